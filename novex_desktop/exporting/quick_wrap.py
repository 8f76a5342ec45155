"""Counting wrapped lines of many texts fast: the widths of words are kept.

Gives the same counts as row_heights.py, which goes letter by letter; it is asked where some of a
text is bold and some is not.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from zlib import adler32

from novex_desktop.exporting.cell_content import CellContent, TextContent, plain
from novex_desktop.exporting.glyph_widths import UNITS_PER_EM
from novex_desktop.exporting.row_heights import UNKNOWN_WIDTH, TextSetting, count_lines
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.exporting.typeface_widths import find_widths

_MOST_WORDS = 20_000
_MOST_BYTES = 65_520 // 255  # so many letters adler32 can add up without starting anew


class _LetterWidths(dict[str, int]):
    """Widths of letters, also of those outside the table."""

    def __missing__(self, letter: str) -> int:
        return UNKNOWN_WIDTH


class _WordWidths(dict[str, int]):
    """Widths of words with a space, computed at the first question; emptied when very many."""

    def __init__(self, letters: Mapping[str, int]) -> None:
        super().__init__()
        self._find_letter, self._space = letters.__getitem__, letters[" "]

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        width = self[word] = sum(map(self._find_letter, word)) + self._space
        return width


class KeptWords:
    """Widths of words that columns of one sheet share: they do not depend on size or width.

    With a dictionary for each column, making the rows of a working table takes 9 % more.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[Typeface, bool], _WordWidths] = {}

    def get_widths(self, typeface: Typeface, letters: Mapping[str, int], bold: bool) -> _WordWidths:
        """Return the widths of words in a typeface."""
        return self._known.setdefault((typeface, bold), _WordWidths(letters))


class QuickWrap:
    """Counts lines in a column of one width, typeface and font size."""

    def __init__(self, setting: TextSetting, words: KeptWords | None = None) -> None:
        self._setting = setting
        letters = _LetterWidths(find_widths(setting.typeface, bold=setting.bold))
        # The last word of a line has no space behind it.
        self._room = int(setting.usable_points * UNITS_PER_EM / setting.size) + letters[" "]
        words = words or KeptWords()
        self._widths = words.get_widths(setting.typeface, letters, setting.bold)
        self._bound = _LineBound(letters, self._room - letters[" "])

    def count_content(self, content: CellContent) -> int:
        """Return how many lines the content of a cell takes."""
        if not isinstance(content, TextContent):
            return 1
        if not self._setting.bold and any(run.tone.is_bold for run in content.runs):
            return count_lines(content, self._setting)
        return self.count(content.text)

    def count(self, text: str) -> int:
        """Return how many lines a text takes; an empty one takes one."""
        return self.count_many((text,))[0]

    def count_above(self, texts: Sequence[str], floors: Sequence[int]) -> list[int]:
        """Return how many lines each text takes, or its floor where that is surely no more.

        The tallest cell sets the height of a row, so the floor is what the cells before it take.
        Of the texts beside a long one few are ever measured: without this, making the rows of a
        working table takes 8 % more.
        """
        counts = self._bound.limit(texts, floors)
        doubtful = [place for place, count in enumerate(counts) if not count]
        exact = self.count_many([texts[place] for place in doubtful])
        for place, count in zip(doubtful, exact, strict=True):
            counts[place] = count
        return counts

    def count_many(self, texts: Iterable[str]) -> list[int]:
        """Return how many lines each text takes; all in one loop, for large tables wait here."""
        find_width, room = self._widths.__getitem__, self._room
        counts = []
        for text in texts:
            if "\n" in text or "\t" in text:
                counts.append(self._count_slowly(text))
                continue
            lines = 1
            used = 0
            for width in map(find_width, text.split(" ")):
                used += width
                if used > room:
                    if width > room:  # a word longer than a line: letter by letter
                        lines = count_lines(plain(text), self._setting)
                        break
                    lines += 1
                    used = width
            counts.append(lines)
        return counts

    def _count_slowly(self, text: str) -> int:
        """Return how many lines a text with line ends or tabs takes."""
        if "\t" in text:
            return count_lines(plain(text), self._setting)
        return sum(self.count_many(text.split("\n")))


class _LineBound:
    """Tells of short texts, without looking for words, how many lines they take at most.

    A line and the one after it are together wider than the column, or the first word of the
    second would stand on the first; where a long word is broken they may lack one letter of that.
    """

    def __init__(self, letters: Mapping[str, int], room: int) -> None:
        widest = max(UNKNOWN_WIDTH, *letters.values())
        self._unit = math.ceil(widest / 255)  # widths are rounded up to it, to fit in a byte
        self._pair = room - widest
        table = [-(-letters[chr(code)] // self._unit) for code in range(256)]
        table[ord("&")] = 255  # with it begins what stands for a letter outside the table
        self._table = bytes(table)
        # In prose a longer text is above its floor by this bound, so that looking is in vain.
        self._hopeful = max(self._pair, 0) / (2 * letters["n"])

    def limit(self, texts: Sequence[str], floors: Sequence[int]) -> list[int]:
        """Return the floors, and 0 where a text may take more lines than that."""
        table, unit, pair, hopeful = self._table, self._unit, self._pair, self._hopeful
        limits = []
        for text, floor in zip(texts, floors, strict=True):
            limits.append(0)
            if len(text) >= floor * hopeful:
                continue
            letters = text.encode("latin-1", "xmlcharrefreplace").translate(table)
            if len(letters) <= _MOST_BYTES:
                # The lower half of adler32 is 1 and the sum of all bytes. The only way to add them
                # in C: sum() took 27 ms for 20,000 texts of 400 letters, this 3.
                width = (adler32(letters) & 0xFFFF) * unit
                if 2 * (width // pair) + 1 + text.count("\n") <= floor:
                    limits[-1] = floor
        return limits
