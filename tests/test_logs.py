"""What a crash leaves is told once, at the next start."""

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
START = """
import sys
from pathlib import Path
from novex_desktop.logs import start_logging
print(repr(start_logging(Path(sys.argv[1]))))
if sys.argv[2] == "crash":
    import ctypes
    secret = "Geheime toezegging"
    ctypes.string_at(0)
"""


def start(folder: Path, then: str) -> str:
    command = [sys.executable, "-c", START, str(folder), then]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == (then != "crash"), done.stderr
    return done.stdout.strip()


def test_what_python_says_at_a_crash_is_told_once_at_the_next_start(tmp_path: Path) -> None:
    # A crash may take what was printed with it, so only the starts after it are looked at.
    start(tmp_path, "crash")
    told = start(tmp_path, "end")
    assert "string_at" in told
    assert "Geheime" not in told
    assert start(tmp_path, "end") == "''"
    assert "string_at" in (tmp_path / "crash-vorige.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a file in place of the folder is enough")
def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "log").touch()
    assert start(tmp_path / "log", "end") == "''"
