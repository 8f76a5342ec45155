"""Paints the cells of the table: wrapped text in rows of one height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.status_look import JUDGEMENT_TONES, STATUS_ICONS, STATUS_TONES
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.columns import Column, display
from novex_desktop.ui.theme.row_ground import paint_row_ground
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex

LINES = 3
_PADDING = 8
_MOST_LEFT_OUT = 4  # a title may leave out "Te " at the beginning of the text
_SIGN = 14  # pixels at normal text size
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def row_height(theme: Theme) -> int:
    """Return the height of every row: three lines and room around them."""
    return QFontMetrics(theme.font()).lineSpacing() * LINES + 2 * _PADDING


class TableDelegate(QStyledItemDelegate):
    """Draws straight with a painter: quick enough for a page of rows at each wheel step."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        theme.follow(self, self._on_theme_changed)
        self._view = view

    def _on_theme_changed(self) -> None:
        self._sign = self._theme.pixels(_SIGN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(AgreementTableModel.RowRole)
        if not isinstance(row, AgreementRow):
            return
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, rect, index)
        inner = rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.tokens.text))
        match Column(index.column()):
            case Column.NUMBER:
                self._paint_number(painter, row, inner)
            case Column.AGREEMENT:
                self._paint_agreement(painter, row, inner)
            case Column.LEAD:
                self._paint_lead(painter, row, inner)
            case Column.DUE:
                self._paint_due(painter, row, inner, row.due_words, format_day(row.due_date))
            case Column.DUE_DATE:
                self._paint_due(painter, row, inner, format_day(row.due_date))
            case Column.STATUS:
                self._paint_status(painter, row, inner)
            case Column.JUDGEMENT:
                self._paint_judgement(painter, row, inner.topLeft())
            case column:
                self._paint_wrapped(painter, display(row, column), inner, LINES)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), row_height(self._theme))

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        tokens = self._theme.tokens
        if self._view.selectionModel().isSelected(index):  # see TreeDelegate: QStyle is slow
            active = self._view.hasFocus() and self._view.isActiveWindow()
            has_bar = index.column() == self._view.columnAt(0)
            paint_row_ground(painter, tokens, rect, has_focus=active, has_bar=has_bar)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_number(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        painter.setFont(self._theme.font(0.9))
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(rect, _TOP_LEFT, row.number)
        below = rect.adjusted(0, QFontMetrics(self._theme.font()).lineSpacing(), 0, 0)
        painter.drawText(below, _TOP_LEFT, _describe_kind(row))

    def _paint_agreement(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        tokens = self._theme.tokens
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        left = rect.left()
        if row.is_part:
            ratio = painter.device().devicePixelRatioF()
            icon = self._theme.pixmap("corner-down-right", "muted", self._sign, ratio)
            painter.drawPixmap(left, rect.top() + (spacing - self._sign) // 2, icon)
            left += self._sign + 6
        body = QRect(left, rect.top(), rect.right() - left + 1, rect.height())
        lines = LINES
        if self._view.isColumnHidden(Column.NUMBER):
            self._paint_number_line(painter, row, body)
            body.adjust(0, spacing, 0, 0)
            lines -= 1
        faint = not row.kind.is_counted
        painter.setPen(QColor(tokens.muted if faint else tokens.text))
        font = self._theme.font(1.0, QFont.Weight.DemiBold)
        painter.setFont(font)
        used = self._paint_wrapped(painter, row.title, body, min(lines, LINES - 1))
        painter.setFont(self._theme.font())
        painter.setPen(QColor(tokens.muted))
        body.adjust(0, used * spacing, 0, 0)
        self._paint_wrapped(painter, _after_title(row), body, lines - used)

    def _paint_number_line(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        """Say above the text what the columns say that had no room."""
        font = self._theme.font(0.9)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        if self._view.isColumnHidden(Column.STATUS) and row.kind.is_counted:
            self._paint_status_sign(painter, row, rect, QFontMetrics(font).height())
            rect = rect.adjusted(self._sign + 4, 0, 0, 0)
        metrics = QFontMetrics(font)
        number = metrics.horizontalAdvance(row.number)
        is_late = row.is_late and self._view.isColumnHidden(Column.DUE)
        said, sign = self.tr("Te laat"), self._sign + 8
        words = metrics.horizontalAdvance(f"{said}  ")
        if number + sign + words > rect.width():
            said, words = "", 0  # the number stays whole, and the sign says it too
        late = sign + words if is_late else 0
        room = rect.width() - late - number - metrics.horizontalAdvance("  …")
        kind = metrics.elidedText(_describe_kind(row), Qt.TextElideMode.ElideRight, max(room, 0))
        text = metrics.elidedText(row.number, Qt.TextElideMode.ElideRight, rect.width())
        text = f"{text}  {kind}" if len(kind) > 1 else text
        painter.drawText(rect, _TOP_LEFT, text)
        if is_late:
            left = rect.left() + metrics.horizontalAdvance(f"{text}  ")
            ratio = painter.device().devicePixelRatioF()
            icon = self._theme.pixmap("clock-alert", "red", self._sign, ratio)
            painter.drawPixmap(left, rect.top(), icon)
            painter.setPen(QColor(self._theme.tokens.red))
            place = rect.adjusted(left - rect.left() + self._sign + 4, 0, 0, 0)
            painter.drawText(place, _TOP_LEFT, said)

    def _paint_lead(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        """National side on the first line, regional side under it."""
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        room = LINES
        for side in row.lead.split(" / "):
            used = self._paint_wrapped(painter, side, rect, room - (room == LINES))
            rect = rect.adjusted(0, used * spacing, 0, 0)
            room -= used

    def _paint_due(self, painter: QPainter, row: AgreementRow, rect: QRect, *parts: str) -> None:
        tokens = self._theme.tokens
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        lines = [part for part in parts if part]
        if row.is_late:
            ratio = painter.device().devicePixelRatioF()
            icon = self._theme.pixmap("clock-alert", "red", self._sign, ratio)
            painter.drawPixmap(rect.left(), rect.top() + (spacing - self._sign) // 2, icon)
            painter.setPen(QColor(tokens.red))
            painter.drawText(rect.adjusted(self._sign + 4, 0, 0, 0), _TOP_LEFT, self.tr("Te laat"))
            rect = rect.adjusted(0, spacing, 0, 0)
            painter.setPen(QColor(tokens.text))
        room = LINES - 1 if row.is_late else LINES
        for place, text in enumerate(lines):
            after = len(lines) - place - 1
            used = self._paint_wrapped(painter, text, rect, max(room - after, 1))
            rect = rect.adjusted(0, used * spacing, 0, 0)
            room -= used

    def _paint_status(self, painter: QPainter, row: AgreementRow, rect: QRect) -> None:
        spacing = QFontMetrics(self._theme.font()).lineSpacing()
        if not row.kind.is_counted:
            return
        self._paint_status_sign(painter, row, rect, spacing)
        self._paint_wrapped(painter, shown(row.status), rect.adjusted(self._sign + 6, 0, 0, 0), 1)
        if self._view.isColumnHidden(Column.JUDGEMENT):
            self._paint_judgement(painter, row, rect.topLeft() + QPoint(0, spacing + 2))

    def _paint_status_sign(
        self, painter: QPainter, row: AgreementRow, rect: QRect, line: int
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        icon = self._theme.pixmap(
            STATUS_ICONS[row.status], STATUS_TONES[row.status], self._sign, ratio
        )
        painter.drawPixmap(rect.left(), rect.top() + (line - self._sign) // 2, icon)

    def _paint_judgement(self, painter: QPainter, row: AgreementRow, place: QPoint) -> None:
        if row.judgement is None:
            return
        tone, soft = JUDGEMENT_TONES[row.judgement]
        size = QFontMetrics(self._theme.font()).lineSpacing()
        badge = QRect(place.x(), place.y(), size, size)
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, soft)))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor(getattr(tokens, tone)))
        painter.setFont(self._theme.font(0.9, QFont.Weight.DemiBold))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, row.judgement.letter)

    def _paint_wrapped(self, painter: QPainter, text: str, rect: QRect, lines: int) -> int:
        """Draw at most `lines` lines, the last one cut with dots; return how many were used."""
        flat = show_plainly(" ".join(text.split()))
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


def _describe_kind(row: AgreementRow) -> str:
    """Return the kind where it is not the usual one, with a question mark when proposed."""
    if row.kind_confirmed:
        return "" if row.kind.is_counted else shown(row.kind)
    return f"{shown(row.kind)}?"


def _after_title(row: AgreementRow) -> str:
    """Return the text without the words that the title over it just said."""
    title = row.title.rstrip("… ")
    said = row.text.casefold().find(title.casefold(), 0, len(title) + _MOST_LEFT_OUT)
    if said < 0:
        return row.text
    rest = row.text[said + len(title) :].lstrip(" .,;:")
    return f"… {rest}" if rest else ""
