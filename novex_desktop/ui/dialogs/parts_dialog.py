"""Making parts a, b, c of words of the adopted text; the text itself stays whole."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from novex_desktop.domain.numbering import part_letter
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog

_SENTENCE = re.compile(r"\S.*?(?:[.!?;](?=\s|$)|$)", re.DOTALL)


class _PieceList(QListWidget):
    """Delete takes the current piece away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.takeItem(self.currentRow())
            return
        super().keyPressEvent(event)


class PartsDialog(PlainDialog):
    """One chooses words in the text, with mouse or Shift and arrows, and adds them as a part."""

    def __init__(self, parent: QWidget | None, number: str, text: str, present: int) -> None:
        super().__init__(
            parent,
            self.tr("Delen maken van {number}").format(number=number),
            self.tr(
                "Kies woorden in de tekst en druk op Enter: zij worden een deel. De vastgestelde "
                "tekst zelf blijft heel."
            ),
            self.tr("Delen &maken"),
        )
        self._present = present
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Vastgestelde tekst"))
        self.text.setMinimumSize(520, 180)
        self.text.setTabChangesFocus(True)
        self.pieces = _PieceList()
        self.pieces.setProperty("role", "overviews")
        self.pieces.setWordWrap(True)
        self.pieces.setAccessibleName(self.tr("Nieuwe delen"))
        self.pieces.setAccessibleDescription(self.tr("Delete haalt een deel weg."))
        self.add = self._make_button(self.tr("&Gekozen woorden toevoegen"), self.add_chosen)
        self.sentences = self._make_button(self.tr("Een deel per &zin"), self.add_sentences)
        label = QLabel(self.tr("&Nieuwe delen"))
        label.setBuddy(self.pieces)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addWidget(self.sentences)
        line.addStretch()
        self.column.addWidget(self.text, 1)
        self.column.addLayout(line)
        self.column.addWidget(label)
        self.column.addWidget(self.pieces)
        self.text.installEventFilter(self)
        self.text.selectionChanged.connect(self._show)
        model = self.pieces.model()
        model.rowsInserted.connect(self._show)
        model.rowsRemoved.connect(self._show)
        self.text.setFocus()
        self._show()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        number: str,
        text: str,
        present: int,
        make: Callable[[tuple[str, ...]], object],
    ) -> None:
        """Let the user choose words, and make the parts.

        Args:
            present: how many parts were ever made, for the letters of the new ones.
            make: takes the words of each new part; when it raises UserError the dialog says so
                and stays.
        """
        dialog = cls(parent, number, text, present)
        dialog.run(lambda: make(dialog.chosen()))
        dialog.deleteLater()

    def chosen(self) -> tuple[str, ...]:
        """Return the words of each new part."""
        role = Qt.ItemDataRole.UserRole
        return tuple(self.pieces.item(at).data(role) for at in range(self.pieces.count()))

    def add_chosen(self) -> None:
        """Make a part of the chosen words; a word that is half chosen comes whole."""
        words = self._chosen_words()
        if words:
            self._add(words)
            cursor = self.text.textCursor()
            cursor.setPosition(cursor.selectionEnd())
            self.text.setTextCursor(cursor)
            self.text.setFocus()

    def add_sentences(self) -> None:
        """Make a part of every sentence, to take away what is none."""
        self.pieces.clear()
        for found in _SENTENCE.finditer(self.text.toPlainText()):
            self._add(" ".join(found[0].split()))

    def _add(self, words: str) -> None:
        self.pieces.addItem("")
        item = self.pieces.item(self.pieces.count() - 1)
        item.setData(Qt.ItemDataRole.UserRole, words)
        self._show()

    def _chosen_words(self) -> str:
        cursor = self.text.textCursor()
        if not cursor.hasSelection():
            return ""
        text = self.text.toPlainText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while 0 < start < end and not text[start - 1].isspace():
            start -= 1
        while start < end < len(text) and not text[end].isspace():
            end += 1
        return " ".join(text[start:end].split())

    def _make_button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _show(self) -> None:
        for place in range(self.pieces.count()):
            item = self.pieces.item(place)
            words = item.data(Qt.ItemDataRole.UserRole)
            item.setText(f"{part_letter(self._present + place)}  {words}" if words else "")
        self.add.setEnabled(bool(self._chosen_words()))
        if self.accept_button is not None:
            self.accept_button.setEnabled(self.pieces.count() > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and self.add.isEnabled():
                self.add_chosen()
                return True
        return super().eventFilter(watched, event)
