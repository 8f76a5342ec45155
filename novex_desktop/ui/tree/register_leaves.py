"""Reads what is under a node from the register when the tree needs it."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from novex_desktop.store.database import Database
from novex_desktop.store.queries.figures import KeptFigures
from novex_desktop.store.queries.nodes import (
    BEARING_KINDS,
    LEAF_KINDS,
    NodeKey,
    NodeKind,
    Perspective,
)
from novex_desktop.store.queries.tree import (
    TreeRow,
    find_above,
    list_leaves,
    list_leaves_by_topic,
    list_under_meeting,
)

if TYPE_CHECKING:
    from novex_desktop.store.queries.perspectives import GroupSurvey


class RegisterLeaves:
    """The source of leaves for the tree of one register, in one perspective.

    Args:
        figures: what stands with the topics of a meeting; None: nothing was counted.
        survey: knows the regions in the groups of the perspective; None when the tree does.
    """

    def __init__(
        self,
        database: Database,
        perspective: Perspective = Perspective.REGION,
        survey: "GroupSurvey | None" = None,
        *,
        figures: KeptFigures | None = None,
    ) -> None:
        self._database = database
        self._figures = figures or KeptFigures()
        self._perspective, self._survey = perspective, survey
        self._ahead: dict[NodeKey, list[TreeRow]] = {}

    def read_ahead(self, keys: Collection[NodeKey]) -> None:
        """Read what is under nodes before it is asked for, all at once; also for a thread."""
        if self._perspective is not Perspective.REGION:
            self._ahead = {key: self.list_leaves(key) for key in keys}
            return
        topics = {key.id: key for key in keys if key.kind in BEARING_KINDS}
        with self._database.read_shown() as connection:
            found = list_leaves_by_topic(connection, date.today(), topics)
        self._ahead = {topics[topic_id]: rows for topic_id, rows in found.items()}

    def list_leaves(self, key: NodeKey) -> list[TreeRow]:
        """Return the agreements right under a node, and their parts; of a group what is in it.

        Of a meeting all that is above the agreements comes at once: regions, topics, headings.
        """
        if key in self._ahead:
            return self._ahead.pop(key)
        with self._database.read_shown() as connection:
            if key.kind is NodeKind.MEETING:
                return list_under_meeting(connection, self._figures.by_topic, key.id)
            if key.is_group:
                survey, today = self._survey, date.today()
                return survey.list_regions(connection, today, key) if survey else []
            if key.within:
                from novex_desktop.store.queries.perspectives import list_leaves_of

                return list_leaves_of(connection, date.today(), key)
            return list_leaves(connection, date.today(), key.id)

    def find_above(self, key: NodeKey) -> list[NodeKey]:
        """Return the nodes to read before a node is there, from the top; none when it is gone."""
        if self._perspective is Perspective.REGION:
            with self._database.read_shown() as connection:
                return find_above(connection, key)
        if key.kind not in LEAF_KINDS:
            return [NodeKey.parse(key.within)] if key.within else []
        from novex_desktop.store.queries.perspectives import find_nodes_above

        with self._database.read_shown() as connection:
            above = find_nodes_above(connection, self._perspective, date.today(), key.id)
        return [node for region in above for node in (NodeKey.parse(region.within), region)]
