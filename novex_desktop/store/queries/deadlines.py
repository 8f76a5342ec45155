"""The deadline that decides whether an agreement is late."""

import sqlite3
from collections.abc import Collection
from datetime import date

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.lateness import DueMoment, has_due, is_deadline
from novex_desktop.store.queries.nodes import condition_ids

# Which moments count is the rule of the domain; SQL is only told its outcome.
_COUNTING = [kind for kind in DueKind if is_deadline(DueMoment(kind, date.max, confirmed=True))]
IS_DEADLINE = f"kind IN ({', '.join(repr(kind.value) for kind in _COUNTING)})"
"""SQL whether a moment that stands and was confirmed is a deadline."""
DEADLINE = f"date_to IS NOT NULL AND {IS_DEADLINE}"
"""SQL whether a moment that stands and was confirmed is a deadline with a date."""


_DUES = [kind for kind in DueKind if has_due(DueMoment(kind, None, confirmed=True))]
HAS_DUE = f"(kind IN ({', '.join(repr(kind.value) for kind in _DUES)}) OR ({DEADLINE}))"
"""SQL whether a moment that stands and was confirmed keeps its agreement from having none."""


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
