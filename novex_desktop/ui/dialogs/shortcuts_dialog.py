"""Shows the keys of every action, in groups."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from novex_desktop.ui.commands import Command
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog

_Rows = list[tuple[str, str]]


class ShortcutsDialog(PlainDialog):
    """A table of two columns that can be walked with the arrows; each menu is a group."""

    def __init__(self, parent: QWidget | None, commands: Sequence[Command]) -> None:
        super().__init__(
            parent,
            self.tr("Sneltoetsen"),
            self.tr(
                "Alt met de onderstreepte letter gaat naar een veld of menu. Ctrl+K zoekt een "
                "opdracht bij haar naam."
            ),
            "",
        )
        self.table = QTableWidget(0, 2)
        table = self.table
        table.setAccessibleName(self.tr("Sneltoetsen"))
        table.setHorizontalHeaderLabels([self.tr("Wat"), self.tr("Toetsen")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, rows in (*_list_groups(commands), *self._list_fixed()):
            self._add_group(name, rows)
        self.column.addWidget(table)
        self.resize_to(80, 46)

    @classmethod
    def tell(cls, parent: QWidget | None, commands: Sequence[Command]) -> None:
        """Show it until it is closed."""
        dialog = cls(parent, commands)
        dialog.run()
        dialog.deleteLater()

    def _list_fixed(self) -> list[tuple[str, _Rows]]:
        """Return the keys that are no action of a menu."""
        return [
            (
                self.tr("In het register"),
                [
                    (self.tr("Van boom of tabel naar het formulier"), "Enter"),
                    (self.tr("Nieuwe notitie toevoegen en sluiten"), "Ctrl+Enter"),
                    (self.tr("Getypte tekst in een veld terugnemen"), "Esc"),
                    (self.tr("Kalender bij een datum"), "Alt+↓"),
                    (self.tr("Voorstel bevestigen"), "Enter"),
                    (self.tr("Voorstel afwijzen"), "Delete"),
                ],
            ),
            (
                self.tr("Bij het zoeken"),
                [
                    (self.tr("Volgende of vorige treffer kiezen"), "↓, ↑"),
                    (self.tr("Treffer in het register tonen"), "Enter"),
                    (self.tr("Terug naar waar u was"), "Esc"),
                ],
            ),
            (
                self.tr("Bij het nakijken van een lijst"),
                [
                    (self.tr("Volgende of vorige twijfel"), "F8, Shift+F8"),
                    (self.tr("Het klopt zo, en door naar de volgende"), "F9"),
                    (self.tr("Samenvoegen, splitsen, verplaatsen"), "J, S, M"),
                    (self.tr("Inlezen"), "Ctrl+Enter"),
                ],
            ),
        ]

    def _add_group(self, name: str, rows: _Rows) -> None:
        table = self.table
        bold = QFont(table.font())
        bold.setWeight(QFont.Weight.DemiBold)
        head = QTableWidgetItem(name)
        head.setFont(bold)
        place = table.rowCount()
        table.setRowCount(place + 1 + len(rows))
        table.setItem(place, 0, head)
        table.setSpan(place, 0, 1, 2)
        for number, (text, keys) in enumerate(rows, start=place + 1):
            table.setItem(number, 0, QTableWidgetItem(f"    {text}"))
            table.setItem(number, 1, QTableWidgetItem(keys))


def _list_groups(commands: Iterable[Command]) -> list[tuple[str, _Rows]]:
    """Return the actions that have keys by the menu they stand in."""
    groups: dict[str, _Rows] = {}
    for command in commands:
        if command.keys:
            text = command.text.split(":")[0]  # without what would be undone now
            groups.setdefault(command.menu.split(" › ")[0], []).append((text, command.keys))
    return list(groups.items())
