"""Reads the agreements of a node from the register when the tree needs them."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from novex_desktop.store.database import Database
from novex_desktop.store.queries.nodes import BEARING_KINDS, NodeKey, Perspective
from novex_desktop.store.queries.tree import TreeRow, find_topic_of, list_leaves

if TYPE_CHECKING:
    from novex_desktop.store.queries.perspectives import GroupSurvey


class RegisterLeaves:
    """The source of leaves for the tree of one register, in one perspective.

    Args:
        survey: knows the regions in the groups of the perspective; None when the tree does.
    """

    def __init__(
        self,
        database: Database,
        perspective: Perspective = Perspective.REGION,
        survey: "GroupSurvey | None" = None,
    ) -> None:
        self._database = database
        self._perspective, self._survey = perspective, survey
        self._ahead: dict[NodeKey, list[TreeRow]] = {}

    def read_ahead(self, keys: Collection[NodeKey]) -> None:
        """Read what is under nodes before it is asked for; for a thread."""
        self._ahead = {key: self.list_leaves(key) for key in keys}

    def list_leaves(self, key: NodeKey) -> list[TreeRow]:
        """Return the agreements right under a node, and their parts; of a group its regions."""
        if key in self._ahead:
            return self._ahead.pop(key)
        with self._database.read_shown() as connection:
            if key.is_group:
                survey, today = self._survey, date.today()
                return survey.list_regions(connection, today, key) if survey else []
            if key.within:
                from novex_desktop.store.queries.perspectives import list_leaves_of

                return list_leaves_of(connection, date.today(), key)
            return list_leaves(connection, date.today(), key.id)

    def find_above(self, agreement_id: str) -> list[NodeKey]:
        """Return the nodes right above an agreement; none when it is gone."""
        with self._database.read_shown() as connection:
            if self._perspective is not Perspective.REGION:
                from novex_desktop.store.queries.perspectives import find_nodes_above

                today = date.today()
                return find_nodes_above(connection, self._perspective, today, agreement_id)
            topic_id = find_topic_of(connection, agreement_id)
        # Whether it is a topic or a heading only the tree knows.
        return [NodeKey(kind, topic_id) for kind in BEARING_KINDS] if topic_id else []
