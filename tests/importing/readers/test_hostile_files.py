"""Every file in tests/data/hostile: refused or read in bounded time and memory, nothing else done.

Each is read in a process of its own, as the command line reads it, in an empty folder.
"""

import gzip
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests" / "data" / "hostile"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix not in (".py", ".pyc", ""))
MOST_BYTES = 500_000_000
MOST_SECONDS = 30
READ = """
import resource, sys, time
from pathlib import Path
import novex_desktop.cli as cli
try:
    sys.argv = ["novex-desktop", *sys.argv[1:]]
    cli.main()
except SystemExit as stop:
    code = stop.code or 0
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
status = Path("/proc/self/status")
if status.exists():  # getrusage would tell the peak of the process that started this one, too
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
print(f"\\n|{code}|{time.process_time():.1f}|{peak}", flush=True)
"""

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
    result = subprocess.run(
        [sys.executable, "-c", READ, *command],
        cwd=folder,
        env={**os.environ, "NOVEX_DESKTOP_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    told, code, seconds, peak = result.stdout.rsplit("|", 3)
    assert float(seconds) <= MOST_SECONDS
    assert int(peak) <= MOST_BYTES
    assert "Traceback" not in result.stderr
    allowed = {"weiger": {1}, "lees": {0}, "gevonden": {0, 1}}[path.name.split("-")[0]]
    assert int(code) in allowed, told + result.stderr
    if code == "1":
        assert len(result.stderr.strip().splitlines()) == 1  # one sentence
        assert "root:" not in result.stderr
    assert _list_files(folder) == before
    assert not Path("/novex-ontsnapt").exists()
    outside = {one.name for one in tmp_path.iterdir()} - {"werk", "home"}
    assert outside == set()
    tell_figures(f"{path.name}: {code}, {seconds} s, {int(peak) // 1_000_000} MB")
