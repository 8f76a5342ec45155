"""Several choices at once in a filter, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.ui.table.choices_box import ChoicesBox
from novex_desktop.ui.theme.theme import Theme

CHOICES = [("nieuw", "Nieuw"), ("bezig", "In uitvoering"), ("klaar", "Afgerond")]


@pytest.fixture
def box(qtbot: QtBot) -> ChoicesBox:
    box = ChoicesBox("alle")
    box.offer(CHOICES)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    return box


def click(box: ChoicesBox, row: int) -> None:
    view = box.view()
    at = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_clicks_tick_several_and_the_list_stays_open(box: ChoicesBox, qtbot: QtBot) -> None:
    box.showPopup()
    click(box, 1)
    with qtbot.waitSignal(box.values_changed):
        click(box, 3)
    assert box.view().isVisible()
    assert box.values() == ("nieuw", "klaar")
    assert box.summary() == "Nieuw, Afgerond"
    click(box, 1)
    assert box.values() == ("klaar",)
    click(box, 0)
    assert box.values() == ()
    assert box.summary() == "alle"


def test_space_ticks_and_enter_closes(box: ChoicesBox) -> None:
    box.showPopup()
    view = box.view()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert view.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert not view.isVisible()
    assert box.values() == ("nieuw", "bezig")
    assert box.accessibleDescription() == "Nieuw, In uitvoering"


def test_enter_without_ticking_takes_one(box: ChoicesBox) -> None:
    box.write(["nieuw", "klaar"])
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.values() == ("bezig",)


def test_arrow_keys_on_the_closed_field_walk_past_single_choices(box: ChoicesBox) -> None:
    box.write(["nieuw", "klaar"])
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.values() == ("bezig",)
    box.setCurrentIndex(0)
    assert box.values() == ()


def test_what_was_chosen_stays_when_other_choices_are_offered(box: ChoicesBox) -> None:
    box.write(["nieuw", "klaar"])
    box.offer([("klaar", "Afgerond"), ("weg", "Vervallen")])
    assert box.values() == ("klaar",)


def test_the_list_shows_its_choices_whole_also_under_a_narrow_column(
    qtbot: QtBot, theme: Theme
) -> None:
    box = ChoicesBox("alle")
    qtbot.addWidget(box)
    box.setSizeAdjustPolicy(ChoicesBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.offer([("a", "Deels afgerond"), ("b", "In uitvoering, en nog iets")])
    box.resize(60, 24)
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(lambda: view.viewport().width() >= view.sizeHintForColumn(0))
    assert view.sizeHintForRow(1) > theme.pixels(14) + 2  # a box to tick, with its border
    box.hidePopup()
