"""Tables to measure: ours on a register, and the same rows as a plain Python model has them."""

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication

from novex_desktop.store.database import Database
from novex_desktop.store.queries.nodes import NodeKey
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.agreement_table_view import AgreementTableView
from novex_desktop.ui.table.columns import Column
from novex_desktop.ui.table.row_source import RegisterRows
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class PlainRows(QAbstractTableModel):
    """The rows of the register as a plain Python model has them."""

    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]


def make_table(
    database: Database, theme: Theme, under: NodeKey | None = None
) -> tuple[AgreementTableModel, AgreementTableView]:
    """Return model and view of the rows under a node (None: all), shown and painted."""
    model = AgreementTableModel()
    view = AgreementTableView(theme)
    view.setModel(model)
    view.resize(1200, 800)
    view.show()
    model.load(RegisterRows(database, under))
    wait_for_rows(model)
    view.fit_columns()
    QApplication.processEvents()
    assert model.rowCount() > 0
    assert view.columnWidth(Column.AGREEMENT) > 0
    return model, view


def wait_for_rows(model: AgreementTableModel) -> None:
    """Wait as the window does: asleep, so that the thread has the interpreter."""
    while model.is_loading or model._reading.is_busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
