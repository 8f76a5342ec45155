"""Finds meetings of a series on which deadlines hang: "BO Leefomgeving 2025", "volgend BO".

Source: docs/recognition.md, "Meetings".
"""

import re
from dataclasses import dataclass, replace

from novex_desktop.importing.recognition.calendar_units import Unit, UnitKind
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.moments import Moment

_BO = (
    r"(?:(?P<season>voorjaar|najaar|zomer|winter)s?-?)?"
    r"(?:BO(?:['’]s|-en)?\)?|bestuurlijk(?:e)? overleg(?:gen)?"
    r"|(?<=jaars)overleg)"
)
_SERIES = r"(?P<series>Leefomgeving|MIRT|L(?=\s+20\d\d))"
_REGION = (
    r"(?: (?:(?:Noord|Zuid|Oost|West|Noordwest|Zuidwest|Zuidoost|Noordoost)"
    r"(?:-Nederland| Nederland)?)(?![\w-]))?"
)
_NEXT = r"(?:(?:het |een )?(?P<next>eerst(?:e|)? ?volgende?|volgende?|komende?|aankomende?) )?"
_NAMED = compile_words(
    rf"{_NEXT}(?<![\w-]){_BO}(?:-| ){_SERIES}(?![\w]|-\w)(?: en(?:/of)? (?P<second>MIRT"
    rf"|Leefomgeving)\b)?{_REGION}"
)
_ABBREVIATED = compile_words(r"(?<![\w-])BOL(?=[ -]?(?:20)?\d\d)(?P<series>)-?")
# "Het volgende overleg" needs no name.
_NEXT_ONE = compile_words(
    r"(?:het |een )?(?P<next>eerst(?:e|)? ?volgende?|volgende?) overleg"
    r"(?! (?:met|tussen|over|van)\b)"
)
_BARE = compile_words(
    rf"(?:(?:het |een )?(?P<next>eerst(?:e|)? ?volgende?|volgende?|komende?|aankomende?) )?"
    rf"(?<![\w-]){_BO}(?![\w-]| ?(?:Leefomgeving|MIRT)\b)"
)
_LINK = re.compile(r"\s*(?:,\s*)?(?:\()?(?:van|in|op|d\.d\.)?\s*(?:de|het)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A meeting in the text, with the moment that dates it where there is one."""

    start: int
    end: int
    series: str
    moment: Moment | None = None  # "najaar 2025" of "BO MIRT najaar 2025"


def find_meetings(text: str, moments: list[Moment], own_series: str) -> list[Mention]:
    """Return meetings that a year, a day or "volgend" ties to a moment, in the order of the text.

    A meeting without any of these ("in het BO afgesproken") says nothing about time.
    """
    found: list[Mention] = []
    matches = [m for p in (_NAMED, _ABBREVIATED, _BARE, _NEXT_ONE) for m in p.finditer(text)]
    by_start = {moment.start: moment for moment in moments}
    for match in sorted(matches, key=lambda match: match.start()):
        if found and match.start() < found[-1].end:
            continue
        mention = _read(match, own_series, _find_date(text, match.end(), by_start))
        if mention:
            found.extend(mention)
    return found


def _read(match: re.Match[str], own_series: str, moment: Moment | None) -> list[Mention]:
    groups = match.groupdict()
    is_next = bool(groups.get("next"))
    season = (groups.get("season") or "").lower()
    if season and not is_next:
        unit = Unit(UnitKind.SEASON, name=season)
        if moment is None:
            moment = Moment(match.start(), match.end(), unit)
        elif moment.is_bare_year:
            moment = replace(moment, unit=unit)  # "het najaars-BO van 2026"
    if moment is None and not is_next:
        return []
    end = moment.end if moment else match.end()
    names = [_name_series(groups.get("series") or "", own_series)]
    if groups.get("second"):
        names.append(_name_series(groups["second"], own_series))
    return [Mention(match.start(), end, name, moment) for name in names]


def _name_series(word: str, own_series: str) -> str:
    if word.upper() == "MIRT":
        return "BO MIRT"
    if word:
        return "BO Leefomgeving"
    return own_series


def _find_date(text: str, end: int, by_start: dict[int, Moment]) -> Moment | None:
    link = _LINK.match(text, end)
    position = link.end() if link else end
    for start in range(end, position + 1):
        if (moment := by_start.get(start)) is not None:
            return moment
    return None
