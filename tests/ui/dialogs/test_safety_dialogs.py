from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from novex_desktop.store.backup_folder import BEFORE_IMPORT, DAILY
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import CheckOutcome
from novex_desktop.store.restoring import KindCount
from novex_desktop.ui.dialogs.about_dialog import AboutDialog
from novex_desktop.ui.dialogs.backups_dialog import BackupsDialog, DifferencesDialog
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.theme.theme import Theme


def _make(reason: str, size: int) -> BackupRecord:
    at = datetime(2026, 11, 24, 9, 5, tzinfo=UTC)
    return BackupRecord(Path("x"), at, reason, size, "", "", "", "")


@pytest.fixture
def backups() -> list[BackupRecord]:
    return [_make(DAILY, 1_234_000), _make(BEFORE_IMPORT, 2_000_000_000)]


def test_backups_are_told_with_moment_reason_and_size(
    qtbot: QtBot, theme: Theme, backups: list[BackupRecord]
) -> None:
    dialog = BackupsDialog(None, backups)
    qtbot.addWidget(dialog)
    first, second = (dialog.lines.topLevelItem(place) for place in (0, 1))
    assert first is not None
    assert second is not None
    at = backups[0].at.astimezone()
    assert first.text(0) == f"di 24-11-2026, {at.hour}.05 uur"
    assert (first.text(1), first.text(2)) == ("dagelijks", "1,2 MB")
    assert (second.text(1), second.text(2)) == ("vóór inlezen", "2.000,0 MB")


def test_the_newest_is_chosen_and_the_keys_choose_another(
    qtbot: QtBot, theme: Theme, backups: list[BackupRecord]
) -> None:
    dialog = BackupsDialog(None, backups)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen() == backups[0]
    QTest.keyClick(dialog.lines, Qt.Key.Key_Down)
    assert dialog.chosen() == backups[1]
    QTest.keyClick(dialog.lines, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_of_a_damaged_register_it_is_told_what_is_lost_and_what_stays(
    qtbot: QtBot, theme: Theme, backups: list[BackupRecord]
) -> None:
    dialog = BackupsDialog(None, backups, damaged="bo.novex")
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "“bo.novex”" in words
    assert "in het beschadigde bestand nog heel is" in words


def test_what_going_back_changes_is_told_by_kind(
    qtbot: QtBot, theme: Theme, backups: list[BackupRecord]
) -> None:
    dialog = DifferencesDialog(None, backups[0], [KindCount("Afspraken", 1_200, 0, 3)])
    qtbot.addWidget(dialog)
    item = dialog.lines.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in range(4)] == ["Afspraken", "1.200", "–", "3"]


def test_a_sound_register_is_said_to_be_in_order(qtbot: QtBot, theme: Theme) -> None:
    dialog = CheckDialog(None, theme, "bo", True, [CheckOutcome("Nummers", 5_219, "nummers", ())])
    qtbot.addWidget(dialog)
    assert "in orde." in dialog.findChildren(QLabel)[0].text()
    item = dialog.lines.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in range(3)] == ["Nummers", "5.219 nummers", "In orde"]


def test_repair_is_offered_only_where_something_is_wrong_and_may_be_written(
    qtbot: QtBot, theme: Theme
) -> None:
    sound = [CheckOutcome("Nummers", 1, "nummers", ())]
    faulty = [CheckOutcome("Nummers", 1, "nummers", ("Fout.",))]
    buttons = []
    for can_repair, outcomes in ((True, sound), (False, faulty), (True, faulty)):
        dialog = CheckDialog(None, theme, "bo", can_repair, outcomes)
        qtbot.addWidget(dialog)
        buttons.append(dialog.accept_button)
    assert buttons[:2] == [None, None]
    assert buttons[2] is not None
    assert buttons[2].text() == "&Herstellen wat veilig kan"


def test_faults_stand_below_their_check_and_many_are_counted(qtbot: QtBot, theme: Theme) -> None:
    faults = tuple(f"Fout {number}." for number in range(1_250))
    outcomes = [CheckOutcome("Logboek", 3, "wijzigingen", faults)]
    dialog = CheckDialog(None, theme, "bo", True, outcomes)
    qtbot.addWidget(dialog)
    assert "niet in orde" in dialog.findChildren(QLabel)[0].text()
    item = dialog.lines.topLevelItem(0)
    assert item is not None
    assert item.text(2) == "1.250 fouten"
    assert item.isExpanded()
    last = item.child(item.childCount() - 1)
    assert last is not None
    assert last.text(0) == "En nog 1.050 fouten."


def test_the_about_window_says_how_the_disk_is_encrypted(qtbot: QtBot) -> None:
    dialog = AboutDialog(None, QIcon(), "1.0", "De schijf met het register is versleuteld.")
    qtbot.addWidget(dialog)
    assert dialog.encryption.text() == "De schijf met het register is versleuteld."
    quiet = AboutDialog(None, QIcon(), "1.0")
    qtbot.addWidget(quiet)
    assert quiet.encryption.isHidden()
