"""One holder at a time, in this process and among processes, and given back by a death."""

import errno
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from novex_desktop.store.file_lock import FileLock

CHECKOUT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from novex_desktop.store.file_lock import FileLock
print(FileLock.acquire(lock := FileLock(Path(sys.argv[1]))), flush=True)
sys.stdin.read()
"""


def test_two_objects_do_not_hold_it_at_once(tmp_path: Path) -> None:
    one, other = FileLock(tmp_path / "slot"), FileLock(tmp_path / "slot")
    assert one.acquire()
    assert one.acquire()  # again is no other
    assert not other.acquire()
    assert (one.is_held, other.is_held) == (True, False)
    one.release()
    one.release()
    assert other.acquire()
    other.release()
    assert (tmp_path / "slot").exists()  # taking it away would let two hold it


def test_a_process_that_is_killed_gives_it_back(tmp_path: Path) -> None:
    path = tmp_path / "slot"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(
        command, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        lock = FileLock(path)
        assert not lock.acquire()
        process.kill()
        process.wait(20)
    assert lock.acquire()
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="filelock does it all there")
def test_a_program_of_before_sees_the_same_lock(tmp_path: Path) -> None:
    from filelock import FileLock as OtherLock
    from filelock import Timeout

    lock, other = FileLock(tmp_path / "slot"), OtherLock(tmp_path / "slot", timeout=0)
    assert lock.acquire()
    with pytest.raises(Timeout):
        other.acquire()
    lock.release()
    other.acquire()
    assert not lock.acquire()
    other.release()


@pytest.mark.skipif(sys.platform == "win32", reason="filelock does it all there")
def test_a_disk_that_knows_no_flock_is_left_to_filelock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    path, real = tmp_path / "slot", fcntl.flock
    refused: list[int] = []

    def refuse_once(descriptor: int, operation: int) -> None:
        if not refused:
            refused.append(operation)
            raise OSError(errno.EOPNOTSUPP, "not here")
        real(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", refuse_once)
    lock = FileLock(path)
    assert lock.acquire()
    assert lock.is_held
    assert not FileLock(path).acquire()
    lock.release()
    assert not lock.is_held


@pytest.mark.skipif(sys.platform == "win32", reason="filelock does it all there")
def test_another_fault_rises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    def fail(_descriptor: int, _operation: int) -> NoReturn:
        raise OSError(errno.EIO, "the disk is gone")

    monkeypatch.setattr(fcntl, "flock", fail)
    with pytest.raises(OSError, match="the disk is gone"):
        FileLock(tmp_path / "slot").acquire()
    with pytest.raises(OSError, match="nergens"):
        FileLock(tmp_path / "nergens" / "slot").acquire()
