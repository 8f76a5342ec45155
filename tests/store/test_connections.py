"""The settings of every connection, and many threads and processes on one register."""

from __future__ import annotations

import sqlite3
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.checking import check_register
from novex_desktop.store.connections import MAX_VALUE_BYTES, open_connection
from novex_desktop.store.database import Database
from novex_desktop.store.engine import create_register_engine
from novex_desktop.store.register_lock import RegisterLock
from novex_desktop.store.schema import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList

SETTINGS = [
    ("busy_timeout", 5_000),
    ("foreign_keys", 1),
    ("journal_mode", "delete"),
    ("synchronous", 3),  # EXTRA
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("secure_delete", 1),
    ("application_id", APPLICATION_ID),
    ("user_version", SCHEMA_VERSION),
]


@pytest.mark.parametrize(("pragma", "value"), SETTINGS)
def test_a_connection_for_writing_has_its_settings(
    small_list: SmallList, pragma: str, value: object
) -> None:
    with small_list.database.change("Niets") as act:
        driver = act.session.connection().connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        assert driver.execute(f"PRAGMA {pragma}").fetchone() == (value,)
        assert driver.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == MAX_VALUE_BYTES
        assert driver.in_transaction


@pytest.mark.parametrize(("pragma", "value"), SETTINGS)
def test_a_connection_for_reading_has_them_too(
    database: Database, pragma: str, value: object
) -> None:
    with database.read() as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
        assert connection.execute("PRAGMA query_only").fetchone() == (1,)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="sqlite3 has no setconfig before 3.12")
def test_no_statement_can_damage_the_file_itself(register_path: Path) -> None:
    with closing(open_connection(register_path)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("UPDATE sqlite_schema SET sql = ''")


def test_a_register_that_vanished_does_not_come_back_empty(tmp_path: Path) -> None:
    gone = tmp_path / "stick.novex"
    with pytest.raises(sqlite3.OperationalError):
        open_connection(gone)
    engine = create_register_engine(gone)
    with pytest.raises(Exception, match="unable to open"):
        engine.connect()
    assert not gone.exists()


@pytest.mark.parametrize("name", ["wat? 100% #1.novex", "é“ë” & 'x'.novex", "a;b=c.novex"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_any_file_name_can_be_opened_read_and_written(
    tmp_path: Path, store_setup: StoreSetup, name: str
) -> None:
    from novex_desktop.domain.party_terms import PartyKind
    from novex_desktop.store.operations.parties import add_party

    path = tmp_path / name
    Database.create(path, store_setup).close()
    database = Database.open(path, store_setup)
    with database.change("Partij") as act:
        add_party(act.session, "Nieuw", "N", PartyKind.OTHER)
    database.close()
    assert {one.name for one in tmp_path.iterdir()} == {name, f".{name}.lock"}


def test_a_failed_commit_leaves_the_pool_usable(small_list: SmallList, agreement_id: str) -> None:
    engine = small_list.database._get_engine()

    def refer_to_nothing() -> None:
        with small_list.database.change("Verwijzen") as act:
            act.session.get_one(Agreement, agreement_id).topic_id = "f" * 32

    for _ in range(3):
        with pytest.raises(IntegrityError):
            refer_to_nothing()
        with engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    assert engine.pool.checkedout() == 0  # type: ignore[attr-defined]  # a QueuePool


def test_readers_see_one_state_while_another_thread_writes(
    small_list: SmallList, agreement_id: str
) -> None:
    """A reader that has begun keeps its state; the writer waits for it with its commit."""
    reading, written = threading.Event(), threading.Event()

    def read() -> list[object]:
        with small_list.database.read() as connection:
            query = "SELECT title FROM agreement"
            seen = [connection.execute(query).fetchone()[0]]
            reading.set()
            assert not written.wait(0.3)  # the writer cannot be done before this block ends
            return [*seen, connection.execute(query).fetchone()[0]]

    def write() -> None:
        reading.wait(10)
        small_list.retitle(agreement_id, "Nieuw")
        written.set()

    with ThreadPoolExecutor(2) as pool:
        seen, done = pool.submit(read), pool.submit(write)
        done.result(20)
    assert seen.result() == ["Afspraak 1", "Afspraak 1"]
    assert small_list.read(agreement_id)["title"] == "Nieuw"


def test_many_threads_read_and_write_one_register(small_list: SmallList, agreement_id: str) -> None:
    database = small_list.database

    def write(number: int) -> None:
        small_list.retitle(agreement_id, f"Titel {number}")

    def read(number: int) -> int:
        with database.read() as connection:
            return sum(1 for _ in connection.execute("SELECT * FROM field_change"))

    with ThreadPoolExecutor(6) as pool:
        jobs = [pool.submit(write if number % 3 else read, number) for number in range(60)]
        for job in jobs:
            job.result(60)
    with database.read() as connection:
        faults = [fault for one in check_register(connection) for fault in one.faults]
        edits = connection.execute(
            "SELECT count(*) FROM field_change WHERE field = 'title'"
        ).fetchone()
    assert faults == []
    assert edits == (40,)


def test_two_threads_that_undo_take_two_acts_back(small_list: SmallList, agreement_id: str) -> None:
    for number in range(4):
        small_list.retitle(agreement_id, f"Titel {number}")
    with ThreadPoolExecutor(4) as pool:
        for job in [pool.submit(small_list.database.undo) for _ in range(4)]:
            job.result(20)
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"


def test_a_change_has_the_file_from_its_beginning(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    """Two that read first and write then would refuse each other, whatever the timeout."""
    outsider.execute("PRAGMA busy_timeout=0")
    with (
        small_list.database.change("Nog niets geschreven"),
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        outsider.execute("BEGIN IMMEDIATE")
    outsider.execute("BEGIN IMMEDIATE")
    outsider.execute("ROLLBACK")


def test_a_writer_waits_for_another_program_that_is_soon_done(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    outsider.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(small_list.retitle, agreement_id, "Na het wachten")
        assert not job.done()
        outsider.execute("ROLLBACK")
        job.result(20)
    assert small_list.read(agreement_id)["title"] == "Na het wachten"


def test_a_writer_says_so_when_another_program_does_not_let_go(
    small_list: SmallList,
    agreement_id: str,
    outsider: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with small_list.database.change("Niets") as act:
        driver = act.session.connection().connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        gate = act.session.connection().info["gate"]
        driver.set_authorizer(None)
        driver.execute("PRAGMA busy_timeout=1")
        gate.shut()
    outsider.execute("BEGIN IMMEDIATE")
    with pytest.raises(RegisterError, match="op dit moment in gebruik"):
        small_list.retitle(agreement_id, "Kan niet")
    outsider.execute("ROLLBACK")
    small_list.retitle(agreement_id, "Kan weer")


def test_a_lock_taken_in_one_thread_can_be_given_back_in_another(register_path: Path) -> None:
    """A register that a task opened is closed by the window."""
    lock, other = RegisterLock(register_path), RegisterLock(register_path)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lock.acquire).result(20)
        with pytest.raises(RegisterError):
            other.acquire()
        lock.release()
        other.acquire()
    other.release()
