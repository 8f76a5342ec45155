"""Asks which overviews to make, of what, for whom, with what on each page, and where."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from novex_desktop.store.queries.export_choices import ExportChoices, ListedMeeting
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import parse_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.field_row import FieldGrid, in_line, under
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.overviews.figures_line import FiguresLine
from novex_desktop.ui.overviews.overview_column import OverviewColumn
from novex_desktop.ui.overviews.party_choice import PartyPicker
from novex_desktop.ui.overviews.period_choice import PeriodChoice
from novex_desktop.ui.overviews.region_choice import RegionChoice
from novex_desktop.ui.overviews.services import ExportWish, OverviewMenu
from novex_desktop.ui.screen_room import is_narrow
from novex_desktop.ui.spoken_label import SpokenLabel
from novex_desktop.ui.theme.restyling import say_hint
from novex_desktop.ui.theme.theme import Theme

SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class ExportQuestions:
    """What the dialog asks of the rest of the program while it is open.

    Args:
        list_overviews: read again after one's own overviews changed.
        propose_name: of the file that fits a wish, without folder.
        describe_figures: of what would be in it; called in a thread.
        may_replace: whether nothing is lost when the target of a wish is written.
        show_layouts: shows the folder with one's own layouts.
        edit: opens the editor on an overview and returns the name of what was kept, or None.
        rename, remove: of an own overview; the first returns its new name.
    """

    list_overviews: Callable[[], OverviewMenu]
    propose_name: Callable[[ExportWish], str]
    describe_figures: Callable[[ExportWish], str]
    may_replace: Callable[[ExportWish], bool]
    show_layouts: Callable[[], None]
    edit: Callable[[QWidget, str], str | None]
    rename: Callable[[str, str], str]
    remove: Callable[[str], Callable[[], None]]


class ExportDialog(PlainDialog):
    """Proposes a name that follows the choices until somebody types another one."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        choices: ExportChoices,
        start: ExportWish,
        questions: ExportQuestions,
    ) -> None:
        super().__init__(parent, self.tr("Overzicht maken"), "", self.tr("Overzicht ma&ken"))
        self._choices, self._start, self._questions = choices, start, questions
        self._own_name = ""  # as it was typed; without one a name is proposed
        self.overviews = OverviewColumn(theme, questions)
        self.meeting, self.regions = ChoiceField(theme), RegionChoice()
        self.parties = PartyPicker(theme)
        self.per_party = QCheckBox(self.tr("Een &bestand per partij"))
        self.as_of, self.period = DateField(theme), PeriodChoice(theme)
        self.audience, self.classification = ChoiceField(theme), ChoiceField(theme)
        self.version, self.final = QLineEdit(), QCheckBox(self.tr("De&finitief, niet CONCEPT"))
        self.name, self.folder = QLineEdit(), QLineEdit()
        self.note, self.figures = SpokenLabel(), FiguresLine()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.fields = FieldGrid()
        self._fill(start)
        self._lay_out()
        self._connect()
        self.overviews.load(start.overviews)
        self._on_changed()
        self.overviews.list.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        choices: ExportChoices,
        start: ExportWish,
        questions: ExportQuestions,
    ) -> ExportWish | None:
        """Return what is wished, or None after Annuleren."""
        dialog = cls(parent, theme, choices, start, questions)
        wish = dialog.wish() if dialog.run() else None
        dialog.deleteLater()
        return wish

    def wish(self) -> ExportWish:
        """Return what is chosen now; what cannot be read keeps what it was."""
        name = self.name.text().strip()
        if name and not name.lower().endswith(SUFFIX):
            name += SUFFIX
        meeting = self.meeting.value()
        since, until = self._period()
        return ExportWish(
            overviews=tuple(choice.name for choice in self.overviews.value()),
            as_of=self._day(),
            classification=self.classification.currentText().strip(),
            final=self.final.isChecked(),
            version=self.version.text().strip(),
            target=Path(self.folder.text().strip()) / (name or "-"),
            meeting_id=meeting if isinstance(meeting, str) else None,
            regions=self.regions.value(),
            parties=self.parties.value(),
            since=since,
            until=until,
            is_public=bool(self.audience.value()),
            per_party=self.per_party.isChecked(),
        )

    def _fill(self, start: ExportWish) -> None:
        for place, meeting in enumerate(self._choices.meetings):
            name = meeting.name
            if not meeting.is_adopted:
                name = self.tr("{meeting} (nog niet vastgesteld)").format(meeting=name)
            self.meeting.add_choice(name, None if place == 0 else meeting.id)
        self.meeting.write(start.meeting_id)
        self._offer_regions(start.regions)
        self.parties.offer(self._choices.parties, start.parties)
        self.per_party.setEnabled(bool(self._choices.parties))
        self.per_party.setChecked(start.per_party and bool(self._choices.parties))
        self.as_of.write(start.as_of)
        self.period.offer(self._choices.moments, start.since, start.as_of)
        self.audience.add_choice(self.tr("Intern: alles"), False)
        self.audience.add_choice(
            self.tr("Openbaar: zonder notities, oordelen en wat niet openbaar is"),
            True,
        )
        self.audience.write(start.is_public)
        self.classification.setEditable(True)
        for text in ("", self.tr("Intern gebruik"), self.tr("Departementaal vertrouwelijk")):
            self.classification.addItem(text)
        line = self.classification.lineEdit()
        if line is not None:
            say_hint(line, self.tr("geen"))
        self.classification.setCurrentText(start.classification)
        self.version.setText(start.version)
        self.final.setChecked(start.final)
        self.folder.setText(str(start.target.parent))

    def _listed_meeting(self) -> ListedMeeting | None:
        place = max(self.meeting.currentIndex(), 0)
        meetings = self._choices.meetings
        return meetings[place] if meetings else None

    def _offer_regions(self, chosen: tuple[str, ...]) -> None:
        meeting = self._listed_meeting()
        self.regions.offer(meeting.regions if meeting else (), chosen)

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Bl&aderen…"))
        browse.setAutoDefault(False)  # Enter in a field goes on, it does not browse
        browse.clicked.connect(self._on_browse_clicked)
        self.version.setFixedWidth(72)
        fields, narrow = self.fields, is_narrow(self)
        pair = under if narrow else in_line
        fields.add_field("meeting", self.tr("Over&leg"), self.meeting)
        fields.add_field("regions", self.tr("&Regio's"), self.regions.all_button, self.regions)
        fields.add_field(
            "parties", self.tr("&Partijen"), self.parties, pair(self.parties, self.per_party)
        )
        fields.add_field("as_of", self.tr("Peil&datum"), self.as_of)
        fields.add_field("period", self.tr("&Wijzigingen sinds"), self.period.since, self.period)
        fields.add_field("audience", self.tr("Voor w&ie"), self.audience)
        fields.add_field("classification", self.tr("Rubri&cering"), self.classification)
        fields.add_field(
            "version", self.tr("&Versie"), self.version, in_line(self.version, self.final)
        )
        fields.add_field("name", self.tr("Bestands&naam"), self.name)
        fields.add_field("folder", self.tr("&Map"), self.folder, in_line(self.folder, browse))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(fields)
        right.addWidget(self.note)
        right.addStretch()
        both = QGridLayout()
        both.setHorizontalSpacing(24)
        both.addWidget(self.overviews, 0, 0)
        both.addLayout(right, *((1, 0) if narrow else (0, 1)))
        if narrow:
            self.overviews.list.setMaximumHeight(self.overviews.list.minimumHeight())
            both.setRowStretch(1, 1)
        else:
            both.setColumnStretch(0, 3)
            both.setColumnStretch(1, 6)
        self.column.addWidget(self.overviews.notice)
        self.column.addLayout(both, 1)
        self.column.addWidget(self.figures)
        fields.set_narrow(is_narrow=narrow)
        self.resize_to(160, 44)

    def _connect(self) -> None:
        self.overviews.changed.connect(self._on_changed)
        self.overviews.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.meeting.committed.connect(self._on_meeting_chosen)
        self.regions.changed.connect(self._on_changed)
        self.parties.changed.connect(self._on_changed)
        self.per_party.toggled.connect(lambda _on: self._on_changed())
        self.as_of.committed.connect(lambda _day: self._on_changed())
        self.period.changed.connect(self._on_changed)
        self.audience.committed.connect(lambda _value: self._on_changed())
        self.version.textChanged.connect(lambda _text: self._propose_name())
        self.final.toggled.connect(self._on_final_toggled)
        self.name.textEdited.connect(self._on_name_edited)
        self.name.textChanged.connect(lambda _text: self._tell_replacing())
        self.folder.textChanged.connect(lambda _text: self._propose_name())
        self.finished.connect(lambda _result: self.figures.reading.close())

    def _day(self) -> date:
        try:
            return parse_day(self.as_of.text()) or self._start.as_of
        except ValueError:  # told on accepting
            return self._start.as_of

    def _period(self) -> tuple[date | str | None, str | None]:
        try:
            return self.period.value()
        except ValueError:  # told on accepting
            return self._start.since, None

    def _on_changed(self) -> None:
        chosen = self.overviews.value()
        self.fields.set_shown("period", shown=any(choice.tells_changes for choice in chosen))
        self.name.setEnabled(not self.per_party.isChecked())
        self._propose_name()
        wish = self.wish()
        if chosen:
            self.figures.ask(lambda: self._questions.describe_figures(wish))

    def _propose_name(self) -> None:
        if self.per_party.isChecked():
            self.name.setText(self.tr("voor elke partij een eigen naam"))
        elif self._own_name:
            if self.name.text() != self._own_name:  # it stood aside for a name of each party
                self.name.setText(self._own_name)
        elif self.overviews.value():
            self.name.setText(self._questions.propose_name(self.wish()))
            self.name.setCursorPosition(0)
        self._tell_replacing()

    def _tell_replacing(self) -> None:
        wish, text = self.wish(), ""
        if not wish.per_party and wish.target.is_file():
            text = (
                self.tr("Dit bestand bestaat al en wordt vervangen.")
                if self._questions.may_replace(wish)
                else self.tr(
                    "Er staat al een ander bestand met deze naam, of het is sindsdien gewijzigd. "
                    "Als u doorgaat, is dat weg."
                )
            )
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _find_problem(self) -> tuple[str, str] | None:
        try:
            as_of = parse_day(self.as_of.text())
        except ValueError:
            as_of = None
        if as_of is None:
            return "as_of", self.tr("Typ de peildatum bijvoorbeeld als 12-5-2025.")
        if any(choice.tells_changes for choice in self.overviews.value()):
            try:
                since, _until = self.period.value()
            except ValueError:
                return "period", self.tr("Typ de datum bijvoorbeeld als 12-5-2025.")
            if isinstance(since, date) and since > as_of:
                return "period", self.tr("Kies een dag die niet na de peildatum ligt.")
        problem = self._find_problem_of_state()
        if problem is not None:
            return problem
        if not self.name.text().strip():
            return "name", self.tr("Geef het bestand een naam.")
        folder = Path(self.folder.text().strip())
        if folder != self._start.target.parent and not folder.is_dir():  # that one is made
            return "folder", self.tr("Deze map bestaat niet. Kies een andere map.")
        return None

    def _find_problem_of_state(self) -> tuple[str, str] | None:
        """Return why it cannot be public or definitive."""
        meeting, is_public = self._listed_meeting(), bool(self.audience.value())
        if is_public and any(choice.is_internal for choice in self.overviews.value()):
            return "audience", self.tr("Dit overzicht is alleen voor intern gebruik.")
        if meeting is None or meeting.is_adopted:
            return None
        if is_public:
            return "audience", self.tr("De lijst is nog niet vastgesteld: kies intern.")
        if self.final.isChecked():
            return "version", self.tr("De lijst is nog niet vastgesteld: zet definitief uit.")
        return None

    def _on_meeting_chosen(self, _meeting: object) -> None:
        self._offer_regions(self.regions.value())
        self._on_changed()

    def _on_final_toggled(self, final: bool) -> None:
        if final and self.version.text().startswith("0."):
            self.version.setText("1.0")
        elif not final and self.version.text() == "1.0":
            self.version.setText("0.1")
        self._propose_name()

    def _on_name_edited(self) -> None:
        self._own_name = self.name.text() if self.name.text().strip() else ""

    def _on_browse_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Map kiezen"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def accept(self) -> None:
        self.fields.clear_errors()
        if not self.overviews.value():
            self.overviews.list.setFocus()
            return
        problem = self._find_problem()
        if problem is None:
            super().accept()
            return
        self.fields.refuse(*problem)
