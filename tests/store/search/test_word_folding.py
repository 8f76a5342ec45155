import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.store.search.word_folding import Places, fold_text, list_joined, list_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fryslân", ["fryslan"]),
        ("Frysla\u0302n", ["fryslan"]),
        ("I&W en IenW", ["ienw", "en", "ienw"]),
        ("uitvoerings- en investeringsagenda", ["uitvoerings", "en", "investeringsagenda"]),
        ("uitvoe\u00adrings\u200bagenda", ["uitvoeringsagenda"]),
        ("foto’s en foto's", ["fotos", "en", "fotos"]),
        ("BOL24-ZW-04-02", ["bol24", "zw", "04", "02"]),
        ("€ 245 miljoen", ["245", "miljoen"]),
        ("ĳs, straße", ["ijs", "strasse"]),
        ("", []),
    ],
)
def test_words_are_compared_without_what_one_does_not_type(text: str, words: list[str]) -> None:
    assert [word.folded for word in list_words(text)] == words


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("NOVEX-gebied", ["novexgebied"]),
        ("Uitvoerings-\n investeringsagenda", ["uitvoeringsinvesteringsagenda"]),
        ("uitvoe\u00ad\nringsagenda", ["uitvoeringsagenda"]),
        ("zw-04-02", ["zw0402", "0402"]),
        ("2.500 woningen", ["2500"]),
        ("uitvoerings- en agenda", []),
        ("klaar. Nu", []),
    ],
)
def test_words_that_are_cut_are_also_known_as_a_whole(text: str, joined: list[str]) -> None:
    assert list_joined(fold_text(text)) == joined


@given(st.text(max_size=60))
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold_text(text)
    places = Places(text)
    for place, letter in enumerate(folded):
        found = places.find(place)
        assert 0 <= found < len(text)
        assert letter in fold_text(text[found]) or text[found] == "\u00ad"


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold_text(text)
    assert [w.folded for w in list_words(once)] == [w.folded for w in list_words(text)]
