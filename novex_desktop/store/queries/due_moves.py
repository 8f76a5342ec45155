"""How often a deadline was moved, from where to where, by whom and why: from the log alone."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.due_moves import is_move
from novex_desktop.store.log_reading import INSERT, parse_insert
from novex_desktop.store.log_values import from_json
from novex_desktop.store.moments import to_local
from novex_desktop.store.queries.nodes import condition_ids

_FIELDS = ("date_from", "date_to", "moved_by", "moved_reason")
# An import that corrects a list moves nothing, and what was undone never was.
_MOVING = (ChangeKind.EDIT, ChangeKind.RESOLVE)


@dataclass(frozen=True, slots=True)
class DueMove:
    """One time that a deadline was moved."""

    at: datetime  # local time
    old: date
    new: date
    decided_by: str  # empty when nobody told
    reason: str


def list_due_moves(
    connection: sqlite3.Connection, agreement_ids: Collection[str] | None = None
) -> dict[str, tuple[DueMove, ...]]:
    """Return the moves per deadline, oldest first; what was never moved is not among them.

    Args:
        agreement_ids: only the deadlines of these; None looks at all.
    """
    operations = _read_operations(connection, agreement_ids)
    undone = _find_undone(connection, operations)
    found: dict[str, tuple[DueMove, ...]] = {}
    for due_id, group in groupby(operations, key=itemgetter(0)):
        if moves := _find_moves(list(group), undone):
            found[due_id] = tuple(moves)
    return found


def count_due_moves(connection: sqlite3.Connection) -> dict[str, int]:
    """Return per agreement how often its deadlines were moved, all of them together."""
    moves = list_due_moves(connection)
    condition, values = condition_ids("id", moves)
    counts: dict[str, int] = {}
    for due_id, agreement_id in connection.execute(
        f"SELECT id, agreement_id FROM due WHERE NOT deleted AND {condition}", values
    ):
        counts[agreement_id] = counts.get(agreement_id, 0) + len(moves[due_id])
    return counts


def _read_operations(
    connection: sqlite3.Connection, agreement_ids: Collection[str] | None
) -> list[tuple[Any, ...]]:
    """Return the operations on the days of deadlines of which the last day was ever edited."""
    condition, values = condition_ids("d.agreement_id", agreement_ids)
    edited = [
        due_id
        for (due_id,) in connection.execute(
            "SELECT DISTINCT d.id FROM due d CROSS JOIN field_change f"
            " ON f.table_name = 'due' AND f.row_id = d.id AND f.field = 'date_to'"
            f" WHERE NOT d.deleted AND {condition}",
            values,
        )
    ]
    condition, values = condition_ids("f.row_id", edited)
    return connection.execute(
        "SELECT f.row_id, f.field, f.new, c.id, c.kind, c.at FROM field_change f"
        " JOIN change c ON c.id = f.change_id"
        f" WHERE f.table_name = 'due' AND {condition}"
        f" AND f.field IN ('{INSERT}', {', '.join(repr(name) for name in _FIELDS)})"
        " ORDER BY f.row_id, c.hlc, c.id",
        values,
    ).fetchall()


def _find_undone(connection: sqlite3.Connection, operations: list[tuple[Any, ...]]) -> set[str]:
    """Return the changes that were taken back; one whose undo was taken back itself is not."""
    condition, values = condition_ids("id", {operation[3] for operation in operations})
    undone: set[str] = set()
    for change_id, undoes in connection.execute(
        f"SELECT id, undoes FROM change WHERE {condition} ORDER BY hlc DESC", values
    ):
        if change_id not in undone and undoes is not None:
            undone.add(undoes)
    return undone


def _find_moves(operations: list[tuple[Any, ...]], undone: set[str]) -> list[DueMove]:
    """Go through the changes of one deadline and return those that moved it.

    Who decided and why may be told in a later change; it belongs to the move before it.
    """
    state: dict[str, Any] = {}
    moves: list[DueMove] = []
    for change_id, group in groupby(operations, key=itemgetter(3)):
        before = dict(state)
        rows = list(group)
        kind, at = rows[0][4:]
        for _, field, new, *_ in rows:
            if field == INSERT:
                values = parse_insert(new)
                state.update({name: values.get(name) for name in _FIELDS})
            else:
                state[field] = from_json(new) if new is not None else None
        if change_id in undone:
            continue
        told = str(state.get("moved_by") or ""), str(state.get("moved_reason") or "")
        old_from, old_to = _read_day(before.get("date_from")), _read_day(before.get("date_to"))
        new_to = _read_day(state.get("date_to"))
        if kind in _MOVING and old_to and new_to and is_move(old_from, old_to, new_to):
            moves.append(DueMove(to_local(at), old_to, new_to, *told))
        elif moves and old_to == new_to:
            moves[-1] = replace(moves[-1], decided_by=told[0], reason=told[1])
    return moves


def _read_day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None
