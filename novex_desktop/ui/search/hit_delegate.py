"""Paints hits: number and title, and below them the sentence with the words marked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from novex_desktop.store.search.hits import Hit
from novex_desktop.store.search.marking import Span
from novex_desktop.ui.search.hit_model import HitModel, describe_source
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex

_PADDING = 8
_LEFT = 16
_BETWEEN = 2  # title and sentence
_EXCERPT_LINES = 2
_NARROW_CHARS = 100  # below this the title needs the whole line
_WIDEST_CHARS = 160  # a longer line is hard to read
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class HitDelegate(QStyledItemDelegate):
    """Marks words bold, underlined and on a ground of their own: not by colour alone."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hit = index.data(HitModel.HitRole)
        metrics = QFontMetrics(self._theme.font())
        lines, between = 1, 0
        if isinstance(hit, Hit):
            text, formats = self._make_excerpt(hit)
            width = self._excerpt_width(metrics, self._view.viewport().width() - 2 * _LEFT)
            layout, _ = _lay_out(text, formats, width, _EXCERPT_LINES, self._theme.font())
            lines, between = 1 + layout.lineCount(), _BETWEEN
        return QSize(200, lines * metrics.lineSpacing() + 2 * _PADDING + between)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(HitModel.HitRole)
        painter.save()
        if isinstance(hit, Hit):
            self._paint_hit(painter, option, hit)
        else:
            self._paint_heading(painter, option.rect, str(index.data() or ""))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        tokens = self._theme.tokens
        painter.fillRect(rect, QColor(tokens.raised))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._theme.font(0.9, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.muted))
        inner = rect.adjusted(_LEFT, 0, -_PADDING, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            # Also while one types in the field above: the keys act on it.
            paint_row_ground(painter, tokens, rect, has_focus=True)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        metrics = QFontMetrics(self._theme.font())
        inner = rect.adjusted(_LEFT, _PADDING, -_LEFT, -_PADDING)
        self._paint_head(painter, hit, inner)
        inner.setWidth(self._excerpt_width(metrics, inner.width()))
        below = inner.adjusted(0, metrics.lineSpacing() + _BETWEEN, 0, 0)
        text, formats = self._make_excerpt(hit)
        self._paint_text(painter, below, text, formats, _EXCERPT_LINES, self._theme.font())

    def _make_excerpt(self, hit: Hit) -> tuple[str, list[QTextLayout.FormatRange]]:
        """Return where it was found and the sentence, and how they are marked."""
        label = describe_source(hit.source)
        shift = len(label) + 2
        spans = [(start + shift, end + shift) for start, end in hit.excerpt.spans]
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(self._theme.tokens.muted))
        text = f"{label}: {hit.excerpt.text}"
        return text, [_range(0, shift, quiet), *self._list_marks(text, spans)]

    def _excerpt_width(self, metrics: QFontMetrics, room: int) -> int:
        return min(room, metrics.averageCharWidth() * _WIDEST_CHARS)

    def _paint_head(self, painter: QPainter, hit: Hit, rect: QRect) -> None:
        tokens = self._theme.tokens
        bold = self._theme.font(1.0, QFont.Weight.DemiBold)
        right = rect.right() - self._paint_place(painter, hit, rect)
        number = QTextCharFormat()
        number.setForeground(QColor(tokens.muted))
        text = f"{hit.number}  {hit.title}"
        shift = len(hit.number) + 2
        spans = [*hit.number_spans, *((a + shift, b + shift) for a, b in hit.title_spans)]
        inner = QRect(rect.left(), rect.top(), right - rect.left(), rect.height())
        formats = [_range(0, len(hit.number), number), *self._list_marks(text, spans)]
        self._paint_text(painter, inner, text, formats, 1, bold)

    def _paint_place(self, painter: QPainter, hit: Hit, rect: QRect) -> int:
        """Write at the right where it stands and was found too; return the width that it took."""
        words = [hit.topic]
        if hit.also_in:
            also = ", ".join(shown(where).lower() for where in hit.also_in)
            words.append(self.tr("ook in: {where}").format(where=also))
        small = self._theme.font(0.9)
        metrics = QFontMetrics(small)
        if rect.width() < metrics.averageCharWidth() * _NARROW_CHARS:
            return 0
        room = rect.width() * 2 // 5
        text = metrics.elidedText("  ·  ".join(words), Qt.TextElideMode.ElideRight, room)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)
        return metrics.horizontalAdvance(text) + 16

    def _list_marks(self, text: str, spans: Iterable[Span]) -> list[QTextLayout.FormatRange]:
        tokens = self._theme.tokens
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setFontUnderline(True)
        look.setBackground(QColor(tokens.found))
        look.setForeground(QColor(tokens.text))
        return [
            _range(_count_units(text[:start]), _count_units(text[start:end]), look)
            for start, end in spans
        ]

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        formats: Sequence[QTextLayout.FormatRange],
        lines: int,
        font: QFont,
    ) -> None:
        """Paint text over some lines; what does not fit ends in dots."""
        layout, cut = _lay_out(text, formats, rect.width(), lines, font)
        if cut < _count_units(text):
            metrics = QFontMetrics(font)
            kept = text.encode("utf-16-le")[: cut * 2].decode("utf-16-le", "ignore").rstrip()
            while kept and lines == 1 and metrics.horizontalAdvance(kept + "…") > rect.width():
                kept = kept[:-1]
            shorter = kept.rsplit(" ", 1)[0] if lines > 1 and " " in kept else kept
            self._paint_text(painter, rect, f"{shorter}…", formats, lines, font)
            return
        painter.setPen(QColor(self._theme.tokens.text))
        layout.draw(painter, rect.topLeft().toPointF())


def _lay_out(
    text: str, formats: Sequence[QTextLayout.FormatRange], width: int, lines: int, font: QFont
) -> tuple[QTextLayout, int]:
    """Return the text over some lines at most, and how much of it they hold."""
    spacing = QFontMetrics(font).lineSpacing()
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    held = 0
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * spacing))
        held = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, held


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = start, length, look
    return part


def _count_units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
