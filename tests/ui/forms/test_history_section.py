"""The history in the form: a menu on every line."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from novex_desktop.store.queries.history import HistoryEntry
from novex_desktop.ui.forms.history_section import HistoryList
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.theme.theme import Theme

AT = datetime(2025, 5, 12, 14, 3)


def _entry(old: str, new: str, *, can_restore: bool = True) -> HistoryEntry:
    place = ("op" + old, "agreement", "rij", "title", can_restore)
    return HistoryEntry("c", AT, "Ik", "Titel wijzigen", "Titel", old, new, *place)


@pytest.fixture
def history(qtbot: QtBot, theme: Theme) -> HistoryList:
    widget = HistoryList(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.write([_entry("B", "C"), _entry("A", "B"), _entry("", "A", can_restore=False)])
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def test_the_menu_of_a_line_puts_its_old_value_back(history: HistoryList, qtbot: QtBot) -> None:
    history.rows[1].button.setFocus()
    QTest.keyClick(history.rows[1].button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(history.restore_requested) as signal:
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert signal.args[0].old == "A"


def test_a_line_without_an_old_value_cannot_be_put_back(history: HistoryList) -> None:
    menu = QMenu()
    history.fill_menu(menu, history.rows[2].entry)
    assert not menu.actions()[0].isEnabled()


def test_a_register_to_read_offers_nothing_to_put_back(history: HistoryList) -> None:
    history.set_locked(is_locked=True)
    menu = QMenu()
    history.fill_menu(menu, history.rows[0].entry)
    assert not menu.actions()[0].isEnabled()


def test_arrow_keys_walk_the_lines_and_tab_stops_once(history: HistoryList) -> None:
    history.focus_row(0)
    QTest.keyClick(history.rows[0].button, Qt.Key.Key_Down)
    assert history.rows[1].button.hasFocus()
    stops = [row for row in history.rows if row.button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [history.rows[1]]


def test_an_old_title_comes_back_in_the_window(window: MainWindow) -> None:
    panes = window.workspace
    assert panes is not None
    before = panes.form.head.title.toPlainText()
    panes.form.head.title.setPlainText("Anders")
    panes.form.head.title.flush()
    panes.form.show_history_fold()
    [entry] = [row.entry for row in panes.form.history.rows if row.entry.field == "title"]
    panes.form.history.restore_requested.emit(entry)
    assert panes.form.head.title.toPlainText() == before
    assert "Oude waarde terugzetten: Titel" in window.actions_.undo.text()
