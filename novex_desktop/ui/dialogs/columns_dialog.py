"""Choosing columns, their order and width, and the order of the rows, all by keyboard."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.store.queries.row_filter import RowOrder
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.table.columns import DEFAULT_COLUMNS, Column, ShownColumn, title_of

_LEVELS = 3  # of the order of the rows
_WIDTHS = (60, 80, 100, 120, 160, 200, 240, 320, 400, 500)
_ROLE = Qt.ItemDataRole.UserRole


class _ColumnList(QListWidget):
    """All columns; Alt with an arrow moves the current one."""

    def move_current(self, step: int) -> None:
        """Move the current column up (-1) or down (1)."""
        place = self.currentRow()
        if 0 <= place + step < self.count():
            self.insertItem(place + step, self.takeItem(place))
            self.setCurrentRow(place + step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)


class ColumnsDialog(PlainDialog):
    """Shows what there is now; the table changes only after Toepassen."""

    def __init__(
        self, parent: QWidget | None, columns: tuple[ShownColumn, ...], order: RowOrder
    ) -> None:
        super().__init__(
            parent,
            self.tr("Kolommen en volgorde"),
            self.tr(
                "Vink aan wat u wilt zien. Alt met pijl omhoog of omlaag, of slepen, verplaatst."
            ),
            self.tr("&Toepassen"),
        )
        self._widths: dict[Column, int] = {}
        self.list = _ColumnList()
        self.list.setAccessibleName(self.tr("Kolommen"))
        self.list.setAccessibleDescription(
            self.tr("Spatie vinkt aan of uit; Alt met pijl omhoog of omlaag verplaatst.")
        )
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setMinimumHeight(320)
        self.list.setProperty("role", "overviews")
        self.width_ = QComboBox()
        self.width_.setProperty("arrow", "shown")
        self.width_.setAccessibleName(self.tr("Breedte van de gekozen kolom"))
        self.levels = [(self._make_fields(), self._make_directions()) for _ in range(_LEVELS)]
        self._lay_out()
        self._show(columns)
        for (fields, directions), (field, is_down) in zip(self.levels, order.fields, strict=False):
            fields.setCurrentIndex(fields.findData(Column[field.name]))
            directions.setCurrentIndex(int(is_down))
        self.list.currentRowChanged.connect(self._on_current_row_changed)
        self.width_.currentIndexChanged.connect(self._on_width_changed)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, columns: tuple[ShownColumn, ...], order: RowOrder
    ) -> tuple[tuple[ShownColumn, ...], RowOrder] | None:
        """Return the columns and the order that were chosen, or None after Annuleren."""
        dialog = cls(parent, columns, order)
        answer = (dialog.columns(), dialog.order()) if dialog.run() else None
        dialog.deleteLater()
        return answer

    def columns(self) -> tuple[ShownColumn, ...]:
        """Return the columns that are ticked, in their order."""
        items = [self.list.item(place) for place in range(self.list.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        columns = [Column(item.data(_ROLE)) for item in ticked]
        return tuple(ShownColumn(column, self._widths.get(column, 0)) for column in columns)

    def order(self) -> RowOrder:
        """Return the order of the rows; a field that is named twice counts once."""
        fields: dict[RowField, bool] = {}
        for choice, direction in self.levels:
            column = choice.currentData()
            if column is not None:
                fields.setdefault(Column(column).field, bool(direction.currentIndex()))
        return RowOrder(tuple(fields.items()))

    def _show(self, columns: tuple[ShownColumn, ...]) -> None:
        self._widths = {shown.column: shown.width for shown in columns}
        self.list.clear()
        others = [column for column in Column if column not in self._widths]
        for column in (*self._widths, *others):
            item = QListWidgetItem(title_of(column), self.list)
            item.setData(_ROLE, int(column))
            flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
            is_shown = column in self._widths
            item.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)
            if column is Column.AGREEMENT:  # the one that is always there
                flags &= ~Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags)

    def _make_fields(self) -> QComboBox:
        box = QComboBox()
        box.setProperty("arrow", "shown")
        box.addItem(self.tr("(de volgorde van de lijst)"), None)
        for column in Column:
            box.addItem(title_of(column), column)
        return box

    def _make_directions(self) -> QComboBox:
        box = QComboBox()
        box.setProperty("arrow", "shown")
        box.addItems([self.tr("oplopend"), self.tr("aflopend")])
        return box

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        for text, step in ((self.tr("Om&hoog"), -1), (self.tr("Om&laag"), 1)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self.list.move_current(step))
            beside.addWidget(button)
        label = QLabel(self.tr("&Breedte"))
        label.setBuddy(self.width_)
        usual = QPushButton(self.tr("&Gewone kolommen"))
        usual.setAutoDefault(False)
        usual.clicked.connect(lambda: self._show(DEFAULT_COLUMNS))
        for widget in (label, self.width_):
            beside.addWidget(widget)
        beside.addStretch()
        beside.addWidget(usual)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.list, 1)
        line.addLayout(beside)
        self.column.addLayout(line, 1)
        self.column.addSpacing(8)
        self.column.addLayout(self._make_levels())

    def _make_levels(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        texts = (self.tr("&Sorteren op"), self.tr("&daarna op"), self.tr("d&aarna op"))
        for place, (text, (fields, directions)) in enumerate(zip(texts, self.levels, strict=True)):
            label = QLabel(text)
            label.setBuddy(fields)
            name = self.tr("{place}. {name}").format(place=place + 1, name=text.replace("&", ""))
            fields.setAccessibleName(name)
            directions.setAccessibleName(self.tr("{name}, richting").format(name=name))
            directions.setAccessibleDescription(directions.accessibleName())
            for column, widget in enumerate((label, fields, directions)):
                grid.addWidget(widget, place, column)
        return grid

    def _current(self) -> Column | None:
        place = self.list.currentRow()
        return Column(self.list.item(place).data(_ROLE)) if place >= 0 else None

    def _on_current_row_changed(self) -> None:
        column = self._current()
        width = self._widths.get(column, 0) if column is not None else 0
        with QSignalBlocker(self.width_):
            self.width_.clear()
            self.width_.addItem(self.tr("naar inhoud"), 0)
            for choice in sorted({*_WIDTHS, width} - {0}):
                self.width_.addItem(self.tr("{width} punten").format(width=choice), choice)
            self.width_.setCurrentIndex(self.width_.findData(width))

    def _on_width_changed(self) -> None:
        column = self._current()
        if column is not None:
            self._widths[column] = int(self.width_.currentData())
