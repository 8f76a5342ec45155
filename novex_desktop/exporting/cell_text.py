"""Text that Excel can hold: what is replaced, escaped or refused, and the names of sheets.

Source of the limits: Microsoft, "Excel specifications and limits"; of the `_xHHHH_` escape:
ISO/IEC 29500-1, ST_Xstring.
"""

import re
from collections.abc import Collection

from novex_desktop.domain.odd_signs import TURNING

MAX_CELL_UNITS = 32_767  # UTF-16 code units, as Excel counts; not characters
MAX_SHEET_NAME = 31

REPLACEMENT = "�"
# No XML file can hold these: controls other than tab and line ends, lone surrogates, U+FFFE/F.
# And marks that turn the direction of writing, which would show another text than there is.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff" + "".join(sorted(TURNING)) + "]"
)
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Typed into Excel these would turn into a formula, a number or a date.
_LOOKS_LIKE_INPUT = re.compile(r"[=+\-@\t\r]|[\d.,/:\-\s]+$|#[A-Z/0]+[!?]$")
_FORBIDDEN_IN_SHEET_NAME = re.compile(r"[:\\/?*\[\]\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Return the text with every character that no workbook can hold replaced by U+FFFD."""
    return _UNWRITABLE.sub(REPLACEMENT, text)


def is_writable(text: str) -> bool:
    """Whether a workbook can hold every character of the text."""
    # Quick for the many texts on one line: what can be printed can be written.
    return text.isprintable() or _UNWRITABLE.search(text) is None


def count_units(text: str) -> int:
    """Return the length as Excel counts it: characters beyond U+FFFF count double."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def is_too_long(text: str) -> bool:
    """Whether a text does not fit a cell."""
    return len(text) > MAX_CELL_UNITS // 2 and count_units(text) > MAX_CELL_UNITS


def escape_text(text: str) -> str:
    """Return the text as it must stand in the file.

    A reader takes `_x0041_` for "A", so the first underscore of such text is itself escaped;
    a carriage return would be lost as a line end in XML.
    """
    return _LOOKS_ESCAPED.sub("_x005F_", text).replace("\r", "_x000D_")


def looks_like_input(text: str) -> bool:
    """Whether Excel would make a formula, number, date or error of the text when re-entered."""
    return _LOOKS_LIKE_INPUT.match(text) is not None


def make_sheet_name(wanted: str, taken: Collection[str]) -> str:
    """Return a name that Excel accepts and that no other sheet has, regardless of case.

    Args:
        wanted: the name as the layout or the register gives it.
        taken: names of the sheets before it.
    """
    name = _FORBIDDEN_IN_SHEET_NAME.sub(" ", wanted)
    name = _cut(" ".join(name.split()).strip("' "), MAX_SHEET_NAME)
    if not name or name.casefold() == "history":  # Excel keeps "History" for itself
        name = f"Blad {name}".strip()
    used = {other.casefold() for other in taken}
    candidate, count = name, 1
    while candidate.casefold() in used:
        count += 1
        suffix = f" ({count})"
        candidate = _cut(name, MAX_SHEET_NAME - len(suffix)) + suffix
    return candidate


def _cut(text: str, units: int) -> str:
    while count_units(text) > units:
        text = text[:-1]
    return text.rstrip("' ")
