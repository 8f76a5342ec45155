"""Rows of action tables: one agreement each, with its owner and its term beside it.

Source: docs/import-format.md, "Action tables".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from novex_desktop.importing.action_table import Column, find_column, is_action_header
from novex_desktop.importing.blocks import Block, BlockRole
from novex_desktop.importing.outline import Leftover, LeftoverKind

_MIN_LISTED = 3  # columns of a table whose cells stand below each other


@dataclass(slots=True)
class TableRow:
    """The blocks of one row, by what their column means."""

    cells: dict[Column, list[Block]] = field(default_factory=dict)

    def list_blocks(self) -> list[Block]:
        """Return all its blocks, in the order of the document."""
        found = [block for blocks in self.cells.values() for block in blocks]
        return sorted(found, key=lambda block: block.position)


@dataclass(slots=True)
class TableReading:
    """What the action tables of a document hold."""

    rows: dict[int, TableRow] = field(default_factory=dict)  # by the index of their first block
    inside: set[int] = field(default_factory=set)  # indices of all their blocks
    headers: dict[int, Leftover] = field(default_factory=dict)  # by index


def read_tables(blocks: Sequence[Block]) -> TableReading:
    """Find the action tables; cells of any other table are paragraphs like all others."""
    reading = TableReading()
    tables: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.style.table:
            tables.setdefault(block.style.table, []).append(index)
    for indices in tables.values():
        _read_table(blocks, indices, reading)
    _read_listed_tables(blocks, reading)
    return reading


def _read_table(blocks: Sequence[Block], indices: Sequence[int], reading: TableReading) -> None:
    rows: dict[int, list[int]] = {}
    for index in indices:
        rows.setdefault(blocks[index].style.row, []).append(index)
    columns: dict[int, Column] = {}
    for row in rows.values():
        if header := _read_header(blocks, row):
            columns = header
            for index in row:
                reading.headers[index] = _make_header(blocks[index])
        elif columns and _is_repeated_header(blocks, row):
            for index in row:
                reading.headers[index] = _make_header(blocks[index])
        elif columns and not _is_band(blocks, row):
            _add_row(blocks, row, columns, reading)


def _read_header(blocks: Sequence[Block], row: Sequence[int]) -> dict[int, Column] | None:
    """Return what each column means, where a row names them."""
    names: dict[int, str] = {}
    for index in row:
        column = blocks[index].style.column
        names[column] = f"{names.get(column, '')} {blocks[index].text}".strip()
    if not is_action_header(list(names.values())):
        return None
    return {column: find_column(name) or Column.OTHER for column, name in names.items()}


def _is_repeated_header(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    return all(blocks[index].style.role is BlockRole.TABLE_HEADER for index in row)


def _is_band(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    """Tell whether a row holds one cell over its whole width: a heading between the rows."""
    return (
        len(row) == 1 and blocks[row[0]].style.column == 1 and not blocks[row[0]].text.isdecimal()
    )


def _add_row(
    blocks: Sequence[Block],
    row: Sequence[int],
    columns: Mapping[int, Column],
    reading: TableReading,
) -> None:
    found = TableRow()
    for index in row:
        column = columns.get(blocks[index].style.column, Column.OTHER)
        found.cells.setdefault(column, []).append(blocks[index])
    reading.rows[row[0]] = found
    reading.inside.update(row)


def _make_header(block: Block) -> Leftover:
    return Leftover(LeftoverKind.TABLE_HEADER, block.text, block.position, block.page)


def _read_listed_tables(blocks: Sequence[Block], reading: TableReading) -> None:
    """Read tables that were turned into text: each cell on a line of its own, row after row."""
    index = 0
    while index < len(blocks):
        width = _measure_listed_header(blocks, index, reading)
        if not width:
            index += 1
            continue
        columns = [find_column(blocks[index + n].text) or Column.OTHER for n in range(width)]
        for n in range(width):
            reading.headers[index + n] = _make_header(blocks[index + n])
        index += width
        while _is_listed_row(blocks, index, columns):
            row = TableRow()
            for n, column in enumerate(columns):
                row.cells.setdefault(column, []).append(blocks[index + n])
            reading.rows[index] = row
            reading.inside.update(range(index, index + width))
            index += width


def _measure_listed_header(blocks: Sequence[Block], index: int, reading: TableReading) -> int:
    width = 0
    while index + width < len(blocks):
        block = blocks[index + width]
        if block.style.table or index + width in reading.headers or not find_column(block.text):
            break
        width += 1
    names = [blocks[index + n].text for n in range(width)]
    is_header = width >= _MIN_LISTED and is_action_header(names)
    return width if is_header and find_column(names[0]) is Column.NUMBER else 0


def _is_listed_row(blocks: Sequence[Block], index: int, columns: Sequence[Column]) -> bool:
    """Tell whether the next lines are a row: its first cell is a number."""
    if index + len(columns) > len(blocks):
        return False
    first = blocks[index].text
    return len(first) <= 12 and any(char.isdigit() for char in first) and " " not in first
