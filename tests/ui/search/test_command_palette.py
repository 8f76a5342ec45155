from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.ui.application import prepare_text_fields
from novex_desktop.ui.commands import list_commands
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.search.command_palette import CommandPalette
from novex_desktop.ui.search.palette_model import Choice, find_commands
from tests.ui.conftest import WindowMaker

Key = Qt.Key


def test_every_action_with_keys_stands_in_a_menu(window: MainWindow) -> None:
    window.complete()
    listed = {id(command.action) for command in list_commands(window)}
    for action in window.actions_.findChildren(QAction):
        if action.isVisible() and action.shortcut() != QKeySequence():
            assert id(action) in listed, action.text()


def test_actions_are_found_by_the_beginnings_of_their_words() -> None:
    choices = [
        Choice("Hoog contrast", "Beeld"),
        Choice("Notitie", "Invoegen"),
        Choice("Register controleren", "Register"),
        Choice("Nieuw register", "Register"),
    ]
    assert [found.text for found in find_commands(choices, "con")] == [
        "Hoog contrast",
        "Register controleren",
    ]
    assert [found.text for found in find_commands(choices, "reg con")] == ["Register controleren"]
    assert [found.text for found in find_commands(choices, "invoegen not")] == ["Notitie"]
    assert find_commands(choices, "reg")[0].text == "Register controleren"
    assert len(find_commands(choices, "")) == 4


def test_enter_does_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    palette = _open(window)
    QTest.keyClicks(palette.field, "boom tonen")
    with qtbot.waitSignal(window.actions_.show_tree.toggled):
        QTest.keyClick(palette.field, Key.Key_Return)


def test_an_agreement_is_found_by_its_number(window: MainWindow, qtbot: QtBot) -> None:
    palette = _open(window)
    assert palette._searcher is not None
    with qtbot.waitSignal(
        palette._searcher.answered, check_params_cb=lambda asked, *_: asked == "zw-04-02"
    ):
        QTest.keyClicks(palette.field, "zw-04-02")
    assert "BOL24-ZW-04-02" in palette.view.currentIndex().data()
    QTest.keyClick(palette.field, Key.Key_Return)
    assert window.workspace is not None
    assert window.workspace.form.number == "BOL24-ZW-04-02"


def test_what_cannot_be_done_says_why_and_is_not_done(
    windows: WindowMaker, list_path: Path, store_setup: StoreSetup
) -> None:
    without = windows.open(None)
    palette = _open(without)
    QTest.keyClicks(palette.field, "invoegen notitie")
    choice = palette.model.choice_at(palette.view.currentIndex())
    assert choice is not None
    assert choice.reason == "Open eerst een register"
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Key.Key_Escape)
    without.show_register(Database.open(list_path, store_setup, read_only=True))
    palette = _open(without)
    QTest.keyClicks(palette.field, "invoegen notitie")
    choice = palette.model.choice_at(palette.view.currentIndex())
    assert choice is not None
    assert choice.reason == "Dit register is alleen-lezen geopend"


def test_what_is_nowhere_is_told(window: MainWindow, qtbot: QtBot) -> None:
    palette = _open(window)
    assert palette._searcher is not None
    with qtbot.waitSignal(
        palette._searcher.answered, check_params_cb=lambda asked, *_: asked == "zwaluw"
    ):
        QTest.keyClicks(palette.field, "zwaluw")
    assert palette._nothing.isVisibleTo(palette)
    QTest.keyClick(palette.field, Key.Key_Return)
    assert palette.isVisible()


def test_closing_the_register_closes_the_palette(window: MainWindow) -> None:
    palette = _open(window)
    QTest.keyClicks(palette.field, "rijk")
    assert window.close_register()
    assert window.search.palette is None


@pytest.mark.parametrize("step", [Key.Key_Down, Key.Key_Up])
def test_the_arrows_walk_round(window: MainWindow, step: Key) -> None:
    palette = _open(window)
    count = palette.model.rowCount()
    seen = set()
    for _ in range(count):
        QTest.keyClick(palette.field, step)
        seen.add(palette.view.currentIndex().row())
    assert len(seen) == count
    assert palette.view.currentIndex().row() == 0


def test_ctrl_k_opens_it_from_a_text_field_too(window: MainWindow) -> None:
    window.complete()
    prepare_text_fields(QApplication.instance())  # type: ignore[arg-type]  # there is one
    assert window.workspace is not None
    field = window.workspace.table.filter_field
    field.setFocus()
    QTest.keyClicks(field, "rijk")
    field.home(False)
    QTest.keyClick(field, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "rijk"
    assert window.search.palette is not None


def _open(window: MainWindow) -> CommandPalette:
    window.complete()
    window.actions_.palette.trigger()
    palette = window.search.palette
    assert palette is not None
    QApplication.processEvents()
    return palette
