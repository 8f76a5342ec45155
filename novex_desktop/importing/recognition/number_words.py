"""Reads numbers that are written out: "anderhalf", "tweehonderd", "vijfentwintigduizend".

Source: docs/recognition.md, "Amounts".
"""

import re

_UNITS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
}
_TEENS = {
    "tien": 10,
    "elf": 11,
    "twaalf": 12,
    "dertien": 13,
    "veertien": 14,
    "vijftien": 15,
    "zestien": 16,
    "zeventien": 17,
    "achttien": 18,
    "negentien": 19,
}
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_PARTS = {
    "anderhalf": 1.5,
    "anderhalve": 1.5,
    "half": 0.5,
    "halve": 0.5,
    "een half": 0.5,
    "een halve": 0.5,
    "driekwart": 0.75,
    "een kwart": 0.25,
}

_UNIT = "|".join(_UNITS)
_BELOW_HUNDRED = rf"(?:(?:(?:{_UNIT})(?:en|ën))?(?:{'|'.join(_TENS)})|{'|'.join(_TEENS)}|{_UNIT})"
_BELOW_THOUSAND = rf"(?:(?:{_BELOW_HUNDRED})?honderd(?:(?:en)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_HALVES = r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën)(?:een)?hal(?:f|ve)"
# The first letter is looked at first, since this is tried at every word of a text.
NUMBER_WORD = (
    r"(?=[aedhntvzé])(?:anderhal(?:f|ve)|(?:een )?hal(?:f|ve)|driekwart|een kwart"
    rf"|(?:{_UNIT}) en een hal(?:f|ve)|{_HALVES}"
    rf"|(?:{_BELOW_THOUSAND})?duizend(?:(?:en)?{_BELOW_THOUSAND})?|{_BELOW_THOUSAND})"
    r"(?!\w)"
)
_HALF = re.compile(rf"({_UNIT})(?:en|ën)(?:een)?hal(?:f|ve)")
_SPLIT = re.compile(
    rf"(?:(?P<units>{_UNIT})(?:en|ën))?(?P<tens>{'|'.join(_TENS)})"
    rf"|(?P<plain>{'|'.join(_TEENS)}|{_UNIT})"
)


def read_number_word(word: str) -> float:
    """Return the value of a number that NUMBER_WORD matched."""
    lower = " ".join(word.lower().split())
    if lower in _PARTS:
        return _PARTS[lower]
    if " en een " in lower:  # "twee en een half"
        return _UNITS[lower.split()[0]] + 0.5
    if (half := _HALF.fullmatch(lower)) is not None:
        return _UNITS[half[1]] + 0.5
    thousands, mark, rest = lower.partition("duizend")
    if not mark:
        return _read_below_thousand(lower)
    head = _read_below_thousand(thousands) if thousands else 1
    return 1000 * head + _read_rest(rest)


def _read_below_thousand(word: str) -> int:
    hundreds, mark, rest = word.partition("honderd")
    if not mark:
        return _read_below_hundred(word)
    return 100 * (_read_below_hundred(hundreds) if hundreds else 1) + _read_rest(rest)


def _read_rest(rest: str) -> int:
    """Return what "vijftig" or "enéén" adds behind a hundred or a thousand."""
    if not rest:
        return 0
    tail = rest.removeprefix("en")
    return _read_below_thousand(tail) if "honderd" in tail else _read_below_hundred(tail)


def _read_below_hundred(word: str) -> int:
    match = _SPLIT.fullmatch(word)
    if match is None:
        return 0
    if match["plain"]:
        return (_UNITS | _TEENS)[match["plain"]]
    return _TENS[match["tens"]] + (_UNITS[match["units"]] if match["units"] else 0)
