"""Reading beside the window: what comes at once, what comes later, and what begins anew."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import Cancelled, RegisterError
from novex_desktop.ui.workers.latest_reading import LatestReading


@pytest.fixture
def reading(qtbot: QtBot) -> Iterator[LatestReading]:
    made = LatestReading()
    yield made
    made.close()


def test_what_is_read_soon_is_told_before_asking_returns(reading: LatestReading) -> None:
    told: list[object] = []
    reading.told.connect(told.append)
    reading.ask_soon(lambda: threading.current_thread(), 30)
    assert told
    assert told[0] is not threading.main_thread()
    assert not reading.is_busy


def test_what_takes_longer_is_told_later(reading: LatestReading, qtbot: QtBot) -> None:
    go_on = threading.Event()
    told: list[object] = []
    reading.told.connect(told.append)
    reading.ask_soon(lambda: go_on.wait(10), 0.01)
    assert not told
    with qtbot.waitSignal(reading.told):
        go_on.set()
    assert told == [True]


def test_a_reading_that_a_change_stopped_begins_anew(reading: LatestReading, qtbot: QtBot) -> None:
    turns: list[int] = []

    def read() -> int:
        turns.append(1)
        if len(turns) < 3:
            raise Cancelled
        return len(turns)

    with qtbot.waitSignal(reading.told) as told:
        reading.ask(read)
    assert told.args == [3]


def test_what_was_forgotten_is_neither_told_nor_begun_anew(
    reading: LatestReading, qtbot: QtBot
) -> None:
    go_on = threading.Event()
    turns: list[int] = []

    def read() -> None:
        turns.append(1)
        go_on.wait(10)
        raise Cancelled

    reading.ask_soon(read, 0)
    with qtbot.assertNotEmitted(reading.told):
        reading.forget()
        go_on.set()
        qtbot.waitUntil(lambda: not reading.is_busy)
    assert turns == [1]


def test_what_could_not_be_read_is_told_to_who_listens(
    reading: LatestReading, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(reading.refused) as told:
        reading.ask(_meet_a_lost_disk)
    assert told.args == ["De schijf is weg."]
    assert not reading.is_awaited


def test_what_could_not_be_read_is_not_kept_silent_when_nobody_listens(
    reading: LatestReading, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as raised:
        reading.ask(_meet_a_lost_disk)
        qtbot.waitUntil(lambda: bool(raised))
    assert isinstance(raised[0][1], RegisterError)
    assert not reading.is_awaited


def _meet_a_lost_disk() -> object:
    raise RegisterError("De schijf is weg.")
