"""Compares the adopted texts in the register with the documents they came from.

It rests on the stored blocks alone and not on the parser, so that a later parser, which may read
a list otherwise, raises no alarm about what was rightly taken in.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from novex_desktop.importing.accounting import load_accounting
from novex_desktop.importing.blocks import SOFT_HYPHEN, Block, load_blocks
from novex_desktop.importing.list_lines import read_line
from novex_desktop.store.erasures import ERASED

_BROKEN = re.compile(r"[^\W\d_]{2,}-$")


@dataclass(frozen=True, slots=True)
class AlteredText:
    """An adopted text that is not what its source says."""

    number: str
    position: int  # line in the source where it begins
    message: str  # Dutch sentence


@dataclass(frozen=True, slots=True)
class _Source:
    blocks: tuple[Block, ...]
    leftover_positions: frozenset[int]


def find_altered_texts(connection: sqlite3.Connection) -> list[AlteredText]:
    """Return the agreements and parts whose letters differ from those of their source.

    Blanks and line ends are left aside; every other character counts, in order.
    """
    sources = {
        row_id: _load_source(blocks, accounting)
        for row_id, blocks, accounting in connection.execute(
            "SELECT id, blocks, accounting FROM source_document WHERE NOT deleted"
        )
    }
    rows = connection.execute(
        "SELECT id, parent_id, number, adopted_text, source_document_id, source_start, source_end"
        " FROM agreement WHERE NOT deleted AND source_document_id IS NOT NULL"
        " AND source_start IS NOT NULL AND source_end IS NOT NULL ORDER BY number, id"
    ).fetchall()
    parts: dict[str, set[int]] = {}
    for _, parent_id, _, _, _, start, end in rows:
        if parent_id is not None:
            parts.setdefault(parent_id, set()).update(range(start, end + 1))
    altered = []
    for row_id, _, number, text, source_id, start, end in rows:
        source = sources.get(source_id)
        if source is None or text == ERASED:
            continue  # erased by privacy law, from the source too
        indices = [i for i in range(start, end + 1) if i not in parts.get(row_id, ())]
        if not _is_equal(text, source, indices):
            position = source.blocks[start].position if start < len(source.blocks) else 0
            message = (
                f"De vastgestelde tekst van {number} is anders dan in de ingelezen lijst "
                f"(regel {position})."
            )
            altered.append(AlteredText(number, position, message))
    return altered


def check_adopted_texts(connection: sqlite3.Connection) -> tuple[int, list[str]]:
    """Return how many adopted texts have a source, and a Dutch sentence per altered one."""
    examined = connection.execute(
        "SELECT count(*) FROM agreement WHERE NOT deleted AND source_document_id IS NOT NULL"
    ).fetchone()[0]
    return int(examined), [altered.message for altered in find_altered_texts(connection)]


def _load_source(blocks: str, accounting: str) -> _Source:
    leftovers = load_accounting(accounting).leftovers
    positions = frozenset(place for leftover in leftovers for place in leftover.positions)
    return _Source(load_blocks(blocks), positions)


def _is_equal(text: str, source: _Source, indices: Iterable[int]) -> bool:
    """Tell whether a text has the letters of its blocks; its mark or label is no part of it."""
    pieces: list[str] = []
    first: Block | None = None
    for index in indices:
        if index >= len(source.blocks):
            return False
        block = source.blocks[index]
        if block.position not in source.leftover_positions:
            first = first or block
            pieces.append(block.text)
    if first is None:
        return not _letters(text)
    line = read_line(first)
    beginnings = {line.text, first.text, *(label.rest for label in line.labels)}
    wanted = _letters(text)
    return any(_follows([beginning, *pieces[1:]], wanted) for beginning in beginnings)


def _follows(pieces: Sequence[str], wanted: str) -> bool:
    """Tell whether pieces make a text; a hyphen of the type-setter may go at a line end."""
    place = 0
    for number, piece in enumerate(pieces):
        letters = _letters(piece)
        following = pieces[number + 1] if number + 1 < len(pieces) else ""
        if wanted.startswith(letters, place):
            place += len(letters)
        elif _BROKEN.search(letters) and following[:1].islower():
            if not wanted.startswith(letters[:-1], place):
                return False
            place += len(letters) - 1
        else:
            return False
    return place == len(wanted)


def _letters(text: str) -> str:
    return "".join(text.replace(SOFT_HYPHEN, "").split())
