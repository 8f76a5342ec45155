"""A field with several choices at once, for a filter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from novex_desktop.ui.elided_label import widen_list

_TICKED = Qt.ItemDataRole.CheckStateRole


class ChoicesBox(QComboBox):
    """Its list stays open while one ticks: click or Space. Enter takes one, or closes.

    The arrow keys on the closed field walk past single choices, as in every other such field.
    """

    values_changed = Signal()

    def __init__(self, everything: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everything = everything
        self._has_ticked = False  # since the list was opened
        self.setItemDelegate(QStyledItemDelegate(self))
        self._is_pressed = False  # in the list: the press that opened it is none
        self.currentIndexChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        self.offer([])

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Give what can be chosen, as stored and as shown; what was chosen stays where it can."""
        before = self.values()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self._everything, None)
            for value, text in choices:
                self.addItem(text, value)
        self.write(before)

    def values(self) -> tuple[str, ...]:
        """Return the stored values that are ticked; none is all."""
        ticked = Qt.CheckState.Checked
        return tuple(
            self.itemData(row) for row in range(1, self.count())
            if Qt.CheckState(self.itemData(row, _TICKED) or 0) == ticked
        )  # fmt: skip

    def write(self, values: Sequence[str]) -> None:
        """Tick these and no others, without saying so."""
        with QSignalBlocker(self):
            model = self.model()
            assert isinstance(model, QStandardItemModel)
            for row in range(1, self.count()):
                is_ticked = self.itemData(row) in values
                item = model.item(row)
                item.setCheckable(True)
                item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            rows = (row for row in range(1, self.count()) if self.itemData(row) in values)
            self.setCurrentIndex(next(rows, 0))
        self.setAccessibleDescription(self.summary())
        self.update()

    def summary(self) -> str:
        """Return what is chosen, in words."""
        chosen = set(self.values())
        texts = [
            self.itemText(row) for row in range(1, self.count()) if self.itemData(row) in chosen
        ]
        return ", ".join(texts) or self._everything

    def _tick(self, row: int) -> None:
        """Tick a choice or take its tick away; the first line takes all away."""
        self._has_ticked = True
        chosen = set(self.values())
        value = self.itemData(row)
        kept = set() if row == 0 else chosen ^ {value}
        self.write([self.itemData(n) for n in range(1, self.count()) if self.itemData(n) in kept])
        self.values_changed.emit()

    def _on_current_changed(self, row: int) -> None:
        if row >= 0:
            self.write([self.itemData(row)] if row else [])
            self.values_changed.emit()

    def _on_activated(self, row: int) -> None:
        if self.values() != ((self.itemData(row),) if row else ()):
            self._on_current_changed(row)  # the same line again, of several that were ticked

    def showPopup(self) -> None:
        self._has_ticked = False
        widen_list(self)  # the column above it may be narrow
        super().showPopup()
        # Now, to hear of keys and clicks before Qt's own list closes on them.
        self.view().installEventFilter(self)
        self.view().viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        view = self.view()
        if watched is view.viewport() and isinstance(event, QMouseEvent):
            index = view.indexAt(event.position().toPoint())
            if event.type() == QEvent.Type.MouseButtonPress:
                self._is_pressed = True
            elif event.type() == QEvent.Type.MouseButtonRelease and index.isValid():
                if not self._is_pressed:
                    return super().eventFilter(watched, event)
                self._is_pressed = False
                self._tick(index.row())
                view.setCurrentIndex(index)
                return True
        if watched is view and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if event.key() == Qt.Key.Key_Space:
                if is_press:
                    place = view.currentIndex()
                    self._tick(place.row())
                    view.setCurrentIndex(place)
                return True
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            # Qt's list takes Enter at the question for a shortcut, before the key itself.
            if is_enter and event.type() != QEvent.Type.KeyRelease and self._has_ticked:
                self.hidePopup()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.summary()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
