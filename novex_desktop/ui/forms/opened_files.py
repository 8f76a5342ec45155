"""Copies of kept files, made to look at and gone when the register is closed."""

import errno
import logging
import os
import shutil
import stat
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile

from novex_desktop.domain.kept_file import make_safe_name
from novex_desktop.ui.forms.web_mark import mark_as_foreign

logger = logging.getLogger(__name__)

_LOCK = "bezet.lock"


class OpenedFiles:
    """Each copy is read-only, in the program's own folder, and only for who runs the program.

    What a killed program left is cleared by the next one; what another window has open stays.

    Args:
        folder: the folder for copies; made when the first file is opened.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._own: Path | None = None
        self._lock: QLockFile | None = None
        if folder.is_dir():
            self._sweep()

    def put(self, name: str, content: bytes) -> Path:
        """Write a copy and return where it is.

        Args:
            name: made safe once more here: nothing is written outside the folder of the copy.

        Raises:
            OSError: it cannot be written.
        """
        place = Path(tempfile.mkdtemp(dir=self._get_own()))
        path = place / make_safe_name(name)
        if path.parent != place:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        path.write_bytes(content)
        mark_as_foreign(path)
        path.chmod(stat.S_IREAD)
        return path

    def close(self) -> None:
        """Remove all copies; one that another program holds stays until the next start."""
        if self._own is None or self._lock is None:
            return
        self._lock.unlock()
        _remove(self._own)
        self._own = self._lock = None

    def _get_own(self) -> Path:
        if self._own is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._own = Path(tempfile.mkdtemp(dir=self.folder))
            self._lock = QLockFile(str(self._own / _LOCK))
            self._lock.setStaleLockTime(0)  # stale only when its program is gone
            self._lock.tryLock(0)
        return self._own

    def _sweep(self) -> None:
        for left in self.folder.iterdir():
            lock = QLockFile(str(left / _LOCK))
            lock.setStaleLockTime(0)
            if left.is_dir() and lock.tryLock(0):
                lock.unlock()
                _remove(left)


def _remove(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            try:
                path.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows removes no read-only file
            except OSError:
                logger.info("a copy could not be released")
    shutil.rmtree(folder, ignore_errors=True)
    if os.path.lexists(folder):
        logger.info("a copy of a kept file is still in use")
