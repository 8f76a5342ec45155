"""Registers that cannot be used: a Dutch sentence with the remedy, and nothing is touched."""

from __future__ import annotations

import errno
import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.store.register_lock import RegisterInUseError, RegisterLock
from novex_desktop.store.schema import APPLICATION_ID, SCHEMA_VERSION
from tests.store.damaged_file import blank_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList

ROOT = Path(__file__).parents[2]


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def _write_plain_text(path: Path) -> None:
    path.write_text("Dit is een brief.\n" * 100, encoding="utf-8")


def _write_nothing(path: Path) -> None:
    path.touch()


def _write_only_the_magic(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def _write_other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.commit()


def _write_other_program_in_wal_mode(path: Path) -> None:
    """A connection with our settings would turn this one's journal into another kind."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.commit()


def _write_newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
        connection.execute("CREATE TABLE something_new (id TEXT)")
        connection.commit()


@pytest.mark.parametrize(
    ("write", "words", "remedy"),
    [
        (_write_plain_text, "geen NOVEX-register", "Kies een bestand"),
        (_write_nothing, "geen NOVEX-register", "Kies een bestand"),
        (_write_only_the_magic, "geen NOVEX-register", "Kies een bestand"),
        (_write_other_program, "ander programma", "Kies een bestand"),
        (_write_other_program_in_wal_mode, "ander programma", "Kies een bestand"),
        (_write_newer, "nieuwere versie", "Werk NOVEX Desktop bij"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_no_register_of_ours_is_refused_untouched(
    tmp_path: Path,
    store_setup: StoreSetup,
    write: Callable[[Path], None],
    words: str,
    remedy: str,
    read_only: bool,
) -> None:
    path = tmp_path / "vreemd.novex"
    write(path)
    before = _snapshot(tmp_path)
    with pytest.raises(RegisterError) as failure:
        Database.open(path, store_setup, read_only=read_only)
    assert words in failure.value.message
    assert remedy in failure.value.message
    assert _snapshot(tmp_path) == before


def test_a_register_that_is_not_there_is_named_with_its_folder(
    tmp_path: Path, store_setup: StoreSetup
) -> None:
    with pytest.raises(RegisterError, match="niet gevonden in de map"):
        Database.open(tmp_path / "weg.novex", store_setup)
    assert _snapshot(tmp_path) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_no_register(
    tmp_path: Path, store_setup: StoreSetup, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "map.novex")
    with pytest.raises(RegisterError, match="map of iets anders dan een bestand"):
        Database.open(tmp_path / "map.novex", store_setup)


def test_a_register_of_which_the_end_is_missing_is_told_as_damaged(
    register_path: Path, store_setup: StoreSetup
) -> None:
    content = register_path.read_bytes()[: 3 * 4096]
    register_path.write_bytes(content)

    def use() -> None:
        database = Database.open(register_path, store_setup)
        try:
            with database.read() as connection:
                connection.execute("SELECT * FROM party").fetchall()
        finally:
            database.close()

    with pytest.raises(RegisterError, match="beschadigd"):
        use()
    assert register_path.read_bytes() == content


def test_a_new_register_does_not_replace_a_file(tmp_path: Path, store_setup: StoreSetup) -> None:
    path = tmp_path / "brief.novex"
    _write_plain_text(path)
    before = _snapshot(tmp_path)
    with pytest.raises(RegisterError, match=r"bestaat al.*Kies een andere naam"):
        Database.create(path, store_setup)
    assert _snapshot(tmp_path) == before


def test_a_new_register_needs_its_folder(tmp_path: Path, store_setup: StoreSetup) -> None:
    with pytest.raises(RegisterError, match="Maak de map eerst"):
        Database.create(tmp_path / "weg" / "nieuw.novex", store_setup)
    assert list(tmp_path.iterdir()) == []


def test_a_register_that_cannot_be_written_is_opened_to_look_at(
    small_list: SmallList,
    agreement_id: str,
    store_setup: StoreSetup,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = small_list.database.path
    small_list.database.close()
    path.chmod(0o444)
    # A test may run as root, who may write anything; what the program asks is what counts.
    monkeypatch.setattr("novex_desktop.store.database.os.access", lambda path, mode: False)
    before = _snapshot(path.parent)
    small_list.database = Database.open(path, store_setup)
    assert small_list.database.is_read_only
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"
    with pytest.raises(RegisterError, match=r"alleen-lezen.*Kopieer het"):
        small_list.retitle(agreement_id, "Kan niet")
    with pytest.raises(RegisterError, match="alleen-lezen"):
        small_list.database.undo()
    small_list.database.close()
    assert _snapshot(path.parent) == before


def test_a_folder_that_refuses_the_lock_gives_a_register_to_look_at(
    register_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_lock: RegisterLock) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(RegisterLock, "acquire", refuse)
    database = Database.open(register_path, store_setup)
    assert database.is_read_only
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM region").fetchone() == (5,)
    database.close()


def test_a_read_only_register_with_the_journal_of_a_crash_is_not_shown_half(
    register_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = register_path.with_name("gevallen.novex")
    with closing(sqlite3.connect(register_path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE party SET name = 'half'")
        shutil.copyfile(register_path, crashed)
        shutil.copyfile(f"{register_path}-journal", f"{crashed}-journal")
        connection.execute("ROLLBACK")
    with monkeypatch.context() as patch:
        patch.setattr("novex_desktop.store.database.os.access", lambda path, mode: False)
        with pytest.raises(RegisterError, match="alleen-lezen"):
            Database.open(crashed, store_setup)
    database = Database.open(crashed, store_setup)
    with database.read() as connection:
        half = connection.execute("SELECT count(*) FROM party WHERE name = 'half'").fetchone()
        names = connection.execute("SELECT count(*) FROM party").fetchone()
    database.close()
    assert half == (0,)
    assert names[0] > 300


def test_a_folder_that_cannot_be_written_is_told(
    register_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(RegisterError, match="alleen-lezen"):
        Database.create(register_path.with_name("nieuw.novex"), store_setup)


def test_a_full_disk_is_told_when_a_register_is_made(
    tmp_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(RegisterError, match=r"schijf is vol.*Maak ruimte vrij"):
        Database.create(tmp_path / "nieuw.novex", store_setup)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_register_as_it_was(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    with database.change("Niets") as act:
        connection = act.session.connection()
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_authorizer(None)
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages}")  # what SQLite then says is "full"
        connection.info["gate"].shut()
    with pytest.raises(RegisterError, match=r"schijf is vol. Er is niets gewijzigd"):
        small_list.retitle(agreement_id, "x" * 100_000)
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"
    small_list.retitle(agreement_id, "Past nog")
    with database.read() as connection_:
        faults = [fault for one in check_register(connection_) for fault in one.faults]
    assert faults == []


LIMITED = """
import resource, sys
from pathlib import Path
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.database import Database, StoreSetup
path, migrations, starter, limit = Path(sys.argv[1]), *map(Path, sys.argv[2:4]), int(sys.argv[4])
from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.store.operations.parties import add_party
setup = StoreSetup(migrations, starter, "x")
sys.dont_write_bytecode = True
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    database = Database.open(path, setup) if path.exists() else Database.create(path, setup)
    while True:
        with database.change("Partij") as act:
            add_party(act.session, "x" * 5_000, "", PartyKind.OTHER)
        print("saved", flush=True)
except RegisterError as error:
    print(error.message, flush=True)
    if path.exists():
        database.close()
"""


def _run_limited(path: Path, setup: StoreSetup, limit_bytes: int) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, path, setup.migrations, setup.starter, str(limit_bytes)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_when_a_file_cannot_grow_every_save_before_is_whole(
    register_path: Path, store_setup: StoreSetup
) -> None:
    size = register_path.stat().st_size
    *saved, message = _run_limited(register_path, store_setup, size + 100_000)
    assert "Er is niets gewijzigd" in message
    assert len(saved) > 3
    with closing(sqlite3.connect(register_path)) as connection:
        faults = [fault for one in check_register(connection) for fault in one.faults]
        added = connection.execute("SELECT count(*) FROM party WHERE name LIKE 'xxx%'").fetchone()
    assert faults == []
    assert added == (len(saved),)
    left = {one.name for one in register_path.parent.iterdir()}
    assert left == {"register.novex", ".register.novex.lock"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
@pytest.mark.parametrize("limit_bytes", [10_000, 300_000])
def test_a_register_that_cannot_be_made_whole_is_not_made_at_all(
    tmp_path: Path, store_setup: StoreSetup, limit_bytes: int
) -> None:
    [message] = _run_limited(tmp_path / "nieuw.novex", store_setup, limit_bytes)
    assert "Controleer" in message or "Maak ruimte vrij" in message
    assert list(tmp_path.iterdir()) == []


HOLDING = """
import sys
from pathlib import Path
from novex_desktop.store.database import Database, StoreSetup
database = Database.open(Path(sys.argv[1]), StoreSetup(Path(), Path(), "x"))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_register_open_in_another_window_is_refused_until_that_is_gone(
    register_path: Path, store_setup: StoreSetup
) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDING, register_path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"open"
        with pytest.raises(RegisterError, match=r"al geopend.*Sluit het daar"):
            Database.open(register_path, store_setup)
        looking = Database.open(register_path, store_setup, read_only=True)
        with looking.read() as connection:
            assert connection.execute("SELECT count(*) FROM region").fetchone() == (5,)
        looking.close()
    finally:
        other.kill()
        other.communicate()
    Database.open(register_path, store_setup).close()


def test_a_second_window_is_told_who_has_the_register_open_since_when(
    database: Database, store_setup: StoreSetup
) -> None:
    with pytest.raises(RegisterInUseError, match=r"al geopend, door Testgebruiker op ") as failure:
        Database.open(database.path, store_setup)
    holder = failure.value.holder
    assert holder is not None
    assert holder.computer == platform.node()
    assert holder.since is not None
    assert abs(datetime.now().astimezone() - holder.since) < timedelta(minutes=5)
    assert f"om {holder.since.hour}.{holder.since.minute:02d} uur" in failure.value.message
    assert "alleen te lezen" in failure.value.message


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"{",
        b"[]",
        b'{"user": 1}',
        b'{"user": "x", "computer": "y", "since": "gisteren"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_note_that_cannot_be_read_is_no_obstacle(
    database: Database, store_setup: StoreSetup, note: bytes
) -> None:
    database.path.with_name(f".{database.path.name}.open.json").write_bytes(note)
    with pytest.raises(RegisterInUseError, match="in een ander venster of op een andere computer"):
        Database.open(database.path, store_setup)


def test_names_in_a_note_of_somebody_else_are_cut_and_cleaned(
    database: Database, store_setup: StoreSetup
) -> None:
    note = {
        "user": "jan\n\u202e" + "x" * 900,
        "computer": "\0",
        "since": "2026-11-24T09:12:00.000Z",
    }
    path = database.path.with_name(f".{database.path.name}.open.json")
    path.write_text(json.dumps(note), encoding="utf-8")
    with pytest.raises(RegisterInUseError, match=r"door janx{55,60}, sinds 24 november") as failure:
        Database.open(database.path, store_setup)
    assert failure.value.message.isprintable()


def test_a_note_that_a_crash_left_behind_stops_nobody(
    register_path: Path, store_setup: StoreSetup
) -> None:
    note = register_path.with_name(f".{register_path.name}.open.json")
    note.write_text('{"user": "jan", "computer": "x", "since": "2020-01-01T00:00:00.000Z"}')
    database = Database.open(register_path, store_setup)
    assert not database.is_read_only
    database.close()
    assert not note.exists()


def test_of_many_that_start_at_once_one_wins(register_path: Path) -> None:
    locks = [RegisterLock(register_path) for _ in range(20)]
    won = []
    for lock in locks:
        try:
            lock.acquire()
        except RegisterError:
            continue
        won.append(lock)
    assert len(won) == 1
    won[0].release()
    won[0].release()  # harmless
    locks[-1].acquire()
    locks[-1].release()


def test_a_damaged_page_is_seen_at_opening_when_the_register_was_not_closed(
    filled_path: Path, store_setup: StoreSetup
) -> None:
    content = blank_page(filled_path, "ix_field_change_row")
    # Closed as it should: a look at all pages comes later, beside the window.
    Database.open(filled_path, store_setup).close()
    filled_path.with_name(f"{filled_path.name}-journal").touch()
    with pytest.raises(DamagedRegisterError, match="beschadigd"):
        Database.open(filled_path, store_setup)
    assert filled_path.read_bytes() == content
