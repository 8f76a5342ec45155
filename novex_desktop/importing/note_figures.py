"""Takes the figure that points to a footnote out of the text: "woningen2" is "woningen".

Only where it is certain; else the figure stays and is a doubt. It stays with its block, so that the
source can be shown as it was. Source: docs/import-format.md, "Leftovers".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from novex_desktop.importing.blocks import Block, SourceDocumentText
from novex_desktop.importing.leftovers import find_leftovers
from novex_desktop.importing.outline import LeftoverKind
from novex_desktop.importing.table_rows import read_tables

_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A word, or a shorter one or a year within signs that no figure stands behind: "(PEH)2".
_REFERENCE = re.compile(
    r"((?:[^\W\d_]{4,}|[^\W\d_]{2,}(?=[\"'”’)\]])|\d{4}(?=[)\]”]))[\"'”’)\]]*[.,;:]?)"
    rf"([{_RAISED}]{{1,2}}|\d{{1,2}})(?=[\s.,;:)\]”]|$)"
)
_NOTE_NUMBER = re.compile(r"\[?(\d{1,2})(?!\d|[.,]\d)")


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A figure in the text that may point to a footnote."""

    block: int  # index
    start: int  # of the figure, in the text of the block
    end: int
    number: str
    words: str  # with the word it is glued to: "woningen2"
    is_raised: bool


def set_figures_apart(document: SourceDocumentText) -> SourceDocumentText:
    """Return the document with the figures that surely point to a footnote beside their text."""
    blocks = document.blocks
    if not any(_REFERENCE.search(block.text) for block in blocks):
        return document
    tables = read_tables(blocks)
    leftovers = find_leftovers(blocks, tables.inside | tables.headers.keys())
    notes = [
        (index, match[1])
        for index, leftover in leftovers.items()
        if leftover.kind is LeftoverKind.FOOTNOTE and (match := _read_number(leftover.text))
    ]
    body = [index for index in range(len(blocks)) if index not in leftovers]
    certain = _choose_certain(list_references(blocks, body, {number for _, number in notes}), notes)
    if not certain:
        return document
    changed = list(blocks)
    for reference in reversed(certain):  # from the end, so that the places before it hold
        changed[reference.block] = _take_out(changed[reference.block], reference)
    return replace(document, blocks=tuple(changed))


def list_references(
    blocks: Sequence[Block], body: Sequence[int], numbers: set[str]
) -> list[NoteReference]:
    """Return the figures glued to a word that are the number of a footnote."""
    return [
        NoteReference(index, *match.span(2), number, match[0], match[2] != number)
        for index in body
        for match in _REFERENCE.finditer(blocks[index].text)
        if (number := match[2].translate(_SUPERSCRIPTS)) in numbers
    ]


def list_numbers(notes: Sequence[str]) -> set[str]:
    """Return the numbers that footnotes begin with."""
    return {match[1] for note in notes if (match := _read_number(note))}


def describe_figures(block: Block) -> Iterator[str]:
    """Give the words of a block with their figure, as in the source."""
    for offset, figure in block.figures:
        start = max(block.text.rfind(" ", 0, offset), block.text.rfind("\t", 0, offset)) + 1
        tail = re.match(r"\S*", block.text[offset:])
        yield f"{block.text[start:offset]}{figure}{tail[0] if tail else ''}"


def _read_number(note: str) -> re.Match[str] | None:
    return _NOTE_NUMBER.match(note.translate(_SUPERSCRIPTS).strip())


def _choose_certain(
    references: Sequence[NoteReference], notes: Sequence[tuple[int, str]]
) -> list[NoteReference]:
    """Return the references that are the only one of their note, and in the order of the notes.

    Notes may begin at 1 again on each page: a reference stands before its note and behind the note
    before it with the same number.
    """
    if not _counts_up([int(number) for _, number in notes]):
        return []
    last_with: dict[str, int] = {}
    chosen: list[NoteReference] = []
    for place, number in notes:
        fitting = [
            reference
            for reference in references
            if reference.number == number and last_with.get(number, -1) < reference.block < place
        ]
        last_with[number] = place
        raised = [reference for reference in fitting if reference.is_raised]
        if len(raised or fitting) == 1:
            chosen.append((raised or fitting)[0])
    in_order = all(
        (before.block, before.start) < (after.block, after.start)
        for before, after in pairwise(chosen)
    )
    return chosen if in_order else []


def _counts_up(numbers: Sequence[int]) -> bool:
    """Whether notes are numbered one by one; they may begin at 1 again."""
    follows = all(after in (before + 1, 1) for before, after in pairwise(numbers))
    return bool(numbers) and numbers[0] == 1 and follows


def _take_out(block: Block, reference: NoteReference) -> Block:
    figure = block.text[reference.start : reference.end]
    length = len(figure)
    text = block.text[: reference.start] + block.text[reference.end :]
    later = tuple((offset - length, other) for offset, other in block.figures)
    return replace(block, text=text, figures=((reference.start, figure), *later))
