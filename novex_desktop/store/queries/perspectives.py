"""The register looked at in another way than by region: by party, deadline, status or area.

Every perspective has two levels above the agreements: its groups, and in each the regions. Under
a party what it leads stands apart from what it is involved in, and nothing stands in both.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce

from novex_desktop.store.queries.group_titles import describe_groups
from novex_desktop.store.queries.groups import (
    INVOLVED,
    JOIN_TAKERS,
    LEAD,
    PARTY_GROUP,
    group_sql,
    list_takers,
    takes_part,
    with_takers_of_one,
)
from novex_desktop.store.queries.nodes import (
    Condition,
    NodeKey,
    NodeKind,
    Perspective,
    condition_meeting,
)
from novex_desktop.store.queries.row_fields import (
    IS_LATE,
    PLACES,
    ROW_TABLES,
    SOURCE_ORDER,
    places_where,
)
from novex_desktop.store.queries.rules import IS_COUNTED, IS_OPEN
from novex_desktop.store.queries.scopes import condition_scope
from novex_desktop.store.queries.tree import TreeRow

_ROLE_TITLES = {LEAD: "Trekker", INVOLVED: "Betrokken"}
_Numbers = tuple[int, int, int]
_Place = tuple[str, str]  # meeting and region
_Parts = Sequence[tuple[_Place, _Numbers]]
_Title = tuple[str, tuple[object, ...]]  # of a region, and its order

_NOTHING = (0, 0, 0)
_NUMBERS = f"sum({IS_COUNTED}), sum({IS_COUNTED} AND {IS_OPEN}), sum({IS_LATE})"


class GroupSurvey:
    """Groups with their counts, and those of the regions in them, which are asked for apart.

    By party 100,000 agreements stand in 120,000 regions of meetings: those of a party are counted
    when it is unfolded (8 ms), and not with all others (1.2 of 1.9 s).
    """

    def __init__(self, titles: Mapping[_Place, _Title]) -> None:
        self.heads: list[TreeRow] = []  # parents before their children
        self._parts: dict[NodeKey, _Parts | None] = {}
        self._titles = titles

    def add(self, head: TreeRow, parts: _Parts | None) -> None:
        """Take in a group with what is in its regions; None where that is still to be counted."""
        self.heads.append(head)
        self._parts[head.key] = parts

    def list_regions(
        self, connection: sqlite3.Connection, today: date, group: NodeKey
    ) -> list[TreeRow]:
        """Return the regions right under a group, in source order; of a group of groups none."""
        parts = self._parts.get(group, ())
        if parts is None:
            parts = _count_regions(connection, today, group)
        rows = []
        for place, numbers in sorted(parts, key=lambda part: self._titles[part[0]][1]):
            below = NodeKey(NodeKind.REGION, "/".join(place), str(group))
            rows.append(TreeRow(below, group, "", self._titles[place][0], *numbers))
        return rows


def survey_groups(
    connection: sqlite3.Connection, perspective: Perspective, today: date
) -> GroupSurvey:
    """Count what is in each group, and in each region of it."""
    kind = NodeKind(perspective.value)
    sql, values = (
        _counts_of_parties() if kind is NodeKind.PARTY else _counts(connection, kind, today)
    )
    totals: dict[str, _Numbers] = {}
    found: dict[str, list[tuple[_Place, _Numbers]]] = {}
    for group_id, meeting_id, region_id, *rest in connection.execute(
        sql, (*values, today.isoformat())
    ):
        total, is_open, late = rest
        totals[group_id] = _add(totals.get(group_id, _NOTHING), (total, is_open, late))
        if meeting_id is not None:
            part = ((meeting_id, region_id), (total, is_open, late))
            found.setdefault(group_id, []).append(part)
    survey = GroupSurvey(_list_titles(connection))
    for entry in sorted(describe_groups(connection, kind, set(totals)), key=lambda one: one.rank):
        key = NodeKey(kind, entry.id)
        roles = [role for role in _ROLE_TITLES if f"{entry.id}/{role}" in totals]
        if kind is not NodeKind.PARTY or not roles:
            head = TreeRow(key, None, "", entry.title, *totals[entry.id])
            survey.add(head, found[entry.id])
            continue
        owns = [(NodeKey(kind, f"{entry.id}/{role}"), _ROLE_TITLES[role]) for role in roles]
        together = reduce(_add, (totals[own.id] for own, _ in owns))
        survey.add(TreeRow(key, None, "", entry.title, *together), ())
        for own, title in owns:
            survey.add(TreeRow(own, key, "", title, *totals[own.id]), None)
    return survey


def _counts(connection: sqlite3.Connection, kind: NodeKind, today: date) -> Condition:
    """Return SQL for the numbers in each region of each group, and values before that of today."""
    group, values = group_sql(connection, kind, today)
    return (
        f"{PLACES} SELECT {group} AS grp, t.meeting_id, t.region_id, {_NUMBERS} FROM {ROW_TABLES}"
        f" WHERE NOT a.deleted AND a.parent_id IS NULL AND {takes_part(kind)}"
        " GROUP BY grp, t.meeting_id, t.region_id",
        values,
    )


def _counts_of_parties() -> Condition:
    """Return SQL for the numbers of each party in each role, and of regions where none leads.

    What an agreement is, is looked up once, and not for each of its parties.
    """
    numbers = "count(*), sum(is_open), sum(late)"
    per_party = f"{PARTY_GROUP}, NULL, NULL, {numbers}"
    return (
        f"{PLACES}, counted AS MATERIALIZED (SELECT a.id, t.meeting_id, t.region_id,"
        f" {IS_OPEN} AS is_open, {IS_LATE} AS late FROM {ROW_TABLES}"
        f" WHERE NOT a.deleted AND a.parent_id IS NULL AND {takes_part(NodeKind.PARTY)}),"
        f" taking AS MATERIALIZED ({list_takers()})"
        f" SELECT {per_party} FROM counted JOIN taking ON agreement_id = id"
        " GROUP BY party_id, leads"
        f" UNION ALL SELECT '', meeting_id, region_id, {numbers} FROM counted"
        " WHERE id NOT IN (SELECT agreement_id FROM taking WHERE leads)"
        " GROUP BY meeting_id, region_id",
        (),
    )


def _count_regions(connection: sqlite3.Connection, today: date, group: NodeKey) -> _Parts:
    condition, values = condition_scope(connection, group, today)
    counts = connection.execute(
        f"{PLACES} SELECT t.meeting_id, t.region_id, {_NUMBERS} FROM {ROW_TABLES}"
        f" WHERE NOT a.deleted AND +a.parent_id IS NULL AND {takes_part(group.kind)}"
        f" AND {condition} GROUP BY t.meeting_id, t.region_id",
        (today.isoformat(), *values),
    )
    return [((meeting, region), (total, opened, late))
            for meeting, region, total, opened, late in counts]  # fmt: skip


def _add(one: _Numbers, other: _Numbers) -> _Numbers:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def list_leaves_of(connection: sqlite3.Connection, today: date, key: NodeKey) -> list[TreeRow]:
    """Return the agreements in a region of a group, and their parts, in source order."""
    meeting, meeting_values = condition_meeting(key)
    condition, values = condition_scope(connection, key, today)
    found = connection.execute(
        f"{places_where(meeting)} SELECT a.id, a.parent_id, a.number, a.title, {IS_COUNTED},"
        f" {IS_COUNTED} AND {IS_OPEN}, {IS_LATE} FROM {ROW_TABLES}"
        f" WHERE NOT a.deleted AND {condition} ORDER BY {SOURCE_ORDER}",
        (*meeting_values, today.isoformat(), *values),
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
    group, values = group_sql(connection, kind, today)
    whole = connection.execute(
        "SELECT coalesce(parent_id, id) FROM agreement WHERE id = ?", (agreement_id,)
    ).fetchone()
    whole_id = whole[0] if whole else ""
    taking, join = "", ""
    if kind is NodeKind.PARTY:
        taking, join, values = with_takers_of_one(), JOIN_TAKERS, (whole_id, whole_id, *values)
    meeting, meeting_values = condition_meeting(NodeKey(NodeKind.AGREEMENT, whole_id))
    found = connection.execute(
        f"{places_where(meeting)}{taking} SELECT {group}, t.meeting_id, t.region_id"
        f" FROM {ROW_TABLES}{join}"
        f" WHERE NOT a.deleted AND a.id = ? AND {takes_part(kind)}",
        (*meeting_values, *values, whole_id),
    ).fetchall()
    found.sort(key=lambda one: kind is NodeKind.PARTY and not one[0].endswith(f"/{LEAD}"))
    return [
        NodeKey(NodeKind.REGION, f"{meeting_id}/{region_id}", str(NodeKey(kind, group_id)))
        for group_id, meeting_id, region_id in found
    ]


def _list_titles(
    connection: sqlite3.Connection,
) -> dict[_Place, _Title]:
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
