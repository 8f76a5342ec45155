"""Everything is done without a mouse, and Tab goes as one reads."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QMenuBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.commands import list_commands
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.notice_bar import Tone
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.services import Services
from novex_desktop.window_services import make_services
from tests.ui.every_dialog import (
    SCREENS,
    list_dialogs,
    list_places,
    list_stops_on_screen,
    open_screen,
)

Key = Qt.Key
Modifier = Qt.KeyboardModifier
_LEAVES = {"Annuleren", "Sluiten", "Cancel", "Close"}
_CHOOSES_A_FILE = {"Register openen", "Nieuw register", "Tabel opslaan als CSV", "Afsluiten"}


@pytest.fixture
def services(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Services:
    """Return what the program itself works with, in a home of its own."""
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path / "home"))
    return make_services(make_store_setup)


def press(window: QWidget, key: Key, modifier: Modifier = Modifier.NoModifier) -> None:
    """Press a key as the system gives it: to the window, which knows what has the focus."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
    handle = top.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier)


def type_text(window: QWidget, text: str) -> None:
    for letter in text:
        key = Key(ord(letter.upper()))
        is_capital = letter.isupper()
        press(window, key, Modifier.ShiftModifier if is_capital else Modifier.NoModifier)


def list_letters(top: QWidget) -> Iterator[tuple[str, str]]:
    """Give each letter that goes somewhere with Alt, and the words it stands in."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible():
            continue
        texts: list[str] = []
        if isinstance(widget, QAbstractButton) or (
            isinstance(widget, QLabel) and widget.buddy() is not None
        ):
            texts = [widget.text()]
        elif isinstance(widget, QMenuBar):
            texts = [action.text() for action in widget.actions()]
        for text in texts:
            letter = QKeySequence.mnemonic(text).toString()
            if letter:
                yield letter, text


def find_twice(top: QWidget) -> list[str]:
    letters = list(list_letters(top))
    counts = Counter(letter for letter, _ in letters)
    return [f"{letter} {text}" for letter, text in letters if counts[letter] > 1]


def list_menus(top: QWidget) -> Iterator[QMenu]:
    """Give every menu: of the bar, below that, of a button, and those that a place asks for."""
    yield from top.findChildren(QMenu)
    for widget in top.findChildren(QWidget):
        if callable(make_menu := getattr(widget, "make_menu", None)):
            yield make_menu()


def find_twice_in_menu(menu: QMenu) -> list[str]:
    texts = [action.text() for action in menu.actions()]
    letters = [(QKeySequence.mnemonic(text).toString(), text) for text in texts]
    counts = Counter(letter for letter, _ in letters if letter)
    return [f"{letter} {text}" for letter, text in letters if counts[letter] > 1]


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Let the window that is made after this speak a language."""
    if request.param == "en":
        request.getfixturevalue("english")
    return str(request.param)


def test_no_letter_is_twice_on_a_screen_in_a_dialog_or_in_a_menu(
    language: str, qtbot: QtBot, window: MainWindow
) -> None:
    assert window.actions_.quit.text() == {"nl": "&Afsluiten", "en": "&Quit"}[language]
    twice, menus = {}, 0
    for where, top in list_places(qtbot, window):
        found = find_twice(top if isinstance(top, QDialog) else window)
        for menu in list_menus(top if isinstance(top, QDialog) else window):
            menus += bool(menu.actions())
            found += find_twice_in_menu(menu)
        if found:
            twice[where] = found
    assert twice == {}
    assert menus > 50


def test_each_button_of_a_dialog_that_does_something_has_a_letter(
    language: str, qtbot: QtBot, window: MainWindow
) -> None:
    """Cancel and Close have none: Escape is their key."""
    bare = []
    for where, dialog in list_dialogs(qtbot, window):
        named = {label.buddy() for label in dialog.findChildren(QLabel)}
        for button in dialog.findChildren(QPushButton):
            is_seen = button.isVisible() and button.text() and button not in named
            if is_seen and button.text() not in _LEAVES and "&" not in button.text():
                bare.append(f"{where}: {button.text()}")
    assert bare == []


def test_alt_with_the_letter_of_a_label_goes_to_its_field(
    language: str, qtbot: QtBot, window: MainWindow
) -> None:
    missed, tried = [], 0
    for where, dialog in list_dialogs(qtbot, window):
        for label in dialog.findChildren(QLabel):
            field: QWidget | None = label.buddy()
            letter = QKeySequence.mnemonic(label.text())
            if field is None or letter.isEmpty() or not label.isVisible() or not field.isEnabled():
                continue
            dialog.setFocus()
            press(dialog, Key(ord(letter.toString()[-1])), Modifier.AltModifier)
            tried += 1
            focus = QApplication.focusWidget()
            is_there = focus in (field, field.focusProxy())
            if not (is_there or (focus is not None and field.isAncestorOf(focus))):
                missed.append(f"{where}: {label.text()} -> {focus}")
    assert missed == []
    assert tried > 50


def is_back(before: QRect, after: QRect) -> bool:
    """Whether Tab goes up in one column, or to the left on one line."""
    one_column = before.left() < after.right() and after.left() < before.right()
    one_line = before.top() < after.bottom() and after.top() < before.bottom()
    return (one_column and after.bottom() <= before.top()) or (
        one_line and after.right() <= before.left()
    )


def begin_above(dialog: PlainDialog, stops: list[QWidget]) -> list[QWidget]:
    """Return the ring that Tab goes round in from its first field, or else its first button."""
    is_button = [dialog._buttons.isAncestorOf(stop) for stop in stops]
    starts = [at for at in range(len(stops)) if is_button[at - 1] and not is_button[at]]
    first = starts[0] if starts else min(range(len(stops)), key=lambda at: stops[at].x())
    return stops[first:] + stops[:first]


def test_tab_goes_as_one_reads(qtbot: QtBot, window: MainWindow) -> None:
    backward = []
    for where, top in list_places(qtbot, window):
        stops = list_stops_on_screen(top)
        if isinstance(top, PlainDialog):
            stops = begin_above(top, stops)
        places = [QRect(stop.mapTo(top, QPoint(0, 0)), stop.size()) for stop in stops]
        for place in range(len(stops) - 1):
            if is_back(places[place], places[place + 1]):
                pair = [
                    stop.accessibleName() or getattr(stop, "text", str)() or type(stop).__name__
                    for stop in stops[place : place + 2]
                ]
                backward.append(f"{where}: {pair[0]} -> {pair[1]}")
    assert backward == []


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow) -> None:
    done: list[str] = []
    window.notice.say(
        "Het register is in gebruik.",
        Tone.ERROR,
        ("Alleen lezen", lambda: done.append("read")),
        ("Redden", lambda: done.append("rescue")),
    )
    first, second = window.notice._buttons
    first.setFocus()
    press(window, Key.Key_Return)
    press(window, Key.Key_Tab)
    assert second.hasFocus()
    press(window, Key.Key_Enter)
    assert done == ["read", "rescue"]
    press(window, Key.Key_Tab)
    press(window, Key.Key_Return)
    assert not window.notice.isVisible()  # its cross came last


def test_enter_on_another_button_of_a_dialog_does_what_it_says(qtbot: QtBot) -> None:
    dialog = PlainDialog(None, "Titel", "", "&Doen")
    qtbot.addWidget(dialog)
    browse, browsed = QPushButton("Bladeren"), []
    browse.setAutoDefault(False)
    browse.clicked.connect(lambda: browsed.append(1))
    dialog.column.addWidget(browse)
    dialog.show()
    browse.setFocus()
    QTest.keyClick(browse, Key.Key_Return)
    assert browsed == [1]
    assert dialog.isVisible()


@pytest.mark.parametrize("name", SCREENS)
def test_f6_goes_round_and_shift_f6_goes_round_the_other_way(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    open_screen(qtbot, window, name)
    press(window, Key.Key_F6)
    first = QApplication.focusWidget()
    seen = [first]
    for _ in range(8):
        press(window, Key.Key_F6)
        seen.append(QApplication.focusWidget())
        if seen[-1] is first:
            break
    assert seen[-1] is first
    ring = seen[:-1]
    back = []
    for _ in ring:
        press(window, Key.Key_F6, Modifier.ShiftModifier)
        back.append(QApplication.focusWidget())
    assert back == [*reversed(ring[1:]), first]


WIDE, SMALL = QSize(1360, 800), QSize(1024, 640)
_START = ["attention", "nextMeetings", "regionMap", "regionTable"]
_PANES: dict[str, list[str]] = {  # object name, or what a screen reader says
    "register": ["tree", "table", "fieldStatus"],
    "deadlines": ["dueGroups", "meetings", "Regio", "dueTable"],
    "meeting": ["Agenda", "meetingReading", "meetingText"],
    "links": ["linksScreen"],  # with nothing to judge; see its own tests
    "search": ["searchField", "hits"],
}


@pytest.mark.parametrize(
    ("name", "size", "panes"),
    [
        ("start", WIDE, _START),
        ("start", SMALL, ["attention", "nextMeetings", "regionTable", "regionMap"]),
        *((name, size, panes) for name, panes in _PANES.items() for size in (WIDE, SMALL)),
    ],
)
def test_f6_goes_by_the_panes_as_one_reads(
    qtbot: QtBot, window: MainWindow, name: str, size: QSize, panes: list[str]
) -> None:
    open_screen(qtbot, window, name)
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size)
    QApplication.processEvents()
    for step, expected in ((Modifier.NoModifier, panes), (Modifier.ShiftModifier, panes[::-1])):
        seen: list[str] = []
        for _ in range(len(panes) + 3):
            press(window, Key.Key_F6, step)
            focus = QApplication.focusWidget()
            assert focus is not None
            assert focus.isVisible()
            seen.append(focus.objectName() or focus.accessibleName())
        start = seen.index(expected[0])
        assert seen[start : start + len(panes)] == expected


def test_all_screens_have_their_panes_pinned() -> None:
    assert {"start", *_PANES} == set(SCREENS)


def test_tab_meets_the_table_of_regions_before_a_map_that_is_under_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen = open_screen(qtbot, window, "start")
    for size, order in (
        (WIDE, ["regionMap", "regionTable"]),
        (SMALL, ["regionTable", "regionMap"]),
    ):
        window.resize(size)
        QTest.qWait(50)
        names = [stop.objectName() for stop in list_stops_on_screen(screen)]
        assert [name for name in names if name in order] == order


@pytest.mark.parametrize("name", [name for name in SCREENS if name != "register"])
def test_a_screen_is_opened_and_left_by_its_keys(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    assert window.screens is not None
    host, before = window.screens, QApplication.focusWidget()
    keys: Any = window.actions_.screens[name].shortcut()  # the stub knows no places in it
    press(window, keys[0].key(), keys[0].keyboardModifiers())
    assert host.current == name
    press(window, Key.Key_2, Modifier.ControlModifier)
    assert host.current == "register"
    assert QApplication.focusWidget() is before


def test_escape_leaves_every_dialog_and_the_focus_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = QApplication.focusWidget()
    stays = []
    for where, dialog in list_dialogs(qtbot, window):
        press(dialog, Key.Key_Escape)
        if isinstance(dialog, ReviewDialog):
            continue  # an hour of work is not left by one key; it has "Sluiten" and its letter
        if dialog.isVisible():
            stays.append(where)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if QApplication.focusWidget() is not before:
            stays.append(f"{where}: focus at {QApplication.focusWidget()}")
    assert stays == []


def test_every_dialog_opens_where_one_begins_and_enter_goes_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    faults = []
    for where, dialog in list_dialogs(qtbot, window):
        if not isinstance(dialog, PlainDialog):
            continue
        focus, stops = QApplication.focusWidget(), list_stops_on_screen(dialog)
        fields = [stop for stop in stops if not isinstance(stop, QPushButton)]
        is_button = isinstance(focus, QPushButton)
        if is_button and dialog.accept_button is not None and fields and focus is not stops[0]:
            asks = any(not hasattr(stop, "model") for stop in fields)  # more than a list to read
            if asks:
                faults.append(f"{where}: opens at {focus}")
        accept = dialog.accept_button
        if accept is not None and accept.isEnabled() and not accept.isDefault():
            faults.append(f"{where}: Enter does not go on")
    assert faults == []


def test_the_focus_is_where_it_was_after_a_dialog_of_the_menu(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    assert window.workspace is not None
    table = window.workspace.table.view
    opened, lost = [], []

    def leave() -> None:
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if modal is not None:
            opened.append(modal.windowTitle())
            press(window, Key.Key_Escape)

    for command in list_commands(window):
        if not command.action.text().endswith("…") or not command.action.isEnabled():
            continue
        if command.text in _CHOOSES_A_FILE:
            continue
        table.setFocus()
        QTimer.singleShot(50, leave)
        seen = len(opened)
        command.action.trigger()
        QTest.qWait(0)
        if len(opened) == seen:
            continue
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if QApplication.focusWidget() is not table:
            lost.append(command.text)
    assert lost == []
    assert len(opened) > 8


def test_a_whole_round_is_done_by_keys_only(
    qtbot: QtBot, window: MainWindow, list_path: Path, tmp_path: Path
) -> None:
    """Issue 5: find, open, change the status, add a note, export; and never a mouse."""
    assert window.screens is not None
    assert window.workspace is not None
    host, form = window.screens, window.workspace.form
    press(window, Key.Key_F, Modifier.ControlModifier)
    assert host.current == "search"
    type_text(window, "instrumentarium")
    screen = host.get_screen("search")
    assert screen is not None
    qtbot.waitUntil(lambda: screen.model.rowCount() > 0)  # type: ignore[attr-defined]
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: host.current == "register")
    assert form.number == "BOL24-ZW-01-01"
    # To the form, and with the letter of its label to the status.
    press(window, Key.Key_U, Modifier.AltModifier)
    qtbot.waitUntil(form.status.hasFocus)
    press(window, Key.Key_Down)
    assert form.status.currentText() != "Nieuw"
    press(window, Key.Key_N, Modifier.ControlModifier | Modifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not form.status)
    type_text(window, "Gebeld met de provincie.")
    press(window, Key.Key_Return, Modifier.ControlModifier)
    answered = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ExportDialog) and dialog.isActiveWindow():
            answered.append(dialog.windowTitle())
            timer.stop()
            press(window, Key.Key_Return)

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(10)
    press(window, Key.Key_E, Modifier.ControlModifier)
    assert answered
    qtbot.waitUntil(lambda: bool(list(tmp_path.rglob("*.xlsx"))), timeout=20_000)
    assert window.close()
    connection = sqlite3.connect(list_path)
    stored = {text for (text,) in connection.execute("SELECT new FROM field_change") if text}
    connection.close()
    assert any("gebeld met de provincie." in text.lower() for text in stored)
    assert "in uitvoering" in {text.strip('"') for text in stored}
