"""The sign at the right of a field that opens a list."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from novex_desktop.ui.theme.theme import Theme

_SIDE = 16


def paint_chevron(widget: QWidget, theme: Theme) -> None:
    """Paint the sign over what the widget painted itself."""
    painter = QPainter(widget)
    tone = "muted" if widget.isEnabled() else "disabled"
    side = theme.pixels(_SIDE)
    pixmap = theme.pixmap("chevron-down", tone, side, widget.devicePixelRatioF())
    painter.drawPixmap(widget.width() - side - 6, (widget.height() - side) // 2, pixmap)
    painter.end()
