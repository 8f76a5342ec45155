import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from novex_desktop.store.changes import Changes
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.rows_wish import RowsWish
from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.screens.screen_host import ScreenHost
from novex_desktop.ui.screens.screen_list import REGISTER, ScreenEntry


class _Notebook(Screen):
    """A screen that notes what it hears."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self.heard: list[Changes | None] = []
        self.can_store = True
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def refresh(self, changes: Changes | None) -> None:
        self.heard.append(changes)

    def flush(self) -> bool:
        return self.can_store

    def focus_first(self) -> None:
        self.line.setFocus()


@pytest.fixture(autouse=True)
def _one_more_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        ScreenEntry("notebook", "&Kladblok", "Ctrl+9", "pencil", _Notebook),
        ScreenEntry(REGISTER, "&Afspraken", "Ctrl+2", "list-filter", None),
    ]
    monkeypatch.setattr("novex_desktop.ui.actions.list_screens", lambda: entries)


def _open(window: MainWindow) -> tuple[ScreenHost, _Notebook]:
    assert window.screens is not None
    screen = window.screens.open("notebook")
    assert isinstance(screen, _Notebook)
    return window.screens, screen


def test_a_screen_reads_at_its_opening_and_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    host, screen = _open(window)
    assert screen.heard == [None]
    assert host.current == "notebook"
    qtbot.waitUntil(screen.line.hasFocus)
    assert _action(window, "notebook").isChecked()
    assert not _action(window, REGISTER).isChecked()


def test_a_hidden_screen_reads_again_only_when_it_is_shown(window: MainWindow) -> None:
    host, screen = _open(window)
    host.open(REGISTER)
    _retitle(window, "Anders")
    assert screen.heard == [None]
    host.open("notebook")
    assert screen.heard == [None, None]
    host.open(REGISTER)
    host.open("notebook")
    assert screen.heard == [None, None]


def test_the_visible_screen_hears_what_changed(window: MainWindow) -> None:
    _, screen = _open(window)
    _retitle(window, "Anders")
    assert screen.heard[-1] is not None
    assert screen.heard[-1].tables == {"agreement"}


def test_typing_that_cannot_be_stored_keeps_its_screen(window: MainWindow) -> None:
    host, screen = _open(window)
    screen.can_store = False
    assert host.open(REGISTER) is None
    assert host.current == "notebook"
    assert _action(window, "notebook").isChecked()
    screen.can_store = True


def test_with_little_room_only_the_current_screen_has_its_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    host, _ = _open(window)
    styles = Qt.ToolButtonStyle
    assert host._buttons[REGISTER].toolButtonStyle() is styles.ToolButtonTextBesideIcon
    host.resize(120, 400)
    assert host._buttons[REGISTER].toolButtonStyle() is styles.ToolButtonIconOnly
    assert host._buttons["notebook"].toolButtonStyle() is styles.ToolButtonTextBesideIcon
    assert host._buttons[REGISTER].toolTip() == "Afspraken"


def test_a_screen_asks_for_an_agreement_and_the_register_shows_it(window: MainWindow) -> None:
    host, screen = _open(window)
    wanted = _list_ids(window)[5]
    screen.agreement_requested.emit(wanted)
    assert host.current == REGISTER
    assert host.workspace.form.agreement_id == wanted


def test_rows_that_a_screen_asks_for_keep_their_name_and_order(window: MainWindow) -> None:
    host, screen = _open(window)
    ids = _list_ids(window)
    wanted = (ids[7], ids[2], ids[4])
    screen.rows_requested.emit(RowsWish("Te laat", wanted))
    table = host.workspace.table
    assert [row.id for row in table.model.shown_rows()] == list(wanted)
    assert table.scope_title.text() == "Te laat"
    model = host.workspace.tree_model
    region = model.index(0, 0, model.index(0, 0))
    host.workspace.tree.choose(region.data(_key_role(window)))
    assert table.scope_title.text() == ""
    assert len(table.model.shown_rows()) > 3


def test_back_to_the_tree_shows_its_rows_again(window: MainWindow) -> None:
    host, screen = _open(window)
    before = [row.id for row in host.workspace.table.model.shown_rows()]
    screen.rows_requested.emit(RowsWish("Te laat", tuple(before[:2])))
    host.workspace.table.scope_left.emit()
    assert [row.id for row in host.workspace.table.model.shown_rows()] == before


def _action(window: MainWindow, name: str) -> QAction:
    return window.actions_.screens[name]


def _list_ids(window: MainWindow) -> list[str]:
    assert window.workspace is not None
    return [row.id for row in window.workspace.table.model.shown_rows()]


def _retitle(window: MainWindow, title: str) -> None:
    assert window.screens is not None
    workspace = window.screens.workspace
    assert workspace.form.agreement_id is not None
    edits = Edits(window.screens.workspace._database, "Jan")
    edits.changed.connect(workspace._edits.tell)
    edits.save_agreement(workspace.form.agreement_id, workspace.form.number, {"title": title})


def _key_role(window: MainWindow) -> int:
    assert window.workspace is not None
    return int(window.workspace.tree_model.KeyRole)
