"""Asks which list to read, and of which meeting it is."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import FieldGrid, in_line
from novex_desktop.ui.import_wish import ImportWish
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme


class ImportDialog(PlainDialog):
    """All but the file may stay empty: then the list itself tells, or the program guesses."""

    def __init__(self, parent: QWidget | None, theme: Theme, register: str, folder: str) -> None:
        super().__init__(
            parent,
            self.tr("Lijst inlezen"),
            self.tr(
                "Het programma leest de lijst (Word, PDF of tekst) en u kijkt na wat het ervan "
                "maakt. Pas als u daarna op Inlezen drukt, verandert er iets in het register "
                "“{register}”."
            ).format(register=register),
            self.tr("&Lezen en nakijken"),
        )
        self._folder = folder
        self.file, self.series, self.year = QLineEdit(), QLineEdit(), QLineEdit()
        self.held_on = DateField(theme)
        say_hint(self.series, self.tr("leeg: zoals in de lijst, of BO Leefomgeving"))
        say_hint(self.year, self.tr("leeg: zoals in de lijst"))
        browse = QPushButton(self.tr("&Bladeren…"))
        browse.setAutoDefault(False)  # Enter in a field goes on, it does not browse
        browse.clicked.connect(self._on_browse_clicked)
        grid = self.grid = FieldGrid()
        grid.add_field("file", self.tr("Lijs&t"), self.file, in_line(self.file, browse))
        grid.add_field("series", self.tr("&Overleg"), self.series)
        grid.add_field("year", self.tr("&Jaar"), self.year)
        grid.add_field("held_on", self.tr("&Datum van het overleg"), self.held_on)
        self.column.addLayout(grid)
        self.column.addStretch()
        self.resize_to(112, 1)
        self.file.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, register: str, folder: str
    ) -> ImportWish | None:
        """Return what to read, or None after Annuleren."""
        dialog = cls(parent, theme, register, folder)
        wish = dialog._wish() if dialog.run() else None
        dialog.deleteLater()
        return wish

    def _wish(self) -> ImportWish:
        year = self.year.text().strip()
        return ImportWish(
            path=Path(self.file.text().strip()),
            series=self.series.text().strip() or None,
            year=int(year) if year else None,
            held_on=parse_day(self.held_on.text()),
        )

    def _problem(self) -> tuple[str, str] | None:
        path = self.file.text().strip()
        if not path or not Path(path).is_file():
            return "file", self.tr("Kies het bestand met de lijst.")
        year = self.year.text().strip()
        if year and not (year.isdecimal() and len(year) == 4):
            return "year", self.tr("Typ het jaar met vier cijfers, bijvoorbeeld 2024.")
        try:
            parse_day(self.held_on.text())
        except ValueError:
            return "held_on", self.tr("Typ de datum bijvoorbeeld als 7-11-2024.")
        return None

    def _on_browse_clicked(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Lijst kiezen"),
            self.file.text() or self._folder,
            self.tr("Lijsten (*.docx *.pdf *.txt);;Alle bestanden (*)"),
        )
        if chosen:
            self.file.setText(chosen)

    def accept(self) -> None:
        self.grid.clear_errors()
        problem = self._problem()
        if problem is None:
            super().accept()
        else:
            self.grid.refuse(*problem)
