"""Writing the rows of a large working table straight into its sheet, as the file format has them.

openpyxl makes everything but these rows. Building a cell object for each of a hundred thousand
rows would take four times as long and hold the whole table in memory once more.
Source: ISO/IEC 29500-1, SpreadsheetML: row, c, is, t.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from itertools import chain, repeat
from typing import cast
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
from novex_desktop.exporting.column_look import ColumnLook
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedSheet,
    column_setting,
    find_item_kind,
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

_BLOCK = 128  # rows; what is made of them still lies in the processor's cache when packed
_LONGEST_KEPT = 64  # characters; longer texts hardly come back
_MOST_KEPT = 4_000
# Single bytes in UTF-8: controls other than line ends, which a cell may hold.
_CONTROLS = bytes(code for code in range(32) if code != ord("\n"))
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
        self._heights = [  # between the number of a row and its cells
            f'" ht="{min(row_points(lines, size), MAX_ROW_POINTS):g}" customHeight="1">'.encode()
            for lines in range(self._most + 2)
        ]
        self._columns = {
            kind: [
                _Column(self.outcome, sheet, place, kind, styles)
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
            return b"".join(chain.from_iterable(self._iterate_rows(kinds[0], block, numbers)))
        rows: dict[int, bytes] = {}
        for kind in self._columns:
            places = [place for place, each in enumerate(kinds) if each is kind]
            some = [block[place] for place in places]
            made = self._iterate_rows(kind, some, [numbers[place] for place in places])
            rows.update(zip(places, map(b"".join, made), strict=True))
        return b"".join(rows[place] for place in range(len(block)))

    def _iterate_rows(
        self, kind: LineKind, records: Sequence[Record], numbers: Sequence[int]
    ) -> Iterator[tuple[bytes, ...]]:
        """Yield the pieces of each row.

        Column by column: this runs for every cell of the table, and so takes the fewest steps.
        """
        shown = [b"%d" % number for number in numbers]
        rows = [record.row for record in records if record.row is not None]
        most = [1] * len(records)
        pieces: list[Iterable[bytes]] = []
        for column in self._columns[kind]:
            contents, lines = column.make_cells(records, rows)
            if max(lines) > 1:
                most = list(map(max, most, lines))
            pieces += (repeat(column.start), shown, contents)
        for place, count in enumerate(most):
            if count > self._most:
                self.outcome.cut.append(records[place].number)
                most[place] = self._most + 1
        heights = [self._heights[count] for count in most]
        return zip(repeat(b'<row r="'), shown, heights, *pieces, repeat(b"</row>"), strict=False)


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
        self._look = layout.look
        self._setting = column_setting(sheet.layout, layout, sheet.widths[place])
        self._wrap = QuickWrap(self._setting)
        plain, marked = (
            styles.ids[kind, CellForm.TEXT, self._look, is_marked] for is_marked in (False, True)
        )
        self._text_styles = tuple(f'" s="{style}" t="inlineStr"><is>' for style in (plain, marked))
        self._empty = f'" s="{plain}"/>'.encode()
        self._outcome, self._kind, self._styles = outcome, kind, styles
        self._read_text, self._read_key = field.read_text, field.read_key
        self._kept_keys: dict[Hashable, _Cell] = {}
        self.start = f'<c r="{get_column_letter(place + 1)}'.encode()

    def make_cells(
        self, records: Sequence[Record], rows: Sequence[OverviewRow]
    ) -> tuple[Sequence[bytes], Sequence[int]]:
        """Return what stands in the cells, behind their places, and the lines each takes.

        Args:
            rows: the agreements of the records; fewer where some are about none.
        """
        if len(rows) < len(records) or (self._read_text is None and self._read_key is None):
            cells = [self._make(None, record) for record in records]
        elif self._read_text is None:
            cells = [self._find_by_key(record) for record in records]
        else:
            texts = list(map(self._read_text, rows))
            cells = self._find_cells(texts, records)
        contents, lines = zip(*cells, strict=True)
        return contents, lines

    def _find_cells(self, texts: Sequence[str | None], records: Sequence[Record]) -> list[_Cell]:
        """Return the cells of texts: kept ones, and of the others as many as can at one go."""
        found = list(map(self._kept.get, texts))
        if None in found:
            missing = [place for place, cell in enumerate(found) if cell is None]
            made = self._make_many([texts[place] for place in missing])
            if made is None:
                made = [
                    self._find_by_key(records[place])
                    if texts[place] is None
                    else self._make(texts[place], records[place])
                    for place in missing
                ]
            for place, cell in zip(missing, made, strict=True):
                found[place] = cell
        return cast("list[_Cell]", found)

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

    def _make_many(self, texts: Sequence[str | None]) -> list[_Cell] | None:
        """Return the cells of texts when no one of them needs a closer look, else None."""
        known = [text for text in texts if text]
        if len(known) < len(texts) or not _are_simple(known):
            return None
        joined = "".join(known)
        is_escaped = "&" in joined or "<" in joined or ">" in joined
        written = [escape(text) for text in known] if is_escaped else known
        plain, marked = self._text_styles
        contents = [
            (
                f"{plain if text[0].isalpha() or not looks_like_input(text) else marked}"
                f"<t>{put}</t></is></c>"
            ).encode()
            for text, put in zip(known, written, strict=True)
        ]
        cells = list(zip(contents, self._wrap.count_many(known), strict=True))
        if len(self._kept) < _MOST_KEPT:
            self._kept.update(
                (text, cell)
                for text, cell in zip(known, cells, strict=True)
                if len(text) <= _LONGEST_KEPT
            )
        return cells

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
        content = f"{style}{_text(cleaned)}</is></c>".encode() if cleaned else self._empty
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
        cell = f"{style}{runs}</is></c>".encode(), count_lines(content, self._setting)
        is_short = len(cleaned) <= _LONGEST_KEPT and cleaned == content.text
        return self._keep(content, cell) if is_short else cell

    def _make_value(self, content: CellContent) -> _Cell:
        style = self._styles.ids[self._kind, find_form(content), self._look, False]
        cell = f'" s="{style}"/>'
        match content:
            case DayContent():
                moment = datetime.combine(content.day, time())
                serial = to_excel(moment)  # type: ignore[no-untyped-call]  # as openpyxl has it
                cell = f'" s="{style}"><v>{serial:.0f}</v></c>'
            case NumberContent():
                cell = f'" s="{style}"><v>{content.value:f}</v></c>'
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


def _is_plain(text: str) -> bool:
    """Whether nothing about a text needs a closer look; most are so."""
    return len(text) <= MAX_CELL_UNITS // 2 and text.isprintable()


def _are_simple(texts: Sequence[str]) -> bool:
    """Whether no one of these texts, none of them empty, needs a closer look.

    On all of them together: letter by letter this would take as long as all the rest.
    """
    joined = "".join(texts)
    try:
        encoded = joined.encode()
    except UnicodeEncodeError:
        return False  # half a character
    ends = [text[0] + text[-1] for text in texts]
    return (
        len(encoded.translate(None, _CONTROLS)) == len(encoded)
        and b"\xef\xbf" not in encoded  # U+FFFE and U+FFFF
        and "_x" not in joined
        and not any(map(str.isspace, "".join(ends)))
        and max(map(len, texts), default=0) <= MAX_CELL_UNITS // 2
    )


def _text(text: str) -> str:
    if "_x" in text or "\r" in text:
        text = escape_text(text)
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    if text[:1].isspace() or text[-1:].isspace():
        return f'<t xml:space="preserve">{text}</t>'
    return f"<t>{text}</t>"
