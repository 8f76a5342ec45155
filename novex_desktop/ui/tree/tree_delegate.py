"""Paints a node: title, how many are open of how many, and a mark for late."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.store.queries.nodes import NodeKind
from novex_desktop.store.queries.tree import TreeRow
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel

Index = QModelIndex | QPersistentModelIndex

_GAP = 8
_SIGN = 14  # pixels at normal text size
_LEAST_CHARS = 16  # of a line with counts
_LATE_CHARS = 4  # more, where some are late
_LEAVES = (NodeKind.AGREEMENT, NodeKind.PART)


class TreeDelegate(QStyledItemDelegate):
    """One line per node, counts right-aligned under each other."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        theme.follow(self, self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._sign = self._theme.pixels(_SIGN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(AgreementTreeModel.RowRole)
        if not isinstance(row, TreeRow):
            return
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, index, rect)
        right = rect.right() - _GAP
        is_counted = row.key.kind not in _LEAVES and bool(row.total)  # or not yet
        if is_counted and self._has_room(rect, row.late):
            right = self._paint_counts(painter, row, rect, right)
        elif row.late:
            right = self._paint_late(painter, "", rect, right)
        self._paint_title(painter, row, rect.adjusted(4, 0, 0, 0), right)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(self._theme.font()).height()
        return QSize(super().sizeHint(option, index).width(), max(28, height + 10))

    def _paint_ground(self, painter: QPainter, index: Index, rect: QRect) -> None:
        # The view is asked and not `option.state`: QStyle alone, with all its enums, would take
        # 4 of the 40 ms that the first picture may take.
        tokens = self._theme.tokens
        if self._view.selectionModel().isSelected(index):
            active = self._view.hasFocus() and self._view.isActiveWindow()
            # The bar stands at the left of the branches, which the view paints itself.
            paint_row_ground(painter, tokens, rect, has_focus=active, has_bar=False)
        elif self._view.viewport().underMouse() and index == self._hovered():
            painter.fillRect(rect, QColor(tokens.hover))

    def _has_room(self, rect: QRect, late: int) -> bool:
        """Whether there is room for counts: in a narrow tree the names need all of it."""
        chars = _LEAST_CHARS + (_LATE_CHARS if late else 0)
        return rect.width() > QFontMetrics(self._theme.font()).averageCharWidth() * chars

    def _hovered(self) -> QModelIndex:
        return self._view.indexAt(self._view.viewport().mapFromGlobal(QCursor.pos()))

    def _paint_counts(self, painter: QPainter, row: TreeRow, rect: QRect, right: int) -> int:
        font = self._theme.font(0.9)
        painter.setFont(font)
        text = f"{row.open}/{row.total}"
        metrics = QFontMetrics(font)
        width = max(metrics.horizontalAdvance("00/00"), metrics.horizontalAdvance(text))
        place = QRect(right - width, rect.top(), width, rect.height())
        painter.setPen(QColor(self._theme.tokens.muted))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, align, text)
        right = place.left() - _GAP
        return self._paint_late(painter, str(row.late), rect, right) if row.late else right

    def _paint_late(self, painter: QPainter, text: str, rect: QRect, right: int) -> int:
        font = self._theme.font(0.9, QFont.Weight.DemiBold)
        painter.setFont(font)
        width = QFontMetrics(font).horizontalAdvance(text) if text else 0
        painter.setPen(QColor(self._theme.tokens.red))
        place = QRect(right - width, rect.top(), width, rect.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        left = place.left() - self._sign - (3 if text else 0)
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._theme.pixmap("clock-alert", "red", self._sign, ratio)
        painter.drawPixmap(left, rect.center().y() - self._sign // 2 + 1, pixmap)
        return left - _GAP

    def _paint_title(self, painter: QPainter, row: TreeRow, rect: QRect, right: int) -> None:
        is_group = row.parent is None  # a meeting, or a group of another perspective
        heavy = is_group or (row.key.kind is NodeKind.REGION and not row.key.within)
        font = self._theme.font(1.0, QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        faint = row.key.kind in _LEAVES and not (row.total and row.open)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.muted if faint else tokens.text))
        left = rect.left()
        number = row.number.removeprefix("BOL") if row.key.kind in _LEAVES else row.number
        if row.key.kind in _LEAVES:
            number = "-".join(row.number.split("-")[3:])  # what differs within the topic
        if number:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(
                QRect(left, rect.top(), right - left, rect.height()),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                number,
            )
            left += max(metrics.horizontalAdvance("0") * 2, metrics.horizontalAdvance(number)) + 6
            painter.setPen(QColor(tokens.muted if faint else tokens.text))
        room = QRect(left, rect.top(), max(right - left, 0), rect.height())
        # Of "BO Leefomgeving 2025" the year is what tells it from the others.
        has_year = is_group and row.title[-4:].isdigit()
        side = Qt.TextElideMode.ElideMiddle if has_year else Qt.TextElideMode.ElideRight
        title = metrics.elidedText(show_plainly(row.title), side, room.width())
        if row.key.kind is NodeKind.REGION and row.key.within:
            title = _shorten_region(show_plainly(row.title), metrics, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


def _shorten_region(title: str, metrics: QFontMetrics, room: int) -> str:
    """Shorten "Zuid-Nederland, BO Leefomgeving 2025" so that region and year stay to be read."""
    if metrics.horizontalAdvance(title) <= room:
        return title
    region, comma, meeting = title.partition(", ")
    start = f"{region.removesuffix('-Nederland')}{comma}"
    left = room - metrics.horizontalAdvance(start)
    end = metrics.elidedText(meeting, Qt.TextElideMode.ElideMiddle, left)
    return metrics.elidedText(start + end, Qt.TextElideMode.ElideRight, room)
