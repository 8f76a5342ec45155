"""What lies under any node of the tree, in whatever perspective, as SQL."""

import sqlite3
from datetime import date

from novex_desktop.store.queries.nodes import (
    LEAF_KINDS,
    Condition,
    NodeKey,
    condition_under,
)


def condition_scope(
    connection: sqlite3.Connection, under: NodeKey | None, today: date
) -> Condition:
    """Return an SQL condition on agreement `a` and topic `t`, and its values, for any node.

    Parts go with the agreement they are a part of.
    """
    if under is None or under.kind in LEAF_KINDS or not (under.within or under.is_group):
        return condition_under(under)
    from novex_desktop.store.queries.groups import condition_group  # not for the first picture

    if under.within:
        own = condition_under(under)
        above, values = condition_group(connection, NodeKey.parse(under.within), today, own)
        return f"{above} AND {own[0]}", (*values, *own[1])
    return condition_group(connection, under, today)
