"""Files, documents and amounts in the form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.ui.dialogs.finding_dialogs import AmountDialog, DocumentDialog
from novex_desktop.ui.forms.file_edits import FileEdits
from novex_desktop.ui.forms.file_wishes import FileWishes
from novex_desktop.ui.forms.opened_files import OpenedFiles

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from novex_desktop.ui.main_window import MainWindow
    from novex_desktop.ui.workspace import Workspace


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "Nota Ruimte.pdf"
    path.write_bytes(b"%PDF-1.7 inhoud")
    return path


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return which copies were given to the system to show."""
    shown: list[Path] = []

    def show(url: QUrl) -> bool:
        shown.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    return shown


def _wishes(panes: Workspace) -> FileWishes:
    wishes = panes.form.findChild(FileWishes)
    assert wishes is not None
    return wishes


def _names(panes: Workspace) -> list[str]:
    return [row.item.name for row in panes.form.files.rows]


def test_a_file_is_chosen_with_the_button(
    panes: Workspace, note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(note)], ""))
    panes.form.files.add_button.click()
    assert _names(panes) == ["Nota Ruimte.pdf"]
    assert panes.form.files.message.isHidden()


def test_files_are_dropped_anywhere_on_the_form(panes: Workspace, note: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(note))])
    assert not panes.form.head.title.canInsertFromMimeData(content)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        content,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panes.form.dropEvent(event)
    assert _names(panes) == ["Nota Ruimte.pdf"]


def test_files_and_pictures_are_pasted(panes: Workspace, note: Path) -> None:
    section = panes.form.files
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(note))])
    QGuiApplication.clipboard().setMimeData(content)
    section.add_button.setFocus()
    QTest.keyClick(section.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    QGuiApplication.clipboard().setImage(picture)
    QTest.keyClick(section.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, second = _names(panes)
    assert first == "Nota Ruimte.pdf"
    assert second.startswith("Afbeelding ")
    assert second.endswith(".png")


def test_what_is_refused_is_told_and_the_rest_is_kept(
    panes: Workspace, note: Path, tmp_path: Path
) -> None:
    program = tmp_path / "start.exe"
    program.write_bytes(b"MZ")
    _wishes(panes).add_paths([program, note, tmp_path, tmp_path / "weg.pdf"])
    assert _names(panes) == ["Nota Ruimte.pdf"]
    told = panes.form.files.message.text()
    assert "“start.exe” is een programma" in told
    assert "is een map" in told
    assert "“weg.pdf” kon niet worden gelezen" in told


def test_a_file_that_is_too_large_is_told(panes: Workspace, tmp_path: Path) -> None:
    large = tmp_path / "groot.pdf"
    with large.open("wb") as file:
        file.truncate(51_000_000)
    _wishes(panes).add_paths([large])
    assert _names(panes) == []
    assert "hoogstens 50 MB" in panes.form.files.message.text()


def test_macros_are_warned_of(panes: Workspace, tmp_path: Path) -> None:
    with_macros = tmp_path / "model.xlsm"
    with_macros.write_bytes(b"PK xl/vbaProject.bin")
    _wishes(panes).add_paths([with_macros])
    assert _names(panes) == ["model.xlsm"]
    assert "kan macro's bevatten" in panes.form.files.message.text()
    assert "kan macro's bevatten" in panes.form.files.rows[0].name.accessibleDescription()


def test_a_file_opens_as_a_copy_that_is_gone_after_closing(
    window: MainWindow, panes: Workspace, note: Path, looked_at: list[Path]
) -> None:
    _wishes(panes).add_paths([note])
    panes.form.files.rows[0].name.setFocus()
    QTest.keyClick(panes.form.files.rows[0].name, Qt.Key.Key_Return)
    [copy] = looked_at
    assert copy.read_bytes() == note.read_bytes()
    assert copy.stat().st_mode & 0o222 == 0
    assert copy.name == "Nota Ruimte.pdf"
    _wishes(panes).opened.close()
    assert not copy.exists()
    assert not any(copy.parents[2].iterdir())


def test_closing_the_register_takes_the_copy_away(
    window: MainWindow, panes: Workspace, note: Path, looked_at: list[Path], qtbot: QtBot
) -> None:
    _wishes(panes).add_paths([note])
    panes.form.files.rows[0].name.click()
    [copy] = looked_at
    assert copy.exists()
    assert window.close_register()
    qtbot.waitUntil(lambda: not copy.exists())


def test_a_file_is_saved_elsewhere(
    panes: Workspace, note: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _wishes(panes).add_paths([note])
    target = tmp_path / "elders.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    panes.form.files.rows[0].make_menu().actions()[1].trigger()
    assert target.read_bytes() == note.read_bytes()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "geen" / "x.pdf"), "")
    )
    panes.form.files.rows[0].make_menu().actions()[1].trigger()
    assert "kon niet worden opgeslagen" in panes.form.files.message.text()


def test_delete_removes_a_file_and_undo_brings_it_back(
    window: MainWindow, panes: Workspace, note: Path
) -> None:
    _wishes(panes).add_paths([note])
    QTest.keyClick(panes.form.files.rows[0].name, Qt.Key.Key_Delete)
    assert _names(panes) == []
    window.actions_.undo.trigger()
    assert _names(panes) == ["Nota Ruimte.pdf"]


def test_what_another_program_left_open_stays_and_what_a_killed_one_left_goes(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "geopend"
    running = OpenedFiles(folder)
    held = running.put("a.pdf", b"a")
    killed = folder / "oud"
    killed.mkdir()
    (killed / "b.pdf").write_bytes(b"b")
    OpenedFiles(folder)
    assert held.exists()
    assert not killed.exists()
    running.close()
    assert not held.exists()


def test_a_document_is_missing_until_a_file_is_linked(
    panes: Workspace, note: Path, monkeypatch: pytest.MonkeyPatch, looked_at: list[Path]
) -> None:
    documents = panes.form.documents
    before = len(documents.rows)
    wish = DocumentWish("Nota Ruimte", "ontwerp")
    monkeypatch.setattr(DocumentDialog, "ask", lambda _parent, _document, store: store(wish))
    documents.add_button.click()
    row = documents.rows[-1]
    assert len(documents.rows) == before + 1
    assert (row.item.name, row.item.badge and row.item.badge.text) == (
        "Nota Ruimte ontwerp",
        "ontbreekt",
    )
    _wishes(panes).add_paths([note])
    menu = documents.rows[-1].make_menu()
    [link] = [action for action in menu.actions() if "Koppelen aan" in action.text()]
    link.trigger()
    row = documents.rows[-1]
    assert row.item.badge is not None
    assert row.item.badge.text == "aanwezig"
    row.name.click()
    assert looked_at[0].read_bytes() == note.read_bytes()


def test_an_amount_is_added_corrected_and_removed(
    panes: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    amounts = panes.form.amounts
    wish = AmountWish("€ 1,5 mln voor de brug", "1,5 miljoen", "euro")
    monkeypatch.setattr(AmountDialog, "ask", lambda _parent, _amount, store: store(wish))
    amounts.add_button.click()
    row = amounts.rows[-1]
    assert (row.item.name, row.item.about) == ("1.500.000 euro", "“€ 1,5 mln voor de brug”")
    other = AmountWish("", "200", "woningen")
    monkeypatch.setattr(AmountDialog, "ask", lambda _parent, _amount, store: store(other))
    row.name.click()
    assert amounts.rows[-1].item.name == "200 woningen"
    QTest.keyClick(amounts.rows[-1].name, Qt.Key.Key_Delete)
    assert not amounts.rows


def test_a_range_with_its_price_level_is_typed_shown_and_corrected(
    panes: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    amounts = panes.form.amounts
    typed = iter((("100 miljoen", "90 miljoen", "150 miljoen", "2023"), ("", "", "", "4")))

    def execute(dialog: AmountDialog) -> int:
        qtbot.addWidget(dialog)
        dialog.show()
        value, wrong, upper, level = next(typed)
        QTest.keyClicks(dialog.value, value)
        QTest.keyClicks(dialog.upper, wrong)
        QTest.keyClicks(dialog.price_level, level)
        dialog.accept()
        if wrong:
            assert dialog.isVisible()
            assert "hoger" in dialog.upper.accessibleDescription()
            dialog.upper.selectAll()
            QTest.keyClicks(dialog.upper, upper)
            dialog.accept()
        if level == "4":  # typed behind 2023
            assert dialog.isVisible()
            assert "alleen het jaar" in dialog.price_level.accessibleDescription()
            dialog.price_level.selectAll()
            QTest.keyClicks(dialog.price_level, "2024")
            dialog.accept()
        return dialog.result()

    monkeypatch.setattr(AmountDialog, "exec", execute)
    amounts.add_button.click()
    row = amounts.rows[-1]
    assert row.item.name == "100.000.000 tot 150.000.000 euro (prijspeil 2023)"
    row.name.click()  # the dialog holds what is there, so that nothing gets lost
    assert amounts.rows[-1].item.name == "100.000.000 tot 150.000.000 euro (prijspeil 2024)"


def test_what_cannot_be_stored_stays_in_its_dialog(
    panes: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []

    def execute(dialog: DocumentDialog) -> int:
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.name.setText("Nota Ruimte")
        dialog.accept()
        kept.extend((dialog.name.text(), dialog.refusal.text()))
        return dialog.result()

    def refuse(*_args: object) -> None:
        raise RegisterError("De schijf is vol.")

    monkeypatch.setattr(DocumentDialog, "exec", execute)
    monkeypatch.setattr(FileEdits, "set_document", refuse)
    documents = panes.form.documents
    before = len(documents.rows)
    documents.add_button.click()
    assert kept == ["Nota Ruimte", "De schijf is vol."]
    assert len(documents.rows) == before


def test_a_dialog_tells_what_is_no_number(qtbot: QtBot, theme: object) -> None:
    dialog = AmountDialog(None, None)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.value, "1.5")
    dialog.accept()
    assert dialog.isVisible()
    assert "komma" in dialog.value.accessibleDescription()


def test_the_menu_opens_from_the_keyboard(panes: Workspace, note: Path, qtbot: QtBot) -> None:
    _wishes(panes).add_paths([note])
    row = panes.form.files.rows[0]
    row.show_menu(QGuiApplication.primaryScreen().availableGeometry().center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "&Openen",
        "Op&slaan als…",
        "&Verwijderen",
    ]
    menu.close()


def test_tab_visits_what_came_later_at_its_place(
    panes: Workspace, note: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "b.pdf"
    other.write_bytes(b"%PDF b")
    _wishes(panes).add_paths([note])
    _wishes(panes).add_paths([other])
    form = panes.form
    form.show_history_fold()
    expected = [
        form.links.head,
        *(stop for row in form.files.rows for stop in (row.name, row.menu_button)),
        form.files.add_button,
        *(stop for row in form.documents.rows for stop in (row.name, row.menu_button)),
        form.documents.add_button,
        *(stop for row in form.amounts.rows for stop in (row.name, row.menu_button)),
        form.amounts.add_button,
        form.history_fold.head,
        form.history.rows[0].button,
    ]
    qtbot.waitUntil(lambda: all(stop.isVisible() for stop in expected))
    form.notes.add_button.setFocus()
    visited = []
    for _ in expected:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == expected


def test_a_large_file_is_kept_in_the_background(
    window: MainWindow, panes: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "groot.pdf"
    large.write_bytes(b"%PDF-1.4" + bytes(range(256)) * (36 << 10))  # 9 MB
    told: list[list[str]] = []
    with qtbot.waitSignal(window._tasks.ended):
        assert _wishes(panes).add_paths([large], told.append) == []
        assert window._tasks.is_busy
    assert len(told[0]) == 1
    assert "groot.pdf" in window.actions_.undo.text()
    assert panes.form.number in window.actions_.undo.text()
    assert panes.isEnabled()
