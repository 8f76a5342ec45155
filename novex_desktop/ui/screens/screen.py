"""What every screen of the window is, and what it is given."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from novex_desktop.store.database import Database
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks

if TYPE_CHECKING:
    from novex_desktop.store.changes import Changes


class ScreenContext(NamedTuple):
    """The parts a screen may use; all of one open register."""

    database: Database
    edits: Edits
    settings: Settings
    theme: Theme
    tasks: Tasks
    services: Services


class Screen(QWidget):
    """One screen on one register. It shows, asks for what lies elsewhere, and stores by `Edits`.

    A screen is made at its first opening and stays until the register closes.
    """

    agreement_requested = Signal(str)  # id of an agreement to show in the register
    found_requested = Signal(str, object)  # id of an agreement, WordFinder of what to mark in it
    rows_requested = Signal(object)  # RowsWish
    screen_requested = Signal(str)  # name of another screen
    typing_changed = Signal()  # `holds_typing` became another answer
    refused = Signal(str)  # Dutch message that has no place beside a field
    told = Signal(str)  # Dutch message: something was done that does not show by itself

    def refresh(self, changes: "Changes | None") -> None:
        """Read again what changed; None: read all. Only called while the screen is visible."""

    def flush(self) -> bool:
        """Store what was typed; False when it could not be stored."""
        return True

    def holds_typing(self) -> bool:
        """Whether words stand in it that are not stored."""
        return False

    def focus_first(self) -> None:
        """Put the focus where the work of this screen begins."""
        self.setFocus()

    def go_on(self, step: int, *, is_visible: bool) -> None:
        """Go to the next (1) or previous (-1) of what was found, also from the register."""

    def leave(self) -> None:
        """Stop what runs beside the window, since the register is about to be closed."""

    def focus_pane(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) part of the screen."""
        self.focusNextPrevChild(step > 0)
