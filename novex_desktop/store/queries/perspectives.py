"""The register looked at in another way than by region: by party, deadline, status or area.

Every perspective has two levels above the agreements: its groups, and in each the regions. Under
a party what it leads stands apart from what it is involved in, and nothing stands in both.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from novex_desktop.store.queries.group_titles import describe_groups
from novex_desktop.store.queries.groups import (
    INVOLVED,
    JOIN_TAKERS,
    LEAD,
    group_sql,
    takes_part,
    with_takers,
)
from novex_desktop.store.queries.nodes import NodeKey, NodeKind, Perspective
from novex_desktop.store.queries.row_fields import IS_LATE, PLACES, ROW_TABLES, SOURCE_ORDER
from novex_desktop.store.queries.rules import IS_COUNTED, IS_OPEN
from novex_desktop.store.queries.scopes import condition_scope
from novex_desktop.store.queries.tree import TreeRow

_ROLE_TITLES = {LEAD: "Trekker", INVOLVED: "Betrokken"}
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


def survey_groups(
    connection: sqlite3.Connection, perspective: Perspective, today: date
) -> GroupSurvey:
    """Count what is in each group, and in each region of it."""
    kind = NodeKind(perspective.value)
    group, values = group_sql(connection, kind, today)
    taking, join = (with_takers(), JOIN_TAKERS) if kind is NodeKind.PARTY else ("", "")
    counts = connection.execute(
        f"{PLACES}{taking} SELECT {group} AS grp, t.meeting_id, t.region_id, sum({IS_COUNTED}),"
        f" sum({IS_COUNTED} AND {IS_OPEN}), sum({IS_LATE}) FROM {ROW_TABLES}{join}"
        f" WHERE NOT a.deleted AND a.parent_id IS NULL AND {takes_part(kind)}"
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
    described = describe_groups(connection, kind, set(found))
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
        f"{PLACES} SELECT a.id, a.parent_id, a.number, a.title, {IS_COUNTED},"
        f" {IS_COUNTED} AND {IS_OPEN}, {IS_LATE} FROM {ROW_TABLES}"
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
    group, values = group_sql(connection, kind, today)
    whole = connection.execute(
        "SELECT coalesce(parent_id, id) FROM agreement WHERE id = ?", (agreement_id,)
    ).fetchone()
    whole_id = whole[0] if whole else ""
    taking, join = "", ""
    if kind is NodeKind.PARTY:
        taking, join, values = with_takers("w.id = ?"), JOIN_TAKERS, (whole_id, whole_id, *values)
    found = connection.execute(
        f"{PLACES}{taking} SELECT {group}, t.meeting_id, t.region_id FROM {ROW_TABLES}{join}"
        f" WHERE NOT a.deleted AND a.id = ? AND {takes_part(kind)}",
        (*values, whole_id),
    ).fetchall()
    found.sort(key=lambda one: kind is NodeKind.PARTY and not one[0].endswith(f"/{LEAD}"))
    return [
        NodeKey(NodeKind.REGION, f"{meeting_id}/{region_id}", str(NodeKey(kind, group_id)))
        for group_id, meeting_id, region_id in found
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
