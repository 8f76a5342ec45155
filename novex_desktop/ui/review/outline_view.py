"""The outline as one sees and walks it: one line per row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from novex_desktop.ui.review.badge import badge_side, paint_badge
from novex_desktop.ui.review.outline_model import OutlineLine, OutlineModel
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.review.walked_list import WalkedList
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_STEP = 18  # pixels per level
_PADDING = 8
_SIGN = 14
_HEAVY = (What.REGION, What.TOPIC)
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class OutlineView(WalkedList):
    """Says which row one stands on; many can be selected, to change them at once."""

    row_chosen = Signal(int)  # key of the row that became current

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Opbouw"))
        self.setAccessibleDescription(
            self.tr("Wat de lijst wordt; een letter maakt van een regel iets anders.")
        )
        self.setItemDelegate(OutlineDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDropIndicatorShown(True)
        theme.follow(self, self.scheduleDelayedItemsLayout)

    def choose(self, key: int) -> bool:
        """Go to a row, without saying so; False when the filter hides it."""
        model = self.model()
        index = model.find(key) if isinstance(model, OutlineModel) else QModelIndex()
        if not index.isValid():
            return False
        if index != self.currentIndex():
            self.go_quietly(index)
        return True

    def current_line(self) -> OutlineLine | None:
        """Return the line one stands on."""
        line = self.currentIndex().data(OutlineModel.LineRole)
        return line if isinstance(line, OutlineLine) else None

    def selected_lines(self) -> list[OutlineLine]:
        """Return the selected lines, in the order of the list."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = [self.model().index(row, 0).data(OutlineModel.LineRole) for row in rows]
        return [line for line in found if isinstance(line, OutlineLine)]

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = current.data(OutlineModel.LineRole)
        if isinstance(line, OutlineLine) and not self.is_quiet:
            self.row_chosen.emit(line.row.key)


class OutlineDelegate(QStyledItemDelegate):
    """A letter, a number and the beginning of the text; signs for doubt and proposals."""

    def __init__(self, theme: Theme, view: OutlineView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(OutlineModel.LineRole)
        if not isinstance(line, OutlineLine):
            return
        painter.save()
        rect: QRect = option.rect
        tokens = self._theme.tokens
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            has_bar = index == self._view.currentIndex()
            has_focus = self._view.hasFocus()
            paint_row_ground(painter, tokens, rect, has_focus=has_focus, has_bar=has_bar)
        left = rect.left() + _PADDING + line.indent * _STEP
        top = rect.center().y() - badge_side(self._theme) // 2
        left = paint_badge(painter, self._theme, line.what, left, top) + _PADDING
        right = self._paint_signs(painter, line, rect)
        self._paint_text(painter, line, QRect(left, rect.top(), right - left, rect.height()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, max(26, QFontMetrics(self._theme.font()).height() + 10))

    def _paint_signs(self, painter: QPainter, line: OutlineLine, rect: QRect) -> int:
        """Paint what is at the right end of a line, and return where the text must stop."""
        right = rect.right() - _PADDING
        size = self._theme.pixels(_SIGN)
        if line.row.is_doubtful:
            ratio = painter.device().devicePixelRatioF()
            pixmap = self._theme.pixmap("triangle-alert", "orange", size, ratio)
            painter.drawPixmap(right - size, rect.center().y() - size // 2, pixmap)
        right -= size + _PADDING
        small = self._theme.font(0.9)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        if line.waiting:
            text = self.tr("{count} ?").format(count=line.waiting)
            width, height = metrics.horizontalAdvance(text) + 10, metrics.height() + 2
            pill = QRect(right - width, rect.center().y() - height // 2, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.orange_soft))
            painter.drawRoundedRect(pill, 3, 3)
            painter.setPen(QColor(self._theme.tokens.orange))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
            right -= width + _PADDING
        if line.state:
            width = metrics.horizontalAdvance(line.state)
            tokens = self._theme.tokens
            painter.setPen(QColor(tokens.orange if line.is_news else tokens.muted))
            place = QRect(right - width, rect.top(), width, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line.state)
            right -= width + _PADDING
        return right

    def _paint_text(self, painter: QPainter, line: OutlineLine, rect: QRect) -> None:
        tokens = self._theme.tokens
        heavy = line.what in _HEAVY
        number = line.row.number
        if number:
            small = self._theme.font(0.9)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(rect, _MIDDLE, number)
            rect.setLeft(rect.left() + QFontMetrics(small).horizontalAdvance(number) + _PADDING)
        font = self._theme.font(1.0, QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        painter.setFont(font)
        faint = line.what in (What.LEFTOVER, What.BACKGROUND)
        painter.setPen(QColor(tokens.muted if faint else tokens.text))
        text = " ".join(line.row.title.split())
        mode = Qt.TextElideMode.ElideRight
        painter.drawText(rect, _MIDDLE, QFontMetrics(font).elidedText(text, mode, rect.width()))
