"""Text that looks otherwise than it is, is shown and told plainly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.odd_signs import (
    TURNING,
    describe_odd_signs,
    drop_turning,
    keep_odd_signs,
    show_odd_signs,
    show_plainly,
    show_row,
)


def test_a_turning_mark_is_shown_in_its_place() -> None:
    text = "Betaal \u202e001\u202c euro"
    assert show_plainly(text) == "Betaal �001� euro"
    assert drop_turning(text) == "Betaal 001 euro"
    assert "leesrichting omdraaien (2 keer" in describe_odd_signs(text)


def test_a_letter_in_disguise_is_named_with_its_word() -> None:
    told = describe_odd_signs("De \u0430fspraak over gr\u03bfen")  # Cyrillic a, Greek o
    assert "“\u0430” uit het Cyrillisch in “\u0430fspraak”" in told
    assert "“\u03bf” uit het Grieks in “gr\u03bfen”" in told


@pytest.mark.parametrize(
    "text",
    ["", "Fryslân, coöperatie en één", "§ 3 – “€ 245 miljoen”", "Москва", "de α en β", "10 µm"],
)
def test_ordinary_text_is_not_warned_of(text: str) -> None:
    assert describe_odd_signs(text) == ""
    assert show_plainly(text) == drop_turning(text) == text


@given(st.text())
def test_what_is_shown_has_no_turning_mark_and_the_same_places(text: str) -> None:
    assert len(show_plainly(text)) == len(text)
    assert not TURNING & set(show_plainly(text) + drop_turning(text))
    describe_odd_signs(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("De \u0430fspraak", "De \ufffdfspraak"),
        ("\u202e001\u202c", "\ufffd001\ufffd"),
        (
            "\u041c\u043e\u0441\u043a\u0432\u0430",
            "\u041c\u043e\u0441\u043a\u0432\u0430",
        ),  # a word of its own
        ("\u0394T van 2 \u00b5g, caf\u00e9", "\u0394T van 2 \u00b5g, caf\u00e9"),
    ],
)
def test_on_the_screen_a_letter_in_disguise_is_a_visible_sign(text: str, shown: str) -> None:
    assert show_odd_signs(text) == shown
    assert show_row(None, (1, None, text, b"x")) == (1, None, shown, b"x")
    assert len(shown) == len(text)


@pytest.mark.parametrize(
    ("stored", "edited", "kept"),
    [
        (
            "Zee\u043bland n\u0430ar zee",
            "Zee\u043bland n\ufffdar de zee",
            "Zee\u043bland n\u0430ar de zee",
        ),
        ("plan \u202efdp", "Het plan \ufffdfdp", "Het plan \u202efdp"),
        ("n\u0430ar", "\ufffd", "\u0430"),
        ("gewoon", "gewoon \ufffd", "gewoon \ufffd"),
        ("caf\u00e9", "caf\u00e9 \ufffd", "caf\u00e9 \ufffd"),
    ],
)
def test_editing_keeps_the_signs_that_the_screen_stood_in_for(
    stored: str, edited: str, kept: str
) -> None:
    assert keep_odd_signs(stored, edited) == kept
