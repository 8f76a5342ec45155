"""Typing an agreement of a list that is not adopted yet."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog

_MOST_CHARS = 200  # TITLE_CHARS of the domain, which loads what the window must not


class NewAgreementDialog(PlainDialog):
    """Text, and a short title when one has it; without one the words make it."""

    def __init__(self, parent: QWidget | None, topic: str) -> None:
        super().__init__(
            parent,
            self.tr("Afspraak toevoegen"),
            self.tr("Onder: {topic}").format(topic=topic),
            self.tr("Toevoegen"),
        )
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumSize(480, 160)
        self.title = QLineEdit()
        self.title.setMaxLength(_MOST_CHARS)
        self.title.setPlaceholderText(self.tr("leeg: de eerste woorden van de tekst"))
        for words, field in ((self.tr("&Tekst"), self.text), (self.tr("Tite&l"), self.title)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            self.column.addWidget(label)
            self.column.addWidget(field)
        self.text.textChanged.connect(self._check)
        self._check()

    @classmethod
    def ask(cls, parent: QWidget, topic: str) -> tuple[str, str] | None:
        """Return text and title, or None after Annuleren."""
        dialog = cls(parent, topic)
        answer = (dialog.text.toPlainText(), dialog.title.text()) if dialog.run() else None
        dialog.deleteLater()
        return answer

    def _check(self) -> None:
        if self.accept_button is not None:
            self.accept_button.setEnabled(bool(self.text.toPlainText().strip()))
