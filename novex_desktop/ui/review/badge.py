"""The letter of a kind of block, and the small signs beside a text."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.theme.theme import Theme

_SIGN = 14  # pixels at normal text size


def badge_side(theme: Theme) -> int:
    """Return how wide and high a badge is."""
    return QFontMetrics(theme.font(0.9)).height() + 2


def paint_badge(painter: QPainter, theme: Theme, what: What, left: int, top: int) -> int:
    """Paint the letter of a kind of block on its ground; return where it ends."""
    side = badge_side(theme)
    badge = QRect(left, top, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.color(what.value.ground)))
    painter.drawRoundedRect(badge, 3, 3)
    painter.setFont(theme.font(0.9, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.color(what.value.tone)))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, what.value.letter)
    return badge.right()


def paint_sign(painter: QPainter, theme: Theme, icon: str, tone: str, rect: QRect) -> None:
    """Paint a sign at the right end of a line."""
    size = theme.pixels(_SIGN)
    pixmap = theme.pixmap(icon, tone, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.right() - size - 6, rect.top() + 4, pixmap)
