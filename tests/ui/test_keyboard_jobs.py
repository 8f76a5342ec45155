"""The main job of every screen, done with real keys only; and the focus is always to be seen."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.screens.deadlines.move_dialog import MoveDialog
from novex_desktop.ui.screens.meeting.meeting_dialogs import MeetingDialog
from novex_desktop.ui.screens.meeting.meeting_screen import MeetingScreen
from tests.ui.every_dialog import list_places, list_stops_on_screen, open_screen
from tests.ui.test_keyboard import press

Key = Qt.Key
Modifier = Qt.KeyboardModifier
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier
_ROUND = 8  # pixels round a field, where its border may be
_CURSOR = 60  # pixels that a blinking cursor has at most; a border has more


def type_letters(window: QWidget, text: str) -> None:
    """Type as the system gives it: to the window, which knows what has the focus."""
    for letter in text:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
        handle = top.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, letter)  # type: ignore[call-overload]  # the stub knows no letters


@contextmanager
def answering(
    qtbot: QtBot, window: MainWindow, kind: type[QDialog], keys: Callable[[QDialog], None]
) -> Iterator[None]:
    """Press keys in a dialog of a kind as soon as it is there.

    A button that is pressed by its letter goes down first, and opens its dialog a moment later.
    """
    seen: list[QDialog] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isActiveWindow() and not seen:
            seen.append(dialog)
            keys(dialog)

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(10)
    yield
    qtbot.waitUntil(lambda: bool(seen) and QApplication.activeModalWidget() is None)
    timer.stop()
    window.activateWindow()  # what a system does by itself
    qtbot.waitUntil(window.isActiveWindow)


def read_one(path: Path, query: str) -> tuple[object, ...]:
    connection = sqlite3.connect(path)
    row = connection.execute(query).fetchone()
    connection.close()
    return tuple(row) if row else ()


def test_a_deadline_is_given_and_moved_by_keys(
    qtbot: QtBot, window: MainWindow, list_path: Path
) -> None:
    press(window, Key.Key_3, CTRL)
    assert window.screens is not None
    screen = window.screens.get_screen("deadlines")
    assert screen is not None
    qtbot.waitUntil(lambda: screen.table.hasFocus())  # type: ignore[attr-defined]

    def give(dialog: QDialog) -> None:
        type_letters(dialog, "15-03-2030")
        press(dialog, Key.Key_Return)

    with answering(qtbot, window, MoveDialog, give):
        press(window, Key.Key_M, ALT)
    query = "SELECT date_to, moved_by FROM due WHERE confirmed AND NOT deleted"
    assert read_one(list_path, query) == ("2030-03-15", "")
    # It stands in another group now: to the groups, and there by its name.
    press(window, Key.Key_F6, SHIFT)
    press(window, Key.Key_F6, SHIFT)
    press(window, Key.Key_F6, SHIFT)
    type_letters(window, "Later")
    press(window, Key.Key_Return)
    assert screen.table.hasFocus()  # type: ignore[attr-defined]
    assert screen.model.rowCount() == 1  # type: ignore[attr-defined]

    def move(dialog: QDialog) -> None:
        press(dialog, Key.Key_A, CTRL)
        type_letters(dialog, "16-04-2031")
        press(dialog, Key.Key_B, ALT)
        type_letters(dialog, "directeuren")
        press(dialog, Key.Key_Return)

    with answering(qtbot, window, MoveDialog, move):
        press(window, Key.Key_V, ALT)
    assert read_one(list_path, query) == ("2031-04-16", "directeuren")


def test_an_agreement_is_written_and_adopted_by_keys(
    qtbot: QtBot, window: MainWindow, list_path: Path
) -> None:
    press(window, Key.Key_4, CTRL)
    with answering(qtbot, window, MeetingDialog, lambda dialog: press(dialog, Key.Key_Return)):
        press(window, Key.Key_Return)
    assert window.screens is not None
    screen = window.screens.get_screen("meeting")
    assert isinstance(screen, MeetingScreen)
    qtbot.waitUntil(screen.table.writing.hasFocus)
    press(window, Key.Key_Down, ALT)  # on to the second topic
    type_letters(window, "Rijk en regio bouwen een spoorbrug.")
    press(window, Key.Key_Return, CTRL)
    assert screen.table.writing.toPlainText() == ""
    press(window, Key.Key_C, ALT)
    qtbot.waitUntil(screen.review.tree.hasFocus)
    press(window, Key.Key_N, ALT)
    qtbot.waitUntil(screen.notice.isVisible)
    query = "SELECT number FROM agreement WHERE adopted_text LIKE 'Rijk en regio bouwen een %'"
    (number,) = read_one(list_path, query)
    assert str(number).endswith("-01")
    assert "-C" not in str(number)


def test_what_is_found_is_opened_and_edited_by_keys(
    qtbot: QtBot, window: MainWindow, list_path: Path
) -> None:
    press(window, Key.Key_F, CTRL)
    type_letters(window, "instrumentarium")
    assert window.screens is not None
    screen = window.screens.get_screen("search")
    assert screen is not None
    qtbot.waitUntil(lambda: screen.model.rowCount() > 0)  # type: ignore[attr-defined]
    press(window, Key.Key_Return)
    assert window.screens.current == "register"
    press(window, Key.Key_F2)
    type_letters(window, "Instrumenten verkennen")
    press(window, Key.Key_Return)
    query = "SELECT title FROM agreement WHERE number = 'BOL24-ZW-01-01'"
    qtbot.waitUntil(lambda: read_one(list_path, query) == ("Instrumenten verkennen",))
    press(window, Key.Key_F3)  # and on to the next hit, without going back
    assert window.workspace is not None
    assert window.workspace.form.number != "BOL24-ZW-01-01"


def test_a_link_is_confirmed_by_keys(qtbot: QtBot, window: MainWindow, list_path: Path) -> None:
    from novex_desktop.domain.agreement_link import AgreementLink
    from novex_desktop.domain.link_kind import LinkKind

    assert window._database is not None
    with window._database.read() as connection:
        rows = connection.execute("SELECT id FROM agreement ORDER BY number LIMIT 2").fetchall()
    with window._database.change("Inlezen") as act:
        act.session.add(
            AgreementLink(
                earlier_id=rows[0][0],
                later_id=rows[1][0],
                kind=LinkKind.CONTINUES,
                confirmed=False,
            )
        )
    keys = window.actions_.screens["links"].shortcut()
    press(window, keys[0].key(), keys[0].keyboardModifiers())  # type: ignore[index]  # the stub knows no places in it
    press(window, Key.Key_Return)
    assert read_one(list_path, "SELECT confirmed FROM agreement_link") == (1,)
    press(window, Key.Key_Z, CTRL)
    assert read_one(list_path, "SELECT confirmed FROM agreement_link") == (0,)


def test_a_list_is_read_looked_over_and_taken_in_by_keys(
    qtbot: QtBot, window: MainWindow, list_path: Path, tmp_path: Path
) -> None:
    starter = min(paths.get_starter_folder().glob("*.txt"))
    document = Path(shutil.copyfile(starter, tmp_path / "lijst.txt"))

    def choose(dialog: QDialog) -> None:
        type_letters(dialog, str(document))
        press(dialog, Key.Key_J, ALT)
        type_letters(dialog, "2026")
        press(dialog, Key.Key_Return)

    def look_over(dialog: QDialog) -> None:
        for _ in range(4):
            press(dialog, Key.Key_F8)  # to what is doubtful,
            press(dialog, Key.Key_F9)  # and it is right
        press(dialog, Key.Key_Return, CTRL)

    query = (
        "SELECT count(*) FROM agreement JOIN topic ON topic.id = topic_id JOIN meeting "
        "ON meeting.id = meeting_id WHERE meeting.year = 2026 AND NOT agreement.deleted"
    )
    with answering(qtbot, window, ReviewDialog, look_over):
        with answering(qtbot, window, ImportDialog, choose):
            press(window, Key.Key_I, CTRL)
        qtbot.waitUntil(lambda: read_one(list_path, query) == (87,), timeout=20_000)


def _picture_of(top: QWidget, stop: QWidget) -> QImage:
    place = QRect(stop.mapTo(top, QPoint(0, 0)), stop.size())
    return top.grab(place.adjusted(-_ROUND, -_ROUND, _ROUND, _ROUND)).toImage()


def _count_changed(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return one.width() * one.height()
    places = [(x, y) for y in range(one.height()) for x in range(one.width())]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places)


def test_one_always_sees_where_the_focus_is(qtbot: QtBot, window: MainWindow) -> None:
    """Every stop of Tab looks otherwise with the focus than without, by more than a cursor."""
    unseen = []
    known: set[tuple[object, ...]] = set()
    for where, top in list_places(qtbot, window):
        seen = top if isinstance(top, QDialog) else window
        for stop in list_stops_on_screen(top):
            kind = (type(stop), stop.objectName(), stop.property("role"), type(seen))
            if kind in known or stop.visibleRegion().isEmpty():
                continue
            known.add(kind)
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            if QApplication.focusWidget() is not stop:
                continue  # one that is the field of another, as the line of a spin box
            QApplication.processEvents()
            with_focus = _picture_of(seen, stop)
            stop.clearFocus()
            QApplication.processEvents()
            if _count_changed(with_focus, _picture_of(seen, stop)) <= _CURSOR:
                unseen.append(f"{where}: {type(stop).__name__} {stop.accessibleName()}")
    assert len(known) > 60
    assert not unseen, "\n".join(unseen)


PANES = {
    "start": ["attention", "nextMeetings", "regionMap", "regionTable"],
    "register": ["tree", "table", "fieldStatus"],
}


@pytest.mark.parametrize("name", PANES)
def test_f6_goes_by_the_panes_in_a_fixed_order(qtbot: QtBot, window: MainWindow, name: str) -> None:
    open_screen(qtbot, window, name)
    seen: list[str] = []
    for _ in range(2 * len(PANES[name])):
        press(window, Key.Key_F6)
        focus = QApplication.focusWidget()
        seen.append(focus.objectName() if focus is not None else "")
    first = PANES[name].index(seen[0])
    expected = PANES[name][first:] + PANES[name][:first]
    assert seen == expected * 2
