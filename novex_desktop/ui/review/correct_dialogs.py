"""Correcting a proposed deadline or party, and choosing a heading to move to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.importing.plan_findings import PlannedDue, PlannedParty
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import format_day, parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.review.outline_model import OutlineLine
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import shown


class CorrectDueDialog(PlainDialog):
    """What a moment in the text means; its words stay as they are."""

    def __init__(self, parent: QWidget | None, theme: Theme, due: PlannedDue) -> None:
        super().__init__(
            parent,
            self.tr("Termijn wijzigen"),
            self.tr("De woorden “{words}” blijven staan; u zegt wat ermee is bedoeld.").format(
                words=due.words
            ),
            self.tr("&Overnemen"),
        )
        self._due = due
        self.kind, self.certainty = ChoiceField(theme), ChoiceField(theme)
        self.kind.offer(list(DueKind))
        self.kind.write(due.kind)
        self.certainty.offer(list(Certainty))
        self.certainty.write(due.certainty)
        self.date_from, self.date_to = DateField(theme), DateField(theme)
        self.date_from.setText(format_day(due.date_from))
        self.date_to.setText(format_day(due.date_to))
        self.grid = FieldGrid()
        self.grid.add_field("kind", self.tr("&Soort"), self.kind)
        self.grid.add_field("date_from", self.tr("&Vanaf"), self.date_from)
        self.grid.add_field("date_to", self.tr("&Uiterlijk"), self.date_to)
        self.grid.add_field("certainty", self.tr("&Zekerheid van de datum"), self.certainty)
        self.column.addLayout(self.grid)
        self.column.addStretch()

    @classmethod
    def ask(cls, parent: QWidget | None, theme: Theme, due: PlannedDue) -> PlannedDue | None:
        """Return the deadline as it should be, or None after Annuleren."""
        dialog = cls(parent, theme, due)
        corrected = dialog.corrected() if dialog.run() else None
        dialog.deleteLater()
        return corrected

    def corrected(self) -> PlannedDue:
        """Return the deadline as it stands in the fields."""
        first, last = parse_day(self.date_from.text()), parse_day(self.date_to.text())
        is_moved = (first, last) != (self._due.date_from, self._due.date_to)
        return replace(
            self._due,
            kind=DueKind(str(self.kind.value())),
            certainty=Certainty(str(self.certainty.value())),
            date_from=first,
            date_to=last,
            meeting=None if is_moved else self._due.meeting,
        )

    def accept(self) -> None:
        self.grid.clear_errors()
        days: list[date | None] = []
        for name, field in (("date_from", self.date_from), ("date_to", self.date_to)):
            try:
                days.append(parse_day(field.text()))
            except ValueError:
                self.grid.refuse(name, self.tr("Typ de datum bijvoorbeeld als 31-12-2025."))
                return
        first, last = days
        if first and last and first > last:
            self.grid.refuse(
                "date_from", self.tr("De eerste dag ligt na de laatste. Draai de data om.")
            )
            return
        super().accept()


class CorrectPartyDialog(PlainDialog):
    """Which party the words mean, and in which role."""

    def __init__(
        self, parent: QWidget | None, party: PlannedParty, choices: Sequence[PartyChoice]
    ) -> None:
        super().__init__(
            parent,
            self.tr("Partij wijzigen"),
            self.tr("Wie is bedoeld met “{words}”, en in welke rol?").format(words=party.quote),
            self.tr("&Overnemen"),
        )
        self._party = party
        self.name, self.role = QComboBox(), QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.setProperty("arrow", "shown")
        self.role.setProperty("arrow", "shown")
        for choice in choices:
            self.name.addItem(choice.name, choice.id)
        completer = QCompleter(self.name.model(), self)
        self.name.setCompleter(completer)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCurrentIndex(self.name.findData(party.party_id))
        if (line := self.name.lineEdit()) is not None:
            line.setCursorPosition(0)  # a long name shows its beginning
        for role in PartyRole:
            self.role.addItem(shown(role), role)
        self.role.setCurrentIndex(list(PartyRole).index(party.role))
        self.grid = FieldGrid()
        self.grid.add_field("name", self.tr("&Partij"), self.name)
        self.grid.add_field("role", self.tr("&Rol"), self.role)
        self.column.addLayout(self.grid)
        self.column.addStretch()
        self.resize_to(100, 1)

    @classmethod
    def ask(
        cls, parent: QWidget | None, party: PlannedParty, choices: Sequence[PartyChoice]
    ) -> PlannedParty | None:
        """Return the party as it should be, or None after Annuleren."""
        dialog = cls(parent, party, choices)
        corrected = dialog.corrected() if dialog.run() else None
        dialog.deleteLater()
        return corrected

    def corrected(self) -> PlannedParty:
        """Return the party as it stands in the fields."""
        place = self._find_typed()
        return replace(
            self._party,
            party_id=str(self.name.itemData(place)),
            name=self.name.itemText(place),
            role=PartyRole(self.role.currentData()),  # Qt gives a plain string back
        )

    def _find_typed(self) -> int:
        return self.name.findText(self.name.currentText().strip(), Qt.MatchFlag.MatchFixedString)

    def accept(self) -> None:
        if self._find_typed() < 0:
            self.grid.refuse("name", self.tr("Kies een partij uit de lijst."))
            return
        super().accept()


class RegionDialog(PlainDialog):
    """Which region a heading is about, when its words do not tell."""

    def __init__(self, parent: QWidget | None, names: Sequence[str]) -> None:
        super().__init__(
            parent,
            self.tr("Regio aanwijzen"),
            self.tr("Van welke regio is dit de kop? Alles eronder komt onder die regio te staan."),
            self.tr("&Overnemen"),
        )
        self.list = _make_list(
            self, self.tr("Regio's"), self.tr("Pijltjes kiezen, Enter neemt over.")
        )
        self.list.addItems(list(names))
        self.list.setCurrentRow(0)
        self.column.addWidget(self.list, 1)
        self.list.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, names: Sequence[str]) -> str | None:
        """Return the name of the chosen region, or None after Annuleren."""
        dialog = cls(parent, names)
        accepted = dialog.run() and dialog.list.currentRow() >= 0
        chosen = names[dialog.list.currentRow()] if accepted else None
        dialog.deleteLater()
        return chosen


class MoveDialog(PlainDialog):
    """Under which topic or heading an agreement belongs; typing goes to the heading so named."""

    def __init__(
        self, parent: QWidget | None, title: str, headings: Sequence[OutlineLine], here: int
    ) -> None:
        super().__init__(
            parent,
            self.tr("Verplaatsen"),
            self.tr(
                "Onder welke kop hoort “{title}”? De woorden van de bron blijven waar zij staan."
            ).format(title=title),
            self.tr("&Verplaatsen"),
        )
        self.list = _make_list(
            self,
            self.tr("Onderwerpen en tussenkoppen"),
            self.tr("Typ het begin van een kop om erheen te gaan; Enter verplaatst."),
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for line in headings:
            text = f"{'      ' * line.indent}{line.row.number} {line.row.title}".rstrip()
            item = QListWidgetItem(text, self.list)
            if line.what is What.REGION:  # tells where one is; nothing stands right under it
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setForeground(self.palette().placeholderText())  # to be read, still
        self.list.setCurrentRow(here)
        self.column.addWidget(self.list, 1)
        self.resize_to(91, 34)
        self.list.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, headings: Sequence[OutlineLine], here: int
    ) -> int | None:
        """Return the key of the chosen heading, or None after Annuleren.

        Args:
            here: place in `headings` of the one that it stands under now.
        """
        dialog = cls(parent, title, headings, here)
        accepted = dialog.run() and dialog.list.currentRow() >= 0
        chosen = headings[dialog.list.currentRow()].row.key if accepted else None
        dialog.deleteLater()
        return chosen


def _make_list(dialog: PlainDialog, name: str, explanation: str) -> QListWidget:
    """Return a list of which one line is chosen; a double click goes on."""
    choices = QListWidget()
    choices.setProperty("role", "choices")
    choices.setAccessibleName(name)
    choices.setAccessibleDescription(explanation)
    choices.ensurePolished()  # or the rows get the height that they have without a style
    choices.itemDoubleClicked.connect(lambda: dialog.accept())
    return choices
