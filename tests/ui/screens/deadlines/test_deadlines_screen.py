from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from novex_desktop.domain.due_groups import DueGroup
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.store.queries.due_lines import GroupKey
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.deadlines.deadlines_screen import DeadlinesScreen
from novex_desktop.ui.screens.deadlines.due_board import ALL
from novex_desktop.ui.screens.deadlines.due_table_model import DueColumn, DueTableModel
from novex_desktop.ui.screens.deadlines.meeting_dialogs import MeetingDateDialog, NewMeetingDialog
from novex_desktop.ui.screens.deadlines.move_dialog import MovableDue, MoveDialog

OpenScreen = Callable[[Path], tuple[MainWindow, DeadlinesScreen]]
HELD_ON = date(2025, 6, 10)
LATE = GroupKey(DueGroup.LATE)
BEFORE_BOL = GroupKey(DueGroup.BEFORE_MEETING, "BO Leefomgeving")


def _counts(screen: DeadlinesScreen) -> dict[str, str]:
    return {line.name: line.end for line in screen.groups.lines_model.lines}


def _cell(screen: DeadlinesScreen, place: int, column: DueColumn) -> str:
    return str(screen.model.index(place, column).data())


def _number(screen: DeadlinesScreen, place: int) -> str:
    return _cell(screen, place, DueColumn.NUMBER).splitlines()[0]


def test_the_groups_stand_in_their_order_with_their_numbers(screen: DeadlinesScreen) -> None:
    assert list(_counts(screen).items()) == [
        ("Te laat", "3"),
        ("Deze maand", "0"),
        ("Vóór BO Leefomgeving", "8"),
        ("Vóór BO MIRT", "1"),
        ("Later", "7"),
        ("Zonder termijn", "49"),
        ("Alle open afspraken", "68"),
    ]
    details = {line.name: line.detail for line in screen.groups.lines_model.lines}
    assert details["Deze maand"] == "tot en met 28 februari"
    assert details["Vóór BO MIRT"] == "2025, nog zonder datum"


def test_the_first_group_with_rows_is_shown_and_has_the_focus(
    qtbot: QtBot, screen: DeadlinesScreen
) -> None:
    assert screen.groups.current_key() == LATE
    assert screen.count.text() == "3 van 68"
    qtbot.waitUntil(screen.table.hasFocus)
    assert [_number(screen, place) for place in range(3)] == [
        "BOL24-ZU-01-05", "BOL24-ZU-06-04", "BOL24-OO-06-01",
    ]  # fmt: skip


def test_a_computed_day_never_looks_certain(screen: DeadlinesScreen) -> None:
    pieces = screen.model.index(0, DueColumn.DATE).data(DueTableModel.PiecesRole)
    assert [(piece.text, piece.is_italic) for piece in pieces] == [
        ("10-12-2024", True),
        ("te laat, afgeleid", True),
    ]
    spoken = screen.model.index(0, DueColumn.DATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "10-12-2024, te laat, afgeleid"


def test_enter_opens_the_agreement_in_the_register(qtbot: QtBot, screen: DeadlinesScreen) -> None:
    with qtbot.waitSignal(screen.agreement_requested) as signal:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert window.workspace is not None
    assert window.workspace.form.agreement_id == signal.args[0]
    assert window.workspace.form.number == "BOL24-ZU-01-05"


def test_arrows_in_the_groups_show_their_rows(qtbot: QtBot, screen: DeadlinesScreen) -> None:
    screen.groups.setFocus()
    QTest.keyClick(screen.groups, Qt.Key.Key_Down)
    assert screen.count.text() == "0 van 68"
    assert screen.table.isHidden()
    QTest.keyClick(screen.groups, Qt.Key.Key_Down)
    assert screen.count.text() == "8 van 68"
    QTest.keyClick(screen.groups, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.table.hasFocus)


def test_what_has_no_deadline_has_no_columns_for_its_date(screen: DeadlinesScreen) -> None:
    screen.groups.choose(GroupKey(DueGroup.NONE))
    assert screen.table.isColumnHidden(DueColumn.DATE)
    screen.groups.choose(LATE)
    assert not screen.table.isColumnHidden(DueColumn.DATE)


def test_f6_walks_all_parts(qtbot: QtBot, screen: DeadlinesScreen) -> None:
    qtbot.waitUntil(screen.table.hasFocus)
    seen: list[QWidget | None] = []
    for _ in range(4):
        QTest.keyClick(screen.window(), Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [screen.groups, screen.meetings, screen.region, screen.table]


def test_region_and_party_leave_only_their_agreements(screen: DeadlinesScreen) -> None:
    screen.region.setCurrentText("Oost")
    screen.region.activated.emit(screen.region.currentIndex())
    assert (_counts(screen)["Te laat"], screen.count.text()) == ("1", "1 van 11")
    assert _number(screen, 0) == "BOL24-OO-06-01"
    screen.party.setCurrentText("Rijk")
    screen.party.activated.emit(screen.party.currentIndex())
    assert int(_counts(screen)["Alle open afspraken"]) < 11


def test_an_edit_elsewhere_moves_the_agreement_to_its_group(screen: DeadlinesScreen) -> None:
    row = screen.table.selected_rows()[0]
    edits = screen._context.edits
    edits.save_agreement(row.agreement_id, row.number, {"status": "afgerond"})
    assert _counts(screen)["Te laat"] == "2"
    edits.undo()
    assert _counts(screen)["Te laat"] == "3"


def test_proposals_are_told_and_confirmed_for_many_at_once(
    open_screen: OpenScreen, list_path: Path
) -> None:
    _, screen = open_screen(list_path)
    assert _counts(screen)["Zonder termijn"] == "68"
    before = [
        place
        for place in range(screen.model.rowCount())
        if _cell(screen, place, DueColumn.WORDS).startswith("Voorstel")
    ]
    assert before
    assert screen.move_button.isEnabled() is False
    assert _counts(screen)["Voorstel voor termijn"] == "19"
    screen.groups.choose(screen.groups.lines_model.lines[-2].key)
    assert screen.model.rowCount() == len(before) == 19
    screen.table.selectAll()
    screen.confirm_button.click()
    assert _counts(screen)["Zonder termijn"] == "49"
    assert "Voorstel voor termijn" not in _counts(screen)
    # The group is gone, and another one is chosen and filled.
    assert screen.groups.current_key() == LATE
    assert screen.model.rowCount() == int(_counts(screen)["Te laat"]) > 0
    assert not screen._panes.empty.isVisible()
    screen._context.edits.undo()
    assert _counts(screen)["Zonder termijn"] == "68"


def _fill_date(monkeypatch: pytest.MonkeyPatch, seen: list[tuple[str, list[str]]]) -> None:
    def run(dialog: MeetingDateDialog) -> bool:
        dialog.day.setText("10-06-2025")
        rows = [
            dialog.moves.topLevelItem(place) for place in range(dialog.moves.topLevelItemCount())
        ]
        seen.append((dialog.summary.text(), [row.text(3) for row in rows if row]))
        dialog.accept()
        return True

    monkeypatch.setattr(MeetingDateDialog, "run", run)


def test_the_date_of_a_meeting_shows_what_moves_and_moves_it_as_one_act(
    qtbot: QtBot, screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, list[str]]] = []
    _fill_date(monkeypatch, seen)
    screen.meetings.setFocus()
    QTest.keyClick(screen.meetings, Qt.Key.Key_Return)
    [(summary, days)] = seen
    assert summary == "9 termijnen van 9 afspraken verschuiven mee, als één handeling."
    assert days == ["10-06-2025 (afgeleid)"] * 9
    assert screen.meetings.lines_model.lines[0].detail == "10-06-2025, 9 termijnen"
    screen.groups.choose(BEFORE_BOL)
    assert _cell(screen, 0, DueColumn.DATE).startswith("31-03-2025")
    window = screen.window()
    assert isinstance(window, MainWindow)
    undo = window.actions_.undo.text()
    assert undo.endswith("Datum van BO Leefomgeving 2025 vastleggen")
    window.actions_.undo.trigger()
    assert screen.meetings.lines_model.lines[0].detail == "nog zonder datum, 9 termijnen"


def test_a_date_of_another_time_is_told_in_the_dialog(
    qtbot: QtBot, screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def run(dialog: MeetingDateDialog) -> bool:
        dialog.day.setText("10-06-2052")
        dialog.accept()
        told.append(dialog.day.accessibleDescription())
        dialog.reject()
        return False

    monkeypatch.setattr(MeetingDateDialog, "run", run)
    screen.meetings.choose(screen.meetings.lines_model.lines[0].key)
    screen.date_button.click()
    assert told == ["De datum 10-06-2052 past niet bij het jaar 2025. Controleer beide."]


def test_a_meeting_is_added(screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(dialog: NewMeetingDialog) -> bool:
        assert dialog.year.text() == "2026"
        dialog.series.setText("BO MIRT")
        dialog.year.setText("2025")
        dialog.accept()
        assert "staat al" in dialog.year.accessibleDescription()
        dialog.year.setText("2026")
        dialog.day.setText("19-11-2026")
        dialog.accept()
        return True

    monkeypatch.setattr(NewMeetingDialog, "run", run)
    screen.new_button.click()
    assert screen.meetings.lines_model.lines[0].name == "BO MIRT 2026"
    assert screen.meetings.lines_model.lines[0].detail == "19-11-2026"


def test_a_moved_deadline_keeps_the_old_day_in_sight(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def run(dialog: MoveDialog) -> bool:
        dialog.day.setText("1-3-2026")
        heard.append(dialog.becomes.text())
        dialog.decider.setText("Directeurenoverleg")
        dialog.reason.setPlainText("Onderzoek loopt uit")
        dialog.accept()
        return True

    monkeypatch.setattr(MoveDialog, "run", run)
    agreement_id = screen.table.selected_rows()[0].agreement_id
    screen.move_button.click()
    assert heard == ["Wordt: 01-03-2026. Dit is de 1e keer dat zij verschuift."]
    line = screen._board.survey.lines[agreement_id]
    # Its other deadline is the first one now.
    assert line.key == BEFORE_BOL
    with screen._context.database.read() as connection:
        row = connection.execute(
            "SELECT moved_by, moved_reason, certainty FROM due WHERE agreement_id = ?"
            " AND date_to = '2026-03-01'",
            (agreement_id,),
        ).fetchone()
    assert row == ("Directeurenoverleg", "Onderzoek loopt uit", "certain")


def test_words_give_days_that_are_derived(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: MoveDialog) -> bool:
        dialog.words.setText("eind 2026")
        wish = dialog.wish_for(dialog._due())
        assert (wish.date_from, wish.date_to) == (date(2026, 10, 1), date(2026, 12, 31))
        assert wish.certainty is Certainty.DERIVED
        dialog.accept()
        return True

    monkeypatch.setattr(MoveDialog, "run", run)
    screen.table.choose(_id_of(screen, "BOL24-OO-06-01"))
    screen.move_button.click()
    screen.groups.choose(GroupKey(DueGroup.LATER))
    place = screen.model.find(_id_of(screen, "BOL24-OO-06-01")).row()
    assert _cell(screen, place, DueColumn.WORDS) == (
        "eind 2026\n1e keer verschoven, was 31-12-2024"
    )


def test_several_rows_move_together_as_one_act(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: MoveDialog) -> bool:
        dialog.accept()
        assert dialog.day.accessibleDescription()  # nothing was asked for yet
        dialog.day.setText("1-12-2025")
        dialog.accept()
        return True

    monkeypatch.setattr(MoveDialog, "run", run)
    screen.groups.choose(GroupKey(DueGroup.LATER))
    screen.table.selectAll()
    count = len(screen.table.selected_rows())
    screen.move_button.click()
    assert {_cell(screen, place, DueColumn.DATE) for place in range(count)} == {"01-12-2025\n"}
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert f"{count} termijnen verschuiven" in window.actions_.undo.text()


def test_words_that_are_typed_for_several_rows_go_to_all_of_them(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: MoveDialog) -> bool:
        dialog.day.setText("1-12-2025")
        dialog.words.setText("voor de kerst")
        dialog.accept()
        return True

    monkeypatch.setattr(MoveDialog, "run", run)
    screen.groups.choose(GroupKey(DueGroup.LATER))
    screen.table.selectAll()
    count = len(screen.table.selected_rows())
    screen.move_button.click()
    with screen._context.database.read() as connection:
        found = connection.execute(
            "SELECT count(*) FROM due WHERE words = 'voor de kerst' AND date_to = '2025-12-01'"
        ).fetchone()
    assert found == (count,)


def test_words_that_were_typed_stay_when_another_deadline_is_chosen(
    screen: DeadlinesScreen, qtbot: QtBot
) -> None:
    words = ("begin 2026", "eind 2026")
    dues = [
        MovableDue(word, "1", "Titel", word, None, None, Certainty.UNKNOWN, DueKind.DUE, None)
        for word in words
    ]
    context = screen._context
    dialog = MoveDialog(screen, context.theme, dues, [], HELD_ON, lambda _wishes: None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.words.text() == "begin 2026"
    dialog.which.setFocus()
    QTest.keyClick(dialog.which, Qt.Key.Key_Down)
    dialog.which.flush()
    assert dialog.words.text() == "eind 2026"
    dialog.words.setFocus()
    dialog.words.selectAll()
    QTest.keyClicks(dialog.words, "na de zomer")
    dialog.which.setFocus()
    QTest.keyClick(dialog.which, Qt.Key.Key_Up)
    dialog.which.flush()
    assert dialog.words.text() == "na de zomer"


def test_agreements_without_a_deadline_get_one_together(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: MoveDialog) -> bool:
        assert dialog.decider.isHidden()
        dialog.accept()
        assert dialog.day.accessibleDescription()  # nothing was given yet
        dialog.words.setText("eind 2025")
        assert dialog.becomes.text() == "Wordt: 01-10-2025 tot en met 31-12-2025 (afgeleid)."
        dialog.accept()
        return True

    monkeypatch.setattr(MoveDialog, "run", run)
    screen.groups.choose(GroupKey(DueGroup.NONE))
    assert not screen.move_button.isEnabled()
    for place in range(3):
        screen.table.selectionModel().select(
            screen.model.index(place, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
    chosen = screen.selected_ids()
    assert len(chosen) == 3
    screen.give_button.click()
    assert _counts(screen)["Zonder termijn"] == "46"
    lines = [screen._board.survey.lines[id_] for id_ in chosen]
    assert {(line.day_from, line.day) for line in lines} == {
        (date(2025, 10, 1), date(2025, 12, 31))
    }
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert window.actions_.undo.text().endswith("3 termijnen toevoegen")
    window.actions_.undo.trigger()
    assert _counts(screen)["Zonder termijn"] == "49"


def test_a_new_deadline_may_hang_on_a_meeting(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: MoveDialog) -> bool:
        dialog.meeting.setCurrentText("BO MIRT 2025 (nog zonder datum)")
        dialog.meeting.activated.emit(dialog.meeting.currentIndex())
        dialog.accept()
        return True

    monkeypatch.setattr(MoveDialog, "run", run)
    screen.groups.choose(GroupKey(DueGroup.NONE))
    screen.table.setCurrentIndex(screen.model.index(0, 1))
    agreement_id = screen.selected_ids()[0]
    screen.give_button.click()
    line = screen._board.survey.lines[agreement_id]
    assert line.key == GroupKey(DueGroup.BEFORE_MEETING, "BO MIRT")
    assert not line.is_certain


def test_all_deadlines_go_to_a_calendar_file(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "termijnen.ics"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "termijnen"), "")
    )
    with_date = sum(line.day is not None for line in screen._board.survey.lines.values())
    rows, group, everything = _calendar_actions(screen)
    assert [action.text() for action in (rows, group, everything)] == [
        "&Gekozen rijen (1)", "Alles in “Te laat” (3)", f"&Alle termijnen ({with_date})",
    ]  # fmt: skip
    everything.trigger()
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert len(events) >= with_date > 0
    assert all("(afgeleid)" in str(event["summary"]) for event in events)
    _calendar_actions(screen)[0].trigger()
    chosen = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    number = screen.table.selected_rows()[0].number
    assert {str(event["summary"]).split()[0] for event in chosen} == {number}


def _calendar_actions(screen: DeadlinesScreen) -> list[QAction]:
    screen.calendar_menu.aboutToShow.emit()
    return screen.calendar_menu.actions()


def test_a_read_only_register_shows_and_moves_nothing(
    open_screen: OpenScreen, confirmed_path: Path
) -> None:
    confirmed_path.chmod(0o444)
    screen = open_screen(confirmed_path)[1]
    assert _counts(screen)["Te laat"] == "3"
    if screen._context.database.is_read_only:  # root may write everything
        assert not screen.move_button.isEnabled()
        assert not screen.date_button.isEnabled()


def test_an_empty_register_says_what_to_do(open_screen: OpenScreen, register_path: Path) -> None:
    _, screen = open_screen(register_path)
    assert "Lees een afsprakenlijst in" in screen._panes.empty.findChildren(QWidget)[2].text()  # type: ignore[attr-defined]
    assert not screen.date_button.isEnabled()
    assert screen.new_button.isEnabled()


def test_everything_that_takes_the_focus_has_a_name(screen: DeadlinesScreen) -> None:
    silent = []
    for widget in screen.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not widget.isVisible() or interface is None:
            continue
        is_stop = widget.focusPolicy().value and widget.focusProxy() is None
        if is_stop and not interface.text(QAccessible.Text.Name):
            silent.append((type(widget).__name__, widget.objectName()))
    assert silent == []


def test_the_timeline_tells_its_figures_and_chooses_a_row(
    qtbot: QtBot, screen: DeadlinesScreen
) -> None:
    assert "K4 2024: 3" in screen.timeline.accessibleDescription()
    screen.groups.choose(BEFORE_BOL)
    key = screen.model.ids[0]
    mark = screen.timeline.mark_of(key)
    assert mark is not None
    screen.groups.choose(LATE)
    QTest.mouseClick(screen.timeline, Qt.MouseButton.LeftButton, pos=mark.center())
    assert screen.table.current_id() == key


def test_the_models_keep_the_rules_of_qt(
    qtmodeltester: ModelTester, screen: DeadlinesScreen
) -> None:
    qtmodeltester.check(screen.model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    qtmodeltester.check(screen.groups.lines_model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


def _id_of(screen: DeadlinesScreen, number: str) -> str:
    with screen._context.database.read() as connection:
        return str(
            connection.execute("SELECT id FROM agreement WHERE number = ?", (number,)).fetchone()[0]
        )


def test_the_header_and_the_menu_sort_up_down_and_by_day_again(
    qtbot: QtBot, screen: DeadlinesScreen
) -> None:
    by_day = list(screen.model.ids)
    chosen = screen.table.current_id()
    header = screen.table.horizontalHeader()
    x = header.sectionViewportPosition(DueColumn.NUMBER) + 20
    numbers = []
    for _ in range(3):
        at = QPoint(x, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        numbers.append([_number(screen, place) for place in range(len(by_day))])
    assert numbers[0] == sorted(numbers[0])
    assert numbers[1] == sorted(numbers[0], reverse=True)
    assert list(screen.model.ids) == by_day
    assert screen.table.current_id() == chosen
    actions = {a.text().replace("&", ""): a for a in screen.table.sort_menu.actions()}
    for name in ("Afspraak", "Termijn in woorden", "Datum", "Overleg", "Trekker", "Status"):
        actions[name].trigger()
        assert sorted(screen.model.ids) == sorted(by_day)
    assert header.sortIndicatorSection() == DueColumn.STATUS
    actions["Volgorde van dit scherm"].trigger()
    assert list(screen.model.ids) == by_day


def test_delete_removes_a_meeting_or_says_what_hangs_on_it(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    screen.refused.connect(told.append)
    screen._context.edits.add_meeting("BO Zuid", 2027, None)
    lines = screen.meetings.lines_model.lines
    screen.meetings.choose(next(line.key for line in lines if line.name == "BO Zuid 2027"))
    screen.meetings.setFocus()
    QTest.keyClick(screen.meetings, Qt.Key.Key_Delete)
    names = [line.name for line in screen.meetings.lines_model.lines]
    assert "BO Zuid 2027" not in names
    screen.meetings.choose(next(line.key for line in lines if line.name == "BO MIRT 2025"))
    screen._panes.remove_button.click()
    assert "BO MIRT 2025 kan niet weg" in told[-1]
    assert "BO MIRT 2025" in [line.name for line in screen.meetings.lines_model.lines]


def test_a_large_register_is_read_beside_the_window_and_then_the_first_group_is_chosen(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    groups = [line.key for line in screen.groups.lines_model.lines]
    monkeypatch.setattr("novex_desktop.store.queries.register_size.SMALL", 0)
    monkeypatch.setattr("novex_desktop.ui.screens.deadlines.deadlines_screen._PATIENCE_S", 0)
    large = DeadlinesScreen(screen._context)
    qtbot.addWidget(large)
    large.show()
    large.refresh(None)
    large.focus_first()
    assert large.is_reading
    assert not large.model.ids
    assert large.count.text() == "Termijnen lezen …"
    qtbot.waitUntil(lambda: not large.is_reading)
    assert [line.key for line in large.groups.lines_model.lines] == groups
    assert large.model.ids
    assert large.groups.current_key() is not None
    large.leave()


def test_a_large_register_is_sorted_beside_the_window(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    screen.groups.choose(ALL)
    screen.table.sort_by(DueColumn.TITLE)
    by_title = list(screen.model.ids)
    screen.groups.choose(LATE)
    late_by_title = list(screen.model.ids)
    screen.table.sort_by(None)
    late_by_day = list(screen.model.ids)
    screen.groups.choose(ALL)
    by_day = list(screen.model.ids)
    monkeypatch.setattr("novex_desktop.store.queries.register_size.SMALL", 0)
    monkeypatch.setattr("novex_desktop.ui.screens.deadlines.due_ordering._PATIENCE_S", 0)
    screen.table.sort_by(DueColumn.TITLE)
    assert screen.is_ordering
    assert list(screen.model.ids) == by_day
    assert screen.count.text() == "68 van 68, sorteren …"
    qtbot.waitUntil(lambda: not screen.is_ordering)
    assert list(screen.model.ids) == by_title
    assert screen.count.text() == "68 van 68"
    screen.table.choose(by_title[-1])
    screen.groups.choose(LATE)  # what is chosen is not in it
    assert list(screen.model.ids) == late_by_day
    qtbot.waitUntil(lambda: not screen.is_ordering)
    assert list(screen.model.ids) == late_by_title != late_by_day
    assert screen.table.current_id() == late_by_title[0]


def test_another_order_is_not_overtaken_by_the_one_before(
    screen: DeadlinesScreen, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    screen.groups.choose(ALL)
    by_day = list(screen.model.ids)
    monkeypatch.setattr("novex_desktop.store.queries.register_size.SMALL", 0)
    monkeypatch.setattr("novex_desktop.ui.screens.deadlines.due_ordering._PATIENCE_S", 0)
    screen.table.sort_by(DueColumn.TITLE)
    screen.table.sort_by(None)
    assert not screen.is_ordering
    qtbot.wait(100)
    assert list(screen.model.ids) == by_day
