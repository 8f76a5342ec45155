"""Moments without a place in the calendar: "doorlopend", "n.t.b.", "binnen drie maanden".

Source: docs/recognition.md, "Loose moments".
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.text_spans import TextSpans

_NUMBERS = {
    "een": 1.0,
    "één": 1.0,
    "twee": 2.0,
    "drie": 3.0,
    "vier": 4.0,
    "vijf": 5.0,
    "zes": 6.0,
    "acht": 8.0,
    "negen": 9.0,
    "tien": 10.0,
    "twaalf": 12.0,
    "een half": 0.5,
    "een kwart": 0.25,
    "anderhalf": 1.5,
}
_NUMBER = (
    r"(?P<number>\d{1,2}|een half|een kwart|"
    + "|".join(word for word in _NUMBERS if " " not in word)
    + ")"
)
_WITHIN = compile_words(
    rf"\b(?:binnen|over) (?:nu en )?(?:uiterlijk )?{_NUMBER} (?P<unit>dag|week|weken|dagen|maand"
    rf"|maanden|kwartaal|kwartalen|jaar)\b"
    r"(?! (?:geleden|lang))(?P<after> (?:na|vanaf) (?:de |het )?\w+)?"
)
_RELATIVE = (
    compile_words(r"(?<!\w)(?:doorlopend|continu)(?![\w-]| proces)(?=[ .,;)]|\Z)"),
    compile_words(r"(?<!\w)n\.?t\.?b\.?(?!\w)"),
    compile_words(
        r"(?<!\w)(?:een )?(?:nog )?nader te bepalen (?:moment|datum|tijdstip|termijn|planning)\b"
    ),
    compile_words(
        r"\b(?:termijn|datum|moment|planning|tijdstip) (?:is |wordt "
        r"|zijn )?(?:nog )?(?:nader )(?:te bepalen|bepaald)\b"
    ),
)
_VAGUE = compile_words(
    r"(?<!\w)(?:(?:in |gedurende )?de komende (?:periode|tijd|maanden|weken|jaren|(?:twee|drie"
    r"|vier|vijf|\d{1,2}) jaar)"
    r"|op (?:de )?(?:zo |kortst? |zeer )?(?:korte?|middellange|lange|kortst mogelijke"
    r"|termijn)(?: mogelijke)?(?: en (?:middel)?lange)?(?: termijn)?"
    r"|zo spoedig mogelijk|zo snel mogelijk|z\.?s\.?m\.?(?!\w)|binnenkort|op afzienbare termijn"
    r"|(?:in |op )?een (?:separaat|volgend|later|nader) (?:BO|moment|overleg|stadium))(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class LooseMoment:
    """Words about time that name no calendar part."""

    start: int
    end: int
    is_vague: bool
    last: date | None = None


def find_loose_moments(spans: TextSpans, held_on: date | None) -> list[LooseMoment]:
    """Return the loose moments of a text.

    Args:
        held_on: day of the meeting; without it "binnen drie maanden" gets no date.
    """
    text = spans.text
    found = [
        LooseMoment(*match.span(), is_vague=False)
        for pattern in _RELATIVE
        for match in pattern.finditer(text)
    ]
    for match in _WITHIN.finditer(text):
        last = None
        if held_on and not match["after"]:
            last = _add_time(held_on, match["number"].lower(), match["unit"].lower())
        found.append(LooseMoment(*match.span(), is_vague=False, last=last))
    found.extend(LooseMoment(*match.span(), is_vague=True) for match in _VAGUE.finditer(text))
    return found


def _add_time(day: date, number_word: str, unit: str) -> date:
    number_word = " ".join(number_word.split())
    number = _NUMBERS.get(number_word) or float(number_word)
    if unit.startswith("dag"):
        return day + timedelta(days=round(number))
    if unit.startswith("we"):
        return day + timedelta(days=round(7 * number))
    months = {"m": 1, "k": 3, "j": 12}[unit[0]] * number
    total = day.year * 12 + day.month - 1 + round(months)
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
