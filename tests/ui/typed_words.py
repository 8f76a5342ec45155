"""The words that a random user typed, and where each of them must still be."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from novex_desktop.ui.acts.acts_dialog import ActsDialog
from novex_desktop.ui.acts.trash_dialog import TrashDialog
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.my_parties_dialog import MyPartiesDialog
from novex_desktop.ui.dialogs.name_dialog import NameDialog
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.link_dialog import LinkDialog
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.forms.text_fields import TextBox, TextLine
from novex_desktop.ui.overviews.column_editor import SearchLine
from novex_desktop.ui.screens.meeting.table_page import WritingField
from novex_desktop.ui.search.command_palette import CommandPalette

_BLANKS = re.compile(r"\s|\\n")
_HEAD = b"SQLite format 3\x00"
_TEXTS = (".ini", ".json", ".toml", ".txt")
_SEARCHING = (  # dialogs whose fields look for something, or name a file or a view
    ActsDialog, TrashDialog, ExportDialog, ImportDialog, MyPartiesDialog, LinkDialog,
    CommandPalette, NameDialog,
)  # fmt: skip


@dataclass
class TypedWord:
    """A word that occurs once."""

    stored: str  # as the register has it
    shown: str  # as its field has it
    field: QWidget
    dialog: QDialog | None  # the one that it was typed in; None in the window itself


@dataclass
class TypedWords:
    """What was typed in all windows of one run."""

    seed: int
    count: int = 0
    by_field: Counter[str] = field(default_factory=Counter)  # words by class of the field
    visited: set[str] = field(default_factory=set)  # screens and dialogs
    _words: list[TypedWord] = field(default_factory=list)

    def make(self) -> str:
        """Return a word that was never typed."""
        self.count += 1
        return f"zq{self.seed}x{self.count}q"

    def add(self, word: TypedWord) -> None:
        """Keep a word, when it stands in a field of which the content is kept."""
        where = type(word.dialog).__name__ if word.dialog else ""
        self.by_field[f"{where} {type(word.field).__name__}".strip()] += 1
        if word.dialog is None:
            is_kept = _keeps(word.field)
        else:
            is_kept = not isinstance(word.dialog, _SEARCHING)
            is_kept = is_kept and not isinstance(word.field, SearchLine)
        if is_kept:
            self._words.append(word)

    def forget_in(self, widget: QWidget) -> None:
        """Let go of words that the next key may take out of the field they were typed in."""
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
            self._words = [word for word in self._words if word.field is not widget]

    def forget_within(self, card: QWidget) -> None:
        """Let go of words in something that goes as a whole."""
        self._words = [
            word for word in self._words
            if not (isValid(word.field) and card.isAncestorOf(word.field))
        ]  # fmt: skip

    def forget_refused_days(self) -> None:
        """Let go of days that an undo may take along, with the deadline they were typed at.

        A day that is stored stays in the log; one that was refused is nowhere else.
        """
        self._words = [
            word for word in self._words
            if word.dialog is not None or not isinstance(word.field, DateField)
        ]  # fmt: skip

    def end(self, dialog: QDialog, *, is_kept: bool) -> None:
        """Tell that a dialog ended: what was typed in it is stored by now, or was cancelled.

        One that is refused comes back, and may be cancelled after all.
        """
        if not is_kept:
            self._words = [word for word in self._words if word.dialog is not dialog]

    def describe(self) -> str:
        """Return how much was typed where, and what was visited."""
        typed = ", ".join(f"{name} {count}" for name, count in self.by_field.most_common())
        return f"{self.count} words ({typed}); visited: {', '.join(sorted(self.visited))}"

    def list_lost(self, folder: Path) -> list[str]:
        """Return what is neither stored in a file nor still in its field.

        Args:
            folder: of all registers, backups, settings, drafts and layouts of the run.
        """
        stored = "\n".join(_BLANKS.sub("", text) for text in _list_texts(folder))
        return [
            f"{word.shown} in {type(word.dialog).__name__ if word.dialog else 'the window'}, "
            f"where “{text_of(word.field) if isValid(word.field) else '(gone)'}” is left"
            for word in self._words
            if word.stored not in stored and not _is_in_field(word)
        ]


def text_of(widget: QWidget) -> str:
    """Return what stands in a field."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLineEdit | QAbstractSpinBox) else ""


def _is_in_field(word: TypedWord) -> bool:
    return isValid(word.field) and word.shown in _BLANKS.sub("", text_of(word.field))


def _keeps(widget: QWidget) -> bool:
    """Whether a field of the window itself is for the register, and not to search or filter."""
    is_ours = isinstance(widget, TextLine | TextBox | WritingField | DateField)
    return is_ours or isinstance(widget.parentWidget(), PartyField)


def _list_texts(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        if path.suffix in _TEXTS:
            yield path.read_text(encoding="utf-8", errors="replace")
        elif path.read_bytes()[:16] == _HEAD:
            yield from _list_values(path)


def _list_values(path: Path) -> Iterator[str]:
    connection = sqlite3.connect(path)
    try:
        for (text,) in connection.execute("SELECT new FROM field_change"):
            if text:
                yield str(text)
    except sqlite3.DatabaseError:  # a search index
        pass
    finally:
        connection.close()
