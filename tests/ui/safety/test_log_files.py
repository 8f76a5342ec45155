"""Promise 4 in the window: whatever is done there, no text of the register gets into a log file."""

import logging
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop.app import _handle_bugs
from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.logs import start_logging
from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.ui.dialogs.bug_dialog import BugDialog
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.forms.notes_section import NoteWish
from novex_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.ui.conftest import WindowMaker

TYPED = "Geheime toezegging van de gedeputeerde"
SHORTEST = 15  # letters; shorter ones a word of the program itself could hold


@pytest.fixture
def log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    opened: list[IO[str]] = []
    monkeypatch.setattr("faulthandler.enable", opened.append)  # that of pytest stays
    root = logging.getLogger("novex_desktop")
    before, level = list(root.handlers), root.level
    start_logging(tmp_path / "log")
    root.setLevel(logging.DEBUG)
    yield tmp_path / "log"
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    opened[0].close()


def list_texts(path: Path) -> set[str]:
    """Return the beginning of every text in the register, of the log in it too."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            "SELECT title FROM agreement UNION SELECT adopted_text FROM agreement"
            " UNION SELECT text FROM progress_note UNION SELECT title FROM topic"
            " UNION SELECT name FROM party UNION SELECT label FROM change"
        ).fetchall()
    return {text[:40] for (text,) in found if len(text) >= SHORTEST}


def read_logs(folder: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.iterdir())


def work(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do of everything something, and let some of it go wrong."""
    assert window._edits is not None
    assert window.workspace is not None
    agreement_id = window.workspace.form.agreement_id
    assert agreement_id is not None
    window._edits.save_agreement(agreement_id, "BOL24-ZW-01-01", {"title": TYPED})
    window._edits.add_note(
        agreement_id, "BOL24-ZW-01-01", NoteWish(date(2025, 3, 1), NoteKind.PROGRESS, TYPED)
    )
    window.workspace.table.filter_field.setText(TYPED)
    window.actions_.undo.trigger()
    window.actions_.redo.trigger()
    shown: list[object] = []
    monkeypatch.setattr(CheckDialog, "tell", lambda *args: shown.append(args))
    window.actions_.check_register.trigger()
    qtbot.waitUntil(lambda: bool(shown) and not window._tasks.is_busy, timeout=20_000)
    reports: list[str] = []
    monkeypatch.setattr(BugDialog, "tell", lambda _parent, report: reports.append(report))
    for error in (
        ValueError(TYPED),
        sqlite3.OperationalError(f"near {TYPED}"),
        RegisterError(TYPED),
        DamagedRegisterError(TYPED),
    ):
        sys.excepthook(type(error), error, None)
    assert len(reports) == 2
    assert not any(TYPED in report for report in reports)
    qtbot.waitUntil(lambda: window.workspace is None)


def test_no_text_of_the_register_is_in_a_log_file_after_work_in_the_window(
    log_folder: Path,
    windows: "WindowMaker",
    list_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back after the test
    window = windows.open(list_path)
    _handle_bugs(window)
    work(window, qtbot, monkeypatch)
    caplog.clear()  # the two bugs were meant
    logged = read_logs(log_folder)
    texts = list_texts(list_path)
    assert len(texts) > 150
    assert TYPED in texts
    assert "bug: NOVEX Desktop" in logged, "nothing was logged at all"
    assert [text for text in texts if text in logged] == []
