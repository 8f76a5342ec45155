"""The deadline that decides whether an agreement is late."""

import sqlite3
from collections.abc import Collection
from datetime import date

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.lateness import DueMoment, is_deadline
from novex_desktop.store.queries.nodes import condition_ids

# Which moments count is the rule of the domain; SQL is only told its outcome.
_COUNTING = [kind for kind in DueKind if is_deadline(DueMoment(kind, date.max, confirmed=True))]
_DEADLINE = (
    "NOT deleted AND confirmed AND date_to IS NOT NULL"
    f" AND kind IN ({', '.join(repr(kind.value) for kind in _COUNTING)})"
)
PASSED = f"EXISTS (SELECT 1 FROM due WHERE agreement_id = a.id AND {_DEADLINE} AND date_to < ?)"
"""SQL whether agreement `a` has a deadline before a day; the day is its value."""


def get_deadlines(
    connection: sqlite3.Connection, agreement_ids: Collection[str] | None = None
) -> dict[str, date]:
    """Return the earliest last day per agreement that has a deadline with a date."""
    where, values = condition_ids("agreement_id", agreement_ids)
    rows = connection.execute(
        f"SELECT agreement_id, min(date_to) FROM due WHERE {_DEADLINE} AND {where}"
        " GROUP BY agreement_id",
        values,
    )
    return {agreement_id: date.fromisoformat(day) for agreement_id, day in rows}
