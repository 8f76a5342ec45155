"""The way from chosen rows to one act on all of them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from novex_desktop.domain.errors import UserError
from novex_desktop.store.database import Database
from novex_desktop.store.queries.many_rows import get_many_rows
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.theme.theme import Theme


def change_rows(
    parent: QWidget, theme: Theme, database: Database, edits: Edits, ids: Sequence[str]
) -> str:
    """Ask what should become of rows and do it; return why it could not be done, or nothing."""
    with database.read() as connection:
        many = get_many_rows(connection, date.today(), ids)
        parties = list_parties(connection)
    wish = ManyRowsDialog.ask(parent, theme, many, parties)
    if wish is None or wish.is_empty:
        return ""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # 1,000 rows take seconds
    try:
        edits.change_many([row.id for row in many.rows], wish)
    except UserError as error:
        return error.message
    finally:
        QGuiApplication.restoreOverrideCursor()
    return ""
