"""Paper: sizes, margins, and the scale at which a sheet fits one page wide.

Source: the house rules for printed overviews: A4 or A3, one page wide, margins in centimetres.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from novex_desktop.exporting.row_heights import column_points

MARGIN_SIDE_CM = 1.0
MARGIN_TOP_CM = 1.9
MARGIN_BOTTOM_CM = 1.5
MARGIN_HEADER_CM = 0.9
MARGIN_FOOTER_CM = 0.7
LOWEST_SCALE = 70  # per cent; smaller print is not readable on paper

_CM_PER_INCH = 2.54
_POINTS_PER_CM = 72 / _CM_PER_INCH


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A sheet of paper as it lies before the reader."""

    width_cm: float
    height_cm: float
    excel_code: int
    landscape: bool


class Paper(StrEnum):
    """The papers that a layout may name. The values stand in layout files."""

    A4_LANDSCAPE = "A4 liggend"
    A4_PORTRAIT = "A4 staand"
    A3_LANDSCAPE = "A3 liggend"

    @property
    def size(self) -> PaperSize:
        """Its measures and its number in Excel."""
        return _SIZES[self]

    @property
    def printable_width_points(self) -> float:
        """Room between the side margins."""
        return (self.size.width_cm - 2 * MARGIN_SIDE_CM) * _POINTS_PER_CM

    @property
    def printable_height_points(self) -> float:
        """Room between the top and bottom margin."""
        return (self.size.height_cm - MARGIN_TOP_CM - MARGIN_BOTTOM_CM) * _POINTS_PER_CM


_SIZES = {
    Paper.A4_LANDSCAPE: PaperSize(29.7, 21.0, 9, landscape=True),
    Paper.A4_PORTRAIT: PaperSize(21.0, 29.7, 9, landscape=False),
    Paper.A3_LANDSCAPE: PaperSize(42.0, 29.7, 8, landscape=True),
}


def inches(centimetres: float) -> float:
    """Return a length in inches, as Excel stores margins."""
    return centimetres / _CM_PER_INCH


def find_scale(paper: Paper, widths_chars: Sequence[float]) -> int:
    """Return the per cent at which these columns fit one page wide; never above 100."""
    total = sum(column_points(width) for width in widths_chars)
    return min(100, math.floor(100 * paper.printable_width_points / total))


def count_printed_columns(paper: Paper, widths_chars: Sequence[float]) -> int:
    """Return how many columns, from the left, can be printed at a readable scale."""
    count = len(widths_chars)
    while count > 1 and find_scale(paper, widths_chars[:count]) < LOWEST_SCALE:
        count -= 1
    return count
