"""Typing an agreement of a list that is not adopted yet."""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from novex_desktop.domain.text_limits import TITLE_CHARS
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.drafts import Draft, DraftFile, keep_regularly
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.theme.restyling import say_hint


class NewAgreementDialog(PlainDialog):
    """Text, and a short title when one has it; without one the words make it.

    What is typed and not added is kept, also after Annuleren or when the program is killed: it
    is there again the next time.

    Args:
        kept: where the typing is kept; None keeps nothing.
    """

    def __init__(self, parent: QWidget | None, topic: str, kept: DraftFile | None = None) -> None:
        super().__init__(
            parent,
            self.tr("Afspraak toevoegen"),
            self.tr("Onder: {topic}").format(topic=topic),
            self.tr("T&oevoegen"),
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(480, 160)
        self.title = QLineEdit()
        self.title.setMaxLength(TITLE_CHARS)
        say_hint(self.title, self.tr("leeg: de eerste woorden van de tekst"))
        self.grid = FieldGrid()
        self.grid.set_narrow(is_narrow=True)
        self.grid.add_field("text", self.tr("&Tekst"), self.text)
        self.grid.add_field("title", self.tr("Tite&l"), self.title)
        self.column.addLayout(self.grid)
        self._kept = kept
        self.found = self._make_found()
        self._take_up()
        self.text.textChanged.connect(self._check)
        self._check()
        self._keeping = keep_regularly(self, self._keep)

    @classmethod
    def ask(
        cls, parent: QWidget, topic: str, kept: DraftFile, add: Callable[[str, str], object]
    ) -> None:
        """Let the user type, and add it.

        Args:
            add: takes text and title; when it raises UserError the dialog says so and stays.
        """
        dialog = cls(parent, topic, kept)
        if dialog.run(lambda: add(dialog.text.toPlainText(), dialog.title.text())):
            kept.keep(None)
        dialog.deleteLater()

    def done(self, result: int) -> None:
        self._keeping.stop()
        self._keep()
        super().done(result)

    def start_anew(self) -> None:
        """Empty the fields; Ctrl+Z in a field brings back what stood there."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self.title.selectAll()
        self.title.del_()
        self.found.hide()
        self.text.setFocus()

    def _make_found(self) -> QWidget:
        found = QWidget()
        words = QLabel(self.tr("Dit typte u eerder; het is nog niet toegevoegd."))
        words.setProperty("role", "quiet")
        words.setWordWrap(True)
        anew = QPushButton(self.tr("Leeg&maken"))
        anew.setAutoDefault(False)
        anew.clicked.connect(self.start_anew)
        line = QHBoxLayout(found)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words, 1)
        line.addWidget(anew)
        self.column.insertWidget(0, found)
        found.hide()
        return found

    def _take_up(self) -> None:
        """Go on with what was typed and not added."""
        draft = self._kept.find() if self._kept else None
        if draft is not None:
            self.text.setPlainText(draft.texts.get("text", ""))
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.title.setText(draft.texts.get("title", ""))
            self.found.show()

    def _keep(self) -> None:
        texts = {"text": self.text.toPlainText(), "title": self.title.text()}
        if self._kept is not None:
            self._kept.keep(Draft("", texts) if any(map(str.strip, texts.values())) else None)

    def _check(self) -> None:
        if self.accept_button is not None:
            self.accept_button.setEnabled(bool(self.text.toPlainText().strip()))
