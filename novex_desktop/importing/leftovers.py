"""Words that stand in a document but in no agreement: page numbers, running titles, footnotes.

Source: docs/import-format.md, "Leftovers".
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from novex_desktop.importing.blocks import Block, BlockRole, find_body_size
from novex_desktop.importing.contents_list import find_contents
from novex_desktop.importing.list_lines import read_line
from novex_desktop.importing.outline import Leftover, LeftoverKind
from novex_desktop.importing.page_furniture import (
    find_footnotes,
    find_markings,
    find_signatures,
)
from novex_desktop.importing.wording import (
    ends_sentence,
    starts_inside_sentence,
    starts_like_heading,
)

_PAGE_MARK = re.compile(
    r"(?:(?:pagina|blz\.?|bladzijde)\s*\d{1,4}(?:\s*(?:van|/)\s*\d{1,4})?"
    r"|[-–]\s*\d{1,4}\s*[-–]|\d{1,3}\s*/\s*\d{1,3})",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[1-9]\d{0,2}")
_DASHED_NUMBER = re.compile(r"[-–]\s*([1-9]\d{0,2})")  # "- 3" counts only on the edge of page 3
_RULER = re.compile(r"([=_*~#+–—-])\1{2,}|(?:[-*=_] ){2,}[-*=_]")
_DIGITS = re.compile(r"\d+")
_Finder = Callable[[Sequence[Block]], Sequence[int]]
_EDGE_LINES = 2  # how deep into a page a running title is looked for
_MIN_REPEATS = 3
_MAX_RUNNING_TITLE = 150


def find_leftovers(
    blocks: Sequence[Block],
    in_tables: Collection[int] = (),
    report: Callable[[], None] = lambda: None,
) -> dict[int, Leftover]:
    """Return, by index in `blocks`, all that belongs to no agreement or heading.

    Page marks and running titles come first: what else stands at the edge of a page, shows only
    when they are out of the way.

    Args:
        in_tables: indices of cells of action tables, which are none of these.
        report: called between two steps; may raise Cancelled.
    """
    kinds: dict[int, LeftoverKind] = {
        index: LeftoverKind.RUNNING_TITLE
        for index, block in enumerate(blocks)
        if block.style.role is BlockRole.RUNNING
    }
    size = find_body_size((block.style, block.text) for block in blocks)
    finders: tuple[tuple[LeftoverKind, _Finder], ...] = (
        (LeftoverKind.RULER, _find_rulers),
        (LeftoverKind.PAGE_NUMBER, _find_page_numbers),
        (LeftoverKind.CONTENTS, lambda left: sorted(find_contents(left))),
        (LeftoverKind.MARKING, find_markings),
        (LeftoverKind.RUNNING_TITLE, lambda left: _find_running_titles(blocks, kinds, left)),
        (LeftoverKind.FOOTNOTE, lambda left: find_footnotes(left, size)),
        (LeftoverKind.SIGNATURE, find_signatures),
    )
    for kind, find in finders:
        report()
        left = [
            index for index in range(len(blocks)) if index not in kinds and index not in in_tables
        ]
        found = find([blocks[index] for index in left])
        kinds.update((left[place], kind) for place in found)
    return {index: Leftover.of(kind, blocks[index]) for index, kind in sorted(kinds.items())}


def _find_rulers(blocks: Sequence[Block]) -> list[int]:
    """Find lines of nothing but one sign: "======" under a title."""
    return [index for index, block in enumerate(blocks) if _RULER.fullmatch(block.text)]


def _find_page_numbers(blocks: Sequence[Block]) -> list[int]:
    """Find page marks, and bare numbers that count up from page to page.

    One bare number may be the end of a sentence ("tot" / "12"), so bare numbers count only when
    each is one higher than the one before and all of them follow that row.
    """
    marks = [i for i, block in enumerate(blocks) if _PAGE_MARK.fullmatch(block.text)]
    marks += [
        i
        for i, block in enumerate(blocks)
        if (match := _DASHED_NUMBER.fullmatch(block.text))
        and int(match[1]) == block.page
        and _is_on_edge(blocks, i)
    ]
    bare = [i for i, block in enumerate(blocks) if _BARE_NUMBER.fullmatch(block.text)]
    values = [int(blocks[i].text) for i in bare]
    count_up = all(b == a + 1 for a, b in pairwise(values))
    if len(bare) >= 2 and count_up and not all(_is_number_of_title(blocks, i) for i in bare):
        return sorted(marks + bare)
    on_edge = [i for i in bare if _is_on_edge(blocks, i) and int(blocks[i].text) == blocks[i].page]
    last = len(blocks) - 1
    if last in bare and last not in on_edge and last > 0 and ends_sentence(blocks[last - 1].text):
        on_edge.append(last)  # what stands under the last words of all
    return sorted(marks + on_edge)


def _is_number_of_title(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a bare number is that of a heading whose title stands on the next line."""
    if index + 1 == len(blocks) or _is_on_edge(blocks, index):
        return False
    title = blocks[index + 1]
    is_title = starts_like_heading(title.text) and not ends_sentence(title.text)
    if not is_title or read_line(title).mark or _PAGE_MARK.fullmatch(title.text):
        return False
    before = blocks[index - 1] if index else None
    return before is None or ends_sentence(before.text) or bool(read_line(before).region)


def _is_on_edge(blocks: Sequence[Block], index: int) -> bool:
    if blocks[0].page == blocks[-1].page:
        return False  # the document marks no pages
    page = blocks[index].page
    is_first = index == 0 or blocks[index - 1].page != page
    is_last = index == len(blocks) - 1 or blocks[index + 1].page != page
    return is_first or is_last


def _find_running_titles(
    blocks: Sequence[Block], kinds: Mapping[int, LeftoverKind], left: Sequence[Block]
) -> list[int]:
    """Find lines at the edge of a page that return on at least three pages, and on most."""
    place_of = {block.position: place for place, block in enumerate(left)}
    pages = [
        [place_of[blocks[index].position] for index in page]
        for page in _split_pages(blocks, kinds, place_of)
    ]
    found: set[int] = set()
    for inward in (1, -1):
        for _ in range(_EDGE_LINES):
            outermost = [
                next((index for index in page[::inward] if index not in found), None)
                for page in pages
            ]
            found |= _find_repeated(left, outermost)
    return sorted(found)


def _find_repeated(blocks: Sequence[Block], edge: Sequence[int | None]) -> set[int]:
    """Return those of the lines at one edge of all pages that are the same, figures aside."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for index in edge:
        if index is None or read_line(blocks[index]).mark:
            continue
        text = blocks[index].text
        is_running_text = starts_inside_sentence(text) or text.endswith(":")
        if len(text) <= _MAX_RUNNING_TITLE and not is_running_text:
            places[_DIGITS.sub("0", text)].add(index)
    needed = max(_MIN_REPEATS, len(edge) / 2)
    return {index for found in places.values() if len(found) >= needed for index in found}


def _split_pages(
    blocks: Sequence[Block], kinds: Mapping[int, LeftoverKind], wanted: Collection[int]
) -> list[list[int]]:
    """Split the indices of blocks into pages, by form feeds and by page numbers."""
    pages: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        is_new_page = index > 0 and block.page != blocks[index - 1].page
        is_page_mark = kinds.get(index) is LeftoverKind.PAGE_NUMBER
        if pages[-1] and (is_new_page or is_page_mark):
            pages.append([])
        if block.position in wanted and not block.style.is_whole:
            pages[-1].append(index)
    return [page for page in pages if page]
