"""How the cells of one column are set: its values, its side of the cell, its letters."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel

from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.overviews.services import ColumnDraft, LayoutDraft
from novex_desktop.ui.theme.theme import Theme


class ColumnLookFields(QObject):
    """Three questions, each answered with one word or with "gewoon"."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._examples = {
            "dd-mm-jjjj": "12-05-2025",
            "d-m-jjjj": "12-5-2025",
            "d mmmm jjjj": self.tr("12 mei 2025"),
            "mmmm jjjj": self.tr("mei 2025"),
            "jjjj": "2025",
            "geheel": self.tr("1.235, zonder euroteken"),
            "decimalen": self.tr("1.234,50, zonder euroteken"),
            "euro": "€ 1.235",
            "euro met centen": "€ 1.234,50",
        }
        self._sides = {
            "links": self.tr("links"),
            "midden": self.tr("in het midden"),
            "rechts": self.tr("rechts"),
        }
        self._letters = {
            ("vet",): self.tr("vet"),
            ("cursief",): self.tr("cursief"),
            ("vet", "cursief"): self.tr("vet en cursief"),
        }
        self.format, self.side, self.letters = (ChoiceField(theme) for _ in range(3))
        for field in (self.format, self.side, self.letters):
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(8)
            field.committed.connect(lambda _value: self.changed.emit())

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Place the fields in two rows of a grid of four columns."""
        for place, (text, field) in enumerate(
            (
                (self.tr("Op&maak"), self.format),
                (self.tr("&Uitlijning"), self.side),
                (self.tr("Sti&jl"), self.letters),
            )
        ):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, row + place // 2, 2 * (place % 2))
            grid.addWidget(field, row + place // 2, 2 * (place % 2) + 1)

    def offer(self, draft: LayoutDraft) -> None:
        """Offer what holds for any column."""
        self.side.clear_choices()
        self.side.add_choice(self.tr("gewoon"), "")
        for side in draft.sides:
            self.side.add_choice(self._sides.get(side, side), side)
        self.letters.clear_choices()
        self.letters.add_choice(self.tr("gewoon"), ())
        for words in ((word,) for word in draft.letters):
            self.letters.add_choice(self._letters.get(words, words[0]), words)
        self.letters.add_choice(self._letters.get(draft.letters, ""), draft.letters)

    def show_column(self, column: ColumnDraft, formats: Sequence[str]) -> None:
        """Show how a column is set.

        Args:
            formats: words for the values of its field; none for text.
        """
        self.format.clear_choices()
        self.format.add_choice(self.tr("gewoon"), "")
        for word in formats:
            self.format.add_choice(self._examples.get(word, word), word)
        self.format.setEnabled(bool(formats))
        self.format.setToolTip("" if formats else self.tr("Alleen voor datums en getallen"))
        self.format.write(next((word for word in column.formats if word in formats), ""))
        self.side.write(next((word for word in column.formats if word in self._sides), ""))
        letters = {word for word in column.formats if (word,) in self._letters}
        self.letters.write(next((w for w in self._letters if set(w) == letters), ()))

    def value(self) -> tuple[str, ...]:
        """Return the words that are asked."""
        letters = self.letters.value()
        words = (self.format.value(), self.side.value())
        asked = tuple(str(word) for word in words if word)
        return (*asked, *(letters if isinstance(letters, tuple) else ()))

    def set_enabled(self, *, is_enabled: bool) -> None:
        """Let them be used, or not where there is no column."""
        for field in (self.format, self.side, self.letters):
            field.setEnabled(is_enabled)
