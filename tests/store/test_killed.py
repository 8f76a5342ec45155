"""A process that is killed while it saves: every save it told of is there, and all is sound."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

ROOT = Path(__file__).parents[2]
KILLS = 15

SAVING = """
import sys
from pathlib import Path
from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.parties import add_party
database = Database.open(Path(sys.argv[1]), StoreSetup(Path(), Path(), "x"))
number = 0
while True:
    number += 1
    with database.change("Partij") as act:
        for copy in range(1 + number % 4 * 10):
            add_party(act.session, f"{sys.argv[2]}/{number}", f"{copy}", PartyKind.OTHER)
    print(number, flush=True)
    if number % 5 == 0:
        database.undo()
        database.redo()
"""


def _save_until_killed(path: Path, series: int) -> int:
    """Return the number of the last save that was told of before the kill."""
    saver = subprocess.Popen(
        [sys.executable, "-c", SAVING, path, str(series)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert saver.stdout is not None
    told = saver.stdout.readline()
    threading.Event().wait(random.uniform(0, 0.06))  # anywhere in one of the next saves
    saver.kill()
    rest, _ = saver.communicate()
    whole = (told + rest).rpartition(b"\n")[0]
    return int(whole.split()[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="measured on POSIX; Windows kills otherwise")
def test_a_killed_process_loses_no_save_that_it_told_of(
    register_path: Path, store_setup: StoreSetup
) -> None:
    told = [_save_until_killed(register_path, series) for series in range(KILLS)]
    assert min(told) >= 1
    database = Database.open(register_path, store_setup)
    with database.read() as connection:
        faults = [fault for one in check_register(connection) for fault in one.faults]
        rows = connection.execute(
            "SELECT name, count(*) FROM party WHERE NOT deleted AND name LIKE '%/%' GROUP BY name"
        ).fetchall()
    database.close()
    assert faults == []
    saved = {name: copies for name, copies in rows if name.split("/")[0].isdigit()}
    for series, last in enumerate(told):
        for number in range(1, last + 1):
            if number % 5 and number != last:  # a fifth may have been caught in its undo
                assert saved[f"{series}/{number}"] == 1 + number % 4 * 10
    for name, copies in saved.items():  # and none is there in part
        assert copies == 1 + int(name.split("/")[1]) % 4 * 10
