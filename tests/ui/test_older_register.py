"""A register of an earlier version is migrated beside the window, which says so meanwhile."""

import gzip
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.database import Database
from novex_desktop.store.schema import SCHEMA_VERSION, is_older
from novex_desktop.ui.services import Services
from tests.ui.conftest import WindowMaker

KEPT = Path(__file__).parents[1] / "data" / "registers" / "0001.novex.gz"


@pytest.fixture
def older_path(tmp_path: Path) -> Path:
    path = tmp_path / "Zuidwest.novex"
    path.write_bytes(gzip.decompress(KEPT.read_bytes()))
    return path


class HeldOpening:
    """Opens registers as the program does, but only when the test lets it."""

    def __init__(self, services: Services) -> None:
        self._open = services.open_register
        self.may_go_on = threading.Event()

    def __call__(self, path: Path) -> Database:
        assert self.may_go_on.wait(10)
        return self._open(path)


def read_sentences(empty: QWidget) -> list[str]:
    return [label.text() for label in empty.findChildren(QLabel) if label.text()]


def test_the_window_says_that_a_register_is_brought_up_to_date_and_then_shows_it(
    windows: WindowMaker,
    services: Services,
    older_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = HeldOpening(services)
    monkeypatch.setattr(windows, "_services", replace(services, open_register=held))
    window = windows.open(None)
    window.open_path(older_path)
    assert window.isVisible()
    assert window.workspace is None
    assert "“Zuidwest” wordt bijgewerkt" in read_sentences(window._no_register)
    held.may_go_on.set()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.windowTitle() == "Zuidwest"
    with closing(sqlite3.connect(older_path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_while_another_register_is_open_nothing_can_be_typed_in_it_until_the_older_one_is_ready(
    windows: WindowMaker,
    services: Services,
    list_path: Path,
    older_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = HeldOpening(services)
    held.may_go_on.set()
    monkeypatch.setattr(windows, "_services", replace(services, open_register=held))
    window = windows.open(list_path)
    held.may_go_on.clear()
    window.open_path(older_path)
    assert window.screens is not None
    assert not window.screens.isEnabled()
    held.may_go_on.set()
    qtbot.waitUntil(lambda: window.windowTitle() == "Zuidwest")
    assert window.screens.isEnabled()


def test_what_refuses_the_older_register_is_told_and_the_way_on_is_offered_again(
    windows: WindowMaker,
    services: Services,
    older_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_path: Path) -> Database:
        raise RegisterError("De schijf is vol. Maak ruimte en probeer het opnieuw.")

    monkeypatch.setattr(windows, "_services", replace(services, open_register=refuse))
    window = windows.open(None)
    window.open_path(older_path)
    qtbot.waitUntil(window.notice.isVisible)
    assert "De schijf is vol" in read_sentences(window.notice)[0]
    assert "Er is geen register open" in read_sentences(window._no_register)
    assert is_older(older_path)


def test_closing_the_window_meanwhile_opens_nothing(
    windows: WindowMaker, services: Services, older_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldOpening(services)
    monkeypatch.setattr(windows, "_services", replace(services, open_register=held))
    window = windows.open(None)
    window.open_path(older_path)
    threading.Timer(0.1, held.may_go_on.set).start()
    window.close()
    assert not window.isVisible()
    assert window.workspace is None
    assert not is_older(older_path)  # what was begun was finished
