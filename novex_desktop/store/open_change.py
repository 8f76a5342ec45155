"""One act while it is being written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from novex_desktop.domain.tables import REGISTER_TABLES
from novex_desktop.store.changes import Changes

if TYPE_CHECKING:
    from sqlmodel import Session

    from novex_desktop.domain.columns import RegisterRow
    from novex_desktop.store.erasures import Erasure
    from novex_desktop.store.recorder import Recorder


class OpenChange:
    """One act while it is being written; `changes` tells afterwards what was done."""

    def __init__(self, session: "Session", recorder: "Recorder") -> None:
        self.session = session
        self._recorder = recorder
        self.changes = Changes("", recorder.label, None, ())

    def rename(self, label: str) -> None:
        """Give the act another label, when only its outcome tells what it is."""
        self._recorder.label = label

    def add_row(self, table: "type[RegisterRow]", **values: object) -> str:
        """Add a new row without an object for it, and return its key; an import has thousands.

        It is written when the act is complete: the session does not find it before.
        """
        return self._recorder.add_row(table, values)

    def erase(
        self,
        wishes: "Sequence[Erasure]",
        contents: "Sequence[str]" = (),
        name: str = "",
        labelled: "Sequence[str]" = (),
    ) -> None:
        """Let values go for good, from the table and from the log; for `erase_value` alone.

        Args:
            contents: hashes of kept files whose bytes go, too.
            name: of a person; goes from the heads of changes and the names of laptops.
            labelled: texts of which the labels of changes that hold them go.
        """
        self._recorder.erased_name, self._recorder.erased_labels = name, tuple(labelled)
        self._recorder.erasures, self._recorder.erased_contents = tuple(wishes), tuple(contents)
        for wish in wishes:
            row = self.session.get_one(REGISTER_TABLES[wish.table], wish.row_id)
            if wish.covers(getattr(row, wish.field)):
                setattr(row, wish.field, wish.stands_in)

    def remove_rows(self, table: str, row_ids: "Sequence[str]") -> None:
        """Mark rows deleted."""
        for row_id in row_ids:
            self.session.get_one(REGISTER_TABLES[table], row_id).deleted = True
