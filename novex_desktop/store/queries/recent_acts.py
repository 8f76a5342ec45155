"""What was done lately: who, when, what, and what it touched."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.store.changes import Changes, Operation
from novex_desktop.store.log_reading import DELETED
from novex_desktop.store.log_values import from_json
from novex_desktop.store.moments import to_local
from novex_desktop.store.queries.history import TABLE_NAMES, describe_operation
from novex_desktop.store.queries.touched import OWNED, find_touched_agreements

_MOST_ACTS = 1000
_MOST_LINES = 100


@dataclass(frozen=True, slots=True)
class RecentAct:
    """One act as a list shows it."""

    id: str
    at: datetime  # local time
    author: str
    label: str  # Dutch, also of an undo: "Ongedaan gemaakt: Status wijzigen (BOL24-ZW-01-02)"
    is_taken_back: bool  # a later act that is in force undid it


@dataclass(frozen=True, slots=True)
class ActLine:
    """One field that an act changed."""

    number: str  # of the agreement it is about; empty when it is about something else
    field_label: str
    old: str
    new: str


def list_recent_acts(connection: sqlite3.Connection) -> list[RecentAct]:
    """Return the newest acts of everybody, newest first."""
    taken_back: set[str] = set()
    found = []
    for change_id, at, author, label, kind, undoes in connection.execute(
        "SELECT id, at, author, label, kind, undoes FROM change ORDER BY hlc DESC LIMIT ?",
        (_MOST_ACTS,),
    ):
        is_taken_back = change_id in taken_back
        if undoes is not None and not is_taken_back:
            taken_back.add(undoes)
        told = _PREFIXES.get(ChangeKind(kind), "{label}").format(label=label)
        found.append(RecentAct(change_id, to_local(at), author, told, is_taken_back))
    return found


def list_act_lines(connection: sqlite3.Connection, change_id: str) -> tuple[list[ActLine], int]:
    """Return the first fields that an act changed, and how many there are in all."""
    rows = connection.execute(
        "SELECT table_name, row_id, field, old, new FROM field_change WHERE change_id = ?"
        " ORDER BY table_name <> 'agreement', table_name, row_id, field LIMIT ?",
        (change_id, _MOST_LINES),
    ).fetchall()
    (count,) = connection.execute(
        "SELECT count(*) FROM field_change WHERE change_id = ?", (change_id,)
    ).fetchone()
    return [_make_line(connection, *row) for row in rows], count


def find_agreement_of_act(connection: sqlite3.Connection, change_id: str) -> str | None:
    """Return an agreement that an act touched and that is still there, the first by number."""
    operations = tuple(
        Operation(table, row_id, field, None, None)
        for table, row_id, field in connection.execute(
            "SELECT table_name, row_id, field FROM field_change WHERE change_id = ?", (change_id,)
        )
    )
    touched = find_touched_agreements(connection, Changes(change_id, "", None, operations))
    alive = [
        row
        for agreement_id in touched
        if (
            row := connection.execute(
                "SELECT number, id FROM agreement WHERE id = ? AND NOT deleted", (agreement_id,)
            ).fetchone()
        )
    ]
    return min(alive)[1] if alive else None


def _make_line(
    connection: sqlite3.Connection,
    table: str,
    row_id: str,
    field: str,
    old: str | None,
    new: str | None,
) -> ActLine:
    number = _find_number(connection, table, row_id)
    label, before, after = describe_operation(table, field, old, new)
    if field == DELETED and (name := _find_name(connection, table, row_id)):
        what = TABLE_NAMES.get(table, label)
        gone = f"{what} verwijderd" if from_json(new) is True else f"{what} teruggezet"
        return ActLine(number, gone, "", name)
    return ActLine(number, label, before, after)


def _find_name(connection: sqlite3.Connection, table: str, row_id: str) -> str:
    """Return what a row is called; nothing for one that has no words of its own."""
    if table not in _NAMES:
        return ""
    query = f"SELECT {_NAMES[table]} FROM {table} WHERE id = ?"
    row = connection.execute(query, (row_id,)).fetchone()
    return str(row[0] or "") if row else ""


def _find_number(connection: sqlite3.Connection, table: str, row_id: str) -> str:
    if table == "agreement":
        query = "SELECT number FROM agreement WHERE id = ?"
    elif table in OWNED:
        query = (
            f"SELECT a.number FROM {table} x JOIN agreement a ON a.id = x.agreement_id"
            " WHERE x.id = ?"
        )
    else:
        return ""
    row = connection.execute(query, (row_id,)).fetchone()
    return row[0] if row else ""


_NAMES = {
    "agreement": "title",
    "topic": "title",
    "meeting": "series || ' ' || year",
    "progress_note": "text",
    "due": "coalesce(nullif(words, ''), date_to)",
    "attachment": "name",
    "document_reference": "coalesce(nullif(name, ''), quote)",
    "amount": "coalesce(nullif(quote, ''), value)",
}
_PREFIXES = {
    ChangeKind.UNDO: "Ongedaan gemaakt: {label}",
    ChangeKind.REDO: "Opnieuw gedaan: {label}",
}
