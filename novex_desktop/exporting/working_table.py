"""Planning a working table: a header and one line per row, to filter and to sort."""

from collections.abc import Sequence

from novex_desktop.exporting.cell_content import EMPTY, CellContent
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.paper import count_printed_columns
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedLine,
    PlannedSheet,
    find_item_kind,
    plan_header,
    read_cells,
)
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.row_heights import (
    MAX_ROW_POINTS,
    TextSetting,
    count_lines,
    max_lines,
    row_points,
)

_WIDEST = 120.0
_WIDENING = 1.25


def plan_working_table(
    layout: SheetLayout, name: str, title: str, records: Sequence[Record]
) -> PlannedSheet:
    """Plan the sheet: one line per record and no other lines, so that sorting is safe."""
    table = [read_cells(layout, record) for record in records]
    widths, taken = _find_widths(layout, table)
    lines = [plan_header(layout, widths)]
    for record, cells, count in zip(records, table, taken, strict=True):
        kind = find_item_kind(layout, record)
        height = min(row_points(count, layout.font_size), MAX_ROW_POINTS)
        lines.append(PlannedLine(kind, cells, height, record=record))
    if not records:
        # Excel repairs a table without a single row under its header.
        empty = (EMPTY,) * len(layout.columns)
        lines.append(PlannedLine(LineKind.ITEM, empty, row_points(1, layout.font_size)))
    return PlannedSheet(
        name=name,
        title=title,
        layout=layout,
        records=tuple(records),
        lines=tuple(lines),
        widths=widths,
        printed_columns=count_printed_columns(layout.paper, widths),
    )


def find_cut_records(sheet: PlannedSheet) -> list[Record]:
    """Return records of which a text is taller than a row can be, even in a widened column."""
    most = max_lines(sheet.layout.font_size)
    return [
        line.record
        for line in sheet.lines
        if line.record is not None
        and any(
            count_lines(cell, TextSetting(sheet.layout.font_size, width)) > most
            for cell, width in zip(line.cells, sheet.widths, strict=True)
        )
    ]


def _find_widths(
    layout: SheetLayout, table: Sequence[Sequence[CellContent]]
) -> tuple[tuple[float, ...], list[int]]:
    """Return the widths, and how many lines each row takes.

    A column with a text too tall for a row becomes wider: a row that goes on in the next one
    would be torn apart by sorting.
    """
    most = max_lines(layout.font_size)
    widths: list[float] = []
    taken = [1] * len(table)
    for place, column in enumerate(layout.columns):
        width = column.width
        counts = _count_column(table, place, TextSetting(layout.font_size, width))
        while max(counts, default=1) > most and width < _WIDEST:
            width = min(width * _WIDENING, _WIDEST)
            counts = _count_column(table, place, TextSetting(layout.font_size, width))
        widths.append(width)
        taken = [max(pair) for pair in zip(taken, counts, strict=True)]
    return tuple(widths), taken


def _count_column(
    table: Sequence[Sequence[CellContent]], place: int, setting: TextSetting
) -> list[int]:
    return [count_lines(cells[place], setting) for cells in table]
