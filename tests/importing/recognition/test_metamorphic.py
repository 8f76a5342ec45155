"""When years, names or order change in a text, the outcome must follow: rules, not memory."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from novex_desktop.importing.recognition import Findings, MeetingYear, PartyDirectory, recognise
from tests.quality.labelled_paragraphs import (
    LabelledParagraph,
    load_directory,
    load_given,
    load_others,
    load_own,
    load_sentences,
)

_YEAR = re.compile(r"(?<![\d.,])(?:19|20|21)\d\d(?!\d|[.,]\d)")
# Each name becomes the next one of its ring. Names that other bodies share are left out.
_RINGS = (
    (
        "Zeeland",
        "Gelderland",
        "Overijssel",
        "Drenthe",
        "Flevoland",
        "Noord-Holland",
        "Zuid-Holland",
    ),
    ("IenW", "VRO", "KGG", "LVVN", "BZK", "OCW"),
    ("Moerdijk", "Maastricht", "Eindhoven", "Roosendaal", "Lelystad", "Amersfoort", "Ede"),
)
_SWAP: Mapping[str, str] = {
    name: ring[(index + 1) % len(ring)] for ring in _RINGS for index, name in enumerate(ring)
}
_NAME = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(sorted(map(re.escape, _SWAP), key=len, reverse=True))
    + r")(?![\w-])"
)


def _list_paragraphs(directory: PartyDirectory) -> list[LabelledParagraph]:
    made = [*load_sentences(directory), *load_others(directory)]
    return [*load_given(directory), *load_own(directory), *made]


@pytest.fixture(scope="module")
def paragraphs() -> list[LabelledParagraph]:
    return _list_paragraphs(load_directory())


def _shift_day(day: date | None, years: int) -> date | None:
    """Move a day by whole years; the end of February stays the end of February."""
    if day is None:
        return None
    year = day.year + years
    if day.month == 2 and day.day == monthrange(day.year, 2)[1]:
        return date(year, 2, monthrange(year, 2)[1])
    return day.replace(year=year)


def _shift_meeting(meeting: MeetingYear | None, years: int) -> MeetingYear | None:
    return replace(meeting, year=meeting.year + years) if meeting else None


def _describe(findings: Findings, years: int = 0) -> list[object]:
    """Return what was found with the years moved; the words stay out."""
    return [
        *(
            (
                due.start,
                due.kind,
                _shift_day(due.date_from, years),
                _shift_day(due.date_to, years),
                due.certainty,
                _shift_meeting(due.meeting, years),
            )
            for due in findings.dues
        ),
        *((aside.start, aside.reason) for aside in findings.set_aside),
        *((party.start, party.name, party.roles) for party in findings.parties),
        *((amount.start, amount.value, amount.unit) for amount in findings.amounts),
        *((reference.start, reference.is_named) for reference in findings.references),
    ]


@pytest.mark.parametrize("years", [-3, 1, 4, 13])
def test_shifting_all_years_shifts_all_dates(
    paragraphs: list[LabelledParagraph], years: int
) -> None:
    for paragraph in paragraphs:
        # These days move from year to year.
        if re.search(r"\b(?:Prinsjesdag|Pasen|week \d|week van)|-'\d\d", paragraph.text):
            continue
        text = _YEAR.sub(lambda match: str(int(match[0]) + years), paragraph.text)
        context = replace(
            paragraph.context,
            year=paragraph.context.year + years,
            held_on=_shift_day(paragraph.context.held_on, years),
        )

        before = recognise(paragraph.text, paragraph.context)
        after = recognise(text, context)

        assert _describe(after) == _describe(before, years), paragraph.text


def _swap_names(text: str) -> str:
    return _NAME.sub(lambda match: _SWAP[match[0]], text)


def test_swapping_names_swaps_the_parties(paragraphs: list[LabelledParagraph]) -> None:
    compared = 0
    for paragraph in paragraphs:
        context = paragraph.context
        has_area = any("NOVEX" in h or "Limburg" in h for h in context.headings)
        if has_area or not _NAME.search(paragraph.text) or "- en " in paragraph.text:
            continue  # the province of an area stays where it is
        if "inisterie van V" in paragraph.text:
            continue  # a name in full has no place in the rings
        swapped = replace(
            context,
            headings=tuple(map(_swap_names, context.headings)),
            area=_swap_names(context.area),
        )

        before = recognise(paragraph.text, context).parties
        after = recognise(_swap_names(paragraph.text), swapped).parties

        directory = context.directory
        expected = [
            _swap_party(directory, party.name) if party.party_id else party.name for party in before
        ]
        assert [party.name for party in after] == expected, paragraph.text
        compared += 1
    assert compared >= 30


def _swap_party(directory: PartyDirectory, name: str) -> str:
    for old, new in _SWAP.items():
        for prefix in ("Provincie ", "Gemeente ", ""):
            choice = directory.find_by_name(prefix + old)
            if choice and choice.name == name:
                other = directory.find_by_name(prefix + new)
                assert other is not None
                return other.name
    return name


def test_a_sentence_before_it_moves_the_places_only(paragraphs: list[LabelledParagraph]) -> None:
    opening = "Dit is een zin vooraf. "
    for paragraph in paragraphs:
        goes_on = paragraph.context.lead_in.endswith(("dat:", "dat"))
        if paragraph.text[0].islower() or goes_on:
            continue
        before = recognise(paragraph.text, paragraph.context)
        after = recognise(opening + paragraph.text, paragraph.context)

        moved = [(f.start - len(opening), f.quote) for f in (*after.dues, *after.amounts)]
        assert moved == [(f.start, f.quote) for f in (*before.dues, *before.amounts)]
        assert [p.name for p in after.parties] == [p.name for p in before.parties]


def test_sentences_in_another_order_give_the_same(paragraphs: list[LabelledParagraph]) -> None:
    sentences = [p for p in paragraphs if p.text.endswith(".") and not p.context.headings]
    for first, second in pairwise(sentences):
        context = first.context
        if context.year != second.context.year or context.series != second.context.series:
            continue
        one = recognise(f"{first.text} {second.text}", context)
        two = recognise(f"{second.text} {first.text}", context)

        assert sorted(d.quote for d in one.dues) == sorted(d.quote for d in two.dues)
        assert sorted(p.name for p in one.parties) == sorted(p.name for p in two.parties)
        assert sorted(a.value for a in one.amounts) == sorted(a.value for a in two.amounts)
