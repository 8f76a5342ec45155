"""Rows as CSV and on the clipboard: nothing is computed, nothing is lost."""

import csv
import io
from pathlib import Path

import pytest

from novex_desktop.domain.errors import ExportError
from novex_desktop.exporting.table_copy import (
    format_csv,
    format_html,
    format_plain_text,
    make_harmless,
    write_csv,
)

HEADERS = ("Nr.", "Afspraak")


def test_csv_is_read_back_with_semicolons_quotes_and_line_ends() -> None:
    rows = [("1", 'zegt "ja"; dan\nverder'), ("2", "é")]
    text = format_csv(HEADERS, rows)
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert found == [list(HEADERS), *map(list, rows)]


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6", "-5", "@naam", "\tx", "\r=1", "\n=1", "  =1", "\xa0@a"]
)
def test_what_a_spreadsheet_would_compute_gets_an_apostrophe(text: str) -> None:
    assert make_harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "gewoon", "a=b", "1-2", "'=1", " ingesprongen", "€ 5"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert make_harmless(text) == text


def test_csv_file_carries_the_mark_that_excel_needs_and_replaces_whole(tmp_path: Path) -> None:
    target = tmp_path / "rijen.csv"
    target.write_text("oud")
    write_csv(target, HEADERS, [("=1", "b")])
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == "Nr.;Afspraak\r\n'=1;b\r\n"
    assert list(tmp_path.iterdir()) == [target]


def test_csv_under_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"eindigen op “\.csv”"):
        write_csv(tmp_path / "rijen.xlsx", HEADERS, [])


def test_html_holds_text_and_no_markup_of_the_rows() -> None:
    text = format_html(HEADERS, [("<b>1</b>", "=1\nregel & twee")])
    assert "&lt;b&gt;1&lt;/b&gt;" in text
    assert '=1<br style="mso-data-placement:same-cell">regel &amp; twee' in text
    assert text.count("<tr>") == 2
    assert text.count("mso-number-format:'\\@'") == 4  # Excel takes every cell for text


def test_plain_text_has_a_line_per_row_and_tabs_between_cells() -> None:
    text = format_plain_text(HEADERS, [("1", "een\ntwee\tdrie"), ("2", "=1")])
    assert text == "Nr.\tAfspraak\n1\teen twee drie\n2\t'=1"


def test_a_character_that_no_file_can_hold_is_replaced() -> None:
    assert "\ufffd" in format_csv(HEADERS, [("a\ud800", "")])
    assert "\ufffd" in format_html(HEADERS, [("a\x0c", "")])
