"""What splitting an agreement into parts needs to know."""

import sqlite3

from novex_desktop.domain.numbering import parse_part_index


def find_splittable(
    connection: sqlite3.Connection, agreement_id: str
) -> tuple[str, str, int] | None:
    """Return number, adopted text and how many letters were given; None: it cannot be split."""
    row = connection.execute(
        "SELECT number, adopted_text FROM agreement"
        " WHERE id = ? AND parent_id IS NULL AND NOT deleted",
        (agreement_id,),
    ).fetchone()
    if row is None:
        return None
    # Also of parts that were removed: a letter is never given again.
    parts = connection.execute("SELECT number FROM agreement WHERE parent_id = ?", (agreement_id,))
    given = max((parse_part_index(number) for (number,) in parts), default=-1) + 1
    return row[0], row[1], given
