"""The sentence above items of a list, once before them, as the list has it."""

from collections.abc import Sequence
from itertools import chain

from novex_desktop.exporting.cell_content import EMPTY, plain
from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.planned_sheet import LineKind, PlannedLine, column_settings
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.row_heights import (
    count_lines,
    max_lines,
    row_points,
    split_cell,
)
from novex_desktop.store.queries.overview_rows import OverviewRow

LEAD_IN_FIELD = "aanloop"  # as a group of a layout
# A lead-in stays with the item under it, so that both must fit one page.
_MAX_LEAD_IN_POINTS = 120.0
_TEXT_FIELDS = ("vastgestelde_tekst", "lijsttekst", "afspraak")
_SUB_HEADING = "tussenkop"
_DEPTH = 1  # of folding, as the sub-headings


def plan_lead_in(
    layout: SheetLayout, above: Record | None, record: Record
) -> tuple[PlannedLine, ...]:
    """Return the lines of the lead-in of a record; none where it governs the one above too.

    Args:
        above: the last record before it that is no part of another.
    """
    row, before = record.row, above.row if above is not None else None
    if LEAD_IN_FIELD not in layout.groups or row is None or not row.lead_in:
        return ()
    if before is not None and _find_lead_in(before) == _find_lead_in(row):
        return ()
    settings = column_settings(layout, [column.width for column in layout.columns])
    place = _find_column(layout)
    most = max_lines(layout.font_size, _MAX_LEAD_IN_POINTS)
    lines = []
    for piece in split_cell(plain(clean_text(row.lead_in)), settings[place], most):
        height = row_points(min(count_lines(piece, settings[place]), most), layout.font_size)
        cells = (*[EMPTY] * place, piece)
        lines.append(PlannedLine(LineKind.LEAD_IN, cells, height, _DEPTH))
    return tuple(lines)


def place_lead_in(
    layout: SheetLayout,
    bands: Sequence[Sequence[PlannedLine]],
    lead_in: Sequence[PlannedLine],
    record: Record,
) -> list[PlannedLine]:
    """Return both in the order of the list: above a sub-heading where it stands above that.

    Args:
        bands: for each group of the layout, without the lead-in.
    """
    names = [name for name in layout.groups if name != LEAD_IN_FIELD]
    row = record.row
    is_above = row is not None and row.lead_in_of not in ("", row.topic_id)
    cut = names.index(_SUB_HEADING) if is_above and _SUB_HEADING in names else len(names)
    return [*chain(*bands[:cut]), *lead_in, *chain(*bands[cut:])]


def _find_lead_in(row: OverviewRow) -> tuple[str, str]:
    return row.lead_in, row.lead_in_of or row.topic_id


def _find_column(layout: SheetLayout) -> int:
    """Return the place of the column with the text, or else of the widest."""
    columns = layout.columns
    for place, column in enumerate(columns):
        if column.field in _TEXT_FIELDS:
            return place
    return max(range(len(columns)), key=lambda place: columns[place].width)
