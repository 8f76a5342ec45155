"""While many rows are chosen the table says how many, and offers to change them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.services import Services
from tests.ui.conftest import WindowMaker


def test_many_chosen_rows_are_counted_and_can_be_changed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workspace is not None
    table = window.workspace.table
    table.view.setFocus()
    table.view.selectRow(0)
    assert table.chosen_bar is None
    top = table.view.y()
    QTest.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bar = table.chosen_bar
    assert bar is not None
    assert bar.isVisible()
    assert bar._count.text() == "2 rijen gekozen"
    assert table.view.y() == top  # no row moves while one is choosing
    asked: list[int] = []

    def count_rows(dialog: ManyRowsDialog) -> int:
        asked.append(len(dialog._many.rows))
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ManyRowsDialog, "exec", count_rows)
    bar.change.click()
    assert asked == [2]
    table.view.selectRow(0)
    assert not bar.isVisible()
    table.view.selectAll()
    assert bar.isVisible()
    table.filter_field.setText("zzqx")  # other rows, of which none is chosen
    qtbot.waitUntil(lambda: table.model.rowCount() == 0)
    assert not bar.isVisible()


def test_a_register_that_is_open_to_read_offers_no_change(
    windows: WindowMaker,
    services: Services,
    list_path: Path,
    store_setup: StoreSetup,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def open_to_read(path: Path) -> Database:
        return Database.open(path, store_setup, read_only=True)

    monkeypatch.setattr(windows, "_services", replace(services, open_register=open_to_read))
    panes = windows.open(list_path).workspace
    assert panes is not None
    panes.table.view.selectAll()
    bar = panes.table.chosen_bar
    assert bar is not None
    assert bar.isVisible()
    assert not bar.change.isVisible()
