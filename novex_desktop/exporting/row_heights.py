"""How tall a row must be to show all its text: wrapping simulated with real glyph widths.

LibreOffice does not grow a wrapped row that has no height in the file, so every row gets one.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from novex_desktop.exporting.cell_content import EMPTY, CellContent, TextContent, take_text
from novex_desktop.exporting.glyph_widths import UNITS_PER_EM
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.exporting.typeface_widths import find_widths

MAX_ROW_POINTS = 409.0  # Excel shows no taller row

# Height of one line of Calibri as Excel sets it, in points; other sizes by the last factor. Also
# for the other typefaces, whose lines are lower: 1.22 times the size in Carlito, 1.15 in Liberation
# Sans and 1.16 in DejaVu Sans (their table "hhea"), 1.214 in Verdana (PDF::Builder, not measured).
_LINE_POINTS = {8: 11.25, 9: 12.0, 10: 12.75, 11: 15.0, 12: 15.75, 14: 18.75, 16: 21.0}
_LINE_FACTOR = 1.36
_ROW_PADDING_POINTS = 2.0
# On screen letters take whole pixels, on paper not: together a little wider or narrower.
_WIDTH_SAFETY = 0.97
_POINTS_PER_PIXEL = 0.75  # at 96 dots per inch
_DIGIT_PIXELS = 7  # widest digit of Calibri 11, the font that column widths count in
UNKNOWN_WIDTH = UNITS_PER_EM  # a character outside the table: as wide as it is high
_BREAKABLE = " \t\n"


@dataclass(frozen=True, slots=True)
class TextSetting:
    """In what font and width a text is wrapped.

    Args:
        size: font size in points.
        width_chars: width of the column as Excel shows it.
        bold: whether all of it is bold.
        typeface: in which it is set.
    """

    size: float
    width_chars: float
    bold: bool = False
    typeface: Typeface = Typeface.CALIBRI

    @property
    def usable_points(self) -> float:
        """Room for text in one line; the cell's own padding is not in the shown width."""
        return self.width_chars * _DIGIT_PIXELS * _POINTS_PER_PIXEL * _WIDTH_SAFETY


def column_points(width_chars: float) -> float:
    """Return the full width of a column on paper, padding included."""
    return (width_chars * _DIGIT_PIXELS + 5) * _POINTS_PER_PIXEL


def line_points(size: float) -> float:
    """Return the height of one line."""
    return _LINE_POINTS.get(int(size), size * _LINE_FACTOR)


def row_points(lines: int, size: float) -> float:
    """Return the height of a row of so many lines, in the quarters of a point of a screen."""
    height = max(lines, 1) * line_points(size) + _ROW_PADDING_POINTS
    return math.ceil(height / _POINTS_PER_PIXEL) * _POINTS_PER_PIXEL


def max_lines(size: float, points: float = MAX_ROW_POINTS) -> int:
    """Return how many lines a row of this height can show."""
    return int((points - _ROW_PADDING_POINTS) // line_points(size))


def count_lines(content: CellContent, setting: TextSetting) -> int:
    """Return how many lines the content takes; an empty cell takes one."""
    if not isinstance(content, TextContent):
        return 1
    return len(find_line_starts(content, setting))


def find_line_starts(content: TextContent, setting: TextSetting) -> list[int]:
    """Return for each line the place in the text where it begins.

    Lines break at spaces only. Excel and LibreOffice also break at hyphens, which can only make
    fewer lines. A word longer than the line is broken where the line is full.
    """
    starts = [0]
    if content == EMPTY:
        return starts
    room = setting.usable_points * UNITS_PER_EM / setting.size
    used = 0
    for start, word, width, advances in _iterate_words(content, setting):
        if word == "\n":
            starts.append(start + 1)
            used = 0
        elif word.isspace() or used + width <= room:
            used += width
        elif width <= room:
            starts.append(start)
            used = width
        else:
            if used:
                starts.append(start)
            used = _break_word(start, advances, room, starts)
    return starts


def split_cell(cell: CellContent, setting: TextSetting, most: int) -> list[CellContent]:
    """Return the cell in pieces of at most so many lines; joined they are the cell."""
    if not isinstance(cell, TextContent):
        return [cell]
    starts = find_line_starts(cell, setting)
    if len(starts) <= most:
        return [cell]
    cuts = [*starts[::most], len(cell.text)]
    return [take_text(cell, start, end) for start, end in pairwise(cuts)]


def _break_word(start: int, advances: Sequence[int], room: float, starts: list[int]) -> int:
    """Break an over-long word that begins a line; return the room its last line takes."""
    used = 0
    for place, advance in enumerate(advances, start=start):
        if used and used + advance > room:
            starts.append(place)
            used = 0
        used += advance
    return used


def _iterate_words(
    content: TextContent, setting: TextSetting
) -> Iterator[tuple[int, str, int, Sequence[int]]]:
    """Yield each word, line break and stretch of space: place, text, width, advances."""
    text = content.text
    advances = _advances(content, setting)
    start = 0
    while start < len(text):
        end = start + 1
        if text[start] != "\n":
            is_space = text[start] in _BREAKABLE
            while end < len(text) and text[end] != "\n" and (text[end] in _BREAKABLE) == is_space:
                end += 1
        yield start, text[start:end], sum(advances[start:end]), advances[start:end]
        start = end


def _advances(content: TextContent, setting: TextSetting) -> list[int]:
    advances: list[int] = []
    for run in content.runs:
        widths = find_widths(setting.typeface, bold=setting.bold or run.tone.is_bold)
        advances.extend(widths.get(character, UNKNOWN_WIDTH) for character in run.text)
    return advances
