"""What a pane says when it has nothing to show: what is the matter and what to do next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.theme.theme import Theme

_MOST_CHARS = 76
_LOW = 14  # lines of text
_EDGE, _LOW_EDGE = 32, 8


class EmptyState(QWidget):
    """A sign, a sentence, an explanation and the buttons for the next step."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headline = _label("section")
        self._explanation = _label("quiet")
        self._offers: list[QPushButton] = []
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._sign)
        layout.addWidget(self._headline)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._explanation, 1000)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addSpacing(8)
        layout.addLayout(self._buttons)
        layout.addStretch(3)
        theme.follow(self, lambda: self._fit(theme, icon))

    def say(self, headline: str, explanation: str) -> None:
        """Show what is the matter and what to do about it."""
        is_news = (headline, explanation) != (self._headline.text(), self._explanation.text())
        self._headline.setText(headline)
        self._explanation.setText(explanation)
        self.setAccessibleName(f"{headline}. {explanation}")
        if is_news and self.isVisible():
            announce(self, self.accessibleName())

    def offer(self, text: str, do: Callable[[], object]) -> QPushButton:
        """Add a button for a next step and return it."""
        button = QPushButton(text)
        button.setAutoDefault(True)  # Enter presses it, and not only Space
        button.setMinimumWidth(176)
        button.clicked.connect(lambda: do())
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._offers.append(button)
        return button

    def show_offers(self, shown: bool) -> None:
        """Show the buttons, or hide them while nothing can be done but wait."""
        for button in self._offers:
            button.setVisible(shown)

    def _fit(self, theme: Theme, icon: str) -> None:
        """Let sign and lines have a size that reads well, also in a wide window."""
        size = theme.pixels(32)
        self._sign.setPixmap(theme.pixmap(icon, "muted", size, self.devicePixelRatioF()))
        self._explanation.setMaximumWidth(
            _MOST_CHARS * QFontMetrics(theme.font()).averageCharWidth()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words need the room more than the sign and the white round them.
        is_low = self.height() < _LOW * self.fontMetrics().lineSpacing()
        self._sign.setVisible(not is_low)
        side = _LOW_EDGE if is_low else _EDGE
        self._layout.setContentsMargins(side, side, side, side)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.accessibleName():
            announce(self, self.accessibleName())  # there is nothing here that takes the focus


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
