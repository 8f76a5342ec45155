from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.due import DueData
from novex_desktop.domain.due_groups import DueGroup
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting import due_groups as paper
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.proposals import confirm_proposals
from novex_desktop.store.queries.due_lines import (
    GroupKey,
    list_due_lines,
    list_due_rows,
    survey_dues,
)
from novex_desktop.store.queries.nodes import Perspective
from novex_desktop.store.queries.overview_rows import get_overview_context, list_overview_rows
from novex_desktop.store.queries.proposals import list_open_proposals
from tests.trees import get_figures, list_groups_of

TODAY = date(2025, 2, 3)
_ON_PAPER = {
    DueGroup.LATE: paper.DueGroup.LATE,
    DueGroup.UNDATED: paper.DueGroup.UNDATED,
    DueGroup.ON_HOLD: paper.DueGroup.ON_HOLD,
    DueGroup.NONE: paper.DueGroup.NONE,
}


@pytest.fixture
def confirmed(filled_path: Path, store_setup: StoreSetup) -> Iterator[Database]:
    """Return the list of 2024 with all proposals confirmed."""
    database = Database.open(filled_path, store_setup)
    with database.read() as connection:
        keys = list_open_proposals(connection)
    with database.change("Bevestigen") as act:
        confirm_proposals(act.session, keys)
    yield database
    database.close()


def _count(database: Database, today: date = TODAY) -> dict[GroupKey, int]:
    with database.read() as connection:
        lines = survey_dues(connection, today).lines.values()
    counts: dict[GroupKey, int] = {}
    for line in lines:
        counts[line.key] = counts.get(line.key, 0) + 1
    return counts


def _find_id(database: Database, number: str) -> str:
    with database.read() as connection:
        row = connection.execute("SELECT id FROM agreement WHERE number = ?", (number,)).fetchone()
    return str(row[0])


def test_every_open_agreement_stands_in_one_group(confirmed: Database) -> None:
    counts = _count(confirmed)
    with confirmed.read() as connection:
        figures = get_figures(connection, TODAY)
    assert sum(counts.values()) == figures.open
    assert counts[GroupKey(DueGroup.LATE)] == figures.late
    assert counts[GroupKey(DueGroup.NONE)] == figures.without_due
    # Of the nine one is late, by another deadline.
    assert counts[GroupKey(DueGroup.BEFORE_MEETING, "BO Leefomgeving")] == 8
    assert counts[GroupKey(DueGroup.BEFORE_MEETING, "BO MIRT")] == 1


@pytest.mark.parametrize("today", [date(2024, 12, 1), TODAY, date(2025, 11, 30), date(2026, 2, 1)])
def test_screen_and_overview_agree_where_they_mean_the_same(
    confirmed: Database, today: date
) -> None:
    with confirmed.read() as connection:
        lines = survey_dues(connection, today).lines
        rows = list_overview_rows(connection, today)
        finder = paper.DueGroupFinder(get_overview_context(connection, today))
    compared = 0
    for row in rows:
        line = lines.get(row.agreement_id)
        group = finder.find(row)
        if line is None:
            assert row.is_part or not row.kind.is_counted or not row.status.is_open
        elif line.key.group in _ON_PAPER:
            assert group is _ON_PAPER[line.key.group], row.number
            compared += 1
        else:
            assert group not in _ON_PAPER.values(), row.number
            compared += 1
    assert compared == len(lines) > 60


@pytest.mark.parametrize("today", [date(2024, 12, 1), TODAY, date(2025, 11, 30), date(2026, 2, 1)])
def test_the_tree_by_deadline_counts_the_same(confirmed: Database, today: date) -> None:
    with confirmed.read() as connection:
        groups = list_groups_of(connection, Perspective.DUE, today)
        lines = survey_dues(connection, today).lines.values()
    in_tree = {row.title: row.open for row in groups if row.parent is None}
    on_screen: dict[DueGroup, int] = {}
    for line in lines:
        on_screen[line.key.group] = on_screen.get(line.key.group, 0) + 1
    before = sum(count for title, count in in_tree.items() if title.startswith("Vóór "))
    assert before == on_screen.get(DueGroup.BEFORE_MEETING, 0)
    for title, group in (
        ("Te laat", DueGroup.LATE),
        ("Deze maand", DueGroup.SOON),
        ("Later", DueGroup.LATER),
        ("Zonder termijn", DueGroup.NONE),
    ):
        assert in_tree.get(title, 0) == on_screen.get(group, 0), title


def test_what_is_closed_or_background_is_not_there(confirmed: Database) -> None:
    number = "BOL24-ZW-04-02"
    agreement_id = _find_id(confirmed, number)
    with confirmed.change("Status") as act:
        update_agreement(act.session, agreement_id, {"status": AgreementStatus.DONE})
    with confirmed.read() as connection:
        survey = survey_dues(connection, TODAY)
        assert agreement_id not in survey.lines
        assert list_due_lines(connection, survey, [agreement_id]) == {}


def test_some_read_again_stand_as_they_would_among_all(confirmed: Database) -> None:
    with confirmed.read() as connection:
        survey = survey_dues(connection, TODAY)
        some = list(survey.lines)[::7]
        assert list_due_lines(connection, survey, some) == {id_: survey.lines[id_] for id_ in some}


def test_a_row_shows_the_first_deadline_with_its_words_and_meeting(confirmed: Database) -> None:
    several, hanging = (_find_id(confirmed, n) for n in ("BOL24-ZU-06-04", "BOL24-ZW-04-02"))
    with confirmed.read() as connection:
        rows = list_due_rows(connection, TODAY, [several, hanging])
    assert (rows[several].words, rows[several].others) == ("voor het einde van 2024", 3)
    assert rows[several].is_late
    assert rows[hanging].meeting == "BO Leefomgeving 2025"
    assert rows[hanging].certainty is Certainty.DERIVED


def test_what_was_only_recognised_is_told_as_a_proposal(
    filled_path: Path, store_setup: StoreSetup
) -> None:
    database = Database.open(filled_path, store_setup)
    agreement_id = _find_id(database, "BOL24-ZW-04-02")
    with database.read() as connection:
        row = list_due_rows(connection, TODAY, [agreement_id])[agreement_id]
        line = survey_dues(connection, TODAY).lines[agreement_id]
    database.close()
    assert (row.words, row.proposed_words, len(row.proposals)) == ("", "BO Leefomgeving 2025", 1)
    assert line.key.group is DueGroup.NONE


def test_what_hangs_on_something_else_counts_once_it_has_a_day(confirmed: Database) -> None:
    number = next(iter(_list_without(confirmed)))
    before = _count(confirmed)
    with confirmed.change("Termijn") as act:
        data = DueData(words="doorlopend", kind=DueKind.RELATIVE)
        due_id = set_due(act.session, number, None, data)
    assert _count(confirmed) == before
    with confirmed.change("Termijn") as act:
        data = DueData(words="na A", kind=DueKind.RELATIVE, date_to=date(2030, 1, 1))
        set_due(act.session, number, due_id, data)
    with confirmed.read() as connection:
        figures = get_figures(connection, TODAY)
    assert _count(confirmed)[GroupKey(DueGroup.NONE)] == figures.without_due
    assert figures.without_due == before[GroupKey(DueGroup.NONE)] - 1


def _list_without(database: Database) -> list[str]:
    with database.read() as connection:
        lines = survey_dues(connection, TODAY).lines.values()
    return [line.agreement_id for line in lines if line.key.group is DueGroup.NONE]
