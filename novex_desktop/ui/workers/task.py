"""One piece of long work and what the window hears of it."""

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from novex_desktop.domain.errors import Cancelled, UserError
from novex_desktop.domain.progress import Progress

_REPORT_EVERY_S = 0.05


class Task(QObject):
    """Runs a function of `progress` once, in a thread of its own.

    Connect its signals before handing it to `Tasks.start`, or miss them. Exactly one of
    `succeeded`, `failed`, `cancelled` and `crashed` comes, and `finished` after it.
    """

    progressed = Signal(int, int, str)  # done, total, Dutch phrase
    succeeded = Signal(object)  # what the work returned
    failed = Signal(object)  # UserError
    cancelled = Signal()
    crashed = Signal(object)  # any other exception: a bug
    finished = Signal()

    def __init__(self, title: str, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self.title = title  # Dutch: what the status bar says while it runs
        self._work = work
        self._stop = threading.Event()
        self._last_report = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report."""
        self._stop.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it was asked to stop, also when it was done before it heard of that."""
        return self._stop.is_set()

    def run(self) -> None:
        """Do the work in the thread that calls; only `Tasks` does."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 (handed to the one handler, in the main thread)
            self.crashed.emit(error)
        else:
            self.succeeded.emit(result)
        self.finished.emit()

    def _report(self, done: int, total: int, what: str = "") -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._last_report >= _REPORT_EVERY_S:
            self._last_report = now
            self.progressed.emit(done, total, what)
