"""The window on the list of 2024, with the screen "Termijnen" open and a day of its own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.operations.proposals import confirm_proposals
from novex_desktop.store.queries.proposals import list_open_proposals
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.deadlines.deadlines_screen import DeadlinesScreen
from tests.ui.conftest import WindowMaker

TODAY = date(2025, 2, 3)


class _Day(date):
    """A date whose today is always the same."""

    @classmethod
    def today(cls) -> "_Day":
        return cls(TODAY.year, TODAY.month, TODAY.day)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("deadlines_screen", "deadline_acts", "calendar_job"):
        monkeypatch.setattr(f"novex_desktop.ui.screens.deadlines.{module}.date", _Day)


@pytest.fixture
def confirmed_path(list_path: Path, store_setup: StoreSetup) -> Path:
    """Return a register with the list of 2024 of which all proposals are confirmed."""
    database = Database.open(list_path, store_setup)
    with database.read() as connection:
        keys = list_open_proposals(connection)
    with database.change("Bevestigen") as act:
        confirm_proposals(act.session, keys)
    database.close()
    return list_path


@pytest.fixture
def open_screen(windows: WindowMaker) -> Callable[[Path], tuple[MainWindow, DeadlinesScreen]]:
    """Return a function that opens a register and shows the screen, as Ctrl+3 does."""

    def open_path(path: Path) -> tuple[MainWindow, DeadlinesScreen]:
        window = windows.open(path)
        window.actions_.screens["deadlines"].trigger()
        assert window.screens is not None
        screen = window.screens.open("deadlines")
        assert isinstance(screen, DeadlinesScreen)
        return window, screen

    return open_path


@pytest.fixture
def screen(
    open_screen: Callable[[Path], tuple[MainWindow, DeadlinesScreen]], confirmed_path: Path
) -> DeadlinesScreen:
    """Return the screen on the list of 2024 with all proposals confirmed."""
    return open_screen(confirmed_path)[1]
