"""A quiet bar over the panes: something to know, and what one can do about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from novex_desktop.ui.theme.restyling import restyle
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message


class Tone(StrEnum):
    """What kind of news it is; each has a sign and a colour of its own."""

    INFO = "info"
    DONE = "green"
    WARNING = "orange"
    ERROR = "red"


_SIGNS = {
    Tone.INFO: ("info", "accent"),
    Tone.DONE: ("circle-check", "green"),
    Tone.WARNING: ("triangle-alert", "orange"),
    Tone.ERROR: ("circle-alert", "red"),
}


class NoticeBar(QFrame):
    """Stays until it is closed or something else is said; never takes the focus."""

    closed = Signal()
    _sign: QLabel
    _text: QLabel
    _close: QToolButton
    _line: QHBoxLayout

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_closable: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._theme = theme
        self._is_closable = is_closable
        self._is_made = False
        self._buttons: list[QPushButton] = []
        self.hide()

    def say(
        self, text: str, tone: Tone = Tone.INFO, *actions: tuple[str, Callable[[], object]]
    ) -> None:
        """Show a message with buttons, and let a screen reader speak it."""
        if not self._is_made:
            self._make()
        self._tone = tone
        text = translate_message(text)
        self._text.setText(text)
        self.setAccessibleName(text)
        for button in self._buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._make_button(label, do) for label, do in actions]
        for place, button in enumerate(self._buttons):
            self._line.insertWidget(2 + place, button)
        if self._buttons:
            from novex_desktop.ui.forms.tab_order import put_before

            put_before(self._close, self._buttons)  # Tab meets them as one reads
        self.setProperty("tone", tone.value)
        restyle(self)
        self._show_sign()
        self.show()
        announce(self, text)

    def _make(self) -> None:
        """Make what is in the bar: at the first news, since most starts have none."""
        self._is_made = True
        self._tone = Tone.INFO
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Melding sluiten"))
        self._close.setToolTip(self.tr("Melding sluiten"))
        self._theme.keep_icon(self._close, "x")
        if not self._is_closable:
            self._close.hide()  # never shown by name here: without a parent it would be a window
        self._close.clicked.connect(self._on_close_clicked)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 6, 8, 6)
        self._line.setSpacing(8)
        self._line.addWidget(self._sign)
        self._line.addWidget(self._text, 1)
        self._line.addWidget(self._close)
        self._theme.follow(self, self._show_sign)

    def _make_button(self, label: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("role", "link")
        button.setAutoDefault(False)  # in a dialog Enter goes on, whatever the bar offers
        button.clicked.connect(lambda: do())
        return button

    def _show_sign(self) -> None:
        name, tone = _SIGNS[self._tone]
        side, ratio = self._theme.pixels(18), self.devicePixelRatioF()
        self._sign.setPixmap(self._theme.pixmap(name, tone, side, ratio))

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader speak a message that appears without taking the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
