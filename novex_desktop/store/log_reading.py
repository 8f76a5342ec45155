"""Reading the change log: operations, heads, and rows rebuilt from them.

The state of a row is a function of the set of its operations. Heads are the operations of a
field that no other operation replaced; with one head the field is settled, with more of
different value it is a conflict, and the newest by clock is shown until somebody decides.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from novex_desktop.store.log_values import from_json

INSERT = "*"
DELETED = "deleted"

Values = dict[str, object]

LATER_FIELDS: Mapping[str, Values] = {"amount": {"upper": "", "price_level": None}}
"""Fields that a later schema added, with what an older row holds of them; by table."""


@dataclass(frozen=True)
class LoggedOperation:
    """One operation as the log holds it."""

    id: str
    table: str
    row_id: str
    field: str
    old: str | None  # canonical JSON; None when erased
    new: str | None
    hlc: int
    replica_id: str

    @property
    def order(self) -> tuple[int, str, str]:
        """Later operations sort higher; ties are settled the same way on every laptop."""
        return (self.hlc, self.replica_id, self.id)

    @property
    def is_erased(self) -> bool:
        """Whether its new value was erased by law; what it was is then unknown."""
        return self.new is None

    @cached_property
    def value(self) -> object:
        """Return the new value; parsed once, since an insert is asked for each of its fields."""
        return from_json(self.new)

    def names(self) -> Iterable[str]:
        """Return the fields that it gave a value, as far as they are known."""
        if self.field != INSERT:
            return (self.field,)
        return self.value.keys() if isinstance(self.value, dict) else ()

    def gives(self, name: str) -> bool:
        """Tell whether it gave a field its value, as far as that is known.

        A row that was inserted before a field existed did not.
        """
        if self.field != INSERT:
            return self.field == name
        return self.new is None or (isinstance(self.value, dict) and name in self.value)

    def value_of(self, name: str) -> object:
        """Return the new value of a field; of an insert, that field of all it holds."""
        if self.field == INSERT:
            return self.value.get(name) if isinstance(self.value, dict) else None
        return self.value


@dataclass(slots=True)
class RowLog:
    """All operations of one row, and which replaced which."""

    operations: list[LoggedOperation] = field(default_factory=list)
    replaced: set[tuple[str, str]] = field(default_factory=set)  # (operation, field)
    seen: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def fields(self) -> set[str]:
        """Return the names of all fields that any operation gave a value."""
        return {name for operation in self.operations for name in operation.names()}

    def heads(self, name: str) -> list[LoggedOperation]:
        """Return the operations of a field that nobody replaced, newest first."""
        found = [
            operation
            for operation in self.operations
            if operation.gives(name) and (operation.id, name) not in self.replaced
        ]
        found.sort(key=lambda operation: operation.order, reverse=True)
        return found

    def is_inserted(self) -> bool:
        """Whether the row exists at all in this set of operations."""
        return any(operation.field == INSERT for operation in self.operations)

    def rebuild(self) -> Values | None:
        """Return the fields of the row, or None when nothing inserted it.

        A field whose value was erased from the log is not among them.
        """
        if not self.is_inserted():
            return None
        if len(self.operations) == 1:
            return parse_insert(self.operations[0].new)
        values: Values = {}
        for name in self.fields():
            heads = self.heads(name)
            if heads and not heads[0].is_erased:
                values[name] = heads[0].value_of(name)
        if values.get(DELETED) and self._edited_unseen():
            values[DELETED] = False  # edited elsewhere: kept alive until somebody decides
        return values

    def _edited_unseen(self) -> bool:
        """Whether a head exists that no deletion had seen when it was made."""
        deletions = [head for head in self.heads(DELETED) if head.value_of(DELETED) is True]
        known: set[str] = set()
        for deletion in deletions:
            known |= {deletion.id} | self.seen.get(deletion.id, set())
        return any(
            head.id not in known for name in self.fields() - {DELETED} for head in self.heads(name)
        )


_OPERATIONS = """
    SELECT f.id, f.table_name, f.row_id, f.field, f.old, f.new, c.hlc, c.replica_id
    FROM field_change f JOIN change c ON c.id = f.change_id
"""
_PARENTS = """
    SELECT f.table_name, f.row_id, f.field, p.op_id, p.parent_id, p.seen_only
    FROM op_parent p JOIN field_change f ON f.id = p.op_id
"""


def get_row_log(connection: sqlite3.Connection, table: str, row_id: str) -> RowLog:
    """Return the operations of one row."""
    where = "WHERE f.table_name = ? AND f.row_id = ?"
    logs = _collect(
        connection.execute(f"{_OPERATIONS} {where}", (table, row_id)),
        connection.execute(f"{_PARENTS} {where}", (table, row_id)),
    )
    return logs.get((table, row_id), RowLog())


def rebuild_row(connection: sqlite3.Connection, table: str, row_id: str) -> Values | None:
    """Return a row as the log says it is, or None when the log knows no such row."""
    return _complete(table, get_row_log(connection, table, row_id).rebuild())


def rebuild_all(connection: sqlite3.Connection) -> Iterator[tuple[str, str, Values]]:
    """Yield every row of the register (table, key, fields) as the log says it is."""
    logs = _collect(connection.execute(_OPERATIONS), connection.execute(_PARENTS))
    for (table, row_id), log in logs.items():
        values = _complete(table, log.rebuild())
        if values is not None:
            yield table, row_id, values


Rebuilt = Iterator[tuple[str, str, Values | None, Values | None]]


def rebuild_touched(connection: sqlite3.Connection, since: str, until: str) -> Rebuilt:
    """Yield the rows touched between two stored moments: table, key, fields at either moment.

    None where the row was not there yet.
    """
    bound = {"since": since, "until": until}
    touching = "d.at > :since AND d.at <= :until"
    return _rebuild_twice(connection, touching, ("c.at <= :since", "c.at <= :until"), bound)


def rebuild_since(connection: sqlite3.Connection, hlc: int) -> Rebuilt:
    """Yield the rows touched after a moment of the clock: table, key, fields then and now.

    None where the row was not there yet.
    """
    return _rebuild_twice(connection, "d.hlc > :hlc", ("c.hlc <= :hlc", "TRUE"), {"hlc": hlc})


def _rebuild_twice(
    connection: sqlite3.Connection,
    touching: str,
    moments: tuple[str, str],
    bound: Mapping[str, object],
) -> Rebuilt:
    """Yield rows as they were and as they became.

    Args:
        touching: condition on a change `d` of which the rows are meant.
        moments: conditions on the changes `c` that count for what was, and for what became.
    """
    touched = (
        "(f.table_name, f.row_id) IN (SELECT g.table_name, g.row_id FROM field_change g"
        f" JOIN change d ON d.id = g.change_id WHERE {touching})"
    )
    joined = "JOIN change c ON c.id = f.change_id"
    old, new = (
        _collect(
            connection.execute(f"{_OPERATIONS} WHERE {counts} AND {touched}", bound),
            connection.execute(f"{_PARENTS} {joined} WHERE {counts} AND {touched}", bound),
        )
        for counts in moments
    )
    for (table, row_id), log in new.items():
        before = old.get((table, row_id))
        then = before.rebuild() if before else None
        yield table, row_id, _complete(table, then), _complete(table, log.rebuild())


def _complete(table: str, values: Values | None) -> Values | None:
    """Add what a row holds of fields that came after it was inserted."""
    later = LATER_FIELDS.get(table)
    return values if later is None or values is None else {**later, **values}


def find_conflicts(log: RowLog) -> dict[str, list[object]]:
    """Return the fields with heads of different value, and those values, newest first."""
    found: dict[str, list[object]] = {}
    for name in log.fields():
        values: list[object] = []
        for head in log.heads(name):
            value = head.value_of(name)
            if not head.is_erased and value not in values:
                values.append(value)
        if len(values) > 1:
            found[name] = values
    return found


def _collect(
    operations: Iterable[tuple[str, str, str, str, str | None, str | None, int, str]],
    parents: Iterable[tuple[str, str, str, str, str, int]],
) -> dict[tuple[str, str], RowLog]:
    logs: dict[tuple[str, str], RowLog] = defaultdict(RowLog)
    for row in operations:
        logs[(row[1], row[2])].operations.append(LoggedOperation(*row))
    for table, row_id, name, op_id, parent_id, seen_only in parents:
        log = logs[(table, row_id)]
        log.seen[op_id].add(parent_id)  # what an operation replaces it has seen, too
        if not seen_only:
            log.replaced.add((parent_id, name))
    return logs


def parse_insert(new: str | None) -> Values:
    """Return the fields of an insert; empty when it was erased."""
    value = json.loads(new) if new else {}
    return value if isinstance(value, dict) else {}
