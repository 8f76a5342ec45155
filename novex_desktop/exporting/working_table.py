"""Planning a working table: a header and one line per row, to filter and to sort."""

from collections.abc import Hashable, Sequence
from typing import cast

from novex_desktop.exporting.cell_content import EMPTY, CellContent
from novex_desktop.exporting.field import Field
from novex_desktop.exporting.fields import FIELDS, show_text
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.paper import count_printed_columns
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedLine,
    PlannedSheet,
    column_setting,
    column_settings,
    find_item_kind,
    plan_header,
    read_cells,
)
from novex_desktop.exporting.quick_wrap import QuickWrap
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.row_heights import (
    MAX_ROW_POINTS,
    TextSetting,
    max_lines,
    row_points,
)
from novex_desktop.store.queries.overview_rows import OverviewRow

_WIDEST = 120.0
_WIDENING = 1.25
_BLOCK = 256  # records
STREAM_FROM = 3_000  # records; fewer are made as cells, which takes no time that anyone notices


def plan_working_table(
    layout: SheetLayout,
    name: str,
    title: str,
    records: Sequence[Record],
    stream_from: int = STREAM_FROM,
) -> PlannedSheet:
    """Plan the sheet: one line per record and no other lines, so that sorting is safe.

    Args:
        stream_from: from so many records on, their lines are made while the file is written.
    """
    if len(records) >= stream_from:
        return _plan_streamed(layout, name, title, records)
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


def _plan_streamed(
    layout: SheetLayout, name: str, title: str, records: Sequence[Record]
) -> PlannedSheet:
    """Plan only the header; the longest text of each column tells how wide it must be."""
    fields = [FIELDS[column.field] for column in layout.columns]
    longest = _find_longest(fields, records)
    widths, _ = _find_widths(layout, [longest])
    return PlannedSheet(
        name=name,
        title=title,
        layout=layout,
        records=tuple(records),
        lines=(plan_header(layout, widths),),
        widths=widths,
        printed_columns=count_printed_columns(layout.paper, widths),
        is_streamed=True,
    )


def _find_longest(fields: Sequence[Field], records: Sequence[Record]) -> list[CellContent]:
    """Return the longest content of each field; of two that are about as long either."""
    # Short by nature: choices and dates.
    places = [
        place for place, field in enumerate(fields) if not field.choices and not field.holds_dates
    ]
    most, longest = dict.fromkeys(places, 0), dict.fromkeys(places, records[0])
    # In blocks: rows that were read for one field are still at hand for the next.
    for start in range(0, len(records), _BLOCK):
        block = records[start : start + _BLOCK]
        rows = [record.row for record in block if record.row is not None]
        for place in places:
            lengths = _measure_block(fields[place], block, rows)
            if (length := max(lengths)) > most[place]:
                most[place], longest[place] = length, block[lengths.index(length)]
    return [
        field.read(longest[place]) if place in longest else EMPTY
        for place, field in enumerate(fields)
    ]


def _measure_block(
    field: Field, records: Sequence[Record], rows: Sequence[OverviewRow]
) -> list[int]:
    """Return how long the texts of a field are.

    Args:
        rows: the agreements of the records; fewer where some are about none.
    """
    if field.read_text is not None and len(rows) == len(records):
        texts = list(map(field.read_text, rows))
        if None not in texts:
            return list(map(len, cast("list[str]", texts)))
        known: dict[Hashable, int] = {}
        lengths = []
        for text, record in zip(texts, records, strict=True):
            if text is not None:
                lengths.append(len(text))
                continue
            key = field.read_key(record.row) if field.read_key and record.row else record
            if key not in known:
                known[key] = _measure(field, record)
            lengths.append(known[key])
        return lengths
    return [_measure(field, record) for record in records]


def _measure(field: Field, record: Record) -> int:
    """Return how long the text of a field is."""
    if field.read_text is not None and record.row is not None:
        text = field.read_text(record.row)
        if text is not None:
            return len(text)
    return len(show_text(field.read(record)))


def find_cut_records(sheet: PlannedSheet) -> list[Record]:
    """Return records of which a text is taller than a row can be, even in a widened column."""
    most = max_lines(sheet.layout.font_size)
    wraps = [QuickWrap(setting) for setting in column_settings(sheet.layout, sheet.widths)]
    return [
        line.record
        for line in sheet.lines
        if line.record is not None
        and line.height == MAX_ROW_POINTS
        and any(
            wrap.count_content(cell) > most for wrap, cell in zip(wraps, line.cells, strict=True)
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
        counts = _count_column(table, place, column_setting(layout, column, width))
        while max(counts, default=1) > most and width < _WIDEST:
            width = min(width * _WIDENING, _WIDEST)
            counts = _count_column(table, place, column_setting(layout, column, width))
        widths.append(width)
        taken = [max(pair) for pair in zip(taken, counts, strict=True)]
    return tuple(widths), taken


def _count_column(
    table: Sequence[Sequence[CellContent]], place: int, setting: TextSetting
) -> list[int]:
    wrap = QuickWrap(setting)
    return [wrap.count_content(cells[place]) for cells in table]
