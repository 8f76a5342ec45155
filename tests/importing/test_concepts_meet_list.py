"""The adopted list is read after the meeting: what was typed at the table becomes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from novex_desktop import paths
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.agendas import prepare_meeting
from novex_desktop.store.operations.concepts import add_concept
from novex_desktop.store.queries.agendas import AgendaTopic, list_agenda, list_meetings
from novex_desktop.store.queries.trash import list_trash
from novex_desktop.ui.review.comparison_line import describe_comparison

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
        source = next(one for one in list_meetings(connection) if one.topics)
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
