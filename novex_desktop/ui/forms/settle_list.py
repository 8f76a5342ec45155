"""A list of what waits for a decision: rows of two lines, Enter confirms, Delete refuses.

The base of what was recognised in a text and of the links over the years.
"""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SettleList(QListView):
    """Many rows can be selected and settled at once."""

    enter_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def go_to(self, index: QModelIndex) -> None:
        """Make a row the current and only selected one, whatever keys are held."""
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    def selected_rows(self) -> list[QModelIndex]:
        """Return the selected rows, in the order of the list."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.model().index(row, 0) for row in rows]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.model() is not None and self.model().rowCount():
            here = self.currentIndex()
            self.go_to(here if here.isValid() else self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key held down must not settle one and run off to another.
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.enter_pressed.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                if not event.isAutoRepeat():
                    self.delete_pressed.emit()
            case _:
                super().keyPressEvent(event)


class SettleDelegate(QStyledItemDelegate):
    """Paints the ground of a chosen row; what stands on it is for `paint_row`."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme, self._view = theme, view

    def paint_row(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint what a row says, within its margins."""
        raise NotImplementedError

    def paint_lines(self, painter: QPainter, rect: QRect, upper: str, lower: str) -> None:
        """Paint a line and a smaller one under it, each cut where there is no room."""
        half = rect.height() // 2
        tokens = self.theme.tokens
        above = QRect(rect.left(), rect.top() + 4, rect.width(), half - 3)
        below = QRect(rect.left(), rect.top() + half, rect.width(), half - 3)
        self._paint_line(painter, above, upper, tokens.text, 1.0)
        self._paint_line(painter, below, lower, tokens.muted, 0.9)

    def paint_badge(self, painter: QPainter, rect: QRect, text: str, tone: str) -> int:
        """Paint a word on a soft ground at the right of the upper line; return where it starts."""
        font = self.theme.font(0.9)
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(text) + 2 * PADDING
        badge = QRect(rect.right() - width, rect.top() + 4, width, metrics.height() + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.color(f"{tone}_soft")))
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(QColor(self.theme.color(tone)))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        return badge.left() - PADDING

    def _paint_line(
        self, painter: QPainter, rect: QRect, text: str, color: str, scale: float
    ) -> None:
        font = self.theme.font(scale)
        painter.setFont(font)
        painter.setPen(QColor(color))
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(rect, _MIDDLE, QFontMetrics(font).elidedText(text, mode, rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            paint_row_ground(painter, self.theme.tokens, rect, has_focus=self._view.hasFocus())
        self.paint_row(painter, rect.adjusted(PADDING, 0, -PADDING, 0), index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, row_height(self.theme))


def row_height(theme: Theme) -> int:
    """Return the height of a row of two lines."""
    small, body = QFontMetrics(theme.font(0.9)), QFontMetrics(theme.font())
    return small.height() + body.height() + 12
