"""Two real windows on one register: one writes, the other is told and may read."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from novex_desktop.store_setup import make_store_setup
from novex_desktop.window_services import make_services

ROOT = Path(__file__).parents[2]
LOOK = """
import sys
from pathlib import Path
from tests.ui.started_program import run_once_complete, say

def look(window):
    database = window._database
    did = "refused" if database is None else "reads" if database.is_read_only else "writes"
    say(f"{did}: {window.notice.accessibleName()}")
    return True

say("ready")
sys.stdin.readline()
run_once_complete(Path(sys.argv[1]), look)
"""


@pytest.fixture
def start(list_path: Path, tmp_path: Path) -> Iterator[Callable[[], "subprocess.Popen[str]"]]:
    """Return what starts a program that shows its window as soon as it gets a line."""
    started: list[subprocess.Popen[str]] = []

    def make() -> "subprocess.Popen[str]":
        home = str(tmp_path / "home")
        process = subprocess.Popen(
            [sys.executable, "-c", LOOK, list_path],
            cwd=ROOT,
            env={**os.environ, "NOVEX_DESKTOP_HOME": home, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    def stop_all() -> None:
        for one in started:
            one.kill()

    watch = threading.Timer(90, stop_all)
    watch.start()
    yield make
    watch.cancel()
    for process in started:
        process.kill()
        process.communicate()


def test_an_example_that_another_window_made_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path))
    services = make_services(make_store_setup)

    def let_another_make_it(done: int, total: int, what: str = "") -> None:
        if done == 2:
            services.example_path.write_bytes(b"van een ander venster")

    services.create_example(let_another_make_it)
    assert services.example_path.read_bytes() == b"van een ander venster"
    folder = services.example_path.parent
    assert [one.name for one in folder.iterdir()] == [services.example_path.name]


def show(*processes: "subprocess.Popen[str]") -> list[str]:
    """Let all show their window at once, and return what each says."""
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.stdout.readline() for process in processes if process.stdout is not None]


def test_of_two_windows_that_start_in_the_same_second_one_writes(
    start: Callable[[], "subprocess.Popen[str]"],
) -> None:
    both = [start(), start()]
    said = show(*both)
    kinds = sorted(one.partition(":")[0] for one in said)
    assert kinds == ["refused", "writes"], said
    refused = next(one for one in said if one.startswith("refused"))
    assert "is al geopend" in refused
    assert "alleen te lezen" in refused
    writer = both[0] if said[0].startswith("writes") else both[1]
    writer.kill()
    writer.wait()
    [again] = show(start())  # the system gave the lock back, whatever the note says
    assert again.startswith("writes")
