"""Bringing back what was removed."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.change import Change, FieldChange
from novex_desktop.domain.columns import RegisterRow
from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.tables import REGISTER_TABLES
from novex_desktop.domain.topic import Topic
from novex_desktop.store.log_reading import DELETED
from novex_desktop.store.operations.agendas import get_concept_meeting
from novex_desktop.store.queries.trash import TrashKey

_ABOVE = (
    "agreement_id", "party_id", "parent_id", "topic_id", "meeting_id", "earlier_id", "later_id",
)  # fmt: skip
_TABLES_ABOVE = {
    "agreement_id": "agreement",
    "party_id": "party",
    "topic_id": "topic",
    "meeting_id": "meeting",
    "earlier_id": "agreement",
    "later_id": "agreement",
}


def restore_rows(session: Session, keys: Iterable[TrashKey]) -> int:
    """Bring rows back, with whatever they stand under, and return how many came back.

    An agreement comes back with the parts that went with it.

    Raises:
        NotFoundError: one of them is not in the register at all.
        RuleError: a concept of a list that was adopted since, or its number is in use again.
    """
    return sum(_restore(session, key.table, key.id) for key in keys)


def _restore(session: Session, table: str, row_id: str) -> int:
    row = session.get(REGISTER_TABLES[table], row_id)
    if row is None:
        raise NotFoundError("Dit gegeven is niet in het register gevonden. Kies iets anders.")
    if not row.deleted:
        return 0
    count = 1
    whole_id = row.parent_id if isinstance(row, Agreement) else None
    for name in _ABOVE:
        above = getattr(row, name, None)
        # A deadline keeps the key of a meeting that it only hangs on; a part goes where its
        # agreement is now.
        if above is None or (name == "meeting_id" and table != "topic"):
            continue
        if name == "topic_id" and whole_id is not None:
            continue
        count += _restore(session, _TABLES_ABOVE.get(name, table), above)
    if isinstance(row, Agreement):
        _check_list(session, row)
        _check_number(session, row)
        count += sum(_restore(session, table, part) for part in _list_gone_with(session, row))
        if whole_id is not None:
            row.topic_id = session.get_one(Agreement, whole_id).topic_id
    row.deleted = False
    return count


def _check_list(session: Session, row: Agreement) -> None:
    topic = session.get_one(Topic, row.topic_id)
    meeting = session.get_one(Meeting, topic.meeting_id)
    if meeting.adopted and is_concept_number(row.number):
        raise RuleError(
            f"De lijst van {meeting.series} {meeting.year} is intussen vastgesteld; een concept "
            "kan er niet meer bij. Maak eerst het vaststellen ongedaan."
        )
    if is_concept_number(row.number):
        get_concept_meeting(session, topic.meeting_id, topic.region_id)


def _check_number(session: Session, row: Agreement) -> None:
    """Refuse to bring back what came into the register again under its own number."""
    again = select(Agreement.id).where(
        Agreement.number == row.number, Agreement.id != row.id, col(Agreement.deleted).is_(False)
    )
    if session.exec(again).first() is not None:
        raise RuleError(
            f"{row.number} is daarna opnieuw ingelezen en staat al in het register. Neem eerst dat "
            "inlezen terug als u deze afspraak terug wilt."
        )


def _list_gone_with(session: Session, row: Agreement) -> list[str]:
    """Return the parts that the same act removed."""
    act = _find_removal(session, row)
    parts = session.exec(
        select(Agreement).where(
            col(Agreement.parent_id) == row.id, col(Agreement.deleted).is_(True)
        )
    ).all()
    row.deleted = False  # before the parts ask for what they stand under
    return [part.id for part in parts if _find_removal(session, part) == act]


def _find_removal(session: Session, row: RegisterRow) -> str | None:
    return session.exec(
        select(FieldChange.change_id)
        .join(Change, col(Change.id) == col(FieldChange.change_id))
        .where(
            col(FieldChange.table_name) == str(type(row).__tablename__),
            col(FieldChange.row_id) == row.id,
            col(FieldChange.field) == DELETED,
        )
        .order_by(col(Change.hlc).desc())
    ).first()
