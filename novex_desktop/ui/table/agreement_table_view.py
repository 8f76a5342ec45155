"""The table as one sees and walks it."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel, Column
from novex_desktop.ui.table.table_delegate import TableDelegate, row_height
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_WIDEST_SHARE = 0.145  # of the table, for each column beside the text
_LEAST_CHARS = 34  # of the text in one line; with less room a column goes
_LEAVES_FIRST = (Column.NUMBER, Column.LEAD, Column.DUE)
_PADDING = 8
_SIGN = 26  # room for the sign before a status, or the arrow of a sorted column


class AgreementTableView(QTableView):
    """Shows agreements, one per row of fixed height, and says which was chosen."""

    agreement_chosen = Signal(str)  # id of the agreement in the row that became current
    form_requested = Signal()  # Enter: on to the form

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_quiet = False
        self._sign = _SIGN
        self._widths: dict[str, int] = {}  # of texts measured before, in the font of now
        self.setObjectName("table")
        self.setAccessibleName(self.tr("Tabel van afspraken"))
        self.setAccessibleDescription(
            self.tr("Pijltjes kiezen een afspraak; Enter gaat naar het formulier.")
        )
        self.setItemDelegate(TableDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(64)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSortingEnabled(True)
        theme.follow(self, self._on_theme_changed)

    def choose(self, agreement_id: str, *, quietly: bool = False) -> bool:
        """Make the row of an agreement the current one; say so unless `quietly`."""
        model = self.model()
        index = model.find(agreement_id) if isinstance(model, AgreementTableModel) else None
        if index is None or not index.isValid():
            return False
        if quietly and index.row() == self.currentIndex().row() and self._is_selected(index.row()):
            return True  # more rows may be selected with it; they stay so
        self._is_quiet = quietly
        # The text is the column that is always there.
        current = index.siblingAtColumn(Column.AGREEMENT)
        self.setCurrentIndex(current)
        # Ctrl that is down for its own reason must not add the row to those that were chosen.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(current, flags.ClearAndSelect | flags.Rows)
        self._is_quiet = False
        return True

    def _is_selected(self, place: int) -> bool:
        return self.selectionModel().isRowSelected(place, QModelIndex())

    def selected_rows(self) -> list[AgreementRow]:
        """Return the chosen agreements, in the order on screen."""
        places = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        rows = (self.model().index(place, 0).data(AgreementTableModel.RowRole) for place in places)
        return [row for row in rows if isinstance(row, AgreementRow)]

    def sort_by(self, column: Column | None) -> None:
        """Sort by a column, again the other way round; None is the order of the list."""
        header = self.horizontalHeader()
        if column is None:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            return
        again = header.sortIndicatorSection() == column
        ascending = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if again and ascending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, order)

    def fit_columns(self) -> None:
        """Give the text what the other columns leave."""
        header = self.horizontalHeader()
        if header.count() != len(Column):
            return
        room = self.viewport().width()
        small = QFontMetrics(self._theme.font(0.9))
        widths = {
            Column.NUMBER: small.horizontalAdvance("BOL24-ZW-04-02-a") + 2 * _PADDING,
            Column.LEAD: self._width_of(Column.LEAD, room),
            Column.DUE: self._width_of(Column.DUE, room),
            Column.STATUS: self._status_width(),
        }
        least = self.fontMetrics().averageCharWidth() * _LEAST_CHARS
        used = sum(widths.values())
        for column in (Column.NUMBER, Column.LEAD, Column.DUE, Column.STATUS):
            # What has no room goes; the number then stands above the text.
            is_hidden = column in _LEAVES_FIRST and room - used < least
            used -= widths[column] if is_hidden else 0
            self.setColumnHidden(column, is_hidden)
            if not is_hidden:
                header.resizeSection(column, widths[column])
        header.resizeSection(Column.AGREEMENT, max(room - used, 96))

    def _status_width(self) -> int:
        metrics = QFontMetrics(self._theme.font())
        return metrics.horizontalAdvance("Deels afgerond") + self._sign + 2 * _PADDING

    def _width_of(self, column: Column, room: int) -> int:
        """Return what a column needs for what is in it, within its share of the table."""
        model = self.model()
        head = model.headerData(column, Qt.Orientation.Horizontal)
        widest = QFontMetrics(self._theme.font(0.9)).horizontalAdvance(str(head)) + self._sign
        metrics = QFontMetrics(self._theme.font())
        texts = model.texts(column) if isinstance(model, AgreementTableModel) else ()
        for text in texts:
            width = self._widths.get(text)
            if width is None:
                lines = text.replace(" / ", "\n").splitlines()
                width = max((metrics.horizontalAdvance(line) + 4 for line in lines), default=0)
                self._widths[text] = width
            widest = max(widest, width)
        return min(widest, max(int(room * _WIDEST_SHARE), 72)) + 2 * _PADDING

    def _on_theme_changed(self) -> None:
        self._sign = self._theme.pixels(_SIGN)
        self._widths = {}
        self.verticalHeader().setDefaultSectionSize(row_height(self._theme))
        self.fit_columns()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(AgreementTableModel.RowRole)
        if isinstance(row, AgreementRow) and not self._is_quiet:
            self.agreement_chosen.emit(row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, Column.AGREEMENT))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form_requested.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
