"""The label that a line may begin with: "4.", "1.2", "A.", "iii)", "Afspraak 3:", "Thema 2".

Only what it looks like; `label_roles` tells what it is. Source: docs/import-format.md, "Numbers".
"""

import re
from dataclasses import dataclass
from enum import Enum, auto


class LabelKind(Enum):
    """The form of a label. Labels of one form have one role in a list."""

    BARE = auto()  # "4"
    DOT = auto()  # "4."
    BRACKET = auto()  # "4)", "(4)"
    DEEP = auto()  # "1.2"
    DEEPER = auto()  # "1.2.3"
    UPPER = auto()  # "A.", "B)"
    LOWER = auto()  # "a.", "b)", "(c)"
    ROMAN_UPPER = auto()  # "IV."
    ROMAN_LOWER = auto()  # "iv)", "(iv)"
    NAMED = auto()  # "Afspraak 3:"
    CHAPTER = auto()  # "Thema 2:", "Hoofdstuk 1"


DECIMALS = frozenset({LabelKind.BARE, LabelKind.DOT, LabelKind.BRACKET})
SMALL_LABELS = frozenset({LabelKind.LOWER, LabelKind.ROMAN_LOWER})
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ITEM_WORDS = "afspraak|besluit|actie|actiepunt|toezegging|conclusie|punt"
_CHAPTER_WORDS = (
    "thema|onderwerp|hoofdstuk|deel|onderdeel|agendapunt|opgave|programmalijn|paragraaf"
)
_NAMED = re.compile(
    rf"((?:{_ITEM_WORDS})\s+(?:nr\.?\s*)?(?:[A-Z]{{1,3}}[-.]?)?(\d{{1,3}})(?:\.\d{{1,2}})?)"
    r"(?:\s*[:.)–-]\s+|\s*[:.]?$|\s+)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_CHAPTER = re.compile(
    rf"((?:{_CHAPTER_WORDS})\s+(\d{{1,2}}|[A-Z]|[IVX]{{1,4}}))(?:\s*[:.)–-]\s*|\s+|$)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_DEEP = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?:\s+(.*)|)", re.DOTALL)
_DECIMAL = re.compile(r"(?:([1-9]\d{0,2})([.)]?)|\(([1-9]\d?)\))(?:\s+(.*)|)", re.DOTALL)
_LETTER = re.compile(r"(?:([A-Za-z])([.)])|\(([a-z])\))(?:\s+(.*)|)", re.DOTALL)
_ROMAN = re.compile(r"(?:([ivx]{1,6}|[IVX]{1,6})([.)])|\(([ivx]{1,6})\))(?:\s+(.*)|)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its count."""

    kind: LabelKind
    value: int  # of "1.2" the last number
    mark: str  # as written: "4.", "Afspraak 3:"
    rest: str  # what stands after it; empty for a label alone on its line
    number: str  # without signs: "4", "1.2", "A"


def read_labels(text: str) -> tuple[Label, ...]:
    """Return what the beginning of a line can be a label of; "i." can be two things."""
    if match := _NAMED.fullmatch(text):
        return (_make(LabelKind.NAMED, int(match[2]), text, match[3], match[2]),)
    if match := _CHAPTER.fullmatch(text):
        return (_make(LabelKind.CHAPTER, _count(match[2]), text, match[3], match[2]),)
    if match := _DEEP.fullmatch(text):
        numbers = match[1].split(".")
        kind = LabelKind.DEEP if len(numbers) == 2 else LabelKind.DEEPER
        return (_make(kind, int(numbers[-1]), text, match[2] or "", match[1]),)
    if match := _DECIMAL.fullmatch(text):
        kind = LabelKind.BRACKET if match[3] or match[2] == ")" else LabelKind.BARE
        kind = LabelKind.DOT if match[2] == "." else kind
        number = match[1] or match[3]
        return (_make(kind, int(number), text, match[4] or "", number),)
    return _read_letters(text)


def _read_letters(text: str) -> tuple[Label, ...]:
    found = []
    if match := _LETTER.fullmatch(text):
        letter = match[1] or match[3]
        kind = LabelKind.UPPER if letter.isupper() else LabelKind.LOWER
        found.append(_make(kind, _count(letter), text, match[4] or "", letter))
    if match := _ROMAN.fullmatch(text):
        digits = match[1] or match[3]
        kind = LabelKind.ROMAN_UPPER if digits.isupper() else LabelKind.ROMAN_LOWER
        if value := read_roman(digits):
            found.append(_make(kind, value, text, match[4] or "", digits))
    return tuple(found)


def read_roman(digits: str) -> int:
    """Return the value of a Roman number, or 0 where it is none."""
    values = [_ROMAN_DIGITS.get(digit, 0) for digit in digits.lower()]
    total = sum(
        -value if any(later > value for later in values[index + 1 : index + 2]) else value
        for index, value in enumerate(values)
    )
    return total if all(values) else 0


def _count(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) > 1:
        return read_roman(text)
    return ord(text.lower()) - ord("a") + 1


def _make(kind: LabelKind, value: int, text: str, rest: str, number: str) -> Label:
    mark = text[: len(text) - len(rest)].strip() if rest else text.strip()
    return Label(kind, value, mark, rest.strip(), number)
