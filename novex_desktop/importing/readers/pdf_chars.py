"""The characters of a PDF page with their places, asked of pdfium in as few calls as can be.

A list has 38,000 of them. Asked one by one, each for letter, place and size with arguments that
ctypes converts, they take 38 ms; so as here 13.
"""

import ctypes
import math
from dataclasses import dataclass
from typing import Any

_FARTHEST = 100_000.0  # points; the largest page has 14,400
_STANDS_IN = "\ufffe"  # in a text, for a hyphen at a line end and for half a sign
_HYPHENS = frozenset({0x2, 0xFFFE})  # asked by itself


@dataclass(slots=True)
class PageChars:
    """What stands on a page: all signs, and the places of those with ink.

    A blank has no place and needs none, so the lists are shorter than the text; `indexes` tells
    where pdfium has each sign with ink.
    """

    text: str
    indexes: list[int]
    lefts: list[float]
    rights: list[float]
    bottoms: list[float]
    sizes: list[float]


def read_chars(textpage: Any, raw: Any) -> PageChars:
    """Read the characters of a page in the order of the file."""
    count = max(0, raw.FPDFText_CountChars(textpage))  # -1 where pdfium fails
    text = read_text_at_once(textpage, raw, count)
    if text is not None:
        indexes = [index for index, sign in enumerate(text) if not sign.isspace()]
    else:
        signs = read_text_by_sign(textpage, raw, count)
        text = "".join(signs.values())
        indexes = [index for index, sign in signs.items() if not sign.isspace()]
    return PageChars(text, indexes, *_read_places(textpage, raw, indexes))


def read_text_at_once(textpage: Any, raw: Any, count: int) -> str | None:
    """Return the text of a page, or None where its signs do not stand at their own places in it.

    pdfium leaves out what has no letter, and gives two halves for a sign beyond the first 65,536.
    """
    buffer = (ctypes.c_ushort * (2 * count + 1))()  # room for two halves of each, and the end
    if raw.FPDFText_GetText(textpage, 0, count, buffer) != count + 1:
        return None
    try:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le")
    except UnicodeDecodeError:  # half of such a sign
        return None
    if len(text) != count or "\0" in text:
        return None
    unsure = [index for index, sign in enumerate(text) if sign == _STANDS_IN]
    ask = raw.FPDFText_GetUnicode
    return text if all(ask(textpage, index) in _HYPHENS for index in unsure) else None


def read_text_by_sign(textpage: Any, raw: Any, count: int) -> dict[int, str]:
    """Return each sign of a page by its place in it; what is no letter at all is left out."""
    codes = (raw.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return {
        index: chr(code)
        for index, code in enumerate(codes)
        if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000
    }


def _read_places(
    textpage: Any, raw: Any, indexes: list[int]
) -> tuple[list[float], list[float], list[float], list[float]]:
    """Return the left, right, bottom and size of the signs at these places."""
    get_box, get_size = _bare(raw.FPDFText_GetCharBox), _bare(raw.FPDFText_GetFontSize)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    places = tuple(map(ctypes.byref, (left, right, bottom, top)))
    lefts: list[float] = []
    rights: list[float] = []
    bottoms: list[float] = []
    for index in indexes:
        get_box(textpage, index, *places)
        lefts.append(left.value)
        rights.append(right.value)
        bottoms.append(bottom.value)
    sizes: list[float] = [get_size(textpage, index) for index in indexes]
    return _bound(lefts), _bound(rights), _bound(bottoms), _bound(sizes)


def _bare(function: Any) -> Any:
    """Return a function of pdfium without the types of its arguments, so that none is converted."""
    bare = type(function)(ctypes.cast(function, ctypes.c_void_p).value)
    bare.restype = function.restype
    return bare


def _bound(points: list[float]) -> list[float]:
    """Put places within any page: a damaged file gives infinite ones, and some that are no number.

    The sum is finite only where each of them is a number.
    """
    if not points:
        return points
    if math.isfinite(sum(points)) and min(points) >= -_FARTHEST and max(points) <= _FARTHEST:
        return points
    return [min(max(p, -_FARTHEST), _FARTHEST) if p == p else 0.0 for p in points]
