from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.store.search import search_index
from novex_desktop.ui.forms.notes_section import NoteCard, NoteWish
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.screen_host import ScreenHost
from novex_desktop.ui.screens.screen_list import REGISTER, SEARCH
from novex_desktop.ui.search.hit_model import HitModel
from novex_desktop.ui.search.search_screen import SearchScreen

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
Press = Callable[..., None]


@pytest.fixture
def press(window: MainWindow) -> Press:
    def do(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(_focus(), key, modifiers)

    return do


@pytest.fixture
def host(window: MainWindow) -> ScreenHost:
    window.complete()
    assert window.screens is not None
    return window.screens


@pytest.fixture
def screen(host: ScreenHost, press: Press) -> SearchScreen:
    press(Key.Key_F, Control)
    screen = host.findChild(SearchScreen)
    assert isinstance(screen, SearchScreen)
    return screen


@pytest.fixture
def search(screen: SearchScreen, qtbot: QtBot) -> Callable[[str], SearchScreen]:
    """Return a function that types and waits for the answer."""

    def do(text: str) -> SearchScreen:
        screen.field.selectAll()
        with qtbot.waitSignal(
            screen.searcher.answered, check_params_cb=lambda asked, *_: asked == text
        ):
            QTest.keyClicks(screen.field, text)
        return screen

    return do


def test_ctrl_f_opens_it_and_escape_goes_back_to_where_one_was(
    host: ScreenHost, window: MainWindow, press: Press
) -> None:
    assert window.workspace is not None
    window.workspace.form.status.setFocus()
    press(Key.Key_F, Control)
    assert host.current == SEARCH
    assert isinstance(_focus(), QWidget)
    assert _focus().objectName() == "searchField"
    press(Key.Key_Escape)
    assert host.current == REGISTER
    assert _focus() is window.workspace.form.status


def test_hits_come_as_one_types_grouped_by_region(search: Callable[[str], SearchScreen]) -> None:
    screen = search("fryslan")
    model = screen.model
    texts = [model.index(row).data() for row in range(model.rowCount())]
    assert texts[0] == "Noord-Nederland"
    assert texts[1].startswith("BOL24-NO-01-01, ")
    assert "Tekst: " in texts[1]
    assert screen._count.text() == "1 van 2"
    assert screen.view.currentIndex().row() == 1
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_enter_shows_the_hit_in_the_register_with_its_words_marked(
    search: Callable[[str], SearchScreen], host: ScreenHost, press: Press
) -> None:
    search("uitvoerings investeringsagenda")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert host.current == REGISTER
    form = host.workspace.form
    assert form.number == "BOL24-ZW-05-03"
    assert _marked(form.head.text) == ["uitvoerings", "investeringsagenda"]
    assert _marked(form.head.title) == ["uitvoerings", "investeringsagenda"]
    host.workspace.go_to(_id_of(host, "BOL24-ZW-05-02"))
    assert _marked(form.head.text) == []


def test_f3_walks_through_the_hits_also_in_the_register(
    search: Callable[[str], SearchScreen], host: ScreenHost, press: Press
) -> None:
    screen = search("fryslan")
    press(Key.Key_F3)
    assert screen._count.text() == "2 van 2"
    press(Key.Key_Return)
    assert host.workspace.form.number == "BOL24-NO-01-03"
    press(Key.Key_F3)
    assert host.current == REGISTER
    assert host.workspace.form.number == "BOL24-NO-01-01"
    press(Key.Key_F3, Shift)
    assert host.workspace.form.number == "BOL24-NO-01-03"
    press(Key.Key_F, Control)
    assert screen._count.text() == "2 van 2"


def test_f3_without_a_search_opens_the_screen(host: ScreenHost, press: Press) -> None:
    press(Key.Key_F3)
    assert host.current == SEARCH


def test_what_is_nowhere_gets_hints(search: Callable[[str], SearchScreen]) -> None:
    screen = search("fryslan zwaluw")
    assert screen._empty.isVisibleTo(screen)
    assert screen._empty._headline.text() == "Geen treffer voor “fryslan zwaluw”"
    told = screen._empty._explanation.text()
    assert "“fryslan” staat in 2 afspraken" in told
    assert "“zwaluw” staat nergens" in told
    assert screen._count.text() == "Geen treffers"


def test_an_empty_field_says_what_can_be_found(
    search: Callable[[str], SearchScreen], qtbot: QtBot
) -> None:
    screen = search("fryslan")
    with qtbot.waitSignal(screen.searcher.answered):
        screen.field.clear()
    assert screen._empty.isVisibleTo(screen)
    assert screen.model.rowCount() == 0


def test_all_pages_are_walked_through_by_keyboard(
    search: Callable[[str], SearchScreen], qtbot: QtBot, press: Press
) -> None:
    screen = search("rijk")
    total = int(screen._count.text().rsplit(" ", 1)[1])
    assert total > 2 * search_index.PAGE
    for place in range(2, total + 1):
        press(Key.Key_Down)
        qtbot.waitUntil(partial(_shows, screen, f"{place} van {total}"))
    assert screen._count.text() == f"{total} van {total}"
    press(Key.Key_F3)
    assert screen._count.text() == f"1 van {total}"
    texts = [screen.model.index(row).data() for row in range(screen.model.rowCount())]
    assert len(texts) == len(set(texts)) == total + 5


def test_letters_typed_in_the_list_go_on_in_the_field(
    search: Callable[[str], SearchScreen], qtbot: QtBot, press: Press
) -> None:
    screen = search("frysla")
    press(Key.Key_F6)
    assert _focus() is screen.view
    with qtbot.waitSignal(screen.searcher.answered):
        QTest.keyClicks(screen.view, "n")
    assert screen.field.text() == "fryslan"
    assert _focus() is screen.field


def test_a_change_is_found_when_one_comes_back(
    search: Callable[[str], SearchScreen], host: ScreenHost, window: MainWindow, qtbot: QtBot,
    press: Press,
) -> None:  # fmt: skip
    screen = search("kwikstaart")
    assert screen.model.hits == 0
    press(Key.Key_Escape)
    assert window._edits is not None
    form = host.workspace.form
    assert form.agreement_id is not None
    window._edits.save_agreement(form.agreement_id, form.number, {"title": "Kwikstaart"})
    with qtbot.waitSignal(screen.searcher.answered):
        press(Key.Key_F, Control)
    assert screen.model.hits == 1


def test_closing_waits_for_the_search(
    search: Callable[[str], SearchScreen], window: MainWindow
) -> None:
    screen = search("rijk")
    for text in ("r", "ri", "rij"):
        screen.searcher.ask(text)
    assert window.close_register()
    assert screen.searcher._thread is None


def test_the_button_in_the_row_of_menus_begins_a_search(
    host: ScreenHost, window: MainWindow
) -> None:
    assert window.search.button is not None
    window.search.button.button.click()
    assert host.current == SEARCH


def test_the_list_keeps_the_promises_of_a_model(
    search: Callable[[str], SearchScreen], qtbot: QtBot
) -> None:
    screen = search("rijk")
    tester = QAbstractItemModelTester(
        screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    with qtbot.waitSignal(screen.model.rowsInserted):
        screen.model.fetchMore(QModelIndex())
    search("fryslan")
    assert tester.model() is screen.model
    assert screen.model.index(1).data(HitModel.HitRole).number == "BOL24-NO-01-01"


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _shows(screen: SearchScreen, text: str) -> bool:
    return screen._count.text() == text


def _marked(box: object) -> list[str]:
    selections = box.extraSelections()  # type: ignore[attr-defined]  # both kinds of text have it
    found = []
    for selection in selections:
        cursor: QTextCursor = selection.cursor
        if cursor.hasSelection() and selection.format.background().style() != Qt.BrushStyle.NoBrush:
            found.append(cursor.selectedText())
    return found


def _id_of(host: ScreenHost, number: str) -> str:
    with host._context.database.read() as connection:
        (found,) = connection.execute(
            "SELECT id FROM agreement WHERE number = ?", (number,)
        ).fetchone()
    return str(found)


def test_words_are_marked_in_notes_too_and_the_form_scrolls_to_them(
    search: Callable[[str], SearchScreen], host: ScreenHost, window: MainWindow, press: Press,
    qtbot: QtBot,
) -> None:  # fmt: skip
    press(Key.Key_Escape)
    form = host.workspace.form
    assert window._edits is not None
    assert form.agreement_id is not None
    wish = NoteWish(date(2025, 5, 12), NoteKind.INTERNAL, "Gebeld. De zwaluw broedt nog.")
    window._edits.add_note(form.agreement_id, form.number, wish)
    press(Key.Key_F, Control)
    search("zwaluw")
    press(Key.Key_Return)
    (card,) = form.notes.findChildren(NoteCard)
    assert _marked(card.text) == ["zwaluw"]
    visible = card.text.visibleRegion
    qtbot.waitUntil(lambda: not visible().isEmpty())


def test_all_that_takes_the_focus_has_a_name(
    search: Callable[[str], SearchScreen],
) -> None:
    screen = search("rijk")
    for widget in screen.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface is not None
            assert interface.text(QAccessible.Text.Name), type(widget).__name__
    current = screen.view.currentIndex()
    said = current.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("BOL24-")


@pytest.mark.parametrize("width", [1360, 620])
def test_a_hit_takes_as_many_lines_as_it_has(
    window: MainWindow, search: Callable[[str], SearchScreen], qtbot: QtBot, width: int
) -> None:
    screen = search("woningbouw")
    view = screen.view
    rects = list_hit_rects(screen)
    window.resize(width, 4000)
    qtbot.waitUntil(lambda: list_hit_rects(screen) != rects)
    rects = list_hit_rects(screen)
    heights = {rect.height() for rect in rects}
    assert len(heights) == 2  # some sentences take one line, others two
    line = QFontMetrics(screen._theme.font()).lineSpacing()
    assert max(heights) - min(heights) == line
    view.clearSelection()
    image = view.viewport().grab().toImage()
    for rect in rects:
        last = QRect(rect.left(), rect.bottom() - 8 - line, rect.width() * 3 // 4, line)
        colors = {
            image.pixelColor(x, y).name()
            for x in range(last.left(), last.right())
            for y in range(last.top(), last.bottom())
        }
        assert len(colors) > 2, rect


def list_hit_rects(screen: SearchScreen) -> list[QRect]:
    model = screen.model
    rows = [model.index(row) for row in range(model.rowCount())]
    return [screen.view.visualRect(index) for index in rows if model.hit_at(index) is not None]
