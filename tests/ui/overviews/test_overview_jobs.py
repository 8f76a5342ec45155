"""Overviews from the menu, on a real register."""

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.errors import ExportError, RegisterError
from novex_desktop.domain.progress import Progress
from novex_desktop.export_services import make_overview_services
from novex_desktop.store.database import Database
from novex_desktop.store.queries.overview_changes import list_frozen_moments
from novex_desktop.ui.dialogs.export_dialog import ExportDialog, ExportQuestions
from novex_desktop.ui.dialogs.name_dialog import NameDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.layout_editor import LayoutEditor
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
    overviews = windows._services.overviews
    windows._services = replace(
        windows._services,
        make_overviews=lambda: replace(overviews, write_overview=refuse),
    )
    window = windows.open(list_path)
    window.actions_.export_overview.trigger()
    qtbot.waitUntil(lambda: "open in Excel" in window.notice.accessibleName())


def make_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, folder: Path
) -> Path:
    """Make an overview by the dialog, answered at once, and return its file."""

    def ask(*arguments: object) -> ExportWish:
        start, questions = arguments[3], arguments[4]
        assert isinstance(start, ExportWish)
        assert isinstance(questions, ExportQuestions)
        wish = replace(start, overviews=("Alle afspraken",), target=folder / "-")
        return replace(wish, target=folder / questions.propose_name(wish))

    monkeypatch.setattr(ExportDialog, "ask", ask)
    window.actions_.export_overview.trigger()
    qtbot.waitUntil(lambda: "gemaakt en nagelezen" in window.notice.accessibleName())
    monkeypatch.setattr(ExportDialog, "ask", lambda *_: pytest.fail("nothing is asked"))
    (path,) = folder.glob("*.xlsx")
    return path


def test_the_overview_of_last_time_is_made_again_without_a_question(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.actions_.repeat_overview.isVisible()
    path = make_once(window, monkeypatch, qtbot, tmp_path)
    assert window.actions_.repeat_overview.text() == "&Nogmaals: Alle afspraken"
    window._settings.export_regions = '["Zuid"]'
    window._settings.export_is_public = True
    window._show_state()
    assert window.actions_.repeat_overview.text() == "&Nogmaals: Alle afspraken (Zuid, openbaar)"
    window._settings.export_regions, window._settings.export_is_public = "", False
    window.notice.hide()
    QTest.keyClick(
        window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(window.notice.isVisible)
    assert list(tmp_path.glob("*.xlsx")) == [path]


def test_making_it_again_spares_a_file_that_was_changed_in_between(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    path = make_once(window, monkeypatch, qtbot, tmp_path)
    path.write_text("met een kolom erbij", encoding="utf-8")
    window.actions_.repeat_overview.trigger()
    second = path.with_name(f"{path.stem} (2).xlsx")
    qtbot.waitUntil(second.is_file)
    qtbot.waitUntil(lambda: not window._tasks.is_busy)
    assert path.read_text(encoding="utf-8") == "met een kolom erbij"


def test_files_per_party_are_told_by_their_number_and_folder(
    windows: "WindowMaker",
    list_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    def write(database: Database, wish: ExportWish, progress: Progress) -> ExportOutcome:
        return ExportOutcome((tmp_path / "VRO.xlsx", tmp_path / "IenW.xlsx"), ("Let op.",))

    monkeypatch.setattr(ExportDialog, "ask", lambda *arguments: arguments[3])
    overviews = windows._services.overviews
    windows._services = replace(
        windows._services,
        make_overviews=lambda: replace(overviews, write_overview=write),
    )
    window = windows.open(list_path)
    window.actions_.export_overview.trigger()
    qtbot.waitUntil(
        lambda: window.notice.accessibleName() == "2 overzichten gemaakt en nagelezen. Let op."
    )
    assert [b.text() for b in window.notice.findChildren(QPushButton)] == ["Map tonen"]


def test_an_empty_register_says_what_to_do_first(
    windows: "WindowMaker", register_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExportDialog, "ask", lambda *_: pytest.fail("there is nothing to ask"))
    window = windows.open(register_path)
    window.actions_.export_overview.trigger()
    assert "Lees eerst een lijst in" in window.notice.accessibleName()


def test_an_edited_overview_can_be_made_at_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[ExportWish] = []
    monkeypatch.setattr(LayoutEditor, "ask", lambda *_: "Voor donderdag")
    monkeypatch.setattr(ExportDialog, "ask", lambda *arguments: proposed.append(arguments[3]))
    window.actions_.edit_overview.trigger()
    assert "Voor donderdag" in window.notice.accessibleName()
    (make_now,) = window.notice.findChildren(QPushButton)
    make_now.click()
    assert proposed[0].overviews == ("Voor donderdag",)


def test_a_stopped_overview_leaves_no_file_and_is_told(
    windows: "WindowMaker",
    list_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    started, stopped = threading.Event(), threading.Event()

    def write(database: Database, wish: ExportWish, progress: Progress) -> ExportOutcome:
        started.set()
        stopped.wait(10)
        progress(1, 2)  # here it hears that it was stopped
        wish.target.touch()
        return ExportOutcome((wish.target,))

    monkeypatch.setattr(
        ExportDialog, "ask", lambda *arguments: replace(arguments[3], target=tmp_path / "x.xlsx")
    )
    overviews = windows._services.overviews
    windows._services = replace(
        windows._services,
        make_overviews=lambda: replace(overviews, write_overview=write),
    )
    window = windows.open(list_path)
    window.actions_.export_overview.trigger()
    qtbot.waitUntil(started.is_set)
    (stop,) = (b for b in window.status_line.findChildren(QPushButton) if b.text() == "Stoppen")
    assert stop.isVisible()
    stop.click()
    stopped.set()
    qtbot.waitUntil(lambda: "geen overzicht gemaakt" in window.notice.accessibleName())
    assert not (tmp_path / "x.xlsx").exists()


def test_control_e_and_enter_make_the_usual_overview(
    windows: "WindowMaker",
    list_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    windows._services = replace(windows._services, make_overviews=make_overview_services)
    window = windows.open(list_path)
    pressed: list[str] = []

    def press_enter(dialog: ExportDialog) -> int:
        dialog.show()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.overviews.list)
        QTest.keyClick(dialog.overviews.list, Qt.Key.Key_Return)
        pressed.append("Enter")
        return dialog.result()

    monkeypatch.setattr(ExportDialog, "exec", press_enter)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Enter"]
    qtbot.waitUntil(lambda: "nagelezen" in window.notice.accessibleName(), timeout=20_000)
    (file,) = (tmp_path / "home" / "overzichten").glob("*.xlsx")
    assert file.name.startswith(f"{date.today().isoformat()} Afsprakenoverzicht BO Leefomgeving")
    assert "Afspraken per regio" in window.actions_.repeat_overview.text()
    # That it was made is an act that undo passes over: the import before it is taken back.
    assert "Lijst inlezen" in window.actions_.undo.text()


def test_a_moment_is_named_from_the_menu_and_undone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = window._database
    assert database is not None

    def answer(dialog: NameDialog) -> int:
        dialog.line.setText("rappel mei")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(NameDialog, "exec", answer)
    window.actions_.name_moment.trigger()
    with database.read() as connection:
        assert [moment.name for moment in list_frozen_moments(connection)] == ["rappel mei"]
    assert "rappel mei" in window.notice.accessibleName()
    assert "Mijlpaal vastleggen: rappel mei" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    with database.read() as connection:
        assert list_frozen_moments(connection) == []


def test_the_name_of_a_moment_that_cannot_be_stored_stays_in_its_dialog(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, str, str]] = []

    def answer(dialog: NameDialog) -> int:
        dialog.line.setText("rappel mei")
        dialog.accept()
        told.append((dialog.result(), dialog.refusal.text(), dialog.line.text()))
        return dialog.result()

    def refuse(*_args: object) -> None:
        raise RegisterError("De schijf is vol.")

    monkeypatch.setattr(NameDialog, "exec", answer)
    monkeypatch.setattr("novex_desktop.store.operations.milestones.add_milestone", refuse)
    window.actions_.name_moment.trigger()
    assert told == [(NameDialog.DialogCode.Rejected.value, "De schijf is vol.", "rappel mei")]
    assert "vastgelegd" not in window.notice.accessibleName()


def test_without_a_name_no_moment_is_kept(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = window._database
    assert database is not None
    monkeypatch.setattr(NameDialog, "ask", lambda *_arguments: "")
    window.actions_.name_moment.trigger()
    with database.read() as connection:
        assert list_frozen_moments(connection) == []
