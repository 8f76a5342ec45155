"""Shows the keys of every action."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog


class ShortcutsDialog(PlainDialog):
    """A table of two columns that can be walked with the arrows."""

    def __init__(self, parent: QWidget | None, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            parent,
            self.tr("Sneltoetsen"),
            self.tr("Alt met de onderstreepte letter gaat naar een veld of menu."),
            "",
        )
        fixed = [
            (self.tr("Van boom of tabel naar het formulier"), "Enter"),
            (self.tr("Nieuwe notitie toevoegen en sluiten"), "Ctrl+Enter"),
            (self.tr("Getypte tekst in een veld terugnemen"), "Esc"),
            (self.tr("Kalender bij een datum"), "Alt+↓"),
        ]
        rows = [*keys, *fixed]
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(self.tr("Sneltoetsen"))
        table.setHorizontalHeaderLabels([self.tr("Wat"), self.tr("Toetsen")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for place, (text, key) in enumerate(rows):
            table.setItem(place, 0, QTableWidgetItem(text))
            table.setItem(place, 1, QTableWidgetItem(key))
        self.column.addWidget(table)
        self.resize(520, 600)

    @classmethod
    def tell(cls, parent: QWidget | None, keys: Sequence[tuple[str, str]]) -> None:
        """Show it until it is closed."""
        dialog = cls(parent, keys)
        dialog.run()
        dialog.deleteLater()
