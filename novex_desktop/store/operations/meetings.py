"""Meetings and their dates; what hangs on a meeting moves with it."""

from datetime import date

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import Due
from novex_desktop.domain.due_moves import find_meeting_days, is_move, moves_along
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.numbering import choose_series_code
from novex_desktop.domain.source_document import SourceDocument
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.records import get_or_raise

FIRST_YEAR, LAST_YEAR = 2000, 2099
_SERIES_CHARS = 60


def add_meeting(session: Session, series: str, year: int, held_on: date | None) -> str:
    """Add a meeting and return its key.

    Raises:
        RuleError: it has no name, it is there already, or its date does not fit its year.
    """
    series = " ".join(series.split())
    if not series:
        raise RuleError("Geef het overleg een naam, bijvoorbeeld “BO MIRT”.", "series")
    if len(series) > _SERIES_CHARS:
        raise RuleError(f"De naam is te lang: hoogstens {_SERIES_CHARS} tekens.", "series")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RuleError(f"Geef een jaar van {FIRST_YEAR} tot en met {LAST_YEAR}.", "year")
    _check_day(year, held_on)
    known = session.exec(select(Meeting)).all()
    folded = series.casefold()
    alike = [meeting for meeting in known if meeting.series.casefold() == folded]
    if any(meeting.year == year and not meeting.deleted for meeting in alike):
        raise RuleError(
            f"“{series} {year}” staat al in de lijst met overleggen. "
            "Kies dat overleg, of geef een ander jaar.",
            "year",
        )
    codes = {meeting.series_code for meeting in known}
    meeting = Meeting(
        series=alike[0].series if alike else series,
        series_code=alike[0].series_code if alike else choose_series_code(series, codes),
        year=year,
        held_on=held_on,
    )
    session.add(meeting)
    return meeting.id


def remove_meeting(session: Session, meeting_id: str) -> None:
    """Mark a meeting deleted on which nothing hangs; it can be brought back from the trash.

    Raises:
        NotFoundError: it was removed already.
        RuleError: a list, topics or deadlines hang on it.
    """
    meeting = get_or_raise(session, Meeting, meeting_id)
    topics = session.exec(
        select(Topic.id).where(col(Topic.meeting_id) == meeting_id, col(Topic.deleted).is_(False))
    ).all()
    documents = session.exec(
        select(SourceDocument.id).where(
            col(SourceDocument.meeting_id) == meeting_id, col(SourceDocument.deleted).is_(False)
        )
    ).all()
    dues = session.exec(
        select(Due.id)
        .join(Agreement, col(Agreement.id) == col(Due.agreement_id))
        .where(
            col(Due.meeting_id) == meeting_id,
            col(Due.deleted).is_(False),
            col(Agreement.deleted).is_(False),
        )
    ).all()
    hanging = [
        f"{len(found)} {one if len(found) == 1 else many}"
        for found, one, many in (
            (documents, "ingelezen lijst", "ingelezen lijsten"),
            (topics, "onderwerp", "onderwerpen"),
            (dues, "termijn of voorstel", "termijnen of voorstellen"),
        )
        if found
    ]
    if hanging:
        raise RuleError(
            f"{meeting.series} {meeting.year} kan niet weg: er hangt nog aan: "
            f"{', '.join(hanging)}. Haal dat er eerst af."
        )
    meeting.deleted = True


def set_meeting_date(session: Session, meeting_id: str, held_on: date | None) -> int:
    """Give a meeting its date (None: not known) and return how many deadlines moved with it.

    Raises:
        NotFoundError: the meeting was removed in the meantime.
        RuleError: the date does not fit the year of the meeting.
    """
    meeting = get_or_raise(session, Meeting, meeting_id)
    _check_day(meeting.year, held_on)
    meeting.held_on = held_on
    days = find_meeting_days(meeting.year, held_on)
    moved = 0
    dues = session.exec(select(Due).where(col(Due.meeting_id) == meeting_id))
    for due in dues:
        if due.deleted or not moves_along(due.kind, due.certainty):
            continue
        if (due.date_from, due.date_to) != days:
            if is_move(due.date_from, due.date_to, days[1]):
                # Who decided on an earlier move has not decided on this one.
                due.moved_by = ""
                due.moved_reason = f"Nieuwe datum van {meeting.series} {meeting.year}"
            due.date_from, due.date_to = days
            due.certainty = Certainty.DERIVED
            moved += 1
    return moved


def _check_day(year: int, held_on: date | None) -> None:
    if held_on is not None and abs(held_on.year - year) > 1:
        raise RuleError(
            f"De datum {held_on:%d-%m-%Y} past niet bij het jaar {year}. Controleer beide.",
            "held_on",
        )
