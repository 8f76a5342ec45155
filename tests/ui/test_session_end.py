"""Logging out, and the system that asks the program to stop: what was half typed is stored."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NoReturn, cast

import pytest
from PySide6.QtGui import QSessionManager
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from novex_desktop.domain.errors import RegisterError
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.session_end import SessionEnd

ROOT = Path(__file__).parents[2]
WORDS = "Half getypt toen de laptop werd afgesloten"
TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from tests.ui.started_program import run_once_complete, say

def work(window):
    if window.workspace.form.agreement_id is None:
        return False
    title = window.workspace.form.head.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, sys.argv[2])
    if sys.argv[3:]:
        QTimer.singleShot(0, window.actions_.about.trigger)
    QTimer.singleShot(100, lambda: say("typed"))
    return True

run_once_complete(Path(sys.argv[1]), work)
"""


class Manager:
    """What the system hands over when a session ends; Qt lets nobody make a real one."""

    def __init__(self) -> None:
        self.was_cancelled = False

    def allowsInteraction(self) -> bool:
        return True

    def cancel(self) -> None:
        self.was_cancelled = True

    def release(self) -> None:
        pass


@pytest.fixture
def end_session(
    qapp: QApplication, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], bool]:
    """Return what ends the session, and tells whether the program let it."""
    monkeypatch.setattr(SessionEnd, "_listen", lambda _self: None)  # signals are of all tests
    session = SessionEnd(qapp, window)

    def end() -> bool:
        manager = Manager()
        session._on_commit_asked(cast("QSessionManager", manager))
        return not manager.was_cancelled

    return end


def type_title(window: MainWindow) -> None:
    assert window.workspace is not None
    title = window.workspace.form.head.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, WORDS)


def list_titles(register: Path) -> set[str]:
    with closing(sqlite3.connect(register)) as connection:
        return {row[0] for row in connection.execute("SELECT title FROM agreement")}


def test_what_is_half_typed_is_stored_when_somebody_logs_out(
    window: MainWindow, list_path: Path, end_session: Callable[[], bool]
) -> None:
    type_title(window)
    assert WORDS not in list_titles(list_path)
    assert end_session()
    assert WORDS in list_titles(list_path)


def test_the_session_is_held_up_when_nothing_can_be_stored(
    window: MainWindow,
    settings_folder: Path,
    end_session: Callable[[], bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_args: object) -> NoReturn:
        raise RegisterError("De schijf is vol.")

    type_title(window)
    with monkeypatch.context() as patch:
        patch.setattr(Edits, "act", fail)
        assert not end_session()
    assert window.notice.accessibleName().endswith("De schijf is vol.")
    [draft] = settings_folder.glob("typed-*.json")  # for who pulls the plug all the same
    assert json.loads(draft.read_text("utf-8"))["texts"] == {"title": WORDS}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("dialog", [[], ["about"]], ids=["in the form", "under a dialog"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_program_that_is_asked_to_stop_stores_and_closes(
    number: signal.Signals, dialog: list[str], list_path: Path, tmp_path: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", TYPING, list_path, WORDS, *dialog],
        cwd=ROOT,
        env={**os.environ, "NOVEX_DESKTOP_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    watch = threading.Timer(60, process.kill)
    watch.start()
    assert process.stdout is not None
    said = process.stdout.readline()
    process.send_signal(number)
    _rest, errors = process.communicate()
    watch.cancel()
    assert said == "typed\n", errors
    assert process.returncode == 0, errors
    assert WORDS in list_titles(list_path)
    assert not list_path.with_name(f".{list_path.name}.open.json").exists()
