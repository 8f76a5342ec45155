"""Checking and going back in the window, and what it offers when a register is refused."""

import json
import platform
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from novex_desktop.store.backup_folder import DAILY, BackupFolder
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import CheckOutcome
from novex_desktop.store.restoring import KindCount
from novex_desktop.ui.dialogs.backups_dialog import BackupsDialog, DifferencesDialog
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.workers.task import Task
from tests.store.damaged_file import damage_page

if TYPE_CHECKING:
    from novex_desktop.store.database import Database, StoreSetup
    from tests.ui.conftest import WindowMaker


def list_backups(setup: "StoreSetup", path: Path) -> list[BackupRecord]:
    assert setup.backups is not None
    return BackupFolder(setup.backups).list_for(path)


def wait_for_preparing(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the thread beside a new window has loaded the libraries and made the backup."""
    qtbot.waitUntil(lambda: window._preload is not None and not window._preload.is_alive(),
                    timeout=20_000)  # fmt: skip


def offered(window: MainWindow, text: str) -> QPushButton:
    (button,) = (one for one in window.notice._buttons if one.text() == text)
    return button


def retitle(window: MainWindow, title: str) -> None:
    assert window._edits is not None
    assert window.workspace is not None
    agreement_id = window.workspace.form.agreement_id
    assert agreement_id is not None
    window._edits.save_agreement(agreement_id, "", {"title": title})


def read_titles(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {title for (title,) in connection.execute("SELECT title FROM agreement")}


def test_the_daily_backup_is_made_beside_the_window(
    window: MainWindow, list_path: Path, backed_setup: "StoreSetup", qtbot: QtBot
) -> None:
    wait_for_preparing(window, qtbot)
    assert [one.reason for one in list_backups(backed_setup, list_path)] == [DAILY]


def test_a_daily_backup_that_fails_is_told(
    windows: "WindowMaker", list_path: Path, backed_setup: "StoreSetup", qtbot: QtBot
) -> None:
    damage_page(list_path, "exchange")  # which the window does not read
    window = windows.open(list_path)
    qtbot.waitUntil(lambda: "beschadigd" in window.notice.accessibleName(), timeout=20_000)
    assert list_backups(backed_setup, list_path) == []


def test_a_check_shows_that_all_is_in_order(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[CheckOutcome] = []
    monkeypatch.setattr(CheckDialog, "tell", lambda *args: shown.extend(args[-1]))
    window.actions_.check_register.trigger()
    qtbot.waitUntil(lambda: bool(shown) and not window._tasks.is_busy, timeout=20_000)
    assert len(shown) == 8
    assert {one.name for one in shown if not one.is_sound} == set()
    assert "Vastgestelde teksten" in {one.name for one in shown}
    assert window.workspace is not None
    assert window.workspace.isEnabled()


def test_a_check_shows_what_was_changed_behind_the_log(
    windows: "WindowMaker", list_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(list_path)) as connection:
        connection.execute("UPDATE agreement SET adopted_text = 'Iets anders'")
        connection.commit()
    window = windows.open(list_path)
    shown: list[CheckOutcome] = []
    monkeypatch.setattr(CheckDialog, "tell", lambda *args: shown.extend(args[-1]))
    window.actions_.check_register.trigger()
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert {one.name for one in shown if not one.is_sound} == {
        "Logboek en tabellen",
        "Vastgestelde teksten",
    }


def test_what_is_safe_is_repaired_from_the_window(
    windows: "WindowMaker", list_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = read_titles(list_path)
    with closing(sqlite3.connect(list_path)) as connection:
        connection.execute("UPDATE agreement SET title = 'Iets anders'")
        connection.commit()
    window = windows.open(list_path)
    monkeypatch.setattr(CheckDialog, "tell", lambda *_args: True)
    window.actions_.check_register.trigger()
    qtbot.waitUntil(lambda: "Hersteld: " in window.notice.accessibleName(), timeout=20_000)
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    assert read_titles(list_path) == before
    assert window.workspace is not None
    assert window.workspace.form.head.title.toPlainText() in before
    shown: list[CheckOutcome] = []
    monkeypatch.setattr(CheckDialog, "tell", lambda *args: shown.extend(args[-1]))
    offered(window, "Opnieuw controleren").click()
    qtbot.waitUntil(lambda: bool(shown) and not window._tasks.is_busy, timeout=20_000)
    assert all(one.is_sound for one in shown)


@pytest.mark.parametrize("is_small", [True, False])
def test_a_register_that_differs_from_its_log_is_told_beside_the_window(
    windows: "WindowMaker",
    list_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    is_small: bool,
) -> None:
    """A large one only when it was not closed as it should."""
    with closing(sqlite3.connect(list_path)) as connection:
        connection.execute("UPDATE agreement SET title = 'Iets anders'")
        connection.commit()
    if not is_small:
        monkeypatch.setattr("novex_desktop.safety_services.MOST_CHECKED_EACH_TIME", 1_000)
        window = windows.open(list_path)
        wait_for_preparing(window, qtbot)
        assert "past niet" not in window.notice.accessibleName()
        assert window.close()
        list_path.with_name(f".{list_path.name}.open.json").touch()
    window = windows.open(list_path)
    qtbot.waitUntil(lambda: "past niet" in window.notice.accessibleName(), timeout=20_000)
    assert offered(window, "Register controleren").isVisible()


def test_a_check_can_be_stopped(
    windows: "WindowMaker", list_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = windows.open(list_path)
    safety = window._services.safety
    assert safety is not None
    started = threading.Event()

    def check(database: "Database", progress: Callable[..., None]) -> list[CheckOutcome]:
        started.set()
        pause = threading.Event()
        while True:
            progress(0, 1)
            pause.wait(0.001)

    services = replace(window._services, make_safety=lambda: replace(safety, check=check))
    monkeypatch.setattr(window.jobs.safety, "_services", services)
    window.actions_.check_register.trigger()
    qtbot.waitUntil(started.is_set)
    assert window.workspace is not None
    assert not window.workspace.isEnabled()
    window.status_line._cancel.click()
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    assert "Gestopt" in window.notice.accessibleName()
    assert window.workspace.isEnabled()


def test_going_back_shows_the_changes_and_can_be_undone(
    window: MainWindow, list_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    wait_for_preparing(window, qtbot)
    before = read_titles(list_path)
    retitle(window, "Na de reservekopie")
    counts: list[KindCount] = []

    def agree(_parent: object, _backup: object, found: list[KindCount]) -> bool:
        counts.extend(found)
        return True

    monkeypatch.setattr(BackupsDialog, "ask", lambda _parent, backups: backups[0])
    monkeypatch.setattr(DifferencesDialog, "ask", agree)
    window.actions_.go_back.trigger()
    qtbot.waitUntil(lambda: "teruggezet" in window.notice.accessibleName(), timeout=20_000)
    assert counts == [KindCount("Afspraken", gone=0, back=0, changed=1)]
    assert read_titles(list_path) == before
    assert "Terug naar" in window.actions_.undo.text()
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    window.actions_.undo.trigger()
    assert "Na de reservekopie" in read_titles(list_path)


def test_going_back_to_what_is_there_already_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    wait_for_preparing(window, qtbot)
    monkeypatch.setattr(BackupsDialog, "ask", lambda _parent, backups: backups[0])
    window.actions_.go_back.trigger()
    qtbot.waitUntil(lambda: "is gelijk aan" in window.notice.accessibleName(), timeout=20_000)


def test_without_a_backup_the_window_says_when_one_is_made(
    windows: "WindowMaker", register_path: Path, qtbot: QtBot
) -> None:
    window = windows.open(register_path)
    window.actions_.go_back.trigger()
    assert "nog geen reservekopie" in window.notice.accessibleName()


def test_a_register_that_is_open_elsewhere_can_be_read(
    windows: "WindowMaker", list_path: Path, backed_setup: "StoreSetup", qtbot: QtBot
) -> None:
    from novex_desktop.store.database import Database

    other = Database.open(list_path, backed_setup)
    try:
        window = windows.open(None)
        window.open_path(list_path)
        assert "al geopend, door Testgebruiker op" in window.notice.accessibleName()
        offered(window, "Alleen lezen").click()
        assert window.workspace is not None
        assert window.windowTitle() == list_path.stem
        assert "alleen-lezen" in window.notice.accessibleName()
        assert not window.actions_.go_back.isEnabled()
        assert window.actions_.check_register.isEnabled()
    finally:
        other.close()


def test_a_register_that_is_refused_is_put_back_and_set_aside(
    windows: "WindowMaker",
    list_path: Path,
    backed_setup: "StoreSetup",
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    assert backed_setup.backups is not None
    BackupFolder(backed_setup.backups).keep(list_path, DAILY)
    with closing(sqlite3.connect(list_path)) as connection:
        connection.execute("CREATE TRIGGER bad AFTER UPDATE ON due BEGIN DELETE FROM due; END")
        connection.commit()
    content = list_path.read_bytes()
    window = windows.open(None)
    window.open_path(list_path)
    assert window.workspace is None
    asked: list[str] = []

    def choose(_parent: object, backups: list[BackupRecord], damaged: str) -> BackupRecord:
        asked.append(damaged)
        return backups[0]

    monkeypatch.setattr(BackupsDialog, "ask", choose)
    offered(window, "Register redden…").click()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    assert asked == [list_path.name]
    assert window.windowTitle() == list_path.stem
    assert "Het beschadigde bestand heet nu" in window.notice.accessibleName()
    (aside,) = list_path.parent.glob("*beschadigd*")
    assert aside.read_bytes() == content


def test_without_a_backup_a_refused_register_is_made_from_its_own_log(
    windows: "WindowMaker", list_path: Path, qtbot: QtBot
) -> None:
    titles = read_titles(list_path)
    damage_page(list_path, "agreement")
    list_path.with_name(f".{list_path.name}.open.json").touch()  # as after a crash
    window = windows.open(None)
    window.open_path(list_path)
    offered(window, "Register redden…").click()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    assert "opgebouwd uit het beschadigde bestand" in window.notice.accessibleName()
    assert read_titles(list_path) == titles


def test_a_note_that_came_from_another_computer_is_told_and_one_may_read(
    windows: "WindowMaker", list_path: Path, qtbot: QtBot
) -> None:
    """A synced folder brings the note and not the lock."""
    note = list_path.with_name(f".{list_path.name}.open.json")
    content = {"user": "jan", "computer": "LAPTOP-7", "since": "2026-11-24T08:12:00.000Z"}
    note.write_text(json.dumps(content), encoding="utf-8")
    window = windows.open(list_path)
    qtbot.waitUntil(lambda: "jan op LAPTOP-7, sinds 24 november" in window.notice.accessibleName())
    wait_for_preparing(window, qtbot)
    offered(window, "Alleen lezen").click()
    assert window._database is not None
    assert window._database.is_read_only


def test_a_note_of_a_crash_on_this_computer_is_no_reason_to_warn(
    windows: "WindowMaker", list_path: Path, qtbot: QtBot
) -> None:
    note = list_path.with_name(f".{list_path.name}.open.json")
    content = {"user": "jan", "computer": platform.node(), "since": "2026-11-24T08:12:00.000Z"}
    note.write_text(json.dumps(content), encoding="utf-8")
    window = windows.open(list_path)
    wait_for_preparing(window, qtbot)
    assert "briefje" not in window.notice.accessibleName()


def test_a_register_in_a_folder_of_a_cloud_is_warned_of(
    windows: "WindowMaker", list_path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "OneDrive - Provincie"
    folder.mkdir()
    window = windows.open(Path(shutil.copyfile(list_path, folder / "bo.novex")))
    assert "een map die OneDrive bijhoudt" in window.notice.accessibleName()


def test_a_register_that_proves_damaged_while_it_is_shown_is_closed_and_can_be_put_back(
    windows: "WindowMaker", list_path: Path, qtbot: QtBot
) -> None:
    from novex_desktop.app import handle_user_error
    from novex_desktop.store.faults import DamagedRegisterError

    window = windows.open(list_path)
    wait_for_preparing(window, qtbot)
    handle_user_error(window, DamagedRegisterError("Het register is beschadigd."))
    qtbot.waitUntil(lambda: window.workspace is None)
    assert window.notice.accessibleName() == "Het register is beschadigd."
    assert not window.actions_.check_register.isEnabled()
    assert offered(window, "Register redden…").isVisible()


def test_another_fault_of_the_disk_leaves_the_register_open(
    windows: "WindowMaker", list_path: Path
) -> None:
    from novex_desktop.app import handle_user_error
    from novex_desktop.domain.errors import RegisterError

    window = windows.open(list_path)
    handle_user_error(window, RegisterError("De schijf is vol."))
    assert window.workspace is not None
    assert window.notice.accessibleName() == "De schijf is vol."


@pytest.mark.parametrize("asks", [True, False])
def test_no_dialog_opens_over_a_window_that_is_closing(window: MainWindow, asks: bool) -> None:
    """Closing stops what runs; what was done by then may be told, but not asked about."""
    release, heard = threading.Event(), list[object]()
    task = Task("Lezen …", lambda _progress: release.wait(10))
    window.jobs.safety._start(task, heard.append, asks=asks)
    timer = threading.Timer(0.2, release.set)
    timer.start()
    assert window.close()
    timer.join()
    assert heard == ([] if asks else [True])
