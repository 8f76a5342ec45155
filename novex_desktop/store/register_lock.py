"""One writer per register: a lock that the operating system gives back when a process dies."""

from pathlib import Path

from filelock import FileLock, Timeout

from novex_desktop.domain.errors import RegisterError


class RegisterLock:
    """The right to write a register, held by one process at a time.

    The lock file lies beside the register, so that another laptop on the same folder sees it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        # Not per thread: a register that a task opened is closed by the window.
        self._lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            RegisterError: another window or laptop has the register open.
            OSError: the folder cannot be written.
        """
        try:
            self._lock.acquire()
        except Timeout as error:
            raise RegisterError(
                f"Het register “{self._path.name}” is al geopend, in een ander venster of op "
                "een andere computer. Sluit het daar en probeer het opnieuw."
            ) from error

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        self._lock.release()
