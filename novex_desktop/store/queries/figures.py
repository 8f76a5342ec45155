"""The figures of the status bar."""

import sqlite3
from datetime import date

from novex_desktop.domain.counting import Figures, count_figures
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.nodes import NodeKey


def get_figures(
    connection: sqlite3.Connection, today: date, under: NodeKey | None = None
) -> Figures:
    """Count what lies under a node, or in the whole register."""
    return count_figures(list_agreements(connection, today, under))
