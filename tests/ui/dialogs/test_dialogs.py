from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from novex_desktop.ui.commands import Command
from novex_desktop.ui.dialogs.bug_dialog import BugDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from novex_desktop.ui.import_wish import ImportWish
from novex_desktop.ui.overviews.layout_editor import DiscardDialog
from novex_desktop.ui.theme.theme import Theme

Accepted = QDialog.DialogCode.Accepted


@pytest.fixture
def reading(qtbot: QtBot, theme: Theme, tmp_path: Path) -> ImportDialog:
    dialog = ImportDialog(None, theme, "register", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_list_is_asked_with_its_meeting(
    reading: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "lijst.txt"
    file.touch()
    QTest.keyClicks(reading.file, str(file))
    QTest.keyClicks(reading.year, "2024")
    QTest.keyClicks(reading.held_on, "7 november 2024")
    QTest.keyClick(reading.year, Qt.Key.Key_Return)
    assert reading.result() == Accepted
    assert reading._wish() == ImportWish(file, None, 2024, date(2024, 11, 7))


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [("file", "weg.txt", "Kies het bestand"), ("year", "24", "vier cijfers")],
)
def test_a_list_that_is_not_there_or_a_strange_year_is_told(
    reading: ImportDialog, tmp_path: Path, field: str, typed: str, message: str
) -> None:
    file = tmp_path / "lijst.txt"
    file.touch()
    reading.file.setText(str(file))
    getattr(reading, field).setText(typed)
    reading.accept()
    assert message in reading.grid.message(field)
    assert reading.result() != Accepted
    QTest.keyClicks(getattr(reading, field), "x")
    assert reading.grid.message(field) == ""  # it was about what stood there


def test_the_keys_are_listed_by_menu(qtbot: QtBot) -> None:
    commands = [
        Command(QAction(), "Invoegen", "Notitie", "Ctrl+Shift+N"),
        Command(QAction(), "Beeld", "Boom tonen", ""),
        Command(QAction(), "Beeld › Sorteren op", "Nummer", "Ctrl+9"),
    ]
    dialog = ShortcutsDialog(None, commands)
    qtbot.addWidget(dialog)
    table = dialog.table
    texts = [[item.text() for c in (0, 1) if (item := table.item(row, c))] for row in range(4)]
    assert texts == [
        ["Invoegen"],
        ["    Notitie", "Ctrl+Shift+N"],
        ["Beeld"],
        ["    Nummer", "Ctrl+9"],
    ]


def test_enter_in_a_field_never_browses(reading: ImportDialog) -> None:
    browse = [b for b in reading.findChildren(QPushButton) if "Bladeren" in b.text()]
    assert browse
    assert not any(button.autoDefault() for button in browse)


def test_the_report_of_a_bug_stays_after_copying(qtbot: QtBot) -> None:
    dialog = BugDialog(None, "NOVEX Desktop 1.0\nValueError")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.leave_button
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "NOVEX Desktop 1.0\nValueError"
    assert "gekopieerd" in dialog.copy_button.text()
    assert dialog.isVisible()
    QTest.keyClick(dialog.leave_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_enter_and_escape_throw_no_edits_away(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = DiscardDialog(None)
        qtbot.addWidget(dialog)
        dialog.show()
        focus = dialog.focusWidget()
        assert focus is dialog.leave_button
        QTest.keyClick(focus, key)
        assert dialog.result() == QDialog.DialogCode.Rejected
