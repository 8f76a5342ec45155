"""Files that are being made under a temporary name, and the sweep of what a killed program left.

A file may be made in any folder that the user chose. So each is noted in a folder of the program
itself before it is there, under a lock that the operating system gives back when its process
dies. A note that nobody holds is of a program that was killed: then the file goes, wherever it
lies, and the note after it.
"""

import json
import logging
import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from novex_desktop.store.file_lock import FileLock

_NOTE, _LOCK = ".json", ".lock"
_OWN_NAME = re.compile(r"\.novex-(nieuw-)?[0-9a-f]{12}(\.tmp)?")
_EARLIER_NAME = re.compile(
    r"\.novex-[0-9a-f]{12}\.tmp(-journal)?|\.novex-nieuw-\w{8,12}|\.(voorbeeld|bijwerken)-\w{8}"
)
"""What this version and earlier ones left without a note, as after a full disk."""

_MOST_NOTE_BYTES = 40_000  # a path is far shorter
_SURELY_DEAD_S = 24 * 3600  # no act takes a day

logger = logging.getLogger(__name__)


class Claim:
    """The note of one temporary file or folder, held for as long as it is being made."""

    def __init__(self, path: Path, notes: Path | None) -> None:
        self.path = path
        self._note = notes / f"{os.urandom(8).hex()}{_NOTE}" if notes else None
        self._lock: FileLock | None = None
        if self._note is not None:
            self._write(self._note)

    def release(self) -> None:
        """Remove what is still there under the temporary name, and the note of it.

        What another program holds open stays noted, for the next sweep.
        """
        if remove_partial(self.path) and self._note is not None:
            with suppress(OSError):
                self._note.unlink(missing_ok=True)
        if self._lock is not None and self._note is not None:
            self._lock.release()
            if not self._note.exists():
                with suppress(OSError):
                    self._note.with_suffix(_LOCK).unlink(missing_ok=True)

    def _write(self, note: Path) -> None:
        """Note it; a full disk costs the note only, and the sweep by age is left then."""
        lock = FileLock(note.with_suffix(_LOCK))
        try:
            note.parent.mkdir(parents=True, exist_ok=True)
            if lock.acquire():
                self._lock = lock
            # Whole at once, so that a sweep never reads half a note.
            waiting = note.with_suffix(".part")
            waiting.write_text(json.dumps({"path": str(self.path.absolute())}), encoding="utf-8")
            waiting.replace(note)
        except OSError as error:
            logger.info("a temporary file was not noted: %s", type(error).__name__)


class PartialFiles:
    """Gives temporary names beside what is to be made, and sweeps what a killed program left.

    Args:
        notes: the program's own folder for notes; None notes nothing.
    """

    def __init__(self, notes: Path | None = None) -> None:
        self._notes = notes

    @contextmanager
    def beside(self, target: Path) -> Iterator[Path]:
        """Give a temporary name in the folder of a file; what is left of it afterwards goes."""
        claim = self.claim(target.parent)
        try:
            yield claim.path
        finally:
            claim.release()

    @contextmanager
    def folder_beside(self, target: Path) -> Iterator[Path]:
        """Give a new folder in the folder of a file; afterwards it goes with what is in it.

        Raises:
            OSError: it cannot be made.
        """
        self.sweep()
        sweep_folder(target.parent)
        claim = Claim(target.with_name(f".novex-nieuw-{os.urandom(6).hex()}"), self._notes)
        try:
            claim.path.mkdir(mode=0o700)
            yield claim.path
        finally:
            claim.release()

    def claim(self, folder: Path) -> Claim:
        """Return a claim on a new temporary name in a folder; nothing is made there yet."""
        self.sweep()
        sweep_folder(folder)
        return Claim(folder / f".novex-{os.urandom(6).hex()}.tmp", self._notes)

    def sweep(self) -> int:
        """Remove what killed programs left, in every folder, and return how many there were.

        What another window or process is making stays. A disk that is away keeps its note.
        """
        if self._notes is None or not self._notes.is_dir():
            return 0
        removed = 0
        with suppress(OSError):
            for path in [*self._notes.iterdir()]:
                if path.suffix == _NOTE:
                    removed += self._sweep_note(path)
                elif _is_old(path) and not path.with_suffix(_NOTE).exists():
                    path.unlink(missing_ok=True)  # killed before the note, or after it
        if removed:
            logger.info("left by a killed program and removed: %d", removed)
        return removed

    def _sweep_note(self, note: Path) -> bool:
        lock = FileLock(note.with_suffix(_LOCK))
        try:
            if not lock.acquire():
                return False
        except OSError:
            return False
        is_swept = False
        try:
            path = _read_note(note)
            if path is None:
                note.unlink(missing_ok=True)
            elif path.parent.is_dir() and remove_partial(path):
                note.unlink(missing_ok=True)
                is_swept = True
        except OSError as error:
            logger.info("a note was not swept: %s", type(error).__name__)
        finally:
            lock.release()
            if not note.exists():
                with suppress(OSError):
                    note.with_suffix(_LOCK).unlink(missing_ok=True)
        return is_swept


def sweep_folder(folder: Path) -> None:
    """Remove temporary files of the program that nobody noted, once they are a day old."""
    with suppress(OSError):
        for path in [*folder.iterdir()]:
            if _EARLIER_NAME.fullmatch(path.name) and _is_old(path):
                _remove(path)


def remove_partial(path: Path) -> bool:
    """Remove a temporary file or folder and what SQLite keeps beside it; False if some stays.

    Only under a name that the program itself gives: a note says where to look and no more.
    """
    if not _OWN_NAME.fullmatch(path.name):
        return True
    try:
        found = [one for one in path.parent.iterdir() if one.name.startswith(path.name)]
    except FileNotFoundError:
        return True
    except OSError:
        return False
    left = [one for one in found if not _remove(one)]
    return not left


def _remove(path: Path) -> bool:
    try:
        if path.is_symlink() or not path.is_dir():
            path.unlink(missing_ok=True)
            return True
    except OSError:
        return False
    import shutil

    for one in path.rglob("*"):
        with suppress(OSError):  # Windows removes no read-only file
            if not one.is_symlink():
                one.chmod(stat.S_IRWXU)
    shutil.rmtree(path, ignore_errors=True)
    return not os.path.lexists(path)


def _is_old(path: Path) -> bool:
    try:
        return time.time() - path.lstat().st_mtime > _SURELY_DEAD_S
    except OSError:
        return False


def _read_note(note: Path) -> Path | None:
    """Return what is noted; None for what cannot be a note of ours."""
    try:
        with note.open("rb") as file:
            path = Path(json.loads(file.read(_MOST_NOTE_BYTES))["path"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return path if path.is_absolute() and _OWN_NAME.fullmatch(path.name) else None
