"""Finds action tables in a PDF: a row of known column names, and what stands under them.

Source: docs/import-format.md, "Action tables".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from novex_desktop.importing.action_table import is_action_header, is_pair, name_column
from novex_desktop.importing.readers.pdf_lines import Chunk, PdfLine
from novex_desktop.importing.region_names import read_region
from novex_desktop.importing.wording import ends_sentence

_MIN_COLUMNS = 3
_MAX_HEADER_WORDS = 15
_SIZE_SLACK = 1.6
_ROW_GAP = 1.9  # times the font size: more than the distance of two lines of one cell
_PAGE_MARK = re.compile(
    r"[-–]\s*\d{1,4}(?:\s*[-–])?|(?:pagina|blz\.?|bladzijde)\b.*", re.IGNORECASE
)
_SLACK = 4.0  # points


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a cell: one line of it."""

    table: int
    row: int
    column: int
    is_header: bool
    chunk: Chunk
    line: PdfLine


@dataclass(slots=True)
class _Table:
    number: int
    lefts: list[float]
    size: float  # of its letters
    row: int = 1  # that stands open; a header that returns on the next page does not end it
    count: int = 1  # of rows, headers included
    header_line: PdfLine | None = None  # the last one of the header above
    header_row: int = 1
    has_rows: bool = False  # since that header
    column: int = 0
    row_bottom: float = 0.0
    page: int = 0
    first_column_filled: bool | None = None
    is_by_cell: bool = False  # the file gives cell after cell, and not line after line
    goes_on: bool = False  # the row began on the page before
    last_base: float = 0.0
    last_texts: dict[int, str] = field(default_factory=dict)  # by column, of this row


class TableFinder:
    """Walks over the lines once; knows whether it stands in a table."""

    def __init__(self) -> None:
        self._table: _Table | None = None
        self._count = 0

    def read(self, line: PdfLine, *, is_on_edge: bool = False) -> list[Cell] | None:
        """Return the cells of a line, or None where it stands in no table.

        Args:
            is_on_edge: it is the first or last line of its page; a page mark ends no table.
        """
        if header := find_header(line.chunks):
            return self._start(line, header)
        table = self._table
        if table is None or (read_region(line.text) and not self._is_numbered_row(table, line)):
            return None  # the name of a region may stand between two rows
        if self._is_header_line(table, line):
            return self._go_on_with_header(table, line)
        if is_on_edge and _PAGE_MARK.fullmatch(line.text):
            return None
        if not self._fits(table, line):
            if not is_on_edge:
                self._table = None
            return None
        chunks = [part for chunk in line.chunks for part in _split(table.lefts, chunk)]
        return [self._add(table, chunk, line) for chunk in chunks]

    def _is_numbered_row(self, table: _Table, line: PdfLine) -> bool:
        """Tell whether a line is the number of a row and its next cell: "7 | Landelijk gebied"."""
        parts = [part for chunk in line.chunks for part in _split(table.lefts, chunk)]
        return len(parts) > 1 and parts[0].text.rstrip(".").isdecimal()

    def _is_header_line(self, table: _Table, line: PdfLine) -> bool:
        """Tell whether a line goes on with the names of the columns: "Wanneer" / "gereed"."""
        header = table.header_line
        if header is None or table.has_rows or line.page != header.page:
            return False
        is_near = 0 < header.base - line.base < _ROW_GAP * line.size
        return is_near and header.is_bold and line.is_bold and self._fits(table, line)

    def _go_on_with_header(self, table: _Table, line: PdfLine) -> list[Cell]:
        table.header_line, table.row_bottom = line, line.base
        return [
            Cell(table.number, table.header_row, _find_column(table.lefts, part), True, part, line)
            for chunk in line.chunks
            for part in _split(table.lefts, chunk)
        ]

    def _start(self, line: PdfLine, header: Sequence[Chunk]) -> list[Cell]:
        lefts = [chunk.left for chunk in header]
        if self._table is None or len(self._table.lefts) != len(lefts):
            self._count += 1
            self._table = _Table(self._count, lefts, line.size)
        else:
            self._table.lefts = lefts
            self._table.count += 1
        table = self._table
        table.column, table.row_bottom, table.page = len(lefts), line.base, line.page
        table.header_line, table.header_row, table.has_rows = line, table.count, False
        return [
            Cell(table.number, table.header_row, column, True, chunk, line)
            for column, chunk in enumerate(header, start=1)
        ]

    def _fits(self, table: _Table, line: PdfLine) -> bool:
        """Tell whether each chunk of a line stays within one column."""
        if abs(line.size - table.size) > _SIZE_SLACK:
            return False  # a note or a heading beneath the table
        parts = [part for chunk in line.chunks for part in _split(table.lefts, chunk)]
        for chunk in parts:
            column = _find_column(table.lefts, chunk)
            if column == 0 or abs(chunk.left - table.lefts[column - 1]) > 6 * _SLACK:
                return False
            if column < len(table.lefts) and chunk.right > table.lefts[column] + _SLACK:
                return False
        return True

    def _add(self, table: _Table, chunk: Chunk, line: PdfLine) -> Cell:
        column = _find_column(table.lefts, chunk)
        is_next_page = line.page != table.page
        if column > table.column and not is_next_page and line.base > table.last_base + _SLACK:
            table.is_by_cell = True  # back to the top of the row, for its next cell
        table.has_rows = True
        if self._starts_row(table, column, line):
            table.count += 1
            table.row = table.count
            table.row_bottom, table.page = line.base, line.page
            table.last_texts, table.goes_on = {}, False
            if table.first_column_filled is None:
                table.first_column_filled = column == 1
        table.column, table.last_base = column, line.base
        table.last_texts[column] = chunk.text
        if line.page == table.page:
            table.row_bottom = min(table.row_bottom, line.base)
        else:
            table.row_bottom, table.page = line.base, line.page
        return Cell(table.number, table.row, column, False, chunk, line)

    def _starts_row(self, table: _Table, column: int, line: PdfLine) -> bool:
        """Tell whether words begin a new row: in a column to the left, and lower on the page."""
        if line.page == table.page and line.base >= table.row_bottom - _SLACK:
            return False
        if table.first_column_filled is None:
            return True
        if table.first_column_filled and column != 1:
            return False  # a row begins with its first cell; this is a cell that goes on
        text = table.last_texts.get(column, "")
        if column == 1 and line.page != table.page and text and not ends_sentence(text):
            table.goes_on = True  # the cell was cut by the end of the page
            return False
        is_far = table.last_base - line.base > _ROW_GAP * line.size
        if column == table.column:
            return (is_far or (table.goes_on and ends_sentence(text))) and line.page == table.page
        if column > table.column:
            return False
        return table.is_by_cell or is_far or not text or ends_sentence(text) or text.isdecimal()


def find_header(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return the names of the columns of an action table, each by itself; empty for no header."""
    words = [word for chunk in chunks for word in chunk.words]
    names: list[Chunk] = []
    place = 0
    if len(words) > _MAX_HEADER_WORDS:
        return []
    while place < len(words):
        for length in (3, 2, 1):
            group = words[place : place + length]
            text = " ".join(word[0] for word in group)
            if len(group) == length and name_column(text):
                names.append(Chunk(text, group[0][1], group[-1][2], True, tuple(group)))
                place += length
                break
        else:
            names = list(chunks)  # one column has a name of its own
            break
    texts = [name.text for name in names]
    is_header = len(names) >= _MIN_COLUMNS and is_action_header(texts)
    return names if is_header or (len(chunks) == len(names) and is_pair(texts)) else []


def _find_column(lefts: Sequence[float], chunk: Chunk) -> int:
    return sum(1 for left in lefts if left <= chunk.left + _SLACK)


def _split(lefts: Sequence[float], chunk: Chunk) -> list[Chunk]:
    """Split a chunk where one of its words begins at the left side of a next column."""
    groups: list[list[tuple[str, float, float]]] = []
    for word in chunk.words:
        starts = any(abs(word[1] - left) <= _SLACK for left in lefts)
        if not groups or starts:
            groups.append([])
        groups[-1].append(word)
    return [
        Chunk(
            " ".join(word[0] for word in group),
            group[0][1],
            group[-1][2],
            chunk.ends_with_blank if number == len(groups) - 1 else True,
            tuple(group),
            chunk.blank_is_unknown and number == len(groups) - 1,
        )
        for number, group in enumerate(groups)
    ]
