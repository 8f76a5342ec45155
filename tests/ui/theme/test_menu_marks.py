"""A menu shows which of its choices holds, also where they have a picture."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from novex_desktop.ui.theme.theme import Theme


@pytest.mark.parametrize("icon", ["moon", ""])
def test_what_is_chosen_looks_chosen(qtbot: QtBot, theme: Theme, icon: str) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = QAction("Donker", menu)
    action.setCheckable(True)
    if icon:
        theme.keep_icon(action, icon)
    menu.addAction(action)
    plain = menu.grab().toImage()
    action.setChecked(True)
    assert menu.grab().toImage() != plain
