"""Deadlines of an agreement."""

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import Due, DueData, DueMoveData
from novex_desktop.domain.due_moves import find_meeting_days, is_move
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.odd_signs import keep_odd_signs
from novex_desktop.domain.ordering import key_between
from novex_desktop.store.operations.records import get_or_raise


def set_due(session: Session, agreement_id: str, due_id: str | None, data: DueData) -> str | None:
    """Add a deadline, change it, or remove it when neither words nor a date are left.

    Args:
        due_id: the deadline to change, or None for a new one.

    Returns:
        The key of the deadline, or None when there is none (any more).

    Raises:
        NotFoundError: agreement, deadline or meeting was removed in the meantime.
    """
    get_or_raise(session, Agreement, agreement_id)
    words = data.words.strip()
    is_empty = not (words or data.date_from or data.date_to)
    if due_id is None:
        if is_empty:
            return None
        due = Due(
            agreement_id=agreement_id,
            certainty=data.certainty,
            kind=data.kind,
            pos=key_between(_last_pos(session, agreement_id), ""),
        )
        session.add(due)
    else:
        due = get_or_raise(session, Due, due_id)
    if is_empty:
        due.deleted = True
        return None
    if data.meeting_id is not None and data.meeting_id != due.meeting_id:
        get_or_raise(session, Meeting, data.meeting_id)
    if is_move(due.date_from, due.date_to, data.date_to):
        due.moved_by = due.moved_reason = ""  # those told of the move before
    due.words = keep_odd_signs(due.words, words)
    due.date_from, due.date_to = data.date_from, data.date_to
    due.certainty, due.kind, due.confirmed = data.certainty, data.kind, True
    due.meeting_id = data.meeting_id
    return due.id


def give_due(session: Session, agreement_id: str, data: DueMoveData) -> str:
    """Add a deadline, which may hang on a meeting, and return its key.

    Raises:
        NotFoundError: the agreement or the meeting was removed in the meantime.
        RuleError: neither words nor a day nor a meeting are given.
    """
    get_or_raise(session, Agreement, agreement_id)
    due = Due(
        agreement_id=agreement_id,
        certainty=data.certainty,
        kind=data.kind,
        pos=key_between(_last_pos(session, agreement_id), ""),
    )
    _assign(session, due, data)
    session.add(due)
    return due.id


def move_due(session: Session, due_id: str, data: DueMoveData) -> None:
    """Give a deadline other days, and keep who decided so and why. It is confirmed by that.

    Raises:
        NotFoundError: the deadline or its new meeting was removed in the meantime.
        RuleError: neither words nor a day nor a meeting are left.
    """
    _assign(session, get_or_raise(session, Due, due_id), data)


def _assign(session: Session, due: Due, data: DueMoveData) -> None:
    start, end = data.date_from, data.date_to
    if data.meeting_id is not None:
        meeting = get_or_raise(session, Meeting, data.meeting_id)
        if data.certainty is not Certainty.CERTAIN:
            start, end = find_meeting_days(meeting.year, meeting.held_on)
    if not (data.words.strip() or start or end):
        raise RuleError("Geef een nieuwe datum, woorden of een overleg.", "date_to")
    due.words, due.date_from, due.date_to = data.words.strip(), start, end
    due.certainty, due.kind, due.meeting_id = data.certainty, data.kind, data.meeting_id
    due.moved_by, due.moved_reason = data.moved_by.strip(), data.moved_reason.strip()
    due.confirmed = True


def explain_move(session: Session, due_id: str, moved_by: str, moved_reason: str) -> None:
    """Keep who decided on the last move of a deadline, and why.

    Raises:
        NotFoundError: the deadline was removed in the meantime.
    """
    due = get_or_raise(session, Due, due_id)
    due.moved_by, due.moved_reason = moved_by.strip(), moved_reason.strip()


def _last_pos(session: Session, agreement_id: str) -> str:
    rows = session.exec(select(Due.pos).where(col(Due.agreement_id) == agreement_id))
    return max(rows, default="")
