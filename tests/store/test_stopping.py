"""A read that nobody waits for gives up, and the next one is not touched."""

import sqlite3
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import Cancelled
from novex_desktop.store.stopping import ReadStopper

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


def test_a_read_is_stopped_in_the_midst_of_it(database: "Database") -> None:
    stopper = ReadStopper()

    def read_on(connection: sqlite3.Connection) -> None:
        with stopper.watch(connection):
            for (number,) in connection.execute(ENDLESS):
                if number == 1000:
                    stopper.stop()

    with database.read() as connection:
        with pytest.raises(Cancelled):
            read_on(connection)
        stopper.stop()  # nothing is watched: harmless
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_another_fault_rises_as_it_is(database: "Database") -> None:
    with (
        database.read() as connection,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        ReadStopper().watch(connection),
    ):
        connection.execute("SELECT * FROM nergens")
