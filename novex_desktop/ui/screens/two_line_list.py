"""A list of short lines: a name, a word under it, and something at the end of the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
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
from novex_desktop.ui.walking import WalkedView

Index = QModelIndex | QPersistentModelIndex

_PADDING = 8
_MARGIN = 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of the list."""

    key: object
    name: str
    detail: str = ""  # under the name
    end: str = ""  # a number or a date, at the right
    tone: str = "text"  # of the end
    icon: str = ""  # before the name
    spoken: str = ""  # all of it for a screen reader
    is_link: bool = False  # the end opens something, and looks so


class TwoLineModel(QAbstractListModel):
    """Holds the lines; the view keeps its place when they change."""

    LineRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[ListLine, ...] = ()

    def load(self, lines: Sequence[ListLine]) -> None:
        """Show other lines; the same ones in place, so that nothing jumps."""
        keys = [line.key for line in lines]
        if keys == [line.key for line in self.lines]:
            self.lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken or ", ".join(filter(None, (line.name, line.end, line.detail)))
            case self.LineRole:
                return line
        return None


class TwoLineList(WalkedView, QListView):
    """Shows the lines and says which one is current, and which was opened with Enter."""

    chosen = Signal(object)  # key of the line that became current
    opened = Signal(object)  # key: Enter or a double click

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines_model = TwoLineModel(self)
        self.setModel(self.lines_model)
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self._open(index))
        theme.follow(self, self.viewport().update)

    def load(self, lines: Sequence[ListLine]) -> None:
        """Show lines; the one that was current stays so where it still is."""
        before = self.current_key()
        self.lines_model.load(lines)
        if before is not None and self.current_key() != before:
            self.choose(before, quietly=True)

    def fit_height(self) -> None:
        """Be as high as all lines together, where something around it scrolls."""
        heights = (self.sizeHintForRow(row) for row in range(len(self.lines_model.lines)))
        self.setFixedHeight(max(sum(heights), 1) + 2)

    def current_key(self) -> object:
        """Return the key of the current line, or None."""
        line = self.currentIndex().data(TwoLineModel.LineRole)
        return line.key if isinstance(line, ListLine) else None

    def choose(self, key: object, *, quietly: bool = False) -> bool:
        """Make a line current; False when it is not there."""
        for place, line in enumerate(self.lines_model.lines):
            if line.key == key:
                was_blocked = self.blockSignals(quietly or self.signalsBlocked())
                self.setCurrentIndex(self.lines_model.index(place))
                self.blockSignals(was_blocked)
                return True
        return False

    def open_current(self) -> None:
        """Say that the current line was opened."""
        self._open(self.currentIndex())

    def _open(self, index: Index) -> None:
        line = index.data(TwoLineModel.LineRole)
        if isinstance(line, ListLine):
            self.opened.emit(line.key)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = current.data(TwoLineModel.LineRole)
        if isinstance(line, ListLine):
            self.chosen.emit(line.key)


class _LineDelegate(QStyledItemDelegate):
    """Paints two lines of text and what stands at the right."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(TwoLineModel.LineRole)
        if not isinstance(line, ListLine):
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        tokens = self._theme.tokens
        if is_selected:
            active = self._view.hasFocus() and self._view.isActiveWindow()
            paint_row_ground(painter, tokens, rect, has_focus=active)
        inner = rect.adjusted(_MARGIN, _PADDING // 2, -_MARGIN, -_PADDING // 2)
        weight = QFont.Weight.DemiBold if is_selected else QFont.Weight.Normal
        font = self._theme.font(1.0, weight)
        height = QFontMetrics(font).lineSpacing()
        first = QRect(inner.left(), inner.top(), inner.width(), height)
        if not line.detail:
            first.moveTop(rect.center().y() - height // 2)
        strong = self._theme.font(1.0, QFont.Weight.DemiBold)
        strong.setUnderline(line.is_link)
        painter.setFont(strong)
        painter.setPen(QColor(self._theme.color(line.tone)))
        painter.drawText(first, _RIGHT, line.end)
        taken = QFontMetrics(painter.font()).horizontalAdvance(line.end) + _PADDING
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        left = first
        if line.icon:
            sign = self._theme.pixels(14)
            picture = self._theme.pixmap(
                line.icon, line.tone, sign, painter.device().devicePixelRatioF()
            )
            painter.drawPixmap(first.left(), first.top() + (height - sign) // 2, picture)
            left = first.adjusted(sign + 6, 0, 0, 0)
        self._draw_cut(painter, left.adjusted(0, 0, -taken, 0), line.name)
        if line.detail:
            painter.setFont(self._theme.font(0.9))
            painter.setPen(QColor(tokens.muted))
            self._draw_cut(painter, first.translated(0, height), line.detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(self._theme.font()).lineSpacing()
        line = index.data(TwoLineModel.LineRole)
        has_detail = isinstance(line, ListLine) and bool(line.detail)
        return QSize(120, 2 * height + _PADDING if has_detail else height + 2 * _PADDING)

    def _draw_cut(self, painter: QPainter, rect: QRect, text: str) -> None:
        metrics = QFontMetrics(painter.font())
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, cut)
