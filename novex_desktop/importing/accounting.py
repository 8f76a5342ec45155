"""Word accounting: every word of the source is in a part of the outline or in a named leftover.

It knows nothing of how the parser works: it lays the words of the outline, in their order, beside
the words of the blocks, and tells each difference. Source: docs/import-format.md, "Words".
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache

from novex_desktop.importing.blocks import SOFT_HYPHEN, Block, split_words
from novex_desktop.importing.note_figures import describe_figures
from novex_desktop.importing.outline import (
    Item,
    Leftover,
    Outline,
    Passage,
    Region,
    walk_headings,
    walk_items,
)
from novex_desktop.importing.problems import Problem, shorten

NOTE_FIGURE = "cijfer van een voetnoot"  # glued to a word, so it counts for none
_RUN = 256  # words compared at once
_JOINING_ENDS = ("-", "–", "/", SOFT_HYPHEN)


@dataclass(slots=True)
class _PlacedWords:
    """Words in their order, and the block that each stands in or is said to come from.

    A long list holds some ten thousand words and is counted after each step of a review, so they
    are kept in lists beside each other.
    """

    texts: list[str] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    marks: set[int] = field(default_factory=set)  # bullets and numbers, which may touch a word

    def add(self, words: Sequence[str], position: int, *, are_marks: bool = False) -> None:
        """Add words of one block."""
        if are_marks:
            self.marks.update(range(len(self.texts), len(self.texts) + len(words)))
        self.texts += words
        self.positions += [position] * len(words)

    def __len__(self) -> int:
        return len(self.texts)


_Piece = tuple[int, Sequence[str], bool]  # position, words, whether they are a mark


@dataclass(frozen=True, slots=True)
class LeftoverCount:
    """How many words one kind of leftover holds, and the texts themselves."""

    name: str  # "paginanummer"
    words: int
    texts: tuple[str, ...]
    positions: tuple[int, ...]  # of their blocks


@dataclass(frozen=True, slots=True)
class WordAccounting:
    """Outcome of the check: stored with the document, shown at each import."""

    words: int  # of the source: runs of characters between blanks
    in_parts: int
    in_leftovers: int
    joined: tuple[str, ...]  # words that two lines of the source make together
    leftovers: tuple[LeftoverCount, ...]
    differences: tuple[str, ...]  # Dutch sentences; empty when all is well

    @property
    def is_complete(self) -> bool:
        """Whether every word of the source is accounted for, in order, and none was added."""
        return not self.differences and self.words == self.in_parts + self.in_leftovers

    def describe(self) -> list[str]:
        """Return the outcome as Dutch lines, the verdict first."""
        total = format_number(self.words)
        if self.is_complete:
            lines = [f"Alle {total} woorden verantwoord."]
        else:
            lines = [f"Niet alle {total} woorden verantwoord.", *self.differences]
        for leftover in self.leftovers:
            if leftover.name == NOTE_FIGURE:
                said = ", ".join(f"“{text}”" for text in leftover.texts)
                lines.append(f"Niet in de tekst: {leftover.name}, {said}.")
                continue
            count = format_number(leftover.words)
            lines.append(
                f"Niet in een afspraak of kop: {leftover.name}, 1 woord."
                if leftover.words == 1
                else f"Niet in een afspraak of kop: {leftover.name}, {count} woorden."
            )
        return lines


def account_words(
    blocks: Sequence[Block], outline: Outline, *, is_arranged: bool = False
) -> WordAccounting:
    """Lay the words of an outline beside the words of the blocks it was made from.

    Args:
        is_arranged: a person moved parts, so that the tree is not in the order of the source.
    """
    left_positions = {leftover.position for leftover in outline.leftovers}
    source = _PlacedWords()
    words = 0
    for block in blocks:
        split = _split_block(block.text)
        words += len(split)
        if block.position not in left_positions:
            source.add(split, block.position)
    matched, joined, differences = _compare(source, _list_words(outline))
    if not is_arranged:
        differences += _find_disorder(outline)
    differences += _compare_leftovers(blocks, outline)
    leftovers = _count_leftovers(outline)
    return WordAccounting(
        words=words,
        in_parts=matched,
        in_leftovers=sum(leftover.words for leftover in leftovers),
        joined=tuple(joined),
        leftovers=(*leftovers, *_count_figures(blocks)),
        differences=tuple(differences),
    )


def dump_accounting(accounting: WordAccounting, problems: Sequence[Problem] = ()) -> str:
    """Write the outcome as JSON text, to be stored with the document, the doubts beside it."""
    data = asdict(accounting) | {"problems": [asdict(problem) for problem in problems]}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def load_accounting(text: str) -> WordAccounting:
    """Read the outcome back from the JSON text of `dump_accounting`."""
    data = json.loads(text)
    leftovers = tuple(
        LeftoverCount(row["name"], row["words"], tuple(row["texts"]), tuple(row["positions"]))
        for row in data["leftovers"]
    )
    return WordAccounting(
        words=data["words"],
        in_parts=data["in_parts"],
        in_leftovers=data["in_leftovers"],
        joined=tuple(data["joined"]),
        leftovers=leftovers,
        differences=tuple(data["differences"]),
    )


def format_number(number: int) -> str:
    """Return a whole number with the Dutch separator: 5219 is "5.219"."""
    return f"{number:,}".replace(",", ".")


def _list_words(outline: Outline) -> _PlacedWords:
    """Return the words of all parts by their place in the source.

    The place and not the tree decides the order: an item that a person moved to another heading,
    and a heading whose table gives the number first, still have their words where they were.
    """
    pieces = [piece for region in outline.regions for piece in _list_region_words(region)]
    pieces.sort(key=lambda piece: piece[0])
    found = _PlacedWords()
    for position, words, is_mark in pieces:
        found.add(words, position, are_marks=is_mark)
    return found


@lru_cache(maxsize=8_192)
def _split_block(text: str) -> tuple[str, ...]:
    return tuple(split_words(text))


@lru_cache(maxsize=8_192)
def _split_text(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _find_disorder(outline: Outline) -> list[str]:
    """Tell the first agreement that stands after what comes later in the source.

    Headings are left aside: a table may give the subject of an agreement in a column behind it.
    """
    last = 0
    for item in walk_items(outline):
        passage = item.passages[0]
        if passage.first < last:
            return [f"“{shorten(passage.text)}” staat niet in de volgorde van de bron."]
        last = passage.first
    return []


def _list_region_words(region: Region) -> Iterator[_Piece]:
    yield from _split(region.heading)
    for topic in region.topics:
        for heading in walk_headings(topic):
            yield from _split(heading.title, heading.number_mark)
            if heading.lead_in:
                yield from _split(heading.lead_in)
            for item in heading.items:
                yield from _list_item_words(item)


def _list_item_words(item: Item) -> Iterator[_Piece]:
    yield from _split(item.passages[0], item.mark)
    for passage in item.passages[1:]:
        yield from _split(passage)
    for part in item.parts:
        yield from _split(part.passage, part.mark)
    for cell in item.cells:
        yield from _split(cell.passage)


def _split(passage: Passage, mark: str = "") -> Iterator[_Piece]:
    if mark:
        yield passage.first, _split_text(mark), True
    yield passage.first, _split_text(passage.text), False


def _compare(source: _PlacedWords, found: _PlacedWords) -> tuple[int, list[str], list[str]]:
    """Walk along both; return how many words matched, those joined, and the first difference.

    A difference stops the walk: after it, each word would differ.
    """
    joined: list[str] = []
    here = there = 0
    while here < len(source) and there < len(found):
        equal = _count_equal(source.texts, here, found.texts, there)
        here, there = here + equal, there + equal
        if equal:
            continue
        step = _match(source, here, found, there)
        if step is None:
            break
        if step[0] > 1:
            joined.append(found.texts[there + step[1] - 1])
        here, there = here + step[0], there + step[1]
    differences = []
    if here < len(source):
        differences.append(
            f"Vanaf regel {source.positions[here]} ontbreken woorden of staan zij anders; "
            f"het eerste is “{source.texts[here]}”."
        )
    if there < len(found):
        word = found.texts[there]
        differences.append(f"Het woord “{word}” staat niet op deze plaats in de bron.")
    return here, joined, differences


def _count_equal(left: Sequence[str], here: int, right: Sequence[str], there: int) -> int:
    """Return how many words are the same from two places on; long runs are compared at once."""
    count = 0
    while left[here + count : here + count + _RUN] == right[there + count : there + count + _RUN]:
        count += len(left[here + count : here + count + _RUN])
        if here + count >= len(left) or there + count >= len(right):
            return count
    rest = zip(
        left[here + count : here + count + _RUN],
        right[there + count : there + count + _RUN],
        strict=False,
    )
    for one, other in rest:
        if one != other:
            break
        count += 1
    return count


def _match(
    source: _PlacedWords, here: int, found: _PlacedWords, there: int
) -> tuple[int, int] | None:
    """Return how many words of both sides are the same characters, or None.

    Besides equal words it allows one found word made of words of the source that end in a hyphen,
    dash or slash (or a soft hyphen, which goes), and a mark that touches the word after it.
    """
    texts, positions = source.texts, source.positions
    left, right = _strip_soft_hyphens(texts[here]), found.texts[there]
    here_end, there_end = here + 1, there + 1
    while left != right:
        if left.startswith(right) and there_end < len(found) and there_end - 1 in found.marks:
            right += found.texts[there_end]
            there_end += 1
        elif (
            right.startswith(left)
            and here_end < len(source)
            and texts[here_end - 1].endswith(_JOINING_ENDS)
        ):
            left += _strip_soft_hyphens(texts[here_end])
            here_end += 1
        elif (
            left.endswith("-")
            and right.startswith(left[:-1])
            and here_end < len(source)
            and positions[here_end] != positions[here_end - 1]
        ):
            # A hyphen that the type-setter put at the end of a line goes with the line end.
            left = left[:-1] + _strip_soft_hyphens(texts[here_end])
            here_end += 1
        else:
            return None
    return here_end - here, there_end - there


def _strip_soft_hyphens(word: str) -> str:
    return word.replace(SOFT_HYPHEN, "")


def _compare_leftovers(blocks: Sequence[Block], outline: Outline) -> list[str]:
    texts = {block.position: block.text for block in blocks}
    return [
        f"Regel {leftover.position} ({leftover.kind.value}) is anders dan in de bron."
        for leftover in outline.leftovers
        if texts.get(leftover.position) != leftover.text
    ]


def _count_figures(blocks: Sequence[Block]) -> Iterator[LeftoverCount]:
    """Tell the figures of footnotes that were taken out of the text, each with its word."""
    texts = tuple(text for block in blocks for text in describe_figures(block))
    if texts:
        yield LeftoverCount(NOTE_FIGURE, 0, texts, ())


def _count_leftovers(outline: Outline) -> tuple[LeftoverCount, ...]:
    by_name: dict[str, list[Leftover]] = {}
    for leftover in outline.leftovers:
        by_name.setdefault(leftover.kind.value, []).append(leftover)
    return tuple(
        LeftoverCount(
            name=name,
            words=sum(len(split_words(leftover.text)) for leftover in found),
            texts=tuple(leftover.text for leftover in found),
            positions=tuple(leftover.position for leftover in found),
        )
        for name, found in by_name.items()
    )
