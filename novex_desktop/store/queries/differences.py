"""What changed between two moments: the net difference per field, from the log."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from novex_desktop.store.log_reading import DELETED, INSERT, Values, rebuild_touched


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one row that has another value at the second moment than at the first.

    Values are as the log holds them: dates and choices as text. None also stands for a value
    that was erased by law.
    """

    table: str
    row_id: str
    field: str  # "*" for a new row, then `new` is a dict of all fields; "deleted" for a gone one
    old: object
    new: object


def list_differences(connection: sqlite3.Connection, since: str, until: str) -> list[Difference]:
    """Return what differs between the register as it was at two moments.

    Net: what was changed back leaves no trace, nor does a row that came and went in between.
    Of a row that is gone only that is told.

    Args:
        since: stored moment (store/moments.py) up to and with which all counts as old.
        until: stored moment up to and with which changes count.
    """
    found = [
        difference
        for table, row_id, old, new in rebuild_touched(connection, since, until)
        for difference in _compare(table, row_id, old, new)
    ]
    found.sort(key=lambda one: (one.table, one.row_id, one.field))
    return found


def _compare(
    table: str, row_id: str, old: Values | None, new: Values | None
) -> Iterator[Difference]:
    was_there = old is not None and not old.get(DELETED)
    is_there = new is not None and not new.get(DELETED)
    if old is None or new is None:
        if is_there:
            yield Difference(table, row_id, INSERT, None, new)
        return
    if was_there != is_there:
        yield Difference(table, row_id, DELETED, not was_there, not is_there)
    if is_there:
        for name in sorted((old.keys() | new.keys()) - {DELETED}):
            if old.get(name) != new.get(name):
                yield Difference(table, row_id, name, old.get(name), new.get(name))
