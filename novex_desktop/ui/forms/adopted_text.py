"""The adopted text, set like text in a book: read, select, copy, never edit."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from novex_desktop.ui.theme.theme import Theme

_CHARS_WIDE = 78  # a line of 60 to 80 characters reads best
_LEADING = 140  # percent


class AdoptedText(QTextBrowser):
    """Grows with its text, so that it never scrolls within the form."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lead_in, self._text = "", ""
        self.setObjectName("adopted")
        self.setAccessibleName(self.tr("Vastgestelde tekst"))
        self.setAccessibleDescription(self.tr("Alleen lezen; kopiëren kan."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.follow(self, self._render)

    def show_text(self, lead_in: str, text: str) -> None:
        """Show a text under the sentence that governs it, if there is one."""
        if (lead_in, text) != (self._lead_in, self._text):
            self._lead_in, self._text = lead_in, text
            self._render()

    def _render(self) -> None:
        tokens = self._theme.tokens
        paragraphs = []
        if self._lead_in:
            paragraphs.append(
                f'<p style="color:{tokens.muted}; font-style:italic; margin:0 0 8px 0;'
                f' line-height:{_LEADING}%">{escape(self._lead_in)}</p>'
            )
        for part in self._text.split("\n"):
            paragraphs.append(
                f'<p style="margin:0 0 8px 0; line-height:{_LEADING}%">{escape(part)}</p>'
            )
        font = self._theme.font(1.15)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setHtml(f'<div style="color:{tokens.text}">{"".join(paragraphs)}</div>')
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _CHARS_WIDE)
        self._fit_height()

    def _fit_height(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(round(self.document().size().height()) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), self.height())
