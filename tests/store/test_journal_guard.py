"""A journal beside a register: its own is written back, another's destroys nothing."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store import journal_guard
from novex_desktop.store.checking import check_register
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database
from novex_desktop.store.journal_guard import ForeignJournalError, get_journal, has_journal
from tests.store.fault_rounds import count_rounds, make_random

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

_KEPT_OPEN = """
import os, signal, sys
from pathlib import Path
from novex_desktop.store.connections import open_connection
connection = open_connection(Path(sys.argv[1]))
connection.execute("PRAGMA cache_size=2")
connection.execute("PRAGMA cache_spill=2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE region SET name = name || ?", ("-" * int(sys.argv[2]),))
connection.execute("UPDATE party SET note = ?", ("x" * int(sys.argv[2]),))
connection.execute("UPDATE meta SET value = value || '' WHERE key = 'format'")
os.kill(os.getpid(), signal.SIGKILL)
"""


def _leave_journal(register: Path, letters: int = 3_000) -> None:
    """Kill a program that has begun to write a register, so that its journal stays."""
    done = subprocess.run(
        [sys.executable, "-c", _KEPT_OPEN, str(register), str(letters)], check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert has_journal(register)


def _list_left(register: Path) -> list[str]:
    known = {register.name, f".{register.name}.lock", "elders"}
    return sorted(path.name for path in register.parent.iterdir() if path.name not in known)


def _assert_sound(register: Path, store_setup: StoreSetup) -> None:
    with closing(Database.open(register, store_setup)) as database, database.read() as connection:
        assert [one for one in check_register(connection) if not one.is_sound] == []


@pytest.fixture
def other(tmp_path: Path, register_path: Path) -> Path:
    """Return another register, of which a killed program left a journal."""
    folder = tmp_path / "elders"
    folder.mkdir()
    return Path(shutil.copyfile(register_path, folder / register_path.name))


def _write(register: Path, store_setup: StoreSetup, acts: int) -> None:
    from novex_desktop.domain.meeting import Meeting

    with closing(Database.open(register, store_setup)) as database:
        for number in range(acts):
            with database.change(f"Overleg {number}") as act:
                act.session.add(Meeting(series="BO", series_code="BO", year=2000 + number))


def test_the_journal_of_a_killed_program_is_written_back(
    register_path: Path, store_setup: StoreSetup
) -> None:
    before = register_path.read_bytes()
    _leave_journal(register_path)
    assert register_path.read_bytes() != before  # it had begun
    _assert_sound(register_path, store_setup)
    assert register_path.read_bytes() == before
    assert _list_left(register_path) == []


@pytest.mark.parametrize("read_only", [False, True])
def test_a_journal_of_an_earlier_moment_is_refused_and_nothing_changes(
    register_path: Path, other: Path, store_setup: StoreSetup, read_only: bool
) -> None:
    _leave_journal(other)
    _write(register_path, store_setup, 3)
    before = register_path.read_bytes()
    journal = shutil.copyfile(get_journal(other), get_journal(register_path)).read_bytes()
    with pytest.raises(ForeignJournalError, match="dat er niet bij hoort") as refusal:
        Database.open(register_path, store_setup, read_only=read_only)
    assert get_journal(register_path).name in refusal.value.message
    assert register_path.read_bytes() == before
    assert get_journal(register_path).read_bytes() == journal
    get_journal(register_path).rename(register_path.with_name("opzij"))
    _assert_sound(register_path, store_setup)


def test_whatever_foreign_journal_lies_there_the_register_stays_what_it_was(
    register_path: Path, other: Path, store_setup: StoreSetup
) -> None:
    chance = make_random("foreign journals")
    for _round in range(count_rounds(6, 60)):
        one, two = (
            Path(shutil.copyfile(path, path.with_name("r.novex")))
            for path in (register_path, other)
        )
        _write(one, store_setup, chance.randrange(4))
        _write(two, store_setup, chance.randrange(4))
        _leave_journal(two, chance.choice((100, 3_000, 9_000)))
        journal = bytearray(get_journal(two).read_bytes())
        if chance.random() < 0.3:
            journal[chance.randrange(28, len(journal))] ^= 255
        get_journal(one).write_bytes(journal)
        before = one.read_bytes()
        try:
            Database.open(one, store_setup).close()
        except RegisterError:
            assert one.read_bytes() == before
            get_journal(one).unlink()
        _assert_sound(one, store_setup)
        for path in (one, two, get_journal(two)):
            path.unlink(missing_ok=True)


def test_a_journal_that_cannot_be_told_is_taken_back_when_the_outcome_is_not_sound(
    register_path: Path, other: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_guard, "_may_belong", lambda _register: True)
    _write(other, store_setup, 30)
    _leave_journal(other, 9_000)
    shutil.copyfile(get_journal(other), get_journal(register_path))
    before = [path.read_bytes() for path in (register_path, get_journal(register_path))]
    with pytest.raises(ForeignJournalError):
        Database.open(register_path, store_setup)
    assert [path.read_bytes() for path in (register_path, get_journal(register_path))] == before
    assert _list_left(register_path) == [get_journal(register_path).name]


def test_a_log_for_writing_ahead_is_not_read(register_path: Path, store_setup: StoreSetup) -> None:
    register_path.with_name(f"{register_path.name}-wal").write_bytes(b"x" * 5_000)
    before = register_path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(ForeignJournalError, match="-wal” dat er niet bij hoort"):
            Database.open(register_path, store_setup, read_only=read_only)
    assert register_path.read_bytes() == before


def test_without_room_for_a_copy_nothing_is_written_back(
    register_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    _leave_journal(register_path)
    before = [path.read_bytes() for path in (register_path, get_journal(register_path))]

    def fill(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "full")

    monkeypatch.setattr(shutil, "copyfile", fill)
    with pytest.raises(RegisterError, match="schijf is vol"):
        Database.open(register_path, store_setup)
    assert [path.read_bytes() for path in (register_path, get_journal(register_path))] == before
    monkeypatch.undo()
    _assert_sound(register_path, store_setup)
    assert _list_left(register_path) == []


@pytest.mark.parametrize("place", range(6))
def test_a_program_that_is_killed_while_it_takes_back_loses_nothing(
    register_path: Path,
    other: Path,
    store_setup: StoreSetup,
    monkeypatch: pytest.MonkeyPatch,
    place: int,
) -> None:
    """Each renaming is a moment to be killed at."""
    monkeypatch.setattr(journal_guard, "_may_belong", lambda _register: True)
    _write(other, store_setup, 30)
    _leave_journal(other, 9_000)
    shutil.copyfile(get_journal(other), get_journal(register_path))
    before = register_path.read_bytes()
    count = 0
    replace = Path.replace

    def stop_at(path: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count > place:
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", stop_at)
    with pytest.raises((KeyboardInterrupt, RegisterError)):
        Database.open(register_path, store_setup)
    monkeypatch.undo()
    with suppress(ForeignJournalError):
        Database.open(register_path, store_setup).close()
    assert register_path.read_bytes() == before
    get_journal(register_path).unlink(missing_ok=True)
    _assert_sound(register_path, store_setup)
    assert _list_left(register_path) == []


def test_a_journal_at_work_in_another_window_is_left_alone(
    register_path: Path, store_setup: StoreSetup
) -> None:
    with (
        closing(Database.open(register_path, store_setup)),
        closing(open_connection(register_path)) as writing,
    ):
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("UPDATE meta SET value = value")
        with closing(Database.open(register_path, store_setup, read_only=True)) as reading:
            assert reading.is_read_only
        assert _list_left(register_path) != []
        writing.execute("ROLLBACK")
    assert _list_left(register_path) == []


def test_an_empty_journal_is_gone_after_opening(
    register_path: Path, store_setup: StoreSetup
) -> None:
    get_journal(register_path).write_bytes(bytes(512))
    with closing(Database.open(register_path, store_setup)) as database:
        assert database.was_left_open
    assert _list_left(register_path) == []
    with closing(Database.open(register_path, store_setup)) as database:
        assert not database.was_left_open
