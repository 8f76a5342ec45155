"""Confirming and refusing what was recognised."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlmodel import select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.due import Due
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.party import Party
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.operations.proposals import confirm_proposals, refuse_proposals
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.store.queries.proposals import (
    ProposalKey,
    ProposalKind,
    RecognisedWords,
    list_open_proposals,
)

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)


@pytest.fixture
def proposals(small_list: SmallList, agreement_id: str) -> list[ProposalKey]:
    """Return one proposal of each kind at one agreement."""
    with small_list.database.change("Herkennen") as act:
        party = act.session.exec(select(Party).where(Party.name.contains("Volkshuis"))).first()  # type: ignore[attr-defined]  # a column at run time
        assert party is not None
        agreement = act.session.get_one(Agreement, agreement_id)
        agreement.adopted_text = "VRO bouwt eind 2025 46.350 woningen, zie de Nota Ruimte."
        rows: list[Due | AgreementParty | Amount | DocumentReference] = [
            Due(
                agreement_id=agreement_id,
                words="eind 2025",
                date_from=date(2025, 10, 1),
                date_to=date(2025, 12, 31),
                certainty=Certainty.DERIVED,
                kind=DueKind.DUE,
                confirmed=False,
                pos="i",
            ),
            AgreementParty(
                agreement_id=agreement_id,
                party_id=party.id,
                role=PartyRole.LEAD_NATIONAL,
                quote="VRO",
                confirmed=False,
                pos="i",
            ),
            Amount(
                agreement_id=agreement_id,
                quote="46.350 woningen",
                value="46350",
                unit="woningen",
                confirmed=False,
                pos="i",
            ),
            DocumentReference(
                agreement_id=agreement_id,
                quote="Nota Ruimte",
                name="Nota Ruimte",
                confirmed=False,
                pos="i",
            ),
        ]
        act.session.add_all(rows)
    return [ProposalKey(kind, row.id) for kind, row in zip(ProposalKind, rows, strict=True)]


def read(small_list: SmallList, agreement_id: str) -> tuple[RecognisedWords, ...]:
    with small_list.database.read() as connection:
        return get_agreement(connection, TODAY, agreement_id).recognised


def list_open(small_list: SmallList) -> set[ProposalKey]:
    with small_list.database.read() as connection:
        return set(list_open_proposals(connection))


def test_recognised_words_come_with_their_meaning(
    small_list: SmallList, agreement_id: str, proposals: list[ProposalKey]
) -> None:
    found = read(small_list, agreement_id)
    assert [(words.quote, words.meaning) for words in found] == [
        ("eind 2025", "01-10-2025 tot en met 31-12-2025 (afgeleid)"),
        ("VRO", "Trekker Rijk: Ministerie van Volkshuisvesting en Ruimtelijke Ordening"),
        ("46.350 woningen", "46.350 woningen"),
        ("Nota Ruimte", "Nota Ruimte"),
    ]
    assert not any(words.confirmed for words in found)


def test_many_are_confirmed_as_one_step_to_undo(
    small_list: SmallList, agreement_id: str, proposals: list[ProposalKey]
) -> None:
    with small_list.database.change("Voorstellen bevestigen") as act:
        assert confirm_proposals(act.session, proposals) == 4
    assert all(words.confirmed for words in read(small_list, agreement_id))
    assert list_open(small_list) == set()
    small_list.database.undo()
    assert list_open(small_list) == set(proposals)


def test_a_refused_proposal_is_gone_and_comes_back_by_undo(
    small_list: SmallList, agreement_id: str, proposals: list[ProposalKey]
) -> None:
    text = small_list.read(agreement_id)["adopted_text"]
    with small_list.database.change("Voorstel afwijzen") as act:
        assert refuse_proposals(act.session, proposals[:1]) == 1
    assert [words.key for words in read(small_list, agreement_id)] == proposals[1:]
    assert small_list.read(agreement_id)["adopted_text"] == text
    small_list.database.undo()
    assert list_open(small_list) == set(proposals)


def test_a_party_that_is_added_beside_a_proposal_confirms_only_itself(
    small_list: SmallList, agreement_id: str, proposals: list[ProposalKey]
) -> None:
    with small_list.database.read() as connection:
        detail = get_agreement(connection, TODAY, agreement_id)
        other = next(p for p in list_parties(connection) if p.id != detail.parties[0].party_id)
    ids = [detail.parties[0].party_id, other.id]
    with small_list.database.change("Partijen") as act:
        set_parties(act.session, agreement_id, PartyRole.LEAD_NATIONAL, ids)
    with small_list.database.read() as connection:
        parties = get_agreement(connection, TODAY, agreement_id).parties
    assert {party.party_id: party.confirmed for party in parties} == {ids[0]: False, ids[1]: True}


def test_what_is_settled_already_is_passed_over(
    small_list: SmallList, agreement_id: str, proposals: list[ProposalKey]
) -> None:
    with small_list.database.change("Voorstel bevestigen") as act:
        confirm_proposals(act.session, proposals[:2])
    with small_list.database.change("Voorstellen afwijzen") as act:
        assert refuse_proposals(act.session, proposals) == 2
    with small_list.database.change("Voorstellen bevestigen") as act:
        unknown = ProposalKey(ProposalKind.AMOUNT, "0" * 32)
        assert confirm_proposals(act.session, [*proposals, unknown]) == 0
    assert act.changes.is_empty
    assert [words.key for words in read(small_list, agreement_id)] == proposals[:2]
