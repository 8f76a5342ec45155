"""Searching in a thread of its own: what is typed next stops what is being searched for."""

import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from novex_desktop.domain.errors import Cancelled, UserError
from novex_desktop.store.search.search_index import SearchIndex, SearchInterrupted


@dataclass(frozen=True, slots=True)
class _Wish:
    text: str
    after: int | None
    limit: int


class Searcher(QObject):
    """Answers only what was asked last. Close it before the index is closed."""

    answered = Signal(str, object, object)  # what was asked, after which row or None, HitPage
    refused = Signal(str)  # Dutch message of a UserError
    progressed = Signal(int, int)  # agreements of the index that is being made
    _crashed = Signal(object)

    def __init__(self, index: SearchIndex, page: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index, self._page = index, page
        self._changed = threading.Condition()
        self._wish: _Wish | None = None
        self._is_stopped = False
        self._thread: threading.Thread | None = None
        self._crashed.connect(_raise_in_main_thread)

    def ask(self, text: str, after: int | None = None, limit: int | None = None) -> None:
        """Search for a text, or go on after a row; the answer comes as a signal.

        An empty text only brings the index up to date.
        """
        with self._changed:
            self._wish = _Wish(text, after, limit or self._page)
            self._changed.notify()
        self._index.interrupt()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="search", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop what is being searched for, and let go of the register."""
        self.blockSignals(True)
        with self._changed:
            self._is_stopped = True
            self._changed.notify()
        if self._thread is not None:
            while self._thread.is_alive():
                self._index.interrupt()
                self._thread.join(0.02)
            self._thread = None

    def _run(self) -> None:
        while True:
            wish = self._wait_for_wish()
            if wish is None:
                return
            try:
                page = self._index.search(
                    wish.text, after=wish.after, limit=wish.limit, progress=self._report
                )
            except SearchInterrupted:
                self._keep(wish)
            except Cancelled:
                return
            except UserError as error:
                self.refused.emit(error.message)
            except Exception as error:  # noqa: BLE001 (handed to the one handler, in the main thread)
                self._crashed.emit(error)
            else:
                if self._is_newest():
                    self.answered.emit(wish.text, wish.after, page)

    def _wait_for_wish(self) -> _Wish | None:
        with self._changed:
            self._changed.wait_for(lambda: self._wish is not None or self._is_stopped)
            wish, self._wish = self._wish, None
            return None if self._is_stopped else wish

    def _keep(self, wish: _Wish) -> None:
        """Ask again what was stopped, unless something newer is asked by now."""
        with self._changed:
            self._wish = self._wish or wish

    def _is_newest(self) -> bool:
        with self._changed:
            return self._wish is None and not self._is_stopped

    def _report(self, done: int, total: int, what: str = "") -> None:
        if self._is_stopped:
            raise Cancelled
        self.progressed.emit(done, total)


def _raise_in_main_thread(error: Exception) -> None:
    """Let a bug reach the one handler of the program, with its own traceback."""
    raise error
