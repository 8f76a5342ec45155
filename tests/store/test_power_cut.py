"""A power cut at any moment: the register is whole, and what was told as saved is there.

A real run of the program's own store is traced down to the writes and syncs it asks of the disk;
then the power goes at a random place in that, often just after a save. 60 cuts in each run of the
tests, 1,000 with `make faults`, and the same with settings that are known to be too weak.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store.checking import check_register
from novex_desktop.store.connections import apply_settings
from tests.store.disk_shim import Event, build, make_environment, read_trace, why_not
from tests.store.fault_rounds import count_rounds, make_random
from tests.store.power_cut import Disk

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

ROOT = Path(__file__).parents[2]
ACKS = "gemeld"
# Tells each change once it is saved, by a write that the trace holds in its place.
WORKER = """
import os, random, sys
from datetime import date
from pathlib import Path
from novex_desktop import paths
from novex_desktop.store import connections
connections._SETTINGS = tuple(
    setting.replace("synchronous=EXTRA", f"synchronous={sys.argv[2]}")
    for setting in connections._SETTINGS
)
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.notes import add_note
register = Path(sys.argv[1])
told = os.open(register.with_name("gemeld"), os.O_WRONLY | os.O_CREAT)
setup = StoreSetup(paths.get_migrations_folder(), paths.get_starter_folder(), "x")
database = Database.open(register, setup)
chance = random.Random("stroom")
with database.read() as connection:
    ids = [row[0] for row in connection.execute("SELECT id FROM agreement ORDER BY number")]

def note():
    with database.change("Notitie") as act:
        data = NoteData(dated=date(2025, 3, 1), text="notitie " * chance.randint(1, 2000))
        add_note(act.session, chance.choice(ids), data, "x")
    return act.changes

def retitle(count):
    with database.change("Titels") as act:
        for agreement_id in chance.sample(ids, count):
            update_agreement(act.session, agreement_id, {"title": f"Titel {chance.random()}"})
    return act.changes

acts = [note, note, lambda: retitle(1), lambda: retitle(15), database.undo, database.redo]
for _ in range(int(sys.argv[3])):
    try:
        changes = chance.choice(acts)()
    except RuleError:
        continue
    if not changes.is_empty:
        os.write(told, changes.change_id.encode())
database.close()
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def small_path(register_path: Path, store_setup: object) -> Path:
    """Return a register with twenty agreements: small, since it is written a thousand times."""
    from novex_desktop.store.database import Database
    from tests.store.conftest import SmallList

    database = Database.open(register_path, store_setup)  # type: ignore[arg-type]
    small_list = SmallList(database)
    with database.change("Afspraken") as act:
        small_list.add(act.session, 20)
    database.close()
    return register_path


def trace_run(shim: Path, register: Path, synchronous: str) -> list[Event]:
    trace = register.parent.parent / f"{register.parent.name}-trace"
    trace.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "-c", WORKER, register, synchronous, "60"],
        cwd=ROOT,
        env=make_environment(shim, register.parent, trace=trace),
        check=True,
        capture_output=True,
    )
    return list(read_trace(trace))


def choose_cuts(events: list[Event], count: int, chance: random.Random) -> list[int]:
    """Return places in the trace, half of them just after something was told as saved."""
    told = [place + 1 for place, event in enumerate(events) if event.path.endswith(ACKS)]
    some = [chance.choice(told) for _ in range(count // 2)]
    return sorted(some + [chance.randrange(1, len(events) + 1) for _ in range(count - len(some))])


def cut_and_look(
    shim: Path, register: Path, folder: Path, synchronous: str, count: int
) -> Counter[str]:
    """Cut the power often in one run, and count what became of the register."""
    before = register.read_bytes()
    events = trace_run(shim, register, synchronous)
    assert sum(event.what == "S" for event in events) > 100 or synchronous == "OFF"
    chance, counts = make_random(f"power {synchronous}"), Counter[str]()
    disk, acked, done = Disk({str(register): before}), set[str](), 0
    folder.mkdir()
    for cut in choose_cuts(events, count, chance):
        for event in events[done:cut]:
            if not event.path.endswith(ACKS):
                disk.do(event)
            elif event.what == "W":
                acked.add(event.data.decode())
        done = max(done, cut)
        look(disk.cut(chance), register, folder, acked, counts)
    return counts


def look(
    files: dict[str, bytes], register: Path, folder: Path, acked: set[str], counts: Counter[str]
) -> None:
    """Open what is left as the program does at its next start."""
    for path in folder.iterdir():
        path.unlink()
    for name, content in files.items():
        if Path(name).name.startswith(register.name):
            (folder / Path(name).name).write_bytes(content)
    counts["cuts"] += 1
    counts["journals"] += (folder / f"{register.name}-journal").exists()
    try:
        with closing(sqlite3.connect(folder / register.name)) as connection:
            apply_settings(connection)
            connection.execute("PRAGMA synchronous=OFF")  # nobody cuts the power of this one
            faults = [one for outcome in check_register(connection) for one in outcome.faults]
            present = {row[0] for row in connection.execute("SELECT id FROM change")}
    except sqlite3.DatabaseError:
        counts["damaged"] += 1
        return
    counts["damaged"] += bool(faults)
    counts["lost"] += not acked <= present


def test_a_power_cut_damages_nothing_and_loses_nothing_that_was_told(
    shim: Path, small_path: Path, tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    counts = cut_and_look(shim, small_path, tmp_path / "na", "EXTRA", count_rounds(60, 1000))
    assert (counts["damaged"], counts["lost"]) == (0, 0)
    assert counts["journals"] > 0  # some cuts fell within a save
    tell_figures(f"power cuts, EXTRA: {dict(counts)}, 0 damaged, 0 lost")


@pytest.mark.parametrize(("synchronous", "outcome"), [("FULL", "lost"), ("OFF", "damaged")])
def test_the_cuts_do_find_what_weaker_settings_lose(
    shim: Path,
    small_path: Path,
    tmp_path: Path,
    synchronous: str,
    outcome: str,
    tell_figures: Callable[[str], None],
) -> None:
    """Without this the test above would prove nothing."""
    counts = cut_and_look(shim, small_path, tmp_path / "na", synchronous, count_rounds(40, 200))
    assert counts[outcome] > 0
    tell_figures(f"power cuts, {synchronous}: {dict(counts)}")
