"""Joins moments that form one range: "2031-2040", "Q1-Q2 2025", "van maart t/m juni 2026".

Source: docs/recognition.md, "Ranges".
"""

from dataclasses import replace

from novex_desktop.importing.recognition.bounds import Bound, find_bound
from novex_desktop.importing.recognition.calendar_units import Days
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.moments import Moment

_RANGE_LINK = compile_words(r" ?(?:t/m|tot en met|tot|–|—|-|/|à) ?(?:de |het )?(?:in )?\Z")
_PAIR_LINK = compile_words(r" ?(?:,|en|of|en/of|&) ?(?:in |op )?(?:de |het )?\Z")
_BETWEEN = compile_words(r"(?<!\w)tussen (?:de |het )?\Z")
_OPENING = compile_words(r"(?<!\w)(?:van|tussen) (?:de |het )?\Z")
_MAX_LINK = 20  # characters


def join_ranges(text: str, moments: list[Moment]) -> list[Moment]:
    """Give each moment the year of the one it is coupled with, and join ranges into one."""
    dated = _pass_years_on(text, moments)
    joined: list[Moment] = []
    index = 0
    while index < len(dated):
        moment = dated[index]
        following = dated[index + 1] if index + 1 < len(dated) else None
        if following and _is_range(text, moment, following):
            joined.append(_join(text, moment, following))
            index += 2
        else:
            joined.append(moment)
            index += 1
    return joined


def _pass_years_on(text: str, moments: list[Moment]) -> list[Moment]:
    """Give "maart" in "maart en juni 2026" the year that stands behind the last."""
    dated = list(moments)
    for index in range(len(dated) - 2, -1, -1):
        moment, following = dated[index], dated[index + 1]
        link = text[moment.end : following.start]
        if (
            moment.year is None
            and following.year is not None
            and len(link) <= _MAX_LINK
            and (_RANGE_LINK.match(link) or _PAIR_LINK.match(link))
        ):
            dated[index] = replace(
                moment,
                year=following.year,
                year_is_named=following.year_is_named,
                needs_cue=False,
            )
    return dated


def _is_range(text: str, moment: Moment, following: Moment) -> bool:
    link = text[moment.end : following.start]
    if len(link) > _MAX_LINK or following.until or moment.year is None or following.year is None:
        return False
    if _RANGE_LINK.match(link):
        return True
    before = text[max(0, moment.start - _MAX_LINK) : moment.start]
    return bool(_PAIR_LINK.match(link) and _BETWEEN.search(before))


def _join(text: str, moment: Moment, following: Moment) -> Moment:
    assert following.year is not None
    start = moment.start
    offset = max(0, start - _MAX_LINK)
    bound = find_bound(text, start)
    if bound.bound is Bound.FROM:
        start = bound.start
    elif match := _OPENING.search(text[offset:start]):
        start = offset + match.start()
    days = following.unit.find_days(following.year)
    return replace(moment, start=start, end=following.end, until=days or Days(None, None))
