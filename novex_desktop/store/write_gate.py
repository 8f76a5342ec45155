"""SQLite's own watch on a connection: only a flush that the log hears of may write."""

import sqlite3

from sqlmodel import Session

_ASKING = frozenset({"foreign_key_check", "quick_check", "integrity_check", "table_info"})
"""Pragmas that only ask, also with an argument."""


class WriteGate:
    """SQLite's authorizer on one connection: shut, unless the session itself is flushing."""

    _WRITES = frozenset({sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE})
    _READS = frozenset(
        {
            sqlite3.SQLITE_SELECT,
            sqlite3.SQLITE_READ,
            sqlite3.SQLITE_FUNCTION,
            sqlite3.SQLITE_TRANSACTION,
            sqlite3.SQLITE_PRAGMA,
            sqlite3.SQLITE_RECURSIVE,
            sqlite3.SQLITE_SAVEPOINT,
        }
    )

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.shut()

    def open(self) -> None:
        """Let inserts and updates through; rows are never removed, not even here."""
        allowed = self._READS | self._WRITES - {sqlite3.SQLITE_DELETE}
        self._set(allowed)

    def shut(self) -> None:
        """Let only reading through."""
        self._set(self._READS)

    def _set(self, allowed: frozenset[int]) -> None:
        def authorize(action: int, name: str | None, value: str | None, *_names: str | None) -> int:
            if action == sqlite3.SQLITE_PRAGMA and value is not None and name not in _ASKING:
                return sqlite3.SQLITE_DENY  # it would set something
            return sqlite3.SQLITE_OK if action in allowed else sqlite3.SQLITE_DENY

        # Setting it again also expires prepared statements, so that none which was prepared
        # while the gate was open slips through later from the statement cache.
        self._connection.set_authorizer(authorize)


def get_driver(session: Session) -> sqlite3.Connection:
    """Return the connection of sqlite3 under a session."""
    driver = session.connection().connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def gate_of(session: Session) -> WriteGate:
    """Return the watch on the connection of a session."""
    gate = session.connection().info["gate"]
    assert isinstance(gate, WriteGate)
    return gate
