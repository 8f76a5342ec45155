"""Paints the cells of the table: wrapped text in rows of one height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.status_look import JUDGEMENT_TONES, STATUS_ICONS, STATUS_TONES
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel, Column
from novex_desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LINES = 3
_PADDING = 8
_MOST_LEFT_OUT = 4  # a title may leave out "Te " at the beginning of the text
_ICON = 14
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def row_height(theme: Theme) -> int:
    """Return the height of every row: three lines and room around them."""
    return QFontMetrics(theme.font()).lineSpacing() * LINES + 2 * _PADDING


class TableDelegate(QStyledItemDelegate):
    """Draws straight with a painter: quick enough for a page of rows at each wheel step."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(AgreementTableModel.RowRole)
        if not isinstance(row, AgreementRow):
            return
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, option, index)
        inner = rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.tokens.text))
        match Column(index.column()):
            case Column.NUMBER:
                self._paint_number(painter, row, inner)
            case Column.AGREEMENT:
                self._paint_agreement(painter, row, inner)
            case Column.LEAD:
                self._paint_wrapped(painter, row.lead, inner, LINES)
            case Column.DUE:
                self._paint_due(painter, row, inner)
            case Column.STATUS:
                self._paint_status(painter, row, inner)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), row_height(self._theme))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus() and self._view.isActiveWindow()
            painter.fillRect(rect, QColor(tokens.selected if active else tokens.selected_idle))
            if active and index.column() == 0:
                bar = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(bar, QColor(tokens.focus))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_number(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        painter.setFont(self._theme.font(0.9))
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(rect, _TOP_LEFT, row.number)
        if not row.kind.is_counted or not row.kind_confirmed:
            below = rect.adjusted(0, QFontMetrics(self._theme.font()).lineSpacing(), 0, 0)
            text = row.kind.label if row.kind_confirmed else f"{row.kind.label}?"
            painter.drawText(below, _TOP_LEFT, text)

    def _paint_agreement(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        tokens = self._theme.tokens
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        left = rect.left()
        if row.is_part:
            ratio = painter.device().devicePixelRatioF()
            icon = self._theme.pixmap("corner-down-right", "muted", _ICON, ratio)
            painter.drawPixmap(left, rect.top() + (spacing - _ICON) // 2, icon)
            left += _ICON + 6
        body = QRect(left, rect.top(), rect.right() - left + 1, rect.height())
        faint = not row.kind.is_counted
        painter.setPen(QColor(tokens.muted if faint else tokens.text))
        font = self._theme.font(1.0, QFont.Weight.DemiBold)
        painter.setFont(font)
        used = self._paint_wrapped(painter, row.title, body, LINES - 1)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(tokens.muted))
        body.adjust(0, used * spacing, 0, 0)
        self._paint_wrapped(painter, _after_title(row), body, LINES - used)

    def _paint_due(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        tokens = self._theme.tokens
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        lines = [part for part in (row.due_words, format_day(row.due_date)) if part]
        if row.is_late:
            ratio = painter.device().devicePixelRatioF()
            icon = self._theme.pixmap("clock-alert", "red", _ICON, ratio)
            painter.drawPixmap(rect.left(), rect.top() + (spacing - _ICON) // 2, icon)
            painter.setPen(QColor(tokens.red))
            painter.drawText(rect.adjusted(_ICON + 4, 0, 0, 0), _TOP_LEFT, self.tr("Te laat"))
            rect = rect.adjusted(0, spacing, 0, 0)
            painter.setPen(QColor(tokens.text))
        room = LINES - 1 if row.is_late else LINES
        for text in lines[:room]:
            used = self._paint_wrapped(painter, text, rect, 1)
            rect = rect.adjusted(0, used * spacing, 0, 0)

    def _paint_status(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        tokens = self._theme.tokens
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        if not row.kind.is_counted:
            return
        ratio = painter.device().devicePixelRatioF()
        icon = self._theme.pixmap(STATUS_ICONS[row.status], STATUS_TONES[row.status], _ICON, ratio)
        painter.drawPixmap(rect.left(), rect.top() + (spacing - _ICON) // 2, icon)
        self._paint_wrapped(painter, row.status.label, rect.adjusted(_ICON + 6, 0, 0, 0), 1)
        if row.judgement:
            tone, soft = JUDGEMENT_TONES[row.judgement]
            top = rect.top() + spacing + 2
            badge = QRect(rect.left(), top, spacing, spacing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(tokens, soft)))
            painter.drawRoundedRect(badge, 4, 4)
            painter.setPen(QColor(getattr(tokens, tone)))
            painter.setFont(self._theme.font(0.9, QFont.Weight.DemiBold))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, row.judgement.letter)

    def _paint_wrapped(self, painter: QPainter, text: str, rect: QRect, lines: int) -> int:
        """Draw at most `lines` lines, the last one cut with dots; return how many were used."""
        flat = " ".join(text.split())
        if not flat or rect.width() <= 0:
            return 0
        font = painter.font()
        metrics = QFontMetrics(font)
        layout = QTextLayout(flat[: 400 * lines], font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = rect.top() + metrics.ascent()
        used = 0
        while used < lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            start, length = line.textStart(), line.textLength()
            piece = flat[start : start + length].rstrip()
            if used == lines - 1 and start + length < len(flat):
                rest = flat[start : start + length + 60]
                piece = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect.left(), top, piece)
            top += metrics.lineSpacing()
            used += 1
        layout.endLayout()
        return used


def _after_title(row: AgreementRow) -> str:
    """Return the text without the words that the title over it just said."""
    title = row.title.rstrip("… ")
    said = row.text.casefold().find(title.casefold(), 0, len(title) + _MOST_LEFT_OUT)
    if said < 0:
        return row.text
    rest = row.text[said + len(title) :].lstrip(" .,;:")
    return f"… {rest}" if rest else ""
