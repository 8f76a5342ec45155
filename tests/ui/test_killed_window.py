"""The real window is killed while somebody works in it: what it said was saved is there.

A few kills in each run of the tests, 300 with `make faults`.
"""

import gzip
import hashlib
import json
import os
import shutil
import sqlite3
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlmodel import select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.schema import SCHEMA_VERSION
from tests.store.fault_rounds import count_rounds, make_random
from tests.store.kill_process import measure_act, run_until_killed

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="measured on POSIX; Windows kills otherwise"
)
ROOT = Path(__file__).parents[2]
WORKER = Path(__file__).with_name("worker_window.py")
LONG_ACT = Path(__file__).with_name("worker_long_act.py")
FIRST_SCHEMA = ROOT / "tests" / "data" / "registers" / "0001.novex.gz"
LIST_ROWS = 84  # agreements in the list of 2024
RETITLED = 40
LEAST_S = 0.4  # that an act takes: a machine may be more busy than when it was measured
LONG_ONLY = pytest.mark.skipif(count_rounds(0, 1) == 0, reason="only with `make faults`")


def make_environment(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NOVEX_DESKTOP_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }


def list_faults(register: Path, setup: "StoreSetup") -> list[str]:
    database = Database.open(register, setup)
    try:
        with database.read() as connection:
            return [fault for one in check_register(connection) for fault in one.faults]
    finally:
        database.close()


@pytest.mark.parametrize("series", range(count_rounds(1, 4)))  # so that two can work at it
def test_the_window_is_killed_and_all_that_it_said_was_saved_is_there(
    series: int,
    list_path: Path,
    store_setup: "StoreSetup",
    tmp_path: Path,
    tell_figures: Callable[[str], None],
) -> None:
    chance, home = make_random(f"window {series}"), tmp_path / "home"
    told: set[str] = set()
    counts: Counter[str] = Counter()
    for number in range(count_rounds(3, 25)):
        seed = f"venster {series} {number}"
        wait, count = chance.uniform(0, 0.6), chance.randint(0, 3)
        said = run_until_killed([WORKER, list_path, seed], wait, count, make_environment(home))
        counts["told"] += len(said)
        counts["journals"] += list_path.with_name(f"{list_path.name}-journal").exists()
        told |= set(said)
        assert list_faults(list_path, store_setup) == []
        with closing(sqlite3.connect(list_path)) as connection:
            assert told <= {row[0] for row in connection.execute("SELECT id FROM change")}
        for book in list_path.parent.glob("overzicht*.xlsx"):
            assert zipfile.ZipFile(book).testzip() is None  # whole, or not there
            counts["overviews"] += 1
            book.unlink()
        for draft in home.rglob("typed-*.json"):
            json.loads(draft.read_text("utf-8"))
            counts["half typed"] += 1
    assert counts["told"] > 0
    tell_figures(f"{number + 1} kills of the window: {dict(counts)}, 0 lost")


@dataclass(frozen=True, slots=True)
class State:
    """What of a register a long act changes: nothing between before and after may be found."""

    rows: int
    titles_of_before: int

    @classmethod
    def read(cls, register: Path) -> "State":
        with closing(sqlite3.connect(register)) as connection:
            rows, old = connection.execute(
                "SELECT count(*), count(*) FILTER (WHERE title NOT LIKE 'later %') FROM agreement"
                " WHERE parent_id IS NULL AND NOT deleted"
            ).fetchone()
        return cls(rows, old)


NEW = State(LIST_ROWS, LIST_ROWS)
WORKED = State(LIST_ROWS, LIST_ROWS - RETITLED)


def make_folder(folder: Path, template: Path, setup: "StoreSetup", *, is_worked: bool) -> Path:
    """Make a folder with a register and a home that has a backup of it.

    Args:
        is_worked: titles were changed since the backup.
    """
    backups = folder / "home" / "reservekopieen"
    backups.mkdir(parents=True)
    register = Path(shutil.copyfile(template, folder / "lijst.novex"))
    BackupFolder(backups).keep(register, "proef")
    if is_worked:
        with (
            closing(Database.open(register, setup)) as database,
            database.change("Titels wijzigen") as act,
        ):
            for row in act.session.exec(select(Agreement).limit(RETITLED)):
                row.title = f"later {row.title}"[:200]
    return folder


@pytest.mark.parametrize(
    ("act", "rounds", "before", "after"),
    [
        ("import", (1, 50), WORKED, State(2 * LIST_ROWS, 2 * LIST_ROWS - RETITLED)),
        pytest.param("undo", (0, 30), NEW, State(0, 0), marks=LONG_ONLY),
        pytest.param("go back", (0, 30), WORKED, NEW, marks=LONG_ONLY),
        pytest.param("backup", (0, 50), WORKED, WORKED, marks=LONG_ONLY),
        pytest.param("export", (0, 30), WORKED, WORKED, marks=LONG_ONLY),
    ],
)
def test_the_window_is_killed_in_a_long_act_which_is_there_whole_or_not_at_all(
    act: str,
    rounds: tuple[int, int],
    before: State,
    after: State,
    list_template: Path,
    store_setup: "StoreSetup",
    tmp_path: Path,
    tell_figures: Callable[[str], None],
) -> None:
    chance, counts = make_random(f"window {act}"), Counter[str]()
    made = make_folder(tmp_path / act, list_template, store_setup, is_worked=before == WORKED)
    took_s = LEAST_S
    if count_rounds(0, 1):
        trial = shutil.copytree(made, tmp_path / "gemeten")
        took_s = measure_act(
            [LONG_ACT, trial / "lijst.novex", act], make_environment(trial / "home")
        )
    for number in range(count_rounds(*rounds)):
        folder = Path(shutil.copytree(made, tmp_path / f"{act} {number}"))
        register, home = folder / "lijst.novex", folder / "home"
        # Over the whole of it, and as long again: about half of them get through.
        wait = chance.uniform(0, 2 * max(took_s, LEAST_S))
        told = run_until_killed([LONG_ACT, register, act], wait, 0, make_environment(home))
        counts["journals"] += register.with_name(f"{register.name}-journal").exists()
        assert list_faults(register, store_setup) == []
        state = State.read(register)
        assert state in (before, after)
        backups = BackupFolder(home / "reservekopieen").list_for(register, read_dataset(register))
        assert backups
        assert all(backup.is_whole() for backup in backups)
        is_whole = is_done(act, state == after, folder, len(backups))
        counts["whole" if is_whole else "not"] += 1
        counts["told"] += bool(told)
        assert is_whole or not told
        assert set(told) <= {backup.path.name for backup in backups} | list_changes(register)
        shutil.rmtree(folder)
    tell_figures(f"{number + 1} kills in {act} of {took_s:.2f} s: {dict(counts)}, 0 between")


def is_done(act: str, is_after: bool, folder: Path, backups: int) -> bool:
    """Whether an act went through; a book is whole wherever it is found."""
    book = folder / "overzicht.xlsx"
    if act == "export":
        assert not book.exists() or zipfile.ZipFile(book).testzip() is None
        return book.exists()
    return backups > 1 if act == "backup" else is_after


def list_changes(register: Path) -> set[str]:
    with closing(sqlite3.connect(register)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM change")}


def read_dataset(register: Path) -> str:
    with closing(sqlite3.connect(register)) as connection:
        [found] = connection.execute("SELECT value FROM meta WHERE key = 'dataset_id'").fetchone()
    return str(found)


def read_all(register: Path) -> tuple[int, str]:
    """Return the version of the schema, and a digest of all that is in the register."""
    with closing(sqlite3.connect(register)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        content = "\n".join(connection.iterdump())
    return version, hashlib.sha256(content.encode()).hexdigest()


@pytest.mark.skipif(SCHEMA_VERSION == 1, reason="there is no older schema yet")
def test_the_window_is_killed_while_it_brings_an_older_register_up_to_date(
    store_setup: "StoreSetup", tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    chance, counts = make_random("window migrate"), Counter[str]()
    old = tmp_path / "oud" / "lijst.novex"
    (old.parent / "home").mkdir(parents=True)
    old.write_bytes(gzip.decompress(FIRST_SCHEMA.read_bytes()))
    trial = shutil.copytree(old.parent, tmp_path / "gemeten")
    took_s = measure_act(
        [LONG_ACT, trial / "lijst.novex", "migrate"], make_environment(trial / "home")
    )
    before, after = read_all(old), read_all(trial / "lijst.novex")
    assert (before[0], after[0]) == (1, SCHEMA_VERSION)
    for number in range(count_rounds(1, 40)):
        folder = Path(shutil.copytree(old.parent, tmp_path / f"migratie {number}"))
        register = folder / "lijst.novex"
        wait = chance.uniform(0, 2 * max(took_s, LEAST_S))
        told = run_until_killed(
            [LONG_ACT, register, "migrate"], wait, 0, make_environment(folder / "home")
        )
        counts["journals"] += register.with_name(f"{register.name}-journal").exists()
        state = read_all(register)
        copies = list(folder.glob("* (vóór bijwerken *.novex"))
        assert state in (before, after)
        assert state == after or not told
        assert copies or state == before
        assert all(read_all(copy) == before for copy in copies)
        assert list_faults(register, store_setup) == []  # which brings it up to date, if need be
        assert read_all(register) == after
        counts["new" if state == after else "old"] += 1
        counts["told"] += bool(told)
        shutil.rmtree(folder)
    tell_figures(f"{number + 1} kills in updating, {took_s:.2f} s: {dict(counts)}, 0 between")
