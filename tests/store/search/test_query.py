import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from novex_desktop.store.search.names import Names
from novex_desktop.store.search.query import Phrase, parse_query

NAMES = Names(
    [
        ["Ministerie van Infrastructuur en Waterstaat", "IenW", "Infrastructuur en Waterstaat"],
        ["Provincie Groningen", "Groningen"],
        ["Provincie Fryslân", "Friesland"],
        ["North Sea Port District", "NSPD"],
    ]
)


def phrases(text: str) -> list[list[str]]:
    """Return the wordings of each term, the one that may be only begun with a star."""
    return [
        [" ".join(phrase.words) + ("*" if phrase.is_begun else "") for phrase in term.phrases]
        for term in parse_query(text, NAMES).terms
    ]


def test_the_last_word_may_be_only_begun() -> None:
    assert phrases("rijk woningb") == [["rijk"], ["woningb*"]]


def test_an_abbreviation_stands_for_the_full_name_and_the_other_way_round() -> None:
    assert phrases("nspd haven") == [["nspd", "north sea port district"], ["haven*"]]
    assert phrases("north sea port district haven") == [
        ["north sea port district", "nspd"],
        ["haven*"],
    ]
    assert "ienw" in phrases("infrastructuur en waterstaat")[0]
    assert "ministerie van infrastructuur en waterstaat" not in phrases("waterstaat")[0]


def test_a_name_that_holds_the_typed_words_adds_nothing() -> None:
    assert phrases("groningen x") == [["groningen"], ["x*"]]


def test_another_name_is_found_whole_and_not_by_its_beginning() -> None:
    assert phrases("friesland") == [["friesland*", "provincie fryslan"]]


def test_words_with_a_hyphen_are_one_thing() -> None:
    assert phrases("zuid-holland a") == [
        ["zuid holland", "zuidholland", "zuid en holland", "zuid of holland"],
        ["a*"],
    ]


def test_words_in_quotes_are_taken_as_they_are() -> None:
    assert parse_query('"BO MIRT" rijk').terms[0].phrases == (Phrase(("bo", "mirt")),)


@pytest.mark.parametrize("text", ["", "  ", "-", '"', '""', "*()&"[:3], "…"])
def test_a_text_without_words_asks_for_nothing(text: str) -> None:
    assert parse_query(text).is_empty


@given(
    st.text(max_size=40)
    | st.text(alphabet="ab1 -.,'&\"\n\u00ad“”", max_size=12)  # what joins, cuts and quotes words
)
@example("zuid-")
def test_whatever_is_typed_is_a_query_that_sqlite_takes(text: str) -> None:
    query = parse_query(text, NAMES)
    if query.is_empty:
        return
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(body)")
        connection.execute("SELECT 1 FROM words WHERE words MATCH ?", (query.to_fts(),)).fetchall()


def test_a_hyphen_that_was_just_typed_changes_nothing() -> None:
    assert phrases("zuid-") == phrases("zuid")
