"""Keys of the nodes of the tree, and SQL that finds what lies under one."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Condition = tuple[str, tuple[Any, ...]]
"""SQL for a WHERE, and the values of its question marks."""


class NodeKind(StrEnum):
    """What a node of the tree is."""

    MEETING = "meeting"
    REGION = "region"
    TOPIC = "topic"
    HEADING = "heading"
    AGREEMENT = "agreement"
    PART = "part"
    # Groups of the other perspectives; an empty id is "none of these".
    PARTY = "party"  # that takes part; behind a stroke how: "<party id>/lead"
    DUE = "due"  # in which a deadline lies
    STATUS = "status"
    AREA = "area"


class Perspective(StrEnum):
    """What the tree is ordered by. The values are kept in the settings of users."""

    REGION = "region"
    PARTY = "party"
    DUE = "due"
    STATUS = "status"
    AREA = "area"


LEAF_KINDS = (NodeKind.AGREEMENT, NodeKind.PART)
BEARING_KINDS = (NodeKind.TOPIC, NodeKind.HEADING)
GROUP_KINDS = (NodeKind.PARTY, NodeKind.DUE, NodeKind.STATUS, NodeKind.AREA)


@dataclass(frozen=True, slots=True)
class NodeKey:
    """A node of the tree. A region is one of a meeting: "<meeting id>/<region id>".

    In another perspective than that by region an agreement may stand in several groups, so its
    key there names the one that it is in.
    """

    kind: NodeKind
    id: str
    within: str = ""  # the key of the group it stands in, as `str()` gives it

    def __str__(self) -> str:
        own = f"{self.kind}:{self.id}"
        return f"{own}@{self.within}" if self.within else own

    @classmethod
    def parse(cls, text: str) -> "NodeKey":
        """Return the key that `str()` gave; ValueError when it is none."""
        own, _, within = text.partition("@")
        kind, _, row_id = own.partition(":")
        return cls(NodeKind(kind), row_id, within)

    @property
    def is_group(self) -> bool:
        """Whether it is a group of a perspective, with regions in it."""
        return self.kind in GROUP_KINDS

    @property
    def bears_regions(self) -> bool:
        """Whether regions hang right under it: a meeting, or a group of another perspective."""
        return self.kind is NodeKind.MEETING or self.is_group

    @property
    def bears_leaves(self) -> bool:
        """Whether agreements hang right under it."""
        return self.kind in BEARING_KINDS or (bool(self.within) and self.kind is NodeKind.REGION)


def region_key(meeting_id: str, region_id: str) -> NodeKey:
    """Return the key of a region in a meeting."""
    return NodeKey(NodeKind.REGION, f"{meeting_id}/{region_id}")


def condition_under(under: NodeKey | None) -> tuple[str, tuple[str, ...]]:
    """Return an SQL condition on agreement `a` and topic `t`, and its values, for a node."""
    if under is None:
        return "1", ()
    if under.kind is NodeKind.MEETING:
        return "t.meeting_id = ?", (under.id,)
    if under.kind is NodeKind.REGION:
        meeting_id, _, region_id = under.id.partition("/")
        return "t.meeting_id = ? AND t.region_id = ?", (meeting_id, region_id)
    if under.kind in (NodeKind.TOPIC, NodeKind.HEADING):
        below = (
            "WITH RECURSIVE below(id) AS (SELECT ? UNION ALL"
            " SELECT topic.id FROM topic JOIN below ON topic.parent_id = below.id)"
            " SELECT id FROM below"
        )
        return f"t.id IN ({below})", (under.id,)
    if under.kind is NodeKind.AGREEMENT:
        return "(a.id = ? OR a.parent_id = ?)", (under.id, under.id)
    return "a.id = ?", (under.id,)


def condition_meeting(under: NodeKey | None) -> Condition:
    """Return an SQL condition that `meeting` is the one a node lies in; true where that is open."""
    match under:
        case NodeKey(kind=NodeKind.MEETING | NodeKind.REGION):
            return "meeting.id = ?", (under.id.partition("/")[0],)
        case NodeKey(kind=NodeKind.TOPIC | NodeKind.HEADING):
            return "meeting.id = (SELECT meeting_id FROM topic WHERE id = ?)", (under.id,)
        case NodeKey(kind=NodeKind.AGREEMENT | NodeKind.PART):
            of_agreement = (
                "SELECT topic.meeting_id FROM agreement JOIN topic ON topic.id = agreement.topic_id"
                " WHERE agreement.id = ?"
            )
            return f"meeting.id = ({of_agreement})", (under.id,)
    return "1", ()


def condition_ids(column: str, ids: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """Return an SQL condition that a column is one of the keys, and its values; None is all.

    The keys go as one JSON value: no limit on their number, one statement for SQLite to keep.
    """
    if ids is None:
        return "1", ()
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
