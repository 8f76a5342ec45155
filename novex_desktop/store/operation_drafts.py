"""Operations that are about to be written: what they replace, what a deletion has seen."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from novex_desktop.domain.columns import new_id
from novex_desktop.store.changes import Operation
from novex_desktop.store.log_reading import DELETED, RowLog
from novex_desktop.store.log_values import digest, new_salt, to_json

_ADD_OPERATION = (
    "INSERT INTO field_change (id, change_id, table_name, row_id, field, old, new, salt,"
    " old_digest, new_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_LINK = "INSERT INTO op_parent (op_id, parent_id, seen_only) VALUES (?, ?, ?)"


@dataclass(slots=True)
class OperationDraft:
    """An operation that is about to be written."""

    table: str
    row_id: str
    field: str
    old: str
    new: str
    replaces: list[str]
    seen: list[str]
    id: str = dataclass_field(default_factory=new_id)
    salt: str = dataclass_field(default_factory=new_salt)

    digests: tuple[str, str] = ("", "")  # of old and new, once both are what they will be

    def seal(self) -> None:
        """Take the digests of the values, which do not change from now on."""
        self.digests = digest(self.salt, self.old), digest(self.salt, self.new)

    def as_hashed(self) -> list[object]:
        """Return what the hash of the change covers of it."""
        return [
            self.id,
            self.table,
            self.row_id,
            self.field,
            *self.digests,
            sorted(self.replaces),
            sorted(self.seen),
        ]

    def as_row(self, change_id: str) -> tuple[str, ...]:
        """Return its row of the log, in the order of its columns."""
        return (
            self.id,
            change_id,
            self.table,
            self.row_id,
            self.field,
            self.old,
            self.new,
            self.salt,
            *self.digests,
        )

    def as_links(self) -> list[tuple[str, str, int]]:
        """Return the rows that say which operations it replaces and has seen."""
        return [
            (self.id, parent, seen_only)
            for seen_only, parents in ((0, self.replaces), (1, self.seen))
            for parent in parents
        ]

    def as_operation(self) -> Operation:
        """Return it as views hear of it."""
        return Operation(self.table, self.row_id, self.field, self.old, self.new)


def write_operations(
    connection: sqlite3.Connection, change_id: str, drafts: Sequence[OperationDraft]
) -> None:
    """Write operations into the log, and what each replaces and has seen."""
    rows = (draft.as_row(change_id) for draft in drafts)
    connection.executemany(_ADD_OPERATION, rows)
    links = [link for draft in drafts for link in draft.as_links()]
    connection.executemany(_ADD_LINK, links)


def draft_edit(
    table: str, row_id: str, log: RowLog, name: str, old: str, new: str
) -> OperationDraft:
    """Return the operation for an edit: it replaces the heads whose value was on the screen."""
    replaces = [head.id for head in log.heads(name) if to_json(head.value_of(name)) == old]
    return OperationDraft(table, row_id, name, old, new, replaces, [])


def list_seen(log: RowLog, edits: Iterable[OperationDraft], replaces: list[str]) -> list[str]:
    """Return what a deletion has seen: the heads of all other fields, its own act included."""
    gone = {(parent, edit.field) for edit in edits for parent in edit.replaces}
    seen = {edit.id for edit in edits}
    for name in log.fields() - {DELETED}:
        seen.update(head.id for head in log.heads(name) if (head.id, name) not in gone)
    return sorted(seen.difference(replaces))
