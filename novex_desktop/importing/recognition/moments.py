"""Finds moments in Dutch text: days, months, quarters, seasons, years, with or without a year.

What a moment means for the agreement is judged elsewhere (judging.py).
Source: docs/recognition.md, "Moments".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from novex_desktop.importing.recognition import moment_words as words
from novex_desktop.importing.recognition.amount_units import find_unit
from novex_desktop.importing.recognition.calendar_units import Days, Stretch, Unit, UnitKind
from novex_desktop.importing.recognition.moment_words import compile_words

_CENTURY = 2000
_UP_TO = compile_words(r" ?(?:tot|à|t/m|–|-) ?\d[\d.]*")  # "2000 tot 2500 woningen"
_COUNTING = compile_words(
    r"(?:\b(?:circa|ca\.|ruim|bijna|zo['’]n|ongeveer|minimaal|maximaal|minstens|nog eens|bouwt"
    r"|bouwen|bouw van|realiseert|realiseren|komen|telt|omvat|bevat)|±) ?\Z"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar part in the text, with its year where the text tells it."""

    start: int
    end: int
    unit: Unit
    year: int | None = None
    year_is_named: bool = False  # in digits, not "dit jaar"
    is_past: bool = False  # "jl.", "afgelopen"
    is_coming: bool = False  # "a.s.", "komend"
    needs_cue: bool = False  # counts only after a word such as "in": a bare "maart"
    until: Days | None = None  # the last part of a range, resolved

    @property
    def is_bare_year(self) -> bool:
        """Whether only a year in digits was named."""
        return self.unit.kind is UnitKind.YEAR and self.year_is_named and not self.has_stretch

    @property
    def is_full_day(self) -> bool:
        """Whether one day was named, and its year."""
        return self.unit.kind is UnitKind.DAY and self.year_is_named and not self.until

    @property
    def has_stretch(self) -> bool:
        """Whether only a stretch of the unit is meant, as in "eind 2025"."""
        return self.unit.stretch is not Stretch.WHOLE


def find_moments(text: str, meeting_year: int) -> list[Moment]:
    """Return all moments in the order of the text; where two overlap, the longer one."""
    found = [
        moment
        for pattern, read in _READERS
        for match in pattern.finditer(text)
        for moment in read(match, meeting_year)
        if not (moment.is_bare_year and _counts_things(text, moment))
    ]
    found.sort(key=lambda moment: (moment.start, -moment.end))
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
        elif moment.end - moment.start > kept[-1].end - kept[-1].start:
            kept[-1] = moment
    return kept


def _counts_things(text: str, moment: Moment) -> bool:
    """Tell "ruim 2000 woningen" from a year."""
    before = text[max(0, moment.start - 24) : moment.start]
    upper = _UP_TO.match(text, moment.end)
    end = upper.end() if upper else moment.end
    return bool(_COUNTING.search(before) and find_unit(text, end)[0])


def _make(match: re.Match[str], meeting_year: int, unit: Unit) -> Moment:
    groups = match.groupdict()
    jl = (groups.get("jl") or "").strip().lower()
    moment = Moment(
        match.start(),
        match.end(),
        unit,
        is_past=jl.startswith(("j", "dezes")),
        is_coming=jl.startswith("a"),
    )
    if groups.get("year"):
        return replace(moment, year=int(groups["year"]), year_is_named=True)
    if groups.get("short"):
        return replace(moment, year=_CENTURY + int(groups["short"]), year_is_named=True)
    if relative := (groups.get("rel") or "").lower():
        offset = words.RELATIVE_YEARS[relative]
        return replace(moment, year=meeting_year + offset, is_past=offset < 0, is_coming=offset > 0)
    if groups.get("thisyear"):
        return replace(moment, year=meeting_year)
    return moment


def _stretch(match: re.Match[str]) -> Stretch:
    word = match.groupdict().get("stretch")
    if word:
        return words.STRETCHES[word.lower()]
    if week := (match.groupdict().get("weekof") or "").lower():
        return words.WEEKS_OF_MONTH[week]
    if months := (match.groupdict().get("months") or "").lower():
        if match["pair"]:
            return Stretch.FIRST_MONTHS if months == "eerste" else Stretch.LAST_MONTHS
        return Stretch.BEGIN if months == "eerste" else Stretch.END
    half = (match.groupdict().get("half") or "").lower()
    if half:
        return Stretch.FIRST_HALF if words.ORDINALS[half] == 1 else Stretch.SECOND_HALF
    return Stretch.WHOLE


def _read_day(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    month = words.MONTHS[(match["month"] or match["mon"]).lower()]
    kind = UnitKind.WEEK_OF_DAY if match["week_of"] else UnitKind.DAY
    yield _make(match, meeting_year, Unit(kind, month, day=int(match["day"])))


def _read_numeric_day(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    year = int(match["y"])
    year += _CENTURY if year < 100 else 0
    unit = Unit(UnitKind.DAY, int(match["m"]), day=int(match["d"]))
    if unit.find_days(year):
        yield replace(_make(match, meeting_year, unit), year=year, year_is_named=True)


def _read_month(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    month = words.MONTHS[(match["month"] or match["mon"]).lower()]
    moment = _make(match, meeting_year, Unit(UnitKind.MONTH, month, stretch=_stretch(match)))
    if moment.year is None and match["mon"]:
        return  # "dec" and "jan" are names, too
    yield replace(moment, needs_cue=moment.year is None and not moment.has_stretch)


def _read_quarter(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    groups = match.groupdict()
    word = groups.get("ord") or groups.get("nr") or groups.get("q") or "1"
    number = words.ORDINALS[word.lower()]
    unit = Unit(UnitKind.QUARTER, number, stretch=_stretch(match))
    yield _make(match, meeting_year, unit)


def _read_half(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    number = words.ORDINALS[(match["ord"] or match["h"]).lower()]
    if number <= 2:
        moment = _make(match, meeting_year, Unit(UnitKind.HALF, number))
        is_unit = moment.year is not None or "jaar" in match[0].lower()
        if is_unit:  # "de eerste helft" of what?
            yield moment


def _read_named(match: re.Match[str], meeting_year: int, unit: Unit) -> Iterator[Moment]:
    moment = _make(match, meeting_year, unit)
    offset = words.RELATIVE_YEARS.get((match["det"] or "").lower(), 0)
    if offset:
        moment = replace(moment, is_past=offset < 0, is_coming=offset > 0)
    weak = moment.year is None and (match["det"] or "").lower() in ("", "het", "de")
    yield replace(moment, needs_cue=weak and unit.name != "prinsjesdag")


def _read_season(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    unit = Unit(UnitKind.SEASON, name=words.SEASONS[match["season"].lower()])
    yield from _read_named(match, meeting_year, unit)


def _read_recess(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    unit = Unit(UnitKind.RECESS, name=words.RECESSES[match["recess"].lower()])
    yield from _read_named(match, meeting_year, unit)


def _read_week(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    number = int(match["week"])
    if 1 <= number <= 53:
        yield _make(match, meeting_year, Unit(UnitKind.WEEK, number))


def _read_year(match: re.Match[str], meeting_year: int) -> Iterator[Moment]:
    if match["thisyear"] and not match["stretch"] and not match["half"]:
        return  # "het jaar" alone names no moment
    yield _make(match, meeting_year, Unit(UnitKind.YEAR, stretch=_stretch(match)))


# Not inside a word or a compound; "2031-2040" and "Q1-Q2" are ranges.
_EDGE = r"(?<!\w)(?<![a-zà-ÿ]-)"
_ORD = r"(?P<ord>eerste|tweede|derde|vierde|laatste|1ste|1e|[234]d?e|i{1,3}|iv|[1-4])"
_MORE_DAYS = r"(?:\d{1,2}(?:, ?\d{1,2}){0,5} ?(?:en|of|&|t/m|–|-) ?)"  # "6, 7 en 9 maart"
_OF_YEAR = rf"(?:(?: van| in|,|-)? ?{words.YEAR})"
_OF_WINTER = rf"{_OF_YEAR}?(?:/(?:20)?\d\d(?!\d))?"  # "jaarwisseling 2026/2027"
_HALF_OF = r"(?:de )?(?P<half>eerste|tweede|1e|2e|1ste|2de) helft (?:van )?"
_WEEK_OF = rf"(?:de )?(?P<weekof>{'|'.join(words.WEEKS_OF_MONTH)}) week (?:van |in )?"
_MONTHS_OF = r"(?:de )?(?P<months>eerste|laatste) (?P<pair>twee )?(?:paar |drie )?maanden van "
_SEASON = "|".join(words.SEASONS)
_RECESS = "|".join(words.RECESSES)

Reader = Callable[[re.Match[str], int], Iterator[Moment]]
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        compile_words(
            rf"(?<![\d.,/€-])\b(?P<week_of>(?:de )?week van (?:maandag )?)?{_MORE_DAYS}?"
            rf"(?P<day>3[01]|[12]\d|0?[1-9])(?:e|ste|de)? {words.MONTH}"
            rf"{_OF_YEAR}?{words.JL}?"
        ),
        _read_day,
    ),
    (
        compile_words(
            r"(?<![\w.,/-])(?P<d>\d{1,2})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)"
            r"(?:['’]|(?=\d))(?P<y>(?:20)?\d\d)(?![\w/-]|[.,]\d)"
        ),
        _read_numeric_day,
    ),
    (
        compile_words(r"(?<![\w.,/-])(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w/-]|[.,]\d)"),
        _read_numeric_day,
    ),
    (
        compile_words(
            rf"{_EDGE}(?:{words.STRETCH} (?:de maand )?|{_HALF_OF}|{_WEEK_OF})?\b{words.MONTH}"
            rf"{_OF_YEAR}?{words.JL}?"
        ),
        _read_month,
    ),
    (
        compile_words(
            rf"{_EDGE}(?:{words.STRETCH} )?(?:(?:het )?{_ORD} kwartaal"
            rf"|kwartaal (?P<nr>[1-4])|[QK](?P<q>[1-4]))\b{_OF_YEAR}?"
        ),
        _read_quarter,
    ),
    (
        compile_words(r"(?<![\w.,/-])(?P<year>20\d\d)-? ?[QK](?P<q>[1-4])\b"),
        _read_quarter,
    ),
    (
        compile_words(
            rf"{_EDGE}(?:(?:de |het )?{_ORD} (?:helft|jaarhelft|halfjaar|half jaar)"
            rf"|H(?P<h>[12]))\b{_OF_YEAR}?"
        ),
        _read_half,
    ),
    (
        compile_words(
            rf"{_EDGE}(?:{words.STRETCH} )?(?:{words.SEASON_DETERMINER} )?"
            rf"(?:vroege |late |begin |eind )?(?P<season>{_SEASON})\b(?!-){_OF_WINTER}{words.JL}?"
        ),
        _read_season,
    ),
    (
        compile_words(
            rf"{_EDGE}(?:{words.SEASON_DETERMINER} )?(?P<recess>{_RECESS})\b(?!-){_OF_WINTER}"
        ),
        _read_recess,
    ),
    (compile_words(rf"\b(?:week|wk\.?) (?P<week>\d{{1,2}})\b{_OF_YEAR}?"), _read_week),
    (
        compile_words(rf"{_EDGE}(?:(?:{words.STRETCH} )|{_HALF_OF}|{_MONTHS_OF})?{words.YEAR}"),
        _read_year,
    ),
)
