"""Agreements of a list that is not adopted: typed, ordered, and frozen when it is adopted."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.change import FieldChange
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import (
    NO_TOPIC,
    agreement_number,
    concept_number,
    is_concept_number,
    parse_part_index,
    parse_sequence,
    part_number,
)
from novex_desktop.domain.ordering import key_at, key_between
from novex_desktop.domain.region import Region
from novex_desktop.domain.text_limits import TITLE_CHARS
from novex_desktop.domain.topic import Topic
from novex_desktop.store.log_reading import INSERT, parse_insert
from novex_desktop.store.log_values import from_json
from novex_desktop.store.operations.agendas import get_concept_meeting
from novex_desktop.store.operations.records import get_or_raise

if TYPE_CHECKING:
    from collections.abc import Sequence


def add_concept(session: Session, topic_id: str, text: str, title: str) -> str:
    """Add an agreement at the end of a topic, with a provisional number; return its key.

    Raises:
        NotFoundError: the topic was removed in the meantime.
        RuleError: there is no text, or the list is adopted.
    """
    topic = get_or_raise(session, Topic, topic_id)
    meeting = get_concept_meeting(session, topic.meeting_id, topic.region_id)
    row = Agreement(
        topic_id=topic_id,
        number=_next_concept_number(session, meeting),
        pos=key_between(_last_pos(session, topic_id), ""),
        title=_make_title(title, text),
        adopted_text=clean_text(text),
        kind=AgreementKind.AGREEMENT,
        kind_confirmed=True,
    )
    session.add(row)
    return row.id


def move_concept(session: Session, agreement_id: str, topic_id: str, before_id: str | None) -> None:
    """Put a concept in a topic of the same meeting, before another one or (None) at the end.

    Raises:
        NotFoundError: something was removed in the meantime.
        RuleError: the list is adopted, or the topic is of another meeting.
    """
    row, topic = get_concept(session, agreement_id), get_or_raise(session, Topic, topic_id)
    if topic.meeting_id != get_or_raise(session, Topic, row.topic_id).meeting_id:
        raise RuleError(
            "Dit onderwerp is van een ander overleg. Kies een onderwerp van dit overleg."
        )
    get_concept_meeting(session, topic.meeting_id, topic.region_id)
    beside = [one for one in _list_of_topic(session, topic_id) if one.id != agreement_id]
    place = next((n for n, one in enumerate(beside) if one.id == before_id), len(beside))
    row.topic_id, row.pos = topic_id, key_at(beside, place)
    for part in list_parts(session, agreement_id):
        part.topic_id = topic_id


def remove_concept(session: Session, agreement_id: str) -> None:
    """Mark a concept deleted, with its parts; it can be brought back from the trash.

    Raises:
        NotFoundError: it was removed already.
        RuleError: the list is adopted.
    """
    row = get_concept(session, agreement_id)
    for part in list_parts(session, agreement_id):
        part.deleted = True
    row.deleted = True


def adopt_list(session: Session, meeting_id: str) -> int:
    """Freeze the texts of a meeting, give permanent numbers, and return how many.

    A number that was given before, and taken back by an undo, goes to the same agreement again
    and to no other.

    Raises:
        NotFoundError: the meeting was removed in the meantime.
        RuleError: the list is adopted already, or nothing is in it.
    """
    meeting = get_concept_meeting(session, meeting_id)
    topics = _list_topics(session, meeting_id)
    numbered = listed = 0
    for top in (topic for topic in topics if topic.parent_id is None):
        rows = [
            row
            for topic in _list_with_headings(topics, top)
            for row in _list_of_topic(session, topic.id)
        ]
        listed += len(rows)
        numbered += _number(session, meeting, top, rows)
    if not listed:
        raise RuleError(
            "Er staat nog geen afspraak in deze lijst; er is niets om vast te stellen. "
            "Leg eerst een afspraak vast."
        )
    meeting.adopted = True
    return numbered


def letter_parts(session: Session, whole: Agreement, taken: int = 0) -> None:
    """Give the parts of an agreement that is adopted their permanent letters.

    By the same rule as numbers: each has the one that it was given before, and no other gets that.

    Args:
        taken: how many letters the list itself gave.
    """
    parts = list_parts(session, whole.id)
    if not any(is_concept_number(part.number) for part in parts):
        return
    given: dict[str, str] = {}
    for part in list_parts(session, whole.id, is_all=True):
        logged = session.exec(
            select(FieldChange.new).where(
                col(FieldChange.table_name) == "agreement",
                col(FieldChange.row_id) == part.id,
                col(FieldChange.field) == "number",
            )
        )
        for number in (part.number, *(str(from_json(new)) for new in logged)):
            if number.startswith(f"{whole.number}-"):
                given[part.id] = number
    last = max([taken - 1, *map(parse_part_index, given.values())])
    for part in parts:
        if is_concept_number(part.number):
            if part.id not in given:
                last += 1
                given[part.id] = part_number(whole.number, last)
            part.number = given[part.id]


def get_concept(session: Session, agreement_id: str) -> Agreement:
    """Return an agreement of a list that may still be written.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: the list is adopted.
    """
    row = get_or_raise(session, Agreement, agreement_id)
    topic = get_or_raise(session, Topic, row.topic_id)
    get_concept_meeting(session, topic.meeting_id, topic.region_id)
    return row


def list_parts(
    session: Session, agreement_id: str, *, is_all: bool = False
) -> "Sequence[Agreement]":
    """Return the parts of an agreement in their order.

    Args:
        is_all: also those that were removed.
    """
    query = select(Agreement).where(col(Agreement.parent_id) == agreement_id)
    if not is_all:
        query = query.where(col(Agreement.deleted).is_(False))
    return session.exec(query.order_by(col(Agreement.pos), col(Agreement.id))).all()


def clean_text(text: str) -> str:
    """Return a typed text as it is stored: paragraphs apart by one line end, no blanks around.

    Raises:
        RuleError: nothing is left.
    """
    lines = (" ".join(line.split()) for line in text.splitlines())
    cleaned = "\n".join(filter(None, lines))
    if not cleaned:
        raise RuleError("Typ eerst de tekst van de afspraak.", "adopted_text")
    return cleaned


def _number(session: Session, meeting: Meeting, top: Topic, rows: "Sequence[Agreement]") -> int:
    """Give the agreements of a topic and its headings their permanent numbers; return how many."""
    region = session.get_one(Region, top.region_id)
    topic_number = int(top.number) if top.number.isdigit() else NO_TOPIC
    start = agreement_number(meeting.series_code, meeting.year, region.code, topic_number, 1)
    prefix = start.rpartition("-")[0] + "-"
    given = _list_given(session, prefix)
    last = max((parse_sequence(number) for number in given.values()), default=0)
    numbered = 0
    for row in rows:
        if is_concept_number(row.number):
            if row.id not in given:
                last += 1
                given[row.id] = f"{prefix}{last:02d}"
            row.number = given[row.id]
            numbered += 1
        letter_parts(session, row)
    return numbered


def _list_given(session: Session, prefix: str) -> dict[str, str]:
    """Return by agreement the number that it ever had with this beginning, also if undone."""
    given = {
        row_id: number
        for row_id, number in session.exec(
            select(Agreement.id, Agreement.number).where(col(Agreement.number).startswith(prefix))
        )
        if _is_own(number, prefix)
    }
    logged = session.exec(
        select(FieldChange.row_id, FieldChange.field, FieldChange.new).where(
            col(FieldChange.table_name) == "agreement",
            col(FieldChange.field).in_(["number", INSERT]),
            col(FieldChange.new).contains(prefix),
        )
    )
    for row_id, field, new in logged:
        number = str(parse_insert(new).get("number") if field == INSERT else from_json(new))
        if _is_own(number, prefix):
            given.setdefault(row_id, number)
    return given


def _is_own(number: str, prefix: str) -> bool:
    """Whether it is the number of an agreement, and not of a part of one."""
    return number.startswith(prefix) and number.removeprefix(prefix).isdigit()


def _next_concept_number(session: Session, meeting: Meeting) -> str:
    """Return the next provisional number; the log knows also those that were taken back."""
    start = concept_number(meeting.series_code, meeting.year, 1).rpartition("-")[0] + "-"
    numbers = set(
        session.exec(select(Agreement.number).where(col(Agreement.number).startswith(start)))
    )
    for new in session.exec(
        select(FieldChange.new).where(
            col(FieldChange.table_name) == "agreement",
            col(FieldChange.field) == INSERT,
            col(FieldChange.new).contains(start),
        )
    ):
        numbers.add(str(parse_insert(new).get("number")))
    last = max((parse_sequence(one) for one in numbers if one.startswith(start)), default=0)
    return concept_number(meeting.series_code, meeting.year, last + 1)


def _list_topics(session: Session, meeting_id: str) -> "Sequence[Topic]":
    query = select(Topic).where(col(Topic.meeting_id) == meeting_id, col(Topic.deleted).is_(False))
    return session.exec(query.order_by(col(Topic.pos), col(Topic.id))).all()


def _list_with_headings(topics: "Sequence[Topic]", top: Topic) -> Iterable[Topic]:
    """Yield a topic and all headings under it, in the order of the list."""
    yield top
    for topic in topics:
        if topic.parent_id == top.id:
            yield from _list_with_headings(topics, topic)


def _list_of_topic(session: Session, topic_id: str) -> "Sequence[Agreement]":
    query = select(Agreement).where(
        col(Agreement.topic_id) == topic_id,
        col(Agreement.parent_id).is_(None),
        col(Agreement.deleted).is_(False),
    )
    return session.exec(query.order_by(col(Agreement.pos), col(Agreement.id))).all()


def _last_pos(session: Session, topic_id: str) -> str:
    rows = session.exec(select(Agreement.pos).where(col(Agreement.topic_id) == topic_id))
    return max(rows, default="")


def _make_title(title: str, text: str) -> str:
    title = " ".join(title.split()) or " ".join(text.split())
    return title if len(title) <= TITLE_CHARS else f"{title[: TITLE_CHARS - 1].rstrip()}…"
