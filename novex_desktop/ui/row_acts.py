"""What one does to the chosen rows of the table; each is one act."""

from collections.abc import Sequence
from dataclasses import replace
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
from novex_desktop.ui.long_acts import LongAct
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
        self._ask(ids)

    def _ask(self, ids: Sequence[str], refused: tuple[ManyWish, UserError] | None = None) -> None:
        """Ask what should become of rows; again with what was filled in when that was refused."""
        with self._database.read_shown() as connection:
            many = get_many_rows(connection, date.today(), ids)
            parties = list_parties(connection)
        present = [row.id for row in many.rows]
        long_acts: list[LongAct] = []

        def store(wish: ManyWish) -> None:
            if wish.is_empty:
                return
            if len(present) > MOST_AT_ONCE:
                act = self._edits.plan_many(present, wish)
                long_acts.append(
                    replace(act, ask_again=lambda why: self._ask(present, (wish, why)))
                )
            else:
                self._edits.change_many(present, wish)

        ManyRowsDialog.ask(self._view.window(), self._theme, many, parties, store, refused)
        for act in long_acts:  # once the dialog is gone
            self.long_act_wished.emit(act)
