"""Deadlines and other moments of agreements, as they are stored."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.lateness import DueMoment
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.rules import DEADLINE

if TYPE_CHECKING:  # what only the form shows is loaded with the form
    from novex_desktop.store.queries.due_moves import DueMove


@dataclass(frozen=True, slots=True)
class DueDetail:
    """A deadline or other moment of an agreement."""

    id: str
    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    kind: DueKind
    confirmed: bool
    meeting_id: str | None = None  # that it hangs on
    meeting: str = ""  # its name, known in the form only: "BO MIRT 2025"
    moved_by: str = ""  # who decided on its last move
    moved_reason: str = ""
    moves: "tuple[DueMove, ...]" = ()  # oldest first; known in the form only

    @property
    def moment(self) -> DueMoment:
        """What of it decides whether an agreement is late."""
        return DueMoment(self.kind, self.date_to, self.confirmed)


def get_dues(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, list[DueDetail]]:
    """Return the moments per agreement, in the order of the text."""
    condition, values = condition_ids("agreement_id", ids)
    found: dict[str, list[DueDetail]] = {}
    for agreement_id, *fields in connection.execute(
        "SELECT agreement_id, id, words, date_from, date_to, certainty, kind, confirmed,"
        " meeting_id, moved_by, moved_reason FROM due"
        f" WHERE NOT deleted AND {condition} ORDER BY pos, id",
        values,
    ):
        found.setdefault(agreement_id, []).append(_due_from(fields))
    return found


def get_deadlines(
    connection: sqlite3.Connection, agreement_ids: Collection[str] | None = None
) -> dict[str, date]:
    """Return the earliest last day per agreement that has a deadline with a date."""
    where, values = condition_ids("agreement_id", agreement_ids)
    rows = connection.execute(
        "SELECT agreement_id, min(date_to) FROM due"
        f" WHERE NOT deleted AND confirmed AND {DEADLINE} AND {where} GROUP BY agreement_id",
        values,
    )
    return {agreement_id: date.fromisoformat(day) for agreement_id, day in rows}


def _due_from(fields: list[object]) -> DueDetail:
    due_id, words, date_from, date_to, certainty, kind, confirmed, meeting_id, by, why = fields
    return DueDetail(
        str(due_id),
        str(words),
        date.fromisoformat(str(date_from)) if date_from else None,
        date.fromisoformat(str(date_to)) if date_to else None,
        Certainty(str(certainty)),
        DueKind(str(kind)),
        bool(confirmed),
        meeting_id=str(meeting_id) if meeting_id else None,
        moved_by=str(by),
        moved_reason=str(why),
    )
