"""A disk that fails in the middle of work: told in Dutch, what was typed stays, nothing is lost."""

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from tests.store.disk_shim import build, make_environment, why_not
from tests.store.fault_rounds import count_rounds

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())
ROOT = Path(__file__).parents[2]
WORKER = Path(__file__).with_name("worker_bad_disk.py")
LONG_ONLY = pytest.mark.skipif(count_rounds(0, 1) == 0, reason="only with `make faults`")
TYPED = "Wat ik nu typ, mag niet weg zijn"


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def work(register: Path, home: Path, environment: dict[str, str], *more: str) -> dict[str, Any]:
    """Let the program work on a disk that fails now and then; return what the user saw."""
    result = subprocess.run(
        [
            sys.executable,
            WORKER,
            register,
            register.parent.parent / "switch",
            register.parent / "uit.xlsx",
            *more,
        ],
        cwd=ROOT,
        env={
            **environment,
            "PYTHONPATH": str(ROOT),
            "NOVEX_DESKTOP_HOME": str(home),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout)
    assert isinstance(seen, dict)
    return seen


def assert_nothing_is_lost(seen: dict[str, Any], register: Path, setup: "StoreSetup") -> None:
    assert seen["is_saved"] is False
    assert seen["while it fails"]["copied"] == TYPED
    assert seen["may close"] is False  # the window does not close over unsaved text
    assert seen["is_saved_after"] is True
    assert seen["closed"] is True
    with closing(sqlite3.connect(register)) as connection:
        titles = {row[0] for row in connection.execute("SELECT title FROM agreement")}
        [meetings] = connection.execute("SELECT count(*) FROM meeting WHERE year = 2031").fetchone()
        said = [row[0] for row in connection.execute("SELECT new FROM field_change")]
    assert f'"{TYPED}"' in said
    assert f"{TYPED} 2" in titles
    assert meetings == 0  # the import came in not at all
    database = Database.open(register, setup)
    with database.read() as connection:
        faults = [fault for one in check_register(connection) for fault in one.faults]
    database.close()
    assert faults == []
    half = [path.name for path in register.parent.rglob("*") if path.suffix in (".deel", ".wacht")]
    assert half == []


@pytest.mark.parametrize(
    ("number", "save", "others"),
    [
        (errno.ENOSPC, "kan niets worden geschreven", "De schijf is vol"),
        pytest.param(errno.EIO, "kan niet worden beschreven", "geeft een fout", marks=LONG_ONLY),
        pytest.param(errno.EROFS, "kan niet worden beschreven", "alleen-lezen", marks=LONG_ONLY),
    ],
    ids=["full", "failing", "read-only"],
)
def test_a_disk_that_fails_is_told_at_save_import_backup_and_export(
    shim: Path,
    list_path: Path,
    stick: Path,
    store_setup: "StoreSetup",
    number: int,
    save: str,
    others: str,
) -> None:
    register = Path(shutil.copyfile(list_path, stick / "lijst.novex"))
    switch = stick.parent / "switch"
    environment = make_environment(shim, stick, switch=switch, errno=number)
    seen = work(register, stick / "home", environment)
    assert save in seen["while it fails"]["notice"]
    assert "niets gewijzigd" in seen["while it fails"]["notice"]
    assert others in seen["import"]
    assert seen["import"].startswith("Er is niets gewijzigd, want een reservekopie vooraf")
    assert others in seen["backup"]
    assert "uit.xlsx" in seen["export"] or "mag u niet schrijven" in seen["export"]
    assert not (stick / "uit.xlsx").exists()
    assert_nothing_is_lost(seen, register, store_setup)


def test_a_stick_that_is_pulled_out_is_told_and_may_come_back(
    list_path: Path, stick: Path, tmp_path: Path, store_setup: "StoreSetup"
) -> None:
    register = Path(shutil.copyfile(list_path, stick / "lijst.novex"))
    seen = work(register, tmp_path / "home", dict(os.environ), "away")
    assert "niet meer bereikbaar" in seen["while it fails"]["notice"]
    assert "weer aan" in seen["while it fails"]["notice"]
    assert "niet meer bereikbaar" in seen["import"]
    assert_nothing_is_lost(seen, register, store_setup)
