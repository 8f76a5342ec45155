"""From the characters of a PDF page to lines with their place, size and weight."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from operator import sub
from typing import Any

from novex_desktop.importing.readers.pdf_chars import PageChars, read_chars

_WIDE_GAP = 1.8  # times the font size: wider than a word space, so a column or a tab
_MAX_NOTE_DIGITS = 2
_RAISED_SIZE = 0.8  # of the size of the words behind it
_MAX_BOXES = 40  # lines of text boxes on one page; more are a page set otherwise
_TAB_GAP = 0.03  # times the font size, between the rooms of two characters: touching ones have 0
_GLUED_LABEL = re.compile(
    r"\s*(?:\(?(?:[a-z]|[ivx]{1,6}|\d{1,3})[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)(?=[^\W\d_])",
    re.IGNORECASE,
)
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_HYPHENS = frozenset("\u0002\ufffe")  # what pdfium makes of a hyphen at a line end
_LINE_END = re.compile("[\r\n\u0002\ufffe]")
_INK = re.compile(r"\S")
_BLANKS = re.compile(r"[ \t]+")


@dataclass(slots=True)
class Chunk:
    """Words of one line without a wide gap in them."""

    text: str
    left: float
    right: float
    ends_with_blank: bool = False
    words: tuple[tuple[str, float, float], ...] = ()  # each with its left and right
    blank_is_unknown: bool = False  # pdfium drops the blank behind a hyphen at a line end


@dataclass(slots=True)
class PdfLine:
    """A line of a page, as it stands on the paper."""

    page: int
    base: float  # points from the bottom of the page
    size: float
    is_bold: bool
    chunks: list[Chunk] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(chunk.text for chunk in self.chunks)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.chunks[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.chunks[-1].right


def read_lines(textpage: Any, raw: Any, page: int) -> list[PdfLine]:
    """Return the lines of one page, in the order of the file."""
    chars = read_chars(textpage, raw)
    lines: list[PdfLine] = []
    start, ink = 0, 0
    for end in [*_LINE_END.finditer(chars.text), None]:
        sign = end[0] if end else ""
        is_hyphen = sign in _HYPHENS
        text = chars.text[start : end.start() if end else None] + ("-" if is_hyphen else "")
        count = sum(map(len, text.split()))
        if count:
            lines.append(_make_line(text, chars, slice(ink, ink + count), textpage, raw, page))
            lines[-1].chunks[-1].blank_is_unknown = is_hyphen
        ink += count
        start = end.end() if end else 0
    return _order(_join_raised(lines))


def _join_raised(lines: list[PdfLine]) -> list[PdfLine]:
    """Join the raised number of a footnote with its words, where the file gives it apart."""
    joined: list[PdfLine] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and _is_raised_number(before, line):
            joined[-1] = replace(line, chunks=[_put_before(before.chunks[0], line.chunks[0])])
            joined[-1].chunks += line.chunks[1:]
        else:
            joined.append(line)
    return joined


def _is_raised_number(number: PdfLine, line: PdfLine) -> bool:
    text = number.text
    return (
        text.isdecimal()
        and len(text) <= _MAX_NOTE_DIGITS
        and number.size < _RAISED_SIZE * line.size
        and 0 <= number.base - line.base < line.size
        and number.right <= line.left + line.size
    )


def _put_before(number: Chunk, chunk: Chunk) -> Chunk:
    return replace(
        chunk,
        text=f"{number.text} {chunk.text}",
        left=number.left,
        words=(*number.words, *chunk.words),
    )


def _make_line(
    text: str, chars: PageChars, ink: slice, textpage: Any, raw: Any, page: int
) -> PdfLine:
    """Make a line of signs; where it holds a wide gap, its chunks stay apart.

    Args:
        ink: which of the signs with ink it has.
    """
    indexes, lefts, rights = chars.indexes[ink], chars.lefts[ink], chars.rights[ink]
    bottoms, sizes = sorted(chars.bottoms[ink]), chars.sizes[ink]
    size = _find_usual(sizes)
    is_bold = all(_is_bold(textpage, raw, index) for index in (indexes[0], indexes[-1]))
    line = PdfLine(page, bottoms[len(bottoms) // 2], size, is_bold)
    text = _part_label(text, chars, ink.start, textpage, raw)
    wide = _WIDE_GAP * max(size, 1.0)
    for piece, first in _split_at_gaps(text, lefts, rights, wide):
        line.chunks.append(_make_chunk(piece, lefts[first:], rights[first:]))
    return line


def _find_usual(sizes: Sequence[float]) -> float:
    """Return the size that most signs have, to a tenth of a point."""
    if sizes.count(sizes[0]) == len(sizes):
        return round(sizes[0], 1)
    rounded: Counter[float] = Counter()
    for size, number in Counter(sizes).items():  # few, so round few
        rounded[round(size, 1)] += number
    return rounded.most_common(1)[0][0]


def _part_label(text: str, chars: PageChars, ink: int, textpage: Any, raw: Any) -> str:
    """Put a blank behind a label that a tab keeps apart; pdfium gives none for a narrow one."""
    match = _GLUED_LABEL.match(text)
    if match is None:
        return text
    place = match.end()
    after = ink + len(text[:place].lstrip())  # a label holds no blank
    before = after - 1
    box = raw.FS_RECTF()  # the room of a sign: its ink and the white beside it
    get_box = raw.FPDFText_GetLooseCharBox
    left = box.left if get_box(textpage, chars.indexes[after], box) else chars.lefts[after]
    right = box.right if get_box(textpage, chars.indexes[before], box) else chars.rights[before]
    if left - right < _TAB_GAP * max(chars.sizes[before], 1.0):
        return text
    return f"{text[:place]} {text[place:]}"


def _split_at_gaps(
    text: str, lefts: Sequence[float], rights: Sequence[float], wide: float
) -> Iterator[tuple[str, int]]:
    """Give the pieces between wide gaps, and which of the signs with ink each begins with."""
    if max(map(sub, lefts[1:], rights), default=0.0) <= wide:
        yield text, 0
        return
    places = [match.start() for match in _INK.finditer(text)]
    gaps = map(sub, lefts[1:], rights)
    cuts = [number for number, gap in enumerate(gaps, start=1) if gap > wide]
    for first, following in pairwise([0, *cuts, len(places)]):
        end = places[following] if following < len(places) else len(text)
        yield text[places[first] : end], first


def _make_chunk(text: str, lefts: Sequence[float], rights: Sequence[float]) -> Chunk:
    words = []
    end = 0
    for word in text.split():
        start, end = end, end + len(word)
        words.append((_spell(word), lefts[start], rights[end - 1]))
    bare = _BLANKS.sub(" ", _spell(text)).strip()
    return Chunk(bare, lefts[0], rights[end - 1], text[-1:].isspace(), tuple(words))


def _spell(text: str) -> str:
    """Write the letters that a ligature stands for."""
    return text if text.isascii() else text.translate(_LIGATURES)


def _is_bold(textpage: Any, raw: Any, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(textpage, index) >= 600:
        return True
    flags = ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(textpage, index, name, 128, flags)
    return bool(_BOLD_NAME.search(name.value.decode("utf-8", "replace")))


def _order(lines: list[PdfLine]) -> list[PdfLine]:
    """Put headers at the top and footers at the end, where the file gives them elsewhere."""
    if len(lines) < 3:
        return lines
    lowest, highest = min(line.base for line in lines), max(line.base for line in lines)
    footers: list[PdfLine] = []
    while len(lines) > 2 and lines[0].base <= lowest + 1:
        footers.append(lines.pop(0))
    if len(lines) > 2 and lines[1].base <= lowest + 1 and lines[0].base >= highest - 1:
        footers.append(lines.pop(1))
    headers: list[PdfLine] = []
    while len(lines) > 2 and lines[-1].base >= highest - 1 and lines[0].base < highest - 1:
        headers.insert(0, lines.pop())
    return headers + _place_boxes(lines) + footers


def _place_boxes(lines: list[PdfLine]) -> list[PdfLine]:
    """Put text boxes where they stand; a file gives them behind the other words of the page.

    Only lines with nothing beside them: columns and cells stand beside each other.
    """
    boxes: list[PdfLine] = []
    while len(lines) > 1 and len(boxes) < _MAX_BOXES and _is_box(lines[:-1], lines[-1]):
        boxes.append(lines.pop())
    for box in boxes:
        place = next(
            (index for index, line in enumerate(lines) if line.base < box.base), len(lines)
        )
        lines.insert(place, box)
    return lines


def _is_box(others: Sequence[PdfLine], line: PdfLine) -> bool:
    is_above = any(other.base < line.base for other in others)
    return is_above and all(
        abs(other.base - line.base) > 0.8 * max(other.size, line.size) for other in others
    )
