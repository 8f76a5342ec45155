"""Which meeting a list is of, when nobody says it: from the file name or the text above the list.

Source: docs/import-format.md, "Meeting".
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.errors import RuleError
from novex_desktop.importing.wording import DANGLING_WORDS

FIRST_YEAR, LAST_YEAR = 2000, 2099
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SERIES = re.compile(r"\b(?:BO|bestuurlijk overleg)[ _-]+([^\W\d_]{2,})", re.IGNORECASE)
_WORD_BREAKS = re.compile(r"[_\-.]+")
_REGION_WORDS = "zuidwest|zuidoost|noordwest|noordoost|noord|oost|zuid|west"
_NO_SERIES = frozenset([*_REGION_WORDS.split("|"), *DANGLING_WORDS])


@dataclass(frozen=True, slots=True)
class MeetingTerms:
    """What a list must be known by."""

    series: str  # "BO Leefomgeving"
    year: int
    held_on: date | None
    year_from: str = ""  # words of the body that the year rests on, when nothing better told it


def settle_meeting(
    file_name: str,
    front_matter: Iterable[str],
    body: str,
    *,
    series: str | None,
    year: int | None,
    held_on: date | None,
) -> MeetingTerms:
    """Return the meeting: what the user says, else what the document says.

    The body comes last, and its words are told: it speaks of next year's meeting more often than
    of its own.

    Raises:
        RuleError: series or year cannot be known, or contradict each other; its field tells which.
    """
    above = [_WORD_BREAKS.sub(" ", file_name.rsplit(".", 1)[0]), *front_matter]
    found_series = _clean(series or "") or _find_series(above) or _find_series([body])
    if not found_series:
        raise RuleError(
            "Van welk overleg deze lijst is, staat niet in de bestandsnaam of boven de lijst. "
            "Geef de naam van het overleg op, bijvoorbeeld “BO Leefomgeving”.",
            "series",
        )
    found_year = year or (held_on.year if held_on else None) or _find_year(above)
    year_from = ""
    if found_year is None:
        found_year, year_from = _find_year_in_body(body, found_series)
    if found_year is None:
        raise RuleError(
            "Van welk jaar deze lijst is, staat niet in de bestandsnaam of boven de lijst. "
            "Geef het jaar van het overleg op.",
            "year",
        )
    _check(found_year, held_on)
    return MeetingTerms(found_series, found_year, held_on, year_from)


def _clean(series: str) -> str:
    return " ".join(series.split())


def _find_series(texts: Iterable[str]) -> str | None:
    """Return the series that is named most, written as "BO Leefomgeving"."""
    found: Counter[str] = Counter()
    for text in texts:
        for match in _SERIES.finditer(text):
            word = match[1].lower()
            if word not in _NO_SERIES:
                found["BO " + ("MIRT" if word == "mirt" else word.capitalize())] += 1
    return found.most_common(1)[0][0] if found else None


def _find_year(texts: Iterable[str]) -> int | None:
    for text in texts:
        if match := _YEAR.search(text):
            return int(match[0])
    return None


def _find_year_in_body(body: str, series: str) -> tuple[int | None, str]:
    """Return the year that the text itself points to, and the words that do.

    A meeting of one region ("BO Leefomgeving Oost van 7 november 2024") was held, so it is of
    this list. A meeting without region is the next one, a year later.
    """
    name = r"\s+".join(re.escape(word) for word in series.split())
    regional = rf"{name}\s+(?:{_REGION_WORDS})(?:\s+van\s+\d{{1,2}}\s+[a-z]+)?\s+(20\d\d)\b"
    for pattern, years_later in ((regional, 0), (rf"{name}\s+(?:van\s+)?(20\d\d)\b", 1)):
        found = list(re.finditer(pattern, body, re.IGNORECASE))
        if found:
            year = Counter(match[1] for match in found).most_common(1)[0][0]
            words = next(match[0] for match in found if match[1] == year)
            return int(year) - years_later, " ".join(words.split())
    return None, ""


def _check(year: int, held_on: date | None) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RuleError(
            f"Het jaar {year} kan niet; geef een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}.",
            "year",
        )
    if held_on is not None and abs(held_on.year - year) > 1:
        raise RuleError(
            f"De datum van het overleg ({held_on:%d-%m-%Y}) past niet bij het jaar {year}. "
            "Controleer beide.",
            "held_on",
        )
