"""Typing a list at the table, and adopting it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlmodel import select

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.store.database import Database
from novex_desktop.store.operations.agendas import (
    add_topic,
    prepare_meeting,
    remove_topic,
    rename_topic,
)
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.concepts import (
    add_concept,
    adopt_list,
    move_concept,
    remove_concept,
)
from novex_desktop.store.operations.merging import merge_concepts
from novex_desktop.store.operations.parts import add_parts, move_part, remove_part
from novex_desktop.store.operations.trash import restore_rows
from novex_desktop.store.queries.agendas import (
    AgendaTopic,
    list_agenda,
    list_meeting_choices,
    list_open_elsewhere,
    list_region_choices,
)
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.trash import TrashKey

if TYPE_CHECKING:
    pass

TODAY = date(2026, 11, 29)
WISH = MeetingWish("BO Leefomgeving", 2026)


class Table:
    """A meeting of 2026 with the topics of 2024, and what one does there."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with database.read() as connection:
            [first] = [one for one in list_meeting_choices(connection) if one.topics]
        with database.change("Overleg voorbereiden") as act:
            self.meeting_id = prepare_meeting(
                act.session, MeetingWish("BO Leefomgeving", 2026, None, first.id)
            )

    def agenda(self) -> list[AgendaTopic]:
        with self.database.read() as connection:
            return list_agenda(connection, self.meeting_id)

    def type(self, topic: int, text: str) -> str:
        topic_id = self.agenda()[topic].id
        with self.database.change("Afspraak vastleggen") as act:
            return add_concept(act.session, topic_id, text, "")

    def adopt(self) -> int:
        with self.database.change("Lijst vaststellen") as act:
            return adopt_list(act.session, self.meeting_id)

    def numbers(self) -> dict[str, str]:
        return {one.text: one.number for topic in self.agenda() for one in topic.concepts}


@pytest.fixture
def table(filled: Database) -> Table:
    return Table(filled)


def test_the_topics_of_last_time_come_along_in_order(table: Table) -> None:
    agenda = table.agenda()
    assert len(agenda) == 27 + 16
    assert agenda[0].region == "Zuidwest-Nederland"
    assert [topic.depth for topic in agenda[:3]] == [0, 1, 1]
    assert all(not topic.concepts for topic in agenda)


def test_what_is_open_of_the_topic_is_at_hand(table: Table) -> None:
    place = next(n for n, topic in enumerate(table.agenda()) if topic.depth == 1)
    topic = table.agenda()[place]
    with table.database.read() as connection:
        rows = list_open_elsewhere(connection, TODAY, topic.id)
    assert rows
    assert {row.region_short for row in rows} == {"Zuidwest"}
    assert {row.heading for row in rows} == {topic.label}
    with table.database.change("Afgerond") as act:
        update_agreement(act.session, rows[0].id, {"status": "afgerond"})
    with table.database.read() as connection:
        left = list_open_elsewhere(connection, TODAY, topic.id)
    assert len(left) == len(rows) - 1


def test_a_meeting_that_a_deadline_names_becomes_the_meeting(filled: Database) -> None:
    with filled.change("Genoemd") as act:
        named = Meeting(series="BO Leefomgeving", series_code="BOL", year=2027)
        act.session.add(named)
    with filled.change("Voorbereiden") as act:
        wish = MeetingWish("bo leefomgeving", 2027, date(2027, 6, 10))
        meeting_id = prepare_meeting(act.session, wish)
    assert meeting_id == named.id
    with filled.read() as connection:
        [meeting] = [one for one in list_meeting_choices(connection) if one.id == meeting_id]
    assert (meeting.name, meeting.held_on) == ("BO Leefomgeving 2027", date(2027, 6, 10))


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (MeetingWish("", 2026), "series"),
        (MeetingWish("BO", 26), "year"),
        (MeetingWish("BO Leefomgeving", 2024), "year"),
    ],
)
def test_a_meeting_that_cannot_be_prepared_is_told(
    filled: Database, wish: MeetingWish, field: str
) -> None:
    with pytest.raises(RuleError) as caught, filled.change("Voorbereiden") as act:
        prepare_meeting(act.session, wish)
    assert caught.value.field == field


def test_a_new_series_gets_a_code_of_its_own(filled: Database) -> None:
    with filled.change("Voorbereiden") as act:
        meeting_id = prepare_meeting(act.session, MeetingWish("BO Landbouw", 2026))
        act.session.flush()
        code = act.session.exec(select(Meeting.series_code).where(Meeting.id == meeting_id)).one()
    assert code not in ("BOL", "")
    assert code.startswith("BOL")


def test_a_concept_has_a_provisional_number_that_is_never_given_again(table: Table) -> None:
    first = table.type(0, "Een.")
    table.database.undo()
    second = table.type(0, "Twee.")
    with table.database.change("Weg") as act:
        remove_concept(act.session, second)
    table.type(3, "Drie.")
    assert first != second
    assert table.numbers() == {"Drie.": "BOL26-concept-03"}


def test_a_concept_can_be_changed_and_an_adopted_text_cannot(table: Table) -> None:
    agreement_id = table.type(0, "Rijk en regio doen iets.")
    with table.database.change("Tekst wijzigen") as act:
        update_agreement(act.session, agreement_id, {"adopted_text": " Iets  anders. \n\n Twee."})
    assert table.agenda()[0].concepts[0].text == "Iets anders.\nTwee."
    table.adopt()
    with (
        pytest.raises(RuleError, match="kunnen niet worden gewijzigd"),
        table.database.change("Tekst wijzigen") as act,
    ):
        update_agreement(act.session, agreement_id, {"adopted_text": "Toch anders."})
    with pytest.raises(RuleError, match="is vastgesteld"):
        table.type(0, "Te laat.")


def test_adopting_gives_numbers_per_topic_that_run_on_over_its_headings(table: Table) -> None:
    agenda = table.agenda()
    headings = [place for place, topic in enumerate(agenda) if topic.depth == 1]
    table.type(headings[1], "Onder de tweede kop.")
    table.type(0, "Boven de koppen.")
    table.type(headings[0], "Onder de eerste kop.")
    table.type(len(agenda) - 1, "Aan het eind.")
    assert table.adopt() == 4
    numbers = table.numbers()
    assert numbers["Boven de koppen."] == "BOL26-ZW-01-01"
    assert numbers["Onder de eerste kop."] == "BOL26-ZW-01-02"
    assert numbers["Onder de tweede kop."] == "BOL26-ZW-01-03"
    assert numbers["Aan het eind."].startswith("BOL26-OO-0")
    with table.database.read() as connection:
        topic = next(topic for topic in table.agenda() if topic.concepts)
        detail = get_agreement(connection, TODAY, topic.concepts[0].id)
    assert detail.is_adopted


def test_a_number_goes_to_the_same_agreement_after_an_undo_and_to_no_other(table: Table) -> None:
    first = table.type(0, "Eerste.")
    table.type(0, "Tweede.")
    table.adopt()
    table.database.undo()
    assert set(table.numbers().values()) == {"BOL26-concept-01", "BOL26-concept-02"}
    with table.database.change("Weg") as act:
        remove_concept(act.session, first)
    table.type(0, "Derde.")
    table.adopt()
    assert table.numbers() == {"Tweede.": "BOL26-ZW-01-02", "Derde.": "BOL26-ZW-01-03"}


def test_a_letter_goes_to_the_same_part_after_an_undo_and_to_no_other(table: Table) -> None:
    whole = table.type(0, "Een en twee en drie.")
    with table.database.change("Delen") as act:
        one, two = add_parts(act.session, whole, [("Een", ""), ("twee", "")])
    table.adopt()
    table.database.undo()
    with table.database.change("Omhoog") as act:
        move_part(act.session, two, one)
    with table.database.change("Weg") as act:
        remove_part(act.session, one)
    with table.database.change("Nog een deel") as act:
        [three] = add_parts(act.session, whole, [("drie", "")])
    table.adopt()
    with table.database.read() as connection:
        parts = get_agreement(connection, TODAY, whole).parts
    assert [(part.id, part.number) for part in parts] == [
        (two, "BOL26-ZW-01-01-b"),
        (three, "BOL26-ZW-01-01-c"),
    ]


def test_a_part_comes_back_to_the_topic_that_its_agreement_was_moved_to(table: Table) -> None:
    whole = table.type(0, "Een en twee.")
    other = table.agenda()[4].id
    with table.database.change("Delen") as act:
        [part] = add_parts(act.session, whole, [("Een", "")])
    with table.database.change("Weg") as act:
        remove_part(act.session, part)
    with table.database.change("Ander onderwerp") as act:
        move_concept(act.session, whole, other, None)
    with table.database.change("Terug") as act:
        restore_rows(act.session, [TrashKey("agreement", part)])
    with table.database.read() as connection:
        assert get_agreement(connection, TODAY, part).row.topic_id == other


def test_an_empty_list_cannot_be_adopted(table: Table) -> None:
    with pytest.raises(RuleError, match="nog geen afspraak"):
        table.adopt()


def test_concepts_are_ordered_moved_and_merged(table: Table) -> None:
    one, two, three = (table.type(0, text) for text in ("Een.", "Twee.", "Drie."))
    other = table.agenda()[4].id
    with table.database.change("Omhoog") as act:
        move_concept(act.session, three, table.agenda()[0].id, one)
    assert [one.text for one in table.agenda()[0].concepts] == ["Drie.", "Een.", "Twee."]
    with table.database.change("Ander onderwerp") as act:
        move_concept(act.session, one, other, None)
    assert [one.text for one in table.agenda()[4].concepts] == ["Een."]
    with table.database.change("Samenvoegen") as act:
        merge_concepts(act.session, three, two)
    assert [one.text for one in table.agenda()[0].concepts] == ["Drie.\nTwee."]


def test_a_topic_is_added_renamed_and_only_removed_when_empty(table: Table) -> None:
    with table.database.read() as connection:
        region = list_region_choices(connection)[0]
    with table.database.change("Onderwerp") as act:
        topic_id = add_topic(act.session, table.meeting_id, region.id, " Water  en bodem ")
    with table.database.change("Hernoemen") as act:
        rename_topic(act.session, topic_id, "Bodem")
    [place] = [n for n, topic in enumerate(table.agenda()) if topic.id == topic_id]
    assert table.agenda()[place].label == "7 Bodem"
    agreement_id = table.type(place, "Iets.")
    with pytest.raises(RuleError, match="staat nog iets"), table.database.change("Weg") as act:
        remove_topic(act.session, topic_id)
    with table.database.change("Weg") as act:
        remove_concept(act.session, agreement_id)
        act.session.flush()
        remove_topic(act.session, topic_id)
    assert topic_id not in {topic.id for topic in table.agenda()}


def test_nothing_but_blanks_is_no_agreement(table: Table) -> None:
    with pytest.raises(RuleError, match="Typ eerst de tekst"):
        table.type(0, " \n ")
