"""The whole program with its window, at work until it is killed; started by test_killed_window.

Types, commits, undoes, redoes and exports by itself, and prints the key of the newest change each
time the status line says that it is saved.
"""

import random
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest

from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.services import ExportWish
from tests.store.kill_process import BEGIN
from tests.ui.started_program import find_window, read_newest_change, run_program, say

WORDS = ("afspraak", "overleg", "rijk", "regio", "woningen", "bereikbaarheid")


class Worker(QObject):
    """Somebody who never stops."""

    def __init__(self, folder: Path, seed: str) -> None:
        super().__init__()
        self._folder, self._chance = folder, random.Random(seed)
        self._told = ""
        self._exports = 0
        self._window: MainWindow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._act)
        self._timer.start(5)
        ExportDialog.ask = self._wish  # type: ignore[method-assign,assignment]

    def _wish(self, *_args: object) -> ExportWish:
        self._exports += 1
        target = self._folder / f"overzicht {self._exports}.xlsx"
        return ExportWish(("Openstaand",), date(2025, 3, 1), target=target)

    def _act(self) -> None:
        window = self._find()
        if window is None or window.workspace is None or window._tasks.is_busy:
            return
        act = self._chance.choice(
            [self._type_title, self._type_note, self._go_on, self._undo, self._redo, self._export]
            if self._chance.random() < 0.5
            else [self._type_title, self._type_note]
        )
        act(window)
        self._tell(window)

    def _find(self) -> MainWindow | None:
        if self._window is None:
            window = find_window()
            if window is None or window.workspace is None:
                return None
            if window.workspace.form.agreement_id is None:
                return None
            self._window = window
            say(BEGIN)
        return self._window

    def _type_title(self, window: MainWindow) -> None:
        assert window.workspace is not None
        edit = window.workspace.form.head.title
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, " ".join(self._chance.choices(WORDS, k=5)))
        if self._chance.random() < 0.7:  # else it stays half typed for a while
            window.workspace.flush()

    def _type_note(self, window: MainWindow) -> None:
        assert window.workspace is not None
        window.workspace.form.start_note()
        QTest.keyClicks(
            window.workspace.form.notes.composer.text, " ".join(self._chance.choices(WORDS, k=9))
        )
        if self._chance.random() < 0.7:
            window.workspace.flush()

    def _go_on(self, window: MainWindow) -> None:
        assert window.workspace is not None
        rows = window.workspace.table.model.shown_rows()
        if rows:
            window.workspace.show_agreement(self._chance.choice(rows).id)

    def _undo(self, window: MainWindow) -> None:
        # Not the import: without a list there is nothing left to type in.
        if any(what in window.actions_.undo.text() for what in ("Titel", "Notitie")):
            window.actions_.undo.trigger()

    def _redo(self, window: MainWindow) -> None:
        window.actions_.redo.trigger()

    def _export(self, window: MainWindow) -> None:
        if self._exports < 3:
            window.actions_.export_overview.trigger()

    def _tell(self, window: MainWindow) -> None:
        """Say which change was the newest when the window itself said that it is saved."""
        if not window.status_line._saved.text().startswith("Opgeslagen"):
            return
        newest = read_newest_change(window)
        if newest != self._told:
            self._told = newest
            say(newest)


if __name__ == "__main__":
    REGISTER = Path(sys.argv[1])
    run_program(REGISTER, lambda: Worker(REGISTER.parent, sys.argv[2]))
