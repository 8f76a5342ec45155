"""The window with all that keeps a register safe, and backups in a folder of the test."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from tests.ui.conftest import WindowMaker


@pytest.fixture
def backed_setup(store_setup: "StoreSetup", tmp_path: Path) -> "StoreSetup":
    return replace(store_setup, backups=tmp_path / "kopieen")


@pytest.fixture
def windows(
    qtbot: QtBot,
    services: Services,
    settings: Settings,
    theme: Theme,
    backed_setup: "StoreSetup",
) -> Iterator["WindowMaker"]:
    from novex_desktop.safety_services import make_safety_services
    from novex_desktop.store.database import Database
    from tests.ui.conftest import WindowMaker

    safe = replace(
        services,
        open_register=lambda path: Database.open(path, backed_setup),
        make_safety=lambda: make_safety_services(lambda: backed_setup),
    )
    maker = WindowMaker(qtbot, safe, settings, theme)
    yield maker
    maker.close_all()
