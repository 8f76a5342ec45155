"""Text that Excel can hold, and names of sheets."""

import pytest

from novex_desktop.exporting.cell_text import (
    clean_text,
    count_units,
    escape_text,
    is_writable,
    looks_like_input,
    make_sheet_name,
)


def test_ordinary_text_stays_as_it_is() -> None:
    text = "Fryslân – “Vlaams-Nederlandse” 1e fase\nregel\ttwee 😀"
    assert clean_text(text) == text
    assert escape_text(text) == text


@pytest.mark.parametrize("character", ["\x00", "\x0c", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_no_workbook_holds_is_replaced_visibly(character: str) -> None:
    assert not is_writable(f"a{character}b")
    assert clean_text(f"a{character}b") == "a\ufffdb"


def test_text_that_looks_like_an_escape_is_escaped_itself() -> None:
    assert escape_text("a_x0041_b") == "a_x005F_x0041_b"
    assert escape_text("a_x41_b") == "a_x41_b"
    assert escape_text("a\rb") == "a_x000D_b"


def test_characters_beyond_the_basic_plane_count_double_as_in_excel() -> None:
    assert count_units("a😀") == 3


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "-5", "@naam", "00123", "1-2", "2025-03-31", "#REF!"]
)
def test_text_that_excel_would_take_for_something_else_is_recognised(text: str) -> None:
    assert looks_like_input(text)


def test_a_sentence_is_no_input() -> None:
    assert not looks_like_input("2026 herijkt, waarna de regio besluit")


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Zuidwest", "Zuidwest"),
        ("Rijn/Maas: [plan]", "Rijn Maas plan"),
        ("'Zuid'", "Zuid"),
        ("History", "Blad History"),
        ("a\tb\nc", "a b c"),
        ("", "Blad"),
    ],
)
def test_a_sheet_gets_a_name_that_excel_accepts(wanted: str, name: str) -> None:
    assert make_sheet_name(wanted, []) == name


def test_a_long_name_is_cut_at_31_units() -> None:
    name = make_sheet_name("NOVEX-gebied Metropoolregio Amsterdam (MRA)", [])
    assert name == "NOVEX-gebied Metropoolregio Ams"
    assert count_units(make_sheet_name("😀" * 20, [])) == 30


def test_names_are_unique_regardless_of_case_also_when_cut() -> None:
    assert make_sheet_name("zuid", ["Zuid"]) == "zuid (2)"
    taken = [make_sheet_name("x" * 40, [])]
    second = make_sheet_name("X" * 40, taken)
    assert second == "X" * 27 + " (2)"
    assert make_sheet_name("x" * 40, [*taken, second]) == "x" * 27 + " (3)"
