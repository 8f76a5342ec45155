"""Meetings that are being prepared or held, and the topics on their agenda."""

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.area import Area
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.odd_signs import keep_odd_signs
from novex_desktop.domain.ordering import key_between
from novex_desktop.domain.region import Region
from novex_desktop.domain.text_limits import TOPIC_TITLE_CHARS
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.meetings import add_meeting, set_meeting_date
from novex_desktop.store.operations.records import get_or_raise


def prepare_meeting(session: Session, wish: MeetingWish) -> str:
    """Make a meeting ready to write its list in, and return its key.

    One that so far was only named by a deadline becomes that meeting. Its date moves the deadlines
    that hang on it.

    Raises:
        RuleError: name or year is missing, or the list of that meeting is adopted already.
    """
    series = " ".join(wish.series.split())
    meetings = session.exec(select(Meeting).where(col(Meeting.year) == wish.year)).all()
    alike = (one for one in meetings if one.series.casefold() == series.casefold())
    meeting = next((one for one in alike if not one.deleted), None)
    if meeting is None:
        meeting_id = add_meeting(session, series, wish.year, wish.held_on)
    elif meeting.adopted:
        raise RuleError(
            f"De lijst van {meeting.series} {meeting.year} is al vastgesteld. "
            "Kies een ander jaar, of lees een gewijzigde lijst in.",
            "year",
        )
    else:
        meeting_id = meeting.id
        if wish.held_on is not None:
            set_meeting_date(session, meeting_id, wish.held_on)
    if wish.topics_of is not None:
        _copy_topics(session, wish.topics_of, meeting_id)
    return meeting_id


def add_topic(
    session: Session, meeting_id: str, region_id: str, title: str, area_id: str | None = None
) -> str:
    """Add a numbered topic at the end of a region, and return its key.

    Args:
        area_id: the area or province that it is about, when it is about one.

    Raises:
        NotFoundError: meeting, region or area was removed in the meantime.
        RuleError: it has no title, or the list is adopted.
    """
    get_concept_meeting(session, meeting_id, region_id)
    get_or_raise(session, Region, region_id)
    _check_area(session, area_id)
    topics = session.exec(
        select(Topic).where(
            col(Topic.meeting_id) == meeting_id,
            col(Topic.region_id) == region_id,
            col(Topic.parent_id).is_(None),
        )
    ).all()
    # Also those that were removed: a number that was on an agenda is not given again.
    numbers = [int(topic.number) for topic in topics if topic.number.isdigit()]
    topic = Topic(
        meeting_id=meeting_id,
        region_id=region_id,
        number=str(max(numbers, default=0) + 1),
        title=_check_title(title),
        area_id=area_id,
        pos=key_between(max((topic.pos for topic in topics), default=""), ""),
    )
    session.add(topic)
    return topic.id


def add_heading(session: Session, topic_id: str, title: str, area_id: str | None = None) -> str:
    """Add a heading without number at the end of a topic, and return its key.

    Args:
        topic_id: the topic, or a heading under it: then it comes beside that heading.

    Raises:
        NotFoundError: topic or area was removed in the meantime.
        RuleError: it has no title, or the list is adopted.
    """
    topic = get_or_raise(session, Topic, topic_id)
    while topic.parent_id is not None:
        topic = get_or_raise(session, Topic, topic.parent_id)
    get_concept_meeting(session, topic.meeting_id, topic.region_id)
    _check_area(session, area_id)
    beside = session.exec(select(Topic.pos).where(col(Topic.parent_id) == topic.id))
    heading = Topic(
        meeting_id=topic.meeting_id,
        region_id=topic.region_id,
        parent_id=topic.id,
        title=_check_title(title),
        area_id=area_id,
        pos=key_between(max(beside, default=""), ""),
    )
    session.add(heading)
    return heading.id


def rename_topic(session: Session, topic_id: str, title: str) -> None:
    """Give a topic of a list that is not adopted another title.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: it has no title, or the list is adopted.
    """
    topic = get_or_raise(session, Topic, topic_id)
    get_concept_meeting(session, topic.meeting_id, topic.region_id)
    topic.title = keep_odd_signs(topic.title, _check_title(title))


def remove_topic(session: Session, topic_id: str) -> None:
    """Mark an empty topic of a list that is not adopted deleted.

    Raises:
        NotFoundError: it was removed already.
        RuleError: something stands under it, or the list is adopted.
    """
    topic = get_or_raise(session, Topic, topic_id)
    get_concept_meeting(session, topic.meeting_id, topic.region_id)
    below = select(Topic.id).where(col(Topic.parent_id) == topic_id, col(Topic.deleted).is_(False))
    agreements = select(Agreement.id).where(
        col(Agreement.topic_id) == topic_id, col(Agreement.deleted).is_(False)
    )
    if session.exec(below).first() or session.exec(agreements).first():
        raise RuleError(
            "Onder dit onderwerp staat nog iets. Verplaats of verwijder dat eerst; "
            "daarna kan het onderwerp weg."
        )
    topic.deleted = True


def get_concept_meeting(session: Session, meeting_id: str, region_id: str | None = None) -> Meeting:
    """Return a meeting whose list may still be written.

    Args:
        region_id: ask for this region only, whose list may be adopted before those of others.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: its list is adopted.
    """
    meeting = get_or_raise(session, Meeting, meeting_id)
    if meeting.adopted:
        raise RuleError(
            f"De lijst van {meeting.series} {meeting.year} is vastgesteld; er kan niets meer bij "
            "of af. Kies een ander overleg, of maak het vaststellen ongedaan."
        )
    if region_id is not None and _is_region_adopted(session, meeting_id, region_id):
        region = session.get_one(Region, region_id)
        raise RuleError(
            f"De lijst van {meeting.series} {meeting.year} is voor {region.name} vastgesteld; er "
            "kan niets meer bij of af. Kies een andere regio, of maak het inlezen ongedaan."
        )
    return meeting


def _is_region_adopted(session: Session, meeting_id: str, region_id: str) -> bool:
    """Whether the list of a region was read, which gave its agreements their lasting numbers."""
    numbers = session.exec(
        select(Agreement.number)
        .join(Topic, col(Topic.id) == col(Agreement.topic_id))
        .where(
            col(Topic.meeting_id) == meeting_id,
            col(Topic.region_id) == region_id,
            col(Agreement.deleted).is_(False),
        )
    )
    return any(not is_concept_number(number) for number in numbers)


def _check_area(session: Session, area_id: str | None) -> None:
    if area_id is not None:
        get_or_raise(session, Area, area_id)


def _copy_topics(session: Session, source_id: str, meeting_id: str) -> None:
    """Take over topics and headings; not their lead-ins, which are part of an adopted text."""
    get_or_raise(session, Meeting, source_id)
    query = select(Topic).where(col(Topic.deleted).is_(False))
    present = session.exec(query.where(col(Topic.meeting_id) == meeting_id)).all()
    if present:
        raise RuleError(
            "Dit overleg heeft al onderwerpen. Kies bij “Onderwerpen” voor geen, en voeg "
            "onderwerpen in de vergaderstand toe.",
            "topics_of",
        )
    source = session.exec(query.where(col(Topic.meeting_id) == source_id)).all()
    copies = {
        topic.id: Topic(
            meeting_id=meeting_id,
            region_id=topic.region_id,
            number=topic.number,
            title=topic.title,
            area_id=topic.area_id,
            pos=topic.pos,
        )
        for topic in source
    }
    for topic in source:
        if topic.parent_id is not None and topic.parent_id not in copies:
            continue  # under something deleted
        copy = copies[topic.id]
        copy.parent_id = copies[topic.parent_id].id if topic.parent_id else None
        session.add(copy)


def _check_title(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise RuleError("Geef het onderwerp een titel.", "title")
    if len(title) > TOPIC_TITLE_CHARS:
        raise RuleError(f"De titel is te lang: hoogstens {TOPIC_TITLE_CHARS} tekens.", "title")
    return title
