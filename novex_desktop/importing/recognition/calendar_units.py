"""Parts of the calendar as Dutch names them, and the days they cover.

Source: docs/recognition.md, "Moments"; the choices there are ours, since Dutch leaves them open.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 1900, 2199


class UnitKind(StrEnum):
    """Sorts of calendar parts."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    RECESS = "recess"
    YEAR = "year"
    WEEK = "week"
    WEEK_OF_DAY = "week_of_day"


class Stretch(StrEnum):
    """Which stretch of a unit is meant: "begin 2025", "eind maart"."""

    WHOLE = "whole"
    BEGIN = "begin"
    MIDDLE = "middle"
    END = "end"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    FIRST_WEEK = "first_week"
    SECOND_WEEK = "second_week"
    THIRD_WEEK = "third_week"
    FOURTH_WEEK = "fourth_week"
    LAST_WEEK = "last_week"
    FIRST_MONTHS = "first_months"
    LAST_MONTHS = "last_months"


# First and last (month, day); a unit whose last day is before its first ends in the next year.
_SEASONS = {
    "voorjaar": ((3, 21), (6, 20)),
    "zomer": ((6, 21), (9, 20)),
    "najaar": ((9, 21), (12, 20)),
    "winter": ((12, 21), (3, 20)),
}
# About when parliament is away; the real days differ by year and become known later.
_RECESSES = {
    "zomer": ((7, 1), (8, 31)),
    "herfst": ((10, 15), (10, 31)),
    "kerst": ((12, 21), (1, 10)),
    "voorjaars": ((2, 15), (2, 28)),
    "mei": ((4, 25), (5, 8)),
    "jaarwisseling": ((12, 31), (12, 31)),
}
_DAYS_AFTER_EASTER = {"pasen": (0, 1), "hemelvaart": (39, 39), "pinksteren": (49, 50)}
_MONTHS_OF_STRETCH = {
    Stretch.BEGIN: (1, 3),
    Stretch.MIDDLE: (5, 8),
    Stretch.END: (10, 12),
    Stretch.FIRST_HALF: (1, 6),
    Stretch.SECOND_HALF: (7, 12),
    Stretch.FIRST_MONTHS: (1, 2),
    Stretch.LAST_MONTHS: (11, 12),
}
_DAYS_OF_STRETCH = {
    Stretch.BEGIN: (1, 10),
    Stretch.MIDDLE: (11, 20),
    Stretch.END: (21, 31),
    Stretch.FIRST_HALF: (1, 15),
    Stretch.SECOND_HALF: (16, 31),
    Stretch.FIRST_WEEK: (1, 7),
    Stretch.SECOND_WEEK: (8, 14),
    Stretch.THIRD_WEEK: (15, 21),
    Stretch.FOURTH_WEEK: (22, 28),
    Stretch.LAST_WEEK: (25, 31),
}


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days, both ends included; an open end is None."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar part that still needs its year."""

    kind: UnitKind
    number: int = 0  # of the month, quarter, half or week
    name: str = ""  # of the season or recess
    day: int = 0
    stretch: Stretch = Stretch.WHOLE

    def find_days(self, year: int) -> Days | None:
        """Return the days in a year; None when there are none, such as 31 juni."""
        if not FIRST_YEAR <= year < LAST_YEAR:
            return None
        try:
            return _FINDERS[self.kind](self, year)
        except ValueError:
            return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), _month_end(year, last))


def _find_day(unit: Unit, year: int) -> Days:
    day = date(year, unit.number, unit.day)
    return Days(day, day)


def _find_month(unit: Unit, year: int) -> Days:
    if unit.stretch is Stretch.WHOLE:
        return _months(year, unit.number, unit.number)
    first, last = _DAYS_OF_STRETCH[unit.stretch]
    end = _month_end(year, unit.number)
    return Days(date(year, unit.number, first), min(end, end.replace(day=min(last, end.day))))


def _find_quarter(unit: Unit, year: int) -> Days:
    first = unit.number * 3 - 2
    if unit.stretch is Stretch.WHOLE:
        return _months(year, first, first + 2)
    offset = {Stretch.BEGIN: 0, Stretch.MIDDLE: 1}.get(unit.stretch, 2)
    return _months(year, first + offset, first + offset)


def _find_half(unit: Unit, year: int) -> Days:
    return _months(year, 1, 6) if unit.number == 1 else _months(year, 7, 12)


def _find_named(
    table: dict[str, tuple[tuple[int, int], tuple[int, int]]], name: str, year: int
) -> Days:
    first, last = table[name]
    end_year = year + 1 if last < first else year
    return Days(date(year, *first), date(end_year, *last))


def _find_season(unit: Unit, year: int) -> Days:
    return _find_named(_SEASONS, unit.name, year)


def _find_recess(unit: Unit, year: int) -> Days:
    if unit.name == "prinsjesdag":  # the third Tuesday of September
        start = date(year, 9, 15)
        day = start + timedelta(days=(1 - start.weekday()) % 7)
        return Days(day, day)
    if unit.name in _DAYS_AFTER_EASTER:
        easter = _find_easter(year)
        first, last = _DAYS_AFTER_EASTER[unit.name]
        return Days(easter + timedelta(days=first), easter + timedelta(days=last))
    return _find_named(_RECESSES, unit.name, year)


def _find_easter(year: int) -> date:
    """Return Easter Sunday. Source: the Gregorian computus, Butcher's rule (1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _find_year(unit: Unit, year: int) -> Days:
    if unit.stretch is Stretch.WHOLE:
        return _months(year, 1, 12)
    return _months(year, *_MONTHS_OF_STRETCH[unit.stretch])


def _find_week(unit: Unit, year: int) -> Days:
    return Days(
        date.fromisocalendar(year, unit.number, 1), date.fromisocalendar(year, unit.number, 7)
    )


def _find_week_of_day(unit: Unit, year: int) -> Days:
    day = date(year, unit.number, unit.day)
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


_FINDERS = {
    UnitKind.DAY: _find_day,
    UnitKind.MONTH: _find_month,
    UnitKind.QUARTER: _find_quarter,
    UnitKind.HALF: _find_half,
    UnitKind.SEASON: _find_season,
    UnitKind.RECESS: _find_recess,
    UnitKind.YEAR: _find_year,
    UnitKind.WEEK: _find_week,
    UnitKind.WEEK_OF_DAY: _find_week_of_day,
}
