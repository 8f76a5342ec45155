"""Which parties stand in which role."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.ordering import first_keys
from novex_desktop.domain.party import Party
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.store.operations.records import get_or_raise


def set_parties(
    session: Session, agreement_id: str, role: PartyRole, party_ids: Sequence[str]
) -> None:
    """Make these parties, in this order, the ones that stand in a role.

    A party that is new in the role is thereby confirmed.

    Raises:
        NotFoundError: the agreement or a party was removed in the meantime.
    """
    get_or_raise(session, Agreement, agreement_id)
    wanted = list(dict.fromkeys(party_ids))
    present = {
        row.party_id: row
        for row in session.exec(
            select(AgreementParty).where(
                col(AgreementParty.agreement_id) == agreement_id,
                col(AgreementParty.role) == role,
            )
        )
    }
    for party_id, row in present.items():
        if party_id not in wanted:
            row.deleted = True
    for party_id, pos in zip(wanted, first_keys(len(wanted)), strict=True):
        if party_id not in present or present[party_id].deleted:
            get_or_raise(session, Party, party_id)
        row = present.get(party_id) or AgreementParty(
            id=link_id(agreement_id, party_id, role),
            agreement_id=agreement_id,
            party_id=party_id,
            role=role,
            pos=pos,
        )
        # Who stood there as a proposal stays one: choosing another party says nothing of it.
        is_proposal = party_id in present and not row.deleted and not row.confirmed
        row.deleted, row.confirmed, row.pos = False, not is_proposal, pos
        session.add(row)


def add_party(session: Session, name: str, short: str, kind: PartyKind) -> str:
    """Add a party that the register does not know yet and return its key.

    Raises:
        RuleError: the name is empty.
    """
    if not name.strip():
        raise RuleError("Geef de partij een naam.", "name")
    party = Party(kind=kind, name=name.strip(), short=short.strip())
    session.add(party)
    return party.id
