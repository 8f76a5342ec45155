"""Everything can be reached on a screen of 1024 by 640 with letters twice as large."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.ui.main_window import MainWindow
from tests.ui.every_dialog import list_dialogs, list_places, list_stops_on_screen

SCREEN = QSize(1024, 640)
FOR_A_WINDOW = QSize(1016, 608)  # without the frame and title that the system draws


@pytest.fixture
def small(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    for module in ("dialogs.plain_dialog", "dialogs.settings_dialog", "screen_room"):
        monkeypatch.setattr(
            f"novex_desktop.ui.{module}.find_room", lambda _widget: QRect(QPoint(0, 0), SCREEN)
        )
    window._look.set_text_percent(200)
    window.resize(SCREEN)
    yield window
    window._look.set_text_percent(100)


def scrolls(widget: QWidget, top: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def find_outside(top: QWidget) -> list[str]:
    """Return what takes the focus and cannot be seen, not even by scrolling."""
    return [
        f"{type(stop).__name__} {stop.accessibleName()} {place.getRect()}"
        for stop in list_stops_on_screen(top)
        if not top.rect().contains(place := QRect(stop.mapTo(top, QPoint(0, 0)), stop.size()))
        and not scrolls(stop, top)
    ]


@pytest.mark.parametrize("percent", [100, 200])
def test_every_screen_fits(qtbot: QtBot, small: MainWindow, percent: int) -> None:
    small._look.set_text_percent(percent)
    faults = {}
    for where, top in list_places(qtbot, small):
        if isinstance(top, QDialog):
            break
        small.resize(SCREEN)
        if small.width() > SCREEN.width() or small.height() > SCREEN.height():
            faults[where] = [f"at least {small.size().toTuple()}"]
        elif found := find_outside(small):
            faults[where] = found
    assert faults == {}


@pytest.mark.parametrize("percent", [100, 200])
def test_every_dialog_fits(qtbot: QtBot, small: MainWindow, percent: int) -> None:
    small._look.set_text_percent(percent)
    faults = {}
    for where, dialog in list_dialogs(qtbot, small):
        dialog.resize(FOR_A_WINDOW)
        size = dialog.size()
        if size.width() > FOR_A_WINDOW.width() or size.height() > FOR_A_WINDOW.height():
            faults[where] = [f"at least {size.toTuple()}"]
        elif found := find_outside(dialog):
            faults[where] = found
    assert faults == {}
