"""Deadlines in the form: a computed day looks computed, and a moved one keeps its old day."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.proposals import confirm_proposals
from novex_desktop.store.queries.proposals import list_open_proposals
from novex_desktop.ui.forms.due_card import DueCard
from novex_desktop.ui.forms.notes_section import NoteCard
from novex_desktop.ui.main_window import MainWindow
from tests.ui.conftest import WindowMaker


@pytest.fixture
def window(windows: WindowMaker, list_path: Path, store_setup: StoreSetup) -> MainWindow:
    """Return the window at an agreement that hangs on BO Leefomgeving 2025."""
    database = Database.open(list_path, store_setup)
    with database.read() as connection:
        keys = list_open_proposals(connection)
        query = "SELECT id FROM agreement WHERE number = 'BOL24-ZW-04-02'"
        agreement_id = connection.execute(query).fetchone()[0]
    with database.change("Bevestigen") as act:
        confirm_proposals(act.session, keys)
    database.close()
    window = windows.open(list_path)
    assert window.screens is not None
    window.screens.show_agreement(agreement_id)
    return window


def _get_card(window: MainWindow) -> DueCard:
    assert window.workspace is not None
    card = window.workspace.form.dues._cards[0]
    assert card.due_id is not None
    return card


def _type_day(card: DueCard, text: str) -> None:
    card.date_to.setFocus()
    card.date_to.selectAll()
    QTest.keyClicks(card.date_to, text)
    QTest.keyClick(card.date_to, Qt.Key.Key_Return)


def test_a_computed_day_is_italic_and_says_on_what_it_hangs(window: MainWindow) -> None:
    card = _get_card(window)
    assert card.date_to.font().italic()
    assert card.meeting.currentText() == "Hangt aan BO Leefomgeving 2025 (nog zonder datum)"
    assert card.moves.isHidden()
    assert card.moved_by.isHidden()


def test_a_typed_day_is_certain_and_keeps_the_old_one_in_sight(window: MainWindow) -> None:
    card = _get_card(window)
    _type_day(card, "1-3-2026")
    assert not card.date_to.font().italic()
    assert card.date_from.text() == ""
    assert card.moves.text() == "1e keer verschoven:\n31-12-2025 → 01-03-2026"
    assert card.moved_by.isVisible()
    _type_day(card, "1-9-2026")
    assert card.moves.text().splitlines()[0] == "2e keer verschoven:"


def test_all_old_days_can_be_read_in_a_narrow_form(window: MainWindow, qtbot: QtBot) -> None:
    card = _get_card(window)
    for day, reason in (("1-3-2026", "Het onderzoek duurt langer."), ("1-9-2026", "Capaciteit.")):
        _type_day(card, day)
        card.moved_reason.setFocus()
        QTest.keyClicks(card.moved_reason, reason)
        QTest.keyClick(card.moved_reason, Qt.Key.Key_Return)
    assert window.workspace is not None
    window.workspace.form.dues.start_new()  # another one, which may not take its room
    window._look.set_text_percent(200)
    window.resize(1024, 640)
    moves = card.moves
    qtbot.wait(300)  # before that it has the height of the wider form
    assert moves.height() >= moves.heightForWidth(moves.width())
    assert moves.heightForWidth(moves.width()) > 4 * moves.fontMetrics().lineSpacing()
    window._look.set_text_percent(100)


def test_the_days_stand_under_each_other_where_both_do_not_fit(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = _get_card(window)
    assert card.date_from.y() == card.date_to.y()
    window._look.set_text_percent(200)
    qtbot.waitUntil(lambda: card.date_to.y() > card.date_from.y(), timeout=2000)
    assert card.date_to.width() >= card.date_to.minimumWidth()
    window._look.set_text_percent(100)


def test_who_decided_and_why_are_kept_with_the_move(window: MainWindow) -> None:
    card = _get_card(window)
    _type_day(card, "1-3-2026")
    for field, text in ((card.moved_by, "DO"), (card.moved_reason, "Capaciteit")):
        field.setFocus()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert card.moves.text().splitlines()[1] == "31-12-2025 → 01-03-2026 (DO, Capaciteit)"
    assert "Besluit bij verschuiven wijzigen" in window.actions_.undo.text()
    for _ in range(3):
        window.actions_.undo.trigger()
    assert card.moves.isHidden()
    assert card.date_to.text() == "31-12-2025"


def test_a_day_within_the_old_ones_is_no_move(window: MainWindow) -> None:
    card = _get_card(window)
    _type_day(card, "15-11-2025")
    assert card.moves.isHidden()


def _choose_meeting(card: DueCard, text: str) -> None:
    place = next(n for n in range(card.meeting.count()) if text in card.meeting.itemText(n))
    card.meeting.setFocus()
    step = Qt.Key.Key_Down if place > card.meeting.currentIndex() else Qt.Key.Key_Up
    while card.meeting.currentIndex() != place:
        QTest.keyClick(card.meeting, step)
    QTest.keyClick(card.meeting, Qt.Key.Key_Return)


def test_choosing_a_meeting_takes_its_days_and_follows_its_date(window: MainWindow) -> None:
    assert window.workspace is not None
    card = _get_card(window)
    _type_day(card, "1-3-2026")
    _choose_meeting(card, "BO MIRT 2025")
    assert card.date_to.text() == "31-12-2025"
    assert card.date_to.font().italic()
    edits = window.workspace._edits
    assert card._loaded is not None
    edits.set_meeting_date(card._loaded.meeting_id or "", "BO MIRT 2025", date(2025, 11, 12))
    assert card.meeting.currentText() == "Hangt aan BO MIRT 2025 (12-11-2025)"
    assert card.date_to.text() == "12-11-2025"


def test_a_deadline_can_be_taken_off_its_meeting(window: MainWindow) -> None:
    card = _get_card(window)
    _choose_meeting(card, "Hangt niet")
    assert card._loaded is not None
    assert card._loaded.meeting_id is None
    window.actions_.undo.trigger()
    assert card.meeting.currentText().startswith("Hangt aan BO Leefomgeving 2025")


def test_a_new_deadline_may_begin_with_its_meeting(window: MainWindow) -> None:
    assert window.workspace is not None
    dues = window.workspace.form.dues
    dues.start_new()
    draft = dues.find_card(None)
    assert draft is not None
    _choose_meeting(draft, "BO MIRT 2025")
    assert draft.due_id is not None
    assert draft.date_to.text() == "31-12-2025"


def test_words_that_a_person_typed_are_not_told_as_recognised(window: MainWindow) -> None:
    assert window.workspace is not None
    form = window.workspace.form
    before = form.recognised.model.rowCount()
    form.dues.start_new()
    draft = form.dues.find_card(None)
    assert draft is not None
    QTest.keyClicks(draft.words, "medio 2031")
    QTest.keyClick(draft.words, Qt.Key.Key_Return)
    assert draft.due_id is not None
    assert draft.date_to.text().endswith("2031")
    assert form.recognised.model.rowCount() == before


def test_tab_goes_through_what_was_just_added_and_on_in_the_form(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.workspace is not None
    form = window.workspace.form
    form.dues.start_new()
    draft = form.dues.find_card(None)
    assert draft is not None
    QTest.keyClicks(draft.words, "medio 2031")
    QTest.keyClick(draft.words, Qt.Key.Key_Return)
    form.notes.composer.start()
    QTest.keyClicks(form.notes.composer.text, "Gebeld")
    form.notes.flush()
    cards = [draft, *form.notes.findChildren(NoteCard)]
    qtbot.waitUntil(lambda: all(card.isVisible() for card in cards))
    draft.words.setFocus()
    seen, visited = [draft.words.accessibleName()], list[QWidget]()
    for _ in range(14):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert form.isAncestorOf(focus), seen
        text = focus.text().replace("&", "") if isinstance(focus, QAbstractButton) else ""
        seen.append(focus.accessibleName() or text)
        visited.append(focus)
    assert seen[:7] == [
        "Termijn in woorden", "Termijn verwijderen", "Termijn vanaf", "Termijn uiterlijk",
        "Soort termijn", "Zekerheid van de datum", "Overleg waar deze termijn aan hangt",
    ]  # fmt: skip
    places = [visited.index(stop) for stop in (form.dues._add, form.notes.add_button)]
    assert places[0] < places[1] < len(visited) - 1
    assert visited[places[1] + 1] in form.notes.findChildren(NoteCard)[0].stops()


def test_a_refused_day_stays_in_its_field_when_something_else_changes(window: MainWindow) -> None:
    """A change elsewhere in the agreement reads the deadline anew; what was refused is typing."""
    assert window.workspace is not None
    assert window._edits is not None
    form, card = window.workspace.form, _get_card(window)
    _type_day(card, "15-03-2026")
    card.date_from.setFocus()
    QTest.keyClicks(card.date_from, "01-02-2031")
    form.status.setFocus()
    assert card.date_from.text() == "01-02-2031"
    assert card.error.text()
    window._edits.save_agreement(form.agreement_id or "", form.number, {"title": "Zwaluw"})
    card = _get_card(window)
    assert card.date_from.text() == "01-02-2031"
    assert card.error.text()
    assert not window.close()  # it is still to be mended, or to be taken back
    card.date_from.setFocus()
    QTest.keyClick(card.date_from, Qt.Key.Key_Escape)
    assert card.date_from.text() == ""
    assert window.close()


def test_other_words_write_over_no_day_that_was_refused(window: MainWindow) -> None:
    """The days of "eind 2026" are for who typed none."""
    card = _get_card(window)
    card.certainty.write(Certainty.DERIVED)
    card.meeting.write(None)
    card.date_from.setFocus()
    card.date_from.selectAll()
    QTest.keyClicks(card.date_from, "geen dag")
    card.words.setFocus()
    card.words.selectAll()
    QTest.keyClicks(card.words, "eind 2026")
    QTest.keyClick(card.words, Qt.Key.Key_Return)
    assert card.date_from.text() == "geen dag"
    assert card.error.text()
