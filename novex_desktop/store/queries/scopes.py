"""What lies under any node of the tree, in whatever perspective, as SQL."""

import sqlite3
from datetime import date

from novex_desktop.store.queries.groups import condition_group
from novex_desktop.store.queries.nodes import (
    GROUP_KINDS,
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
    if under is None or under.kind in LEAF_KINDS:
        return condition_under(under)
    if under.within:
        own = condition_under(under)
        above, values = condition_group(connection, NodeKey.parse(under.within), today, own)
        return f"{above} AND {own[0]}", (*values, *own[1])
    if under.kind in GROUP_KINDS:
        return condition_group(connection, under, today)
    return condition_under(under)
