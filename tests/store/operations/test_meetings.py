"""Dates of meetings, and the deadlines that move with them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.due import DueData, DueMoveData
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import RuleError
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.dues import explain_move, move_due, set_due
from novex_desktop.store.operations.meetings import (
    add_meeting,
    remove_meeting,
    set_meeting_date,
)
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.due_moves import count_due_moves
from novex_desktop.store.queries.dues import DueDetail
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.queries.meetings import (
    MeetingMove,
    MeetingRow,
    list_meeting_moves,
    list_meetings,
)
from novex_desktop.store.queries.trash import list_trash

TODAY = date(2025, 5, 12)
HELD_ON = date(2025, 6, 10)
DAYS = "SELECT id, date_from, date_to, certainty FROM due ORDER BY id"


@pytest.fixture
def filled(filled_path: Path, store_setup: StoreSetup) -> Iterator[Database]:
    """Return the list of 2024, open."""
    database = Database.open(filled_path, store_setup)
    yield database
    database.close()


def _find_meeting(database: Database, name: str) -> MeetingRow:
    with database.read() as connection:
        return next(row for row in list_meetings(connection) if row.name == name)


def _list_moves(database: Database, meeting_id: str, day: date | None) -> list[MeetingMove]:
    with database.read() as connection:
        return list_meeting_moves(connection, meeting_id, day)


def _read(database: Database) -> list[tuple[object, ...]]:
    with database.read() as connection:
        return connection.execute(DAYS).fetchall()


def _set_date(database: Database, meeting_id: str, day: date | None) -> int:
    with database.change("Datum vastleggen") as act:
        return set_meeting_date(act.session, meeting_id, day)


def test_nine_agreements_move_with_the_meeting_as_one_act_and_back_at_once(
    filled: Database,
) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    assert meeting.hanging == 9
    before = _read(filled)
    foreseen = _list_moves(filled, meeting.id, HELD_ON)
    assert len({move.agreement_id for move in foreseen}) == 9
    assert {(move.old_to, move.new_to) for move in foreseen} == {(date(2025, 12, 31), HELD_ON)}
    assert _set_date(filled, meeting.id, HELD_ON) == 9
    moved = {row[0]: row[1:] for row in set(_read(filled)) - set(before)}
    day = HELD_ON.isoformat()
    assert moved == {move.due_id: (day, day, "derived") for move in foreseen}
    filled.undo()
    assert _read(filled) == before
    assert _find_meeting(filled, "BO Leefomgeving 2025").held_on is None


def test_another_date_moves_them_again_and_no_date_gives_the_year_back(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    before = _read(filled)
    _set_date(filled, meeting.id, HELD_ON)
    assert _list_moves(filled, meeting.id, HELD_ON) == []
    assert _set_date(filled, meeting.id, date(2025, 7, 1)) == 9
    assert _set_date(filled, meeting.id, None) == 9
    assert _read(filled) == before
    with filled.read() as connection:
        agreement_id = _list_moves(filled, meeting.id, HELD_ON)[0].agreement_id
        labels = {entry.field_label for entry in list_history(connection, agreement_id)}
    assert not {label for label in labels if "_" in label}


def test_a_day_that_somebody_named_stays_where_it_is(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    first = _list_moves(filled, meeting.id, HELD_ON)[0]
    with filled.change("Termijn wijzigen") as act:
        data = DueData(words="vast", date_to=date(2025, 5, 20), certainty=Certainty.CERTAIN)
        set_due(act.session, first.agreement_id, first.due_id, data)
    assert _set_date(filled, meeting.id, HELD_ON) == 8


def test_a_meeting_is_added_once_with_the_code_of_its_series(filled: Database) -> None:
    with filled.change("Overleg toevoegen") as act:
        add_meeting(act.session, " bo  mirt ", 2026, date(2026, 11, 19))
        add_meeting(act.session, "BO Water", 2026, None)
    assert _find_meeting(filled, "BO MIRT 2026").held_on == date(2026, 11, 19)
    with filled.read() as connection:
        codes = connection.execute(
            "SELECT DISTINCT series, series_code FROM meeting ORDER BY series"
        ).fetchall()
    assert codes == [("BO Leefomgeving", "BOL"), ("BO MIRT", "BOM"), ("BO Water", "BOW")]
    with (
        pytest.raises(RuleError, match="staat al") as failure,
        filled.change("Overleg toevoegen") as act,
    ):
        add_meeting(act.session, "Bo Mirt", 2026, None)
    assert failure.value.field == "year"


@pytest.mark.parametrize(
    ("series", "year", "day", "field"),
    [
        ("  ", 2025, None, "series"),
        ("BO" * 40, 2025, None, "series"),
        ("BO Water", 1925, None, "year"),
        ("BO Water", 2025, date(2028, 1, 1), "held_on"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused_beside_its_field(
    filled: Database, series: str, year: int, day: date | None, field: str
) -> None:
    with pytest.raises(RuleError) as failure, filled.change("Overleg toevoegen") as act:
        add_meeting(act.session, series, year, day)
    assert failure.value.field == field


def test_a_date_of_another_time_is_refused(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    with pytest.raises(RuleError, match="past niet bij het jaar 2025"):
        _set_date(filled, meeting.id, date(2052, 6, 10))


def _get_due(database: Database, agreement_id: str, due_id: str) -> DueDetail:
    with database.read() as connection:
        dues = get_agreement(connection, TODAY, agreement_id).dues
    return next(due for due in dues if due.id == due_id)


def _move(database: Database, due_id: str, data: DueMoveData) -> None:
    with database.change("Termijn verschuiven") as act:
        move_due(act.session, due_id, data)


def test_a_moved_deadline_tells_from_where_by_whom_and_why(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    first = _list_moves(filled, meeting.id, HELD_ON)[0]
    for day, by in ((date(2026, 3, 1), "Directeurenoverleg"), (date(2026, 9, 1), "BO")):
        _move(
            filled,
            first.due_id,
            DueMoveData(
                words=first.words, date_to=day, certainty=Certainty.CERTAIN, moved_by=by,
                moved_reason="Onderzoek duurt langer",
            ),
        )  # fmt: skip
    due = _get_due(filled, first.agreement_id, first.due_id)
    assert [(move.old, move.new, move.decided_by) for move in due.moves] == [
        (date(2025, 12, 31), date(2026, 3, 1), "Directeurenoverleg"),
        (date(2026, 3, 1), date(2026, 9, 1), "BO"),
    ]
    assert {move.reason for move in due.moves} == {"Onderzoek duurt langer"}
    assert due.confirmed
    assert due.meeting_id is None
    with filled.read() as connection:
        assert count_due_moves(connection) == {first.agreement_id: 2}


def test_an_undone_move_never_was_and_a_redone_one_was(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    first = _list_moves(filled, meeting.id, HELD_ON)[0]
    day = DueMoveData(words="later", date_to=date(2026, 3, 1), certainty=Certainty.CERTAIN)
    _move(filled, first.due_id, day)
    filled.undo()
    assert _get_due(filled, first.agreement_id, first.due_id).moves == ()
    filled.redo()
    assert len(_get_due(filled, first.agreement_id, first.due_id).moves) == 1


def test_a_date_of_a_meeting_sharpens_and_a_later_one_moves(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    first = _list_moves(filled, meeting.id, HELD_ON)[0]
    _set_date(filled, meeting.id, HELD_ON)
    assert _get_due(filled, first.agreement_id, first.due_id).moves == ()
    _set_date(filled, meeting.id, date(2025, 7, 1))
    [move] = _get_due(filled, first.agreement_id, first.due_id).moves
    assert (move.old, move.new) == (HELD_ON, date(2025, 7, 1))
    assert (move.decided_by, move.reason) == ("", "Nieuwe datum van BO Leefomgeving 2025")


def test_a_deadline_may_be_hung_on_another_meeting(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    mirt = _find_meeting(filled, "BO MIRT 2025")
    _set_date(filled, mirt.id, date(2025, 11, 20))
    first = _list_moves(filled, meeting.id, HELD_ON)[0]
    data = DueMoveData(words="BO MIRT 2025", certainty=Certainty.DERIVED, meeting_id=mirt.id)
    _move(filled, first.due_id, data)
    due = _get_due(filled, first.agreement_id, first.due_id)
    assert (due.date_to, due.meeting_id) == (date(2025, 11, 20), mirt.id)
    with filled.read() as connection:
        told = [
            (entry.old, entry.new)
            for entry in list_history(connection, first.agreement_id)
            if entry.field_label == "Overleg van de termijn"
        ]
    assert told == [("BO Leefomgeving 2025", "BO MIRT 2025")]
    assert _set_date(filled, meeting.id, HELD_ON) == 8


def test_a_move_to_nowhere_is_refused(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    first = _list_moves(filled, meeting.id, HELD_ON)[0]
    with pytest.raises(RuleError) as failure:
        _move(filled, first.due_id, DueMoveData(words=" "))
    assert failure.value.field == "date_to"


def test_the_reason_of_a_move_is_told_later_and_not_of_the_next_one(filled: Database) -> None:
    meeting = _find_meeting(filled, "BO Leefomgeving 2025")
    first = _list_moves(filled, meeting.id, HELD_ON)[0]

    def set_day(day: date) -> None:
        with filled.change("Termijn wijzigen") as act:
            data = DueData(words="later", date_to=day, certainty=Certainty.CERTAIN)
            set_due(act.session, first.agreement_id, first.due_id, data)

    set_day(date(2026, 3, 1))
    with filled.change("Besluit") as act:
        explain_move(act.session, first.due_id, "DO", "Capaciteit")
    assert _get_due(filled, first.agreement_id, first.due_id).moved_by == "DO"
    set_day(date(2026, 6, 1))
    due = _get_due(filled, first.agreement_id, first.due_id)
    assert (due.moved_by, due.moved_reason) == ("", "")
    # What was told a moment later belongs to the move before it.
    assert [(move.decided_by, move.reason) for move in due.moves] == [
        ("DO", "Capaciteit"),
        ("", ""),
    ]


def test_a_meeting_goes_to_the_trash_only_when_nothing_hangs_on_it(filled: Database) -> None:
    with filled.change("Overleg") as act:
        meeting_id = add_meeting(act.session, "BO Zuid", 2027, None)
    with filled.change("Overleg verwijderen") as act:
        remove_meeting(act.session, meeting_id)
    with filled.read() as connection:
        assert meeting_id not in {row.id for row in list_meetings(connection)}
        assert [row.name for row in list_trash(connection)] == ["BO Zuid 2027"]
        used = {row.name: row.id for row in list_meetings(connection)}
    filled.undo()
    with filled.read() as connection:
        assert meeting_id in {row.id for row in list_meetings(connection)}
    for name, told in (
        ("BO Leefomgeving 2024", "1 ingelezen lijst, 43 onderwerpen"),
        ("BO MIRT 2025", "termijnen of voorstellen"),
    ):
        with pytest.raises(RuleError, match=told), filled.change("Overleg verwijderen") as act:
            remove_meeting(act.session, used[name])
