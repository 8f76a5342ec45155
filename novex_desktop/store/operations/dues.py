"""Deadlines of an agreement."""

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import Due, DueData
from novex_desktop.domain.ordering import key_between
from novex_desktop.store.operations.records import get_or_raise


def set_due(session: Session, agreement_id: str, due_id: str | None, data: DueData) -> str | None:
    """Add a deadline, change it, or remove it when neither words nor a date are left.

    Args:
        due_id: the deadline to change, or None for a new one.

    Returns:
        The key of the deadline, or None when there is none (any more).

    Raises:
        NotFoundError: agreement or deadline was removed in the meantime.
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
    due.words, due.date_from, due.date_to = words, data.date_from, data.date_to
    due.certainty, due.kind, due.confirmed = data.certainty, data.kind, True
    return due.id


def _last_pos(session: Session, agreement_id: str) -> str:
    rows = session.exec(select(Due.pos).where(col(Due.agreement_id) == agreement_id))
    return max(rows, default="")
