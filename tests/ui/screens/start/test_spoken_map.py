"""The map without eyes: a list of regions with their figures, walked by keys."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.start.region_map import RegionMap
from tests.ui.every_dialog import open_screen

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def map_(qtbot: QtBot, window: MainWindow) -> RegionMap:
    screen = open_screen(qtbot, window, "start")
    found = screen.findChild(RegionMap)
    assert found is not None
    qtbot.waitUntil(lambda: len(found.list_spoken()) == 5)
    return found


def test_every_region_is_a_line_with_its_figures(map_: RegionMap) -> None:
    spoken = QAccessible.queryAccessibleInterface(map_)
    assert spoken.role() == Role.List
    assert spoken.text(Text.Name) == "Kaart van de regio's"
    lines = [spoken.child(place) for place in range(spoken.childCount())]
    assert [line.role() for line in lines] == [Role.ListItem] * 5
    names = [line.text(Text.Name) for line in lines]
    assert names[0].startswith("Zuidwest-Nederland")
    assert all(" open" in name for name in names)
    for place, line in enumerate(lines):
        assert line.parent().object() is map_
        assert spoken.indexOfChild(line) == place
        middle = line.rect().center()
        assert spoken.childAt(middle.x(), middle.y()).text(Text.Name) == names[place]
    assert spoken.child(5) is None


def test_the_keys_walk_the_lines_and_each_is_told(
    map_: RegionMap, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.child())
    )
    map_.setFocus()
    qtbot.waitUntil(lambda: bool(told))
    spoken = QAccessible.queryAccessibleInterface(map_)

    def states() -> list[tuple[bool, bool]]:
        lines = [spoken.child(place).state() for place in range(5)]
        return [(bool(line.selected), bool(line.focused)) for line in lines]

    assert states()[0] == (True, True)
    told.clear()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home):
        QTest.keyClick(map_, key)
    assert told == [1, 4, 0, 4, 0]
    assert states() == [(True, True)] + [(False, False)] * 4
    assert spoken.focusChild().text(Text.Name).startswith("Zuidwest-Nederland")
    with qtbot.waitSignal(map_.region_opened) as opened:
        QTest.keyClick(map_, Qt.Key.Key_Space)
    assert opened.args == [map_.current]


def test_what_is_kept_of_the_lines_goes_with_the_map(qtbot: QtBot, map_: RegionMap) -> None:
    spoken = QAccessible.queryAccessibleInterface(map_)
    ids = [QAccessible.uniqueId(spoken.child(place)) for place in range(5)]
    assert all(QAccessible.accessibleInterface(one) is not None for one in ids)
    del spoken
    gone: list[bool] = []
    map_.destroyed.connect(lambda: gone.append(True))
    map_.setParent(None)
    map_.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    gc.collect()
    assert all(QAccessible.accessibleInterface(one) is None for one in ids)


def test_a_focus_event_of_a_line_names_the_line(map_: RegionMap) -> None:
    spoken = QAccessible.queryAccessibleInterface(map_)
    event = QAccessibleEvent(map_, QAccessible.Event.Focus)
    event.setChild(2)
    assert event.accessibleInterface().text(Text.Name) == spoken.child(2).text(Text.Name)
