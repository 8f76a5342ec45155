"""The adopted list is read after the meeting: what was typed at the table becomes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest

from novex_desktop import paths
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.agendas import prepare_meeting
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.concepts import add_concept, adopt_list, remove_concept
from novex_desktop.store.operations.parts import add_parts
from novex_desktop.store.queries.agendas import AgendaTopic, list_agenda, list_meeting_choices
from novex_desktop.store.queries.trash import list_trash
from novex_desktop.ui.review.comparison_line import describe_comparison, describe_waiting
from tests.trees import list_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlmodel import Session

Answer = TypeVar("Answer")


@pytest.fixture
def database(filled_path: Path, store_setup: StoreSetup) -> Iterator[Database]:
    opened = Database.open(filled_path, store_setup)
    yield opened
    opened.close()


def _agenda(database: Database, meeting_id: str) -> list[AgendaTopic]:
    with database.read() as connection:
        return list_agenda(connection, meeting_id)


def test_concepts_become_the_adopted_agreements_or_go_to_the_trash(
    database: Database, tmp_path: Path
) -> None:
    starter = min(paths.get_starter_folder().glob("*.txt"))
    with database.read() as connection:
        source = next(one for one in list_meeting_choices(connection) if one.topics)
        texts = dict(connection.execute("SELECT number, adopted_text FROM agreement").fetchall())
    with database.change("Voorbereiden") as act:
        wish = MeetingWish("BO Leefomgeving", 2026, None, source.id)
        meeting_id = prepare_meeting(act.session, wish)
    typed = [
        (0, texts["BOL24-ZW-01-02"]),  # under another heading than in the list
        (0, texts["BOL24-ZW-01-03"].replace("Bijvoorbeeld", "Onder meer")),
        (0, "Iets dat de lijst niet haalt, over een heel ander onderwerp."),
    ]
    keys = []
    for place, text in typed:
        topic_id = _agenda(database, meeting_id)[place].id
        with database.change("Typen") as act:
            keys.append(add_concept(act.session, topic_id, text, ""))
    document = tmp_path / "lijst 2026.txt"
    document.write_text(starter.read_text(encoding="utf-8"), encoding="utf-8")
    plan = prepare_import(database, document, "BO Leefomgeving", 2026)
    assert plan.obstacle == ""
    told = describe_comparison(plan.comparison)
    assert "1 gewijzigd, 1 gelijk" in told
    assert "gaat naar de prullenbak: BOL26-concept-03" in told
    apply_plan(database, plan)
    agenda = _agenda(database, meeting_id)
    listed = [concept for topic in agenda for concept in topic.concepts]
    assert len(agenda) == 43
    assert len(listed) == len([number for number in texts if number.count("-") == 3])
    assert not any(concept.is_concept for concept in listed)
    numbers = {concept.text: concept.number for concept in listed}
    by_key = {concept.id: concept for concept in listed}
    assert [by_key[key].number for key in keys[:2]] == ["BOL26-ZW-01-02", "BOL26-ZW-01-03"]
    assert by_key[keys[1]].text == texts["BOL24-ZW-01-03"]
    first = next(topic for topic in agenda if topic.concepts)
    assert [one.number for one in first.concepts[:3]] == [
        "BOL26-ZW-01-01",
        "BOL26-ZW-01-02",
        "BOL26-ZW-01-03",
    ]
    with database.read() as connection:
        assert [row.key.id for row in list_trash(connection)] == [keys[2]]
    database.undo()
    listed = [concept for topic in _agenda(database, meeting_id) for concept in topic.concepts]
    assert [concept.number for concept in listed] == [
        "BOL26-concept-01",
        "BOL26-concept-02",
        "BOL26-concept-03",
    ]
    # Taken in again, each has the number that it had, and no other gets it.
    apply_plan(database, prepare_import(database, document, "BO Leefomgeving", 2026))
    again = [concept for topic in _agenda(database, meeting_id) for concept in topic.concepts]
    assert {one.text: one.number for one in again} == numbers


def test_parts_of_a_concept_go_where_the_concept_goes(database: Database, tmp_path: Path) -> None:
    starter = min(paths.get_starter_folder().glob("*.txt"))
    with database.read() as connection:
        source = next(one for one in list_meeting_choices(connection) if one.topics)
        texts = dict(connection.execute("SELECT number, adopted_text FROM agreement").fetchall())
    with database.change("Voorbereiden") as act:
        wish = MeetingWish("BO Leefomgeving", 2026, None, source.id)
        meeting_id = prepare_meeting(act.session, wish)
    topic_id = _agenda(database, meeting_id)[0].id
    stays = texts["BOL24-ZW-01-02"]
    kept = _do(database, lambda session: add_concept(session, topic_id, stays, ""))
    gone = _do(database, lambda session: add_concept(session, topic_id, "Heel iets anders.", ""))
    words = stays.split()
    pieces = [(" ".join(words[:3]), ""), (" ".join(words[3:6]), "")]
    parts = _do(database, lambda session: add_parts(session, kept, pieces))
    [lost] = _do(database, lambda session: add_parts(session, gone, [("iets", "")]))
    document = tmp_path / "lijst 2026.txt"
    document.write_text(starter.read_text(encoding="utf-8"), encoding="utf-8")
    plan = prepare_import(database, document, "BO Leefomgeving", 2026)
    assert "1 gelijk" in describe_comparison(plan.comparison)
    apply_plan(database, plan)
    with database.read() as connection:
        rows = {
            row[0]: row[1:]
            for row in connection.execute("SELECT id, number, topic_id, deleted FROM agreement")
        }
    number, under, _ = rows[kept]
    assert number == "BOL26-ZW-01-02"
    assert [rows[part] for part in parts] == [
        (f"{number}-a", under, 0),
        (f"{number}-b", under, 0),
    ]
    assert rows[lost][2] == rows[gone][2] == 1


def test_a_list_of_one_region_freezes_that_region_and_leaves_the_rest_in_preparation(
    database: Database, tmp_path: Path
) -> None:
    starter = min(paths.get_starter_folder().glob("*.txt")).read_text(encoding="utf-8")
    with database.read() as connection:
        source = next(one for one in list_meeting_choices(connection) if one.topics)
    with database.change("Voorbereiden") as act:
        wish = MeetingWish("BO Leefomgeving", 2026, None, source.id)
        meeting_id = prepare_meeting(act.session, wish)
    agenda = _agenda(database, meeting_id)
    other = next(topic for topic in agenda if topic.region == "Noord-Nederland")
    with database.change("Typen") as act:
        waiting = add_concept(act.session, other.id, "Iets in het noorden.", "")
    document = tmp_path / "zuidwest 2026.txt"
    document.write_text(starter.partition("Regio Zuid-Nederland")[0], encoding="utf-8")
    plan = prepare_import(database, document, "BO Leefomgeving", 2026)
    assert plan.waiting_regions == ("Noord",)
    assert "blijft in voorbereiding" in describe_waiting(plan)
    apply_plan(database, plan)
    with database.read() as connection:
        assert not next(
            one for one in list_meeting_choices(connection) if one.id == meeting_id
        ).adopted
    agenda = _agenda(database, meeting_id)
    frozen = next(topic for topic in agenda if topic.concepts)
    key = frozen.concepts[0].id
    assert frozen.concepts[0].number.startswith("BOL26-ZW-")
    with pytest.raises(RuleError, match="voor Zuidwest-Nederland vastgesteld"):
        _do(database, lambda session: add_concept(session, frozen.id, "Nog iets.", ""))
    with pytest.raises(RuleError, match="voor Zuidwest-Nederland vastgesteld"):
        _do(database, lambda session: remove_concept(session, key))
    with pytest.raises(RuleError, match="kunnen niet worden gewijzigd"):
        _do(database, lambda session: update_agreement(session, key, {"adopted_text": "Anders"}))
    with database.read() as connection:
        own = {row.key.id: row.is_own for row in list_tree(connection, date(2026, 11, 29))}
    assert (own[key], own[frozen.id], own[waiting], own[other.id]) == (False, False, True, True)
    # The same list again changes nothing, and says so.
    again = prepare_import(database, document, "BO Leefomgeving", 2026)
    assert "al ingelezen" in again.obstacle
    assert _do(database, lambda session: adopt_list(session, meeting_id)) == 1
    listed = {one.id: one.number for t in _agenda(database, meeting_id) for one in t.concepts}
    assert listed[waiting] == "BOL26-NO-01-01"
    assert listed[key] == frozen.concepts[0].number


def _do(database: Database, write: Callable[[Session], Answer]) -> Answer:
    with database.change("Iets doen") as act:
        return write(act.session)
