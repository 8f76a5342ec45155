"""Where pages end: every break is set by us, so that no band is left alone at the foot of a page.

Excel and LibreOffice have no "keep with next" for rows. Heights of all rows are known, so the
pages can be filled here, with a margin that keeps the program from adding breaks of its own.
"""

from collections.abc import Iterator

from novex_desktop.exporting.paper import find_scale
from novex_desktop.exporting.planned_sheet import LineKind, PlannedLine, PlannedSheet

# Programs round the scale and the heights of rows; this much of a page is left for that.
_FILLED_SHARE = 0.985
_MOST_BREAKS = 1000  # Excel allows 1,026 on a sheet; what comes after breaks by itself


def find_page_breaks(sheet: PlannedSheet) -> tuple[int, ...]:
    """Return the numbers of the lines, from 1, after which a page ends."""
    scale = find_scale(sheet.layout.paper, sheet.widths[: sheet.printed_columns]) / 100
    page = sheet.layout.paper.printable_height_points / scale * _FILLED_SHARE
    header = sum(line.height for line in sheet.lines if line.kind is LineKind.HEADER)
    breaks: list[int] = []
    used = 0.0
    number = 0
    for block in _iterate_blocks(sheet):
        height = sum(line.height for line in block)
        if used + height > page and used > header:
            breaks.append(number)
            used = header  # it is repeated on every page
        used += height
        number += len(block)
    return tuple(breaks[:_MOST_BREAKS])


def _iterate_blocks(sheet: PlannedSheet) -> Iterator[list[PlannedLine]]:
    """Yield lines that stay together: everything up to the header, bands with their first item."""
    block: list[PlannedLine] = []
    header = sheet.header_number
    for number, line in enumerate(sheet.lines, start=1):
        block.append(line)
        if number <= header or line.kind.is_band:
            continue
        yield block
        block = []
    if block:
        yield block
