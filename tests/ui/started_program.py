"""Starts the whole program as its command does, with somebody at the keyboard.

For scripts that a test runs in a process of their own.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from novex_desktop import app
from novex_desktop.ui.dialogs.bug_dialog import BugDialog
from novex_desktop.ui.main_window import MainWindow


def say(text: str) -> None:
    """Tell the test a line at once."""
    print(text, flush=True)  # noqa: T201


def find_window() -> MainWindow | None:
    """Return the window as soon as it is complete, or None."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget._is_complete:
            return widget
    return None


def read_newest_change(window: MainWindow) -> str:
    """Return the key of the last act in the register."""
    assert window._database is not None
    with window._database.read() as connection:
        [newest] = connection.execute("SELECT id FROM change ORDER BY hlc DESC LIMIT 1").fetchone()
    return str(newest)


def run_program(register: Path, join: Callable[[], object]) -> NoReturn:
    """Start the program, and end when it ends. A bug ends it at once, with the report.

    Args:
        join: makes who works in it, as soon as there is an application.
    """
    BugDialog.tell = _die  # type: ignore[method-assign,assignment]
    create = vars(app)["create_application"]
    joined: list[object] = []

    def create_and_join(*args: object) -> QApplication:
        application: QApplication = create(*args)
        joined.append(join())
        return application

    vars(app)["create_application"] = create_and_join
    sys.exit(app.run_window(register))


def run_once_complete(register: Path, act: Callable[[MainWindow], bool]) -> NoReturn:
    """Start the program, and act in its window until that says that it is done."""

    def start_looking() -> QTimer:
        def look() -> None:
            window = find_window()
            if window is not None and act(window):
                timer.stop()

        timer = QTimer(interval=10)
        timer.timeout.connect(look)
        timer.start()
        return timer

    run_program(register, start_looking)


def _die(_parent: object, report: str) -> NoReturn:
    """Let a bug fail the test, instead of a dialog that waits until the kill."""
    sys.stderr.write(report)
    sys.stderr.flush()
    os._exit(3)
