"""Meetings with their dates, and which deadlines would move with one."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.due_groups import MeetingDay, series_rank
from novex_desktop.domain.due_moves import find_meeting_days, moves_along
from novex_desktop.domain.due_terms import Certainty, DueKind


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as a list of meetings shows it."""

    id: str
    series: str
    year: int
    held_on: date | None
    adopted: bool
    hanging: int  # deadlines that follow its date

    @property
    def name(self) -> str:
        """The meeting as one speaks of it: "BO MIRT 2025"."""
        return f"{self.series} {self.year}"

    @property
    def day(self) -> MeetingDay:
        """What the rules on deadlines ask of it."""
        return MeetingDay(self.id, self.series, self.year, self.held_on, self.adopted)


@dataclass(frozen=True, slots=True)
class MeetingMove:
    """A deadline that gets other days when its meeting gets another date."""

    due_id: str
    agreement_id: str
    number: str
    title: str
    words: str
    old_from: date | None
    old_to: date | None
    new_from: date
    new_to: date
    confirmed: bool  # False: still a proposal, and it stays one


def list_meetings(connection: sqlite3.Connection) -> list[MeetingRow]:
    """Return all meetings, the newest year first, of one year in their usual order."""
    hanging: dict[str, int] = {}
    for meeting_id, kind, certainty, count in connection.execute(
        "SELECT d.meeting_id, d.kind, d.certainty, count(*) FROM due d"
        " JOIN agreement a ON a.id = d.agreement_id"
        " WHERE d.meeting_id IS NOT NULL AND NOT d.deleted AND NOT a.deleted GROUP BY 1, 2, 3"
    ):
        if moves_along(DueKind(kind), Certainty(certainty)):
            hanging[meeting_id] = hanging.get(meeting_id, 0) + count
    rows = [
        MeetingRow(row_id, series, year, read_day(held_on), bool(adopted), hanging.get(row_id, 0))
        for row_id, series, year, held_on, adopted in connection.execute(
            "SELECT id, series, year, held_on, adopted FROM meeting WHERE NOT deleted"
        )
    ]
    rows.sort(key=lambda row: (-row.year, series_rank(row.series)))
    return rows


def list_meeting_moves(
    connection: sqlite3.Connection, meeting_id: str, held_on: date | None
) -> list[MeetingMove]:
    """Return the deadlines that another date of a meeting would move, in source order of numbers.

    Nothing is written; `set_meeting_date` moves exactly these.
    """
    row = connection.execute("SELECT year FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
    if row is None:
        return []
    new_from, new_to = find_meeting_days(row[0], held_on)
    moves = []
    for (
        due_id,
        agreement_id,
        number,
        title,
        words,
        old_from,
        old_to,
        *terms,
        confirmed,
    ) in connection.execute(
        "SELECT d.id, a.id, a.number, a.title, d.words, d.date_from, d.date_to, d.kind,"
        " d.certainty, d.confirmed FROM due d JOIN agreement a ON a.id = d.agreement_id"
        " JOIN topic t ON t.id = a.topic_id JOIN region r ON r.id = t.region_id"
        " WHERE d.meeting_id = ? AND NOT d.deleted AND NOT a.deleted"
        " ORDER BY r.pos, a.number, d.pos, d.id",
        (meeting_id,),
    ):
        if not moves_along(DueKind(terms[0]), Certainty(terms[1])):
            continue
        old = read_day(old_from), read_day(old_to)
        if old != (new_from, new_to):
            moves.append(
                MeetingMove(
                    due_id, agreement_id, number, title, words, *old, new_from, new_to,
                    bool(confirmed),
                )
            )  # fmt: skip
    return moves


def read_day(stored: str | None) -> date | None:
    """Return a stored day."""
    return date.fromisoformat(stored) if stored else None
