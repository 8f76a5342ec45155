"""The real window is killed while somebody works in it: what it said was saved is there.

A few kills in each run of the tests, 100 with `make faults`.
"""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from tests.store.fault_rounds import count_rounds, make_random

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="measured on POSIX; Windows kills otherwise"
)
ROOT = Path(__file__).parents[2]
_MOST_SECONDS = 120
WORKER = Path(__file__).with_name("worker_window.py")


def run_until_killed(
    register: Path, seed: str, home: Path, after_s: float, after_told: int
) -> list[str]:
    """Return the changes of which the window said that they were saved.

    Args:
        after_s: when to kill it, counted from what it told last, so that a busy machine is no
            reason to see nothing.
        after_told: how much it tells before that.
    """
    process = subprocess.Popen(
        [sys.executable, WORKER, register, seed],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "NOVEX_DESKTOP_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    watch = threading.Timer(_MOST_SECONDS, process.kill)  # it must never wait for nothing
    watch.start()
    begun = process.stdout.readline()
    first = [process.stdout.readline().rstrip("\n") for _ in range(after_told)]
    threading.Event().wait(after_s)
    watch.cancel()
    code = process.poll()
    process.kill()
    told, errors = process.communicate()
    assert (begun, code) == ("begin\n", None), errors
    return first + (told.rpartition("\n")[0].split("\n") if "\n" in told else [])


def list_faults(register: Path, setup: "StoreSetup") -> list[str]:
    database = Database.open(register, setup)
    try:
        with database.read() as connection:
            return [fault for one in check_register(connection) for fault in one.faults]
    finally:
        database.close()


def test_the_window_is_killed_and_all_that_it_said_was_saved_is_there(
    list_path: Path, store_setup: "StoreSetup", tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    chance, home = make_random("window"), tmp_path / "home"
    told: set[str] = set()
    counts: Counter[str] = Counter()
    for number in range(count_rounds(3, 100)):
        wait, count = chance.uniform(0, 0.6), chance.randint(0, 3)
        said = run_until_killed(list_path, f"venster {number}", home, wait, count)
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
