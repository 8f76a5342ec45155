"""Reads the agreements of a node from the register when the tree needs them."""

from datetime import date

from novex_desktop.store.database import Database
from novex_desktop.store.queries.nodes import BEARING_KINDS, NodeKey
from novex_desktop.store.queries.perspectives import (
    Perspective,
    find_nodes_above,
    list_leaves_of,
)
from novex_desktop.store.queries.tree import TreeRow, find_topic_of, list_leaves


class RegisterLeaves:
    """The source of leaves for the tree of one register, in one perspective."""

    def __init__(self, database: Database, perspective: Perspective = Perspective.REGION) -> None:
        self._database = database
        self._perspective = perspective

    def list_leaves(self, key: NodeKey) -> list[TreeRow]:
        """Return the agreements right under a node, and their parts."""
        with self._database.read() as connection:
            if key.within:
                return list_leaves_of(connection, date.today(), key)
            return list_leaves(connection, date.today(), key.id)

    def find_above(self, agreement_id: str) -> list[NodeKey]:
        """Return the nodes right above an agreement; none when it is gone."""
        with self._database.read() as connection:
            if self._perspective is not Perspective.REGION:
                today = date.today()
                return find_nodes_above(connection, self._perspective, today, agreement_id)
            topic_id = find_topic_of(connection, agreement_id)
        # Whether it is a topic or a heading only the tree knows.
        return [NodeKey(kind, topic_id) for kind in BEARING_KINDS] if topic_id else []
