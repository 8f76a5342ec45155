"""Wrapping with real glyph widths, and the height of rows."""

from itertools import pairwise
from pathlib import Path

import pytest

from novex_desktop.exporting.cell_content import Run, TextContent, Tone, plain
from novex_desktop.exporting.glyph_widths import CALIBRI, CALIBRI_BOLD, UNITS_PER_EM
from novex_desktop.exporting.row_heights import (
    TextSetting,
    count_lines,
    find_line_starts,
    line_points,
    max_lines,
    row_points,
)
from tests.exporting.measure_glyph_widths import read_advances

CARLITO = Path("/usr/share/fonts/truetype/crosextra")
NARROW = TextSetting(9, 10)


def test_an_empty_cell_takes_one_line() -> None:
    assert count_lines(plain(""), NARROW) == 1


def test_lines_begin_after_spaces_and_at_line_ends() -> None:
    text = "Rijk en regio\nwerken samen aan ruimte"
    starts = find_line_starts(plain(text), NARROW)
    lines = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    assert lines == ["Rijk en regio\n", "werken ", "samen aan ", "ruimte"]
    assert all(not line.startswith(" ") for line in lines)


def test_a_word_wider_than_the_column_is_broken_and_nothing_is_lost() -> None:
    text = "Rijk " + "w" * 60 + " slot"
    starts = find_line_starts(plain(text), NARROW)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert len(starts) > 5


def test_bold_text_takes_more_room() -> None:
    text = "bereikbaarheid en ruimte voor wonen en werken " * 8
    setting = TextSetting(9, 30)
    bold = TextContent((Run(text, Tone.LATE),))
    assert count_lines(bold, setting) >= count_lines(plain(text), setting)
    assert sum(CALIBRI_BOLD[c] for c in text) > sum(CALIBRI[c] for c in text)


def test_each_line_fits_the_column() -> None:
    text = "Rijk en regio verkennen welke ruimte energie, wonen en natuur vragen. " * 12
    setting = TextSetting(9, 55)
    starts = find_line_starts(plain(text), setting)
    room = setting.usable_points * UNITS_PER_EM / setting.size
    for start, end in pairwise(starts):
        assert sum(CALIBRI[c] for c in text[start:end].rstrip()) <= room


def test_the_longest_agreement_fits_one_row_at_width_55() -> None:
    longest = ("Rijk en regio stemmen in met de agenda voor wonen en water. " * 25)[:1500]
    lines = count_lines(plain(longest), TextSetting(9, 55))
    assert row_points(lines, 9) <= 409


def test_a_row_grows_by_a_whole_line() -> None:
    assert row_points(5, 9) - row_points(4, 9) == line_points(9)
    assert row_points(max_lines(9), 9) <= 409


@pytest.mark.parametrize(
    ("file", "table"), [("Carlito-Regular.ttf", CALIBRI), ("Carlito-Bold.ttf", CALIBRI_BOLD)]
)
def test_the_table_equals_the_widths_in_the_font(file: str, table: dict[str, int]) -> None:
    if not (CARLITO / file).exists():
        pytest.skip("Carlito is not installed here, so its widths cannot be compared")
    units, advances = read_advances(CARLITO / file)
    assert units == UNITS_PER_EM
    assert table == {chr(code): width for code, width in advances.items()}
