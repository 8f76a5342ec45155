"""Which words of two versions of a text differ, as places in each."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

Spans = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\S+")
_MOST_WORDS = 4_000  # comparing longer texts word by word would take too long
_ALIKE = 0.5  # share of words in common; of texts less alike nearly all would be marked


def find_changed_words(old: str, new: str) -> tuple[Spans, Spans]:
    """Return the stretches of the old text that the new one has not, and the other way round.

    Nothing is marked where the texts are too long, or have too little in common.
    """
    before, after = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    if len(before) + len(after) > _MOST_WORDS:
        return (), ()
    words = [word[0] for word in before], [word[0] for word in after]
    matcher = SequenceMatcher(None, *words, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (), ()
    changed = [block for block in matcher.get_opcodes() if block[0] != "equal"]
    return (
        _list_spans(before, ((start, end) for _, start, end, _, _ in changed)),
        _list_spans(after, ((start, end) for _, _, _, start, end in changed)),
    )


def _list_spans(words: Sequence[re.Match[str]], blocks: Iterable[tuple[int, int]]) -> Spans:
    return tuple(
        (words[start].start(), words[end - 1].end()) for start, end in blocks if end > start
    )
