"""A process that is killed while it works: all it told of is there, nothing is there in part.

A few kills in each run of the tests, 200 with `make faults`; the window itself adds 100 more.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from tests.store.fault_rounds import count_rounds, make_random
from tests.store.kill_process import measure_act, run_until_killed

if TYPE_CHECKING:
    from collections.abc import Callable

    from novex_desktop.store.database import StoreSetup

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="measured on POSIX; Windows kills otherwise"
)

PROLOGUE = """
import random, sys
from pathlib import Path
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.errors import RuleError
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop import paths
register, backups, seed = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "x", backups)
database = Database.open(register, setup)
"""
# Tells the key of each change once it is saved; chooses among all that a user does.
WORKING = (
    PROLOGUE
    + """
from datetime import date
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.restoring import restore_backup
chance = random.Random(seed)
with database.read() as connection:
    ids = [row[0] for row in connection.execute("SELECT id FROM agreement ORDER BY number")]

def note():
    with database.change("Notitie") as act:
        data = NoteData(dated=date(2025, 3, 1), text=f"{seed} " * chance.randint(1, 400))
        add_note(act.session, chance.choice(ids), data, "x")
    return act.changes

def retitle(count):
    with database.change("Titels") as act:
        for agreement_id in chance.sample(ids, count):
            title = f"{seed} {chance.random()}"
            update_agreement(act.session, agreement_id, {"title": title})
    return act.changes

def go_back():
    found = BackupFolder(backups).list_for(register)
    return restore_backup(database, chance.choice(found), setup) if found else note()

acts = [note, note, lambda: retitle(1), lambda: retitle(25), database.undo, database.redo, go_back]
print("begin", flush=True)
while True:
    try:
        changes = chance.choice(acts)()
    except RuleError:
        continue
    if not changes.is_empty:
        print(changes.change_id, flush=True)
"""
)
IMPORTING = (
    PROLOGUE
    + """
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
plan = prepare_import(database, next(setup.starter.glob("*.txt")))
print("begin", flush=True)
print(apply_plan(database, plan).change_id, flush=True)
sys.stdin.read()
"""
)
BACKING_UP = (
    PROLOGUE
    + """
from datetime import date
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.operations.notes import add_note
with database.read() as connection:
    [agreement_id] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
print("begin", flush=True)
while True:
    with database.change("Notitie") as act:
        add_note(act.session, agreement_id, NoteData(dated=date(2025, 3, 1), text=seed), "x")
    print(BackupFolder(backups).keep(register, "proef").path.name, flush=True)
"""
)


def _list_faults(register: Path, setup: StoreSetup) -> list[str]:
    """Open a register as after a crash, and return all that is wrong with it."""
    database = Database.open(register, setup)
    try:
        with database.read() as connection:
            return [fault for one in check_register(connection) for fault in one.faults]
    finally:
        database.close()


def _list_changes(register: Path) -> set[str]:
    with closing(sqlite3.connect(register)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM change")}


def test_no_change_that_was_told_is_lost_however_the_work_is_killed(
    filled_path: Path, store_setup: StoreSetup, tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    chance = make_random("work")
    told: set[str] = set()
    counts: Counter[str] = Counter()
    for number in range(count_rounds(6, 100)):
        seed = f"reeks {number}"
        backups = tmp_path / "kopieen"
        wait, count = chance.uniform(0, 0.3), chance.randint(0, 3)
        said = run_until_killed(["-c", WORKING, filled_path, backups, seed], wait, count)
        counts["told"] += len(said)
        counts["journals"] += filled_path.with_name(f"{filled_path.name}-journal").exists()
        told |= set(said)
        assert _list_faults(filled_path, store_setup) == []
        assert told <= _list_changes(filled_path)
    assert counts["told"] > 0
    tell_figures(f"{number + 1} kills at work: {dict(counts)}, 0 lost")


def test_an_import_that_is_killed_is_there_whole_or_not_at_all(
    register_path: Path,
    store_setup: StoreSetup,
    tmp_path: Path,
    tell_figures: Callable[[str], None],
) -> None:
    chance = make_random("import")
    outcomes: Counter[int] = Counter()
    whole = Path(shutil.copyfile(register_path, tmp_path / "geheel.novex"))
    took_s = measure_act(["-c", IMPORTING, whole, tmp_path / "kopieen-geheel", "x"])
    for number in range(count_rounds(2, 50)):
        register = Path(shutil.copyfile(register_path, tmp_path / f"{number}.novex"))
        # Over the whole of it, and as long again: about half of them get through.
        after_s = chance.uniform(0, 2 * took_s)
        said = run_until_killed(["-c", IMPORTING, register, tmp_path / "kopieen", "x"], after_s)
        assert _list_faults(register, store_setup) == []
        with closing(sqlite3.connect(register)) as connection:
            [rows] = connection.execute(
                "SELECT count(*) FROM agreement WHERE parent_id IS NULL"
            ).fetchone()
        assert rows in (0, 84)
        assert not said or rows == 84
        outcomes[rows] += 1
        register.unlink()
    tell_figures(
        f"{number + 1} kills in an import of {took_s:.1f} s:"
        f" {outcomes[84]} whole, {outcomes[0]} not"
    )


def test_a_backup_that_is_killed_is_there_whole_or_not_at_all(
    filled_path: Path, store_setup: StoreSetup, tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    chance = make_random("backup")
    folder, told = tmp_path / "kopieen", 0
    rounds = count_rounds(3, 50)
    for _ in range(rounds):
        said = run_until_killed(
            ["-c", BACKING_UP, filled_path, folder, "x"], chance.uniform(0, 0.4)
        )
        listed = BackupFolder(folder).list_for(filled_path)
        assert all(record.is_whole() for record in listed)
        assert set(said) <= {record.path.name for record in listed}
        told += len(said)
        if listed:
            assert _list_faults(listed[0].path, store_setup) == []
        shutil.rmtree(folder, ignore_errors=True)
    assert _list_faults(filled_path, store_setup) == []
    tell_figures(f"{rounds} kills in backups: {told} told, 0 damaged, 0 lost")
