"""A button inside a text field that grows with the letters; those that Qt puts there do not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton

_EDGE = 5


class FieldButton(QToolButton):
    """Stands at the end of a field. Keys do without it: it takes no focus."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setProperty("role", "inField")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        line = QHBoxLayout(field)
        line.setContentsMargins(0, 0, _EDGE, 0)
        line.addStretch()
        line.addWidget(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self._field.textMargins()
        margins.setRight(self.width())
        self._field.setTextMargins(margins)
