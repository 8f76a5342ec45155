"""Choosing the columns of a sheet: which fields, in what order, under which header, how wide."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.folding import fold
from novex_desktop.ui.clear_button import add_clear_button
from novex_desktop.ui.overviews.column_look_fields import ColumnLookFields
from novex_desktop.ui.overviews.services import (
    ColumnDraft,
    FieldOption,
    LayoutDraft,
    SheetDraft,
)
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme

_NARROWEST, _WIDEST = 3, 150  # characters, as a layout may have


class KeyedList(QListWidget):
    """A list that says which of its own keys was pressed."""

    entered = Signal()
    removed = Signal()
    moved = Signal(int)  # -1 up, 1 down

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Delete:
                self.removed.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if is_alt:
                self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)


class SearchLine(QLineEdit):
    """Enter takes the first that is found and no more; arrow down goes to all of them."""

    entered = Signal()
    list_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Down:
                self.list_requested.emit()
            case _:
                super().keyPressEvent(event)


class ColumnEditor(QWidget):
    """Fields to choose from on the left, the columns in their order on the right."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, FieldOption] = {}
        self._columns: list[ColumnDraft] = []
        self.search = SearchLine()
        say_hint(self.search, self.tr("Zoek een veld"))
        self.search.setAccessibleName(self.tr("Zoek een veld"))
        add_clear_button(self.search)
        self.fields, self.columns = KeyedList(), KeyedList()
        self.columns.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.header, self.width_ = QLineEdit(), QDoubleSpinBox()
        self.looks = ColumnLookFields(theme)
        self.header.setMaxLength(120)
        self.width_.setRange(_NARROWEST, _WIDEST)
        self.width_.setDecimals(0)
        self.width_.setSuffix(self.tr(" tekens"))
        self.add = self._make_button(self.tr("&Toevoegen"), self.add_current)
        theme.keep_icon(self.add, "plus")
        self.up = self._make_button(self.tr("Om&hoog"), lambda: self.move_current(-1))
        self.down = self._make_button(self.tr("Om&laag"), lambda: self.move_current(1))
        self.remove = self._make_button(self.tr("We&ghalen"), self.remove_current)
        self.up.setToolTip(self.tr("Alt+Pijl omhoog"))
        self.down.setToolTip(self.tr("Alt+Pijl omlaag"))
        self.remove.setToolTip("Delete")
        self._lay_out()
        self._connect()

    def load(self, draft: LayoutDraft, sheet: SheetDraft) -> None:
        """Show the columns of a sheet."""
        self.looks.offer(draft)
        self._fields = {field.name: field for field in sheet.fields}
        self._columns = list(sheet.columns)
        self.search.clear()
        self._show(0)

    def value(self) -> tuple[ColumnDraft, ...]:
        """Return the columns in their order."""
        return tuple(self._columns)

    def add_current(self) -> None:
        """Make a column of the chosen field, behind the current column."""
        row = self.fields.currentRow()
        if row < 0 or self.fields.item(row).isHidden():
            return
        field = self._fields[self.fields.item(row).data(Qt.ItemDataRole.UserRole)]
        place = self.columns.currentRow() + 1
        self._columns.insert(place, ColumnDraft(field.name, self._free_header(field), field.width))
        with QSignalBlocker(self.search):
            self.search.clear()  # found; the next search is another
        self._show(place)
        self.fields.setCurrentRow(min(row, self.fields.count() - 1))
        self.changed.emit()

    def remove_current(self) -> None:
        """Take the current column off the sheet."""
        place = self.columns.currentRow()
        if place >= 0:
            del self._columns[place]
            self._show(min(place, len(self._columns) - 1))
            self.changed.emit()

    def move_current(self, step: int) -> None:
        """Move the current column up (-1) or down (1)."""
        place = self.columns.currentRow()
        if place >= 0 and 0 <= place + step < len(self._columns):
            self._columns.insert(place + step, self._columns.pop(place))
            self._show(place + step)
            self.changed.emit()

    def _make_button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        least = 6 * self.fontMetrics().lineSpacing()
        for column, text, widget in (
            (left, self.tr("&Velden om toe te voegen"), self.fields),
            (right, self.tr("&Kolommen, van links naar rechts"), self.columns),
        ):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(self.search if widget is self.fields else widget)
            widget.setAccessibleName(text.replace("&", ""))
            widget.setProperty("role", "overviews")
            widget.setMinimumHeight(least)
            widget.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            column.setSpacing(6)
            column.addWidget(label)
        self.fields.setAccessibleDescription(self.tr("Enter voegt een veld toe als kolom."))
        self.columns.setAccessibleDescription(
            self.tr("Alt met pijltje omhoog of omlaag verplaatst, Delete haalt weg.")
        )
        left.addWidget(self.search)
        left.addWidget(self.fields, 1)
        left.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.columns, 1)
        right.addLayout(self._make_details())
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addLayout(left, 5)
        both.addLayout(right, 5)

    def _make_details(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, (text, field) in enumerate(
            ((self.tr("K&op"), self.header), (self.tr("&Breedte"), self.width_))
        ):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, 0, 2 * place)
            grid.addWidget(field, 0, 2 * place + 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        self.looks.add_to(grid, 1)
        grid.addLayout(buttons, 3, 0, 1, 4)
        return grid

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.entered.connect(self.add_current)
        self.search.list_requested.connect(self.fields.setFocus)
        self.fields.entered.connect(self.add_current)
        self.fields.itemDoubleClicked.connect(lambda _item: self.add_current())
        self.columns.removed.connect(self.remove_current)
        self.columns.moved.connect(self.move_current)
        self.columns.currentRowChanged.connect(self._show_details)
        self.columns.model().rowsMoved.connect(lambda *_: self._on_rows_dragged())
        self.header.textEdited.connect(lambda text: self._on_detail_edited(header=text))
        self.width_.valueChanged.connect(lambda width: self._on_detail_edited(width=width))
        self.looks.changed.connect(lambda: self._on_detail_edited(formats=self.looks.value()))

    def _free_header(self, field: FieldOption) -> str:
        """Return a header that no other column has."""
        taken = {column.header.casefold() for column in self._columns}
        header, number = field.header, 2
        while header.casefold() in taken:
            header, number = f"{field.header} {number}", number + 1
        return header

    def _show(self, current: int) -> None:
        with QSignalBlocker(self.columns), QSignalBlocker(self.fields):
            self.columns.clear()
            for place, column in enumerate(self._columns):
                item = QListWidgetItem(column.header, self.columns)
                item.setData(Qt.ItemDataRole.UserRole, place)
                field = self._fields.get(column.field)
                item.setToolTip(field.meaning if field else column.field)
            self.columns.setCurrentRow(current)
            self.fields.clear()
            used = {column.field for column in self._columns}
            for field in self._fields.values():
                if field.name not in used:
                    item = QListWidgetItem(f"{field.header} – {field.meaning}", self.fields)
                    item.setData(Qt.ItemDataRole.UserRole, field.name)
                    item.setToolTip(field.meaning)
            self.fields.setCurrentRow(0)
        self._filter()
        self._show_details(current)

    def _filter(self) -> None:
        words = fold(self.search.text()).split()
        first = -1
        for row in range(self.fields.count()):
            item = self.fields.item(row)
            is_shown = all(word in fold(item.text()) for word in words)
            item.setHidden(not is_shown)
            first = row if is_shown and first < 0 else first
        if words:
            self.fields.setCurrentRow(first)

    def _show_details(self, place: int) -> None:
        has_one = 0 <= place < len(self._columns)
        for widget in (self.header, self.width_, self.up, self.down, self.remove):
            widget.setEnabled(has_one)
        self.looks.set_enabled(is_enabled=has_one)
        if has_one:
            column = self._columns[place]
            field = self._fields.get(column.field)
            self.looks.show_column(column, field.formats if field else ())
            with QSignalBlocker(self.header), QSignalBlocker(self.width_):
                self.header.setText(column.header)
                self.width_.setValue(column.width)

    def _on_rows_dragged(self) -> None:
        order = [
            self.columns.item(row).data(Qt.ItemDataRole.UserRole)
            for row in range(self.columns.count())
        ]
        self._columns = [self._columns[place] for place in order]
        for row in range(self.columns.count()):
            self.columns.item(row).setData(Qt.ItemDataRole.UserRole, row)
        self.changed.emit()

    def _on_detail_edited(
        self,
        header: str | None = None,
        width: float | None = None,
        formats: tuple[str, ...] | None = None,
    ) -> None:
        place = self.columns.currentRow()
        if not 0 <= place < len(self._columns):
            return
        column = self._columns[place]
        if header is not None:
            column = replace(column, header=header)
            self.columns.item(place).setText(header)
        if width is not None:
            column = replace(column, width=width)
        if formats is not None:
            column = replace(column, formats=formats)
        self._columns[place] = column
        self.changed.emit()
