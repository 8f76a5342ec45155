from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.meetings import set_meeting_date
from novex_desktop.store.queries.start_figures import StartFigure
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.start.map_shapes import MapShapes
from novex_desktop.ui.screens.start.region_map import RegionMap
from novex_desktop.ui.screens.start.region_table import RegionColumn, bar_rect, split_bar
from novex_desktop.ui.screens.start.start_screen import StartScreen
from tests.ui.conftest import WindowMaker

TODAY = date(2025, 2, 3)


class _Day(date):
    """A date whose today is always the same."""

    @classmethod
    def today(cls) -> "_Day":
        return cls(TODAY.year, TODAY.month, TODAY.day)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("novex_desktop.ui.screens.start.start_screen.date", _Day)


Opened = tuple[MainWindow, StartScreen]
Opener = Callable[[Path], Opened]


@pytest.fixture
def open_start(qtbot: QtBot, windows: WindowMaker) -> Opener:
    """Return a function that opens a register and shows the screen, as Ctrl+1 does."""

    def open_path(path: Path) -> Opened:
        window = windows.open(path)
        assert window.screens is not None
        screen = window.screens.open("start")
        assert isinstance(screen, StartScreen)
        qtbot.waitUntil(lambda: screen._figures is not None)
        return window, screen

    return open_path


@pytest.fixture
def opened(open_start: Opener, list_path: Path) -> Opened:
    """Return window and screen on the list of 2024."""
    return open_start(list_path)


def _counts(screen: StartScreen) -> dict[object, str]:
    return {line.key: line.end for line in screen.attention.lines_model.lines}


def _map(screen: StartScreen) -> RegionMap:
    assert screen.map is not None
    return screen.map


def _cell(screen: StartScreen, place: int, column: RegionColumn) -> str:
    return str(screen.table.regions.index(place, column).data())


def _shown(window: MainWindow) -> tuple[str, int]:
    assert window.screens is not None
    assert window.screens.current == "register"
    table = window.screens.workspace.table
    return table.scope_title.text(), table.model.rowCount()


def test_attention_is_counted_in_its_order(opened: Opened) -> None:
    assert _counts(opened[1]) == {
        StartFigure.LATE: "0",
        StartFigure.CHANGED: "0",
        StartFigure.PROPOSALS: "74",
        StartFigure.KIND: "84",
        StartFigure.DOUBTS: "2",
        StartFigure.NO_LEAD: "68",
        StartFigure.NO_DUE: "68",
    }


def test_enter_on_a_figure_opens_its_rows(opened: Opened) -> None:
    window, screen = opened
    screen.attention.choose(StartFigure.DOUBTS)
    QTest.keyClick(screen.attention, Qt.Key.Key_Return)
    assert _shown(window) == ("Twijfel bij het inlezen", 2)


def test_a_figure_of_nothing_opens_nothing(opened: Opened) -> None:
    window, screen = opened
    screen.attention.choose(StartFigure.LATE)
    QTest.keyClick(screen.attention, Qt.Key.Key_Return)
    assert window.screens is not None
    assert window.screens.current == "start"


def test_the_table_tells_regions_in_source_order_and_their_sum(opened: Opened) -> None:
    screen = opened[1]
    names = [_cell(screen, place, RegionColumn.NAME) for place in range(6)]
    assert names == [
        "Zuidwest-Nederland", "Zuid-Nederland", "Noord-Nederland", "Noordwest-Nederland",
        "Oost-Nederland", "Totaal",
    ]  # fmt: skip
    counts = [int(_cell(screen, place, RegionColumn.AGREEMENTS)) for place in range(6)]
    assert counts[5] == sum(counts[:5]) == 68
    spoken = screen.table.regions.index(1, RegionColumn.OPEN).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == "Zuid-Nederland, open: 21"


def test_enter_on_a_number_of_the_table_opens_its_rows(opened: Opened) -> None:
    window, screen = opened
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Down)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert _shown(window) == ("Open afspraken, Zuid-Nederland", 21)


def test_a_click_in_a_bar_opens_the_rows_of_that_status(
    qtbot: QtBot, open_start: Opener, list_path: Path, store_setup: StoreSetup
) -> None:
    window, screen = open_start(list_path)
    assert window.screens is not None
    form = window.screens.workspace.form
    screen._context.edits.save_agreement(
        form.agreement_id or "", form.number, {"status": AgreementStatus.DONE}
    )
    qtbot.waitUntil(lambda: "Afgerond 1" in _cell(screen, 5, RegionColumn.STATUSES))
    index = screen.table.regions.index(5, RegionColumn.STATUSES)
    row = index.data(screen.table.regions.FiguresRole)
    pieces = dict(split_bar(row, bar_rect(screen.table.visualRect(index))))
    assert set(pieces) == {AgreementStatus.NEW, AgreementStatus.DONE}
    spot = pieces[AgreementStatus.DONE].center()
    QTest.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert _shown(window) == ("Afgerond", 1)


def test_arrows_walk_the_map_with_the_table_and_enter_opens_the_region(opened: Opened) -> None:
    window, screen = opened
    area = _map(screen)
    area.setFocus()
    assert screen.table.currentIndex().row() == 0
    QTest.keyClick(area, Qt.Key.Key_Right)
    assert screen.table.currentIndex().row() == 1
    assert area.accessibleDescription().startswith("Zuid-Nederland: 21 afspraken, 21 open")
    QTest.keyClick(area, Qt.Key.Key_Return)
    assert _shown(window) == ("Afspraken, Zuid-Nederland", 21)


def test_the_table_chooses_its_region_on_the_map(opened: Opened) -> None:
    screen = opened[1]
    screen.table.setCurrentIndex(screen.table.regions.index(4, 0))
    figures = screen._figures
    assert figures is not None
    assert _map(screen).current == figures.regions[4].region_id
    screen.table.setCurrentIndex(screen.table.regions.index(5, 0))
    assert _map(screen).current == ""


def test_a_click_on_the_map_chooses_the_region_under_it(opened: Opened) -> None:
    screen = opened[1]
    area, figures = _map(screen), screen._figures
    assert figures is not None
    for region in figures.regions:
        spot = area.spot_of(region.region_id)
        assert area.region_at(spot) == region.region_id
        QTest.mouseClick(area, Qt.MouseButton.LeftButton, pos=spot)
        assert area.current == region.region_id


def test_every_province_of_the_register_is_on_the_map(opened: Opened) -> None:
    figures = opened[1]._figures
    assert figures is not None
    shapes = MapShapes(paths.get_resources_folder() / "map" / "netherlands.json")
    assert set(shapes.provinces) == set(figures.provinces)
    assert len(shapes.group(figures.provinces)) == 5


def test_what_changed_is_counted_from_the_last_look(
    qtbot: QtBot, open_start: Opener, list_path: Path
) -> None:
    window, screen = open_start(list_path)
    assert window.screens is not None
    form = window.screens.workspace.form
    screen._context.edits.save_agreement(form.agreement_id or "", form.number, {"title": "Anders"})
    qtbot.waitUntil(lambda: _counts(screen)[StartFigure.CHANGED] == "1")
    window.close()
    _, again = open_start(list_path)
    assert _counts(again)[StartFigure.CHANGED] == "1"
    again.seen_button.click()
    qtbot.waitUntil(lambda: _counts(again)[StartFigure.CHANGED] == "0")


def test_the_next_meetings_count_the_days(
    open_start: Opener, list_path: Path, store_setup: StoreSetup
) -> None:
    database = Database.open(list_path, store_setup)
    with database.read() as connection:
        query = "SELECT id FROM meeting WHERE series = 'BO Leefomgeving' AND year = 2025"
        meeting_id = connection.execute(query).fetchone()[0]
    with database.change("Datum") as act:
        set_meeting_date(act.session, meeting_id, date(2025, 2, 10))
    database.close()
    window, screen = open_start(list_path)
    lines = screen.meetings.lines_model.lines
    assert [(line.name, line.end, line.detail) for line in lines] == [
        ("BO Leefomgeving 2025", "7 dagen", "10 februari 2025, 9 termijnen"),
        ("BO MIRT 2025", "", "nog zonder datum, 2 termijnen"),
    ]
    screen.meetings.setFocus()
    QTest.keyClick(screen.meetings, Qt.Key.Key_Return)
    assert window.screens is not None
    assert window.screens.current == "deadlines"


def test_f6_walks_all_parts(opened: Opened) -> None:
    screen = opened[1]
    screen.attention.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(4):
        QTest.keyClick(screen.window(), Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [screen.meetings, screen.map, screen.table, screen.attention]


def test_with_little_room_parts_stand_under_each_other(qtbot: QtBot, opened: Opened) -> None:
    window, screen = opened
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: screen.width() <= 1024)
    area = _map(screen)
    # The table first: it says all that the map says, and more.
    qtbot.waitUntil(lambda: screen.table.geometry().bottom() < area.geometry().top())


def test_large_text_sets_the_lists_beside_each_other(qtbot: QtBot, opened: Opened) -> None:
    window, screen = opened
    assert screen.meetings.y() > screen.attention.geometry().bottom()
    window.resize(1440, 900)
    window._look.set_text_percent(200)
    qtbot.waitUntil(lambda: screen.meetings.x() > screen.attention.geometry().right())
    qtbot.waitUntil(lambda: screen._right.y() > screen.attention.geometry().bottom())
    window._look.set_text_percent(100)


def test_everything_that_takes_the_focus_has_a_name(opened: Opened) -> None:
    silent = []
    for widget in opened[1].findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not widget.isVisible() or interface is None:
            continue
        is_stop = widget.focusPolicy().value and widget.focusProxy() is None
        if is_stop and not interface.text(QAccessible.Text.Name):
            silent.append((type(widget).__name__, widget.objectName()))
    assert silent == []


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, opened: Opened) -> None:
    qtmodeltester.check(opened[1].table.regions)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


def test_figures_of_the_status_line_open_their_rows(qtbot: QtBot, opened: Opened) -> None:
    window, _ = opened
    line = window.status_line
    qtbot.waitUntil(line.without_due.isVisible)
    assert line.without_due.text() == "68 zonder termijn"
    assert not line.late.isEnabled()
    line.without_due.click()
    assert _shown(window) == ("Zonder termijn", 68)


def test_an_empty_register_says_what_to_do(
    windows: WindowMaker, register_path: Path, qtbot: QtBot
) -> None:
    window = windows.open(register_path)
    assert window.screens is not None
    screen = window.screens.open("start")
    assert isinstance(screen, StartScreen)
    qtbot.waitUntil(lambda: screen._figures is not None)
    assert screen._nothing.isVisible()
    assert "Ctrl+I" in screen._nothing.text()


def test_a_register_with_agreements_does_not_say_it_is_empty(opened: Opened) -> None:
    assert not opened[1]._nothing.isVisible()
