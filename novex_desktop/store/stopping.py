"""Stopping a read that runs in a thread, when nobody waits for its answer any more."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from novex_desktop.domain.errors import Cancelled


class ReadStopper:
    """Lets any thread stop the read that another one watches with it."""

    def __init__(self) -> None:
        self._connection: sqlite3.Connection | None = None

    @contextmanager
    def watch(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Let what is read in this block be stopped.

        Raises:
            Cancelled: it was.
        """
        self._connection = connection
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise Cancelled from error
            raise
        finally:
            self._connection = None

    def stop(self) -> None:
        """Stop what is being read; harmless when nothing is."""
        connection = self._connection
        if connection is not None:
            with suppress(sqlite3.ProgrammingError):  # closed in between
                connection.interrupt()
