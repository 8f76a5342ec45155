from datetime import date

import pytest

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.importing.recognition import (
    MeetingYear,
    RecognitionContext,
    recognise_owner_cell,
    recognise_term_cell,
)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2026", date(2026, 12, 31)),
        ("Q2-Q3 2025", date(2025, 9, 30)),
        ("december", date(2024, 12, 31)),
        ("2025-2027", date(2027, 12, 31)),
        ("uiterlijk 1 juli 2025", date(2025, 7, 1)),
        ("Voorjaar 2025 / najaar 2025", date(2025, 12, 20)),
        ("maart 2024", date(2024, 3, 31)),
        ("dec.", date(2024, 12, 31)),
        ("Gereed: Q2 2025", date(2025, 6, 30)),
    ],
)
def test_any_moment_in_a_term_cell_is_a_deadline(
    context: RecognitionContext, text: str, last: date
) -> None:
    [due] = recognise_term_cell(text, context)

    assert (due.kind, due.date_to) == (DueKind.DUE, last)


@pytest.mark.parametrize(
    "text",
    ["doorlopend", "n.t.b.", "n.n.b.", "jaarlijks", "z.s.m.", "per kwartaal", "loopt", "na debat"],
)
def test_a_term_without_a_date_is_relative(context: RecognitionContext, text: str) -> None:
    [due] = recognise_term_cell(text, context)

    assert (due.quote, due.kind, due.date_to) == (text, DueKind.RELATIVE, None)


def test_a_meeting_in_a_term_cell_is_kept(context: RecognitionContext) -> None:
    [due] = recognise_term_cell("BO MIRT najaar 2025", context)

    assert due.meeting == MeetingYear("BO MIRT", 2025)


def test_every_name_in_an_owner_cell_leads(context: RecognitionContext) -> None:
    parties = recognise_owner_cell("VRO (trekker), Zeeland / gemeente Goes", context)

    assert [(party.name.split()[-1], party.roles) for party in parties] == [
        ("Ordening", (PartyRole.LEAD_NATIONAL,)),
        ("Zeeland", (PartyRole.LEAD_REGIONAL,)),
        ("Goes", (PartyRole.LEAD_REGIONAL,)),
    ]


def test_an_empty_cell_gives_nothing(context: RecognitionContext) -> None:
    assert recognise_owner_cell("", context) == []
    assert recognise_term_cell("-", context) == []
