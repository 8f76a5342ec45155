"""From the characters of a PDF page to lines with their place, size and weight."""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

_FARTHEST = 100_000.0  # points; the largest page has 14,400
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
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_HYPHENS = frozenset("\u0002\ufffe")  # what pdfium makes of a hyphen at a line end


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


@dataclass(slots=True)
class _Char:
    text: str
    left: float
    right: float
    bottom: float
    size: float
    index: int
    is_blank: bool = False


def read_lines(textpage: Any, raw: Any, page: int) -> list[PdfLine]:
    """Return the lines of one page, in the order of the file."""
    lines: list[PdfLine] = []
    current: list[_Char] = []
    for char in _read_chars(textpage, raw):
        if char.text in "\r\n":
            if current:
                lines += _make_lines(current, textpage, raw, page)
            current = []
        elif char.text in _HYPHENS:
            lines += _make_lines([*current, replace(char, text="-")], textpage, raw, page)
            if lines:
                lines[-1].chunks[-1].blank_is_unknown = True
            current = []
        else:
            current.append(char)
    if current:
        lines += _make_lines(current, textpage, raw, page)
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


def _read_chars(textpage: Any, raw: Any) -> list[_Char]:
    """Read the characters of a page with their places; a blank has none, and needs none.

    This runs for each of the 38,000 characters of a list, hence so few calls in it: a list is
    read in 122 ms where it took 175, of which 43 are the questions to pdfium themselves.
    """
    get_code, get_box, get_size = (
        raw.FPDFText_GetUnicode, raw.FPDFText_GetCharBox, raw.FPDFText_GetFontSize,
    )  # fmt: skip
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    chars = []
    for index in range(raw.FPDFText_CountChars(textpage)):
        code = get_code(textpage, index)
        if not code or code > 0x10FFFF or 0xD800 <= code < 0xE000:
            continue
        text = chr(code)
        if text.isspace():
            chars.append(_Char(text, 0.0, 0.0, 0.0, 0.0, index, is_blank=True))
            continue
        get_box(textpage, index, left, right, bottom, top)
        begin, end, base, size = left.value, right.value, bottom.value, get_size(textpage, index)
        if not (
            -_FARTHEST <= begin <= _FARTHEST
            and -_FARTHEST <= end <= _FARTHEST
            and -_FARTHEST <= base <= _FARTHEST
            and -_FARTHEST <= size <= _FARTHEST
        ):
            begin, end, base, size = map(_bound, (begin, end, base, size))
        chars.append(_Char(_LIGATURES.get(text, text), begin, end, base, size, index))
    return chars


def _bound(points: float) -> float:
    """Return a place or size within any page; a damaged file gives infinite ones, and no number."""
    return min(max(points, -_FARTHEST), _FARTHEST) if points == points else 0.0


def _make_lines(chars: Sequence[_Char], textpage: Any, raw: Any, page: int) -> list[PdfLine]:
    """Make a line of characters; where it holds a wide gap, its chunks stay apart."""
    inked = [char for char in chars if not char.is_blank]
    if not inked:
        return []
    sizes: Counter[float] = Counter()
    for size, number in Counter([char.size for char in inked]).items():  # few, so round few
        sizes[round(size, 1)] += number
    size = sizes.most_common(1)[0][0]
    is_bold = all(_is_bold(textpage, raw, char.index) for char in (inked[0], inked[-1]))
    base = sorted(char.bottom for char in inked)[len(inked) // 2]
    line = PdfLine(page, base, size, is_bold)
    chars = _part_label(chars, textpage, raw)
    wide = _WIDE_GAP * max(size, 1.0)
    piece: list[_Char] = []
    last: _Char | None = None
    for char in chars:
        if char.is_blank:
            if piece:
                piece.append(char)
            continue
        if last is not None and char.left - last.right > wide and piece:
            line.chunks.append(_make_chunk(piece))
            piece = []
        piece.append(char)
        last = char
    line.chunks.append(_make_chunk(piece))
    return [line]


def _part_label(chars: Sequence[_Char], textpage: Any, raw: Any) -> Sequence[_Char]:
    """Put a blank behind a label that a tab keeps apart; pdfium gives none for a narrow one."""
    match = _GLUED_LABEL.match("".join([char.text for char in chars]))
    if match is None:
        return chars
    place = match.end()
    before, after = chars[place - 1], chars[place]
    gap = _get_left(after, textpage, raw) - _get_right(before, textpage, raw)
    if gap < _TAB_GAP * max(before.size, 1.0):
        return chars
    blank = replace(before, text=" ", left=before.right, right=after.left, is_blank=True)
    return [*chars[:place], blank, *chars[place:]]


def _get_left(char: _Char, textpage: Any, raw: Any) -> float:
    """Return where the room of a character begins, the white beside its ink included."""
    box = raw.FS_RECTF()
    return box.left if raw.FPDFText_GetLooseCharBox(textpage, char.index, box) else char.left


def _get_right(char: _Char, textpage: Any, raw: Any) -> float:
    box = raw.FS_RECTF()
    return box.right if raw.FPDFText_GetLooseCharBox(textpage, char.index, box) else char.right


def _make_chunk(piece: Sequence[_Char]) -> Chunk:
    text = "".join([char.text for char in piece])
    inked = [char for char in piece if not char.is_blank]
    bare = re.sub(r"[ \t]+", " ", text).strip()
    words = tuple(_list_words(piece))
    return Chunk(bare, inked[0].left, inked[-1].right, text[-1:].isspace(), words)


def _list_words(piece: Sequence[_Char]) -> Iterator[tuple[str, float, float]]:
    word: list[_Char] = []
    for char in [*piece, None]:
        if char is not None and not char.is_blank:
            word.append(char)
        elif word:
            yield "".join([c.text for c in word]), word[0].left, word[-1].right
            word = []


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
