"""The source as one reads it: page by page, with what became of each block in the margin."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from novex_desktop.importing.review_rows import SourceBlock
from novex_desktop.ui.review.badge import paint_badge, paint_sign
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.review.source_model import SourceModel
from novex_desktop.ui.review.walked_list import WalkedList
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_BAR = 4
_MARGIN = 44  # bar, letter, room
_PADDING = 2
_GAP = 4  # above the first block of a row
_RIGHT = 28
_PAGE_ROOM = 14
_HEAVY = (What.REGION, What.TOPIC, What.HEADING)
_FAINT = (What.LEFTOVER, What.BACKGROUND)


class SourceView(WalkedList):
    """Says which block one stands on; the blocks of its row are lit together."""

    block_chosen = Signal(int)  # index of the block that became current

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current_row = -1  # key of the row of the outline that one stands on
        self.setObjectName("source")
        self.setAccessibleName(self.tr("Bron"))
        self.setAccessibleDescription(
            self.tr("Elke regel met wat ervan geworden is; een letter maakt er iets anders van.")
        )
        self.setItemDelegate(SourceDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        theme.follow(self, self._on_theme_changed)

    def choose(self, block: int, row: int) -> None:
        """Light a row and go to a block of it, without saying so."""
        model = self.model()
        index = model.find(block) if isinstance(model, SourceModel) else QModelIndex()
        self.current_row = row
        if index.isValid():
            self.go_quietly(index)
        self.viewport().update()

    def current_block(self) -> int:
        """Return the index of the block one stands on; -1 where there is none."""
        block = self.currentIndex().data(SourceModel.BlockRole)
        return block.index if isinstance(block, SourceBlock) else -1

    def _on_theme_changed(self) -> None:
        delegate = self.itemDelegate()
        if isinstance(delegate, SourceDelegate):
            delegate.forget_heights()
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        block = current.data(SourceModel.BlockRole)
        if isinstance(block, SourceBlock) and not self.is_quiet:
            self.current_row = block.row
            self.viewport().update()
            self.block_chosen.emit(block.index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class SourceDelegate(QStyledItemDelegate):
    """Draws only what is in sight; how high a text is, is measured once per width."""

    def __init__(self, theme: Theme, view: SourceView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._heights: dict[tuple[str, bool], int] = {}  # by text, and whether it is heavy
        self._width = 0

    def forget_heights(self) -> None:
        """Measure anew, since the letters are of another size."""
        self._heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._view.model()
        if not isinstance(model, SourceModel):
            return
        block, what, page = model.line_at(index.row())
        painter.save()
        rect = QRect(option.rect)
        if page:
            rect.setTop(self._paint_page(painter, page, rect))
        self._paint_ground(painter, option, block, rect)
        tokens = self._theme.tokens
        gap = _GAP if block.is_first else 0
        bar = QRect(rect.left(), rect.top() + gap, _BAR, rect.height() - gap)
        tone = what.value.tone if what is not What.REGION else "accent"
        painter.fillRect(bar, QColor(self._theme.color(tone)))
        rect.setTop(rect.top() + gap)
        if block.is_first:
            paint_badge(painter, self._theme, what, rect.left() + 12, rect.top() + _PADDING - 1)
        painter.setFont(self._font(is_heavy=what in _HEAVY))
        painter.setPen(QColor(tokens.muted if what in _FAINT else tokens.text))
        body = rect.adjusted(_MARGIN, _PADDING, -_RIGHT, -_PADDING)
        painter.drawText(body, Qt.TextFlag.TextWordWrap, block.shown)
        if block.is_doubtful:
            paint_sign(painter, self._theme, "triangle-alert", "orange", rect)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width() - _MARGIN - _RIGHT
        if width != self._width:
            self._heights.clear()
            self._width = width
        model = self._view.model()
        if not isinstance(model, SourceModel):
            return QSize(max(width, 40), 0)
        block, what, page = model.line_at(index.row())
        key = (block.shown, what in _HEAVY)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._measure(*key, width)
        if page:
            height += self._page_height()
        return QSize(max(width, 40), height + (_GAP if block.is_first else 0))

    def _font(self, *, is_heavy: bool) -> QFont:
        return self._theme.font(1.0, QFont.Weight.DemiBold if is_heavy else QFont.Weight.Normal)

    def _measure(self, text: str, is_heavy: bool, width: int) -> int:
        metrics = QFontMetrics(self._font(is_heavy=is_heavy))
        room = QRect(0, 0, max(width, 40), 100_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + 2 * _PADDING

    def _page_height(self) -> int:
        return QFontMetrics(self._theme.font(0.9)).height() + _PAGE_ROOM

    def _paint_page(self, painter: QPainter, page: int, rect: QRect) -> int:
        height = self._page_height()
        band = QRect(rect.left(), rect.top(), rect.width(), height)
        tokens = self._theme.tokens
        painter.fillRect(band, QColor(tokens.window))
        painter.setFont(self._theme.font(0.9))
        painter.setPen(QColor(tokens.muted))
        text = self.tr("Bladzijde {page}").format(page=page)
        place = band.adjusted(_MARGIN, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        return band.bottom() + 1

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, block: SourceBlock, rect: QRect
    ) -> None:
        tokens = self._theme.tokens
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            paint_row_ground(painter, tokens, rect, has_focus=self._view.hasFocus(), has_bar=False)
        elif block.row == self._view.current_row:
            painter.fillRect(rect, QColor(tokens.selected_idle))
