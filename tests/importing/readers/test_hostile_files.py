"""Every file in tests/data/hostile: refused or read in bounded time and memory, nothing else done.

Each is read in a process of its own, as the command line reads it, in an empty folder.
"""

import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.measured_cli import MOST_BYTES, MOST_SECONDS, run_measured

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests" / "data" / "hostile"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".py", ".pyc", ""))
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="measures memory the POSIX way")


def _unpack(path: Path, folder: Path) -> Path:
    name, content = path.name, path.read_bytes()
    if name.endswith(".gz"):
        name, content = name.removesuffix(".gz"), gzip.decompress(content)
    target = folder / name
    target.write_bytes(content)
    return target


def _list_files(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_hostile_file_is_refused_or_read_within_bounds_and_does_nothing_else(
    path: Path, tmp_path: Path, tell_figures: Callable[[str], None]
) -> None:
    folder, home = tmp_path / "werk", tmp_path / "home"
    folder.mkdir()
    file = _unpack(path, folder)
    before = _list_files(folder)
    if file.suffix == ".novex":
        command = ["check", file.name]
    else:
        about = ["--series", "BO Leefomgeving", "--year", "2024"]
        command = ["import", file.name, "--register", "nieuw.novex", *about]  # no --yes: the plan
    measured = run_measured(command, folder, home, timeout=120)
    assert measured.seconds <= MOST_SECONDS
    assert measured.peak <= MOST_BYTES
    assert "Traceback" not in measured.errors
    allowed = {"weiger": {1}, "lees": {0}, "gevonden": {0, 1}}[path.name.split("-")[0]]
    assert measured.code in allowed, measured.told + measured.errors
    if measured.code == 1:
        assert len(measured.errors.strip().splitlines()) == 1  # one sentence
        assert "root:" not in measured.errors
    assert _list_files(folder) == before
    assert not Path("/novex-ontsnapt").exists()
    outside = {one.name for one in tmp_path.iterdir()} - {"werk", "home"}
    assert outside == set()
    tell_figures(f"{path.name}: {measured.code}, {measured.figures}")
