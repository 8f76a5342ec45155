"""Overviews from the menu, on a real register."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress
from novex_desktop.store.database import Database
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.services import ExportOutcome, ExportWish

if TYPE_CHECKING:
    from tests.ui.conftest import WindowMaker


def test_an_overview_is_written_remembered_and_can_be_opened(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "overzicht.xlsx"

    def ask(*arguments: object) -> ExportWish:
        start = arguments[3]
        assert isinstance(start, ExportWish)
        return replace(
            start, overviews=("Alle afspraken",), classification="Intern", final=True, target=target
        )

    opened: list[str] = []
    monkeypatch.setattr(ExportDialog, "ask", ask)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.actions_.export_overview.trigger()
    qtbot.waitUntil(target.is_file)
    qtbot.waitUntil(lambda: "overzicht.xlsx" in window.notice.accessibleName())
    for button in window.notice.findChildren(QPushButton):
        button.click()
    assert opened == [str(target), str(tmp_path)]
    settings = window._settings
    assert (settings.export_overviews, settings.export_classification) == (
        '["Alle afspraken"]',
        "Intern",
    )
    assert settings.export_is_final
    assert settings.export_folder == str(tmp_path)


def test_an_overview_that_cannot_be_written_is_told_with_its_remedy(
    windows: "WindowMaker", list_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(database: Database, wish: ExportWish, progress: Progress) -> ExportOutcome:
        raise ExportError("Het bestand is open in Excel. Sluit het en probeer het opnieuw.")

    monkeypatch.setattr(ExportDialog, "ask", lambda *arguments: arguments[3])
    windows._services = replace(
        windows._services,
        overviews=replace(windows._services.overviews, write_overview=refuse),
    )
    window = windows.open(list_path)
    window.actions_.export_overview.trigger()
    qtbot.waitUntil(lambda: "open in Excel" in window.notice.accessibleName())
