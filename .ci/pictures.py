"""Take the pictures of `docs/screenshots` anew; `make pictures` does it, without a screen.

They show the list of 2024 as if a team had worked in it for two years. What came after 2024, and
all progress, is invented; the same run always invents the same.
"""

import gc
import itertools
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from novex_desktop import paths
from novex_desktop.domain.due import DueData
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.review import prepare_review
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.agendas import prepare_meeting
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.concepts import add_concept
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.links import confirm_links
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.operations.proposals import confirm_proposals
from novex_desktop.store.queries.agendas import list_agenda, list_meeting_choices
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements
from novex_desktop.store.queries.links import list_open_links
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.store.queries.proposals import list_open_proposals
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.application import create_application, prepare_text_fields
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen
from novex_desktop.ui.screens.screen import Screen
from novex_desktop.ui.search.search_screen import SearchScreen
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Appearance, Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.window_services import make_services

if TYPE_CHECKING:
    from sqlmodel import Session

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "screenshots"
WIDTH, HEIGHT = 1440, 900
SHOWN = "BOL24-ZW-01-02"  # in the form
LOOKS = (  # end of the file name, look, size of the text, screens; none: all
    ("", Appearance.LIGHT, 100, ()),
    ("-donker", Appearance.DARK, 100, ()),
    ("-200", Appearance.LIGHT, 200, ("venster", "start", "termijnen")),
)

STATUSES = (
    *(AgreementStatus.IN_PROGRESS,) * 5,
    *(AgreementStatus.NEW,) * 3,
    *(AgreementStatus.DONE,) * 3,
    *(AgreementStatus.PARTLY_DONE,) * 2,
    AgreementStatus.ON_HOLD,
    AgreementStatus.LAPSED,
)
NOTES = (
    "Eerste overleg met de regio gehad. De opdracht ligt klaar; VRO regelt de begeleiding.",
    "Conceptrapport ontvangen. Reactie van de gemeenten wordt deze maand verwacht.",
    "Besproken in het directeurenoverleg. Aandachtspunt is de dekking na volgend jaar.",
    "De verkenning loopt. Tussenresultaten komen in het volgende ambtelijk overleg.",
)
CONCEPTS = (
    "Rijk en regio leggen vóór het volgende BO MIRT een gezamenlijk voorstel voor de eerste fase.",
    "Het Rijk neemt de ruimtelijke reservering op in de Nota Ruimte.",
    "Provincie en gemeenten brengen voor de zomer in beeld waar versneld ontwikkeld kan worden.",
    "Partijen evalueren de samenwerking aan het eind van het jaar.",
)
TYPED = "Rijk en provincie leggen in het volgend overleg een gezamenlijk voorstel voor, met daarin"
DAYS = (-74, 45, 110, -9, 160, 2, 175, 230, 6, 300, -40, 420)  # from today
NATIONAL = ("VRO", "IenW", "KGG", "VRO", "LVVN")
REGIONAL = {
    "Zuidwest": ("Zuid-Holland", "Zeeland"),
    "Zuid": ("Noord-Brabant", "Limburg"),
    "Noord": ("Groningen", "Fryslân", "Drenthe"),
    "Noordwest": ("Noord-Holland", "Flevoland", "Utrecht"),
    "Oost": ("Gelderland", "Overijssel"),
}


def main() -> int:
    """Make the register, show the window on it in each look, and save each screen."""
    gc.disable()  # as the program does: threads read meanwhile
    with tempfile.TemporaryDirectory() as home:
        os.environ[paths.HOME_VARIABLE] = home
        application = create_application(["pictures"], paths.get_resources_folder())
        theme = Theme(application, paths.get_resources_folder())
        prepare_text_fields(application)
        path = make_register(Path(home), date.today())
        for end, look, percent, names in LOOKS:
            settings = Settings(Path(home) / f"look{end}" / "settings.ini")
            settings.appearance, settings.text_percent = look.value, percent
            take_pictures(path, settings, theme, end, names)
    return 0


def take_pictures(
    path: Path, settings: Settings, theme: Theme, end: str, names: tuple[str, ...]
) -> None:
    """Save the screens in one look."""
    services = make_services(make_store_setup)
    database = services.open_register(path)
    window = MainWindow(database, services, settings, Tasks(), theme)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.activateWindow()
    window.complete()
    wait(500)
    stage = Stage(window, theme, database)
    scenes: dict[str, Callable[[], QWidget]] = {
        "venster": stage.show_register,
        "start": lambda: stage.show_screen("start"),
        "termijnen": lambda: stage.show_screen("deadlines"),
        "zoeken": stage.show_search,
        "vergaderstand": stage.show_meeting,
        "inlezen": stage.show_review,
    }
    for name, show in scenes.items():
        if not names or name in names:
            shown = show()
            wait(700)
            save(shown, theme, OUT / f"{name}{end}.png")
            if shown is not window:
                shown.close()
    window.close()
    wait(100)


@dataclass
class Stage:
    """Brings a window to what is to be seen; each method returns what to take a picture of."""

    window: MainWindow
    theme: Theme
    database: Database

    def show_register(self) -> QWidget:
        """Show an agreement among those of its topic."""
        shown = next(row for row in read_rows(self.database, date.today()) if row.number == SHOWN)
        panes = self.window.workspace
        assert panes is not None
        panes.go_to(shown.id)
        panes.tree.setFocus()
        return self.window

    def show_screen(self, name: str) -> QWidget:
        """Show a screen as it opens."""
        self.open(name)
        return self.window

    def show_search(self) -> QWidget:
        """Show the hits of a word."""
        screen = self.open("search")
        assert isinstance(screen, SearchScreen)
        screen.field.setText("woningbouw")
        return self.window

    def show_meeting(self) -> QWidget:
        """Show the meeting in preparation, with an agreement half typed."""
        screen = self.open("meeting")
        assert isinstance(screen, MeetingScreen)
        wait(300)
        field = screen.table.writing
        field.insertPlainText(TYPED)
        QTimer.singleShot(1500, field, field.clear)  # what is left in it would be recorded
        return self.window

    def show_review(self) -> QWidget:
        """Show the list of 2024 as it is read over, at its first doubt."""
        wait(1000)
        path = self.database.path.with_name(f"leeg-{self.theme.tokens.name}.novex")
        with closing(Database.create(path, make_store_setup())) as database:
            dialog = ReviewDialog(self.window, self.theme, prepare_review(database, find_list()))
        dialog.resize(WIDTH, HEIGHT)
        dialog.show()
        wait(300)
        dialog.actions_.next_doubt.trigger()
        return dialog

    def open(self, name: str) -> Screen | None:
        """Open a screen and return it."""
        assert self.window.screens is not None
        return self.window.screens.open(name)


def make_register(folder: Path, today: date) -> Path:
    """Make the register of the pictures and return its path."""
    path = folder / "Afspraken Leefomgeving.novex"
    migrations, starter = paths.get_migrations_folder(), paths.get_starter_folder()
    with closing(Database.create(path, StoreSetup(migrations, starter, "M. de Boer"))) as database:
        apply_plan(database, prepare_import(database, find_list()))
        work_in(database, today)
        later = folder / "Afsprakenlijst BO Leefomgeving 2025.txt"
        later.write_text(make_later_list(read_rows(database, today)), encoding="utf-8")
        apply_plan(database, prepare_import(database, later))
        confirm_most(database)
        prepare_next(database, today)
    return path


def work_in(database: Database, today: date) -> None:
    """Give what counts a status, leads, a note, and here and there a deadline."""
    rows = [row for row in read_rows(database, today) if row.kind is not AgreementKind.BACKGROUND]
    with database.read() as connection:
        parties = {party.short or party.name: party.id for party in list_parties(connection)}
    national = itertools.cycle(parties[name] for name in NATIONAL)
    regional = {
        region: itertools.cycle(parties[find_name(parties, name)] for name in names)
        for region, names in REGIONAL.items()
    }
    days, notes = itertools.cycle(DAYS), itertools.cycle(NOTES)
    for place, row in enumerate(rows):
        with database.change(f"Afspraak wijzigen ({row.number})") as act:
            update_agreement(act.session, row.id, list_fields(row, place))
            if place % 5:
                set_parties(act.session, row.id, PartyRole.LEAD_NATIONAL, [next(national)])
                lead = [next(regional[row.region_short])]
                set_parties(act.session, row.id, PartyRole.LEAD_REGIONAL, lead)
            if place % 3 == 1:
                give_day(act.session, row, today, days)
            if place % 2:
                dated = today - timedelta(days=place * 3 % 90)
                note = NoteData(dated=dated, kind=NoteKind.PROGRESS, text=next(notes))
                add_note(act.session, row.id, note, "M. de Boer")


def list_fields(row: AgreementRow, place: int) -> dict[str, object]:
    """Return what becomes of one agreement."""
    fields: dict[str, object] = {"status": STATUSES[place * 7 % len(STATUSES)]}
    if place % 4:
        fields["kind"] = row.kind
    if place % 4 == 1:
        fields["judgement"] = list(Judgement)[place // 4 % 3]
        fields["judgement_reason"] = "Volgens het directeurenoverleg van deze maand."
    return fields


def give_day(session: "Session", row: AgreementRow, today: date, days: Iterator[int]) -> None:
    """Give an agreement a deadline on a day."""
    day = today + timedelta(days=next(days))
    set_due(session, row.id, None, DueData(date_to=day, certainty=Certainty.CERTAIN))


def make_later_list(rows: list[AgreementRow]) -> str:
    """Return an invented list of a year later, that goes on with some of the agreements."""
    lines: list[str] = []
    region = topic = ""
    for row in rows[::3]:
        if row.region_short != region:
            region, topic = row.region_short, ""
            lines.append(f"\nRegio {region}-Nederland\n")
        if row.topic != topic:
            topic = row.topic
            lines.append(f"\n{topic}\n")
        text = " ".join(row.text.split()).replace("2025", "2026").replace("2024", "2025")
        lines.append(f"❖ {text}\n")
    return "\n".join(lines)


def confirm_most(database: Database) -> None:
    """Settle three quarters of what was proposed."""
    with database.read() as connection:
        proposals = list_open_proposals(connection)
        links = [link.id for link in list_open_links(connection)]
    with database.change("Voorstellen bevestigen") as act:
        confirm_proposals(act.session, [*proposals[::2], *proposals[1::4]])
        confirm_links(act.session, links[::2])


def prepare_next(database: Database, today: date) -> None:
    """Prepare a meeting in some weeks, with concepts under some of its topics."""
    with database.read() as connection:
        source = next(
            one for one in list_meeting_choices(connection) if one.topics and one.year == 2024
        )
    day = today + timedelta(days=17)
    with database.change("Overleg voorbereiden") as act:
        wish = MeetingWish("BO Leefomgeving", day.year, day, source.id)
        meeting_id = prepare_meeting(act.session, wish)
    with database.read() as connection:
        agenda = list_agenda(connection, meeting_id)
    texts = itertools.cycle(CONCEPTS)
    for topic in [topic for topic in agenda[::4] for _ in range(2)]:
        with database.change("Afspraak vastleggen in de vergaderstand") as act:
            add_concept(act.session, topic.id, next(texts), "")


def read_rows(database: Database, today: date) -> list[AgreementRow]:
    """Return all agreements in the order of the lists."""
    with database.read() as connection:
        return list_agreements(connection, today)


def find_name(parties: dict[str, str], end: str) -> str:
    """Return the name of the party that ends so."""
    return next(name for name in parties if name.endswith(end))


def find_list() -> Path:
    """Return the list of 2024."""
    return min(paths.get_starter_folder().glob("*.txt"))


def save(shown: QWidget, theme: Theme, file: Path) -> None:
    """Save what shows in 256 colours, those of the look among them: a third of the size."""
    picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(picture.constBits()).cast("B").cast("I")
    named = [str(value) for value in theme.tokens]
    colors = [QColor(name).rgb() for name in named if name.startswith("#")]
    colors += [color for color, _ in Counter(pixels).most_common(256 - len(colors))]
    indexed = QImage.Format.Format_Indexed8
    picture.convertToFormat(indexed, colors, Qt.ImageConversionFlag.ThresholdDither).save(str(file))
    print(file.relative_to(ROOT))


def wait(milliseconds: int) -> None:
    """Let the window do what it does by itself."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
