import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.store.search.marking import MOST_CHARS, WordFinder, make_excerpt
from novex_desktop.store.search.names import Names
from novex_desktop.store.search.query import parse_query
from novex_desktop.store.search.word_folding import list_words

NAMES = Names([["Ministerie van Infrastructuur en Waterstaat", "IenW"]])


def marked(text: str, query: str) -> str:
    """Return a text with brackets round what is found."""
    found = WordFinder(parse_query(query, NAMES)).find(text)
    return put_brackets(text, found.spans)


def put_brackets(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("fryslan", "In Fryslân", "In [Fryslân]"),
        ("woningb", "de woningbouw; Woningbouwlocaties", "de [woningbouw]; [Woningbouwlocaties]"),
        ("woning rijk", "woningbouw en het Rijk", "woningbouw en het [Rijk]"),
        ("uitvoeringsagenda", "de uitvoerings-\nagenda", "de [uitvoerings-\nagenda]"),
        ("uitvoering x", "uit\u00advoering", "[uit\u00advoering]"),
        ("ienw", "met I&W, en", "met [I&W], en"),
        (
            "ienw",
            "door Infrastructuur\nen Waterstaat; ministerie van Infrastructuur en\nWaterstaat",
            "door Infrastructuur\nen Waterstaat; [ministerie van Infrastructuur en\nWaterstaat]",
        ),
        ("zw-04-02", "BOL24-ZW-04-02", "BOL24-[ZW-04-02]"),
        ("04 02", "zw-04-02-a", "zw-[04]-[02]-a"),
        ("novexg", "NOVEX-gebied", "[NOVEX-gebied]"),
        ('"rijk en"', "rijk en regio; rijk entree", "[rijk en] regio; rijk entree"),
        ("é", "“één”", "“[één]”"),
    ],
)
def test_words_are_marked_as_they_stand_in_the_text(query: str, text: str, expected: str) -> None:
    assert marked(text, query) == expected


def test_the_sentence_with_most_hits_is_shown() -> None:
    text = "Het Rijk doet mee. Rijk en regio bouwen woningen. Klaar."
    spans = WordFinder(parse_query("rijk regio")).find(text).spans
    excerpt = make_excerpt(text, spans)
    assert put_brackets(excerpt.text, excerpt.spans) == "[Rijk] en [regio] bouwen woningen."


def test_of_a_long_sentence_the_part_round_the_hit_is_shown() -> None:
    text = "woord " * 200 + "naald " + "woord " * 200
    spans = WordFinder(parse_query("naald")).find(text).spans
    excerpt = make_excerpt(text, spans)
    assert len(excerpt.text) <= MOST_CHARS + 4
    assert excerpt.text.startswith("… woord")
    assert excerpt.text.endswith("woord …")
    assert "[naald]" in put_brackets(excerpt.text, excerpt.spans)


@given(
    st.text(max_size=300) | st.text(alphabet="ab1 -.,'&\n\u00ad", max_size=60),
    st.text(max_size=10) | st.text(alphabet="ab1 -", max_size=8),
)
def test_marks_of_any_text_lie_within_it(text: str, typed: str) -> None:
    spans = WordFinder(parse_query(typed)).find(text).spans
    ends = [place for span in spans for place in span]
    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in ends)
    excerpt = make_excerpt(text, spans, 40)
    assert all(0 <= a < b <= len(excerpt.text) for a, b in excerpt.spans)


@given(st.text(max_size=80))
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    for word in list_words(text):
        assert WordFinder(parse_query(word.folded)).find(text).spans
