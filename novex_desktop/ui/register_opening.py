"""Opening another register than the one at hand."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from novex_desktop.domain.errors import UserError
from novex_desktop.store.database import Database
from novex_desktop.store.schema import is_older
from novex_desktop.ui.dialogs.asking import is_asking
from novex_desktop.ui.services import Services

if TYPE_CHECKING:
    from novex_desktop.ui.main_window import MainWindow

_PAUSE_MS = 200  # until it is looked again whether a dialog is still open


class RegisterOpening(QObject):
    """Opens registers in a window; when that cannot be done, the one at hand stays."""

    def __init__(self, window: "MainWindow", services: Services) -> None:
        super().__init__(window)
        self._window, self._services = window, services

    def open(self, path: Path, current: Path | None) -> None:
        """Open a register to work in; one of an earlier version is brought up to date first.

        Args:
            current: the register at hand, if any.
        """
        if current is not None and path.resolve() == current.resolve():
            self._window.notice.say(self.tr("Dit register is al open."))
        elif is_older(path):
            self._window.jobs.registers.update(path)
        else:
            self._open_with(self._services.open_register, path)

    def open_when_free(self, path: Path, *, has_waited: bool = False) -> None:
        """Open a register that was made meanwhile; a dialog on the one at hand ends first."""
        if QApplication.activeModalWidget() is not None or is_asking():
            go_on = partial(self.open_when_free, path, has_waited=True)
            QTimer.singleShot(_PAUSE_MS, self, go_on)
        elif has_waited:  # a dialog of Qt is gone; who asked with it still has to hear the answer
            QTimer.singleShot(1, self, lambda: self.open_when_free(path))
        else:
            self._window.open_path(path)

    def open_to_read(self, path: Path) -> None:
        """Open a register beside another window that has it open."""
        if self._services.safety is not None:
            self._open_with(self._services.safety.open_to_read, path)

    def _open_with(self, open_register: Callable[[Path], Database], path: Path) -> None:
        try:
            database = open_register(path)
        except UserError as error:
            self._window.jobs.safety.tell_refused(path, error)
            return
        if self._window.close_register():
            self._window.notice.hide()
            self._window.show_register(database)
        else:
            database.close()
