"""Signs inside a text field that grow with its letters; those that Qt puts there do not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton

from novex_desktop.ui.theme.theme import Theme

_EDGE = 5
_SIDE = 16


class FieldButton(QToolButton):
    """A button at the end of a field. Keys do without it: it takes no focus."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setProperty("role", "inField")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        _find_line(field).addWidget(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._field.textMargins()
        margins.setRight(self.width())
        self._field.setTextMargins(margins)


class FieldSign(QLabel):
    """A picture before the words of a field, to look at."""

    def __init__(self, field: QLineEdit, theme: Theme, icon: str) -> None:
        super().__init__(field)
        self._field, self._theme, self._icon = field, theme, icon
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        _find_line(field).insertWidget(0, self)
        theme.follow(self, self._draw)

    def _draw(self) -> None:
        side = self._theme.pixels(_SIDE)
        self.setPixmap(self._theme.pixmap(self._icon, "muted", side, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._field.textMargins()
        margins.setLeft(self.width() + _EDGE)
        self._field.setTextMargins(margins)


def _find_line(field: QLineEdit) -> QBoxLayout:
    """Return the line of signs in a field, which leaves the middle to its words."""
    line = field.layout()
    if not isinstance(line, QBoxLayout):
        line = QHBoxLayout(field)
        line.setContentsMargins(_EDGE + 3, 0, _EDGE, 0)
        line.setSpacing(0)
        line.addStretch()
    return line
