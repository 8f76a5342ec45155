"""New, open and import from the menu, on real registers."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.ui.dialogs.export_dialog import ExportDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.import_wish import ImportWish
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.review.kept_review_dialog import KeptAnswer, KeptReviewDialog
from novex_desktop.ui.review.review_dialog import ReviewDialog

if TYPE_CHECKING:
    from novex_desktop.importing.review import Review
    from tests.ui.conftest import WindowMaker

STARTER = min(paths.get_starter_folder().glob("*.txt"))


@pytest.fixture
def empty_window(windows: "WindowMaker", register_path: Path) -> MainWindow:
    return windows.open(register_path)


def answer_import(monkeypatch: pytest.MonkeyPatch, *, accept: bool) -> list["Review"]:
    shown: list[Review] = []

    def ask(parent: object, theme: object, review: "Review", keep: object) -> "Review | None":
        shown.append(review)
        return review if accept else None

    monkeypatch.setattr(ImportDialog, "ask", lambda *_: ImportWish(STARTER, year=2024))
    monkeypatch.setattr(ReviewDialog, "ask", ask)
    return shown


def count_text(window: MainWindow) -> str:
    assert window.workspace is not None
    return window.workspace.table.count.text()


def test_an_import_shows_its_review_and_fills_the_window(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown = answer_import(monkeypatch, accept=True)
    empty_window.actions_.import_list.trigger()
    qtbot.waitUntil(lambda: count_text(empty_window) == "84 van 84", timeout=20_000)
    assert shown[0].plan.can_apply
    assert shown[0].plan.accounting.describe()[0] == "Alle 5.219 woorden verantwoord."
    told = empty_window.notice.accessibleName()
    assert told.startswith("Ingelezen: BO Leefomgeving 2024 (84 alinea's).")
    assert "Lijst inlezen" in empty_window.actions_.undo.text()
    qtbot.waitUntil(lambda: not empty_window._tasks.is_busy)
    assert empty_window.workspace is not None
    assert empty_window.workspace.isEnabled()


def test_a_review_that_is_left_changes_nothing(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown = answer_import(monkeypatch, accept=False)
    empty_window.actions_.import_list.trigger()
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    qtbot.waitUntil(lambda: not empty_window._tasks.is_busy)
    assert count_text(empty_window) == "0 van 0"
    assert not empty_window.actions_.undo.isEnabled()


def leave_half_way(parent: object, theme: object, review: "Review", keep: object) -> None:
    assert callable(keep)
    keep(review.settle(next(row.key for row in review.rows if row.is_doubtful)))


def test_a_half_done_review_is_offered_again_and_gone_once_the_list_is_read_in(
    windows: "WindowMaker",
    register_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window = windows.open(register_path)
    answer_import(monkeypatch, accept=False)
    monkeypatch.setattr(ReviewDialog, "ask", leave_half_way)
    window.actions_.import_list.trigger()
    qtbot.waitUntil(lambda: "nog niet klaar" in window.notice.accessibleName(), timeout=20_000)
    window.close()
    again = windows.open(register_path)
    qtbot.waitUntil(lambda: "nog niet klaar" in again.notice.accessibleName())
    shown = answer_import(monkeypatch, accept=True)
    next(b for b in again.notice.findChildren(QPushButton) if b.isVisible()).click()
    qtbot.waitUntil(lambda: count_text(again) == "84 van 84", timeout=20_000)
    assert sum(row.is_doubtful for row in shown[0].rows) == 1
    qtbot.waitUntil(lambda: not again._tasks.is_busy)
    monkeypatch.setattr(KeptReviewDialog, "ask", lambda *_: pytest.fail("it is gone"))
    monkeypatch.setattr(ImportDialog, "ask", lambda *_: None)
    again.actions_.import_list.trigger()


def test_another_list_can_be_read_while_one_waits(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer_import(monkeypatch, accept=False)
    monkeypatch.setattr(ReviewDialog, "ask", leave_half_way)
    empty_window.actions_.import_list.trigger()
    qtbot.waitUntil(
        lambda: "nog niet klaar" in empty_window.notice.accessibleName(), timeout=20_000
    )
    qtbot.waitUntil(lambda: not empty_window._tasks.is_busy)
    asked: list[str] = []
    monkeypatch.setattr(KeptReviewDialog, "ask", lambda *_: KeptAnswer.ANOTHER)
    monkeypatch.setattr(ImportDialog, "ask", lambda *_: asked.append("list"))
    empty_window.actions_.import_list.trigger()
    assert asked == ["list"]
    monkeypatch.setattr(KeptReviewDialog, "ask", lambda *_: None)
    empty_window.actions_.import_list.trigger()
    assert asked == ["list"]


def test_a_list_that_is_no_list_is_told_in_the_bar(
    empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Geachte heer", encoding="utf-8")
    monkeypatch.setattr(ImportDialog, "ask", lambda *_: ImportWish(letter))
    empty_window.actions_.import_list.trigger()
    qtbot.waitUntil(lambda: "geen regio" in empty_window.notice.accessibleName())


def test_a_new_register_is_made_and_opened(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    chosen, asked = tmp_path / "nieuw", list[object]()

    def choose(*arguments: object) -> tuple[str, str]:
        asked.extend(arguments)
        return str(chosen), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.actions_.new_register.trigger()
    # What is there is never replaced, so the system must not ask whether it may be.
    assert asked[-1] == QFileDialog.Option.DontConfirmOverwrite
    qtbot.waitUntil(lambda: window.windowTitle() == "nieuw", timeout=20_000)
    assert chosen.with_suffix(".novex").is_file()
    assert window.workspace is not None
    assert window.workspace.table._empty.isVisible()


def test_a_dialog_that_is_cancelled_changes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(ImportDialog, "ask", lambda *_: None)
    monkeypatch.setattr(ExportDialog, "ask", lambda *_: None)
    actions = window.actions_
    for action in (
        actions.new_register, actions.open_register, actions.import_list, actions.export_overview
    ):  # fmt: skip
        action.trigger()
    assert window.windowTitle() == "lijst"
    assert not window._tasks.is_busy


def test_the_bar_of_a_register_that_was_closed_opens_nothing_any_more(
    window: MainWindow, list_path: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copyfile(list_path, tmp_path / "ander.novex"))
    before = window.screens
    assert before is not None
    before.open("start")
    window.open_path(other)
    assert window.screens is not before
    assert before.current == "start"  # the new one begins at the register, by the same actions


def test_who_asked_with_a_dialog_hears_the_answer_before_another_register_comes(
    window: MainWindow, list_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = Path(shutil.copyfile(list_path, tmp_path / "ander.novex"))
    dialog = QDialog(window)

    def end() -> None:
        dialog.done(0)
        window._opening.open_when_free(other, has_waited=True)  # before `exec` comes back

    QTimer.singleShot(0, end)
    dialog.exec()
    assert window.windowFilePath() == str(list_path)
    qtbot.waitUntil(lambda: window.windowFilePath() == str(other))


def test_a_dialog_that_has_just_gone_is_answered_before_another_register_comes(
    window: MainWindow, list_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = Path(shutil.copyfile(list_path, tmp_path / "ander.novex"))
    dialog = PlainDialog(window, "Proef", "", "Verder")
    open_at: list[str] = []

    def end() -> None:
        dialog.accept()
        window._opening.open_when_free(other)
        for _ in range(3):  # as when what is on its way is handled before `run` comes back
            QApplication.processEvents()
        open_at.append(window.windowFilePath())

    QTimer.singleShot(0, end)
    assert dialog.run()
    assert open_at == [str(list_path)]
    qtbot.waitUntil(lambda: window.windowFilePath() == str(other))
