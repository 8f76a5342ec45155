"""A lock on a file that the operating system gives back when its process dies.

On Linux and macOS it is `flock` of the standard library. Elsewhere, and on a disk that knows no
`flock`, filelock takes over: Windows asks for much more care. filelock itself brings 30 modules,
which take 6 of the 40 ms that the first picture may take, for the same `flock`.
"""

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

_HELD_ELSEWHERE = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK})
_UNKNOWN = frozenset({errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK})


class FileLock:
    """Held by one process, and in it by one object, at a time; any thread may give it back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._other: BaseFileLock | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds it."""
        return self._descriptor is not None or (
            self._other is not None and bool(self._other.is_locked)
        )

    def acquire(self) -> bool:
        """Take it; False when somebody else holds it. The file is made and stays.

        Raises:
            OSError: the folder or the file cannot be written.
        """
        if self.is_held:
            return True
        if sys.platform == "win32":
            return self._acquire_elsewhere()
        import fcntl

        descriptor = os.open(
            self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644
        )
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD_ELSEWHERE:
                return False
            if error.errno in _UNKNOWN:
                return self._acquire_elsewhere()
            raise
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give it back; harmless when it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)  # which gives the lock back
            self._descriptor = None
        if self._other is not None:
            self._other.release()
            self._other = None

    def _acquire_elsewhere(self) -> bool:
        from filelock import FileLock as OtherLock
        from filelock import Timeout

        # Not per thread: a register that a task opened is closed by the window.
        lock = OtherLock(self._path, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return False
        self._other = lock
        return True
