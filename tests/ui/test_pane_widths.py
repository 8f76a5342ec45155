"""Panes that become wider and narrower by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.pane_widths import widen_pane


def test_f7_widens_the_pane_that_has_the_focus_and_shift_f7_takes_it_back(
    window: MainWindow,
) -> None:
    panes = window.workspace
    assert panes is not None
    window.complete()
    panes.tree.setFocus()
    before = panes.sizes()
    QTest.keyClick(panes.tree, Qt.Key.Key_F7)
    tree, table, form = panes.sizes()
    assert tree > before[0]
    assert table < before[1]
    assert form == before[2]
    QTest.keyClick(panes.tree, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert panes.sizes() == before


def test_the_last_pane_takes_its_room_from_the_one_before_it(qtbot: QtBot) -> None:
    splitter, last = QSplitter(), QLineEdit()
    hidden = QLabel("b")
    for pane in (QLabel("a"), hidden, last):
        splitter.addWidget(pane)
    hidden.hide()
    qtbot.addWidget(splitter)
    splitter.resize(600, 100)
    splitter.setSizes([300, 0, 300])
    splitter.show()
    moved: list[int] = []
    splitter.splitterMoved.connect(lambda _place, handle: moved.append(handle))
    before = splitter.sizes()
    widen_pane(last, 1)
    first, _, wider = splitter.sizes()
    assert wider > before[2]
    assert first + wider == before[0] + before[2]
    assert moved == [2]


def test_without_panes_side_by_side_nothing_happens(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    widen_pane(alone, 1)
    widen_pane(None, 1)
