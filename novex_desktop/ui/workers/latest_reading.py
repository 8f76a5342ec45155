"""Reading for a preview: beside the window, and only for what was asked last."""

import time
from collections.abc import Callable

from PySide6.QtCore import QMetaMethod, QObject, QTimer, Signal

from novex_desktop.domain.errors import UserError
from novex_desktop.ui.workers.tasks import Tasks

_PAUSE_MS = 80  # typing goes on: wait for what it becomes


class LatestReading(QObject):
    """A question that comes while another is being read takes the place of those in between."""

    told = Signal(object)  # what the reading returned
    refused = Signal(str)  # Dutch message of a UserError; when nobody listens, that is raised

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._next: Callable[[], object] | None = None
        self._current: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._start)
        self._tasks.ended.connect(lambda _task: self._start())

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._tasks.is_busy or self._next is not None

    @property
    def is_awaited(self) -> bool:
        """Whether an answer is to come that is still wanted."""
        return self._current is not None or self._next is not None

    def ask(self, read: Callable[[], object]) -> None:
        """Read this in a thread; the answer comes as a signal, unless something newer is asked."""
        self._next = read
        self._timer.start()

    def ask_soon(self, read: Callable[[], object], patience_s: float) -> None:
        """Read this in a thread, and wait a moment for it: what is read soon comes at once.

        So nothing flickers where there is little to read, and nothing stands still where there
        is much. What was asked before should have been stopped by now.
        """
        self._timer.stop()
        self._next = read
        self._start()
        last = time.monotonic() + patience_s
        while self.is_busy and (left := last - time.monotonic()) > 0:
            self._tasks.wait(left, self)

    def forget(self) -> None:
        """Want no answer to what was asked."""
        self._timer.stop()
        self._next = self._current = None

    def close(self) -> None:
        """Wait for what is being read, and say no more."""
        self.forget()
        self.blockSignals(True)
        self._tasks.close()

    def _start(self) -> None:
        if self._next is None or self._tasks.is_busy or self._timer.isActive():
            return
        read = self._current = self._next
        self._next = None
        from novex_desktop.ui.workers.task import Task

        task = Task("", lambda _progress: read())
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        self._tasks.start(task)

    def _on_succeeded(self, result: object) -> None:
        if self._next is None and self._current is not None:
            self._current = None
            self.told.emit(result)

    def _on_cancelled(self) -> None:
        """Begin anew: a change stopped the reading, and nobody asked for anything else."""
        if self._next is None:
            self._next = self._current

    def _on_failed(self, error: UserError) -> None:
        if self._next is not None:
            return
        self._current = None
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.refused)):
            raise error  # a disk that went away, a damaged page: the one handler tells it
        self.refused.emit(error.message)
