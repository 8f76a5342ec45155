"""Tells what a check of the register found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from novex_desktop.store.checking import CheckOutcome
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_numbers import count_words, format_count
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.words import translate_message

_MOST_FAULTS = 200  # of one check; more tell nothing more


class CheckDialog(PlainDialog):
    """One line per check, its faults below it."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        register: str,
        can_repair: bool,
        outcomes: Sequence[CheckOutcome],
    ) -> None:
        """Args: can_repair: offer to, when something is wrong."""
        is_sound = all(outcome.is_sound for outcome in outcomes)
        is_damaged = any(outcome.is_damage for outcome in outcomes)
        if is_sound:
            text = self.tr("Het register “{register}” is in orde.")
        elif is_damaged:
            text = self.tr(
                "Het register “{register}” is niet in orde. Werk er niet in verder. Laat "
                "herstellen wat veilig kan, kies in het menu Register “Terug naar een "
                "reservekopie”, of vraag de beheerder om hulp."
            )
        else:
            text = self.tr(
                "Het register “{register}” is niet beschadigd; u kunt erin werken. Er staat wel "
                "iets in om recht te zetten of na te vragen bij wie het maakte."
            )
        text = text.format(register=register)
        offers_repair = can_repair and is_damaged
        super().__init__(
            parent,
            self.tr("Register controleren"),
            text,
            self.tr("&Herstellen wat veilig kan") if offers_repair else "",
            self.tr("Sluiten"),
        )
        self._theme = theme
        self.lines = self._make_lines(outcomes)
        self.column.addWidget(self.lines, 1)
        if self.accept_button is not None:
            self.accept_button.setToolTip(
                self.tr("Maakt rijen weer zoals de geschiedenis zegt; er gaat niets verloren")
            )
        self.lines.setFocus()
        self.resize_to(89, 26 if is_sound else 34)

    @classmethod
    def tell(
        cls,
        parent: QWidget | None,
        theme: Theme,
        register: str,
        can_repair: bool,
        outcomes: Sequence[CheckOutcome],
    ) -> bool:
        """Show it until it is closed, and return whether to repair what is safe."""
        dialog = cls(parent, theme, register, can_repair, outcomes)
        wants_repair = dialog.run()
        dialog.deleteLater()
        return wants_repair

    def _make_lines(self, outcomes: Sequence[CheckOutcome]) -> QTreeWidget:
        lines = QTreeWidget()
        lines.setAccessibleName(self.tr("Uitkomst van de controle"))
        lines.setHeaderLabels([self.tr("Wat"), self.tr("Nagekeken"), self.tr("Uitkomst")])
        lines.setProperty("role", "lines")
        lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        lines.setTextElideMode(Qt.TextElideMode.ElideNone)
        for outcome in outcomes:
            self._add_line(lines, outcome)
        lines.expandAll()
        lines.setRootIsDecorated(not all(outcome.is_sound for outcome in outcomes))
        for column in (0, 1):
            lines.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return lines

    def _add_line(self, lines: QTreeWidget, outcome: CheckOutcome) -> None:
        count = len(outcome.faults)
        if outcome.is_sound:
            told = self.tr("In orde")
        else:
            told = (
                self.tr("1 fout")
                if count == 1
                else self.tr("{n} fouten").format(n=format_count(count))
            )
        units = {
            "pagina's": (self.tr("pagina"), self.tr("pagina's")),
            "tabellen": (self.tr("tabel"), self.tr("tabellen")),
            "wijzigingen": (self.tr("wijziging"), self.tr("wijzigingen")),
            "rijen": (self.tr("rij"), self.tr("rijen")),
            "nummers": (self.tr("nummer"), self.tr("nummers")),
            "bestanden": (self.tr("bestand"), self.tr("bestanden")),
        }
        one, many = units.get(outcome.unit, (outcome.unit, outcome.unit))
        examined = f"{format_count(outcome.examined)} {one if outcome.examined == 1 else many}"
        item = QTreeWidgetItem([translate_message(outcome.name), examined, told])
        name, tone = ("circle-check", "green") if outcome.is_sound else ("circle-alert", "red")
        item.setIcon(0, self._theme.icon(name, tone))
        lines.addTopLevelItem(item)
        faults = list(outcome.faults[:_MOST_FAULTS])
        if count > _MOST_FAULTS:
            more = count - _MOST_FAULTS
            one, many = self.tr("En nog 1 fout."), self.tr("En nog {count} fouten.")
            faults.append(count_words(more, one, many))
        for fault in map(translate_message, faults):
            child = QTreeWidgetItem([fault])
            child.setToolTip(0, fault)
            item.addChild(child)
            child.setFirstColumnSpanned(True)  # only once it is in the tree
