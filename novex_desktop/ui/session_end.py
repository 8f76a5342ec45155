"""The end of the session: who uses the laptop logs out, or the system asks the program to stop.

Qt closes no window then; what is being typed would be left to the draft of half a second ago.
"""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from novex_desktop.ui.main_window import MainWindow

_ASKS_TO_STOP = ("SIGTERM", "SIGHUP", "SIGINT")


class SessionEnd(QObject):
    """Stores what was typed, and stops as if the window was closed."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        super().__init__(application)
        self._application, self._window = application, window
        # At once, in the same turn: the system waits for the answer and then stops the program.
        application.commitDataRequest.connect(
            self._on_commit_asked, Qt.ConnectionType.DirectConnection
        )
        if sys.platform != "win32":
            self._listen()

    def _listen(self) -> None:
        """Hear signals of the system, also while nothing happens in the window."""
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)
        for name in _ASKS_TO_STOP:
            signal.signal(getattr(signal, name), lambda *_: None)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._pipe = reading
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_commit_asked(self, manager: QSessionManager) -> None:
        screens = self._window.screens
        if screens is not None and not screens.flush() and manager.allowsInteraction():
            manager.cancel()  # what cannot be stored is in sight, with the reason
            manager.release()

    def _on_signal(self) -> None:
        asked = os.read(self._pipe, 64)
        wanted = {getattr(signal, name) for name in _ASKS_TO_STOP}
        if wanted & set(asked) and self._window.close():
            self._application.exit(0)  # also out of a dialog that waits for an answer
