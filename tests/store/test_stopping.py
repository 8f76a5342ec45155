"""A read that nobody waits for gives up, and the next one is not touched."""

import sqlite3
import threading
import time
from contextlib import closing
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


def test_what_is_over_is_not_even_begun(database: "Database") -> None:
    stopper = ReadStopper()
    stopper.end()
    with database.read() as connection, pytest.raises(Cancelled), stopper.watch(connection):
        pytest.fail("it was read")


def test_another_fault_rises_as_it_is(database: "Database") -> None:
    with (
        database.read() as connection,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        ReadStopper().watch(connection),
    ):
        connection.execute("SELECT * FROM nergens")


def test_a_change_does_not_wait_for_a_long_read_beside_it(database: "Database") -> None:
    from novex_desktop.domain.party import Party
    from novex_desktop.domain.party_terms import PartyKind

    told: list[object] = []
    begun = threading.Event()

    def read_on() -> None:
        try:
            with database.read_aside() as connection:
                connection.execute("SELECT count(*) FROM party").fetchone()
                begun.set()
                connection.execute(ENDLESS + " WHERE i < 0").fetchall()
        except Cancelled as error:
            told.append(error)
        with database.read_aside() as connection:  # again: sees what was changed
            told.append(connection.execute("SELECT count(*) FROM party").fetchone())

    database.preload()
    with database.read() as connection:
        (before,) = connection.execute("SELECT count(*) FROM party").fetchone()
    thread = threading.Thread(target=read_on)
    thread.start()
    assert begun.wait(10)
    start = time.monotonic()
    with database.change("Toevoegen") as act:
        act.session.add(Party(name="Waterschap Nieuw", kind=PartyKind.OTHER))
    assert time.monotonic() - start < 4  # SQLite itself would have waited 5 s, and given up
    thread.join(10)
    assert isinstance(told[0], Cancelled)
    assert told[1] == (before + 1,)


def test_a_read_that_is_ended_just_before_it_begins_ends_too() -> None:
    stopper = ReadStopper()

    def read(connection: sqlite3.Connection) -> None:
        with stopper.watch(connection):
            stopper.end()
            connection.execute(f"{ENDLESS} WHERE i < 0").fetchall()

    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(Cancelled):
            read(connection)
        assert connection.execute("SELECT 1").fetchone() == (1,)
