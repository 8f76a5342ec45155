"""The labels that Word makes itself: "1", "a)", bullets.

Who reads the page, reads them as words.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from novex_desktop.importing.readers.docx_xml import (
    find_child,
    get_attribute,
    list_children,
    local_name,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MAX_LEVELS = 9


@dataclass(frozen=True, slots=True)
class NumberingLevel:
    """How one level of a list is labelled."""

    start: int = 1
    form: str = "decimal"
    text: str = "%1."
    indent: str = ""  # twips, as written

    @property
    def is_bullet(self) -> bool:
        """Whether its label is a mark and no number."""
        return self.form == "bullet"


class Numbering:
    """All lists of a document, and how far each of them is."""

    def __init__(self, root: "_Element | None") -> None:
        self._abstract: dict[str, dict[int, NumberingLevel]] = {}
        self._abstract_of: dict[str, str] = {}
        self._overrides: dict[str, dict[int, NumberingLevel]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counters: dict[str, dict[int, int]] = {}  # by level
        self._seen: set[str] = set()
        for part in root if root is not None else ():
            if local_name(part) == "abstractNum":
                levels = dict(_read_level(level) for level in list_children(part, "lvl"))
                self._abstract[get_attribute(part, "abstractNumId")] = levels
            elif local_name(part) == "num":
                self._read_num(part)

    def _read_num(self, part: "_Element") -> None:
        number = get_attribute(part, "numId")
        self._abstract_of[number] = get_attribute(find_child(part, "abstractNumId"), "val")
        for override in list_children(part, "lvlOverride"):
            index = _to_int(get_attribute(override, "ilvl"))
            if (level := find_child(override, "lvl")) is not None:
                self._overrides.setdefault(number, {})[index] = _read_level(level)[1]
            if (start := find_child(override, "startOverride")) is not None:
                value = _to_int(get_attribute(start, "val"))
                self._restarts.setdefault(number, {})[index] = value

    def get_level(self, number: str, index: int) -> NumberingLevel | None:
        """Return how a level of a list is labelled, or None where there is no such list."""
        override = self._overrides.get(number, {}).get(index)
        return override or self._abstract.get(self._abstract_of.get(number, ""), {}).get(index)

    def next_label(self, number: str, index: int) -> str:
        """Count one further in a list, and return the label as Word shows it."""
        level = self.get_level(number, index)
        if level is None:
            return ""
        if level.is_bullet:
            return level.text.strip() or "•"
        counters = self._counters.setdefault(self._abstract_of[number], {})
        if number not in self._seen:
            self._seen.add(number)
            for restarted, start in self._restarts.get(number, {}).items():
                counters[restarted] = start - 1
        counters[index] = counters.get(index, level.start - 1) + 1
        for deeper in [key for key in counters if key > index]:
            del counters[deeper]
        if level.form == "none":
            return ""
        label = level.text
        for place in range(min(index + 1, _MAX_LEVELS), 0, -1):
            own = self.get_level(number, place - 1) or NumberingLevel()
            value = counters.get(place - 1, own.start)
            label = label.replace(f"%{place}", format_count(value, own.form))
        return label.strip()


def format_count(value: int, form: str) -> str:
    """Return a number as one of Word's number formats writes it."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value > 0 else ""
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _format_roman(value)
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{value:02d}"
    return str(value)


def _format_roman(value: int) -> str:
    digits = ""
    for worth, letters in _ROMAN:
        while 0 < worth <= value <= 5000 and value >= worth:
            digits += letters
            value -= worth
    return digits


def _read_level(level: "_Element") -> tuple[int, NumberingLevel]:
    index = _to_int(get_attribute(level, "ilvl"))
    return index, NumberingLevel(
        start=_to_int(get_attribute(find_child(level, "start"), "val") or "1"),
        form=get_attribute(find_child(level, "numFmt"), "val") or "decimal",
        text=get_attribute(find_child(level, "lvlText"), "val"),
        indent=get_attribute(find_child(level, "pPr", "ind"), "left"),
    )


def _to_int(text: str) -> int:
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 8 else 0
