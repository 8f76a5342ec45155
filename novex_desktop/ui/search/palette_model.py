"""What the palette offers: actions, and agreements that were found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from novex_desktop.store.search.hits import Hit
from novex_desktop.store.search.word_folding import list_words
from novex_desktop.ui.commands import Command

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette: an action or an agreement."""

    text: str
    place: str  # menu, or region
    keys: str = ""
    reason: str = ""  # Dutch: why it cannot be done now; empty when it can
    command: Command | None = None
    hit: Hit | None = None


def find_commands(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the actions of which every typed word begins a word; the best first."""
    wanted = [word.folded for word in list_words(typed)]
    ranked = []
    for place, choice in enumerate(choices):
        words = [word.folded for word in list_words(choice.text)]
        around = [word.folded for word in list_words(choice.place)]
        if all(_begins(wish, words) or _begins(wish, around) for wish in wanted):
            in_text = sum(_begins(wish, words) for wish in wanted)
            is_first = bool(wanted and words and words[0].startswith(wanted[0]))
            ranked.append((-in_text, not is_first, bool(choice.reason), place, choice))
    ranked.sort(key=lambda entry: entry[:4])
    return [entry[4] for entry in ranked]


def _begins(wish: str, words: Sequence[str]) -> bool:
    return any(word.startswith(wish) for word in words)


class PaletteModel(QAbstractListModel):
    """Actions first, agreements after them."""

    ChoiceRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: list[Choice] = []
        self._agreements: list[Choice] = []

    def show_commands(self, choices: Sequence[Choice]) -> None:
        """Show these actions; the agreements go, since they were of something else."""
        self.beginResetModel()
        self._commands, self._agreements = list(choices), []
        self.endResetModel()

    def show_agreements(self, choices: Sequence[Choice]) -> None:
        """Show these agreements below the actions."""
        if choices:
            first = len(self._commands)
            self.beginInsertRows(_NOWHERE, first, first + len(choices) - 1)
            self._agreements = list(choices)
            self.endInsertRows()

    def choice_at(self, index: Index) -> Choice | None:
        """Return what a row offers."""
        rows = [*self._commands, *self._agreements]
        return rows[index.row()] if 0 <= index.row() < len(rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._commands) + len(self._agreements)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        choice = self.choice_at(index)
        if choice is None:
            return None
        if role == self.ChoiceRole:
            return choice
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (choice.text, choice.place, choice.keys, choice.reason)
            return ", ".join(part for part in parts if part)
        return None
