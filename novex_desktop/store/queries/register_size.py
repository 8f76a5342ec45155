"""Whether a register is so small that all of it can be read while somebody waits."""

import sqlite3

SMALL = 5_000  # agreements and parts: all rows of them are found and ordered within 30 ms


def is_small_register(connection: sqlite3.Connection) -> bool:
    """Tell from the last row number, which SQLite knows at once; counting reads all of an index."""
    last = connection.execute("SELECT max(rowid) FROM agreement").fetchone()[0]
    return (last or 0) <= SMALL
