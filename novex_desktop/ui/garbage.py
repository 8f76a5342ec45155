"""Collecting Python's garbage in the thread of the window, and nowhere else.

Python looks for dead cycles wherever the next object happens to be made, so also in a thread that
reads or searches. Qt's objects may only die in the thread of the window: one that dies elsewhere
brings the program down, at once or much later.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000
_SECONDS_BETWEEN_FULL = 60.0  # a full collection walks through all objects that live long


class GarbageCollection(QObject):
    """Takes over from Python's own moments to collect, from `start` on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last_full = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Collect from now on when the window has nothing else to do."""
        gc.disable()
        self._timer.start()

    def collect(self) -> None:
        """Collect as far as Python would have by now."""
        made, young, old = gc.get_count()
        most_made, most_young, most_old = gc.get_threshold()
        now = time.monotonic()
        if old > most_old and now - self._last_full > _SECONDS_BETWEEN_FULL:
            self._last_full = now
            gc.collect(2)
        elif young > most_young:
            gc.collect(1)
        elif made > most_made:
            gc.collect(0)
