"""After work and closing nothing is left but what docs/storage.md names."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.store.erasures import Erasure
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.dialogs.check_dialog import CheckDialog
from novex_desktop.ui.dialogs.erase_dialog import EraseDialog
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.services import ExportWish
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.window_services import make_services


def test_no_temporary_file_is_left_after_closing(
    qtbot: QtBot,
    list_path: Path,
    settings: Settings,
    theme: Theme,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home, spare = tmp_path / "home", tmp_path / "tijdelijk"
    spare.mkdir()
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(home))
    monkeypatch.setattr(tempfile, "tempdir", str(spare))
    target = list_path.parent / "uit.xlsx"
    monkeypatch.setattr(
        ExportDialog, "ask", lambda *_: ExportWish(("Openstaand",), date(2025, 3, 1), target=target)
    )
    monkeypatch.setattr(CheckDialog, "tell", lambda *_: False)
    services = make_services(make_store_setup)
    window = MainWindow(services.open_register(list_path), services, settings, Tasks(), theme)
    window.show()
    qtbot.waitUntil(lambda: window._is_complete)
    pane = window.workspace
    assert pane is not None
    pane.form.head.title.setFocus()
    pane.form.head.title.selectAll()
    QTest.keyClicks(pane.form.head.title, "Half getypt")
    assert pane.flush()
    wish = Erasure("agreement", pane.form.agreement_id or "", "title")
    monkeypatch.setattr(EraseDialog, "ask", lambda *_: wish)
    for action in (
        window.actions_.check_register, window.actions_.erase_value,
        window.actions_.export_overview,
    ):  # fmt: skip
        action.trigger()
        qtbot.waitUntil(lambda: not window._tasks.is_busy, timeout=30_000)
    assert window.close()
    window.deleteLater()
    beside = {one.name for one in list_path.parent.iterdir() if one.is_file()}
    assert beside == {list_path.name, f".{list_path.name}.lock", target.name}
    assert list(spare.rglob("*")) == []
    ours = {one.name for one in home.rglob("*") if one.is_file()}
    assert [name for name in ours if name.endswith((".deel", ".wacht", ".part", "-journal"))] == []
    assert [name for name in ours if name.startswith(("typed-", "review-", "."))] == []
