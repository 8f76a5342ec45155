"""What the table looks at: what this meeting agreed on a topic, and what is still open of it."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from novex_desktop.store.queries.agendas import Concept
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

_SCHEME = "afspraak"


class TopicReading(QTextBrowser):
    """Set in large type; each number is a link to the agreement."""

    agreement_requested = Signal(str)  # id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._concepts: Sequence[Concept] = ()
        self._open: Sequence[AgreementRow] = ()
        self.setObjectName("meetingReading")
        self.setAccessibleName(self.tr("Vastgelegd en openstaand bij dit onderwerp"))
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        theme.follow(self, self._render)

    def show_topic(self, concepts: Sequence[Concept], still_open: Sequence[AgreementRow]) -> None:
        """Show the agreements of one topic; the reading place stays when nothing changed."""
        if (list(concepts), list(still_open)) == (list(self._concepts), list(self._open)):
            return
        self._concepts, self._open = concepts, still_open
        self._render()

    def _render(self) -> None:
        parts = []
        if self._concepts:
            parts.append(self._head(self.tr("In dit overleg vastgelegd")))
            parts += [self._line(one.id, one.number, "", one.text) for one in self._concepts]
        if self._open:
            parts.append(self._head(self.tr("Nog open van eerdere overleggen")))
            parts += [
                self._line(
                    row.id,
                    row.number,
                    " · ".join(filter(None, (shown(row.status), row.lead, row.due_words))),
                    row.text,
                )
                for row in self._open
            ]
        if not parts:
            nothing = self.tr("Bij dit onderwerp is nog niets vastgelegd en staat niets open.")
            parts.append(f'<p style="color:{self._theme.tokens.muted}">{escape(nothing)}</p>')
        self.setHtml("".join(parts))

    def _head(self, text: str) -> str:
        return f'<p style="color:{self._theme.tokens.muted}; font-weight:600">{escape(text)}</p>'

    def _line(self, key: str, number: str, about: str, text: str) -> str:
        tokens = self._theme.tokens
        said = f' <span style="color:{tokens.muted}">{escape(about)}</span>' if about else ""
        body = "<br>".join(escape(line) for line in text.split("\n"))
        return (
            f'<p style="margin-bottom:12px"><a style="color:{tokens.link}" '
            f'href="{_SCHEME}:{key}">{escape(number)}</a>{said}<br>{body}</p>'
        )

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme() == _SCHEME:
            self.agreement_requested.emit(url.path())
