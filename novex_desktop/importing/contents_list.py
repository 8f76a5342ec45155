"""The list of contents of a document: its lines come again as headings.

Source: docs/import-format.md, "Leftovers".
"""

import re
from collections.abc import Sequence

from novex_desktop.importing.blocks import Block, BlockRole

_HEADING = re.compile(r"(?:\d+\.?\s+)?inhoud(?:s?opgave)?\s*:?", re.IGNORECASE)
_LEADERS = re.compile(r"\s*(?:\.\s?){3,}\s*\d{0,3}\s*$|\s*…+\s*\d{0,3}\s*$|\t+\d{1,3}\s*$")
_PAGE = re.compile(r"\s+\d{1,3}\s*$")
_BARE_PAGE = re.compile(r"\d{1,3}")


def find_contents(blocks: Sequence[Block]) -> set[int]:
    """Return the indices of the list of contents, its heading included."""
    found = {
        index
        for index, block in enumerate(blocks)
        if block.style.role is BlockRole.CONTENTS or _LEADERS.search(block.text)
    }
    for index, block in enumerate(blocks):
        if _HEADING.fullmatch(block.text):
            found |= {index, *_follow(blocks, index + 1, found)}
    return found


def _follow(blocks: Sequence[Block], start: int, found: set[int]) -> set[int]:
    """Return the lines under "Inhoud" that come again later, or end in the number of a page."""
    later: dict[str, int] = {}
    for index in range(start, len(blocks)):
        later[_fold(blocks[index].text)] = index
    entries: set[int] = set()
    seen: set[str] = set()
    index = start
    while index < len(blocks):
        text = blocks[index].text
        title = _fold(_PAGE.sub("", _LEADERS.sub("", text)))
        has_page = bool(_LEADERS.search(text) or _PAGE.search(text))
        comes_again = later.get(title, -1) > index or later.get(_fold(text), -1) > index
        is_page = bool(_BARE_PAGE.fullmatch(text)) and index - 1 in entries
        if title in seen and not has_page:
            break  # the first heading of the document itself
        if not (index in found or is_page or comes_again or (has_page and _is_title(text))):
            break
        entries.add(index)
        if not is_page:
            seen.add(title)
        index += 1
    return entries


def _is_title(text: str) -> bool:
    return len(text) <= 150 and text[:1].isalnum()


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
