"""The table as one sees and walks it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QWidget,
)

from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.store.queries.row_filter import RowOrder
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.column_widths import ColumnWidths
from novex_desktop.ui.table.columns import DEFAULT_COLUMNS, Column, ShownColumn
from novex_desktop.ui.table.table_delegate import TableDelegate, row_height
from novex_desktop.ui.table.table_header import TableHeader
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.walking import RowTable

Index = QModelIndex | QPersistentModelIndex


class AgreementTableView(RowTable):
    """Shows agreements, one per row of fixed height, and says which was chosen."""

    agreement_chosen = Signal(str)  # id of the agreement in the row that became current
    form_requested = Signal()  # Enter: on to the form
    columns_chosen = Signal(object)  # tuple of ShownColumn, after the user changed something
    order_chosen = Signal(object)  # RowOrder, after the user changed it
    columns_dialog_requested = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_quiet = False
        self._is_arranging = False  # columns move by themselves, not by the user
        self._kept = ""  # id of the current agreement while rows are found anew
        self.columns = DEFAULT_COLUMNS
        self._widths = ColumnWidths(theme)
        self.setObjectName("table")
        self.setAccessibleName(self.tr("Tabel van afspraken"))
        self.setAccessibleDescription(
            self.tr("Pijltjes kiezen een afspraak; Enter gaat naar het formulier.")
        )
        self.setItemDelegate(TableDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.header = header = TableHeader(self)
        self.setHorizontalHeader(header)
        header.customContextMenuRequested.connect(self._on_header_menu_requested)
        header.sectionClicked.connect(self._on_header_clicked)
        header.sectionMoved.connect(self._on_section_moved)
        header.sectionResized.connect(self._on_section_resized)
        self.horizontalScrollBar().valueChanged.connect(header.updateGeometries)
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

    def show_columns(self, columns: tuple[ShownColumn, ...]) -> None:
        """Show these columns in this order, each as wide as it was made or as it needs."""
        self.columns = columns
        header = self.horizontalHeader()
        with self._arranging():
            shown = [column.column for column in columns]
            for place, column in enumerate(shown):
                header.moveSection(header.visualIndex(column), place)
            for column in Column:
                self.setColumnHidden(column, column not in shown)
        self.fit_columns()

    def chosen_columns(self) -> tuple[Column, ...]:
        """Return the columns that somebody chose, in their order, those without room too."""
        return tuple(shown.column for shown in self.columns)

    def sort_by(self, column: Column | None, *, is_added: bool = False) -> None:
        """Sort by a column, again the other way round; None is the order of the list.

        Args:
            is_added: within the order that there is, instead of in its place.
        """
        if column is None:
            self.choose_order(RowOrder())
            return
        fields = dict(self._table_model().order.fields)
        is_down = not fields.get(column.field, True)
        if not is_added:
            fields = {}
        self.choose_order(RowOrder(tuple({**fields, column.field: is_down}.items())))

    def choose_order(self, order: RowOrder) -> None:
        """Put the rows in an order, and say so."""
        self.show_order(order)
        self.order_chosen.emit(order)

    def show_order(self, order: RowOrder) -> None:
        """Put the rows in an order."""
        self._table_model().set_order(order)
        field, is_down = order.fields[0] if order.fields else (None, False)
        section = Column[field.name] if field else -1
        direction = Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(section, direction)

    def fit_columns(self) -> None:
        """Give the text what the other columns leave."""
        header = self.horizontalHeader()
        model = self.model()
        if header.count() != len(Column) or not isinstance(model, AgreementTableModel):
            return
        room = self.viewport().width()
        widths = self._widths.fit(self.columns, model, room)
        with self._arranging():
            for shown in self.columns:
                width = widths.get(shown.column)
                self.setColumnHidden(shown.column, width is None)
                if width is not None:
                    header.resizeSection(shown.column, width)
        is_wide = sum(widths.values()) > room
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_wide else policy.ScrollBarAlwaysOff
        )

    def begin_index(self) -> QModelIndex:
        """Begin at the text, which is always there."""
        return self.model().index(0, Column.AGREEMENT)

    def open_current(self) -> None:
        """Go on to the form."""
        self.form_requested.emit()

    @contextmanager
    def _arranging(self) -> Iterator[None]:
        before, self._is_arranging = self._is_arranging, True
        try:
            yield
        finally:
            self._is_arranging = before

    def _table_model(self) -> AgreementTableModel:
        model = self.model()
        if not isinstance(model, AgreementTableModel):
            raise TypeError("the table shows an AgreementTableModel")
        return model

    def _choose_columns(self, columns: tuple[ShownColumn, ...]) -> None:
        self.show_columns(columns)
        self.columns_chosen.emit(columns)

    def _on_header_menu_requested(self, place: QPoint) -> None:
        from novex_desktop.ui.table.columns_menu import make_columns_menu

        menu = make_columns_menu(
            self, self.columns, self._choose_columns, self.columns_dialog_requested.emit
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        from novex_desktop.ui.screen_room import keep_in_room

        menu.popup(keep_in_room(self, self.horizontalHeader().mapToGlobal(place)))

    def _on_header_clicked(self, section: int) -> None:
        """Up, down, and then the order of the list again; with Shift within what there is."""
        column = Column(section)
        is_added = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        fields = dict(self._table_model().order.fields)
        if fields.get(column.field, False) and (is_added or len(fields) == 1):
            del fields[column.field]
            self.choose_order(RowOrder(tuple(fields.items())))
        else:
            self.sort_by(column, is_added=is_added)

    def _on_section_moved(self) -> None:
        if not self._is_arranging:
            header = self.horizontalHeader()
            order = sorted(self.columns, key=lambda shown: header.visualIndex(shown.column))
            self._choose_columns(tuple(order))

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        if self._is_arranging or not width:
            return
        changed = ShownColumn(Column(section), self._widths.at_normal_size(width))
        self.columns = tuple(
            changed if shown.column is changed.column else shown for shown in self.columns
        )
        self.columns_chosen.emit(self.columns)

    def _on_theme_changed(self) -> None:
        self._widths.forget()
        self.verticalHeader().setDefaultSectionSize(row_height(self._theme))
        self.fit_columns()
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if isinstance(model, AgreementTableModel):
            model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
            model.modelReset.connect(self._on_model_reset)
            self.show_columns(self.columns)

    def _on_model_about_to_be_reset(self) -> None:
        row = self.currentIndex().data(AgreementTableModel.RowRole)
        self._kept = row.id if isinstance(row, AgreementRow) else ""

    def _on_model_reset(self) -> None:
        if self._kept:
            self.choose(self._kept, quietly=True)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(AgreementTableModel.RowRole)
        if isinstance(row, AgreementRow) and not self._is_quiet:
            self.agreement_chosen.emit(row.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
        self.resized.emit()
