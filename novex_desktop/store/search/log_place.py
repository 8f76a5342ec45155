"""Up to where the log of a register was read, and which agreements changed since."""

import json
import sqlite3
from collections.abc import Callable, Collection
from dataclasses import dataclass

from novex_desktop.store.queries.last_changes import get_log_end
from novex_desktop.store.queries.nodes import condition_ids

_ERASE = "erase"
_BELONGING = frozenset(
    {
        "agreement_party", "amount", "attachment", "document_reference", "due", "progress_note",
    }
)  # fmt: skip
_NAMES = frozenset({"party", "party_alias", "area"})


@dataclass(frozen=True, slots=True)
class LogPlace:
    """The last change that was read: its place in the file and its id, which must agree."""

    row: int
    change_id: str


@dataclass(frozen=True, slots=True)
class Touched:
    """What changed since a place in the log."""

    agreements: frozenset[str]
    has_names: bool  # names of parties or areas changed


def read_log_end(connection: sqlite3.Connection) -> LogPlace:
    """Return the last change of the log."""
    return LogPlace(*get_log_end(connection))


def find_touched(connection: sqlite3.Connection, place: LogPlace) -> Touched | None:
    """Return what changed since a place; None when it is not known, and all must be read anew.

    That is so when the log holds another change at the place, as a backup that was put back
    does, and after a value was erased: nothing of it may be left anywhere.
    """
    there = connection.execute("SELECT id FROM change WHERE rowid = ?", (place.row,)).fetchone()
    if place.row and (there is None or there[0] != place.change_id):
        return None
    kinds = {
        kind
        for (kind,) in connection.execute(
            "SELECT DISTINCT kind FROM change WHERE rowid > ?", (place.row,)
        )
    }
    if _ERASE in kinds or (not place.row and kinds):
        return None
    rows: dict[str, set[str]] = {}
    for table, row_id in connection.execute(
        "SELECT DISTINCT f.table_name, f.row_id FROM change c"
        " CROSS JOIN field_change f ON f.change_id = c.id WHERE c.rowid > ?",
        (place.row,),
    ):
        rows.setdefault(table, set()).add(row_id)
    found: set[str] = set(rows.get("agreement", ()))
    for table, ids in rows.items():
        if table in _BELONGING:
            found |= _select(connection, f"SELECT agreement_id FROM {table} WHERE {{}}", "id", ids)
        elif table in _SHARED:
            found |= _SHARED[table](connection, ids)
    return Touched(frozenset(found - {""}), bool(_NAMES & rows.keys()))


def _select(
    connection: sqlite3.Connection, statement: str, column: str, ids: Collection[str]
) -> set[str]:
    condition, values = condition_ids(column, ids)
    rows = connection.execute(statement.format(condition), values)
    return {found for (found,) in rows if found}


def _find_under_topics(connection: sqlite3.Connection, ids: Collection[str]) -> set[str]:
    rows = connection.execute(
        "WITH RECURSIVE below(id) AS (SELECT value FROM json_each(?) UNION"
        " SELECT topic.id FROM topic JOIN below ON topic.parent_id = below.id)"
        " SELECT a.id FROM agreement a JOIN below ON a.topic_id = below.id",
        (json.dumps(list(ids)),),
    )
    return {found for (found,) in rows}


def _under(column: str) -> Callable[[sqlite3.Connection, Collection[str]], set[str]]:
    def find(connection: sqlite3.Connection, ids: Collection[str]) -> set[str]:
        topics = _select(connection, "SELECT id FROM topic WHERE {}", column, ids)
        return _find_under_topics(connection, topics)

    return find


def _find_of_parties(connection: sqlite3.Connection, ids: Collection[str]) -> set[str]:
    return _select(connection, "SELECT agreement_id FROM agreement_party WHERE {}", "party_id", ids)


def _find_of_aliases(connection: sqlite3.Connection, ids: Collection[str]) -> set[str]:
    parties = _select(connection, "SELECT party_id FROM party_alias WHERE {}", "id", ids)
    return _find_of_parties(connection, parties)


_SHARED: dict[str, Callable[[sqlite3.Connection, Collection[str]], set[str]]] = {
    "topic": _find_under_topics,
    "area": _under("area_id"),
    "meeting": _under("meeting_id"),
    "party": _find_of_parties,
    "party_alias": _find_of_aliases,
}
