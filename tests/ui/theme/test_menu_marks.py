"""A menu shows which of its choices holds, also where they have a picture."""

import pytest
from PySide6.QtGui import QAction, QGuiApplication
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


def test_a_menu_that_is_too_high_for_the_screen_scrolls(qtbot: QtBot, theme: Theme) -> None:
    """Else Qt puts the rest in a second column, which a small screen does not have."""
    menu = QMenu()
    qtbot.addWidget(menu)
    room = QGuiApplication.primaryScreen().availableGeometry()
    action = menu.addAction("Een lange opdracht om te geven")
    width = menu.sizeHint().width()
    for _ in range(room.height() // 12):
        action = menu.addAction("Een lange opdracht om te geven")
    assert menu.sizeHint().width() < 2 * width
    menu.popup(room.topLeft())
    menu.setActiveAction(action)
    assert menu.rect().intersects(menu.actionGeometry(action))
    menu.hide()
