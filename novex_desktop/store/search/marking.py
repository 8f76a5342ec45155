"""Where the words of a query stand in a text, and the sentence to show of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from novex_desktop.store.search.query import Phrase, Query, Term
from novex_desktop.store.search.word_folding import GLUED, WORD, Places, fold_text

Span = tuple[int, int]

MOST_CHARS = 240
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\s*\n\s*")
_NUMBER_CUT = re.compile(r"[0-9][.,][0-9]")  # a quick look, before all words are taken apart
_SPACES = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one text."""

    spans: tuple[Span, ...]  # in order, none within another
    terms: frozenset[int]  # which terms of the query


NOTHING = Found((), frozenset())


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text in one line, with the places of the hits in it."""

    text: str
    spans: tuple[Span, ...]


class WordFinder:
    """Finds the words of one query in any number of texts."""

    def __init__(self, query: Query) -> None:
        self._terms = [_make_pattern(term) for term in query.terms]
        self._singles = [
            [phrase for phrase in term.phrases if len(phrase.words) == 1] for term in query.terms
        ]

    def find(self, text: str) -> Found:
        """Return where the words of the query stand in a text."""
        folded = fold_text(text)
        spans: list[Span] = []
        terms = set()
        is_cut = "-" in folded or _NUMBER_CUT.search(folded)
        glued = [_join(match) for match in GLUED.finditer(folded)] if is_cut else []
        for number, (pattern, singles) in enumerate(zip(self._terms, self._singles, strict=True)):
            found = [match.span() for match in pattern.finditer(folded)]
            for phrase in singles:
                found += [span for run in glued for span in _find_in_run(run, phrase)]
            if found:
                terms.add(number)
                spans += found
        if not spans:
            return NOTHING
        places = Places(text)
        there = sorted((places.find(start), places.find(end - 1) + 1) for start, end in spans)
        return Found(_merge(there), frozenset(terms))


def make_excerpt(text: str, spans: Sequence[Span], most_chars: int = MOST_CHARS) -> Excerpt:
    """Return the sentence with the most hits; of a long one, what stands round the first hit."""
    start, end = _choose_sentence(text, spans)
    inner = [span for span in spans if start <= span[0] < end]
    before, after = "", ""
    if end - start > most_chars:
        first = inner[0][0] if inner else start
        cut_start = _go_to_space(text, max(start, first - most_chars // 3), start)
        cut_end = min(end, cut_start + most_chars)
        if cut_end < end:
            cut_end = max(text.rfind(" ", first, cut_end), min(first + 1, cut_end))
        before, after = "… " * (cut_start > start), " …" * (cut_end < end)
        start, end = cut_start, cut_end
    shift = len(before) - start
    shown = before + _SPACES.sub(" ", text[start:end]) + after
    marks = tuple(
        (max(a, start) + shift, min(b, end) + shift) for a, b in inner if a < end and b > start
    )
    return Excerpt(shown, marks)


def _make_pattern(term: Term) -> re.Pattern[str]:
    """Return what finds a term in a folded text: whole words, apart by whatever stands there."""
    wordings = []
    for phrase in term.phrases:
        words = r"[\W_]+".join(re.escape(word) for word in phrase.words)
        wordings.append(words + (r"[^\W_]*" if phrase.is_begun else r"(?![^\W_])"))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(wordings)})")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that hyphens, or the end of a line, join."""

    parts: tuple[str, ...]
    spans: tuple[Span, ...]


def _join(match: re.Match[str]) -> _Run:
    words = list(WORD.finditer(match.string, match.start(), match.end()))
    return _Run(tuple(word.group() for word in words), tuple(word.span() for word in words))


def _find_in_run(run: _Run, phrase: Phrase) -> Iterator[Span]:
    """Find a word that is cut: its parts together make the word, or begin with it."""
    (wanted,) = phrase.words
    for first in range(len(run.parts) - 1):
        joined = run.parts[first]
        if not wanted.startswith(joined) or joined == wanted:
            continue
        for last in range(first + 1, len(run.parts)):
            joined += run.parts[last]
            if joined == wanted or (phrase.is_begun and joined.startswith(wanted)):
                yield run.spans[first][0], run.spans[last][1]
                break


def _merge(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _choose_sentence(text: str, spans: Sequence[Span]) -> Span:
    """Return the first sentence with the most hits; a hit never hangs over its end."""
    breaks = [match.span() for match in _SENTENCE_END.finditer(text)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    best, most = (0, len(text)), -1
    for start, end in zip(starts, ends, strict=True):
        hits = sum(start <= span[0] < end for span in spans)
        if hits > most and end > start:
            best, most = (start, end), hits
    return best[0], max(best[1], *(b for a, b in spans if best[0] <= a < best[1]), best[1])


def _go_to_space(text: str, place: int, least: int) -> int:
    """Go back to where a word begins."""
    if place <= least:
        return least
    space = text.rfind(" ", least, place)
    return space + 1 if space >= 0 else place
