"""Reads the agreements of a topic from the register when the tree needs them."""

from datetime import date

from novex_desktop.store.database import Database
from novex_desktop.store.queries.tree import TreeRow, find_topic_of, list_leaves


class RegisterLeaves:
    """The source of leaves for the tree of one register."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_leaves(self, topic_id: str) -> list[TreeRow]:
        """Return the agreements and parts right under a topic or heading."""
        with self._database.read() as connection:
            return list_leaves(connection, date.today(), topic_id)

    def find_topic(self, agreement_id: str) -> str | None:
        """Return the topic or heading right above an agreement; None when it is gone."""
        with self._database.read() as connection:
            return find_topic_of(connection, agreement_id)
