"""The whole program with its window, at one long act; started by test_killed_window.

Prints "begin" when the act begins to work, and once the window says that it is saved the key of the
newest change, or the name of the backup.
"""

import sys
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from novex_desktop import paths
from novex_desktop.store.database import Database
from novex_desktop.ui.dialogs.backups_dialog import BackupsDialog, DifferencesDialog
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.import_wish import ImportWish
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.services import ExportWish
from novex_desktop.ui.review.review_dialog import ReviewDialog
from tests.store.kill_process import BEGIN
from tests.ui.started_program import find_window, read_newest_change, run_program, say

_EVERY_MS = 5
Answer = TypeVar("Answer")


class Actor(QObject):
    """Somebody who does one thing, and sees when the window says that it is saved."""

    def __init__(self, act: str, folder: Path) -> None:
        super().__init__()
        self._act, self._folder = act, folder
        self._window: MainWindow | None = None
        self._before = ""
        self._has_begun = self._has_told = False
        self._answer_dialogs()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_EVERY_MS)

    def _answer_dialogs(self) -> None:
        source = min(paths.get_starter_folder().glob("*.txt"))
        wish = ImportWish(source, "BO Leefomgeving", 2031, date(2031, 6, 1))
        book = ExportWish(
            ("Alle afspraken",), date(2025, 3, 1), target=self._folder / "overzicht.xlsx"
        )
        ImportDialog.ask = lambda *_: wish  # type: ignore[method-assign]
        ReviewDialog.ask = lambda *args: self._begin(args[2])  # type: ignore[method-assign]
        BackupsDialog.ask = lambda *args: args[1][-1]  # type: ignore[method-assign]
        DifferencesDialog.ask = lambda *_: self._begin(True)  # type: ignore[method-assign]
        ExportDialog.ask = lambda *_: self._begin(book)  # type: ignore[method-assign]

    def _begin(self, answer: Answer) -> Answer:
        self._has_begun = True
        say(BEGIN)
        return answer

    def _look(self) -> None:
        window = self._find()
        if window is None:
            return
        if self._act == "backup" and not self._has_begun:
            self._begin(None)  # the thread that makes the backup of the day has just started
        is_busy = window._tasks.is_busy or window._preload is None or window._preload.is_alive()
        if is_busy or self._has_told:
            return
        if self._window is None:
            self._window = window
            self._before = read_newest_change(window)
            self._do(window)
        elif self._has_begun:
            self._tell(window)

    def _find(self) -> MainWindow | None:
        window = find_window()
        return window if window is not None and window.workspace else None

    def _do(self, window: MainWindow) -> None:
        if self._act == "undo":
            self._begin(None)
        action = {
            "import": window.actions_.import_list,
            "undo": window.actions_.undo,
            "go back": window.actions_.go_back,
            "export": window.actions_.export_overview,
        }.get(self._act)
        if action is not None:
            action.trigger()

    def _tell(self, window: MainWindow) -> None:
        assert window._database is not None
        if self._act == "backup":
            assert window._database.backups is not None
            told = window._database.backups.list_for(window._database.path)[0].path.name
        else:
            told = read_newest_change(window)
            is_saved = window.status_line._saved.text().startswith("Opgeslagen")
            if told == self._before or not is_saved:
                return
        self._has_told = True
        say(told)


def main() -> None:
    """Start the program with somebody who does one thing."""
    register, act = Path(sys.argv[1]), sys.argv[2]
    open_path, show_register = MainWindow.open_path, MainWindow.show_register
    actors: list[Actor] = []

    def open_while_told(window: MainWindow, path: Path) -> None:
        if act == "migrate" and not actors[0]._has_begun:
            actors[0]._begin(None)
        open_path(window, path)

    def show_and_tell(window: MainWindow, database: Database) -> None:
        show_register(window, database)
        if act == "migrate":
            say("open")
            actors[0]._has_told = True

    MainWindow.open_path = open_while_told  # type: ignore[method-assign,assignment]
    MainWindow.show_register = show_and_tell  # type: ignore[method-assign,assignment]
    run_program(register, lambda: actors.append(Actor(act, register.parent)))


if __name__ == "__main__":
    main()
