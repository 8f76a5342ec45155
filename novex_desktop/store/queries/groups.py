"""In which group of a perspective an agreement stands, as SQL on the tables of `ROW_TABLES`."""

import sqlite3
from datetime import date
from enum import StrEnum

from novex_desktop.store.queries.nodes import Condition, NodeKey, NodeKind
from novex_desktop.store.queries.row_fields import DEADLINE_DAY, IS_LATE, PLACES
from novex_desktop.store.queries.rules import HAS_DUE, IS_COUNTED, IS_OPEN, is_lead


class DueTime(StrEnum):
    """Where the deadline of an agreement lies; the first that fits. Part of the key of a node."""

    LATE = "late"
    CLOSED = "closed"  # nothing is to be done any more
    ON_HOLD = "on hold"  # the day has passed, but it waits
    MONTH = "month"
    MEETING = "meeting"  # up to the next meeting of a series, or hanging on it
    LATER = "later"
    UNDATED = "undated"
    NONE = "none"


_DUES = "SELECT 1 FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed"
_HAS_DUE = f"EXISTS ({_DUES} AND {HAS_DUE})"

LEAD, INVOLVED = "lead", "involved"  # behind the stroke in the key of a party
CONFIRMED = "ap.confirmed AND NOT ap.deleted"
_LEADS = is_lead("ap.role")
JOIN_TAKERS = " JOIN taking ON taking.agreement_id = a.id"


def group_sql(connection: sqlite3.Connection, kind: NodeKind, today: date) -> Condition:
    """Return SQL for the id of the group of agreement `a`, and its values."""
    match kind:
        case NodeKind.STATUS:
            return "a.status", ()
        case NodeKind.AREA:
            return "coalesce(place.area_id, '')", ()
        case NodeKind.PARTY:
            return "taking.grp", ()
    from novex_desktop.domain.due_groups import end_of_month

    values: list[str] = [today.isoformat(), today.isoformat(), end_of_month(today).isoformat()]
    meetings = []
    for meeting_id, held_on in _list_coming(connection, today):
        meetings.append(
            f"WHEN {DEADLINE_DAY} <= ? OR EXISTS ({_DUES} AND meeting_id = ?)"
            f" THEN '{DueTime.MEETING.value}/' || ?"
        )
        values += [held_on or "", meeting_id, meeting_id]
    return (
        f"CASE WHEN NOT {IS_OPEN} THEN '{DueTime.CLOSED.value}'"
        f" WHEN {IS_LATE} THEN '{DueTime.LATE.value}'"
        f" WHEN {DEADLINE_DAY} < ? THEN '{DueTime.ON_HOLD.value}'"
        f" WHEN {DEADLINE_DAY} <= ? THEN '{DueTime.MONTH.value}' {' '.join(meetings)}"
        f" WHEN {DEADLINE_DAY} IS NOT NULL THEN '{DueTime.LATER.value}'"
        f" WHEN {_HAS_DUE} THEN '{DueTime.UNDATED.value}' ELSE '{DueTime.NONE.value}' END",
        tuple(values),
    )


def takes_part(kind: NodeKind) -> str:
    """Return SQL whether an agreement stands in any group: background does in an area only."""
    return "1" if kind is NodeKind.AREA else IS_COUNTED


PARTY_GROUP = f"party_id || CASE WHEN leads THEN '/{LEAD}' ELSE '/{INVOLVED}' END"


def list_takers(condition: str = "1") -> str:
    """Return SQL for who takes part in which agreement, and whether it leads there.

    A party that leads an agreement and is involved in it too only leads it.

    Args:
        condition: on `ap`, to look no further than needed.
    """
    return (
        f"SELECT ap.agreement_id, ap.party_id, max({_LEADS}) AS leads FROM agreement_party ap"
        f" WHERE {CONFIRMED} AND {condition} GROUP BY ap.agreement_id, ap.party_id"
    )


def with_takers_of_one() -> str:
    """Return SQL that names the groups of parties a whole agreement stands in, after `PLACES`.

    Its key is asked for twice.
    """
    return (
        f", taking(agreement_id, grp) AS MATERIALIZED (SELECT agreement_id, {PARTY_GROUP}"
        f" FROM ({list_takers('ap.agreement_id = ?')}) UNION ALL SELECT w.id, ''"
        " FROM agreement w WHERE w.id = ? AND w.parent_id IS NULL AND NOT w.deleted"
        f" AND NOT {_is_led('w')})"
    )


def _is_led(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM agreement_party ap WHERE ap.agreement_id = {table}.id"
        f" AND {CONFIRMED} AND {_LEADS})"
    )


def condition_group(
    connection: sqlite3.Connection,
    key: NodeKey,
    today: date,
    within: Condition | None = None,
) -> Condition:
    """Return a condition that an agreement, or the one it is a part of, is in a group.

    Args:
        within: a condition on topics to look among; all of a group takes half a second with
            100,000.
    """
    if key.kind is NodeKind.AREA:
        return f"t.id IN ({PLACES} SELECT id FROM place WHERE coalesce(area_id, '') = ?)", (key.id,)
    if key.kind is NodeKind.PARTY:
        group, values = _condition_party(key.id)
    else:
        group, values = group_sql(connection, key.kind, today)
        group, values = f"{group} = ?", (*values, key.id)
    tables, near, near_values = "agreement a", "1", ()
    if within is not None:  # begin with the few topics
        tables = "topic t CROSS JOIN agreement a ON a.topic_id = t.id"
        near, near_values = within
    whole = (
        # + keeps SQLite from the index of all that are no part, which are nine in ten.
        f"SELECT a.id FROM {tables} WHERE NOT a.deleted AND +a.parent_id IS NULL"
        f" AND {near} AND {IS_COUNTED} AND {group}"
    )
    # By key, which has an index: `coalesce(a.parent_id, a.id)` looked at all 100,000, which took
    # 264 ms for the 227 of a party; now it takes 12.
    condition = (
        f"a.id IN (WITH whole(id) AS MATERIALIZED ({whole}) SELECT id FROM whole"
        " UNION ALL SELECT part.id FROM whole JOIN agreement part ON part.parent_id = whole.id)"
    )
    return condition, (*near_values, *values)


def _condition_party(group_id: str) -> Condition:
    """Return an SQL condition on agreement `a` for a party, or for one of its roles."""
    party_id, _, role = group_id.partition("/")
    if not party_id:
        return f"NOT {_is_led('a')}", ()
    having = {LEAD: f" HAVING max({_LEADS})", INVOLVED: f" HAVING NOT max({_LEADS})"}.get(role, "")
    return (
        "a.id IN (SELECT ap.agreement_id FROM agreement_party ap WHERE ap.party_id = ?"
        f" AND {CONFIRMED} GROUP BY ap.agreement_id{having})",
        (party_id,),
    )


def _list_coming(connection: sqlite3.Connection, today: date) -> list[tuple[str, str | None]]:
    """Return key and day of the next meeting of each series, the first to be held first."""
    from novex_desktop.domain.due_groups import list_coming
    from novex_desktop.store.queries.meetings import list_meetings

    return [
        (meeting.key, meeting.held_on.isoformat() if meeting.held_on else None)
        for meeting in list_coming((row.day for row in list_meetings(connection)), today)
    ]
