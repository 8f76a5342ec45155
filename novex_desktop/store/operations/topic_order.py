"""The order of topics and headings of a list that is not adopted."""

from sqlmodel import Session, col, select

from novex_desktop.domain.ordering import key_at
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.agendas import get_concept_meeting
from novex_desktop.store.operations.records import get_or_raise


def move_topic(session: Session, topic_id: str, before_id: str | None) -> None:
    """Put a topic before another one of its region, or (None) behind all. Numbers stay.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: the list is adopted.
    """
    topic = get_or_raise(session, Topic, topic_id)
    get_concept_meeting(session, topic.meeting_id, topic.region_id)
    beside = session.exec(
        select(Topic)
        .where(
            col(Topic.meeting_id) == topic.meeting_id,
            col(Topic.region_id) == topic.region_id,
            col(Topic.parent_id).is_(None)
            if topic.parent_id is None
            else col(Topic.parent_id) == topic.parent_id,
            col(Topic.deleted).is_(False),
            col(Topic.id) != topic_id,
        )
        .order_by(col(Topic.pos), col(Topic.id))
    ).all()
    place = next((n for n, one in enumerate(beside) if one.id == before_id), len(beside))
    topic.pos = key_at(beside, place)
