"""Which register a file holds: all copies and backups of one have the same key."""

import sqlite3


def read_dataset_id(connection: sqlite3.Connection) -> str:
    """Return the key of a register; empty when the file has lost it."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'dataset_id'").fetchone()
    return str(row[0]) if row else ""
