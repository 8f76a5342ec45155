"""The words that a random user typed, and where each of them must still be."""

import time
from collections import Counter
from collections.abc import Iterable
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
from novex_desktop.ui.dialogs.new_agreement_dialog import NewAgreementDialog
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.link_dialog import LinkDialog
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.forms.text_fields import TextBox, TextLine
from novex_desktop.ui.overviews.column_editor import SearchLine
from novex_desktop.ui.overviews.layout_editor import LayoutEditor
from novex_desktop.ui.review.correct_dialogs import CorrectDueDialog, CorrectPartyDialog
from novex_desktop.ui.screens.meeting.table_page import WritingField
from novex_desktop.ui.search.command_palette import CommandPalette
from tests.ui.stored_words import holds_in_log, read_all, without_blanks

_SEARCHING = (  # dialogs whose fields look for something, or name a file
    ActsDialog, TrashDialog, ExportDialog, ImportDialog, MyPartiesDialog, LinkDialog,
    CommandPalette, CorrectPartyDialog,
)  # fmt: skip
_KEPT_ONCE = (NameDialog, LayoutEditor)  # what they keep can be removed or named otherwise later
_PATIENCE_ACTS, _PATIENCE_S = 40, 6.0  # what a job beside the window stores comes a little later


@dataclass
class TypedWord:
    """A word that occurs once."""

    stored: str  # as the register has it
    shown: str  # as its field has it
    field: QWidget
    dialog: QDialog | None  # the one that it was typed in; None in the window itself
    is_settled: bool = False  # it is in the log of a register, which nothing takes it out of
    missed: tuple[int, float] | None = None  # since which act and when it is nowhere

    @property
    def is_in_field(self) -> bool:
        """Whether it stands in the field where it was typed."""
        return isValid(self.field) and self.shown in without_blanks(text_of(self.field))

    def describe(self) -> str:
        """Return the word and what is left where it was typed."""
        where = type(self.dialog).__name__ if self.dialog else "the window"
        left = text_of(self.field) if isValid(self.field) else "(gone)"
        return f"{self.shown} in {where}, where “{left}” is left"


@dataclass
class TypedWords:
    """What was typed in all windows of one run.

    Args:
        folder: of all registers, backups, settings, drafts and layouts of the run.
    """

    seed: int
    folder: Path
    count: int = 0
    by_field: Counter[str] = field(default_factory=Counter)  # words by class of the field
    kept: Counter[str] = field(default_factory=Counter)  # words stored by a dialog that ended
    _words: list[TypedWord] = field(default_factory=list)

    @property
    def acts_file(self) -> Path:
        """Where all that was done is written down at once."""
        return self.folder / "acts.log"

    def make(self) -> str:
        """Return a word that was never typed."""
        self.count += 1
        return f"zq{self.seed}x{self.count}q"

    def add(self, word: TypedWord) -> None:
        """Keep a word, when it stands in a field of which the content is kept."""
        where = type(word.dialog).__name__ if word.dialog else ""
        self.by_field[f"{where} {type(word.field).__name__}".strip()] += 1
        if is_kept(word.field, word.dialog):
            self._words.append(word)

    def forget_in(self, widget: QWidget) -> None:
        """Let go of words that the next key may take out of the field they stand in."""
        if not isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
            return
        text = without_blanks(text_of(widget))  # it may be there again, such as what was kept
        self._forget(
            word for word in self._words
            if word.field is widget or (not word.is_settled and word.shown in text)
        )  # fmt: skip

    def forget_within(self, card: QWidget) -> None:
        """Let go of words in something that goes as a whole."""
        self._forget(
            word for word in self._words
            if isValid(word.field) and card.isAncestorOf(word.field)
        )  # fmt: skip

    def forget_refused_days(self) -> None:
        """Let go of days that an undo may take along, with the deadline they were typed at.

        A day that is stored stays in the log; one that was refused is nowhere else.
        """
        self._forget(
            word for word in self._words
            if word.dialog is None and isinstance(word.field, DateField)
        )  # fmt: skip

    def forget_copied(self, text: str) -> None:
        """Let go of words that the program put on the clipboard because they had no place."""
        self._forget(word for word in self._words if word.shown in text and not word.is_settled)

    def end(self, dialog: QDialog, *, is_kept: bool) -> None:
        """Tell that a dialog ended: what was typed in it is stored by now, or was cancelled.

        One that is refused comes back, and may be cancelled after all.
        """
        mine = [word for word in self._words if word.dialog is dialog]
        if is_kept:
            # A part that is not ticked in the end is not asked for.
            out = [word for word in mine if isValid(word.field) and not _counts(word.field, dialog)]
            self._forget(out)
            self.kept[type(dialog).__name__] += len(mine) - len(out)
            if isinstance(dialog, CorrectDueDialog):  # any step of the review may undo it
                self._forget(mine)
        elif not isinstance(dialog, NewAgreementDialog):  # which keeps it until the next time
            self._forget(mine)

    def list_missed(self, register: Path | None, act: int) -> list[str]:
        """Return words that were in no field, file or open dialog for a while now."""
        lost: list[TypedWord] = []
        for word in self._words:
            if word.is_settled or word.is_in_field:
                word.missed = None
            elif register is not None and holds_in_log(register, word.stored):
                word.is_settled, word.missed = True, None
            elif word.missed is None:
                word.missed = act, time.monotonic()
            elif act - word.missed[0] > _PATIENCE_ACTS and _has_passed(word.missed[1]):
                lost.append(word)
        if lost:
            texts = read_all(self.folder)
            for word in lost:
                word.missed = (word.missed or (0, 0.0)) if not _is_in(word, texts) else None
            lost = [word for word in lost if word.missed is not None]
        self._forget(
            word for word in self._words
            if word.missed is None and isinstance(word.dialog, _KEPT_ONCE)
            and not word.is_in_field
        )  # fmt: skip
        return [word.describe() for word in lost]

    def list_lost(self, *, in_fields: bool = True, in_dialogs: bool = True) -> list[str]:
        """Return what is neither stored in a file nor still in its field.

        Args:
            in_fields: a field will do; not when the window was closed or the program killed.
            in_dialogs: also what was typed in a dialog.
        """
        texts = read_all(self.folder)
        return [
            word.describe()
            for word in self._words
            if (in_dialogs or word.dialog is None)
            and not (in_fields and word.is_in_field)
            and not _is_in(word, texts)
        ]

    def _forget(self, words: Iterable[TypedWord]) -> None:
        gone = {id(word) for word in words}
        self._words = [word for word in self._words if id(word) not in gone]


def is_kept(field: QWidget, dialog: QDialog | None) -> bool:
    """Whether a field is for the register, or a name, and not to search or filter."""
    if dialog is not None:
        return not isinstance(dialog, _SEARCHING) and not isinstance(field, SearchLine)
    is_ours = isinstance(field, TextLine | TextBox | WritingField | DateField)
    return is_ours or isinstance(field.parentWidget(), PartyField)


def text_of(widget: QWidget) -> str:
    """Return what stands in a field."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLineEdit | QAbstractSpinBox) else ""


def _counts(field: QWidget, dialog: QDialog) -> bool:
    return field.isEnabledTo(dialog) and field.isVisibleTo(dialog)


def _is_in(word: TypedWord, texts: str) -> bool:
    return word.stored in texts or word.shown in texts


def _has_passed(moment: float) -> bool:
    return time.monotonic() - moment > _PATIENCE_S
