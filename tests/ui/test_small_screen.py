"""Everything can be reached on a screen of 1024 by 640 with letters twice as large."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from novex_desktop.store.queries.meetings import MeetingMove, MeetingRow
from novex_desktop.store.queries.trash import TrashKey, TrashRow
from novex_desktop.ui.acts.trash_dialog import TrashDialog
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.elided_label import ElidedLabel
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.deadlines.meeting_dialogs import MeetingDateDialog
from tests.ui.every_dialog import list_dialogs, list_places, list_stops_on_screen

SCREEN = QSize(1024, 640)
FOR_A_WINDOW = QSize(1016, 608)  # without the frame and title that the system draws


@pytest.fixture
def small(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    for module in ("dialogs.plain_dialog", "dialogs.settings_dialog", "screen_room"):
        monkeypatch.setattr(
            f"novex_desktop.ui.{module}.find_room", lambda _widget: QRect(QPoint(0, 0), SCREEN)
        )
    window._look.set_text_percent(200)
    window.resize(SCREEN)
    yield window
    window._look.set_text_percent(100)


def scrolls(widget: QWidget, top: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def find_outside(top: QWidget) -> list[str]:
    """Return what takes the focus and cannot be seen, not even by scrolling."""
    return [
        f"{type(stop).__name__} {stop.accessibleName()} {place.getRect()}"
        for stop in list_stops_on_screen(top)
        if not top.rect().contains(place := QRect(stop.mapTo(top, QPoint(0, 0)), stop.size()))
        and not scrolls(stop, top)
    ]


def find_cut(top: QWidget) -> list[str]:
    """Return labels and buttons of which the words do not fit, and pages cut at their side."""
    cut = []
    for label in top.findChildren(QLabel):
        is_text = label.isVisible() and label.text() and not isinstance(label, ElidedLabel)
        if not is_text or label.visibleRegion().isEmpty():
            continue
        if label.wordWrap():
            fits = label.height() >= label.heightForWidth(label.width()) - 1
        else:
            fits = label.width() >= label.sizeHint().width() - 1
        cut += [] if fits else [f"label {label.text()[:40]} {label.size().toTuple()}"]
    for button in top.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.sizeHint().width() - 1:
            cut.append(f"button {button.text()} {button.width()} of {button.sizeHint().width()}")
    for area in top.findChildren(QScrollArea):
        page, is_off = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if page is None or not area.isVisible():
            continue
        if area.horizontalScrollBarPolicy() == is_off and page.width() > area.viewport().width():
            cut.append(f"page {page.objectName()} {page.width()} of {area.viewport().width()}")
    return cut


@pytest.mark.parametrize("percent", [100, 200])
def test_no_words_are_cut(qtbot: QtBot, small: MainWindow, percent: int) -> None:
    small._look.set_text_percent(percent)
    faults = {}
    for where, top in list_places(qtbot, small):
        if isinstance(top, QDialog):
            top.resize(FOR_A_WINDOW)
        else:
            small.resize(SCREEN)
        QApplication.processEvents()
        if found := find_cut(top):
            faults[where] = found
    assert faults == {}


@pytest.mark.parametrize("percent", [100, 200])
def test_every_screen_fits(qtbot: QtBot, small: MainWindow, percent: int) -> None:
    small._look.set_text_percent(percent)
    faults = {}
    for where, top in list_places(qtbot, small):
        if isinstance(top, QDialog):
            break
        small.resize(SCREEN)
        if small.width() > SCREEN.width() or small.height() > SCREEN.height():
            faults[where] = [f"at least {small.size().toTuple()}"]
        elif found := find_outside(small):
            faults[where] = found
    assert faults == {}


@pytest.mark.parametrize("percent", [100, 200])
def test_every_dialog_fits(qtbot: QtBot, small: MainWindow, percent: int) -> None:
    small._look.set_text_percent(percent)
    faults = {}
    for where, dialog in list_dialogs(qtbot, small):
        dialog.resize(FOR_A_WINDOW)
        size = dialog.size()
        if size.width() > FOR_A_WINDOW.width() or size.height() > FOR_A_WINDOW.height():
            faults[where] = [f"at least {size.toTuple()}"]
        elif found := find_outside(dialog):
            faults[where] = found
    assert faults == {}


def make_trash(small: MainWindow) -> tuple[TrashDialog, QTreeWidget]:
    words = "De provincie meldt dat het conceptrapport in het ambtelijk overleg is besproken"
    row = TrashRow(
        TrashKey("progress_note", "n"), "Notitie", words, "BOL24-ZW-01-02-a",
        datetime(2026, 11, 24, 9, 5, tzinfo=UTC), "M. de Boer", "Verwijderen",
    )  # fmt: skip
    dialog = TrashDialog(small, [row], can_write=True)
    return dialog, dialog.lines


def make_meeting_date(small: MainWindow) -> tuple[MeetingDateDialog, QTreeWidget]:
    moves = [
        MeetingMove(
            "d", "a", "BOL24-ZW-01-02", "Stemmen in met de uitvoeringsagenda Randstad", "2025",
            date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31),
            confirmed=True,
        )
    ]  # fmt: skip
    meeting = MeetingRow("m", "BO Leefomgeving", 2026, None, adopted=False, hanging=1)
    dialog = MeetingDateDialog(small, small._theme, meeting, lambda _day: moves, lambda _day: None)
    dialog.day.setText("10-06-2026")
    return dialog, dialog.moves


@pytest.mark.parametrize("make", [make_trash, make_meeting_date])
def test_lines_of_a_dialog_wrap_rather_than_hide_or_scroll_sideways(
    qtbot: QtBot,
    small: MainWindow,
    make: Callable[[MainWindow], tuple[PlainDialog, QTreeWidget]],
) -> None:
    dialog, lines = make(small)
    dialog.show()
    dialog.resize(FOR_A_WINDOW)
    qtbot.waitUntil(lambda: lines.header().length() == lines.viewport().width())
    qtbot.waitUntil(lambda: not lines.horizontalScrollBar().isVisible())
    item = lines.topLevelItem(0)
    assert item is not None
    metrics, row = lines.fontMetrics(), lines.visualItemRect(item)
    for column in range(lines.columnCount()):
        room = QRect(0, 0, lines.columnWidth(column) - 12, 10_000)
        flags = Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(room, flags, item.text(column))
        assert needed.width() <= room.width(), item.text(column)
        assert needed.height() <= row.height(), item.text(column)
    said = " ".join(item.text(column) for column in range(lines.columnCount()))
    assert "BOL24-ZW-01-02" in said
    dialog.done(0)
