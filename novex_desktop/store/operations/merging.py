"""Making one agreement of two of a list that is not adopted."""

from sqlmodel import Session, col, or_, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.agreement_party import AgreementParty
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.due import Due
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.numbering import parse_part_index, part_number
from novex_desktop.domain.ordering import key_between
from novex_desktop.domain.progress_note import ProgressNote
from novex_desktop.domain.source_document import Attachment
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.concepts import get_concept, list_parts


def merge_concepts(session: Session, first_id: str, second_id: str) -> None:
    """Put the text of the second behind that of the first, as a paragraph of its own.

    All that was kept with the second goes along; where only one of them can stand, as of a
    status, that of the first stays. What was internal stays so.

    Raises:
        NotFoundError: one of them was removed in the meantime.
        RuleError: the list is adopted, or their remarks are too long for one agreement.
    """
    first, second = get_concept(session, first_id), get_concept(session, second_id)
    fields = {
        "erratum": _join(first.erratum, second.erratum),
        "judgement": first.judgement or second.judgement,
        "judgement_reason": _join(first.judgement_reason, second.judgement_reason),
        "status": second.status if first.status is AgreementStatus.NEW else first.status,
        "public": first.public and second.public,
    }
    update_agreement(session, first_id, fields)
    first.adopted_text = _join(first.adopted_text, second.adopted_text)
    _move_placed(session, Due, first_id, second_id)
    _move_placed(session, Amount, first_id, second_id)
    _move_placed(session, DocumentReference, first_id, second_id)
    _move_unplaced(session, ProgressNote, first_id, second_id)
    _move_unplaced(session, Attachment, first_id, second_id)
    _move_parts(session, first, second)
    _add_parties(session, first_id, second_id)
    _add_links(session, first_id, second_id)
    second.deleted = True


def _join(first: str, second: str) -> str:
    return "\n".join(filter(None, (first, second)))


def _move_placed(
    session: Session,
    table: type[Due] | type[Amount] | type[DocumentReference],
    first_id: str,
    second_id: str,
) -> None:
    """Give what the second has to the first, behind what that has."""
    present = session.exec(select(table.pos).where(col(table.agreement_id) == first_id))
    last = max(present, default="")
    rows = session.exec(
        select(table)
        .where(col(table.agreement_id) == second_id, col(table.deleted).is_(False))
        .order_by(col(table.pos), col(table.id))
    ).all()
    for row in rows:
        last = key_between(last, "")
        row.agreement_id, row.pos = first_id, last


def _move_unplaced(
    session: Session,
    table: type[ProgressNote] | type[Attachment],
    first_id: str,
    second_id: str,
) -> None:
    rows = session.exec(
        select(table).where(col(table.agreement_id) == second_id, col(table.deleted).is_(False))
    ).all()
    for row in rows:
        row.agreement_id = first_id


def _move_parts(session: Session, first: Agreement, second: Agreement) -> None:
    # Also those that were removed: a letter that was given is not given again.
    present = list_parts(session, first.id, is_all=True)
    index = max((parse_part_index(part.number) for part in present), default=-1)
    last = max((part.pos for part in present), default="")
    for part in list_parts(session, second.id):
        index, last = index + 1, key_between(last, "")
        part.parent_id, part.topic_id = first.id, first.topic_id
        part.number, part.pos = part_number(first.number, index), last


def _add_parties(session: Session, first_id: str, second_id: str) -> None:
    """Let parties of the second stand in the same role of the first, behind those there."""
    query = select(AgreementParty).where(col(AgreementParty.deleted).is_(False))
    mine = session.exec(query.where(col(AgreementParty.agreement_id) == first_id)).all()
    last = max((row.pos for row in mine), default="")
    theirs = query.where(col(AgreementParty.agreement_id) == second_id)
    for row in session.exec(theirs.order_by(col(AgreementParty.pos))).all():
        key = link_id(first_id, row.party_id, row.role)
        kept = session.get(AgreementParty, key)
        if kept is not None and not kept.deleted:
            kept.confirmed = kept.confirmed or row.confirmed
            continue
        last = key_between(last, "")
        kept = kept or AgreementParty(
            id=key, agreement_id=first_id, party_id=row.party_id, role=row.role, pos=last
        )
        kept.deleted, kept.pos = False, last
        kept.quote, kept.confirmed = row.quote, row.confirmed
        session.add(kept)


def _add_links(session: Session, first_id: str, second_id: str) -> None:
    """Link the first with what the second was linked with."""
    links = session.exec(
        select(AgreementLink).where(
            or_(
                col(AgreementLink.earlier_id) == second_id,
                col(AgreementLink.later_id) == second_id,
            ),
            col(AgreementLink.deleted).is_(False),
        )
    ).all()
    for link in links:
        earlier, later = (
            first_id if end == second_id else end for end in (link.earlier_id, link.later_id)
        )
        if earlier == later:
            continue
        key = link_id(earlier, later, link.kind)
        kept = session.get(AgreementLink, key)
        if kept is None:
            kept = AgreementLink(
                id=key, earlier_id=earlier, later_id=later, kind=link.kind, confirmed=False
            )
        is_there = not kept.deleted and kept.confirmed
        kept.deleted, kept.confirmed = False, is_there or link.confirmed
        session.add(kept)
