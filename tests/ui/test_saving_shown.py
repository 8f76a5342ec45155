"""The status line says "Opgeslagen" only while all that was typed is in the register."""

from pathlib import Path
from typing import TYPE_CHECKING, Never

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.database import Database
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen
from tests.ui.conftest import WindowMaker

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup


def says(window: MainWindow) -> str:
    return window.status_line._saved.text()


def refuse(*_: object) -> Never:
    raise RegisterError("De schijf is vol.")


def test_text_that_could_not_be_written_is_not_called_saved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workspace is not None
    assert says(window).startswith("Opgeslagen")
    title = window.workspace.form.head.title
    title.setPlainText("Een andere titel")
    with monkeypatch.context() as broken:
        broken.setattr(Database, "change", refuse)
        assert not window.workspace.flush()
        assert says(window) == "Niet opgeslagen"
        window._show_state()
        window.notice._on_close_clicked()
        assert says(window) == "Niet opgeslagen"
    assert window.workspace.flush()
    assert says(window).startswith("Opgeslagen")


def test_a_choice_that_could_not_be_written_is_not_called_saved(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window._edits is not None
    monkeypatch.setattr(Database, "change", refuse)
    with pytest.raises(RegisterError):
        window._edits.add_meeting("BO", 2031, None)
    assert says(window) == "Niet opgeslagen"


def test_what_one_is_typing_is_not_saved_yet(qtbot: QtBot, window: MainWindow) -> None:
    assert window.workspace is not None
    window.workspace.form.head.title.setPlainText("Een andere titel")
    qtbot.waitUntil(lambda: says(window) == "Nog niet opgeslagen", timeout=3000)
    assert window.workspace.flush()
    assert says(window).startswith("Opgeslagen")


def test_what_one_types_at_the_table_is_not_saved_yet(qtbot: QtBot, window: MainWindow) -> None:
    assert window.screens is not None
    screen = window.screens.open("meeting")
    assert isinstance(screen, MeetingScreen)
    screen.table.write("Rijk en regio")
    qtbot.waitUntil(lambda: says(window) == "Nog niet opgeslagen", timeout=3000)
    screen.table.clear_writing()
    qtbot.waitUntil(lambda: says(window).startswith("Opgeslagen"), timeout=3000)


def test_a_register_to_read_says_so_and_goes_on_saying_so(
    windows: WindowMaker, list_path: Path, store_setup: "StoreSetup"
) -> None:
    window = windows.open(None)
    window.show_register(Database.open(list_path, store_setup, read_only=True))
    assert says(window) == "Alleen lezen"
    window.notice._on_close_clicked()
    window._show_state()
    assert says(window) == "Alleen lezen"


def test_a_damaged_register_is_one_to_read(window: MainWindow) -> None:
    assert window._database is not None
    window._database.is_damaged = True
    window.jobs._on_log_doubted()
    assert says(window) == "Alleen lezen"


def test_the_text_of_a_concept_is_greyed_when_it_can_only_be_read(window: MainWindow) -> None:
    assert window.workspace is not None
    concept = window.workspace.form.head.concept
    concept.show()
    concept.ensurePolished()
    ground = concept.grab().toImage().pixelColor(6, 6)
    concept.setReadOnly(True)
    locked = concept.grab().toImage().pixelColor(6, 6)
    assert locked.name() == window._theme.color("window") != ground.name()
