"""Nothing typed is lost and nothing breaks, in whatever order one clicks and types."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.services import Services
from novex_desktop.window_services import make_services
from tests.ui.random_user import RandomUser

IS_LONG = os.environ.get("NOVEX_DESKTOP_FAULTS") == "long"
SEEDS = range(8) if IS_LONG else range(4)
ACTS = 1_500 if IS_LONG else 400
ENDS_THE_TEST = {"Afsluiten", "Voorbeeld openen"}


@pytest.fixture(autouse=True)
def _no_file_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda *_: True)


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Return what the program itself works with, in a home of its own."""
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path / "home"))
    return make_services(make_store_setup)


# What QtTest says of a key that no widget wanted; a random user presses such keys.
@pytest.mark.qt_log_ignore("Keyboard event not accepted", extend=True)
@pytest.mark.parametrize("seed", SEEDS)
def test_no_order_of_clicks_and_keys_loses_a_word(
    qtbot: QtBot, window: MainWindow, list_path: Path, seed: int
) -> None:
    user = RandomUser(window, seed, ACTS, left_alone=ENDS_THE_TEST)
    with qtbot.waitSignal(user.finished, timeout=ACTS * 1_000):
        user.start()
    assert user.words_typed, "nothing was typed, so nothing is shown"
    assert window.close()
    assert user.list_lost_words(list_path) == []
