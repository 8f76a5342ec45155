"""Asks which overview to make, for which day, with what on each page, and where."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import mark_broken
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.overviews.services import ExportWish, OverviewChoice
from novex_desktop.ui.theme.theme import Theme

SUFFIX = ".xlsx"

_FINAL_ROW = 4


class ExportDialog(PlainDialog):
    """Proposes a name that follows the choices until somebody types another one."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        choices: Sequence[OverviewChoice],
        start: ExportWish,
        propose: Callable[[ExportWish], str],
    ) -> None:
        super().__init__(parent, self.tr("Overzicht maken"), "", self.tr("Overzicht &maken"))
        self._propose, self._own_name = propose, False
        self._proposed_folder = start.target.parent
        self.overviews = self._make_overviews(choices, start.overview)
        self.as_of = DateField(theme)
        self.as_of.write(start.as_of)
        self.classification = ChoiceField(theme)
        self.classification.setEditable(True)
        for text in ("", self.tr("Intern gebruik"), self.tr("Departementaal vertrouwelijk")):
            self.classification.addItem(text)
        self.classification.setCurrentText(start.classification)
        self.final = QCheckBox(self.tr("De&finitief (anders staat er CONCEPT op elke bladzijde)"))
        self.final.setChecked(start.final)
        self.version = QLineEdit(start.version)
        self.version.setMaximumWidth(96)
        self.name, self.folder = QLineEdit(), QLineEdit(str(start.target.parent))
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._error = QLabel()
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._propose_name()
        self.overviews.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        choices: Sequence[OverviewChoice],
        start: ExportWish,
        propose: Callable[[ExportWish], str],
    ) -> ExportWish | None:
        """Return the overview that is wished, or None after Annuleren."""
        dialog = cls(parent, theme, choices, start, propose)
        wish = dialog._wish() if dialog.run() else None
        dialog.deleteLater()
        return wish

    def _make_overviews(self, choices: Sequence[OverviewChoice], chosen: str) -> QListWidget:
        overviews = QListWidget()
        overviews.setAccessibleName(self.tr("Overzichten"))
        overviews.setWordWrap(True)
        overviews.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choice in choices:
            item = QListWidgetItem(f"{choice.name}\n{choice.description}")
            item.setData(Qt.ItemDataRole.UserRole, choice.name)
            overviews.addItem(item)
            if choice.name == chosen or overviews.currentRow() < 0:
                overviews.setCurrentItem(item)
        overviews.setMinimumHeight(176)
        overviews.setProperty("role", "choices")
        return overviews

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("&Bladeren…"))
        browse.setAutoDefault(False)  # Enter in a field goes on, it does not browse
        browse.clicked.connect(self._on_browse_clicked)
        final_line = QHBoxLayout()
        final_line.addWidget(self.final)
        final_line.addStretch()
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnMinimumWidth(0, 112)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("&Overzicht"), self.overviews),
            (self.tr("&Peildatum"), self.as_of),
            (self.tr("&Rubricering"), self.classification),
            (self.tr("&Versie"), self.version),
            (self.tr("Bestands&naam"), self.name),
            (self.tr("&Map"), self.folder),
        ]
        for place, (text, field) in enumerate(rows):
            label = QLabel(text)
            label.setProperty("role", "quiet")
            label.setMinimumHeight(label.fontMetrics().height() + 14)
            label.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(text.replace("&", ""))
            row = place if place < _FINAL_ROW else place + 1  # the tick box stands between
            span = 1 if field is self.folder else 2
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, row, 1, 1, span)
        grid.addLayout(final_line, _FINAL_ROW, 1)
        grid.addWidget(browse, 6, 2)
        grid.addWidget(self._note, 7, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self._error)
        self.resize(680, 600)

    def _connect(self) -> None:
        self.overviews.currentRowChanged.connect(lambda _row: self._propose_name())
        self.overviews.itemActivated.connect(lambda _item: self.accept())
        self.as_of.committed.connect(lambda _day: self._propose_name())
        self.version.textChanged.connect(lambda _text: self._propose_name())
        self.final.toggled.connect(self._on_final_toggled)
        self.name.textEdited.connect(self._on_name_edited)
        self.name.textChanged.connect(lambda _text: self._warn_of_replacing())
        self.folder.textChanged.connect(lambda _text: self._warn_of_replacing())

    def _wish(self) -> ExportWish:
        name = self.name.text().strip()
        if name and not name.lower().endswith(SUFFIX):
            name += SUFFIX
        return ExportWish(
            overview=self._overview(),
            as_of=self._day(),
            classification=self.classification.currentText().strip(),
            final=self.final.isChecked(),
            version=self.version.text().strip(),
            target=Path(self.folder.text().strip()) / name,
        )

    def _overview(self) -> str:
        chosen = self.overviews.selectedItems()
        return str(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else ""

    def _day(self) -> date:
        try:
            return parse_day(self.as_of.text()) or date.today()
        except ValueError:  # told on accepting
            return date.today()

    def _propose_name(self) -> None:
        if not self._own_name and self._overview():
            self.name.setText(self._propose(replace(self._wish(), target=Path())))
            self.name.setCursorPosition(0)

    def _warn_of_replacing(self) -> None:
        exists = self._wish().target.is_file()
        self._note.setText(self.tr("Dit bestand bestaat al en wordt vervangen.") if exists else "")

    def _problem(self) -> tuple[QWidget, str] | None:
        try:
            parse_day(self.as_of.text())
        except ValueError:
            return self.as_of, self.tr("Typ de peildatum bijvoorbeeld als 12-5-2025.")
        if not self._overview():
            return self.overviews, self.tr("Kies een overzicht.")
        if not self.name.text().strip():
            return self.name, self.tr("Geef het bestand een naam.")
        folder = Path(self.folder.text().strip())
        if folder != self._proposed_folder and not folder.is_dir():  # that one is made
            return self.folder, self.tr("Deze map bestaat niet. Kies een andere map.")
        return None

    def _on_final_toggled(self, final: bool) -> None:
        if final and self.version.text().startswith("0."):
            self.version.setText("1.0")
        elif not final and self.version.text() == "1.0":
            self.version.setText("0.1")
        self._propose_name()

    def _on_name_edited(self) -> None:
        self._own_name = bool(self.name.text().strip())

    def _on_browse_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Map kiezen"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def accept(self) -> None:
        for line in (self.as_of, self.name, self.folder):
            mark_broken(line, is_broken=False)
        problem = self._problem()
        if problem is None:
            super().accept()
            return
        field, message = problem
        if isinstance(field, QLineEdit | QComboBox):
            mark_broken(field, is_broken=True)
        self._error.setText(message)
        field.setFocus()
