"""Choosing the word where a new row begins, when one paragraph holds two agreements."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget

from novex_desktop.importing.review_cutting import CutPlace, list_cut_places
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.theme.theme import Theme

_WORDS_SHOWN = 6


class CutDialog(PlainDialog):
    """Shows the text with what becomes the new row lit; the first word of it can be moved."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, blocks: Sequence[tuple[int, str]], caret: int
    ) -> None:
        """Make the dialog; see `ask`."""
        super().__init__(
            parent,
            self.tr("Splitsen"),
            self.tr(
                "Kies het woord waar het nieuwe deel begint: klik erop, of ga er met de pijltjes "
                "heen. ← en → gaan per woord, ↑ en ↓ per zin."
            ),
            self.tr("&Splitsen"),
        )
        self.picker = WordPicker(theme, blocks, caret)
        self.said = QLabel()
        self.said.setProperty("role", "section")
        self.said.setWordWrap(True)
        self.column.addWidget(self.picker, 1)
        self.column.addWidget(self.said)
        self.picker.moved.connect(self._say)
        self.picker.chosen.connect(self.accept)
        self._say()
        self.resize_to(97, 29)
        self.picker.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, blocks: Sequence[tuple[int, str]], caret: int
    ) -> CutPlace | None:
        """Return where to cut, or None after Annuleren.

        Args:
            blocks: index and text of the blocks of the row; two words or more.
            caret: letters from the caret in the whole text to its end; 0 where none was put.
        """
        dialog = cls(parent, theme, blocks, caret)
        chosen = dialog.picker.place if dialog.run() else None
        dialog.deleteLater()
        return chosen

    def _say(self) -> None:
        words = self.picker.words_from_here()
        shown = " ".join(words[:_WORDS_SHOWN]) + (" …" if len(words) > _WORDS_SHOWN else "")
        self.said.setText(self.tr("Het nieuwe deel begint met “{words}”").format(words=shown))
        announce(self.picker, self.said.text())


class WordPicker(QTextEdit):
    """A text in which one word is chosen; nothing in it can be changed."""

    moved = Signal()
    chosen = Signal()  # Enter, or a double click on a word

    def __init__(self, theme: Theme, blocks: Sequence[tuple[int, str]], caret: int) -> None:
        super().__init__()
        self._theme = theme
        self._text, self._places = list_cut_places(blocks)
        self._here = self._find_start(caret)
        self.setObjectName("wordPicker")
        self.setAccessibleName(self.tr("Tekst om te splitsen"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setPlainText(self._text)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.follow(self, self._light)

    @property
    def place(self) -> CutPlace:
        """The word that is chosen."""
        return self._places[self._here]

    def words_from_here(self) -> list[str]:
        """Return the words of the new row."""
        return self._text[self.place.offset :].split()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._places) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._go_to(self._here - 1)
            case Qt.Key.Key_Right:
                self._go_to(self._here + 1)
            case Qt.Key.Key_Up:
                before = [n for n in self._sentences() if n < self._here]
                self._go_to(before[-1] if before else self._here)
            case Qt.Key.Key_Down:
                self._go_to(next((n for n in self._sentences() if n > self._here), self._here))
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit()
            case _:
                event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = self.cursorForPosition(event.position().toPoint()).position()
        starts = [n for n, p in enumerate(self._places) if self._units(p.offset) <= position]
        self._go_to(starts[-1] if starts else 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
        self.chosen.emit()

    def _sentences(self) -> list[int]:
        return [number for number, place in enumerate(self._places) if place.begins_sentence]

    def _find_start(self, caret: int) -> int:
        """Return the word at a caret, else the first that begins a sentence."""
        if caret:
            found = [n for n, p in enumerate(self._places) if self._letters_from(p) >= caret]
            if found:
                return found[-1]
        return next(iter(self._sentences()), 0)

    def _letters_from(self, place: CutPlace) -> int:
        return len("".join(self._text[place.offset :].split()))

    def _go_to(self, number: int) -> None:
        self._here = min(max(number, 0), len(self._places) - 1)
        self._light()
        self.moved.emit()

    def _units(self, offset: int) -> int:
        """Return where a character stands in the document, which counts in UTF-16."""
        return len(self._text[:offset].encode("utf-16-le")) // 2

    def _light(self) -> None:
        """Light the new row, and its first word most."""
        tokens, place = self._theme.tokens, self.place
        row, word = QTextCharFormat(), QTextCharFormat()
        row.setBackground(QColor(tokens.green_soft))
        word.setBackground(QColor(tokens.accent))
        word.setForeground(QColor(tokens.on_accent))
        self.setFont(self._theme.font(1.15))
        self.setExtraSelections(
            [
                self._select(place.offset, len(self._text), row),
                self._select(place.offset, place.offset + len(place.word), word),
            ]
        )
        caret = QTextCursor(self.document())
        caret.setPosition(self._units(place.offset))
        self.setTextCursor(caret)
        self.ensureCursorVisible()

    def _select(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._units(start))
        cursor.setPosition(self._units(end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        return selection
