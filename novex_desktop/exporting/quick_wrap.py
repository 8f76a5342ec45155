"""Counting wrapped lines of many texts fast: the widths of words are kept.

Gives the same counts as row_heights.py, which goes letter by letter; it is asked where some of a
text is bold and some is not.
"""

from collections.abc import Iterable, Mapping

from novex_desktop.exporting.cell_content import CellContent, TextContent, plain
from novex_desktop.exporting.glyph_widths import UNITS_PER_EM
from novex_desktop.exporting.row_heights import UNKNOWN_WIDTH, TextSetting, count_lines
from novex_desktop.exporting.typeface_widths import find_widths

_MOST_WORDS = 20_000


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


class QuickWrap:
    """Counts lines in a column of one width, typeface and font size."""

    def __init__(self, setting: TextSetting) -> None:
        self._setting = setting
        letters = _LetterWidths(find_widths(setting.typeface, bold=setting.bold))
        # The last word of a line has no space behind it.
        self._room = int(setting.usable_points * UNITS_PER_EM / setting.size) + letters[" "]
        self._widths = _WordWidths(letters)

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
