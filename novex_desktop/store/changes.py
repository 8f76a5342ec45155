"""What one act changed, as plain values: all that views need to refresh."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Operation:
    """One field of one row that got another value, or one inserted row."""

    table: str
    row_id: str
    field: str  # "*" for an insert; then `new` is a dict of all fields
    old_text: str | None  # as the log has them; few are ever looked at, of thousands
    new_text: str | None

    @property
    def old(self) -> object:
        """What the field held before."""
        from novex_desktop.store.log_values import from_json

        return from_json(self.old_text)

    @property
    def new(self) -> object:
        """What it holds now."""
        from novex_desktop.store.log_values import from_json

        return from_json(self.new_text)


@dataclass(frozen=True)
class Changes:
    """The operations of one act, as they were written to the log."""

    change_id: str
    label: str  # Dutch
    at: datetime | None  # local time of saving; None when nothing was written
    operations: tuple[Operation, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written, since nothing differed."""
        return not self.operations

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for operation in self.operations:
            found.setdefault(operation.table, set()).add(operation.row_id)
        return {table: frozenset(ids) for table, ids in found.items()}

    def ids(self, table: str) -> frozenset[str]:
        """Return the keys of the rows of a table that were touched."""
        return self._ids.get(table, frozenset())

    @property
    def tables(self) -> frozenset[str]:
        """Return the names of the tables that were touched."""
        return frozenset(self._ids)
