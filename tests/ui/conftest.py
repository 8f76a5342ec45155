"""A prepared application, the list of 2024 in a register, and the window on it."""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.progress import Progress
from novex_desktop.export_services import make_overview_services
from novex_desktop.store.changes import Changes
from novex_desktop.ui.application import prepare_application, prepare_text_fields
from novex_desktop.ui.import_wish import ImportWish
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.message_translator import MessageTranslator
from novex_desktop.ui.overviews.services import (
    ExportOutcome,
    ExportWish,
    OverviewChoice,
    OverviewMenu,
)
from novex_desktop.ui.services import Services
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.translations import BRITISH, DUTCH
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from novex_desktop.importing.review import Review
    from novex_desktop.store.database import Database, StoreSetup

AUTHOR = "Testgebruiker"


@pytest.fixture(autouse=True)
def garbage_dies_in_this_thread() -> Iterator[None]:
    """Collect nothing while threads may be reading, as the program does (`ui/garbage.py`)."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Iterator[Theme]:
    prepare_application(qapp, paths.get_resources_folder())
    prepare_text_fields(qapp)
    qapp.setStyle("Fusion")
    yield Theme(qapp, paths.get_resources_folder())
    qapp.clipboard().clear()  # without a system Qt keeps it until after the end of Python


@pytest.fixture
def english(qapp: QApplication, theme: Theme) -> Iterator[None]:
    """Let the window speak English for one test."""
    folder = paths.get_resources_folder() / "translations"
    words = QTranslator()
    assert words.load(str(folder / "novex_en.qm"))
    translators: list[QTranslator] = [MessageTranslator(folder / "novex_en.ts"), words]
    for translator in translators:
        qapp.installTranslator(translator)
    QLocale.setDefault(BRITISH)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(DUTCH)


@pytest.fixture
def settings_folder(tmp_path: Path) -> Path:
    return tmp_path / "config"


@pytest.fixture
def settings(settings_folder: Path) -> Settings:
    return Settings(settings_folder / "settings.ini")


@pytest.fixture(scope="session")
def list_template(
    tmp_path_factory: pytest.TempPathFactory, register_template: Path, store_setup: "StoreSetup"
) -> Path:
    """Return a register with the list of 2024, made once."""
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import
    from novex_desktop.store.database import Database

    path = tmp_path_factory.mktemp("list") / "lijst.novex"
    shutil.copyfile(register_template, path)
    database = Database.open(path, store_setup)
    starter = min(paths.get_starter_folder().glob("*.txt"))
    apply_plan(database, prepare_import(database, starter))
    database.close()
    return path


@pytest.fixture
def list_path(tmp_path: Path, list_template: Path) -> Path:
    return Path(shutil.copyfile(list_template, tmp_path / "lijst.novex"))


@pytest.fixture
def list_database(list_path: Path, store_setup: "StoreSetup") -> Iterator["Database"]:
    """Return a register with the list of 2024 of this test alone, open."""
    from novex_desktop.store.database import Database

    opened = Database.open(list_path, store_setup)
    yield opened
    opened.close()


@pytest.fixture
def services(tmp_path: Path, store_setup: "StoreSetup") -> Services:
    """Return services on real registers; what writes a workbook only makes a file."""
    from novex_desktop.store.database import Database

    def create(path: Path, progress: Progress) -> Path:
        progress(0, 1)
        Database.create(path, store_setup).close()
        return path

    def prepare(database: Database, wish: ImportWish, progress: Progress) -> "Review":
        from novex_desktop.importing.review import prepare_review

        review = prepare_review(database, wish.path, wish.series, wish.year, wish.held_on)
        progress(1, 1)
        return review

    def apply(database: Database, review: "Review", progress: Progress) -> Changes:
        from novex_desktop.importing.apply import apply_plan

        return apply_plan(database, review.plan, progress)

    def write(database: Database, wish: ExportWish, progress: Progress) -> ExportOutcome:
        progress(1, 1)
        wish.target.write_text(", ".join(wish.overviews), encoding="utf-8")
        return ExportOutcome((wish.target,))

    return Services(
        version="0.0",
        author=AUTHOR,
        example_path=tmp_path / "voorbeeld.novex",
        registers_folder=tmp_path,
        open_register=lambda path: Database.open(path, store_setup),
        create_register=create,
        create_example=lambda progress: create(tmp_path / "voorbeeld.novex", progress),
        prepare_import=prepare,
        map_file=paths.get_resources_folder() / "map" / "netherlands.json",
        apply_import=apply,
        make_overviews=lambda: replace(
            make_overview_services(),
            folder=tmp_path,
            list_overviews=lambda: OverviewMenu(
                (OverviewChoice("Alle afspraken", "Een werktabel."),)
            ),
            propose_file_name=lambda _database, wish: f"{wish.as_of} {wish.overviews[0]}.xlsx",
            write_overview=write,
        ),
    )


class WindowMaker:
    """Opens windows on registers, as a start of the program does, and closes what is left."""

    def __init__(self, qtbot: QtBot, services: Services, settings: Settings, theme: Theme) -> None:
        self._qtbot, self._services = qtbot, services
        self._settings, self._theme = settings, theme
        self._windows: list[MainWindow] = []

    def open(self, path: Path | None) -> MainWindow:
        database = self._services.open_register(path) if path else None
        window = MainWindow(database, self._services, self._settings, Tasks(), self._theme)
        self._windows.append(window)
        window.resize(1360, 800)
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        window.complete()
        panes = window.workspace
        self._qtbot.waitUntil(lambda: panes is None or panes.is_counted)
        # A test before this one may have ended with Ctrl or Shift down; Qt remembers that.
        QTest.keyRelease(window.windowHandle(), Qt.Key.Key_F24)
        assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        return window

    def close_all(self) -> None:
        for window in self._windows:
            window.close()
            window.deleteLater()


@pytest.fixture
def windows(
    qtbot: QtBot, services: Services, settings: Settings, theme: Theme
) -> Iterator[WindowMaker]:
    maker = WindowMaker(qtbot, services, settings, theme)
    yield maker
    maker.close_all()


@pytest.fixture
def window(windows: WindowMaker, list_path: Path) -> MainWindow:
    """Return the window on the list of 2024, as at a first start."""
    return windows.open(list_path)


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    """Return the panes of that window, with the form made."""
    assert window.workspace is not None
    window.complete()
    return window.workspace


@pytest.fixture
def today() -> date:
    return date(2025, 5, 12)
