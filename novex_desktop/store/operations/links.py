"""Links between agreements of two years: those an import proposed, and those made by hand."""

from collections.abc import Iterable

from sqlmodel import Session

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.records import get_or_raise


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


def add_link(session: Session, agreement_id: str, other_id: str, kind: LinkKind) -> str:
    """Link an agreement with another one, and return the key of the link.

    The one of the later meeting is what continues or fulfils the other; of one year it is the
    first one given. A link that was proposed or taken away becomes this one.

    Raises:
        NotFoundError: one of them was removed in the meantime.
        RuleError: they are one agreement, or the link is there already.
    """
    if agreement_id == other_id:
        raise RuleError(
            "Een afspraak kan geen verband met zichzelf hebben. Kies een andere afspraak."
        )
    later, earlier = agreement_id, other_id
    if _find_year(session, agreement_id) < _find_year(session, other_id):
        later, earlier = earlier, later
    key = link_id(earlier, later, kind)
    link = session.get(AgreementLink, key)
    if link is None:
        session.add(AgreementLink(id=key, earlier_id=earlier, later_id=later, kind=kind))
    elif link.confirmed and not link.deleted:
        raise RuleError("Dit verband staat er al. Kies een andere afspraak of een ander verband.")
    else:
        link.deleted, link.confirmed = False, True
    return key


def remove_links(session: Session, ids: Iterable[str]) -> int:
    """Mark links deleted, confirmed ones too, and return how many there were."""
    found = (session.get(AgreementLink, key) for key in ids)
    links = [link for link in found if link is not None and not link.deleted]
    for link in links:
        link.deleted = True
    return len(links)


def _find_year(session: Session, agreement_id: str) -> int:
    topic = get_or_raise(session, Topic, get_or_raise(session, Agreement, agreement_id).topic_id)
    return get_or_raise(session, Meeting, topic.meeting_id).year


def _list_open(session: Session, ids: Iterable[str]) -> list[AgreementLink]:
    found = (session.get(AgreementLink, link_id) for link_id in ids)
    return [link for link in found if link is not None and not link.deleted and not link.confirmed]
