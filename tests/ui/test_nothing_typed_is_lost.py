"""What is typed and cannot be stored stays in its field: refused, a bug, a disk that fails."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolTip, QWidget

from novex_desktop import app
from novex_desktop.domain.errors import RegisterError, RuleError
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.text_limits import NOTE_CHARS
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.ui.dialogs.bug_dialog import BugDialog
from novex_desktop.ui.drafts import Draft, DraftFile
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.forms.text_fields import MOST_PASTED, TextBox
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.meeting.meeting_dialogs import MeetingDialog
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen
from novex_desktop.ui.services import Services
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from tests.ui.conftest import WindowMaker

WORDS = "Dit mag niet weg zijn"
NASTY = "a\0b\x01\x1bc\u202ed\u2028e\ufffe\ttab\r\n=1+1"


def get_workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def go_elsewhere(window: MainWindow) -> bool:
    """Choose another agreement, as a click in the table does."""
    workspace = get_workspace(window)
    here = workspace.form.agreement_id
    other = next(row.id for row in workspace.table.model.shown_rows() if row.id != here)
    return workspace.show_agreement(other)


def type_title(window: MainWindow) -> Callable[[], str]:
    title = get_workspace(window).form.head.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, WORDS)
    return title.toPlainText


def type_note(window: MainWindow) -> Callable[[], str]:
    get_workspace(window).form.start_note()
    box = get_workspace(window).form.notes.composer.text
    QTest.keyClicks(box, WORDS)
    return box.toPlainText


def type_due(window: MainWindow) -> Callable[[], str]:
    dues = get_workspace(window).form.dues
    dues.start_new()
    card = dues.find_card(None)
    assert card is not None
    card.words.setFocus()
    QTest.keyClicks(card.words, WORDS)
    return card.words.text


def type_party(window: MainWindow) -> Callable[[], str]:
    field = get_workspace(window).form.parties[PartyRole.LEAD_REGIONAL]
    field.line.setFocus()
    QTest.keyClicks(field.line, WORDS)
    field._popup().hide()
    return field.line.text


TYPING = pytest.mark.parametrize("type_words", [type_title, type_note, type_due, type_party])


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch, window: MainWindow) -> Iterator[list[str]]:
    """Return the bugs that are told to the user, by the handler of the program."""
    told: list[str] = []
    monkeypatch.setattr(BugDialog, "tell", lambda _window, report: told.append(report))
    with monkeypatch.context() as patch:
        patch.setattr("sys.excepthook", None)
        app._handle_bugs(window)
        yield told


@TYPING
@pytest.mark.parametrize("kind", [RegisterError, ZeroDivisionError], ids=["full disk", "bug"])
def test_typing_that_cannot_be_written_stays_until_it_can(
    window: MainWindow,
    bugs: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    type_words: Callable[[MainWindow], Callable[[], str]],
    kind: type[Exception],
) -> None:
    def fail(*_args: object) -> NoReturn:
        raise kind("De schijf is vol.")

    here = get_workspace(window).form.agreement_id
    read = type_words(window)
    with monkeypatch.context() as patch:
        patch.setattr(Edits, "act", fail)
        assert not get_workspace(window).flush()
        assert not go_elsewhere(window)
        assert not window.close()
        assert read() == WORDS
        assert get_workspace(window).form.agreement_id == here
    if kind is ZeroDivisionError:
        assert "ZeroDivisionError" in bugs[0]
        assert WORDS not in bugs[0]
    assert get_workspace(window).flush()
    assert go_elsewhere(window)
    assert window._database is not None
    with window._database.read() as connection:
        said = " ".join(
            text for (text,) in connection.execute("SELECT new FROM field_change") if text
        )
    assert WORDS in said
    caplog.set_level(logging.CRITICAL)
    caplog.clear()


def test_a_window_that_only_reads_leaves_the_typing_of_another_alone(
    windows: "WindowMaker",
    services: Services,
    settings_folder: Path,
    list_path: Path,
    store_setup: "StoreSetup",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(sqlite3.connect(list_path)) as connection:
        [key] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    settings_folder.mkdir(exist_ok=True)
    DraftFile(settings_folder, list_path).keep(Draft(key, {"title": WORDS}))
    [draft] = settings_folder.glob("typed-*.json")
    before = draft.read_bytes()

    def open_to_read(path: Path) -> Database:
        return Database.open(path, store_setup, read_only=True)

    monkeypatch.setattr(windows, "_services", replace(services, open_register=open_to_read))
    reader = windows.open(list_path)
    get_workspace(reader)._right._keep_typing()
    assert get_workspace(reader).form.head.title.toPlainText() != WORDS
    assert reader.close()
    assert draft.read_bytes() == before


def test_typing_of_which_the_agreement_is_gone_is_offered_until_it_is_copied(
    windows: "WindowMaker", settings_folder: Path, list_path: Path
) -> None:
    settings_folder.mkdir(exist_ok=True)
    DraftFile(settings_folder, list_path).keep(Draft("0" * 32, {"title": WORDS, "note": "En dit"}))
    for _ in range(2):  # also when the program is started once more
        window = windows.open(list_path)
        assert "niet meer in dit register" in window.notice.accessibleName()
        get_workspace(window)._right._keep_typing()
        assert window.close()
    window = windows.open(list_path)
    [button] = [
        one for one in window.notice.findChildren(QPushButton) if "kopiëren" in one.text().lower()
    ]
    button.click()
    assert QGuiApplication.clipboard().text() == f"{WORDS}\n\nEn dit"
    assert list(settings_folder.glob("typed-*.json")) == []


def test_typing_that_cannot_be_stored_at_the_next_start_is_not_called_stored(
    windows: "WindowMaker", settings_folder: Path, list_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> NoReturn:
        raise RegisterError("De schijf is vol.")

    with closing(sqlite3.connect(list_path)) as connection:
        [key] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    settings_folder.mkdir(exist_ok=True)
    DraftFile(settings_folder, list_path).keep(Draft(key, {"title": WORDS}))
    with monkeypatch.context() as patch:
        patch.setattr(Edits, "act", fail)
        window = windows.open(list_path)
        assert window.notice.accessibleName().endswith("De schijf is vol.")
    assert get_workspace(window).form.head.title.toPlainText() == WORDS
    assert list(settings_folder.glob("typed-*.json"))
    assert get_workspace(window).flush()


def open_concepts(window: MainWindow) -> MeetingScreen:
    """Open the meeting screen with two agreements to read over."""
    assert window.screens is not None
    screen = window.screens.open("meeting")
    assert isinstance(screen, MeetingScreen)
    source = next(one for one in screen._meetings if one.topics)

    def answer(*args: object) -> str:
        prepare = args[-1]
        assert callable(prepare)
        return str(prepare(MeetingWish(source.series, 2026, None, source.id)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MeetingDialog, "ask", answer)
        (screen.new_meeting if screen.meeting_id else screen.prepare_button).click()
    for text in ("Een.", "Twee."):
        QTest.keyClicks(screen.table.writing, text)
        QTest.keyClick(screen.table.writing, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return screen


def write_at_table(screen: MeetingScreen) -> Callable[[], str]:
    QTest.keyClicks(screen.table.writing, WORDS)
    return screen.table.writing.toPlainText


def write_in_review(screen: MeetingScreen) -> Callable[[], str]:
    screen.review_toggle.click()
    screen.review.text.setFocus()
    screen.review.text.selectAll()
    QTest.keyClicks(screen.review.text, WORDS)
    return screen.review.text.toPlainText


@pytest.mark.parametrize("write", [write_at_table, write_in_review])
@pytest.mark.parametrize("kind", [RegisterError, ZeroDivisionError], ids=["full disk", "bug"])
def test_typing_in_the_meeting_that_cannot_be_written_stays_until_it_can(
    window: MainWindow,
    bugs: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    write: Callable[[MeetingScreen], Callable[[], str]],
    kind: type[Exception],
) -> None:
    def fail(*_args: object) -> NoReturn:
        raise kind("De schijf is vol.")

    screen = open_concepts(window)
    first, second = screen.review.list_concepts()
    read = write(screen)
    with monkeypatch.context() as patch, suppress(ZeroDivisionError):
        patch.setattr(Edits, "act", fail)
        screen.review.tree.choose(second.id)
        assert not window.close()
        screen.review_toggle.click()
        assert window.screens is not None
        window.screens.open("start")
    assert window.isVisible()
    assert read() == WORDS
    assert screen.flush()
    assert WORDS in [one.text for one in screen.review.list_concepts()]
    assert first.id in [one.id for one in screen.review.list_concepts()]
    caplog.set_level(logging.CRITICAL)
    caplog.clear()


def test_a_note_that_is_too_long_is_not_left_behind(window: MainWindow) -> None:
    workspace = get_workspace(window)
    workspace.form.start_note()
    box = workspace.form.notes.composer.text
    box.insertPlainText("woord " * (NOTE_CHARS // 6 + 1))
    assert not go_elsewhere(window)
    assert len(box.toPlainText()) > NOTE_CHARS
    told = window.notice.accessibleName()
    assert "nog niet opgeslagen" in told
    assert str(NOTE_CHARS) in told
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, "kort")
    assert go_elsewhere(window)


def test_a_day_that_is_none_is_not_left_behind(window: MainWindow) -> None:
    dues = get_workspace(window).form.dues
    dues.start_new()
    card = dues.find_card(None)
    assert card is not None
    card.date_to.setFocus()
    QTest.keyClicks(card.date_to, "31 februari")
    assert not go_elsewhere(window)
    assert card.date_to.text() == "31 februari"
    QTest.keyClick(card.date_to, Qt.Key.Key_Escape)
    assert go_elsewhere(window)


def test_a_party_that_is_refused_is_not_left_behind(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> NoReturn:
        raise RuleError("Deze partij kan hier niet.", "lead_regional")

    read = type_party(window)
    with monkeypatch.context() as patch:
        patch.setattr(Edits, "act", refuse)
        assert not go_elsewhere(window)
        assert not window.close()
    assert read() == WORDS
    assert go_elsewhere(window)


def test_refusing_the_proposals_of_rows_takes_no_typing_along(window: MainWindow) -> None:
    workspace = get_workspace(window)
    for row in workspace.table.model.shown_rows():
        workspace.show_agreement(row.id)
        cards = [card for card in workspace.form.dues.cards() if not card.confirm.isHidden()]
        if cards:
            break
    workspace.table.view.choose(row.id)
    cards[0].date_to.setText("31 februari")
    window.actions_.refuse_proposals.trigger()
    assert cards[0] in workspace.form.dues.cards()
    assert cards[0].date_to.text() == "31 februari"
    cards[0].date_to.setText("")
    cards[0].date_to.write(None)
    window.actions_.refuse_proposals.trigger()
    assert cards[0] not in workspace.form.dues.cards()


def test_what_is_typed_while_the_last_task_ends_is_stored_before_the_register_closes(
    window: MainWindow, list_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    end_tasks, party = window._tasks.close, get_workspace(window).form.parties[PartyRole.CLIENT]

    def end_while_one_types() -> None:
        end_tasks()
        if window.workspace is not None:
            QTest.keyClicks(party.line, "Stichting Laat Getypt")

    monkeypatch.setattr(window._tasks, "close", end_while_one_types)
    assert window.close()
    with closing(sqlite3.connect(list_path)) as connection:
        named = connection.execute(
            "SELECT count(*) FROM party WHERE name = 'Stichting Laat Getypt'"
        )
        assert named.fetchone() == (1,)


def test_an_empty_title_keeps_nobody(window: MainWindow) -> None:
    title = get_workspace(window).form.head.title
    before = title.toPlainText()
    title.setFocus()
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Delete)
    assert go_elsewhere(window)  # by a key, so that the title keeps the focus
    assert title.hasFocus()
    assert title.toPlainText() not in ("", before)
    assert not title.is_dirty


def test_ten_million_characters_are_refused_at_once(window: MainWindow) -> None:
    get_workspace(window).form.start_note()
    box = get_workspace(window).form.notes.composer.text
    QTest.keyClicks(box, WORDS)
    QGuiApplication.clipboard().setText("x" * 10_000_000)
    box.paste()
    assert box.toPlainText() == WORDS
    assert "Niet geplakt" in QToolTip.text()
    QGuiApplication.clipboard().setText("y" * MOST_PASTED)
    box.paste()
    assert len(box.toPlainText()) == MOST_PASTED + len(WORDS)
    box.setPlainText("")


def test_signs_that_are_no_letters_can_be_pasted_in_any_field(window: MainWindow) -> None:
    """NUL, controls, separators: stored or refused with a sentence, and the register is sound."""
    workspace = get_workspace(window)
    form = workspace.form
    QGuiApplication.clipboard().setText(NASTY)
    form.start_note()
    form.dues.start_new()
    card = form.dues.find_card(None)
    assert card is not None
    lines = [card.words, card.date_to, form.parties[PartyRole.INVOLVED].line]
    boxes = [box for box in form.findChildren(TextBox) if box.isVisibleTo(form)]
    fields: list[QWidget] = [*lines, *boxes]
    for field in fields:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    card.date_to.clear()
    assert workspace.flush()
    assert go_elsewhere(window)
    assert window._database is not None
    with window._database.read() as connection:
        assert [fault for one in check_register(connection) for fault in one.faults] == []
        [title] = connection.execute("SELECT title FROM agreement WHERE title LIKE 'a%'").fetchone()
    assert title.startswith("a\0b\x01\x1bc")


def test_a_settings_folder_that_cannot_be_made_stops_nobody(
    tmp_path: Path, settings_folder: Path
) -> None:
    from novex_desktop.ui.settings import Settings

    settings_folder.write_text("een bestand waar de map moet komen")
    settings = Settings(settings_folder / "settings.ini")
    settings.shows_tree = False
    settings.save()
    assert settings.get_place(tmp_path).node == ""
