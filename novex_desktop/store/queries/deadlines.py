"""The deadline that decides whether an agreement is late."""

import sqlite3
from collections.abc import Collection
from datetime import date

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.lateness import DueMoment, find_next_deadline
from novex_desktop.store.queries.nodes import condition_ids


def get_deadlines(
    connection: sqlite3.Connection, agreement_ids: Collection[str] | None = None
) -> dict[str, date]:
    """Return the earliest last day per agreement that has a deadline with a date."""
    moments: dict[str, list[DueMoment]] = {}
    where, values = condition_ids("agreement_id", agreement_ids)
    for agreement_id, kind, date_to, confirmed in connection.execute(
        "SELECT agreement_id, kind, date_to, confirmed FROM due"
        f" WHERE NOT deleted AND date_to IS NOT NULL AND {where}",
        values,
    ):
        moment = DueMoment(DueKind(kind), date.fromisoformat(date_to), bool(confirmed))
        moments.setdefault(agreement_id, []).append(moment)
    found = {key: find_next_deadline(dues) for key, dues in moments.items()}
    return {key: day for key, day in found.items() if day is not None}
