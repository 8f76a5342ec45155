"""Rows of action tables: one agreement each, with its owner and its term beside it.

Source: docs/import-format.md, "Action tables".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from novex_desktop.importing.action_table import Column, is_action_header, is_pair, name_column
from novex_desktop.importing.blocks import Block, BlockRole
from novex_desktop.importing.outline import Leftover, LeftoverKind
from novex_desktop.importing.region_names import read_region
from novex_desktop.importing.wording import squeeze_blanks

_MIN_TEXT, _MAX_OTHER = 40, 90  # characters of the cell with the agreement, and of others
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
    regions: dict[int, str] = field(default_factory=dict)  # name that a cell begins, by index
    headers: dict[int, Leftover] = field(default_factory=dict)  # by index
    places: dict[int, float] = field(default_factory=dict)  # of cells that are read earlier
    last_region: str = ""


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
            _add_header(blocks, row, reading)
        elif columns and _is_repeated_header(blocks, row):
            _add_header(blocks, row, reading)
        elif columns and not _is_band(blocks, row):
            cells = [(n, columns.get(blocks[n].style.column, Column.OTHER)) for n in row]
            _add_cells(blocks, cells, reading)


def _read_header(blocks: Sequence[Block], row: Sequence[int]) -> dict[int, Column] | None:
    """Return what each column means, where a row names them."""
    names: dict[int, str] = {}
    for index in row:
        column = blocks[index].style.column
        names[column] = f"{names.get(column, '')} {blocks[index].text}".strip()
    if not is_action_header(list(names.values())):
        return None
    return {column: name_column(name) or Column.OTHER for column, name in names.items()}


def _is_repeated_header(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    return all(blocks[index].style.role is BlockRole.TABLE_HEADER for index in row)


def _is_band(blocks: Sequence[Block], row: Sequence[int]) -> bool:
    """Tell whether a row holds one cell over its whole width: a heading between the rows."""
    return (
        len(row) == 1 and blocks[row[0]].style.column == 1 and not blocks[row[0]].text.isdecimal()
    )


def _add_header(blocks: Sequence[Block], row: Iterable[int], reading: TableReading) -> None:
    for index in row:
        reading.headers[index] = Leftover.of(LeftoverKind.TABLE_HEADER, blocks[index])


def _add_cells(
    blocks: Sequence[Block], cells: Sequence[tuple[int, Column]], reading: TableReading
) -> None:
    """Add a row; a cell that names another region than before begins that region."""
    found = TableRow()
    in_region = [index for index, column in cells if column is Column.REGION]
    name = _read_region_name(" ".join(blocks[index].text for index in in_region))
    begins = bool(name) and name != reading.last_region
    if begins:
        reading.last_region = name
        reading.regions |= dict.fromkeys(in_region, name)
        # The region comes first, in whatever column it stands.
        before = cells[0][0] - 0.5
        reading.places |= {index: before + n / 1000 for n, index in enumerate(in_region)}
    for index, column in cells:
        if column is Column.REGION and begins:
            continue
        kind = Column.OTHER if column is Column.REGION and not name else column
        found.cells.setdefault(kind, []).append(blocks[index])
    reading.inside.update(index for index, _ in cells)
    anchors = [index for index, column in cells if not (begins and column is Column.REGION)]
    if anchors:
        reading.rows[anchors[0]] = found


def _read_region_name(text: str) -> str:
    region = read_region(squeeze_blanks(text).replace("- ", "-"))
    return region.name if region else ""


def _read_listed_tables(blocks: Sequence[Block], reading: TableReading) -> None:
    """Read tables that were turned into text: each cell on a line of its own, row after row."""
    index = 0
    while index < len(blocks):
        if is_pair([block.text for block in blocks[index : index + 2] if not block.style.table]):
            # Cells of many paragraphs: the subject above them reads like any heading.
            _add_header(blocks, range(index, index + 2), reading)
        width = _measure_listed_header(blocks, index, reading)
        if not width:
            index += 1
            continue
        columns = [name_column(blocks[index + n].text) or Column.OTHER for n in range(width)]
        _add_header(blocks, range(index, index + width), reading)
        index += width
        while True:
            if columns[0] is not Column.REGION and _is_region_band(blocks, index):
                index += 1
                continue
            row = _read_listed_row(blocks, index, columns)
            if not row:
                break
            _add_cells(blocks, [(index + n, c) for n, c in enumerate(row)], reading)
            index += len(row)


def _is_region_band(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the heading of a region stands between two rows."""
    return index < len(blocks) and read_region(squeeze_blanks(blocks[index].text)) is not None


def _measure_listed_header(blocks: Sequence[Block], index: int, reading: TableReading) -> int:
    width = 0
    while index + width < len(blocks):
        block = blocks[index + width]
        if block.style.table or index + width in reading.headers or not name_column(block.text):
            break
        width += 1
    names = [blocks[index + n].text for n in range(width)]
    is_header = width >= _MIN_LISTED and is_action_header(names)
    return width if is_header else 0


def _read_listed_row(
    blocks: Sequence[Block], index: int, columns: Sequence[Column]
) -> Sequence[Column]:
    """Return the columns of the row that begins here; empty where none does.

    Of a merged cell only the first row has the words, the others have an empty line. Such a row is
    known by the number of the next row, which follows too soon.
    """
    shorter = [column for column in columns if column is not Column.SUBJECT]
    is_numbered = columns[0] is Column.NUMBER and len(shorter) < len(columns)
    if is_numbered and _is_listed_row(blocks, index, shorter):
        end = index + len(shorter)
        follows = end == len(blocks) or _is_region_band(blocks, end)
        if follows or _counts_on(blocks[index].text, blocks[end].text):
            return shorter
    return columns if _is_listed_row(blocks, index, columns) else ()


def _counts_on(number: str, following: str) -> bool:
    one, other = number.rstrip("."), following.rstrip(".")
    return one.isdecimal() and other.isdecimal() and int(other) == int(one) + 1


def _is_listed_row(blocks: Sequence[Block], index: int, columns: Sequence[Column]) -> bool:
    """Tell whether the next lines are a row: by a number, or one long cell among short ones."""
    if index + len(columns) > len(blocks):
        return False
    first = blocks[index].text
    if columns[0] is not Column.NUMBER:
        texts = {c: blocks[index + n].text for n, c in enumerate(columns)}
        others = [text for column, text in texts.items() if column is not Column.TEXT]
        is_text = len(texts.get(Column.TEXT, "")) > _MIN_TEXT
        return is_text and all(len(text) <= _MAX_OTHER for text in others)
    return len(first) <= 12 and any(char.isdigit() for char in first) and " " not in first
