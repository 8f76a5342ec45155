"""The screen belongs to Qt, and no widget of ours takes it along when it dies."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

import novex_desktop.ui
from novex_desktop.ui.screen_room import find_room, keep_in_room


def test_a_dialog_has_the_room_of_the_screen_of_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert find_room(window) == room
    assert find_room(QDialog(window)) == room


def test_a_widget_that_stands_nowhere_has_the_room_of_the_first_screen(qtbot: QtBot) -> None:
    lost = QWidget()
    qtbot.addWidget(lost)
    lost.move(90_000, 90_000)
    assert find_room(lost) == QGuiApplication.primaryScreen().availableGeometry()


def test_a_menu_begins_on_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert keep_in_room(window, room.center()) == room.center()
    assert keep_in_room(window, QPoint(90_000, 90_000)) == room.bottomRight()
    assert keep_in_room(window, QPoint(-90_000, 5)) == QPoint(room.left(), 5)


def test_no_widget_is_asked_for_its_screen() -> None:
    asks = re.compile(r"\.screen\(\)")
    folder = Path(novex_desktop.ui.__file__).parent
    found = [
        f"{file.name}: {line.strip()}"
        for file in folder.rglob("*.py")
        for line in file.read_text("utf-8").splitlines()
        if asks.search(line) and "QWidget.screen()" not in line
    ]
    assert found == []
