"""Erasing a value in the window: told before, gone after, and not by accident."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from novex_desktop.store.erasures import ERASED, Erasure
from novex_desktop.store.queries.erasable import ErasableField
from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.ui.dialogs.erase_dialog import EraseDialog
from novex_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.ui.conftest import WindowMaker

SECRET = "Mevrouw Veenhuizen-Wierdsma belt terug"
FIELDS = [
    ErasableField("agreement", "a", "title", "Titel", (SECRET, "Eerder")),
    ErasableField("progress_note", "n", "text", "Notitie", ("Een notitie",)),
]


def type_title(window: MainWindow, qtbot: QtBot, title: str) -> None:
    assert window.workspace is not None
    edit = window.workspace.form.head.title
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, title)
    assert window.workspace.flush()


def find_erase_action(window: MainWindow, entry: HistoryEntry) -> QAction:
    assert window.workspace is not None
    menu = QMenu(window)
    window.workspace.form.history.fill_menu(menu, entry)
    (action,) = (one for one in menu.actions() if "wissen" in one.text())
    return action


def test_a_title_is_erased_from_window_history_and_file(
    window: MainWindow, list_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    type_title(window, qtbot, SECRET)
    pane = window.workspace
    assert pane is not None
    pane.form.show_history_fold()
    offered: list[ErasableField] = []

    def agree(
        _parent: object, number: str, fields: list[ErasableField], entry: HistoryEntry
    ) -> Erasure:
        assert (number, entry.field) == (pane.form.number, "title")
        offered.extend(fields)
        return Erasure(fields[0].table, fields[0].row_id, fields[0].field)

    monkeypatch.setattr(EraseDialog, "ask", agree)
    qtbot.waitUntil(lambda: pane.form.history._entries != ())
    find_erase_action(window, pane.form.history._entries[0]).trigger()
    qtbot.waitUntil(lambda: "gewist" in window.notice.accessibleName(), timeout=20_000)
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    assert offered[0].values[0] == SECRET
    assert pane.form.head.title.toPlainText() == ERASED
    told = " ".join(
        entry.new + entry.old + entry.field_label for entry in pane.form.history._entries
    )
    assert SECRET not in told
    assert "Titel: gewist" in told
    assert window.actions_.undo.text().startswith("&Ongedaan maken: Lijst") or (
        "Titel" not in window.actions_.undo.text()
    )
    window.close()
    assert SECRET.encode() not in list_path.read_bytes()
    with closing(sqlite3.connect(list_path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_register_that_is_open_to_read_offers_no_erasing(
    windows: "WindowMaker", list_path: Path, qtbot: QtBot
) -> None:
    window = windows.open(list_path)
    safety = window._services.safety
    assert safety is not None
    window.close_register()
    window.show_register(safety.open_to_read(list_path))
    assert window.workspace is not None
    window.workspace.form.show_history_fold()
    qtbot.waitUntil(lambda: window.workspace.form.history._entries != ())  # type: ignore[union-attr]
    assert not window.actions_.erase_value.isEnabled()
    entry = window.workspace.form.history._entries[0]
    assert not find_erase_action(window, entry).isEnabled()


def test_the_dialog_erases_nothing_before_the_box_is_ticked(qtbot: QtBot) -> None:
    dialog = EraseDialog(None, "BOL24-ZW-04-01", FIELDS)
    qtbot.addWidget(dialog)
    assert dialog.accept_button is not None
    assert not dialog.accept_button.isEnabled()
    first, second = dialog.lines.topLevelItem(0), dialog.lines.topLevelItem(1)
    assert first is not None
    assert second is not None
    child = first.child(1)
    assert child is not None
    dialog.lines.setCurrentItem(child)
    assert not dialog.accept_button.isEnabled()
    dialog.sure.setFocus()
    QTest.keyClick(dialog.sure, Qt.Key.Key_Space)
    assert dialog.accept_button.isEnabled()
    assert dialog.chosen() == Erasure("agreement", "a", "title", "Eerder")
    dialog.lines.setCurrentItem(second)
    assert dialog.chosen() == Erasure("progress_note", "n", "text")
    dialog.sure.setChecked(False)
    assert not dialog.accept_button.isEnabled()


def test_the_dialog_begins_at_the_field_of_the_line_one_came_from(qtbot: QtBot) -> None:
    at = datetime(2026, 11, 24, 9, 0)
    entry = HistoryEntry("c", at, "x", "x", "x", "", "", "o", "progress_note", "n", "*")
    dialog = EraseDialog(None, "BOL24-ZW-04-01", FIELDS, entry)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == Erasure("progress_note", "n", "text")
