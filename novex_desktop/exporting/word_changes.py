"""Showing which words differ between an old and a new text."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from novex_desktop.exporting.cell_content import Run, TextContent, Tone, plain

_WORDS = re.compile(r"\S+|\s+")
_MOST_WORDS = 4_000  # comparing longer texts word by word would take too long


def mark_changed_words(old: str, new: str) -> tuple[TextContent, TextContent]:
    """Return both texts with the words that the other has not in bold.

    Nothing is marked where there is no other text to compare with.
    """
    if not old or not new or old == new:
        return plain(old), plain(new)
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > _MOST_WORDS:
        return plain(old), plain(new)
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return (
        _set(before, ((start, end, tag != "equal") for tag, start, end, _, _ in blocks)),
        _set(after, ((start, end, tag != "equal") for tag, _, _, start, end in blocks)),
    )


def _set(words: list[str], blocks: Iterable[tuple[int, int, bool]]) -> TextContent:
    runs = [
        Run("".join(words[start:end]), Tone.CHANGED if changed else Tone.PLAIN)
        for start, end, changed in blocks
        if end > start
    ]
    return TextContent(tuple(runs))
