"""Fields for text and choices: each knows what was loaded and says once what it became."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from novex_desktop.domain.odd_signs import show_plainly
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.elided_label import ElidedBox
from novex_desktop.ui.forms.committed_field import CommittedField
from novex_desktop.ui.notice_bar import announce
from novex_desktop.ui.theme.chevron import paint_chevron
from novex_desktop.ui.theme.restyling import slant_hint
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown

MOST_PASTED = 50_000  # characters: breaking a line of a million takes Qt minutes
_SETTLE_MS = 700  # a person who walks through words with the arrow keys pauses longer


class _TextField(CommittedField[str]):
    committed: SignalInstance

    def flush(self) -> None:
        """Commit what was typed, if anything."""
        if self.is_dirty:
            self._loaded = self.typed_text()
            self.committed.emit(self._loaded)

    def mark_unsaved(self, stored: str) -> None:
        """Keep what was typed as not committed, since it was refused."""
        self._loaded = show_plainly(stored)


class TextLine(_TextField, QLineEdit):
    """One line of text. Leaving it, or Enter, commits it."""

    committed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded = ""
        self.returnPressed.connect(self.flush)

    def typed_text(self) -> str:
        """Return what stands in the line."""
        return self.text()

    def write(self, stored: str) -> None:
        """Show a stored value and forget what was typed and could be undone."""
        self._loaded = text = show_plainly(stored)
        if self.text() != text or self.isUndoAvailable():
            with QSignalBlocker(self):
                place = self.cursorPosition()
                self.setText(text)
                self.setCursorPosition(place if self.hasFocus() else 0)
            slant_hint(self)


class TextBox(_TextField, QPlainTextEdit):
    """A few lines of text that grows with what is in it. Leaving it commits it."""

    committed = Signal(str)

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._loaded = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)  # as QLineEdit has it
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A space at the end of a line counts as text that is too wide.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().clearUndoRedoStacks()  # the margin counts as a step
        self.textChanged.connect(self._fit_height)
        self._fit_height()

    def typed_text(self) -> str:
        """Return what stands in the box."""
        return self.toPlainText()

    def write(self, stored: str) -> None:
        """Show a stored value and forget what was typed and could be undone."""
        self._loaded = text = show_plainly(stored)
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
            slant_hint(self)
        self.document().clearUndoRedoStacks()
        self._fit_height()

    def _fit_height(self) -> None:
        lines = max(self._lines, round(self.document().size().height()))
        margins = round(self.document().documentMargin()) * 2 + 12
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # The path of a file is of no use in a text; the form around it keeps the file.
        is_file = any(url.isLocalFile() for url in source.urls())
        return not is_file and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        count = len(source.text())
        if count <= MOST_PASTED:
            super().insertFromMimeData(source)
            return
        message = self.tr(
            "Niet geplakt: dit zijn {count} tekens, en er passen er hoogstens {most} tegelijk. "
            "Voeg ze toe als bestand, of plak een deel."
        ).format(count=format_count(count), most=format_count(MOST_PASTED))
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), message, self)
        announce(self, message)

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())


class TitleBox(TextBox):
    """A title: one paragraph, over as many lines as it needs. Enter commits it."""

    def __init__(self, most_chars: int, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self._most_chars = most_chars

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            return
        is_full = len(self.toPlainText()) >= self._most_chars
        adds = bool(event.text()) and event.text().isprintable()
        if is_full and adds and not self.textCursor().hasSelection():
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        # What is pasted may have line breaks, and may be longer than a title can be.
        room = self._most_chars - len(self.toPlainText()) + len(self.textCursor().selectedText())
        self.insertPlainText(" ".join(source.text().split())[: max(room, 0)])


class ChoiceField(ElidedBox):
    """One of a few words. Choosing commits; the wheel does nothing until it has the focus.

    Arrow keys and letters on the closed field walk past words that nobody chose. They are
    committed when the walking stops, or the field is left: else the history would tell of
    states that never were.
    """

    committed = Signal(object)  # the value behind the chosen word

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._values: list[object] = []
        self._loaded: object = None
        self._is_walking = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self.flush)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._on_activated)

    def offer(self, choices: Sequence[StrEnum], icons: Mapping[Any, str] | None = None) -> None:
        """Fill it with an enumeration; each choice has a `label`."""
        for choice in choices:
            self.add_choice(shown(choice) if hasattr(choice, "label") else str(choice), choice)
        if icons is not None:
            names = [icons[choice] for choice in choices]
            self._theme.follow(self, lambda: self._set_icons(names))

    def add_choice(self, text: str, value: object) -> None:
        """Add one choice. Qt would keep the value as a plain string, so it is kept here."""
        self.addItem(text)
        self._values.append(value)

    def clear_choices(self) -> None:
        """Take all choices away, to offer others."""
        with QSignalBlocker(self):
            self.clear()
        self._values.clear()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        # On Linux Qt gives the chosen word as the name of such a field, and nothing of this one.
        if not self.accessibleDescription():
            self.setAccessibleDescription(name)

    def value(self) -> object:
        """Return the value behind the word that shows."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def write(self, value: object) -> None:
        """Show a stored value, without saying anything."""
        self._settled.stop()
        self._loaded = value
        with QSignalBlocker(self):
            self.setCurrentIndex(self._place_of(value))

    def flush(self) -> None:
        """Commit a choice that was made with the keyboard, if any."""
        self._settled.stop()
        if self.value() != self._loaded:
            self._loaded = self.value()
            self.committed.emit(self._loaded)

    def _set_icons(self, names: Sequence[str]) -> None:
        for place, name in enumerate(names):
            self.setItemIcon(place, self._theme.icon(name))

    def _place_of(self, value: object) -> int:
        return self._values.index(value) if value in self._values else -1

    def _on_activated(self, _place: int) -> None:
        if self._is_walking:
            self._settled.start()
            return
        # Also the same value again: that is how a proposal is confirmed.
        self._settled.stop()
        self._loaded = self.value()
        self.committed.emit(self._loaded)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_chevron(self, self._theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._settled.isActive():
            self.write(self._loaded)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._settled.isActive():
            self.flush()
            return
        self._is_walking = True
        super().keyPressEvent(event)
        self._is_walking = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            self._is_walking = True
            super().wheelEvent(event)
            self._is_walking = False
        else:
            event.ignore()  # scrolling past must not change anything
