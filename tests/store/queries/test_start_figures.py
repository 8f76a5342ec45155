from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.proposals import confirm_proposals
from novex_desktop.store.queries.proposals import list_open_proposals
from novex_desktop.store.queries.start_figures import (
    StartFigure,
    StartFigures,
    StartQuestion,
    get_start_figures,
    list_start_rows,
)
from tests.trees import get_figures

TODAY = date(2025, 2, 3)


@pytest.fixture
def filled(filled_path: Path, store_setup: StoreSetup) -> Iterator[Database]:
    """Return the list of 2024, open."""
    database = Database.open(filled_path, store_setup)
    yield database
    database.close()


def _confirm_all(database: Database) -> None:
    with database.read() as connection:
        keys = list_open_proposals(connection)
    with database.change("Bevestigen") as act:
        confirm_proposals(act.session, keys)


def _count(database: Database, since: str = "") -> StartFigures:
    with database.read() as connection:
        return get_start_figures(connection, TODAY, since)


def _list(database: Database, question: StartQuestion) -> list[str]:
    with database.read() as connection:
        return list_start_rows(connection, TODAY, question)


def _number(database: Database, agreement_id: str) -> str:
    with database.read() as connection:
        query = "SELECT number FROM agreement WHERE id = ?"
        return str(connection.execute(query, (agreement_id,)).fetchone()[0])


def test_the_regions_stand_in_source_order_and_add_up_to_the_figures(filled: Database) -> None:
    _confirm_all(filled)
    figures = _count(filled)
    assert [region.short for region in figures.regions] == [
        "Zuidwest", "Zuid", "Noord", "Noordwest", "Oost",
    ]  # fmt: skip
    with filled.read() as connection:
        wanted = get_figures(connection, TODAY)
    total = figures.total()
    assert (total.agreements, total.open, total.late, total.without_due) == (
        wanted.agreements, wanted.open, wanted.late, wanted.without_due,
    )  # fmt: skip
    assert (total.agreements, total.late) == (68, 3)
    assert len(figures.provinces) == 12
    assert len(set(figures.provinces.values())) == 5


def test_each_figure_opens_as_many_rows_as_it_says(filled: Database) -> None:
    before = _count(filled).newest
    _confirm_all(filled)
    figures = _count(filled, before)
    for figure, count in figures.attention.items():
        assert len(_list(filled, StartQuestion(figure, since=before))) == count, figure
    for region in figures.regions:
        for figure, count in (
            (StartFigure.ALL, region.agreements),
            (StartFigure.OPEN, region.open),
            (StartFigure.LATE, region.late),
            (StartFigure.NO_DUE, region.without_due),
        ):
            assert len(_list(filled, StartQuestion(figure, region.region_id))) == count
        for status, count in region.statuses.items():
            question = StartQuestion(StartFigure.ALL, region.region_id, status)
            assert len(_list(filled, question)) == count


def test_what_was_changed_since_one_looked_is_counted_once(filled: Database) -> None:
    since = _count(filled).newest
    assert _count(filled, since).attention[StartFigure.CHANGED] == 0
    first = _list(filled, StartQuestion(StartFigure.ALL))[0]
    for status in (AgreementStatus.IN_PROGRESS, AgreementStatus.DONE):
        with filled.change("Status") as act:
            update_agreement(act.session, first, {"status": status})
    assert _list(filled, StartQuestion(StartFigure.CHANGED, since=since)) == [first]
    assert _count(filled).attention[StartFigure.CHANGED] == 0


def test_doubts_of_the_import_stand_until_the_kind_is_confirmed(filled: Database) -> None:
    doubtful = _list(filled, StartQuestion(StartFigure.DOUBTS))
    assert [_number(filled, id_) for id_ in doubtful] == ["BOL24-ZU-06-05", "BOL24-NW-01-05"]
    with filled.change("Soort") as act:
        update_agreement(act.session, doubtful[0], {"kind": "afspraak"})
    assert _list(filled, StartQuestion(StartFigure.DOUBTS)) == doubtful[1:]


def test_proposals_and_kinds_are_counted_until_somebody_settles_them(filled: Database) -> None:
    attention = _count(filled).attention
    assert attention[StartFigure.KIND] == 84
    assert attention[StartFigure.PROPOSALS] > 60
    assert attention[StartFigure.NO_LEAD] == 68
    _confirm_all(filled)
    attention = _count(filled).attention
    assert attention[StartFigure.PROPOSALS] == 0
    assert attention[StartFigure.NO_LEAD] < 68


def test_an_empty_register_has_regions_and_no_figures(database: Database) -> None:
    figures = _count(database)
    assert [region.agreements for region in figures.regions] == [0] * 5
    assert sum(figures.attention.values()) == 0
