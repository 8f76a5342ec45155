"""What Qt made dies in the thread of the window."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from novex_desktop.ui.garbage import GarbageCollection


class _Cycle:
    def __init__(self) -> None:
        self.itself = self


def _make_garbage() -> None:
    for _ in range(5_000):
        _Cycle()


def test_a_thread_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    owner = QObject()
    collection = GarbageCollection(owner)
    gc.collect()
    cycle = _Cycle()
    alive = weakref.ref(cycle)
    collection.start()
    del cycle
    thread = threading.Thread(target=_make_garbage)
    thread.start()
    thread.join()
    assert alive() is not None
    collection.collect()
    assert alive() is None


def test_it_collects_by_itself_while_the_window_waits(qtbot: QtBot) -> None:
    owner = QObject()
    GarbageCollection(owner).start()
    gc.collect()
    cycle = _Cycle()
    alive = weakref.ref(cycle)
    del cycle
    _make_garbage()
    qtbot.waitUntil(lambda: alive() is None, timeout=5_000)
