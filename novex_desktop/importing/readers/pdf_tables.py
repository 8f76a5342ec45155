"""Finds action tables in a PDF: a row of known column names, and what stands under them.

Source: docs/import-format.md, "Action tables".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from novex_desktop.importing.action_table import find_column
from novex_desktop.importing.readers.pdf_lines import Chunk, PdfLine

_MIN_COLUMNS = 3
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
    row: int = 1
    column: int = 0
    row_bottom: float = 0.0
    page: int = 0
    first_column_filled: bool | None = None


class TableFinder:
    """Walks over the lines once; knows whether it stands in a table."""

    def __init__(self) -> None:
        self._table: _Table | None = None
        self._count = 0

    def read(self, line: PdfLine) -> list[Cell] | None:
        """Return the cells of a line, or None where it stands in no table."""
        if is_header(line.chunks):
            return self._start(line)
        table = self._table
        if table is None or not self._fits(table, line):
            self._table = None
            return None
        return [self._add(table, chunk, line) for chunk in line.chunks]

    def _start(self, line: PdfLine) -> list[Cell]:
        lefts = [chunk.left for chunk in line.chunks]
        if self._table is None or len(self._table.lefts) != len(lefts):
            self._count += 1
            self._table = _Table(self._count, lefts)
        else:
            self._table.lefts = lefts
            self._table.row += 1
        table = self._table
        table.column, table.row_bottom, table.page = len(lefts), line.base, line.page
        return [
            Cell(table.number, table.row, column, True, chunk, line)
            for column, chunk in enumerate(line.chunks, start=1)
        ]

    def _fits(self, table: _Table, line: PdfLine) -> bool:
        """Tell whether each chunk of a line stays within one column."""
        for chunk in line.chunks:
            column = _find_column(table.lefts, chunk)
            if column == 0 or abs(chunk.left - table.lefts[column - 1]) > 6 * _SLACK:
                return False
            if column < len(table.lefts) and chunk.right > table.lefts[column] + _SLACK:
                return False
        return True

    def _add(self, table: _Table, chunk: Chunk, line: PdfLine) -> Cell:
        column = _find_column(table.lefts, chunk)
        is_lower = line.page != table.page or line.base < table.row_bottom - _SLACK
        starts = column <= table.column and is_lower and table.column > 0
        if starts and table.first_column_filled and column != 1:
            starts = False  # a row begins with its number; this is a cell that goes on
        if starts:
            table.row += 1
            table.row_bottom, table.page = line.base, line.page
            if table.first_column_filled is None:
                table.first_column_filled = column == 1
        table.column = column
        if line.page == table.page:
            table.row_bottom = min(table.row_bottom, line.base)
        return Cell(table.number, table.row, column, False, chunk, line)


def is_header(chunks: Sequence[Chunk]) -> bool:
    """Tell whether chunks are the names of the columns of an action table."""
    if len(chunks) < _MIN_COLUMNS:
        return False
    return sum(find_column(chunk.text) is not None for chunk in chunks) >= max(
        _MIN_COLUMNS, len(chunks) - 1
    )


def _find_column(lefts: Sequence[float], chunk: Chunk) -> int:
    return sum(1 for left in lefts if left <= chunk.left + _SLACK)
