"""Deadlines with a date, as a calendar shows them. Nothing internal is among it."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.moments import parse_moment
from novex_desktop.store.queries.meetings import read_day
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.party_names import format_lead, get_names_by_role
from novex_desktop.store.queries.rules import DEADLINE


@dataclass(frozen=True, slots=True)
class CalendarDue:
    """One deadline of an agreement."""

    due_id: str
    number: str
    title: str
    words: str
    date_from: date | None
    date_to: date
    certainty: Certainty
    meeting: str  # that it hangs on; often empty
    lead: str
    status: AgreementStatus
    changed_at: datetime  # in UTC: last change of the deadline or its agreement
    changes: int  # how many times either was changed: a newer version has more


def list_calendar_dues(
    connection: sqlite3.Connection, agreement_ids: Collection[str]
) -> list[CalendarDue]:
    """Return the confirmed deadlines with a date of these agreements, by date."""
    condition, values = condition_ids("d.agreement_id", agreement_ids)
    rows = connection.execute(
        "SELECT d.id, a.id, a.number, a.title, a.status, d.words, d.date_from, d.date_to,"
        " d.certainty, coalesce(m.series || ' ' || m.year, '')"
        " FROM due d JOIN agreement a ON a.id = d.agreement_id"
        " LEFT JOIN meeting m ON m.id = d.meeting_id"
        " WHERE NOT d.deleted AND NOT a.deleted AND d.confirmed"
        f" AND d.id IN (SELECT id FROM due WHERE {DEADLINE}) AND {condition}"
        " ORDER BY d.date_to, a.number, d.pos",
        values,
    ).fetchall()
    leads = get_names_by_role(connection, {row[1] for row in rows})
    versions = {
        **_get_versions(connection, "due", {row[0] for row in rows}),
        **_get_versions(connection, "agreement", {row[1] for row in rows}),
    }
    found = []
    for due_id, agreement_id, number, title, status, words, start, end, certainty, meeting in rows:
        (at, count), (agreement_at, agreement_count) = versions[due_id], versions[agreement_id]
        found.append(
            CalendarDue(
                due_id, number, title, words, read_day(start), date.fromisoformat(end),
                Certainty(certainty), meeting, format_lead(leads.get(agreement_id, {})),
                AgreementStatus(status), parse_moment(max(at, agreement_at)),
                count + agreement_count,
            )
        )  # fmt: skip
    return found


def _get_versions(
    connection: sqlite3.Connection, table: str, ids: Collection[str]
) -> dict[str, tuple[str, int]]:
    """Return per row the stored moment of its last change, and how many there were."""
    condition, values = condition_ids("f.row_id", ids)
    return {
        row_id: (at, count)
        for row_id, at, count in connection.execute(
            "SELECT f.row_id, max(c.at), count(DISTINCT c.id) FROM field_change f"
            f" JOIN change c ON c.id = f.change_id WHERE f.table_name = '{table}' AND {condition}"
            " GROUP BY f.row_id",
            values,
        )
    }
