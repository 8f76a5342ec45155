"""Runs tasks one after another, since a register has one writer at a time."""

import sys
import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

if TYPE_CHECKING:
    from novex_desktop.ui.workers.task import Task


class Tasks(QObject):
    """Starts tasks in order, each in a thread; closing cancels all and waits."""

    started = Signal(object)  # Task
    ended = Signal(object)  # Task

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Task] = deque()
        self._running: Task | None = None
        self._thread: threading.Thread | None = None
        self._is_closing = False

    @property
    def is_closing(self) -> bool:
        """Whether all is being stopped: over a window that goes, nothing is to be asked."""
        return self._is_closing

    @property
    def is_busy(self) -> bool:
        """Whether a task runs or waits."""
        return self._running is not None or bool(self._waiting)

    def start(self, task: "Task", after_bug: Callable[[], object] | None = None) -> None:
        """Run a task as soon as those before it are done.

        Args:
            after_bug: called when it met a bug, once that was reported.
        """

        def tell(error: Exception) -> None:
            # The one handler of the program; raised here, nothing could be done after it.
            sys.excepthook(type(error), error, error.__traceback__)
            if after_bug is not None:
                after_bug()

        task.setParent(self)
        task.finished.connect(self._on_task_finished)
        task.crashed.connect(tell)
        self._waiting.append(task)
        self._start_next()

    def close(self) -> None:
        """Cancel everything and wait until the running task has stopped."""
        self._waiting.clear()
        self._is_closing = True
        try:
            if self._running is not None:
                self._running.cancel()
            if self._thread is not None:
                self._thread.join()
                # What the task said last is still in the queue of this thread: hear it now.
                QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        finally:
            self._is_closing = False

    def wait(self, seconds: float, listener: QObject) -> None:
        """Wait a moment for the running task, and let who listens hear of it at once if it ended.

        Args:
            listener: the one object that the signals of the task are connected to.
        """
        if self._thread is None:
            return
        self._thread.join(seconds)
        if not self._thread.is_alive():
            for heard_by in (listener, self):
                QCoreApplication.sendPostedEvents(heard_by, QEvent.Type.MetaCall)

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        task = self._running = self._waiting.popleft()
        self.started.emit(task)
        self._thread = threading.Thread(target=task.run, name="task")
        self._thread.start()

    def _on_task_finished(self) -> None:
        task, self._running = self._running, None
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if task is not None:
            self.ended.emit(task)
            task.deleteLater()
        self._start_next()
