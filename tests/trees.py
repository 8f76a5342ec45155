"""The tree and its figures all at once, which the window never asks for."""

import sqlite3
from datetime import date

from novex_desktop.domain.counting import Figures
from novex_desktop.store.queries.figures import add_figures, get_figures_by_topic
from novex_desktop.store.queries.nodes import BEARING_KINDS, Perspective
from novex_desktop.store.queries.perspectives import survey_groups
from novex_desktop.store.queries.tree import TreeRow, list_groups, list_leaves


def list_tree(connection: sqlite3.Connection, today: date) -> list[TreeRow]:
    """Return all nodes, parents before their children, each in source order."""
    groups = list_groups(connection, get_figures_by_topic(connection, today))
    bearing = [row.key for row in groups if row.key.kind in BEARING_KINDS]
    return groups + [row for key in bearing for row in list_leaves(connection, today, key.id)]


def list_groups_of(
    connection: sqlite3.Connection, perspective: Perspective, today: date
) -> list[TreeRow]:
    """Return groups and the regions in them with counts, parents before their children."""
    survey = survey_groups(connection, perspective, today)
    return [
        row
        for head in survey.heads
        for row in (head, *survey.list_regions(connection, today, head.key))
    ]


def get_figures(connection: sqlite3.Connection, today: date) -> Figures:
    """Return the figures of the whole register, counted anew."""
    return add_figures(get_figures_by_topic(connection, today).values())
