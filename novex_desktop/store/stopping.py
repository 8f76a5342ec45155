"""Stopping a read that runs in a thread: nobody waits for its answer, or a change waits for it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Condition

from novex_desktop.domain.errors import Cancelled

_PATIENCE_S = 2.0  # then SQLite itself waits, as for any read
_AGAIN_S = 0.002
_STEPS = 200_000  # of SQLite's machine, between two looks whether a read is over: some ms


class ReadStopper:
    """Lets any thread stop the read that another one watches with it."""

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None
        self._is_over = False

    @contextmanager
    def watch(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Let what is read in this block be stopped.

        Raises:
            Cancelled: it was.
        """
        self._connection = connection
        # An interrupt that comes just before a statement begins does nothing to it.
        connection.set_progress_handler(lambda: self._is_over, _STEPS)
        try:
            if self._is_over:
                raise Cancelled
            with _interrupts_as_cancelled():
                yield
        finally:
            self._connection = None
            connection.set_progress_handler(None, 0)

    def end(self) -> None:
        """Stop what is being read, and what a thread was only about to read."""
        self._is_over = True
        self.stop()

    def stop(self) -> None:
        """Stop what is being read; harmless when nothing is."""
        connection = self._connection
        if connection is not None:
            with suppress(sqlite3.ProgrammingError):  # closed in between
                connection.interrupt()


class ReadsAside:
    """The long reads of threads, which a change stops: it can be committed when none is open.

    With 100,000 agreements a change of status waited 1.2 to 3 s for a filter of all rows; now it
    takes 30 ms, and the filter begins anew.
    """

    def __init__(self) -> None:
        self._condition = Condition()
        self._connections: set[sqlite3.Connection] = set()
        self._changes = 0  # that are being committed

    @contextmanager
    def watch(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Let what is read in this block be stopped by a change; begins when none is committed.

        Raises:
            Cancelled: it was.
        """
        with self._condition:
            self._condition.wait_for(lambda: not self._changes)
            self._connections.add(connection)
        try:
            with _interrupts_as_cancelled():
                yield
        finally:
            with self._condition:
                self._connections.discard(connection)
                self._condition.notify_all()

    @contextmanager
    def held_off(self) -> Iterator[None]:
        """Stop all of them, and let none begin until the block ends."""
        with self._condition:
            self._changes += 1
            last = time.monotonic() + _PATIENCE_S
            while self._connections and time.monotonic() < last:
                for connection in self._connections:
                    connection.interrupt()
                self._condition.wait(_AGAIN_S)  # one may have stood between two statements
        try:
            yield
        finally:
            with self._condition:
                self._changes -= 1
                self._condition.notify_all()


@contextmanager
def _interrupts_as_cancelled() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        raise
