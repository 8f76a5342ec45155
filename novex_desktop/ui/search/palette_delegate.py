"""Paints a line of the palette: what it does at the left, its keys or why not at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from novex_desktop.ui.search.palette_model import Choice, PaletteModel
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_PADDING = 8
_ICON = 16
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaletteDelegate(QStyledItemDelegate):
    """Grey is what cannot be done now; the reason stands beside it."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(self._theme.font()).lineSpacing() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(PaletteModel.ChoiceRole)
        if not isinstance(choice, Choice):
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            paint_row_ground(painter, tokens, rect, has_focus=True)  # the keys act on it
        inner = rect.adjusted(2 * _PADDING, 0, -2 * _PADDING, 0)
        size = self._theme.pixels(_ICON)
        self._paint_icon(
            painter, choice, QRect(inner.left(), rect.center().y() - size // 2, size, size)
        )
        inner.setLeft(inner.left() + size + 10)
        right = choice.reason or choice.keys
        font = self._theme.font(0.9)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(inner, _MIDDLE_RIGHT, right)
        if right:
            inner.setRight(inner.right() - QFontMetrics(font).horizontalAdvance(right) - 16)
        self._paint_text(painter, choice, inner)
        painter.restore()

    def _paint_text(self, painter: QPainter, choice: Choice, rect: QRect) -> None:
        tokens = self._theme.tokens
        font = self._theme.font(1.0, QFont.Weight.Normal)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if choice.reason else tokens.text))
        painter.drawText(rect, _MIDDLE_LEFT, text)
        rect.setLeft(rect.left() + metrics.horizontalAdvance(text) + 12)
        small = self._theme.font(0.9)
        place = QFontMetrics(small).elidedText(
            choice.place, Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(rect, _MIDDLE_LEFT, place)

    def _paint_icon(self, painter: QPainter, choice: Choice, rect: QRect) -> None:
        ratio = painter.device().devicePixelRatioF()
        if choice.command is None:
            painter.drawPixmap(rect, self._theme.pixmap("file-text", "muted", rect.width(), ratio))
        elif choice.command.action.isChecked():
            painter.drawPixmap(rect, self._theme.pixmap("check", "accent", rect.width(), ratio))
        else:
            mode = QIcon.Mode.Disabled if choice.reason else QIcon.Mode.Normal
            choice.command.action.icon().paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode)
