"""Moments without a place in the calendar: "doorlopend", "n.t.b.", "binnen drie maanden".

Source: docs/recognition.md, "Loose moments".
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.number_words import NUMBER_WORD, read_number_word
from novex_desktop.importing.recognition.text_spans import Coverage, TextSpans

_UNIT = r"(?P<unit>dag|week|weken|dagen|maand|maanden|kwartaal|kwartalen|halfjaar|half jaar|jaar)"
_NUMBER = rf"(?P<number>\d{{1,3}}|{NUMBER_WORD})"
# The meeting itself, or the list that it adopted.
_THIS_LIST = (
    r"(?:heden|vandaag|(?:(?:de )?vaststelling van )?(?:dit|het|deze)"
    r" (?:bestuurlijk overleg|overleg|BO|vergadering|verslag|lijst|afsprakenlijst|besluitenlijst"
    r"|besluit|afspraken)\b)"
)
_NOT_SPREAD = r"(?<!verdelen\s)(?<!verdeeld\s)(?<!gespreid\s)(?<!verspreid\s)"
_WITHIN = compile_words(
    rf"{_NOT_SPREAD}\b(?:binnen|over) (?:nu en )?(?:uiterlijk )?{_NUMBER} {_UNIT}\b"
    r"(?! (?:geleden|lang))"
    rf"(?P<list> na {_THIS_LIST})?(?P<after> (?:na|vanaf) (?!{_THIS_LIST})(?:de |het )?\w+)?"
)
_AFTER = compile_words(rf"(?<!\w)na (?:nog )?{_NUMBER} {_UNIT}(?=[.,;)]|\Z)")
# "twee maanden na vaststelling", "een week voor het BO": hangs on what is named.
_FROM_EVENT = compile_words(
    rf"\b(?:uiterlijk )?{_NUMBER} {_UNIT} (?:na(?:dat)?|voor(?:dat)?|vóór|voorafgaand aan)"
    r" (?:de |het |dit |deze |afloop )?[^\W\d_]\w+"
)
_THIS_OR_NEXT = compile_words(
    r"(?<![\w-])(?P<which>deze|volgende|komende|aankomende|eerstvolgende)"
    r" (?P<unit>week|maand)(?![\w-])"
)
_RELATIVE = (
    compile_words(r"(?<!\w)(?:doorlopend|continu)(?![\w-]| proces)(?=[ .,;)]|\Z)"),
    compile_words(
        r"\b(?:vóór|voor|tegen) het einde? van de(?:ze)? (?:kabinets|bestuurs|college|raads"
        r"|staten|coalitie)periode\b"
    ),
    compile_words(r"(?<!\w)n\.?[tn]\.?b\.?(?!\w)"),
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
    r"|per om(?:me)?gaande|onverwijld|te zijner tijd|t\.?z\.?t\.?(?!\w)"
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
    for match in _THIS_OR_NEXT.finditer(text):
        last = None
        if held_on:
            last = _find_end(
                held_on, match["unit"].lower(), is_next=match["which"].lower() != "deze"
            )
        found.append(LooseMoment(*match.span(), is_vague=False, last=last))
    found.extend(LooseMoment(*match.span(), is_vague=False) for match in _AFTER.finditer(text))
    within = Coverage((loose.start, loose.end) for loose in found)
    found.extend(
        LooseMoment(*match.span(), is_vague=False)
        for match in _FROM_EVENT.finditer(text)
        if not within.overlaps(*match.span())
    )
    found.extend(LooseMoment(*match.span(), is_vague=True) for match in _VAGUE.finditer(text))
    return found


def _find_end(day: date, unit: str, *, is_next: bool) -> date:
    """Return the last day of the week or month that a day lies in, or of the one after it."""
    if unit == "week":
        return day + timedelta(days=6 - day.weekday() + 7 * is_next)
    year, month = divmod(day.year * 12 + day.month - 1 + is_next, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def _add_time(day: date, number_word: str, unit: str) -> date:
    number = float(number_word) if number_word[0].isdigit() else read_number_word(number_word)
    if unit.startswith("dag"):
        return day + timedelta(days=round(number))
    if unit.startswith("we"):
        return day + timedelta(days=round(7 * number))
    months = {"m": 1, "k": 3, "h": 6, "j": 12}[unit[0]] * number
    total = day.year * 12 + day.month - 1 + round(months)
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
