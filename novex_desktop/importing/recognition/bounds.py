"""The preposition before a moment: before it, by it, in it, after it, from it on.

Source: docs/recognition.md, "Bounds".
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from novex_desktop.importing.recognition.calendar_units import Days, Stretch, Unit, UnitKind
from novex_desktop.importing.recognition.moment_words import compile_words

_AUTUMN_END = (12, 20)  # as of the season itself, in calendar_units.py
_LOOK_BACK = 48  # characters; longer than any of the phrases below


class Bound(StrEnum):
    """How a preposition relates to the moment after it."""

    NONE = "none"  # nothing before it that belongs to it
    AT = "at"  # in, op, tijdens, rond
    BEFORE = "before"  # vóór, voor
    BY = "by"  # uiterlijk, tegen
    UNTIL = "until"  # tot
    THROUGH = "through"  # t/m
    AFTER = "after"  # na
    FROM = "from"  # vanaf, sinds
    PER = "per"  # per 1 januari: from then on, or ready by then
    TOWARDS = "towards"  # richting 2040


_PHRASES = {
    Bound.BY: (
        r"uiterlijk(?: (?:in|op|per|aan|met|bij|tijdens|tegen))?|niet later dan"
        r"|tegen|vóór of op"
    ),
    Bound.BEFORE: r"(?:uiterlijk |nog )?(?:vóór|voor)|voorafgaand aan",
    Bound.THROUGH: r"t/m|tot en met|tot & met|tot(?: ver)? in",
    Bound.UNTIL: r"tot(?: aan)?|tussen nu en|van nu tot",
    Bound.AFTER: r"na(?: afloop van)?",
    Bound.FROM: r"vanaf|sinds|met ingang van|ingaande",
    Bound.PER: r"per",
    Bound.TOWARDS: r"richting|op weg naar|naar|met het oog op",
    Bound.AT: (
        r"in|op|tijdens|bij|gedurende|rond(?:om)?|omstreeks|halverwege|in de loop van|loop van"
        r"|door(?:heen)?"
        r"|maand|gepland|gereed|afgerond|opgeleverd|oplevering|afronding|klaar|planning|termijn"
        r"|deadline|streefdatum|vaststelling|besluitvorming|realisatie|wanneer"
    ),
}
_BOUNDS = [
    (
        bound,
        compile_words(
            rf"(?<![\w-])(?:{phrase})(?: (?:het|de|einde? van(?: het| de)?|periode))?:? ?\Z"
        ),
    )
    for bound, phrase in _PHRASES.items()
]


@dataclass(frozen=True, slots=True)
class FoundBound:
    """A bound and where its words begin."""

    bound: Bound
    start: int
    is_accented: bool = False  # "vóór" can only mean before


def find_bound(text: str, start: int) -> FoundBound:
    """Return how the words right before a moment bound it."""
    offset = max(0, start - _LOOK_BACK)
    before = text[offset:start]
    found = [(match, bound) for bound, pattern in _BOUNDS if (match := pattern.search(before))]
    if not found:
        return FoundBound(Bound.NONE, start)
    match, bound = min(found, key=lambda item: item[0].start())  # the longest phrase
    return FoundBound(bound, offset + match.start(), "vóór" in match[0].lower())


def apply_bound(bound: Bound, days: Days, unit: Unit) -> Days:
    """Return the days that a moment covers once its bound is counted in."""
    if bound is Bound.BY or bound is Bound.THROUGH:
        return Days(None, days.last)
    if bound in (Bound.BEFORE, Bound.UNTIL):
        # "voor het einde van 2025" is by its last day, "voor de jaarwisseling" by that of the year.
        if unit.stretch is Stretch.END or unit.name == "jaarwisseling":
            return Days(None, days.last)
        return Days(None, _shift(days.first, -1))
    if bound is Bound.AFTER:
        return _find_days_after(days, unit)
    if bound is Bound.FROM:
        return Days(days.first, None)
    return days


def _find_days_after(days: Days, unit: Unit) -> Days:
    """Return the season after it for "na de zomer"; "na 1 juli" has no end."""
    first = _shift(days.last, 1)
    if first and unit.kind is UnitKind.RECESS and unit.name == "zomer":
        return Days(first, date(first.year, *_AUTUMN_END))
    if first and unit.kind in (UnitKind.SEASON, UnitKind.RECESS):
        return Days(first, first + timedelta(days=90))
    return Days(first, None)


def _shift(day: date | None, days: int) -> date | None:
    return day + timedelta(days=days) if day else None
