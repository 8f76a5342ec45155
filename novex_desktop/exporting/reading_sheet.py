"""Planning a reading sheet: title, summary, header, bands, items, folding and pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from novex_desktop.exporting.cell_content import (
    EMPTY,
    CellContent,
    plain,
    take_text,
)
from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.fields import FIELDS, show_text
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.lead_in_lines import LEAD_IN_FIELD, place_lead_in, plan_lead_in
from novex_desktop.exporting.page_texts import describe_state, one_line
from novex_desktop.exporting.pages import find_page_breaks
from novex_desktop.exporting.paper import count_printed_columns
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedLine,
    PlannedSheet,
    column_settings,
    find_item_kind,
    plan_header,
    read_cells,
)
from novex_desktop.exporting.quick_wrap import QuickWrap
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.row_heights import (
    TextSetting,
    count_lines,
    find_line_starts,
    max_lines,
    row_points,
    split_cell,
)
from novex_desktop.exporting.summaries import tell_empty
from novex_desktop.store.queries.overview_rows import OverviewContext

TITLE_SIZE = 14
SUMMARY_SIZE = 10
_HEADER_SPACE_POINTS = 6.0
# Lower than Excel's 409 points, so that a band and its first item always fit one page.
_MAX_ITEM_POINTS = 380.0
# The bands lie above their items: topic 0, sub-heading 1; all agreements share one depth, so
# that the button with its number folds exactly the background, which lies one deeper.
_DEEPEST_BAND = 1
_LINE_END = re.compile(r"[\r\n\t]+")


def plan_reading_sheet(
    layout: SheetLayout,
    name: str,
    title: str,
    records: Sequence[Record],
    context: OverviewContext,
    summary: str,
) -> PlannedSheet:
    """Plan the sheet; records keep the order in which they come."""
    widths = tuple(column.width for column in layout.columns)
    lines = [
        plan_title(title),
        *plan_paragraph(LineKind.SUMMARY, summary, layout, sum(widths)),
        plan_heading(LineKind.STATE, describe_state(context), SUMMARY_SIZE),
        plan_header(layout, widths),
    ]
    previous: tuple[str, ...] = ()
    above: Record | None = None
    wraps = [QuickWrap(setting) for setting in column_settings(layout, widths)]
    for record in records:
        groups = _find_groups(layout, record)
        lead_in = plan_lead_in(layout, above, record)
        bands = _plan_bands(layout, previous, groups)
        lines.extend(place_lead_in(layout, bands, lead_in, record))
        lines.extend(_plan_item(layout, record, wraps))
        previous = groups
        if record.row is not None and not record.row.is_part:
            above = record
    if not records:
        text = layout.when_empty or tell_empty(layout)
        lines += plan_paragraph(LineKind.TEXT, text, layout, sum(widths))
    sheet = PlannedSheet(
        name=name,
        title=title,
        layout=layout,
        records=tuple(records),
        lines=tuple(lines),
        widths=widths,
        printed_columns=count_printed_columns(layout.paper, widths),
    )
    return replace(sheet, breaks=find_page_breaks(sheet))


def plan_title(title: str) -> PlannedLine:
    """Return the line with the title of a sheet."""
    return plan_heading(LineKind.TITLE, one_line(title), TITLE_SIZE)


def plan_paragraph(
    kind: LineKind, text: str, layout: SheetLayout, width_chars: float
) -> list[PlannedLine]:
    """Return the lines of a text over the whole width of a sheet.

    Text of one cell cannot wrap over columns and nothing is merged, so that each line of it is a
    line of the sheet.
    """
    text = one_line(text)
    setting = TextSetting(SUMMARY_SIZE, width_chars, typeface=layout.typeface)
    starts = find_line_starts(plain(text), setting)
    return [
        PlannedLine(kind, (plain(text[start:end].strip()),), row_points(1, SUMMARY_SIZE))
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]


def plan_heading(kind: LineKind, text: str, size: int) -> PlannedLine:
    """Return a line of one text that runs on over the cells beside it."""
    space = _HEADER_SPACE_POINTS if kind is LineKind.STATE else 0.0
    return PlannedLine(kind, (plain(text),), row_points(1, size) + space)


def _find_groups(layout: SheetLayout, record: Record) -> tuple[str, ...]:
    """Return for each level of grouping what its band says.

    Under a topic the bands repeat its number, so that a page can be read on its own.
    """
    groups = []
    for field in layout.groups:
        if field == LEAD_IN_FIELD:
            continue  # a sentence of the list, to the letter: no band
        text = _LINE_END.sub(" ", clean_text(show_text(FIELDS[field].read(record)))).strip()
        if field == "tussenkop" and text and record.row and record.row.topic_number:
            text = f"{record.row.topic_number} · {text}"
        groups.append(text)
    return tuple(groups)


def _plan_bands(
    layout: SheetLayout, previous: tuple[str, ...], groups: tuple[str, ...]
) -> list[list[PlannedLine]]:
    """Return per group the band where it begins here; an inner group begins anew in an outer."""
    bands: list[list[PlannedLine]] = []
    is_new = False
    total = sum(column.width for column in layout.columns)
    for place, text in enumerate(groups):
        bands.append([])
        is_new = is_new or previous[place : place + 1] != (text,)
        if not is_new or not text:
            continue
        kind = LineKind.SUB_BAND if place else LineKind.BAND
        size = layout.font_size + (0 if place else 1)
        content = plain(text)
        setting = TextSetting(size, total, bold=True, typeface=layout.typeface)
        starts = find_line_starts(content, setting)
        # A long name goes on in a band of its own: text of one cell cannot wrap over columns.
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            cells = (take_text(content, start, end),)
            depth = min(place, _DEEPEST_BAND)
            bands[-1].append(PlannedLine(kind, cells, row_points(1, size), depth))
    return bands


def _plan_item(
    layout: SheetLayout, record: Record, wraps: Sequence[QuickWrap]
) -> Iterator[PlannedLine]:
    """Yield the line of a record, and lines that go on with it when it is too tall for one."""
    cells = read_cells(layout, record)
    kind = find_item_kind(layout, record)
    depth = (_DEEPEST_BAND + 1 if layout.groups else 0) + (kind is LineKind.BACKGROUND)
    most = max_lines(layout.font_size, _MAX_ITEM_POINTS)
    lines = max(wrap.count_content(cell) for wrap, cell in zip(wraps, cells, strict=True))
    if lines <= most:
        height = row_points(lines, layout.font_size)
        yield PlannedLine(kind, cells, height, depth, record)
        return
    settings = column_settings(layout, [column.width for column in layout.columns])
    pieces = [
        split_cell(cell, setting, most) for cell, setting in zip(cells, settings, strict=True)
    ]
    for place in range(max(len(piece) for piece in pieces)):
        shown = tuple(piece[place] if place < len(piece) else EMPTY for piece in pieces)
        if place:
            shown = _mark_continued(layout, shown, record)
        lines = max(count_lines(cell, s) for cell, s in zip(shown, settings, strict=True))
        height = row_points(min(lines, most), layout.font_size)
        yield PlannedLine(kind, shown, height, depth, record, continues=place > 0)


def _mark_continued(
    layout: SheetLayout, cells: tuple[CellContent, ...], record: Record
) -> tuple[CellContent, ...]:
    place = layout.number_place
    if place is None:
        return cells
    return (*cells[:place], plain(f"{clean_text(record.number)} (vervolg)"), *cells[place + 1 :])
