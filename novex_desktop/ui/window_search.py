"""How the window finds things: the place to search in the menu row, F3, and the palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow
from shiboken6 import isValid

from novex_desktop.ui.actions import Actions, connect
from novex_desktop.ui.screens.screen_host import ScreenHost
from novex_desktop.ui.screens.screen_list import SEARCH
from novex_desktop.ui.search_button import SearchButton
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.search.marking import WordFinder
    from novex_desktop.ui.commands import Command
    from novex_desktop.ui.search.command_palette import CommandPalette
    from novex_desktop.ui.search.searcher import Searcher

_PALETTE_HITS = 20


class WindowSearch(QObject):
    """Connects the actions for it. Heavy parts are imported when they are first used.

    Args:
        get_screens: returns the screens of the register that is open, or None.
    """

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        theme: Theme,
        get_screens: Callable[[], ScreenHost | None],
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._theme = window, actions, theme
        self._get_screens = get_screens
        self.palette: CommandPalette | None = None
        connect(actions.next_hit, partial(self._go_on, 1))
        connect(actions.previous_hit, partial(self._go_on, -1))
        connect(actions.palette, self._open_palette)
        self.button: SearchButton | None = None
        if search := actions.screens.get(SEARCH):
            self.button = SearchButton(search, theme, window.menuBar())  # PySide does not keep it

    def fit(self) -> None:
        """Show words in the place to search, or only its sign, as there is room."""
        if self.button is not None:
            self.button.fit()

    def why_not(self, command: "Command") -> str:
        """Tell why an action cannot be done now, in Dutch; nothing when it can."""
        if command.action.isEnabled():
            return ""
        screens = self._get_screens()
        if screens is None:
            return self.tr("Open eerst een register")
        if screens.is_read_only:
            return self.tr("Dit register is alleen-lezen geopend")
        if command.action in (self._actions.undo, self._actions.redo):
            return self.tr("Er is niets om terug te nemen")
        if screens.workspace.form.agreement_id is None:
            return self.tr("Kies eerst een afspraak")
        return self.tr("Dat kan nu niet")

    def _go_on(self, step: int) -> None:
        screens = self._get_screens()
        if screens is not None:
            screens.go_on_searching(step)

    def _open_palette(self) -> None:
        from novex_desktop.ui.commands import list_commands
        from novex_desktop.ui.search.command_palette import CommandPalette

        commands = [
            command
            for command in list_commands(self._window)
            if command.action is not self._actions.palette
        ]
        self.palette = CommandPalette.open_over(
            self._window, self._theme, commands, self.why_not, self._make_searcher()
        )
        self.palette.agreement_chosen.connect(self._show_found)

    def leave(self) -> None:
        """Stop searching, since the register is about to be closed."""
        if self.palette is not None and isValid(self.palette):
            self.palette.close()
        self.palette = None

    def _make_searcher(self) -> "Searcher | None":
        from novex_desktop.ui.search.search_screen import SearchScreen
        from novex_desktop.ui.search.searcher import Searcher

        screens = self._get_screens()
        screen = screens.get_screen(SEARCH) if screens is not None else None
        if not isinstance(screen, SearchScreen):
            return None
        return Searcher(screen.index, _PALETTE_HITS, self)

    def _show_found(self, agreement_id: str, finder: "WordFinder") -> None:
        screens = self._get_screens()
        if screens is not None:
            screens.show_found(agreement_id, finder)
