"""Confirming and refusing the links that an import proposed between agreements of two years."""

from collections.abc import Iterable

from sqlmodel import Session

from novex_desktop.domain.agreement_link import AgreementLink


def confirm_links(session: Session, ids: Iterable[str]) -> int:
    """Take proposed links over, and return how many there were.

    What somebody settled in the meantime is passed over.
    """
    links = _list_open(session, ids)
    for link in links:
        link.confirmed = True
    return len(links)


def refuse_links(session: Session, ids: Iterable[str]) -> int:
    """Mark proposed links deleted, and return how many there were.

    The rows stay, so that the same list read again does not propose them again. What somebody
    confirmed is passed over: only proposals are refused.
    """
    links = _list_open(session, ids)
    for link in links:
        link.deleted = True
    return len(links)


def _list_open(session: Session, ids: Iterable[str]) -> list[AgreementLink]:
    found = (session.get(AgreementLink, link_id) for link_id in ids)
    return [link for link in found if link is not None and not link.deleted and not link.confirmed]
