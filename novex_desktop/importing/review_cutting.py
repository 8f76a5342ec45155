"""Cutting a block in two at a word, where one paragraph of the source holds two agreements.

The document of the review gets a block more; its bytes and their hash stay those of the file.
Every position stays one block's own: the tail takes the next one, and what stood there moves up
by one, until an empty line of the source takes up the difference.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from novex_desktop.domain.errors import RuleError
from novex_desktop.importing.blocks import Block, SourceDocumentText
from novex_desktop.importing.problems import Problem
from novex_desktop.importing.review_findings import Decisions, FindingKey, PlannedFinding
from novex_desktop.importing.review_segments import Segment

_WORD = re.compile(r"\S+")
_SENTENCE_ENDS = tuple(".;:?!")


@dataclass(frozen=True, slots=True)
class CutPlace:
    """A word that a new row may begin at."""

    block: int
    at: int  # in the text of the block; 0 for the block as a whole
    offset: int  # in the text that is shown
    word: str
    begins_sentence: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """A document with one block cut in two, and how to tell what stood where before."""

    document: SourceDocumentText
    block: int  # the head; the tail is the next
    positions: Mapping[int, int]  # only of those that moved

    def move_index(self, index: int) -> int:
        """Return where a block is now; of the block that was cut, its head."""
        return index + (index > self.block)

    def move_segments(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        """Return segments by their new indices; the one that was cut holds head and tail."""
        return tuple(
            replace(
                segment,
                blocks=self._move_blocks(segment.blocks),
                under=None if segment.under is None else self.move_index(segment.under),
            )
            for segment in segments
        )

    def move_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Return doubts at their new positions."""
        return tuple(
            replace(problem, position=self._move_position(problem.position)) for problem in problems
        )

    def move_settled(self, settled: Iterable[int]) -> frozenset[int]:
        """Return the settled positions as they are now."""
        return frozenset(self._move_position(position) for position in settled)

    def move_decisions(self, decisions: Decisions) -> Decisions:
        """Return what was decided, by the new indices."""
        return {
            replace(key, block=self.move_index(key.block)): found
            for key, found in decisions.items()
        }

    def _move_blocks(self, blocks: Sequence[int]) -> tuple[int, ...]:
        moved: list[int] = []
        for index in blocks:
            moved.append(self.move_index(index))
            if index == self.block:
                moved.append(index + 1)
        return tuple(moved)

    def _move_position(self, position: int) -> int:
        return self.positions.get(position, position)


def cut_document(document: SourceDocumentText, block: int, at: int) -> Cut:
    """Cut a block before the word that begins at a character of its text.

    Raises:
        RuleError: no word begins there, or none stands before it.
    """
    old = document.blocks[block]
    if at not in [match.start() for match in _WORD.finditer(old.text)][1:]:
        raise RuleError("Kies het woord waar het nieuwe deel begint, na het eerste woord.")
    head, tail = _cut_block(old, at)
    positions = _make_room([other.position for other in document.blocks], old.position)
    blocks = [
        replace(other, position=positions.get(other.position, other.position))
        for other in document.blocks
    ]
    blocks[block : block + 1] = [head, tail]
    return Cut(replace(document, blocks=tuple(blocks)), block, positions)


def hand_over_decisions(decisions: Decisions, text: str, key: int, tail: Segment) -> Decisions:
    """Give the tail of a row what was decided on its words while they were in the whole row.

    Args:
        text: of the row before it was cut.
        key: of that row, and of its head now.
    """
    shift = len(text) - len(tail.text)
    if shift <= 0 or not text.endswith(tail.text):
        return decisions  # the words were joined in another way: they are proposed anew
    handed: dict[FindingKey, PlannedFinding | None] = {}
    for decided, found in decisions.items():
        if decided.block == key and decided.start >= shift:
            moved = replace(decided, block=tail.key, start=decided.start - shift)
            handed[moved] = _move_finding(found, shift)
        else:
            handed[decided] = found
    return handed


def list_cut_places(blocks: Sequence[tuple[int, str]]) -> tuple[str, list[CutPlace]]:
    """Return the text of some blocks, and each word in it but the first.

    Args:
        blocks: index and text of each.
    """
    shown, places = "", list[CutPlace]()
    for block, text in blocks:
        shown += "\n" if shown else ""
        before = ""
        for match in _WORD.finditer(text):
            starts = not before or before.endswith(_SENTENCE_ENDS)
            at = match.start() if before else 0
            offset = len(shown) + match.start()
            places.append(CutPlace(block, at, offset, match[0], starts))
            before = match[0]
        shown += text
    return shown, places[1:]


def _cut_block(block: Block, at: int) -> tuple[Block, Block]:
    """Return both halves; the blank between them is known, and nothing else is measured anew."""
    head, tail = block.text[:at].rstrip(), block.text[at:]
    letter = block.style.width / len(block.text)
    first = replace(
        block.style, ends_with_blank=True, blank_is_unknown=False, width=letter * len(head)
    )
    second = replace(
        block.style, indent=0, blank_lines_before=0, is_whole=True, width=letter * len(tail)
    )
    return (
        Block(
            head,
            block.position,
            block.page,
            first,
            tuple((place, figure) for place, figure in block.figures if place <= len(head)),
        ),
        Block(
            tail,
            block.position + 1,
            block.page,
            second,
            tuple((place - at, figure) for place, figure in block.figures if place > at),
        ),
    )


def _make_room(positions: Iterable[int], cut: int) -> dict[int, int]:
    """Return the positions that move up so that the one after the cut is free."""
    moved: dict[int, int] = {}
    taken = cut + 1
    for position in sorted(position for position in positions if position > cut):
        if position > taken:
            break
        taken = position + 1
        moved[position] = taken
    return moved


def _move_finding(found: PlannedFinding | None, shift: int) -> PlannedFinding | None:
    return found and replace(found, start=found.start - shift, end=found.end - shift)
