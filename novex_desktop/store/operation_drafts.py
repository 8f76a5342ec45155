"""Operations that are about to be written: what they replace, what a deletion has seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from novex_desktop.domain.columns import new_id
from novex_desktop.store.changes import Operation
from novex_desktop.store.log_reading import DELETED, RowLog
from novex_desktop.store.log_values import digest, from_json, new_salt, to_json


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

    def as_hashed(self) -> list[object]:
        """Return what the hash of the change covers of it."""
        return [
            self.id,
            self.table,
            self.row_id,
            self.field,
            digest(self.salt, self.old),
            digest(self.salt, self.new),
            sorted(self.replaces),
            sorted(self.seen),
        ]

    def as_row(self, change_id: str) -> dict[str, object]:
        """Return its row of the log."""
        return {
            "id": self.id,
            "change_id": change_id,
            "table_name": self.table,
            "row_id": self.row_id,
            "field": self.field,
            "old": self.old,
            "new": self.new,
            "salt": self.salt,
            "old_digest": digest(self.salt, self.old),
            "new_digest": digest(self.salt, self.new),
        }

    def as_links(self) -> list[dict[str, object]]:
        """Return the rows that say which operations it replaces and has seen."""
        return [
            {"op_id": self.id, "parent_id": parent, "seen_only": seen_only}
            for seen_only, parents in ((False, self.replaces), (True, self.seen))
            for parent in parents
        ]

    def as_operation(self) -> Operation:
        """Return it as views hear of it."""
        return Operation(
            self.table, self.row_id, self.field, from_json(self.old), from_json(self.new)
        )


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
