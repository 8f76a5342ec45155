from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from novex_desktop.ui.overviews.services import ExportWish, OverviewChoice
from novex_desktop.ui.services import ImportWish
from novex_desktop.ui.theme.theme import Theme

CHOICES = [
    OverviewChoice("Afspraken per regio", "Een leesblad per regio."),
    OverviewChoice("Alle afspraken", "Een werktabel."),
]
Accepted = QDialog.DialogCode.Accepted


@pytest.fixture
def export(qtbot: QtBot, theme: Theme, tmp_path: Path) -> ExportDialog:
    start = ExportWish("Alle afspraken", date(2025, 5, 12), target=tmp_path / "-")
    dialog = ExportDialog(
        None, theme, CHOICES, start, lambda w: f"{w.as_of} {w.overview} v{w.version}.xlsx"
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def reading(qtbot: QtBot, theme: Theme, tmp_path: Path) -> ImportDialog:
    dialog = ImportDialog(None, theme, "register", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_proposed_name_follows_the_choices(export: ExportDialog, qtbot: QtBot) -> None:
    assert export.name.text() == "2025-05-12 Alle afspraken v0.1.xlsx"
    QTest.keyClick(export.overviews, Qt.Key.Key_Up)
    export.final.click()
    assert export.name.text() == "2025-05-12 Afspraken per regio v1.0.xlsx"


def test_a_name_of_ones_own_is_kept(export: ExportDialog, qtbot: QtBot) -> None:
    export.name.clear()
    QTest.keyClicks(export.name, "voor donderdag")
    export.final.click()
    wish = export._wish()
    assert wish.target.name == "voor donderdag.xlsx"
    assert (wish.final, wish.version) == (True, "1.0")


def test_replacing_a_file_is_told_beforehand(export: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "oud.xlsx").touch()
    export.name.setText("oud.xlsx")
    assert "wordt vervangen" in export._note.text()


@pytest.mark.parametrize(
    ("field", "typed", "message"),
    [
        ("as_of", "morgen", "peildatum"),
        ("name", "", "naam"),
        ("folder", "/bestaat/niet", "map bestaat niet"),
    ],
)
def test_what_is_wrong_is_told_and_the_dialog_stays(
    export: ExportDialog, field: str, typed: str, message: str
) -> None:
    getattr(export, field).setText(typed)
    export.accept()
    assert message in export._error.text()
    assert export.result() != Accepted


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
    assert message in reading._error.text()
    assert reading.result() != Accepted


def test_the_keys_are_listed(qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(None, [("Notitie", "Ctrl+Shift+N")])
    qtbot.addWidget(dialog)
    table = dialog.findChildren(QTableWidget)[0]
    first = [table.item(0, column) for column in (0, 1)]
    assert [item.text() for item in first if item] == ["Notitie", "Ctrl+Shift+N"]


def test_enter_in_a_field_never_browses(export: ExportDialog, reading: ImportDialog) -> None:
    for dialog in (export, reading):
        browse = [b for b in dialog.findChildren(QPushButton) if "Bladeren" in b.text()]
        assert browse
        assert not any(button.autoDefault() for button in browse)
