"""How long the main job takes, whole processes from start to exit: `make bench`.

Seconds say little on a busy machine, so each figure stands beside a yardstick measured in turn
with it: a bare Python that loads the libraries which the job cannot do without.
"""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.pairs import pair_up
from tests.benchmarks.pairs import report as add_line

CHECKOUT = Path(__file__).resolve().parents[2]
RUNS = 5
PROGRAM = [sys.executable, "-m", "novex_desktop"]

pytestmark = pytest.mark.benchmark


def measure(command: list[str]) -> float:
    """Return the seconds that a process takes from start to exit; it must succeed."""
    started = time.perf_counter()
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    return time.perf_counter() - started


def report(job: str, seconds: list[float], yardsticks: list[float], libraries: str) -> None:
    """Put the medians of the runs in the table."""
    add_line("-", job, f"Python that loads {libraries}", pair_up(seconds, yardsticks))


def compare(job: str, commands: list[list[str]], libraries: str) -> None:
    """Measure the commands, and after each the yardstick, and print the outcome."""
    bare = [sys.executable, "-c", f"import {libraries}"]
    measure(bare)  # warms the disk cache for both
    pairs = [(measure(command), measure(bare)) for command in commands]
    report(job, [taken for taken, _ in pairs], [bare for _, bare in pairs], libraries)


@pytest.fixture(scope="module")
def filled_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    register = tmp_path_factory.mktemp("bench") / "lijst.novex"
    measure([*PROGRAM, "import", str(find_starter()), "--register", str(register), "--yes"])
    return register


def find_starter() -> Path:
    (starter,) = (CHECKOUT / "database" / "starter").glob("*.txt")
    return starter


def test_asking_for_the_version() -> None:
    compare("Ask for the version", [[*PROGRAM, "--version"]] * RUNS, "typer")


def test_importing_the_list_into_a_new_register(tmp_path: Path) -> None:
    arguments = [*PROGRAM, "import", str(find_starter()), "--yes", "--register"]
    commands = [[*arguments, str(tmp_path / f"{run}.novex")] for run in range(RUNS)]
    compare("Import the list of 2024 into a new register", commands, "sqlmodel, alembic")


@pytest.mark.parametrize("overview", ["Afspraken per regio", "Alle afspraken"])
def test_exporting_an_overview(filled_register: Path, tmp_path: Path, overview: str) -> None:
    arguments = [*PROGRAM, "export", "--register", str(filled_register), "--overview", overview]
    commands = [[*arguments, "--out", str(tmp_path / f"{run}.xlsx")] for run in range(RUNS)]
    compare(f"Export {overview!r} of the list of 2024", commands, "openpyxl, pydantic")


def test_checking_a_register(filled_register: Path) -> None:
    compare("Check a register", [[*PROGRAM, "check", str(filled_register)]] * RUNS, "sqlite3")
