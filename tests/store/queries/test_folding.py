"""Looking for folded words: quick where a text cannot hold them, and right in every letter."""

import sys
import unicodedata

import pytest

from novex_desktop.store.queries.folding import _holds_all, _may_hold_all, fold, fold_bytes


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("financiele", "Financiële"),
        ("financiele", unicodedata.normalize("NFD", "Financiële")),
        ("fryslan provincie", "PROVINCIE\nFryslân"),
        ("woningbouw", "woning\u00adbouw"),
        ("woningbouw", "Woning–bouw"),
        ("strasse", "Straße"),
        ("strasse", "STRAẞE"),
        ("ø", "Ø"),
    ],
)
def test_words_are_found_however_they_are_written(words: str, text: str) -> None:
    assert _holds_all(words, text)


def test_what_stands_between_letters_joins_no_word() -> None:
    assert not _holds_all("sbouw", "‘s’bouw")
    assert not _holds_all("bouwwoning", "bouw\nwoning")


def test_no_letter_is_passed_over_too_quickly() -> None:
    """Of every letter there is, what one would type finds it."""
    for letter in map(chr, range(sys.maxunicode + 1)):
        if not unicodedata.category(letter).startswith("C"):
            text = f"a{letter}b"
            assert all(_may_hold_all(word, text) for word in fold(text).split()), letter


def test_the_quick_way_folds_as_the_other() -> None:
    """Every sign there is, between others and beside itself."""
    for letter in map(chr, range(sys.maxunicode + 1)):
        if unicodedata.category(letter) not in ("Cs", "Cn", "Co"):  # half a sign, or none at all
            text = f"A{letter}-b {letter}{letter} {letter}"
            assert " ".join(fold_bytes(text).decode().split()) == fold(text), letter


@pytest.mark.parametrize(("text", "folded"), [("№ 5", "no 5"), ("10 ㎞", "10 km"), ("㎿", "mw")])
def test_signs_that_stand_for_letters_are_found_by_small_ones(text: str, folded: str) -> None:
    assert fold(text) == folded
