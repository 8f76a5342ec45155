from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.preferences import Preferences
from novex_desktop.preference_services import make_preference_services
from novex_desktop.preferences import read_preferences
from novex_desktop.store.database import Database
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.dialogs.settings_dialog import SettingsDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screen_room import find_room
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Appearance, Theme


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path))


@pytest.fixture
def dialog(
    window: MainWindow, settings: Settings, theme: Theme, qtbot: QtBot
) -> Iterator[SettingsDialog]:
    preferences = make_preference_services(make_store_setup)
    made = SettingsDialog(window, settings, theme, window._look, preferences, window._database)
    qtbot.addWidget(made)
    made.show()
    yield made
    window._look.choose(Appearance.SYSTEM)
    window._look.set_text_percent(100)


def test_another_look_holds_at_once_and_next_time(
    dialog: SettingsDialog, window: MainWindow, settings: Settings, theme: Theme
) -> None:
    dialog.appearance.setFocus()
    _choose(dialog, "Donker")
    assert theme.tokens.is_dark
    assert settings.appearance == "dark"
    assert window.actions_.appearances[Appearance.DARK].isChecked()
    before = theme.points(1.0)
    dialog.text_percent.setFocus()
    dialog.text_percent.setCurrentIndex(dialog.text_percent.findText("150 %"))
    dialog.text_percent.flush()
    assert settings.text_percent == 150
    assert theme.points(1.0) > before


def test_a_name_stands_with_changes_and_notes_from_then_on(
    dialog: SettingsDialog, window: MainWindow
) -> None:
    dialog.author.setFocus()
    QTest.keyClicks(dialog.author, "J. Jansen")
    QTest.keyClick(dialog.author, Qt.Key.Key_Return)
    assert read_preferences(paths.get_preferences_file()).author == "J. Jansen"
    database = window._database
    assert isinstance(database, Database)
    assert database.author == "J. Jansen"


def test_a_folder_that_is_not_there_is_told_and_not_kept(dialog: SettingsDialog) -> None:
    QTest.keyClicks(dialog.backups, "/weg/map")
    dialog.backups.flush()
    told = dialog.grid._rows["backups"].error
    assert told.text().startswith("Deze map bestaat niet.")
    assert read_preferences(paths.get_preferences_file()) == Preferences()


def test_a_folder_can_be_chosen(
    dialog: SettingsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kopieën"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog._browse("backups", dialog.backups)
    assert paths.get_backups_folder() == folder
    dialog.backups.clear()
    dialog.backups.flush()
    assert paths.get_backups_folder() == paths.get_default_backups_folder()


def test_what_is_typed_is_kept_when_it_is_closed(dialog: SettingsDialog) -> None:
    QTest.keyClicks(dialog.author, "K. Klaassen")
    dialog.reject()
    assert read_preferences(paths.get_preferences_file()).author == "K. Klaassen"


def test_language_and_classification_are_kept(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.language.setFocus()
    dialog.language.setCurrentIndex(1)
    dialog.language.flush()
    assert settings.language == "en"
    assert dialog._restart.isVisibleTo(dialog)
    dialog.classification.setCurrentText("Intern gebruik")
    assert settings.default_classification == "Intern gebruik"


def test_it_fits_a_small_screen_with_large_text(
    window: MainWindow, settings: Settings, theme: Theme, qtbot: QtBot
) -> None:
    window._look.set_text_percent(200)
    preferences = make_preference_services(make_store_setup)
    made = SettingsDialog(window, settings, theme, window._look, preferences, window._database)
    qtbot.addWidget(made)
    assert made.minimumSizeHint().width() <= 976
    assert made.width() <= find_room(made).width()
    window._look.set_text_percent(100)


def _choose(dialog: SettingsDialog, text: str) -> None:
    dialog.appearance.setCurrentIndex(dialog.appearance.findText(text))
    dialog.appearance.flush()
