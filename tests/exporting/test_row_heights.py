"""Wrapping with real glyph widths, and the height of rows."""

from itertools import pairwise
from pathlib import Path

import pytest

from novex_desktop.exporting.cell_content import Run, TextContent, Tone, plain
from novex_desktop.exporting.glyph_widths import CALIBRI, CALIBRI_BOLD, UNITS_PER_EM
from novex_desktop.exporting.glyph_widths_verdana import SAFETY_PERCENT
from novex_desktop.exporting.quick_wrap import QuickWrap
from novex_desktop.exporting.row_heights import (
    TextSetting,
    count_lines,
    find_line_starts,
    line_points,
    max_lines,
    row_points,
)
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.exporting.typeface_widths import find_widths
from tests.exporting.measure_glyph_widths import (
    WIDER_IN_VERDANA,
    WIDER_IN_VERDANA_BOLD,
    read_advances,
    widen,
)

FONTS = Path("/usr/share/fonts/truetype")
MEASURED = {
    Typeface.CALIBRI: ("crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
    Typeface.ARIAL: (
        "liberation2/LiberationSans-Regular.ttf",
        "liberation2/LiberationSans-Bold.ttf",
    ),
    Typeface.VERDANA: ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
}
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


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("typeface", Typeface)
def test_the_table_equals_the_widths_in_the_font(typeface: Typeface, bold: bool) -> None:
    path = FONTS / MEASURED[typeface][bold]
    if not path.exists():
        pytest.skip(f"{path.name} is not installed here, so its widths cannot be compared")
    units, advances = read_advances(path)
    assert units == UNITS_PER_EM
    table = find_widths(typeface, bold=bold)
    if typeface is Typeface.VERDANA:
        wider = widen(advances, WIDER_IN_VERDANA_BOLD if bold else WIDER_IN_VERDANA, units)
        assert all(wider[code] >= width for code, width in advances.items())
        advances = {code: -(-width * SAFETY_PERCENT // 100) for code, width in wider.items()}
    assert table == {chr(code): width for code, width in advances.items()}


def test_a_blank_of_verdana_is_as_wide_as_verdana_has_it() -> None:
    assert find_widths(Typeface.VERDANA)[" "] / UNITS_PER_EM >= 0.352


@pytest.mark.parametrize("typeface", Typeface)
def test_words_that_are_kept_count_as_letters_do(typeface: Typeface) -> None:
    text = "Rijk en regio verkennen ruimte voor energie, wonen en natuur. " * 9
    setting = TextSetting(9, 40, typeface=typeface)
    assert QuickWrap(setting).count(text) == count_lines(plain(text), setting)


def test_a_wider_typeface_takes_more_lines() -> None:
    text = plain("Rijk en regio verkennen ruimte voor energie, wonen en natuur. " * 9)
    calibri, arial, verdana = (
        count_lines(text, TextSetting(9, 40, typeface=typeface)) for typeface in Typeface
    )
    assert calibri < arial < verdana
