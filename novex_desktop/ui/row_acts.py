"""What one does to the chosen rows of the table; each is one act."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from novex_desktop.domain.errors import UserError
from novex_desktop.domain.many_wish import ManyWish
from novex_desktop.store.database import Database
from novex_desktop.store.queries.many_rows import get_many_rows
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.store.queries.proposals import list_open_proposals
from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.table.agreement_table_view import AgreementTableView
from novex_desktop.ui.theme.theme import Theme

MOST_AT_ONCE = 10  # rows that are changed within about 100 ms; more ask for a backup first


class RowActs(QObject):
    """Says why something cannot be done; made when one first does anything."""

    refused = Signal(str)  # Dutch message
    long_act_wished = Signal(object)  # LongAct

    def __init__(
        self, view: AgreementTableView, database: Database, edits: Edits, theme: Theme
    ) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._database, self._edits = database, edits

    def settle_proposals(self, *, is_right: bool) -> None:
        """Confirm or refuse what was recognised in them."""
        rows = self._view.selected_rows()
        with self._database.read_shown() as connection:
            keys = list_open_proposals(connection, [row.id for row in rows])
        if not keys:
            self.refused.emit(self.tr("In de gekozen rijen is niets meer te beoordelen."))
            return
        number = rows[0].number if len(rows) == 1 else ""
        settle = self._edits.confirm_proposals if is_right else self._edits.refuse_proposals
        try:
            settle(number, keys)
        except UserError as error:
            self.refused.emit(error.message)

    def change(self) -> None:
        """Ask what should become of them; what was typed must be stored before."""
        ids = [row.id for row in self._view.selected_rows()]
        if not ids:
            self.refused.emit(self.tr("Kies eerst een of meer rijen in de tabel."))
            return
        asked = self._ask(ids)
        if asked is None:
            return
        still_there, wish = asked
        if len(still_there) > MOST_AT_ONCE:
            self.long_act_wished.emit(self._edits.plan_many(still_there, wish))
            return
        try:
            self._edits.change_many(still_there, wish)
        except UserError as error:
            self.refused.emit(error.message)

    def _ask(self, ids: Sequence[str]) -> tuple[list[str], ManyWish] | None:
        """Return the rows that still are there and the wish; None when nothing is to be done."""
        with self._database.read_shown() as connection:
            many = get_many_rows(connection, date.today(), ids)
            parties = list_parties(connection)
        wish = ManyRowsDialog.ask(self._view.window(), self._theme, many, parties)
        if wish is None or wish.is_empty:
            return None
        return [row.id for row in many.rows], wish
