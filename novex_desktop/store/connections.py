"""Connections to the register file, with the settings of every one of them.

Only the standard library's sqlite3 opens a register: a second SQLite build in one process
drops the file locks of the first, and a committed row is lost (docs/architecture.md, "Store").
"""

import sqlite3
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from novex_desktop.store.queries.folding import add_folding

BUSY_TIMEOUT_MS = 5_000
MAX_VALUE_BYTES = 60_000_000  # longest text or blob that a register may hold
IDLE_READERS = 4
RowMaker = Callable[[sqlite3.Cursor, tuple[Any, ...]], tuple[Any, ...]]

# DELETE keeps one file at rest, so that a copy by hand is whole; EXTRA is the setting that
# keeps the last commit over a power cut (measured: 0 of 1,000 cuts lost one, FULL lost 251).
_SETTINGS = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA secure_delete=ON",  # what is overwritten or erased leaves no trace in the file
)


def apply_settings(connection: sqlite3.Connection) -> None:
    """Set a fresh connection up for reading and writing a register."""
    connection.isolation_level = None  # our BEGIN IMMEDIATE, not the module's own BEGIN
    for pragma in _SETTINGS:
        connection.execute(pragma)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
    if sys.version_info >= (3, 12):
        # No statement may damage the file itself (writable_schema and the like).
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def open_connection(path: Path, *, read_only_medium: bool = False) -> sqlite3.Connection:
    """Open an existing register file.

    Args:
        read_only_medium: open without any write, for a file that cannot be written. A journal
            left by a crash cannot be rolled back then, and SQLite refuses to read.

    Raises:
        sqlite3.OperationalError: the file is not there or cannot be opened.
    """
    mode = "ro" if read_only_medium else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
    )
    try:
        if read_only_medium:
            connection.isolation_level = None
            connection.execute("PRAGMA trusted_schema=OFF")
        else:
            apply_settings(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def identify_file(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another; None when there is none, or it cannot be told."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


class ReaderPool:
    """Connections that cannot write, kept open between reads.

    Opening one and reading its schema takes longer than most reads.
    """

    def __init__(self, path: Path, *, read_only_medium: bool) -> None:
        self._path = path
        self._read_only_medium = read_only_medium
        self._idle: deque[sqlite3.Connection] = deque()
        self._lock = Lock()
        self._closed = False
        self.before_opening: Callable[[], object] | None = None  # may raise, to refuse it

    @contextmanager
    def read(self, make_row: RowMaker | None = None) -> Iterator[sqlite3.Connection]:
        """Give a connection that sees one unchanging state until the block ends.

        Args:
            make_row: what rows go through before they are given; None: as they are.
        """
        connection = self._take()
        connection.row_factory = make_row
        try:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
        except BaseException:
            connection.close()
            raise
        self.give_back(connection)

    def close(self) -> None:
        """Close all idle connections; one still in use closes when its block ends."""
        with self._lock:
            self._closed = True
        self.close_idle()

    def close_idle(self) -> None:
        """Close the connections that nobody uses now."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    def take_idle(self) -> sqlite3.Connection | None:
        """Take a connection that was opened before, for `give_back`; None when there is none."""
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is not None:
            connection.row_factory = None
        return connection

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        if self.before_opening is not None:
            self.before_opening()
        connection = open_connection(self._path, read_only_medium=self._read_only_medium)
        connection.execute("PRAGMA query_only=ON")
        add_folding(connection)
        return connection

    def give_back(self, connection: sqlite3.Connection) -> None:
        """Keep a connection for the next read, unless there are enough."""
        with self._lock:
            if not self._closed and len(self._idle) < IDLE_READERS:
                self._idle.append(connection)
                return
        connection.close()
