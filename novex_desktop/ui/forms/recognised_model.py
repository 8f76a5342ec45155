"""The recognised words of one text as a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from novex_desktop.store.queries.proposals import ProposalKey, RecognisedWords
from novex_desktop.ui.forms.meanings import shown_meaning
from novex_desktop.ui.words import shown

Index = QModelIndex | QPersistentModelIndex


class RecognisedModel(QAbstractListModel):
    """What still waits for a decision comes first, in the order of the text."""

    WordsRole = Qt.ItemDataRole.UserRole  # RecognisedWords

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[RecognisedWords] = []

    def load(self, words: Sequence[RecognisedWords]) -> None:
        """Show these words."""
        self.beginResetModel()
        self._words = list(words)
        self.endResetModel()

    def find(self, key: ProposalKey) -> QModelIndex:
        """Return where words are; an invalid index when they are not there."""
        for place, words in enumerate(self._words):
            if words.key == key:
                return self.index(place)
        return QModelIndex()

    def list_open(self) -> list[ProposalKey]:
        """Return what waits for a decision."""
        return [words.key for words in self._words if not words.confirmed]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._words[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.quote
            case Qt.ItemDataRole.ToolTipRole:
                return f"{shown(words.key.kind)}: {shown_meaning(words.key.kind, words.meaning)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                state = self.tr("bevestigd") if words.confirmed else self.tr("voorstel")
                meaning = shown_meaning(words.key.kind, words.meaning)
                return f"{words.quote}, {shown(words.key.kind)}, {meaning}, {state}"
            case self.WordsRole:
                return words
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._words)
