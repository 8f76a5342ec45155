"""The table of the window on the clipboard and in a CSV file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.table.columns import Column, ShownColumn


def test_chosen_rows_are_copied_as_a_table_for_word_and_as_text(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.workspace is not None
    view = window.workspace.table.view
    view.selectRow(0)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    content = QGuiApplication.clipboard().mimeData()
    assert content.html().count("<tr>") == 3
    lines = content.text().splitlines()
    assert lines[0].split("\t")[:3] == ["Nr.", "Titel", "Afspraak"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["BOL24-ZW-01-01", "BOL24-ZW-01-02"]
    assert "2 rijen gekopieerd" in window.notice.accessibleName()


def test_the_columns_that_one_sees_are_copied(window: MainWindow) -> None:
    assert window.workspace is not None
    view = window.workspace.table.view
    wanted = (Column.REGION, Column.AGREEMENT, Column.JUDGEMENT)
    view.show_columns(tuple(ShownColumn(column) for column in wanted))
    first = window.workspace.table.model.ids[0]
    window.workspace._edits.save_agreement(first, "", {"judgement": "oranje"})
    view.choose(first)
    window.actions_.copy_table.trigger()
    headers, cells = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    assert headers == ["Regio", "Titel", "Afspraak", "Oordeel"]
    assert (cells[0], cells[-1]) == ("Zuidwest", "Oranje")


def test_the_same_keys_copy_text_in_a_text_field(window: MainWindow) -> None:
    assert window.workspace is not None
    field = window.workspace.table.filter_field
    field.setText("zuid")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "zuid"


def test_the_rows_on_screen_are_saved_as_csv(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "lijst"), ""))
    assert window.workspace is not None
    window.workspace.table.filter_field.setText("BOL24-ZW-01")
    window.actions_.save_csv.trigger()
    text = (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("Nr.;Titel;Afspraak;Trekker;Termijn;Datum;Status")
    shown = window.workspace.table.model.rowCount()
    assert 0 < shown < 84
    assert f"{shown} rijen bewaard: lijst.csv" in window.notice.accessibleName()
    assert window._settings.csv_folder == str(tmp_path)


def test_an_empty_table_is_not_saved(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("nothing to save"))
    assert window.workspace is not None
    window.workspace.table.filter_field.setText("xyzzy")
    window.actions_.save_csv.trigger()
    assert "niets te bewaren" in window.notice.accessibleName()
