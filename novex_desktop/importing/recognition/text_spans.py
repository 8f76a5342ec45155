"""Places in a text that recognisers lean on: sentences, clauses and quoted titles."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

GAP = "\x1f"  # stands for a moment in the clause around it
WINDOW = 240  # characters looked at on each side; keeps the time linear in the text

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘„(]?[A-Z0-9À-Þ])|[;\n]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:(?:[a-z]{1,3}\.)+[a-z]{1,3}|jl|ca|nr|vgl|blz|art|evt|incl|excl|resp|mln|mld"
    r"|dhr"
    r"|mw|jan|feb|mrt|apr|aug|sept?|okt|nov|dec|[0-9]{1,2})\.$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"“[^“”\n]{2,160}[”“\"]|„[^„”“\n]{2,160}[”“]|\"[^\"\n]{2,160}\"|‘[^‘’\n]{2,160}’(?!\w)"
    r"|(?<!\w)'[^'\n]{2,160}'(?!\w)|«[^«»\n]{2,160}»"
)
_CLAUSE_EDGE = re.compile(
    r"[,;:()]|\b(?:om|dat|die|waar\w*|zodat|terwijl|omdat|zoals|als|indien|en dat)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether both share a character."""
        return self.start < end and start < self.end


class Coverage:
    """Stretches of a text that are spoken for; asking takes logarithmic time."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Take stretches that do not overlap one another, in any order."""
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether a stretch shares a character with one of these."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a stretch lies wholly inside one of these."""
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and self._ends[index] >= end


class TextSpans:
    """The sentences and quoted stretches of one text, found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = _find_sentence_starts(text)
        self.quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
        self._quoted_starts = [span.start for span in self.quoted]

    def find_sentence(self, position: int) -> Span:
        """Return the sentence at a place, cut to the window around it."""
        index = bisect_right(self._starts, position) - 1
        start = self._starts[index]
        end = self._starts[index + 1] if index + 1 < len(self._starts) else len(self.text)
        return Span(max(start, position - WINDOW), min(end, position + WINDOW))

    def are_in_one_sentence(self, first: int, second: int) -> bool:
        """Tell whether two places lie in one sentence."""
        return bisect_right(self._starts, first) == bisect_right(self._starts, second)

    def before(self, position: int) -> str:
        """Return what stands before a place in its sentence."""
        return self.text[self.find_sentence(position).start : position]

    def after(self, position: int) -> str:
        """Return what stands after a place in its sentence."""
        return self.text[position : self.find_sentence(max(0, position - 1)).end]

    def find_clause(self, start: int, end: int) -> str:
        """Return the clause around a stretch, without the stretch itself."""
        before, after = self.before(start), self.after(end)
        edges = [match.end() for match in _CLAUSE_EDGE.finditer(before)]
        cut = _CLAUSE_EDGE.search(after)
        return f"{before[edges[-1] if edges else 0 :]}{GAP}{after[: cut.start() if cut else None]}"

    def find_clause_before(self, start: int) -> str:
        """Return the clause that ends at the comma before a place, or ""."""
        before = self.before(start)
        head, comma, _ = before.rpartition(",")
        if not comma:
            return ""
        edges = [match.end() for match in _CLAUSE_EDGE.finditer(head)]
        return head[edges[-1] if edges else 0 :]

    def is_bracketed(self, position: int) -> bool:
        """Tell whether a place lies between round brackets."""
        before = self.before(position)
        return before.count("(") > before.count(")")

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a stretch lies inside quotation marks."""
        index = bisect_right(self._quoted_starts, start) - 1
        return index >= 0 and self.quoted[index].end >= end


def _find_sentence_starts(text: str) -> list[int]:
    starts = [0]
    for match in _SENTENCE_END.finditer(text):
        if text[match.start()] != "." or not _ABBREVIATION.search(
            text[max(starts[-1], match.start() - 20) : match.start() + 1]
        ):
            starts.append(match.end())
    return starts
