"""Every dialog of the program in its plainest state, and every screen: for tests that visit all."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import novex_desktop.ui
from novex_desktop import paths
from novex_desktop.domain.finding_wishes import DocumentWish
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.export_services import make_overview_services
from novex_desktop.importing.plan_findings import PlannedDue, PlannedParty
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.layout_services import list_overview_menu
from novex_desktop.preference_services import make_preference_services
from novex_desktop.store.backup_folder import DAILY
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import CheckOutcome
from novex_desktop.store.database import Database
from novex_desktop.store.queries import agendas, links, meetings
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements
from novex_desktop.store.queries.erasable import list_erasable
from novex_desktop.store.queries.export_choices import list_export_choices
from novex_desktop.store.queries.many_rows import get_many_rows
from novex_desktop.store.queries.parties import PartyChoice, list_parties
from novex_desktop.store.queries.recent_acts import ActLine, RecentAct
from novex_desktop.store.queries.row_filter import RowOrder
from novex_desktop.store.queries.trash import TrashKey, TrashRow
from novex_desktop.store.restoring import KindCount
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.acts.acts_dialog import ActsDialog, GoBackDialog
from novex_desktop.ui.acts.trash_dialog import TrashDialog
from novex_desktop.ui.commands import list_commands
from novex_desktop.ui.dialogs.about_dialog import AboutDialog
from novex_desktop.ui.dialogs.backups_dialog import BackupsDialog, DifferencesDialog
from novex_desktop.ui.dialogs.bug_dialog import BugDialog
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.dialogs.columns_dialog import ColumnsDialog
from novex_desktop.ui.dialogs.erase_dialog import EraseDialog
from novex_desktop.ui.dialogs.export_dialog import ExportDialog, ExportQuestions
from novex_desktop.ui.dialogs.finding_dialogs import AmountDialog, DocumentDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.dialogs.my_parties_dialog import MyPartiesDialog
from novex_desktop.ui.dialogs.name_dialog import NameDialog
from novex_desktop.ui.dialogs.new_agreement_dialog import NewAgreementDialog
from novex_desktop.ui.dialogs.parts_dialog import PartsDialog
from novex_desktop.ui.dialogs.settings_dialog import SettingsDialog
from novex_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from novex_desktop.ui.forms.link_dialog import LinkDialog
from novex_desktop.ui.forms.tab_order import list_stops
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.layout_editor import DiscardDialog, LayoutEditor
from novex_desktop.ui.overviews.services import ExportWish
from novex_desktop.ui.review import correct_dialogs
from novex_desktop.ui.review.cut_dialog import CutDialog
from novex_desktop.ui.review.kept_review_dialog import KeptReviewDialog
from novex_desktop.ui.review.kept_reviews import KeptReview
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.screens.deadlines.meeting_dialogs import MeetingDateDialog, NewMeetingDialog
from novex_desktop.ui.screens.deadlines.move_dialog import MoveDialog, make_new
from novex_desktop.ui.screens.meeting.meeting_dialogs import MeetingDialog, TopicDialog
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen
from novex_desktop.ui.screens.screen_list import list_screens
from novex_desktop.ui.screens.start.start_screen import StartScreen
from novex_desktop.ui.search.command_palette import CommandPalette
from novex_desktop.ui.search.search_screen import SearchScreen
from novex_desktop.ui.table.columns import DEFAULT_COLUMNS
from novex_desktop.ui.theme.theme import Theme

SCREENS = [entry.name for entry in list_screens()]
_TODAY = date(2025, 5, 12)
_AT = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
_COUNTS = [KindCount("Afspraken", 1, 0, 3), KindCount("Notities", 0, 2, 0)]
_BACKUP = BackupRecord(Path("x"), _AT, DAILY, 1_234_000, "", "", "", "")
_ACTS = [
    RecentAct(str(place), _AT, "Testgebruiker", label, is_taken_back=False)
    for place, label in enumerate(("Status wijzigen (BOL24-ZW-01-01)", "Titel wijzigen"))
]
_TRASH = TrashRow(TrashKey("progress_note", "n"), "Notitie", "Gebeld", "", _AT, "x", "Verwijderen")


@dataclass
class Kit:
    """What dialogs are made of: the window on the list of 2024 and what is in it."""

    window: MainWindow

    @property
    def theme(self) -> Theme:
        return self.window._theme

    @property
    def database(self) -> Database:
        assert self.window._database is not None
        return self.window._database

    @cached_property
    def rows(self) -> list[AgreementRow]:
        with self.database.read() as connection:
            return list_agreements(connection, _TODAY)

    @cached_property
    def parties(self) -> list[PartyChoice]:
        with self.database.read() as connection:
            return list_parties(connection)

    @cached_property
    def review(self) -> Review:
        return prepare_review(self.database, min(paths.get_starter_folder().glob("*.txt")))

    @cached_property
    def meetings(self) -> list[meetings.MeetingRow]:
        with self.database.read() as connection:
            return meetings.list_meetings(connection)


def _make_acts(kit: Kit) -> QDialog:
    lines = [ActLine("BOL24-ZW-01-01", "Status", "Open", "Afgerond")]
    return ActsDialog(kit.window, _ACTS, lambda _id: (lines, 1), can_write=True)


def _make_erase(kit: Kit) -> QDialog:
    with kit.database.read() as connection:
        fields = list_erasable(connection, kit.rows[0].id)
    return EraseDialog(kit.window, kit.rows[0].number, fields)


def _make_export(kit: Kit) -> QDialog:
    menu = list_overview_menu()
    with kit.database.read() as connection:
        choices = list_export_choices(connection)
    questions = ExportQuestions(
        list_overviews=lambda: menu,
        propose_name=lambda _wish: "overzicht.xlsx",
        describe_figures=lambda _wish: "84 afspraken",
        may_replace=lambda _wish: True,
        show_layouts=lambda: None,
        edit=lambda _parent, _name: None,
        rename=lambda _name, new: new,
        remove=lambda _name: lambda: None,
    )
    wish = ExportWish((menu.choices[0].name,), _TODAY, target=Path("overzicht.xlsx"))
    return ExportDialog(kit.window, kit.theme, choices, wish, questions)


def _make_many(kit: Kit) -> QDialog:
    with kit.database.read() as connection:
        many = get_many_rows(connection, _TODAY, [row.id for row in kit.rows[:3]])
    return ManyRowsDialog(kit.window, kit.theme, many, kit.parties)


def _make_settings(kit: Kit) -> QDialog:
    window, preferences = kit.window, make_preference_services(make_store_setup)
    return SettingsDialog(
        window, window._settings, kit.theme, window._look, preferences, kit.database
    )


def _make_link(kit: Kit) -> QDialog:
    with kit.database.read() as connection:
        this = links.get_link_end(connection, kit.rows[0].id)
    assert this is not None

    def find(words: str) -> list[links.LinkEnd]:
        with kit.database.read() as connection:
            return list(links.find_linkable(connection, kit.rows[0].id, words))

    return LinkDialog(kit.window, kit.theme, this, find)


def _make_layout(kit: Kit) -> QDialog:
    menu = list_overview_menu()
    name = next(choice.name for choice in menu.choices if choice.can_edit)
    services = make_overview_services()
    return LayoutEditor(kit.window, kit.theme, services, kit.database, menu, name)


def _find_planned(kit: Kit, kind: type) -> object:
    found = [one.finding for row in kit.review.rows for one in row.findings]
    return next(one for one in found if isinstance(one, kind))


def _make_correct_due(kit: Kit) -> QDialog:
    due = _find_planned(kit, PlannedDue)
    assert isinstance(due, PlannedDue)
    return correct_dialogs.CorrectDueDialog(kit.window, kit.theme, due)


def _make_correct_party(kit: Kit) -> QDialog:
    party = _find_planned(kit, PlannedParty)
    assert isinstance(party, PlannedParty)
    return correct_dialogs.CorrectPartyDialog(kit.window, party, kit.parties)


def _make_move_under(kit: Kit) -> QDialog:
    review = ReviewDialog(kit.window, kit.theme, kit.review)
    headings = [line for line in review.panes.lines if not line.what.is_item][:20]
    review.deleteLater()
    return correct_dialogs.MoveDialog(kit.window, "Een afspraak", headings, 1)


def _make_meeting_date(kit: Kit) -> QDialog:
    meeting = kit.meetings[0]

    def preview(day: date | None) -> list[meetings.MeetingMove]:
        with kit.database.read() as connection:
            return meetings.list_meeting_moves(connection, meeting.id, day)

    return MeetingDateDialog(kit.window, kit.theme, meeting, preview, lambda _day: None)


def _make_deadline_move(kit: Kit) -> QDialog:
    row = kit.rows[0]
    dues = [make_new(row.id, row.number, row.title)]
    return MoveDialog(
        kit.window, kit.theme, dues, kit.meetings, _TODAY, lambda _wishes: None, is_new=True
    )


def _make_meeting(kit: Kit) -> QDialog:
    with kit.database.read() as connection:
        choices = agendas.list_meeting_choices(connection)
    return MeetingDialog(kit.window, kit.theme, choices, 2026, lambda _wish: "")


def _make_topic(kit: Kit) -> QDialog:
    with kit.database.read() as connection:
        regions = agendas.list_region_choices(connection)
    return TopicDialog(kit.window, kit.theme, (regions, []), regions[0].id, lambda _wish: "")


def _make_palette(kit: Kit) -> QDialog:
    commands = list_commands(kit.window)
    return CommandPalette(kit.window, kit.theme, commands, lambda _command: "", None)


DIALOGS: dict[str, Callable[[Kit], QDialog]] = {
    "acts.acts_dialog.ActsDialog": _make_acts,
    "acts.acts_dialog.GoBackDialog": lambda kit: GoBackDialog(kit.window, _ACTS[0], 1, _COUNTS),
    "acts.trash_dialog.TrashDialog": lambda kit: TrashDialog(kit.window, [_TRASH], can_write=True),
    "dialogs.about_dialog.AboutDialog": lambda kit: AboutDialog(kit.window, QIcon(), "1.0", ""),
    "dialogs.backups_dialog.BackupsDialog": lambda kit: BackupsDialog(kit.window, [_BACKUP]),
    "dialogs.backups_dialog.DifferencesDialog": lambda kit: DifferencesDialog(
        kit.window, _BACKUP, _COUNTS
    ),
    "dialogs.bug_dialog.BugDialog": lambda kit: BugDialog(kit.window, "Een rapport."),
    "dialogs.check_dialog.CheckDialog": lambda kit: CheckDialog(
        kit.window, kit.theme, "bo", True, [CheckOutcome("Nummers", 1, "nummers", ("Fout.",))]
    ),
    "dialogs.columns_dialog.ColumnsDialog": lambda kit: ColumnsDialog(
        kit.window, DEFAULT_COLUMNS, RowOrder()
    ),
    "dialogs.erase_dialog.EraseDialog": _make_erase,
    "dialogs.export_dialog.ExportDialog": _make_export,
    "dialogs.finding_dialogs.AmountDialog": lambda kit: AmountDialog(kit.window, None),
    "dialogs.finding_dialogs.DocumentDialog": lambda kit: DocumentDialog(
        kit.window, DocumentWish("Kamerbrief", "1.0")
    ),
    "dialogs.import_dialog.ImportDialog": lambda kit: ImportDialog(
        kit.window, kit.theme, "register", ""
    ),
    "dialogs.many_rows_dialog.ManyRowsDialog": _make_many,
    "dialogs.my_parties_dialog.MyPartiesDialog": lambda kit: MyPartiesDialog(
        kit.window, kit.theme, kit.parties, [kit.parties[0].id]
    ),
    "dialogs.name_dialog.NameDialog": lambda kit: NameDialog(
        kit.window, "Weergave bewaren", "Mijn weergave", ()
    ),
    "dialogs.new_agreement_dialog.NewAgreementDialog": lambda kit: NewAgreementDialog(
        kit.window, "Ruimtelijke opgaven"
    ),
    "dialogs.parts_dialog.PartsDialog": lambda kit: PartsDialog(
        kit.window, "BOL24-ZW-01-01", "Rijk en regio bouwen. Zij leggen spoor aan.", 2
    ),
    "dialogs.settings_dialog.SettingsDialog": _make_settings,
    "dialogs.shortcuts_dialog.ShortcutsDialog": lambda kit: ShortcutsDialog(
        kit.window, list_commands(kit.window)
    ),
    "forms.link_dialog.LinkDialog": _make_link,
    "overviews.layout_editor.DiscardDialog": lambda kit: DiscardDialog(kit.window),
    "overviews.layout_editor.LayoutEditor": _make_layout,
    "review.correct_dialogs.CorrectDueDialog": _make_correct_due,
    "review.correct_dialogs.CorrectPartyDialog": _make_correct_party,
    "review.correct_dialogs.MoveDialog": _make_move_under,
    "review.correct_dialogs.RegionDialog": lambda kit: correct_dialogs.RegionDialog(
        kit.window, ["Oost-Nederland", "Zuid-Nederland"]
    ),
    "review.cut_dialog.CutDialog": lambda kit: CutDialog(
        kit.window, kit.theme, [(1, "Rijk en regio bouwen. Zij leggen spoor aan.")], 21
    ),
    "review.kept_review_dialog.KeptReviewDialog": lambda kit: KeptReviewDialog(
        kit.window, KeptReview("lijst.docx", "BO Leefomgeving 2025")
    ),
    "review.review_dialog.ReviewDialog": lambda kit: ReviewDialog(
        kit.window, kit.theme, kit.review
    ),
    "screens.deadlines.meeting_dialogs.MeetingDateDialog": _make_meeting_date,
    "screens.deadlines.meeting_dialogs.NewMeetingDialog": lambda kit: NewMeetingDialog(
        kit.window, kit.theme, ["BO Leefomgeving"], 2026, lambda *_: None
    ),
    "screens.deadlines.move_dialog.MoveDialog": _make_deadline_move,
    "screens.meeting.meeting_dialogs.MeetingDialog": _make_meeting,
    "screens.meeting.meeting_dialogs.TopicDialog": _make_topic,
    "search.command_palette.CommandPalette": _make_palette,
}


def open_screen(qtbot: QtBot, window: MainWindow, name: str) -> QWidget:
    """Show a screen with something in it, and wait until it is filled."""
    host = window.screens
    assert host is not None
    screen = host.open(name)
    if isinstance(screen, StartScreen):
        qtbot.waitUntil(lambda: screen._figures is not None)
    elif isinstance(screen, SearchScreen):
        screen.field.setText("wonen")
        qtbot.waitUntil(lambda: screen.model.rowCount() > 0)
    elif isinstance(screen, MeetingScreen):
        _prepare_meeting(screen)
    return screen or host.workspace


def list_places(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show every screen and then every dialog, one after the other."""
    for name in SCREENS:
        yield name, open_screen(qtbot, window, name)
    yield from list_dialogs(qtbot, window)


def list_dialogs(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Show every dialog above the register, one after the other."""
    open_screen(qtbot, window, "register")
    kit = Kit(window)
    for name, make in DIALOGS.items():
        dialog = make(kit)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        yield name, dialog
        dialog.done(0)  # one that reads in a thread waits for it
        dialog.deleteLater()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)


def list_stops_on_screen(top: QWidget) -> list[QWidget]:
    """Return what Tab stops at now, in its order."""
    return [stop for stop in list_stops(top) if stop.isVisible() and stop.isEnabled()]


def _prepare_meeting(screen: MeetingScreen) -> None:
    """Answer the dialog as somebody who takes over the topics of last time."""
    source = next(one for one in screen._meetings if one.topics)

    def answer(*args: object) -> str:
        prepare = args[-1]
        assert callable(prepare)
        return str(prepare(MeetingWish(source.series, 2026, None, source.id)))

    if screen.meeting_id:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MeetingDialog, "ask", answer)
        screen.prepare_button.click()


_BASES = {"dialogs.plain_dialog.PlainDialog", "dialogs.backups_dialog.WhatChangesDialog"}
"""What others are made of, and what nobody sees as such."""


def find_dialogs_in_code() -> set[str]:
    """Return module and name of every class of the user interface that is a dialog."""
    top = Path(novex_desktop.ui.__file__).parent
    bases: dict[str, set[str]] = {}  # by "module.Class"
    for file in top.rglob("*.py"):
        module = ".".join(file.relative_to(top).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names = {base.id for base in node.bases if isinstance(base, ast.Name)}
                bases[f"{module}.{node.name}"] = names
    known = {"QDialog", "QMessageBox"}
    found: set[str] = set()
    while True:
        more = {name for name, above in bases.items() if above & known} - found
        if not more:
            return found - _BASES
        found |= more
        known |= {name.rpartition(".")[2] for name in more}
