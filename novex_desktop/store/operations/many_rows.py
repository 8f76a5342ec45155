"""Changing many agreements as one act."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.due import Due, DueData
from novex_desktop.domain.due_moves import is_move
from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.many_wish import ManyDue, ManyWish, wished_parties
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.dues import explain_move, set_due
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.operations.validation import validate

_AT_ONCE = 500  # SQLite takes some thousands of values in one statement


def update_many(
    session: Session, ids: Sequence[str], wish: ManyWish, progress: Progress = no_progress
) -> int:
    """Give agreements what the wish names, and return how many there were.

    What was removed in the meantime is passed over, so that many at once never fail on one.

    Raises:
        Cancelled: the user asked to stop.
        RuleError: a value breaks a rule.
    """
    due = None
    if wish.due is not None:
        values = {
            "words": wish.due.words,
            "date_to": wish.due.day,
            "certainty": wish.due.certainty,
            "kind": DueKind.DUE,
        }
        due = validate(DueData, values)
    found = _list_rows(session, ids)
    for done, agreement in enumerate(found):
        progress(done, len(found))
        if wish.fields:
            update_agreement(session, agreement.id, wish.fields)
        for role, parties in wish.parties.items():
            present = _present(session, agreement.id, role) if parties.is_added else ()
            set_parties(session, agreement.id, role, wished_parties(parties, present))
        if due is not None:
            _replace_due(session, agreement.id, due, wish.due)
    return len(found)


def _list_rows(session: Session, ids: Sequence[str]) -> list[Agreement]:
    """Read agreements some hundreds at once: one by one takes as long as changing them."""
    found: dict[str, Agreement] = {}
    for start in range(0, len(ids), _AT_ONCE):
        rows = session.exec(
            select(Agreement).where(
                col(Agreement.id).in_(ids[start : start + _AT_ONCE]),
                col(Agreement.deleted).is_(False),
            )
        )
        found.update((row.id, row) for row in rows)
    return [found[id_] for id_ in dict.fromkeys(ids) if id_ in found]


def _present(session: Session, agreement_id: str, role: PartyRole) -> tuple[str, ...]:
    """Return who stands in a role, those that were only recognised too."""
    rows = session.exec(
        select(AgreementParty.party_id)
        .where(
            col(AgreementParty.agreement_id) == agreement_id,
            col(AgreementParty.role) == role,
            col(AgreementParty.deleted).is_(False),
        )
        .order_by(col(AgreementParty.pos))
    )
    return tuple(rows)


def _replace_due(session: Session, agreement_id: str, data: DueData, wish: ManyDue | None) -> None:
    """Put a deadline in the place of the first one; where that moves it, keep who and why."""
    old = _first_due(session, agreement_id)
    moves = old is not None and is_move(old.date_from, old.date_to, data.date_to)
    due_id = set_due(session, agreement_id, old.id if old else None, data)
    if moves and due_id is not None and wish is not None:
        explain_move(session, due_id, wish.moved_by, wish.moved_reason)


def _first_due(session: Session, agreement_id: str) -> Due | None:
    return session.exec(
        select(Due)
        .where(
            col(Due.agreement_id) == agreement_id,
            col(Due.kind) == DueKind.DUE,
            col(Due.deleted).is_(False),
            col(Due.confirmed).is_(True),
        )
        .order_by(col(Due.pos))
    ).first()
