"""From a row of an action table to its agreements, with the cells beside them.

Source: docs/import-format.md, "Action tables".
"""

from collections.abc import Sequence

from novex_desktop.importing.action_table import Column
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.labels import SMALL_LABELS, Label, LabelKind
from novex_desktop.importing.line_layout import PageSetting, join_lines
from novex_desktop.importing.list_lines import ListLine, read_line
from novex_desktop.importing.outline import Cell, CellKind, Item, Part, Passage
from novex_desktop.importing.table_rows import TableRow

_CELL_KINDS = {
    Column.NUMBER: CellKind.NUMBER,
    Column.OWNER: CellKind.OWNER,
    Column.TERM: CellKind.TERM,
}
_PART_LABELS = SMALL_LABELS | {LabelKind.DOT, LabelKind.BRACKET}


def join_blocks(blocks: Sequence[Block], setting: PageSetting) -> Passage:
    """Return the words of a cell as one passage."""
    joined = join_lines([(block, block.text) for block in blocks], setting)
    return Passage(joined.text, blocks[0].position, blocks[-1].position, blocks[0].page)


def make_cells(row: TableRow, setting: PageSetting) -> list[Cell]:
    """Return what a row says of its agreements: number, owner and term."""
    return [
        Cell(kind, join_blocks(row.cells[column], setting))
        for column, kind in _CELL_KINDS.items()
        if row.cells.get(column)
    ]


def _find_part_label(line: ListLine, expected: int) -> Label | None:
    """Return the label of a part within a cell, if it is the one that follows: a), b), c)."""
    return next(
        (
            label
            for label in line.labels
            if label.kind in _PART_LABELS and label.value == expected and label.rest
        ),
        None,
    )


def make_row_items(blocks: Sequence[Block], setting: PageSetting) -> list[Item]:
    """Make the items of one cell: one, unless each of its paragraphs has a mark."""
    groups: list[tuple[str, list[tuple[Block, str]]]] = []
    expected = 1  # of the letter or small number of the next part
    for block in blocks:
        line = read_line(block)
        is_start = bool(line.mark) and (line.has_sure_mark or not groups)
        label = _find_part_label(line, expected) if groups else None
        if label is not None:
            groups.append((label.mark, [(block, label.rest)]))
            expected += 1
        elif is_start or not groups or block.style.is_whole:
            mark = line.mark if is_start else ""
            groups.append((mark, [(block, line.text if mark else block.text)]))
        else:
            groups[-1][1].append((block, block.text))
    items: list[Item] = []
    for mark, lines in groups:
        joined = join_lines(lines, setting)
        first, last = lines[0][0], lines[-1][0]
        passage = Passage(joined.text, first.position, last.position, first.page)
        if not items or (mark and items[0].mark):
            items.append(Item(mark, [passage]))
        elif mark:
            items[-1].parts.append(Part(mark, passage))
        else:
            items[-1].passages.append(passage)
    return items
