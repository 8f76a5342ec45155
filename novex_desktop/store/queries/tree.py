"""The tree of meetings, regions, topics, headings, agreements and parts, with counts.

The counts come from the figures per topic, which SQLite makes: a tree of 20,000 agreements shows
its topics without reading one of them.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.counting import Figures
from novex_desktop.store.queries.figures import get_figures_by_topic
from novex_desktop.store.queries.nodes import (
    BEARING_KINDS,
    LEAF_KINDS,
    NodeKey,
    NodeKind,
    condition_ids,
    region_key,
)
from novex_desktop.store.queries.row_fields import IS_LATE
from novex_desktop.store.queries.rules import IS_COUNTED, IS_OPEN

_CONCEPTS = "%-concept-%"  # as `is_concept_number` knows them
_IS_REGION_ADOPTED = (
    "EXISTS (SELECT 1 FROM agreement x JOIN topic y ON y.id = x.topic_id WHERE y.meeting_id ="
    " t.meeting_id AND y.region_id = t.region_id AND NOT x.deleted"
    f" AND x.number NOT LIKE '{_CONCEPTS}')"
)
# Topics and headings that the tree shows: what is under something deleted it does not.
_HANGING = """
WITH RECURSIVE hanging(id, meeting_id) AS (
  SELECT id, meeting_id FROM topic WHERE parent_id IS NULL AND NOT deleted
  UNION ALL
  SELECT topic.id, hanging.meeting_id FROM hanging JOIN topic ON topic.parent_id = hanging.id
  WHERE NOT topic.deleted)
SELECT id, meeting_id FROM hanging
"""

_Group = tuple[NodeKey, NodeKey | None, str, str, bool]  # key, parent, number, title, is it own


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A node of the tree. Counts are of agreements beneath it (or itself); background is none."""

    key: NodeKey
    parent: NodeKey | None
    number: str
    title: str
    total: int
    open: int
    late: int
    is_own: bool = False  # its place is not adopted: it may be moved and removed


def list_groups(connection: sqlite3.Connection, by_topic: Mapping[str, Figures]) -> list[TreeRow]:
    """Return all nodes above the agreements, parents before their children, in source order.

    Args:
        by_topic: what `get_figures_by_topic` counted.
    """
    return _add_counts(_list_groups(connection), by_topic)


def list_meetings(connection: sqlite3.Connection, by_topic: Mapping[str, Figures]) -> list[TreeRow]:
    """Return the nodes at the top; what is under one reads `list_under_meeting`.

    Args:
        by_topic: what `get_figures_by_topic` counted.
    """
    sums: dict[str, tuple[int, int, int]] = {}
    for topic_id, meeting_id in connection.execute(_HANGING) if by_topic else ():
        if topic_id in by_topic:
            _add(sums, meeting_id, _counts_of(by_topic[topic_id]))
    return [
        TreeRow(key, None, number, title, *sums.get(key.id, (0, 0, 0)), is_own)
        for key, _, number, title, is_own in _list_meetings(connection)
    ]


def list_under_meeting(
    connection: sqlite3.Connection, by_topic: Mapping[str, Figures], meeting_id: str
) -> list[TreeRow]:
    """Return the regions, topics and headings of a meeting, parents before their children."""
    rows = _add_counts(_list_groups(connection, [meeting_id]), by_topic)
    return [row for row in rows if row.parent is not None]


def list_leaves(connection: sqlite3.Connection, today: date, topic_id: str) -> list[TreeRow]:
    """Return the agreements right under a topic or heading and their parts, in source order."""
    return _list_agreements(connection, today, "a.topic_id = ?", (topic_id,))


def list_leaves_by_topic(
    connection: sqlite3.Connection, today: date, topic_ids: Collection[str]
) -> dict[str, list[TreeRow]]:
    """Return the agreements right under topics and headings and their parts, in source order.

    Those of a whole meeting at once take two thirds of the time that they take topic by topic.
    """
    found: dict[str, list[TreeRow]] = {topic_id: [] for topic_id in topic_ids}
    topic_of: dict[str, str] = {}  # of the agreements, which come before their parts
    for row in _list_agreements(connection, today, *condition_ids("a.topic_id", topic_ids)):
        above = row.parent.id if row.parent else ""
        topic_id = topic_of[row.key.id] = topic_of.get(above, above)
        if topic_id in found:
            found[topic_id].append(row)
    return found


def find_topic_of(connection: sqlite3.Connection, agreement_id: str) -> str | None:
    """Return the topic or heading right above an agreement or part; None when it is gone."""
    row = connection.execute(
        "SELECT a.topic_id FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " WHERE a.id = ? AND NOT a.deleted AND NOT t.deleted",
        (agreement_id,),
    ).fetchone()
    return row[0] if row else None


def find_above(connection: sqlite3.Connection, key: NodeKey) -> list[NodeKey]:
    """Return the nodes above one under which something is read later, from the top.

    That are its meeting and, of an agreement or part, its topic; none when it is gone.
    """
    if key.kind is NodeKind.REGION:
        return [NodeKey(NodeKind.MEETING, key.id.partition("/")[0])]
    topic_id = key.id if key.kind in BEARING_KINDS else find_topic_of(connection, key.id)
    row = connection.execute(
        "SELECT meeting_id, parent_id IS NOT NULL FROM topic WHERE id = ?", (topic_id,)
    ).fetchone()
    if row is None:
        return []
    meeting = NodeKey(NodeKind.MEETING, row[0])
    topic = NodeKey(NodeKind.HEADING if row[1] else NodeKind.TOPIC, topic_id or "")
    return [meeting, topic] if key.kind in LEAF_KINDS else [meeting]


def list_tree_rows(
    connection: sqlite3.Connection,
    today: date,
    keys: Collection[NodeKey],
    by_topic: Mapping[str, Figures] | None = None,
) -> list[TreeRow]:
    """Re-read a few nodes with fresh counts; a node that is gone is not among the result.

    Args:
        by_topic: the figures of all topics, where somebody keeps them; None counts them here.
    """
    leaf_ids = [key.id for key in keys if key.kind in LEAF_KINDS]
    condition, values = condition_ids("a.id", leaf_ids)
    leaves = _list_agreements(connection, today, condition, values) if leaf_ids else []
    group_keys = {key for key in keys if key.kind not in LEAF_KINDS}
    if not group_keys:
        return leaves
    if by_topic is None:
        by_topic = get_figures_by_topic(connection, today)
    groups = _list_groups(connection, _find_meetings(connection, group_keys))
    return [row for row in _add_counts(groups, by_topic) if row.key in group_keys] + leaves


def find_ancestors(connection: sqlite3.Connection, agreement_ids: Iterable[str]) -> set[NodeKey]:
    """Return the nodes above agreements: those whose counts change with them."""
    found: set[NodeKey] = set()
    for agreement_id in agreement_ids:
        row = connection.execute(
            "SELECT parent_id, topic_id FROM agreement WHERE id = ?", (agreement_id,)
        ).fetchone()
        if row is None:
            continue
        if row[0]:
            found.add(NodeKey(NodeKind.AGREEMENT, row[0]))
        topic_id = row[1]
        while topic_id:
            parent_id, meeting_id, region_id = connection.execute(
                "SELECT parent_id, meeting_id, region_id FROM topic WHERE id = ?", (topic_id,)
            ).fetchone()
            kind = NodeKind.HEADING if parent_id else NodeKind.TOPIC
            found.add(NodeKey(kind, topic_id))
            found.add(region_key(meeting_id, region_id))
            found.add(NodeKey(NodeKind.MEETING, meeting_id))
            topic_id = parent_id
    return found


def _list_meetings(
    connection: sqlite3.Connection, meeting_ids: Collection[str] | None = None
) -> list[_Group]:
    condition, values = condition_ids("m.id", meeting_ids)
    found = connection.execute(
        # A meeting that is only named as a deadline has nothing to walk through.
        "SELECT id, series, year FROM meeting m WHERE NOT deleted AND EXISTS"
        " (SELECT 1 FROM topic t WHERE t.meeting_id = m.id AND NOT t.deleted)"
        f" AND {condition} ORDER BY year DESC, series, id",
        values,
    )
    return [
        (NodeKey(NodeKind.MEETING, meeting_id), None, "", f"{series} {year}", False)
        for meeting_id, series, year in found
    ]


def _list_groups(
    connection: sqlite3.Connection, meeting_ids: Collection[str] | None = None
) -> list[_Group]:
    """Meetings, regions and topics, parents before their children, in source order."""
    groups = _list_meetings(connection, meeting_ids)
    keys = {key.id: key for key, *_ in groups}  # of what is there
    condition, values = condition_ids("t.meeting_id", meeting_ids)
    for meeting_id, region_id, name in connection.execute(
        "SELECT DISTINCT t.meeting_id, r.id, r.name FROM topic t JOIN region r"
        f" ON r.id = t.region_id WHERE NOT t.deleted AND {condition} ORDER BY r.pos, r.id",
        values,
    ):
        if meeting_id in keys:
            key = region_key(meeting_id, region_id)
            keys[key.id] = key
            groups.append((key, keys[meeting_id], "", name, False))
    waiting = connection.execute(
        "SELECT t.id, coalesce(t.parent_id, t.meeting_id || '/' || t.region_id),"
        " t.parent_id IS NOT NULL, t.number, t.title,"
        # CASE: AND looks at both sides, which took 270 ms for 4,000 adopted topics.
        f" CASE WHEN m.adopted THEN 0 ELSE NOT {_IS_REGION_ADOPTED} END"
        " FROM topic t JOIN meeting m ON m.id = t.meeting_id"
        f" WHERE NOT t.deleted AND {condition} ORDER BY t.parent_id IS NOT NULL, t.pos, t.id",
        values,
    ).fetchall()
    while waiting:
        ready = [topic for topic in waiting if topic[1] in keys]
        if not ready:
            break  # what is left hangs under something deleted
        waiting = [topic for topic in waiting if topic[1] not in keys]
        for topic_id, above, is_heading, number, title, is_own in ready:
            kind = NodeKind.HEADING if is_heading else NodeKind.TOPIC
            key = keys[topic_id] = NodeKey(kind, topic_id)
            groups.append((key, keys[above], number, title, bool(is_own)))
    return groups


def _find_meetings(connection: sqlite3.Connection, groups: Collection[NodeKey]) -> set[str]:
    """Return the meetings that these groups are, or are in."""
    meetings = {key.id for key in groups if key.kind is NodeKind.MEETING}
    meetings |= {key.id.partition("/")[0] for key in groups if key.kind is NodeKind.REGION}
    topics = [key.id for key in groups if key.kind in (NodeKind.TOPIC, NodeKind.HEADING)]
    condition, values = condition_ids("id", topics)
    rows = connection.execute(f"SELECT DISTINCT meeting_id FROM topic WHERE {condition}", values)
    return meetings | {meeting_id for (meeting_id,) in rows}


def _list_agreements(
    connection: sqlite3.Connection, today: date, condition: str, values: tuple[str, ...]
) -> list[TreeRow]:
    found = connection.execute(
        "SELECT a.id, a.parent_id, a.topic_id, t.parent_id IS NOT NULL, a.number, a.title,"
        f" {IS_COUNTED}, {IS_COUNTED} AND {IS_OPEN}, {IS_LATE},"
        f" NOT m.adopted AND a.number LIKE '{_CONCEPTS}'"
        " OR (a.parent_id IS NOT NULL AND a.source_document_id IS NULL)"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id JOIN meeting m ON m.id = t.meeting_id"
        f" WHERE NOT a.deleted AND NOT t.deleted AND {condition}"
        " ORDER BY a.parent_id IS NOT NULL, a.pos, a.id",
        (today.isoformat(), *values),
    )
    rows: list[TreeRow] = []
    above: dict[str, NodeKey] = {}
    for agreement_id, parent_id, topic_id, is_heading, number, title, *rest in found:
        key = NodeKey(NodeKind.PART if parent_id else NodeKind.AGREEMENT, agreement_id)
        parent = above.get(parent_id or topic_id)
        if parent is None:
            bearing = NodeKind.HEADING if is_heading else NodeKind.TOPIC
            parent = NodeKey(NodeKind.AGREEMENT if parent_id else bearing, parent_id or topic_id)
            above[parent.id] = parent
        total, is_open, late, is_own = rest
        rows.append(TreeRow(key, parent, number, title, total, is_open, late, bool(is_own)))
    return rows


def _add_counts(groups: list[_Group], by_topic: Mapping[str, Figures]) -> list[TreeRow]:
    """Make rows, with the figures of the topics added to all nodes above them."""
    if not by_topic:  # the first picture, before anything was counted
        return [
            TreeRow(key, parent, number, title, 0, 0, 0, is_own)
            for key, parent, number, title, is_own in groups
        ]
    sums: dict[str, tuple[int, int, int]] = {}
    for key, parent, *_ in reversed(groups):  # children before their parents
        figures = by_topic.get(key.id)
        if figures is not None:
            _add(sums, key.id, _counts_of(figures))
        if parent is not None and key.id in sums:
            _add(sums, parent.id, sums[key.id])
    return [
        TreeRow(key, parent, number, title, *sums.get(key.id, (0, 0, 0)), is_own)
        for key, parent, number, title, is_own in groups
    ]


def _counts_of(figures: Figures) -> tuple[int, int, int]:
    return figures.agreements, figures.open, figures.late


def _add(sums: dict[str, tuple[int, int, int]], key_id: str, more: tuple[int, int, int]) -> None:
    total, is_open, late = sums.get(key_id, (0, 0, 0))
    sums[key_id] = (total + more[0], is_open + more[1], late + more[2])
