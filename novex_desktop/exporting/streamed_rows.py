"""Writing the rows of a large working table straight into its sheet, as the file format has them.

openpyxl makes everything but these rows. Building a cell object for each of a hundred thousand
rows would take four times as long and hold the whole table in memory once more.
Source: ISO/IEC 29500-1, SpreadsheetML: row, c, is, t.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from html import escape
from itertools import repeat
from typing import cast

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
from novex_desktop.exporting.column_look import ColumnLook
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedSheet,
    column_setting,
    find_item_kind,
    tell_too_long,
)
from novex_desktop.exporting.quick_wrap import KeptWords, QuickWrap
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

# Rows; what is made of them still lies in the processor's cache when packed. With 512 a table of
# 20,000 rows took 0.64 s of processor time, with 128 or 1,024 0.69 to 0.75 (1 MB of cache a core).
_BLOCK = 512
_LONGEST_KEPT = 64  # characters; longer texts hardly come back
_MOST_KEPT = 4_000
# Kind of line, form of the value, look of the column, and the mark of text that looks like input.
StyleKey = tuple[LineKind, CellForm, ColumnLook, bool]
_Cell = tuple[bytes, int]  # the cell behind its place, encoded, and its lines


@dataclass(frozen=True, slots=True)
class StreamStyles:
    """Numbers of the styles in the workbook."""

    ids: Mapping[StyleKey, int]
    run_fonts: Mapping[tuple[LineKind, Tone, ColumnLook], str]  # the element rPr of a run


class RowStream:
    """Makes the rows of one table, in blocks."""

    def __init__(self, sheet: PlannedSheet, styles: StreamStyles) -> None:
        self.outcome = StreamOutcome()
        self._sheet = sheet
        size = sheet.layout.font_size
        self._most = max_lines(size)
        points = [min(row_points(lines, size), MAX_ROW_POINTS) for lines in range(self._most + 2)]
        # Between the number of a row and that of its first cell.
        self._heights = [f'" ht="{each:g}" customHeight="1"><c r="A'.encode() for each in points]
        words = KeptWords()
        places = range(len(sheet.widths))
        self._columns = {
            kind: [_Column(self.outcome, sheet, place, kind, styles, words) for place in places]
            for kind in (LineKind.ITEM, LineKind.BACKGROUND)
        }
        # The widest column holds the longest texts: beside it few others need measuring.
        self._order = sorted(places, key=sheet.widths.__getitem__, reverse=True)

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
        records = self._sheet.records
        first = len(self._sheet.lines) + 1
        for start in range(0, len(records), _BLOCK):
            progress(start, len(records), f"Blad {self._sheet.name}")
            block = records[start : start + _BLOCK]
            yield self._make_block(block, first + start)

    def _make_block(self, block: Sequence[Record], first: int) -> bytes:
        """Return rows as XML; the first has this number."""
        kinds = [find_item_kind(self._sheet.layout, record) for record in block]
        numbers = range(first, first + len(block))
        if len(set(kinds)) == 1:
            return b"".join(self._iterate_rows(kinds[0], block, numbers))
        rows: dict[int, bytes] = {}
        for kind in self._columns:
            places = [place for place, each in enumerate(kinds) if each is kind]
            some = [block[place] for place in places]
            made = self._iterate_rows(kind, some, [numbers[place] for place in places])
            rows.update(zip(places, made, strict=True))
        return b"".join(rows[place] for place in range(len(block)))

    def _iterate_rows(
        self, kind: LineKind, records: Sequence[Record], numbers: Sequence[int]
    ) -> Iterator[bytes]:
        """Yield each row.

        Column by column: this runs for every cell of the table, and so takes the fewest steps.
        """
        rows = [record.row for record in records if record.row is not None]
        most: Sequence[int] = [1] * len(records)
        columns = self._columns[kind]
        contents: list[Sequence[bytes]] = [()] * len(columns)
        for place in self._order:
            contents[place], lines = columns[place].make_cells(records, rows, most)
            if max(lines, default=1) > 1:
                most = list(map(max, most, lines))
        heights = [self._find_height(*each) for each in zip(most, records, strict=True)]
        # All that stands between two cells is the number of the row, so it joins them: a third of
        # the pieces that "<c", number and content of each cell would be.
        shown = [b"%d" % number for number in numbers]
        return map(bytes.join, shown, zip(repeat(b'<row r="'), heights, *contents, strict=False))

    def _find_height(self, lines: int, record: Record) -> bytes:
        if lines <= self._most:
            return self._heights[lines]
        self.outcome.cut.append(record.number)
        return self._heights[-1]


class _Column:
    """Makes the cells of one column for one kind of line; those that come back are kept.

    What is made of a cell begins behind the number of its row and ends with the letters of the
    next column, or the end of the row.
    """

    def __init__(
        self,
        outcome: StreamOutcome,
        sheet: PlannedSheet,
        place: int,
        kind: LineKind,
        styles: StreamStyles,
        words: KeptWords,
    ) -> None:
        layout = sheet.layout.columns[place]
        field = FIELDS[layout.field]
        self._kept: dict[str | None, _Cell] = {}
        self._kept_contents: dict[CellContent, _Cell] = {}
        self._read, self._header = field.read, layout.header
        self._look = layout.look
        self._setting = column_setting(sheet.layout, layout, sheet.widths[place])
        self._wrap = QuickWrap(self._setting, words)
        plain, marked = (
            styles.ids[kind, CellForm.TEXT, self._look, is_marked] for is_marked in (False, True)
        )
        self._text_styles = tuple(f'" s="{style}" t="inlineStr"><is>' for style in (plain, marked))
        is_last = place + 1 == len(sheet.layout.columns)
        self._next = "</row>" if is_last else f'<c r="{get_column_letter(place + 2)}'
        self._end = f"</c>{self._next}"
        self._empty = f'" s="{plain}"/>{self._next}'.encode()
        self._outcome, self._kind, self._styles = outcome, kind, styles
        self._read_text, self._read_key = field.read_text, field.read_key
        self._kept_keys: dict[Hashable, _Cell] = {}

    def make_cells(
        self, records: Sequence[Record], rows: Sequence[OverviewRow], floors: Sequence[int]
    ) -> tuple[Sequence[bytes], Sequence[int]]:
        """Return what stands in the cells and the lines each takes, if more than the floor.

        Args:
            rows: the agreements of the records; fewer where some are about none.
            floors: lines that other cells of the rows take.
        """
        if len(rows) < len(records) or (self._read_text is None and self._read_key is None):
            return _take_apart([self._make(None, record) for record in records])
        if self._read_text is None:
            return _take_apart([self._find_by_key(record) for record in records])
        return self._find_cells(list(map(self._read_text, rows)), records, floors)

    def _find_cells(
        self, texts: list[str | None], records: Sequence[Record], floors: Sequence[int]
    ) -> tuple[Sequence[bytes], Sequence[int]]:
        """Return the cells of texts: kept ones, and of the others as many as can at one go."""
        found: list[_Cell | None] = [None] * len(texts)
        if self._kept:
            found = list(map(self._kept.get, texts))
        if None not in found:
            return _take_apart(cast("list[_Cell]", found))
        missing = [place for place, cell in enumerate(found) if cell is None]
        if len(missing) == len(texts):
            # Not one tuple for each cell, which the garbage collector would look at.
            if made := self._make_many(texts, floors):
                return made
        elif made := self._make_many(
            [texts[place] for place in missing], [floors[place] for place in missing]
        ):
            for place, cell in zip(missing, zip(*made, strict=True), strict=True):
                found[place] = cell
            return _take_apart(cast("list[_Cell]", found))
        for place in missing:
            text = texts[place]
            found[place] = (
                self._find_by_key(records[place])
                if text is None
                else self._make(text, records[place])
            )
        return _take_apart(cast("list[_Cell]", found))

    def _find_by_key(self, record: Record) -> _Cell:
        """Return the cell of a content that is not all plain text; kept by what decides it."""
        if self._read_key is None or record.row is None:
            return self._make(None, record)
        key = self._read_key(record.row)
        found = self._kept_keys.get(key)
        if found is None:
            told = len(self._outcome.unwritable)
            found = self._make(None, record)
            # What had to be replaced is told of every row that has it.
            if len(self._kept_keys) < _MOST_KEPT and told == len(self._outcome.unwritable):
                self._kept_keys[key] = found
        return found

    def _make_many(
        self, texts: list[str | None], floors: Sequence[int]
    ) -> tuple[Sequence[bytes], Sequence[int]] | None:
        """Return the cells of texts when no one of them needs a closer look, else None."""
        known = [text for text in texts if text]
        if len(known) < len(texts) or not _are_simple(known):
            return None
        written = [
            escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text
            for text in known
        ]
        plain, marked = self._text_styles
        end = self._end
        contents = [
            (
                f"{plain if text[0].isalpha() or not looks_like_input(text) else marked}"
                f"<t>{put}</t></is>{end}"
            ).encode()
            for text, put in zip(known, written, strict=True)
        ]
        longest_kept = _LONGEST_KEPT if len(self._kept) < _MOST_KEPT else 0
        # In another row a kept cell may be the tallest: its lines must be known, whatever these.
        above = [
            floor if len(text) > longest_kept else 0
            for text, floor in zip(known, floors, strict=True)
        ]
        lines = self._wrap.count_above(known, above)
        if longest_kept:
            self._kept.update(
                (text, (content, count))
                for text, content, count in zip(known, contents, lines, strict=True)
                if len(text) <= longest_kept
            )
        return contents, lines

    def _make(self, text: str | None, record: Record) -> _Cell:
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
        content = f"{style}{_text(cleaned)}</is>{self._end}".encode() if cleaned else self._empty
        cell = (content, self._wrap.count(cleaned))
        # Of a column with very many different texts none is likely to come back.
        if len(text) <= _LONGEST_KEPT and len(self._kept) < _MOST_KEPT and cleaned is text:
            self._kept[text] = cell
        return cell

    def _make_rich(self, content: TextContent, record: Record) -> _Cell:
        fonts = self._styles.run_fonts
        cleaned = self._check(content.text, record)
        runs = "".join(
            f"<r>{fonts[self._kind, run.tone, self._look]}{_text(clean_text(run.text))}</r>"
            for run in merge_blank_runs(content.runs)
        )
        style = self._text_styles[looks_like_input(cleaned)]
        cell = f"{style}{runs}</is>{self._end}".encode(), count_lines(content, self._setting)
        is_short = len(cleaned) <= _LONGEST_KEPT and cleaned == content.text
        return self._keep(content, cell) if is_short else cell

    def _make_value(self, content: CellContent) -> _Cell:
        style = self._styles.ids[self._kind, find_form(content), self._look, False]
        cell = f'" s="{style}"/>{self._next}'
        match content:
            case DayContent():
                moment = datetime.combine(content.day, time())
                serial = to_excel(moment)  # type: ignore[no-untyped-call]  # as openpyxl has it
                cell = f'" s="{style}"><v>{serial:.0f}</v>{self._end}'
            case NumberContent():
                cell = f'" s="{style}"><v>{content.value:f}</v>{self._end}'
        return self._keep(content, (cell.encode(), 1))

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


def _take_apart(cells: Sequence[_Cell]) -> tuple[Sequence[bytes], Sequence[int]]:
    """Return the contents and the lines of cells."""
    contents, lines = zip(*cells, strict=True)
    return contents, lines


def _is_plain(text: str) -> bool:
    """Whether nothing about a text needs a closer look; most are so."""
    return len(text) <= MAX_CELL_UNITS // 2 and text.isprintable()


def _are_simple(texts: list[str]) -> bool:
    """Whether no one of these texts, none of them empty, needs a closer look.

    On all of them together: one by one this would take as long as all the rest.
    """
    joined = "".join(texts)
    return (
        is_writable(joined.replace("\n", ""))  # quick where all that is left can be printed
        and "\r" not in joined
        and not ("_" in joined and "_x" in joined)  # one letter is found far faster than two
        and list(map(str.strip, texts)) == texts  # no space to preserve
        and max(map(len, texts), default=0) <= MAX_CELL_UNITS // 2
    )


def _text(text: str) -> str:
    if "_x" in text or "\r" in text:
        text = escape_text(text)
    if "&" in text or "<" in text or ">" in text:
        text = escape(text, quote=False)
    if text[:1].isspace() or text[-1:].isspace():
        return f'<t xml:space="preserve">{text}</t>'
    return f"<t>{text}</t>"
