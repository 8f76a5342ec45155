"""The way from chosen rows to what should become of all of them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from novex_desktop.domain.many_wish import ManyWish
from novex_desktop.store.database import Database
from novex_desktop.store.queries.many_rows import get_many_rows
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.theme.theme import Theme

MOST_AT_ONCE = 10  # rows that are changed within about 100 ms; more ask for a backup first


def ask_many(
    parent: QWidget, theme: Theme, database: Database, ids: Sequence[str]
) -> tuple[list[str], ManyWish] | None:
    """Ask what should become of rows; return those that still are there, and the wish.

    None when nothing is to be done.
    """
    with database.read_shown() as connection:
        many = get_many_rows(connection, date.today(), ids)
        parties = list_parties(connection)
    wish = ManyRowsDialog.ask(parent, theme, many, parties)
    if wish is None or wish.is_empty:
        return None
    return [row.id for row in many.rows], wish
