"""Numbers in words are read as their value."""

import re

import pytest

from novex_desktop.importing.recognition.number_words import NUMBER_WORD, read_number_word

_NUMBER = re.compile(NUMBER_WORD, re.IGNORECASE)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("honderd", 100),
        ("anderhalf", 1.5),
        ("anderhalve", 1.5),
        ("een half", 0.5),
        ("twee en een half", 2.5),
        ("drieënhalf", 3.5),
        ("vijfeneenhalf", 5.5),
        ("tweeëndertig", 32),
        ("honderdeneen", 101),
        ("tweehonderd", 200),
        ("negentienhonderd", 1900),
        ("vijfentwintigduizend", 25_000),
        ("tweeduizendvijfhonderd", 2500),
        ("zevenhonderdtweeëntwintig", 722),
    ],
)
def test_a_number_in_words_has_its_value(words: str, value: float) -> None:
    assert _NUMBER.fullmatch(words)
    assert read_number_word(words) == value


@pytest.mark.parametrize("words", ["honderden", "vierde", "tweede", "eender", "acute"])
def test_other_words_are_no_numbers(words: str) -> None:
    assert not _NUMBER.match(words)
