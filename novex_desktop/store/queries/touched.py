"""Which agreements an act touched, so that a view re-reads those and no others."""

import sqlite3

from novex_desktop.store.changes import Changes
from novex_desktop.store.queries.last_changes import BELONGINGS
from novex_desktop.store.queries.nodes import condition_ids

OWNED = (*BELONGINGS, "attachment")
"""Tables with the key of an agreement in each row."""


def find_touched_agreements(connection: sqlite3.Connection, changes: Changes) -> set[str]:
    """Return the agreements of an act, also those of which a deadline, note or link changed."""
    found = set(changes.ids("agreement"))
    for table in OWNED:
        ids = changes.ids(table)
        if ids:
            condition, values = condition_ids("id", ids)
            rows = connection.execute(
                f"SELECT DISTINCT agreement_id FROM {table}"
                f" WHERE agreement_id IS NOT NULL AND {condition}",
                values,
            )
            found.update(agreement_id for (agreement_id,) in rows)
    if links := changes.ids("agreement_link"):
        condition, values = condition_ids("id", links)
        for ends in connection.execute(
            f"SELECT earlier_id, later_id FROM agreement_link WHERE {condition}", values
        ):
            found.update(ends)
    return found
