"""Confirming and refusing what the recognisers proposed."""

from collections.abc import Iterable
from typing import cast

from sqlmodel import Session

from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.due import Due
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.store.queries.proposals import ProposalKey, ProposalKind

Proposal = Due | AgreementParty | Amount | DocumentReference

_TABLES: dict[ProposalKind, type[Proposal]] = {
    ProposalKind.DUE: Due,
    ProposalKind.PARTY: AgreementParty,
    ProposalKind.AMOUNT: Amount,
    ProposalKind.DOCUMENT: DocumentReference,
}


def confirm_proposals(session: Session, keys: Iterable[ProposalKey]) -> int:
    """Take proposals over as they are, and return how many there were.

    What somebody settled in the meantime is passed over, so that many at once never fail on one.
    """
    rows = _list_open(session, keys)
    for row in rows:
        row.confirmed = True
    return len(rows)


def refuse_proposals(session: Session, keys: Iterable[ProposalKey]) -> int:
    """Mark proposals deleted, and return how many there were. The text itself is never touched.

    What somebody confirmed is passed over: only proposals are refused.
    """
    rows = _list_open(session, keys)
    for row in rows:
        row.deleted = True
    return len(rows)


def _list_open(session: Session, keys: Iterable[ProposalKey]) -> list[Proposal]:
    found = (cast("Proposal | None", session.get(_TABLES[key.kind], key.id)) for key in keys)
    return [row for row in found if row is not None and not row.deleted and not row.confirmed]
