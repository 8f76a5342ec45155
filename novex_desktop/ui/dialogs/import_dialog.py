"""Asks which list to read, and of which meeting it is."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import mark_broken
from novex_desktop.ui.forms.tab_order import put_after
from novex_desktop.ui.services import ImportWish
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.theme import Theme


class ImportDialog(PlainDialog):
    """All but the file may stay empty: then the list itself tells, or the program guesses."""

    def __init__(self, parent: QWidget | None, theme: Theme, register: str, folder: str) -> None:
        super().__init__(
            parent,
            self.tr("Lijst inlezen"),
            self.tr(
                "De lijst (Word, PDF of tekst) wordt gelezen en u kijkt haar na. Pas als u op "
                "Inlezen drukt, verandert er iets in het register “{register}”."
            ).format(register=register),
            self.tr("&Lezen en nakijken"),
        )
        self._folder = folder
        self.file = QLineEdit()
        self.file.setMinimumWidth(360)
        self.series = QLineEdit()
        self.series.setPlaceholderText(self.tr("staat in de lijst, of BO Leefomgeving"))
        self.year = QLineEdit()
        self.year.setPlaceholderText(self.tr("jjjj"))
        self.held_on = DateField(theme)
        self._error = SpokenLabel()
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        browse = QPushButton(self.tr("&Bladeren…"))
        browse.setAutoDefault(False)  # Enter in a field goes on, it does not browse
        browse.clicked.connect(self._on_browse_clicked)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnMinimumWidth(0, 112)
        rows: list[tuple[str, QLineEdit]] = [
            (self.tr("Lijs&t"), self.file),
            (self.tr("&Overleg"), self.series),
            (self.tr("&Jaar"), self.year),
            (self.tr("&Datum van het overleg"), self.held_on),
        ]
        for place, (text, field) in enumerate(rows):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, place, 0)
            grid.addWidget(field, place, 1)
        grid.addWidget(browse, 0, 2)
        self.column.addLayout(grid)
        self.column.addWidget(self._error)
        put_after(self.file, [browse, self.series])  # as they stand on the screen
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

    def _problem(self) -> tuple[QLineEdit, str] | None:
        path = self.file.text().strip()
        if not path or not Path(path).is_file():
            return self.file, self.tr("Kies het bestand met de lijst.")
        year = self.year.text().strip()
        if year and not (year.isdecimal() and len(year) == 4):
            return self.year, self.tr("Typ het jaar met vier cijfers, bijvoorbeeld 2024.")
        try:
            parse_day(self.held_on.text())
        except ValueError:
            return self.held_on, self.tr("Typ de datum bijvoorbeeld als 7-11-2024.")
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
        for field in (self.file, self.year, self.held_on):
            mark_broken(field, is_broken=False)
        problem = self._problem()
        if problem is None:
            super().accept()
            return
        field, message = problem
        mark_broken(field, is_broken=True)
        self._error.setText(message)
        field.setFocus()
