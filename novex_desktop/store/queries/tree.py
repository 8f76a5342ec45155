"""The tree of meetings, regions, topics, headings, agreements and parts, with counts."""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import is_late
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.deadlines import get_deadlines
from novex_desktop.store.queries.nodes import NodeKey, NodeKind, condition_ids, region_key


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


def list_tree(connection: sqlite3.Connection, today: date) -> list[TreeRow]:
    """Return all nodes, parents before their children, in source order."""
    leaves = _list_agreements(connection, today, None)
    groups = _list_groups(connection)
    return _count(groups, leaves) + leaves


def list_tree_rows(
    connection: sqlite3.Connection, today: date, keys: Collection[NodeKey]
) -> list[TreeRow]:
    """Re-read a few nodes with fresh counts; a node that is gone is not among the result."""
    wanted = set(keys)
    own = {key.id for key in wanted if key.kind in (NodeKind.AGREEMENT, NodeKind.PART)}
    leaves = _list_agreements(connection, today, own) if own else []
    group_keys = {key for key in wanted if key.kind not in (NodeKind.AGREEMENT, NodeKind.PART)}
    if not group_keys:
        return leaves
    groups = _list_groups(connection)
    beneath = _list_agreements(connection, today, None)
    return [row for row in _count(groups, beneath) if row.key in group_keys] + leaves


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


def _list_groups(connection: sqlite3.Connection) -> list[TreeRow]:
    """Meetings, regions and topics without counts, parents first, in source order."""
    rows: list[TreeRow] = []
    for meeting_id, series, year in connection.execute(
        "SELECT id, series, year FROM meeting WHERE NOT deleted ORDER BY year DESC, series, id"
    ):
        key = NodeKey(NodeKind.MEETING, meeting_id)
        rows.append(TreeRow(key, None, "", f"{series} {year}", 0, 0, 0))
    for meeting_id, region_id, name in connection.execute(
        "SELECT DISTINCT t.meeting_id, r.id, r.name FROM topic t JOIN region r"
        " ON r.id = t.region_id WHERE NOT t.deleted ORDER BY r.pos, r.id"
    ):
        meeting = NodeKey(NodeKind.MEETING, meeting_id)
        rows.append(TreeRow(region_key(meeting_id, region_id), meeting, "", name, 0, 0, 0))
    topics = connection.execute(
        "SELECT id, meeting_id, region_id, parent_id, number, title FROM topic"
        " WHERE NOT deleted ORDER BY parent_id IS NOT NULL, pos, id"
    )
    for topic_id, meeting_id, region_id, parent_id, number, title in topics:
        if parent_id:
            key = NodeKey(NodeKind.HEADING, topic_id)
            parent = NodeKey(NodeKind.HEADING, parent_id)
        else:
            key = NodeKey(NodeKind.TOPIC, topic_id)
            parent = region_key(meeting_id, region_id)
        rows.append(TreeRow(key, parent, number, title, 0, 0, 0))
    return _sort_headings(rows)


def _sort_headings(rows: list[TreeRow]) -> list[TreeRow]:
    """Name the right kind of parent for headings, and put parents before children."""
    by_id = {row.key.id: row.key for row in rows}
    mended = [
        replace(row, parent=by_id.get(row.parent.id, row.parent)) if row.parent else row
        for row in rows
    ]
    placed: list[TreeRow] = []
    known: set[NodeKey | None] = {None}
    waiting = mended
    while waiting:
        ready = [row for row in waiting if row.parent in known]
        if not ready:
            break  # what is left hangs under something deleted
        placed += ready
        known.update(row.key for row in ready)
        waiting = [row for row in waiting if row.key not in known]
    return placed


def _list_agreements(
    connection: sqlite3.Connection, today: date, ids: Collection[str] | None
) -> list[TreeRow]:
    deadlines = get_deadlines(connection, ids)
    where, values = condition_ids("a.id", ids)
    rows: list[TreeRow] = []
    for row in connection.execute(
        "SELECT a.id, a.parent_id, a.topic_id, t.parent_id, a.number, a.title, a.kind, a.status"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id"
        f" WHERE NOT a.deleted AND NOT t.deleted AND {where}"
        " ORDER BY a.parent_id IS NOT NULL, a.pos, a.id",
        values,
    ):
        agreement_id, parent_id, topic_id, topic_parent, number, title, kind_text, status_text = row
        kind, status = AgreementKind(kind_text), AgreementStatus(status_text)
        late = is_late(kind, status, deadlines.get(agreement_id), today)
        if parent_id:
            key = NodeKey(NodeKind.PART, agreement_id)
            parent = NodeKey(NodeKind.AGREEMENT, parent_id)
        else:
            key = NodeKey(NodeKind.AGREEMENT, agreement_id)
            parent = NodeKey(NodeKind.HEADING if topic_parent else NodeKind.TOPIC, topic_id)
        counted = int(kind.is_counted)
        rows.append(
            TreeRow(key, parent, number, title, counted, counted * int(status.is_open), int(late))
        )
    return rows


def _count(groups: list[TreeRow], leaves: Iterable[TreeRow]) -> list[TreeRow]:
    """Add the counts of the agreements to all nodes above them; parts are not counted apart."""
    sums: dict[NodeKey, list[int]] = {row.key: [0, 0, 0] for row in groups}
    parents = {row.key: row.parent for row in groups}
    for leaf in leaves:
        if leaf.key.kind is NodeKind.PART:
            continue
        above = leaf.parent
        while above is not None and above in sums:
            for place, number in enumerate((leaf.total, leaf.open, leaf.late)):
                sums[above][place] += number
            above = parents[above]
    return [
        replace(row, total=sums[row.key][0], open=sums[row.key][1], late=sums[row.key][2])
        for row in groups
    ]
