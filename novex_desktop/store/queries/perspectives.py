"""The register looked at in another way than by region: by party, deadline, status or area.

Every perspective has two levels above the agreements: its groups, and in each the regions. Under
a party what it leads stands apart from what it is involved in, and nothing stands in both.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.deadlines import HAS_DUE
from novex_desktop.store.queries.nodes import (
    GROUP_KINDS,
    LEAF_KINDS,
    NodeKey,
    NodeKind,
    condition_under,
)
from novex_desktop.store.queries.row_fields import DEADLINE_DAY, PLACES, ROW_TABLES, SOURCE_ORDER
from novex_desktop.store.queries.tree import TreeRow

Condition = tuple[str, tuple[Any, ...]]


class Perspective(StrEnum):
    """What the tree is ordered by. The values are kept in the settings of users."""

    REGION = "region"
    PARTY = "party"
    DUE = "due"
    STATUS = "status"
    AREA = "area"


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


def _one_of(column: str, values: Sequence[str]) -> str:
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


_COUNTED = _one_of("a.kind", [kind.value for kind in AgreementKind if kind.is_counted])
_OPEN = _one_of("a.status", [status.value for status in AgreementStatus if status.is_open])
_MAY_BE_LATE = _one_of(
    "a.status", [status.value for status in AgreementStatus if status.can_be_late]
)
_IS_LATE = f"({_COUNTED} AND {_MAY_BE_LATE} AND coalesce({DEADLINE_DAY} < ?, 0))"
_LEADS = _one_of("ap.role", [PartyRole.LEAD_NATIONAL.value, PartyRole.LEAD_REGIONAL.value])
_DUES = "SELECT 1 FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed"
_HAS_DUE = f"EXISTS ({_DUES} AND {HAS_DUE})"

_LEAD, _INVOLVED = "lead", "involved"
_ROLE_TITLES = {_LEAD: "Trekker", _INVOLVED: "Betrokken"}
_CONFIRMED = "ap.confirmed AND NOT ap.deleted"


_PARTY_JOIN = " JOIN taking ON taking.agreement_id = a.id"


def _taking(whole: str = "1") -> str:
    """Return SQL that names the groups of parties that whole agreements stand in, after `PLACES`.

    A party that leads an agreement and is involved in it too only leads it. Kept apart while it
    is joined: as a subquery SQLite made it anew for each of 100,000 agreements.

    Args:
        whole: condition on the agreement `w`, to look no further than needed.
    """
    return (
        ", taking(agreement_id, grp) AS MATERIALIZED (SELECT w.id, ap.party_id"
        f" || CASE WHEN max({_LEADS}) THEN '/{_LEAD}' ELSE '/{_INVOLVED}' END"
        " FROM agreement_party ap"
        f" JOIN agreement w ON w.id = ap.agreement_id WHERE {_CONFIRMED} AND {whole}"
        " GROUP BY w.id, ap.party_id UNION ALL SELECT w.id, '' FROM agreement w"
        f" WHERE w.parent_id IS NULL AND NOT w.deleted AND {whole} AND NOT {_is_led('w')})"
    )


def _is_led(table: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM agreement_party ap WHERE ap.agreement_id = {table}.id"
        f" AND {_CONFIRMED} AND {_LEADS})"
    )


_Numbers = tuple[int, int, int]
_Place = tuple[str, str]  # meeting and region
_Parts = Sequence[tuple[_Place, _Numbers]]


class GroupSurvey:
    """Groups with their counts, and those of the regions in them, which are asked for apart.

    By party 100,000 agreements stand in 78,000 regions of meetings: these become rows when their
    group is unfolded.
    """

    def __init__(self, titles: Mapping[_Place, str]) -> None:
        self.heads: list[TreeRow] = []  # parents before their children
        self._parts: dict[NodeKey, _Parts] = {}
        self._titles = titles

    def add(self, head: TreeRow, parts: _Parts = ()) -> None:
        """Take in a group with what is in its regions, in order; of a group of groups none."""
        self.heads.append(head)
        self._parts[head.key] = parts

    def list_regions(self, group: NodeKey) -> list[TreeRow]:
        """Return the regions right under a group, in source order."""
        rows = []
        for place, numbers in self._parts.get(group, ()):
            below = NodeKey(NodeKind.REGION, "/".join(place), str(group))
            rows.append(TreeRow(below, group, "", self._titles[place], *numbers))
        return rows


@dataclass(frozen=True, slots=True)
class _Group:
    """A group as it is found: what its key says, what one reads, and where it stands."""

    id: str
    title: str
    rank: tuple[object, ...]


def list_groups_of(
    connection: sqlite3.Connection, perspective: Perspective, today: date
) -> list[TreeRow]:
    """Return groups and the regions in them with counts, parents before their children."""
    survey = survey_groups(connection, perspective, today)
    return [row for head in survey.heads for row in (head, *survey.list_regions(head.key))]


def survey_groups(
    connection: sqlite3.Connection, perspective: Perspective, today: date
) -> GroupSurvey:
    """Count what is in each group, and in each region of it."""
    kind = NodeKind(perspective.value)
    group, values = _group_sql(connection, kind, today)
    taking, join = (_taking(), _PARTY_JOIN) if kind is NodeKind.PARTY else ("", "")
    counts = connection.execute(
        f"{PLACES}{taking} SELECT {group} AS grp, t.meeting_id, t.region_id, sum({_COUNTED}),"
        f" sum({_COUNTED} AND {_OPEN}), sum({_IS_LATE}) FROM {ROW_TABLES}{join}"
        f" WHERE NOT a.deleted AND a.parent_id IS NULL AND {_takes_part(kind)}"
        " GROUP BY grp, t.meeting_id, t.region_id",
        (*values, today.isoformat()),
    ).fetchall()
    regions = _list_regions(connection)
    found: dict[str, list[tuple[_Place, _Numbers]]] = {}
    for group_id, meeting_id, region_id, *numbers in counts:
        total, is_open, late = numbers
        found.setdefault(group_id, []).append(((meeting_id, region_id), (total, is_open, late)))
    survey = GroupSurvey({place: title for place, (title, _) in regions.items()})
    for parts in found.values():
        parts.sort(key=lambda part: regions[part[0]][1])
    described = _describe(connection, kind, {group.partition("/")[0] for group in found})
    if kind is NodeKind.DUE:  # the key of a time names its meeting behind a stroke
        described = _describe(connection, kind, set(found))
    for entry in sorted(described, key=lambda entry: entry.rank):
        key = NodeKey(kind, entry.id)
        roles = [role for role in _ROLE_TITLES if f"{entry.id}/{role}" in found]
        if kind is not NodeKind.PARTY or not roles:
            own_parts = found[entry.id]
            survey.add(TreeRow(key, None, "", entry.title, *_add_up(own_parts)), own_parts)
            continue
        owns = [(NodeKey(kind, f"{entry.id}/{role}"), _ROLE_TITLES[role]) for role in roles]
        together = [part for own, _ in owns for part in found[own.id]]
        survey.add(TreeRow(key, None, "", entry.title, *_add_up(together)))
        for own, title in owns:
            survey.add(TreeRow(own, key, "", title, *_add_up(found[own.id])), found[own.id])
    return survey


def _add_up(parts: _Parts) -> _Numbers:
    total, is_open, late = (
        sum(numbers) for numbers in zip(*(numbers for _, numbers in parts), strict=True)
    )
    return total, is_open, late


def list_leaves_of(connection: sqlite3.Connection, today: date, key: NodeKey) -> list[TreeRow]:
    """Return the agreements in a region of a group, and their parts, in source order."""
    condition, values = condition_scope(connection, key, today)
    found = connection.execute(
        f"{PLACES} SELECT a.id, a.parent_id, a.number, a.title, {_COUNTED},"
        f" {_COUNTED} AND {_OPEN}, {_IS_LATE} FROM {ROW_TABLES}"
        f" WHERE NOT a.deleted AND {condition} ORDER BY {SOURCE_ORDER}",
        (today.isoformat(), *values),
    )
    rows: list[TreeRow] = []
    for agreement_id, parent_id, number, title, *numbers in found:
        within = str(key)
        above = NodeKey(NodeKind.AGREEMENT, parent_id, within) if parent_id else key
        kind = NodeKind.PART if parent_id else NodeKind.AGREEMENT
        total, is_open, late = map(int, numbers)
        own = NodeKey(kind, agreement_id, within)
        rows.append(TreeRow(own, above, number, title, total, is_open, late))
    return rows


def find_nodes_above(
    connection: sqlite3.Connection, perspective: Perspective, today: date, agreement_id: str
) -> list[NodeKey]:
    """Return the regions of groups that an agreement stands in; none when it is gone."""
    kind = NodeKind(perspective.value)
    group, values = _group_sql(connection, kind, today)
    whole = connection.execute(
        "SELECT coalesce(parent_id, id) FROM agreement WHERE id = ?", (agreement_id,)
    ).fetchone()
    whole_id = whole[0] if whole else ""
    taking, join = "", ""
    if kind is NodeKind.PARTY:
        taking, join, values = _taking("w.id = ?"), _PARTY_JOIN, (whole_id, whole_id, *values)
    found = connection.execute(
        f"{PLACES}{taking} SELECT {group}, t.meeting_id, t.region_id FROM {ROW_TABLES}{join}"
        f" WHERE NOT a.deleted AND a.id = ? AND {_takes_part(kind)}",
        (*values, whole_id),
    ).fetchall()
    found.sort(key=lambda one: kind is NodeKind.PARTY and not one[0].endswith(f"/{_LEAD}"))
    return [
        NodeKey(NodeKind.REGION, f"{meeting_id}/{region_id}", str(NodeKey(kind, group_id)))
        for group_id, meeting_id, region_id in found
    ]


def condition_scope(
    connection: sqlite3.Connection, under: NodeKey | None, today: date
) -> Condition:
    """Return an SQL condition on agreement `a` and topic `t`, and its values, for any node.

    Parts go with the agreement they are a part of.
    """
    if under is None or under.kind in LEAF_KINDS:
        return condition_under(under)
    if under.within:
        own = condition_under(under)
        above, values = _condition_group(connection, NodeKey.parse(under.within), today, own)
        return f"{above} AND {own[0]}", (*values, *own[1])
    if under.kind in GROUP_KINDS:
        return _condition_group(connection, under, today)
    return condition_under(under)


def _condition_group(
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
        group, values = _group_sql(connection, key.kind, today)
        group, values = f"{group} = ?", (*values, key.id)
    tables, near, near_values = "agreement a", "1", ()
    if within is not None:  # begin with the few topics
        tables = "topic t CROSS JOIN agreement a ON a.topic_id = t.id"
        near, near_values = within
    whole = (
        f"SELECT a.id FROM {tables} WHERE NOT a.deleted AND a.parent_id IS NULL"
        f" AND {near} AND {_COUNTED} AND {group}"
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
    having = {_LEAD: f" HAVING max({_LEADS})", _INVOLVED: f" HAVING NOT max({_LEADS})"}.get(
        role, ""
    )
    return (
        "a.id IN (SELECT ap.agreement_id FROM agreement_party ap WHERE ap.party_id = ?"
        f" AND {_CONFIRMED} GROUP BY ap.agreement_id{having})",
        (party_id,),
    )


def _takes_part(kind: NodeKind) -> str:
    """Background has no status, lead or deadline; it does lie in an area."""
    return "1" if kind is NodeKind.AREA else _COUNTED


def _group_sql(connection: sqlite3.Connection, kind: NodeKind, today: date) -> Condition:
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
        f"CASE WHEN NOT {_OPEN} THEN '{DueTime.CLOSED.value}'"
        f" WHEN {_IS_LATE} THEN '{DueTime.LATE.value}'"
        f" WHEN {DEADLINE_DAY} < ? THEN '{DueTime.ON_HOLD.value}'"
        f" WHEN {DEADLINE_DAY} <= ? THEN '{DueTime.MONTH.value}' {' '.join(meetings)}"
        f" WHEN {DEADLINE_DAY} IS NOT NULL THEN '{DueTime.LATER.value}'"
        f" WHEN {_HAS_DUE} THEN '{DueTime.UNDATED.value}' ELSE '{DueTime.NONE.value}' END",
        tuple(values),
    )


def _list_coming(connection: sqlite3.Connection, today: date) -> list[tuple[str, str | None]]:
    """Return key and day of the next meeting of each series, the first to be held first."""
    from novex_desktop.domain.due_groups import list_coming
    from novex_desktop.store.queries.meetings import list_meetings

    return [
        (meeting.key, meeting.held_on.isoformat() if meeting.held_on else None)
        for meeting in list_coming((row.day for row in list_meetings(connection)), today)
    ]


def _list_regions(
    connection: sqlite3.Connection,
) -> dict[tuple[str, str], tuple[str, tuple[object, ...]]]:
    """Return title and order of the regions of meetings; with the meeting where there are more."""
    rows = connection.execute(
        "SELECT DISTINCT m.id, r.id, m.series || ' ' || m.year, r.name, m.year, m.series, r.pos"
        " FROM topic t JOIN meeting m ON m.id = t.meeting_id JOIN region r ON r.id = t.region_id"
    ).fetchall()
    several = len({row[0] for row in rows}) > 1
    return {
        (meeting_id, region_id): (f"{name}, {meeting}" if several else name, (-year, series, pos))
        for meeting_id, region_id, meeting, name, year, series, pos in rows
    }


def _describe(connection: sqlite3.Connection, kind: NodeKind, ids: set[str]) -> list[_Group]:
    match kind:
        case NodeKind.STATUS:
            statuses = list(AgreementStatus)
            return [
                _Group(id_, AgreementStatus(id_).label, (statuses.index(AgreementStatus(id_)),))
                for id_ in ids
            ]
        case NodeKind.AREA:
            return _describe_areas(connection, ids)
        case NodeKind.PARTY:
            return _describe_parties(connection, ids)
    return _describe_times(connection, ids)


def _describe_areas(connection: sqlite3.Connection, ids: set[str]) -> list[_Group]:
    """Areas in the order in which the newest lists name them first."""
    found = [
        _Group(area_id, name, (0, place))
        for place, (area_id, name) in enumerate(
            connection.execute(
                f"{PLACES} SELECT area.id, area.name FROM place JOIN area ON area.id ="
                " place.area_id GROUP BY area.id ORDER BY min(place.rank)"
            )
        )
        if area_id in ids
    ]
    return found + ([_Group("", "Geen gebied", (1, 0))] if "" in ids else [])


def _describe_parties(connection: sqlite3.Connection, ids: set[str]) -> list[_Group]:
    """Parties in official order: Rijk, ministries, provinces, and so on."""
    kinds = list(PartyKind)
    found = [
        _Group(party_id, short or name, (kinds.index(PartyKind(kind)), (short or name).casefold()))
        for party_id, name, short, kind in connection.execute(
            "SELECT id, name, short, kind FROM party"
        )
        if party_id in ids
    ]
    return found + ([_Group("", "Nog geen trekker", (len(kinds), ""))] if "" in ids else [])


def _describe_times(connection: sqlite3.Connection, ids: set[str]) -> list[_Group]:
    names = {
        meeting_id: f"{series} {year}"
        for meeting_id, series, year in connection.execute("SELECT id, series, year FROM meeting")
    }
    titles = {
        DueTime.LATE: "Te laat",
        DueTime.MONTH: "Deze maand",
        DueTime.MEETING: "Vóór {meeting}",
        DueTime.LATER: "Later",
        DueTime.UNDATED: "Termijn zonder datum",
        DueTime.ON_HOLD: "Aangehouden, datum voorbij",
        DueTime.NONE: "Zonder termijn",
        DueTime.CLOSED: "Afgerond of vervallen",
    }
    order = list(titles)
    found = []
    for id_ in ids:
        word, _, meeting_id = id_.partition("/")
        time = DueTime(word)
        meeting = names.get(meeting_id, "")
        rank = (order.index(time), meeting)
        found.append(_Group(id_, titles[time].format(meeting=meeting), rank))
    return found
