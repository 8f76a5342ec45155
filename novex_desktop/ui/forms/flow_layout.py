"""Lays widgets out like words: in a line, and on the next line when it is full."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """The last widget takes what is left of its line."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Add a widget before the one that is at a place now."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place everything within a width and return the height that it takes."""
        margins: QMargins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, line_height = inner.left(), inner.top(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        for place, item in enumerate(shown):
            size = item.sizeHint().boundedTo(QSize(max(inner.width(), 1), 1 << 20))
            is_last = place == len(shown) - 1
            least = item.minimumSize().width() if is_last else size.width()
            if x > inner.left() and x + least > inner.right() + 1:
                x, y, line_height = inner.left(), y + line_height + self._gap, 0
            if is_last:
                size.setWidth(max(least, inner.right() + 1 - x))
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line_height = max(line_height, size.height())
        return y + line_height - rect.top() + margins.bottom()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
