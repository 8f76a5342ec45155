"""The dialogs about the program itself: settings, keys, about."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from novex_desktop.store.database import Database
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.look import Look
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme


class WindowDialogs(QObject):
    """Each is imported when it is asked for.

    Args:
        get_database: gives the register that is open, or None.
        get_edits: gives the acts on it, or None.
    """

    def __init__(
        self,
        window: QMainWindow,
        services: Services,
        get_database: Callable[[], Database | None],
        get_edits: Callable[[], Edits | None],
    ) -> None:
        super().__init__(window)
        self._window, self._services = window, services
        self._get_database, self._get_edits = get_database, get_edits

    def show_shortcuts(self) -> None:
        """Tell which keys there are."""
        from novex_desktop.ui.commands import list_commands
        from novex_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog.tell(self._window, list_commands(self._window))

    def show_settings(self, settings: Settings, theme: Theme, look: Look) -> None:
        """Let the user choose looks, name and folders."""
        if self._services.make_preferences is None:
            return
        from novex_desktop.ui.dialogs.settings_dialog import open_settings

        open_settings(
            self._window, settings, theme, look, self._services.make_preferences(),
            self._get_database(), self._on_author_changed,
        )  # fmt: skip

    def show_about(self) -> None:
        """Tell what program this is."""
        from novex_desktop.ui.dialogs.about_dialog import AboutDialog

        database, safety = self._get_database(), self._services.safety
        path: Path = database.path if database else self._services.registers_folder
        encryption = safety.describe_encryption(path) if safety is not None else ""
        AboutDialog.tell(
            self._window, self._window.windowIcon(), self._services.version, encryption
        )

    def _on_author_changed(self, author: str) -> None:
        edits = self._get_edits()
        if edits is not None:
            edits.write_as(author)
