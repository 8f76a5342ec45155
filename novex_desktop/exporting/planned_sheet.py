"""A sheet as planned: each line with its cells, height and place, before any file is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from novex_desktop.exporting.cell_content import CellContent, Run, TextContent
from novex_desktop.exporting.cell_text import MAX_CELL_UNITS, clean_text, is_writable
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.layout import BackgroundLook, ColumnLayout, SheetKind, SheetLayout
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.row_heights import TextSetting, count_lines, row_points

INDENT = 1.5  # characters between the border and what stands at the right
_FILTER_BUTTON_CHARS = 2.5  # it takes the right end of a header


class LineKind(StrEnum):
    """What a line of a sheet is; decides how it is set."""

    TITLE = "title"
    SUMMARY = "summary"
    STATE = "state"  # reference date, version, classification
    HEADER = "header"
    BAND = "band"  # a topic
    SUB_BAND = "sub-band"  # a province or area under it
    LEAD_IN = "lead-in"  # the sentence that governs the items under it
    ITEM = "item"
    BACKGROUND = "background"
    TEXT = "text"  # a plain line over the whole width
    HEADING = "heading"  # above a table of the cover or the legend
    TABLE_HEADER = "table header"
    FIGURES = "figures"
    TOTAL = "total"
    TERM = "term"  # a word of the legend and what it means

    @property
    def is_item(self) -> bool:
        """Whether it shows a record, in the columns of the layout."""
        return self in (LineKind.ITEM, LineKind.BACKGROUND)

    @property
    def is_band(self) -> bool:
        """Whether it heads the lines under it and must stay with the first of them."""
        return self in _HEADING_LINES


_HEADING_LINES = frozenset((LineKind.BAND, LineKind.SUB_BAND, LineKind.LEAD_IN, LineKind.HEADING))


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line.

    Args:
        cells: from column A on; columns beyond them are empty.
        height: in points.
        outline: depth of folding; 0 is never folded away.
        record: the record that it shows, if any.
        continues: it shows the rest of a row that is too tall for one line.
        above_numbers: columns, from 0, of which the header stands above numbers.
    """

    kind: LineKind
    cells: tuple[CellContent, ...]
    height: float
    outline: int = 0
    record: Record | None = None
    continues: bool = False
    above_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedChart:
    """A chart of a table on the same sheet.

    Args:
        description: what it shows, for whoever cannot see it.
        top: number of the line, from 1, at which it begins; `left` its column, from 0.
        header: number of the line with the names of the series.
        first: number of the first line with figures, and `last` of the last.
        names: column, from 0, with the name of each line; `series` the columns of figures.
        stacked: whether the series lie on top of each other, as lying bars.
    """

    title: str
    description: str
    top: int
    left: int
    width_cm: float
    height_cm: float
    header: int
    first: int
    last: int
    names: int
    series: tuple[int, ...]
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """One sheet.

    Args:
        widths: of the columns, in characters as Excel shows them.
        printed_columns: how many of them, from the left, are printed.
        breaks: numbers of the lines, from 1, after which a page ends.
        charts: beside tables on this sheet.
        is_streamed: whether the records come after the lines, each in a line of its own that is
            made while the file is written; for tables of very many records.
    """

    name: str
    title: str
    layout: SheetLayout
    records: tuple[Record, ...]
    lines: tuple[PlannedLine, ...]
    widths: tuple[float, ...]
    printed_columns: int
    breaks: tuple[int, ...] = ()
    charts: tuple[PlannedChart, ...] = ()
    is_streamed: bool = False

    @property
    def last_line(self) -> int:
        """Number of the last line, from 1, those that are streamed included."""
        return len(self.lines) + (len(self.records) if self.is_streamed else 0)

    @property
    def header_number(self) -> int:
        """Number of the header line, from 1; 0 where there is none."""
        kinds = [line.kind for line in self.lines]
        return kinds.index(LineKind.HEADER) + 1 if LineKind.HEADER in kinds else 0


def read_cells(sheet: SheetLayout, record: Record) -> tuple[CellContent, ...]:
    """Return the cells of a record, without what no workbook can hold."""
    return tuple(_clean(FIELDS[column.field].read(record)) for column in sheet.columns)


def find_item_kind(sheet: SheetLayout, record: Record) -> LineKind:
    """Return how the line of a record is set."""
    is_grey = not record.is_counted and sheet.background is BackgroundLook.GREY
    return LineKind.BACKGROUND if is_grey else LineKind.ITEM


def find_unwritable(sheet: SheetLayout, record: Record) -> list[str]:
    """Return the headers of the cells in which something had to be replaced."""
    return [
        column.header
        for column in sheet.columns
        if isinstance(content := FIELDS[column.field].read(record), TextContent)
        and not is_writable(content.text)
    ]


def tell_too_long(number: str, header: str, length: int) -> str:
    """Return the sentence about a text that no cell can hold."""
    return (
        f"De tekst van {clean_text(number)} in kolom “{header}” is {length} tekens lang; in een"
        f" cel van Excel passen er {MAX_CELL_UNITS}. Kort de tekst in of laat deze kolom weg uit"
        " het overzicht."
    )


def layout_setting(sheet: SheetLayout, width: float, *, bold: bool = False) -> TextSetting:
    """Return in what font and width a text is wrapped."""
    return TextSetting(sheet.font_size, width, bold, sheet.typeface)


def column_setting(sheet: SheetLayout, column: ColumnLayout, width: float) -> TextSetting:
    """Return in what font and width the texts of a column are wrapped."""
    return layout_setting(sheet, width - INDENT * column.is_right, bold=column.look.bold)


def column_settings(sheet: SheetLayout, widths: Sequence[float]) -> list[TextSetting]:
    """Return in what font and width the texts of each column are wrapped."""
    return [
        column_setting(sheet, column, width)
        for column, width in zip(sheet.columns, widths, strict=True)
    ]


def plan_header(sheet: SheetLayout, widths: Sequence[float]) -> PlannedLine:
    """Return the line with the headers of the columns."""
    cells = tuple(TextContent((Run(clean_text(c.header)),)) for c in sheet.columns)
    button = _FILTER_BUTTON_CHARS if sheet.kind is SheetKind.TABLE else 0.0
    lines = max(
        count_lines(
            cell,
            layout_setting(sheet, max(width - button - INDENT * column.is_right, 1.0), bold=True),
        )
        for column, cell, width in zip(sheet.columns, cells, widths, strict=True)
    )
    return PlannedLine(LineKind.HEADER, cells, row_points(lines, sheet.font_size))


def _clean(content: CellContent) -> CellContent:
    if not isinstance(content, TextContent) or is_writable(content.text):
        return content
    return TextContent(tuple(Run(clean_text(run.text), run.tone) for run in content.runs))
