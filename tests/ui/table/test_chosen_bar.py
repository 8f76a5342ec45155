"""While many rows are chosen the table says how many, and offers to change them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.main_window import MainWindow


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
