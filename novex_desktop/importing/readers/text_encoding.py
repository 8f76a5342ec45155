"""From the bytes of a text file to characters, without losing or changing one."""

import codecs
import re
import unicodedata
from collections import Counter

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.odd_signs import TURNING

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = (
    "Dit bestand bevat geen leesbare tekst. Open de afsprakenlijst in het programma waarin zij "
    "gemaakt is, bewaar haar als tekst zonder opmaak (UTF-8), en lees dat bestand in."
)
_MIXED = (
    "In dit bestand zijn letters met een accent beschadigd: een deel is in een andere codering "
    "opgeslagen dan de rest. Bewaar de lijst opnieuw als tekst (UTF-8) en lees dat bestand in."
)
# Two bytes of one UTF-8 letter, each taken for a letter of its own: "Ã«", "â€™".
_UTF8_READ_AS_1252 = re.compile("Ã[\u0080-\u00bf]|â€")
_LAYOUT = frozenset("\t\n\x0b\x0c\r\x85")
_INVISIBLE = TURNING | frozenset("\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff")
_MAX_CONTROL_SHARE = 0.02  # more control characters than this is no text


def decode_text(content: bytes) -> tuple[str, str]:
    """Return the characters of a text file and the name of its encoding.

    Reads UTF-8, UTF-16 and UTF-32 with their byte order mark, UTF-8 and UTF-16 without one, and
    Windows-1252.

    Raises:
        DocumentError: the bytes are no text in any of these.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _decode(content[len(mark) :], encoding), encoding
    if utf16 := _find_utf16(content):
        return _decode(content, utf16), utf16
    if b"\x00" in content:
        raise DocumentError(_NOT_TEXT)
    try:
        return _decode(content, "utf-8"), "utf-8"
    except DocumentError:
        text = _decode(content, "cp1252")
    if _UTF8_READ_AS_1252.search(text):
        raise DocumentError(_MIXED)
    return text, "cp1252"


def clean_text(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Take out control and invisible characters; tell which, and how many of each.

    A control character that Python counts as blank becomes a blank, so that no two words grow
    together. Form feeds, tabs and line ends stay: they are layout.

    Raises:
        DocumentError: so many of them that this is no text.
    """
    if text.isprintable():  # what Python shows as it stands holds none of them
        return text, ()
    counts = Counter(text)
    found = {char: count for char, count in counts.items() if _is_removed(char)}
    if sum(found.values()) > max(16, len(text) * _MAX_CONTROL_SHARE):
        raise DocumentError(_NOT_TEXT)
    if not found:
        return text, ()
    table = {ord(char): " " if char.isspace() else None for char in found}
    names = sorted((f"U+{ord(char):04X}", count) for char, count in found.items())
    return text.translate(table), tuple(names)


def _is_removed(char: str) -> bool:
    if char in _LAYOUT:
        return False
    return char in _INVISIBLE or unicodedata.category(char) in ("Cc", "Cs")


def _decode(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(_NOT_TEXT) from error


def _find_utf16(content: bytes) -> str | None:
    """Return which UTF-16 this is when nearly all letters have a zero byte beside them."""
    sample = content[:4096]
    half = len(sample) // 2
    if half < 2 or len(content) % 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and not sample[0::2].count(0):
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None
