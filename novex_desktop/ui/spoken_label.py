"""A label whose news is spoken: a screen reader passes over a text that changes by itself."""

from PySide6.QtWidgets import QLabel

from novex_desktop.ui.notice_bar import announce


class SpokenLabel(QLabel):
    """Says what it shows each time that becomes something else; nothing when it becomes empty."""

    def setText(self, text: str) -> None:
        is_news = bool(text) and text != self.text()
        super().setText(text)
        if is_news:
            announce(self, text)
