"""Action tables in plain text: cells apart by tabs, or by upright strokes.

Source: docs/import-format.md, "Action tables".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from novex_desktop.importing.action_table import is_action_header
from novex_desktop.importing.blocks import Block, BlockRole

_RULE = re.compile(r"[\s|:+=-]+")
_MIN_COLUMNS = 3


@dataclass(slots=True)
class _Table:
    number: int
    columns: int
    sign: str
    row: int = 1


def split_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """Give the blocks, those of a row of an action table cell by cell.

    Strokes and rules are lines on paper and no words. Each block needs a place of its own, so from
    the first table on, places no longer count lines alone.
    """
    table: _Table | None = None
    count, extra = 0, 0
    for block in blocks:
        sign = "|" if block.text.count("|") >= _MIN_COLUMNS - 1 else "\t"
        cells = _split(block.text, sign)
        names = [cell for cell in cells if cell]
        is_header = len(names) >= _MIN_COLUMNS and is_action_header(names)
        if is_header:
            count += 1
            table = _Table(count, len(cells), sign)
        elif table and table.sign == "|" and _RULE.fullmatch(block.text) and "|" in block.text:
            continue
        elif table and (sign != table.sign or not 1 < len(cells) <= table.columns):
            table = None
        elif table:
            table.row += 1
        if table is None:
            yield replace(block, position=block.position + extra)
            continue
        filled = [(column, cell) for column, cell in enumerate(cells, start=1) if cell]
        for number, (column, cell) in enumerate(filled):
            style = replace(
                block.style,
                table=table.number,
                row=table.row,
                column=column,
                role=BlockRole.TABLE_HEADER if is_header else BlockRole.BODY,
            )
            yield Block(cell, block.position + extra + number, block.page, style)
        extra += len(filled) - 1


def _split(text: str, sign: str) -> list[str]:
    if sign == "|":
        text = text.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in text.split(sign)]
