"""Writing the rows of a large working table straight into its sheet, as the file format has them.

openpyxl makes everything but these rows. Building a cell object for each of a hundred thousand
rows would take four times as long and hold the whole table in memory once more.
Source: ISO/IEC 29500-1, SpreadsheetML: row, c, is, t.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress
from novex_desktop.exporting.cell_content import (
    CellContent,
    DayContent,
    NumberContent,
    TextContent,
    Tone,
)
from novex_desktop.exporting.cell_text import (
    MAX_CELL_UNITS,
    clean_text,
    count_units,
    escape_text,
    is_too_long,
    is_writable,
    looks_like_input,
)
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedSheet,
    find_item_kind,
    layout_setting,
    tell_too_long,
)
from novex_desktop.exporting.quick_wrap import QuickWrap
from novex_desktop.exporting.records import Record
from novex_desktop.exporting.rich_runs import merge_blank_runs
from novex_desktop.exporting.row_heights import (
    MAX_ROW_POINTS,
    count_lines,
    max_lines,
    row_points,
)
from novex_desktop.exporting.stream_outcome import StreamOutcome
from novex_desktop.exporting.styles import CellForm, find_form
from novex_desktop.store.queries.overview_rows import OverviewRow

_BLOCK = 256  # rows
_LONGEST_KEPT = 64  # characters; longer texts hardly come back
_MOST_KEPT = 4_000
_Cell = tuple[str, int]  # the cell behind its place, and its lines
# Of a column: how its cells begin, its text for a row, a kept cell for a text, a new cell.
_ColumnParts = tuple[
    str,
    Callable[[OverviewRow], str | None],
    Callable[[str | None], _Cell | None],
    Callable[[str | None, Record], _Cell],
]


@dataclass(frozen=True, slots=True)
class StreamStyles:
    """Numbers of the styles in the workbook, by kind of line, form and the mark of text."""

    ids: Mapping[tuple[LineKind, CellForm, bool], int]
    run_fonts: Mapping[tuple[LineKind, Tone], str]  # the element rPr of a run


class RowStream:
    """Makes the rows of one table, in blocks."""

    def __init__(self, sheet: PlannedSheet, styles: StreamStyles) -> None:
        self.outcome = StreamOutcome()
        self._sheet = sheet
        size = sheet.layout.font_size
        self._most = max_lines(size)
        self._heights = [
            f'" ht="{min(row_points(lines, size), MAX_ROW_POINTS):g}" customHeight="1">'
            for lines in range(self._most + 2)
        ]
        self._columns = {
            kind: [
                _Column(self.outcome, sheet, place, kind, styles).parts
                for place in range(len(sheet.widths))
            ]
            for kind in (LineKind.ITEM, LineKind.BACKGROUND)
        }

    @property
    def sheet_name(self) -> str:
        """Name of the sheet that the rows are of."""
        return self._sheet.name

    def iterate_blocks(self, progress: Progress) -> Iterator[bytes]:
        """Yield the rows as XML.

        Raises:
            ExportError: a text is too long for a cell.
            Cancelled: the user asked to stop.
        """
        records, layout = self._sheet.records, self._sheet.layout
        first = len(self._sheet.lines) + 1
        for start in range(0, len(records), _BLOCK):
            progress(start, len(records), f"Blad {self._sheet.name}")
            parts: list[str] = []
            for number, record in enumerate(records[start : start + _BLOCK], first + start):
                columns = self._columns[find_item_kind(layout, record)]
                self._add_row(parts, str(number), record, columns)
            yield "".join(parts).encode()

    def _add_row(
        self, parts: list[str], number: str, record: Record, columns: Sequence[_ColumnParts]
    ) -> None:
        """Add a row to the parts. This runs for every cell of the table, so it is kept bare."""
        row = record.row
        most = 1
        parts.append('<row r="' + number)
        place = len(parts)
        parts.append("")
        for start, read_text, find_kept, make in columns:
            text = None if row is None else read_text(row)
            content, lines = find_kept(text) or make(text, record)
            parts.append(start + number + content)
            if lines > most:
                most = lines
        if most > self._most:
            self.outcome.cut.append(record.number)
            most = self._most + 1
        parts[place] = self._heights[most]
        parts.append("</row>")


class _Column:
    """Makes the cells of one column for one kind of line; those that come back are kept."""

    def __init__(
        self,
        outcome: StreamOutcome,
        sheet: PlannedSheet,
        place: int,
        kind: LineKind,
        styles: StreamStyles,
    ) -> None:
        layout = sheet.layout.columns[place]
        field = FIELDS[layout.field]
        self._kept: dict[str | None, _Cell] = {}
        self._kept_contents: dict[CellContent, _Cell] = {}
        self._read, self._header = field.read, layout.header
        self._setting = layout_setting(sheet.layout, sheet.widths[place])
        self._count = QuickWrap(self._setting).count
        plain, marked = (styles.ids[kind, CellForm.TEXT, is_marked] for is_marked in (False, True))
        self._text_styles = tuple(f'" s="{style}" t="inlineStr"><is>' for style in (plain, marked))
        self._empty = f'" s="{plain}"/>'
        self._outcome, self._kind, self._styles = outcome, kind, styles
        start = f'<c r="{get_column_letter(place + 1)}'
        self.parts = (start, field.read_text or _know_nothing, self._kept.get, self.make)

    def make(self, text: str | None, record: Record) -> _Cell:
        """Return the cell; `text` is what it says when that is known already."""
        if text is not None:
            return self._make_plain(text, record)
        content = self._read(record)
        found = self._kept_contents.get(content)
        if found is not None:
            return found
        if not isinstance(content, TextContent):
            return self._make_value(content)
        if all(run.tone is Tone.PLAIN for run in content.runs):
            return self._make_plain(content.text, record)
        return self._make_rich(content, record)

    def _make_plain(self, text: str, record: Record) -> _Cell:
        cleaned = text if _is_plain(text) else self._check(text, record)
        style = self._text_styles[looks_like_input(cleaned)]
        content = f"{style}{_text(cleaned)}</is></c>" if cleaned else self._empty
        cell = (content, self._count(cleaned))
        # Of a column with very many different texts none is likely to come back.
        if len(text) <= _LONGEST_KEPT and len(self._kept) < _MOST_KEPT and cleaned is text:
            self._kept[text] = cell
        return cell

    def _make_rich(self, content: TextContent, record: Record) -> _Cell:
        fonts = self._styles.run_fonts
        cleaned = self._check(content.text, record)
        runs = "".join(
            f"<r>{fonts[self._kind, run.tone]}{_text(clean_text(run.text))}</r>"
            for run in merge_blank_runs(content.runs)
        )
        style = self._text_styles[looks_like_input(cleaned)]
        cell = f"{style}{runs}</is></c>", count_lines(content, self._setting)
        is_short = len(cleaned) <= _LONGEST_KEPT and cleaned == content.text
        return self._keep(content, cell) if is_short else cell

    def _make_value(self, content: CellContent) -> _Cell:
        style = self._styles.ids[self._kind, find_form(content), False]
        cell = f'" s="{style}"/>', 1
        match content:
            case DayContent():
                moment = datetime.combine(content.day, time())
                serial = to_excel(moment)  # type: ignore[no-untyped-call]  # as openpyxl has it
                cell = f'" s="{style}"><v>{serial:.0f}</v></c>', 1
            case NumberContent():
                cell = f'" s="{style}"><v>{content.value:f}</v></c>', 1
        return self._keep(content, cell)

    def _keep(self, content: CellContent, cell: _Cell) -> _Cell:
        if len(self._kept_contents) < _MOST_KEPT:
            self._kept_contents[content] = cell
        return cell

    def _check(self, text: str, record: Record) -> str:
        """Return the text as a workbook can hold it; tell what was replaced."""
        if is_too_long(text):
            raise ExportError(tell_too_long(record.number, self._header, count_units(text)))
        if is_writable(text):
            return text
        self._outcome.unwritable.append((record.number, self._header))
        return clean_text(text)


def _is_plain(text: str) -> bool:
    """Whether nothing about a text needs a closer look; most are so."""
    return len(text) <= MAX_CELL_UNITS // 2 and text.isprintable()


def _know_nothing(row: OverviewRow) -> None:
    """Stand in for the text of a field that must be read as a content."""


def _text(text: str) -> str:
    if "_x" in text or "\r" in text:
        text = escape_text(text)
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    if text[:1].isspace() or text[-1:].isspace():
        return f'<t xml:space="preserve">{text}</t>'
    return f"<t>{text}</t>"
