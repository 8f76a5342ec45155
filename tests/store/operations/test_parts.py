"""Parts of one's own, and the order of what is not adopted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import parse_part_index, part_number
from novex_desktop.domain.source_document import SourceDocument
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.parts import add_parts, move_part, remove_part
from novex_desktop.store.operations.topic_order import move_topic
from novex_desktop.store.operations.trash import restore_rows
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.splitting import find_splittable
from novex_desktop.store.queries.trash import TrashKey
from tests.trees import list_tree

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)
TEXT = "Rijk en regio\nbouwen woningen. Zij leggen ook een spoor aan."
PIECES = [("bouwen woningen.", "Woningen"), ("leggen ook een spoor", "")]


@pytest.fixture
def whole(small_list: SmallList) -> str:
    """Return an agreement of an adopted list."""
    with small_list.database.change("Vullen") as act:
        row = small_list.build(1)
        row.adopted_text = TEXT
        act.session.add(row)
        act.session.get_one(Meeting, small_list.meeting_id).adopted = True
    return row.id


def made_source(meeting_id: str) -> SourceDocument:
    return SourceDocument(
        name="lijst.txt",
        sha256="0" * 64,
        media_type="text/plain",
        meeting_id=meeting_id,
        imported_on=TODAY,
        blocks="[]",
        words=0,
        accounting="{}",
    )


def split(small_list: SmallList, whole: str, pieces: list[tuple[str, str]]) -> list[str]:
    with small_list.database.change("Splitsen") as act:
        return add_parts(act.session, whole, pieces)


def parts(small_list: SmallList, whole: str) -> list[tuple[str, str]]:
    with small_list.database.read() as connection:
        detail = get_agreement(connection, TODAY, whole)
    assert detail.row.text == TEXT  # the adopted text stays whole
    return [(part.number[-2:], part.text) for part in detail.parts]


def test_words_of_the_text_become_parts_and_the_text_stays_whole(
    small_list: SmallList, whole: str
) -> None:
    split(small_list, whole, PIECES)
    assert parts(small_list, whole) == [
        ("-a", "bouwen woningen."),
        ("-b", "leggen ook een spoor"),
    ]
    small_list.database.undo()
    assert parts(small_list, whole) == []


@pytest.mark.parametrize("words", ["bouwen kantoren", "  ", "spoor woningen"])
def test_words_that_do_not_stand_in_the_text_are_refused(
    small_list: SmallList, whole: str, words: str
) -> None:
    with pytest.raises(RuleError):
        split(small_list, whole, [(words, "")])
    assert parts(small_list, whole) == []


def test_words_over_a_line_end_are_words_of_the_text(small_list: SmallList, whole: str) -> None:
    split(small_list, whole, [("regio bouwen", "")])
    assert parts(small_list, whole) == [("-a", "regio bouwen")]


def test_a_part_is_not_split_again(small_list: SmallList, whole: str) -> None:
    (part,) = split(small_list, whole, PIECES[:1])
    with pytest.raises(RuleError):
        split(small_list, part, [("woningen.", "")])
    with small_list.database.read() as connection:
        assert find_splittable(connection, part) is None


def test_a_letter_is_never_given_again(small_list: SmallList, whole: str) -> None:
    first, _ = split(small_list, whole, PIECES)
    with small_list.database.change("Weg") as act:
        remove_part(act.session, first)
    with small_list.database.read() as connection:
        assert find_splittable(connection, whole) == ("BOL24-ZW-04-01", TEXT, 2)
    split(small_list, whole, [("Zij", "")])
    assert [number for number, _ in parts(small_list, whole)] == ["-b", "-c"]
    with small_list.database.change("Terug") as act:
        restore_rows(act.session, [TrashKey("agreement", first)])
    assert [number for number, _ in parts(small_list, whole)] == ["-a", "-b", "-c"]


def test_own_parts_move_and_keep_their_number(small_list: SmallList, whole: str) -> None:
    first, second = split(small_list, whole, PIECES)
    with small_list.database.change("Omhoog") as act:
        move_part(act.session, second, first)
    assert [number for number, _ in parts(small_list, whole)] == ["-b", "-a"]
    with small_list.database.change("Omlaag") as act:
        move_part(act.session, second, None)
    assert [number for number, _ in parts(small_list, whole)] == ["-a", "-b"]


def test_a_part_that_was_adopted_stays_where_it_is(small_list: SmallList, whole: str) -> None:
    with small_list.database.change("Inlezen") as act:
        source = made_source(small_list.meeting_id)
        part = small_list.build(2)
        part.parent_id, part.source_document_id = whole, source.id
        act.session.add_all([source, part])
    with pytest.raises(RuleError), small_list.database.change("Mag niet") as act:
        move_part(act.session, part.id, None)
    with pytest.raises(RuleError), small_list.database.change("Mag niet") as act:
        remove_part(act.session, part.id)
    with small_list.database.read() as connection:
        own = {row.key.id: row.is_own for row in list_tree(connection, TODAY)}
    assert not own[part.id]
    assert not own[whole]
    assert not own[small_list.topic_id]


def test_topics_of_a_list_that_is_not_adopted_can_be_ordered(small_list: SmallList) -> None:
    with small_list.database.change("Onderwerpen") as act:
        act.session.get_one(Meeting, small_list.meeting_id).adopted = False
        others = [
            Topic(
                meeting_id=small_list.meeting_id,
                region_id=small_list.region_id,
                number=str(number),
                title=f"Onderwerp {number}",
                pos="k",  # two laptops gave the same key
            )
            for number in (5, 6)
        ]
        act.session.add_all(others)
    last = max(other.id for other in others)
    with small_list.database.change("Omhoog") as act:
        move_topic(act.session, last, small_list.topic_id)
    with small_list.database.read() as connection:
        rows = list_tree(connection, TODAY)
    topics = [row for row in rows if row.parent is not None and row.key.kind.value == "topic"]
    assert topics[0].key.id == last
    assert all(row.is_own for row in topics)
    with small_list.database.change("Vaststellen") as act:
        act.session.get_one(Meeting, small_list.meeting_id).adopted = True
    with pytest.raises(RuleError), small_list.database.change("Mag niet") as act:
        move_topic(act.session, last, None)


@pytest.mark.parametrize("index", [0, 1, 25, 26, 27, 700])
def test_the_letter_of_a_part_tells_its_index(index: int) -> None:
    assert parse_part_index(part_number("BOL24-ZW-01-02", index)) == index
    assert parse_part_index("BOL24-ZW-01-02") == -1


def test_a_corrected_list_knows_nothing_of_own_parts(small_list: SmallList, whole: str) -> None:
    from novex_desktop.importing.registered_list import _read_agreements

    with small_list.database.change("Bron") as act:
        source = made_source(small_list.meeting_id)
        act.session.add(source)
        act.session.get_one(Agreement, whole).source_document_id = source.id
    split(small_list, whole, PIECES)
    with small_list.database.read() as connection:
        (known,) = _read_agreements(connection, small_list.meeting_id)
    assert known.parts == ()
