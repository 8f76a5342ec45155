"""Where recognised words stand in an adopted text."""

from collections.abc import Sequence
from dataclasses import dataclass

from novex_desktop.store.queries.proposals import ProposalKind, RecognisedWords

LETTERS = {
    ProposalKind.DUE: "T",
    ProposalKind.PARTY: "P",
    ProposalKind.AMOUNT: "B",
    ProposalKind.DOCUMENT: "D",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text: text[start:end] are words that were recognised."""

    start: int
    end: int
    words: RecognisedWords


def find_marks(text: str, recognised: Sequence[RecognisedWords]) -> list[Mark]:
    """Return where the words stand, in the order of the text.

    The register keeps the words and not their place. Words that are recognised twice (two times
    "eind 2025") take the places one after another; what is nowhere, gets no mark.
    """
    after: dict[tuple[ProposalKind, str], int] = {}
    marks = []
    for words in recognised:
        quote = words.quote
        here = (words.key.kind, quote)
        start = _find_whole(text, quote, after.get(here, 0))
        if start < 0:
            start = _find_whole(text, quote, 0)
        if start >= 0:
            after[here] = start + len(quote)
            marks.append(Mark(start, start + len(quote), words))
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _find_whole(text: str, quote: str, start: int) -> int:
    """Find words that are no part of a longer word; -1 when they are nowhere."""
    if not quote:
        return -1
    place = text.find(quote, start)
    while place >= 0:
        before = text[place - 1 : place] if quote[0].isalnum() else ""
        after = text[place + len(quote) :][:1] if quote[-1].isalnum() else ""
        if not (before.isalnum() or after.isalnum()):
            return place
        place = text.find(quote, place + 1)
    return -1
