"""The window on a real register, used as people use it: with keys and the mouse."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreement_detail import AgreementDetail, get_agreement
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements
from novex_desktop.store.queries.nodes import NodeKind
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.columns import Column
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from tests.ui.conftest import WindowMaker

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., None]:
    """Return what presses a key where the focus is, as a hand does."""

    def do(key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(focus(), key, modifiers)

    return do


def stored(panes: Workspace, agreement_id: str | None = None) -> AgreementDetail:
    with panes._database.read() as connection:
        return get_agreement(
            connection, date.today(), agreement_id or panes.form.agreement_id or ""
        )


def rows(panes: Workspace) -> list[AgreementRow]:
    with panes._database.read() as connection:
        return list_agreements(connection, date.today())


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_first_start_shows_tree_table_and_an_agreement(
    window: MainWindow, panes: Workspace
) -> None:
    assert window.windowTitle() == "lijst"
    assert panes.tree.current_key() is not None
    assert panes.table.count.text() == "84 van 84"
    assert panes.form.number == "BOL24-ZW-01-01"
    figures = window.status_line._figures.text()
    assert figures == "84 alinea's: 68 afspraken"
    assert window.status_line.without_due.text().endswith("zonder termijn")
    assert window.status_line._saved.text().startswith("Opgeslagen ")
    assert window.status_line._register.text() == "Register: lijst"


def test_a_whole_round_by_keyboard_only(
    window: MainWindow, panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    press(Key.Key_L, Control)
    QTest.keyClicks(focus(), "woningbouw")
    press(Key.Key_Down)
    assert focus() is panes.table.view
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert focus() is panes.form.status
    number = panes.form.number
    press(Key.Key_Down)
    press(Key.Key_N, Control | Shift)
    assert stored(panes).row.status is AgreementStatus.IN_PROGRESS
    QTest.keyClicks(focus(), "Besproken in het ambtelijk overleg")
    press(Key.Key_Return, Control)
    assert [note.text for note in stored(panes).notes] == ["Besproken in het ambtelijk overleg"]
    undo = window.actions_.undo
    assert undo.text() == f"&Ongedaan maken: Notitie toevoegen ({number})"
    panes.focus_group(panes.table)
    press(Key.Key_Z, Control)
    assert stored(panes).notes == ()
    assert undo.text() == f"&Ongedaan maken: Status wijzigen ({number})"
    assert window.actions_.redo.text() == f"O&pnieuw: Notitie toevoegen ({number})"
    press(Key.Key_Y, Control)
    assert len(stored(panes).notes) == 1


def test_f6_goes_round_the_panes_in_order(panes: Workspace, press: Callable[..., None]) -> None:
    panes.focus_group(panes.tree)
    seen = []
    for _ in range(3):
        press(Key.Key_F6)
        seen.append(focus())
    assert seen == [panes.table.view, panes.form.status, panes.tree]
    press(Key.Key_F6, Shift)
    assert focus() is panes.form.status


def test_another_row_stores_what_was_typed(
    panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    first = panes.form.agreement_id or ""
    press(Key.Key_F2)
    QTest.keyClicks(focus(), "Getypt en niet bevestigd")
    assert panes.show_agreement(rows(panes)[3].id)
    assert stored(panes, first).row.title == "Getypt en niet bevestigd"
    cell = panes.table.model.find(first).siblingAtColumn(Column.AGREEMENT)
    assert cell.data().startswith("Getypt en niet bevestigd")


def test_going_to_another_window_stores_what_no_field_stored(
    window: MainWindow, panes: Workspace, qtbot: QtBot
) -> None:
    panes.focus_group(panes.table)
    panes.form.head.title.setPlainText(
        "Even weg"
    )  # without the focus, where a field stores by itself
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert stored(panes).row.title == "Even weg"


def test_closing_the_window_stores_what_was_typed(
    windows: "WindowMaker",
    window: MainWindow,
    panes: Workspace,
    list_path: Path,
    qtbot: QtBot,
    press: Callable[..., None],
) -> None:
    first = panes.form.agreement_id or ""
    press(Key.Key_F2)
    QTest.keyClicks(focus(), "Op het laatst")
    panes.form.start_note()
    QTest.keyClicks(panes.form.notes.composer.text, "Halve notitie")
    assert window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert stored(again, first).row.title == "Op het laatst"
    assert [note.text for note in stored(again, first).notes] == ["Halve notitie"]


def test_a_new_start_is_where_one_was(
    windows: "WindowMaker", window: MainWindow, panes: Workspace, list_path: Path
) -> None:
    chosen = rows(panes)[50]
    panes.go_to(chosen.id)
    index = panes.tree_model.find_agreement(chosen.id)
    panes.tree.choose(index.parent().data(AgreementTreeModel.KeyRole))
    panes.show_agreement(chosen.id)
    panes.form.reason.setFocus()
    node, unfolded = panes.tree.current_key(), panes.tree.unfolded_keys()
    assert window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert again.form.agreement_id == chosen.id
    assert again.tree.current_key() == node
    assert set(unfolded) <= set(again.tree.unfolded_keys())
    assert focus() is again.form.reason


def test_a_change_touches_only_its_row_and_the_counts_above(panes: Workspace) -> None:
    above = panes.tree_model.find_agreement(panes.form.agreement_id or "")
    while above.isValid():  # of what nobody asked for, nobody hears
        assert above.data()
        above = above.parent()
    tree, table = [], []
    panes.tree_model.dataChanged.connect(
        lambda first, last: tree.append(first.data(AgreementTreeModel.KeyRole).kind)
    )
    panes.table.model.dataChanged.connect(lambda first, last: table.append(first.row()))
    panes.tree_model.modelReset.connect(lambda: tree.append(None))
    panes.table.model.modelReset.connect(lambda: table.append(None))
    panes.form.save_requested.emit(panes.form.agreement_id, {"status": AgreementStatus.DONE})
    assert table == [0]
    assert sorted(set(tree)) == sorted(
        [NodeKind.AGREEMENT, NodeKind.HEADING, NodeKind.MEETING, NodeKind.REGION, NodeKind.TOPIC]
    )
    assert len(tree) == 5


def test_undo_of_the_import_empties_the_window_and_redo_fills_it(
    window: MainWindow, panes: Workspace
) -> None:
    window.actions_.undo.trigger()
    assert panes.tree_model.rowCount() == 0
    assert panes.table.count.text() == "0 van 0"
    assert panes.form.agreement_id is None
    assert not window.actions_.add_note.isEnabled()
    window.actions_.redo.trigger()
    assert panes.table.count.text() == "84 van 84"
    assert panes.tree_model.rowCount() == 1


def test_control_z_undoes_typing_before_the_last_act(
    window: MainWindow, panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    panes.form.save_requested.emit(panes.form.agreement_id, {"status": AgreementStatus.DONE})
    before = stored(panes).row.title
    panes.form.reason.setFocus()
    QTest.keyClicks(panes.form.reason, "abc")
    press(Key.Key_Z, Control)
    assert panes.form.reason.toPlainText() == ""
    assert stored(panes).row.status is AgreementStatus.DONE
    press(Key.Key_Z, Control)
    assert stored(panes).row.status is AgreementStatus.NEW
    assert stored(panes).row.title == before


def test_an_empty_title_is_told_beside_it_and_not_stored(
    panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    before = stored(panes).row.title
    press(Key.Key_F2)
    press(Key.Key_Delete)
    press(Key.Key_Tab)
    assert panes.form.head.title_error.text() == "Vul hier iets in."
    assert panes.form.head.title_error.isVisible()
    assert stored(panes).row.title == before


def test_what_cannot_be_written_stays_and_holds_the_window(
    window: MainWindow,
    panes: Workspace,
    qtbot: QtBot,
    press: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RegisterError("De schijf is vol. Maak ruimte en probeer het opnieuw.")

    first = panes.form.agreement_id
    with monkeypatch.context() as broken:
        broken.setattr(panes._database, "change", refuse)
        press(Key.Key_F2)
        QTest.keyClicks(focus(), "Mag niet weg")
        assert not panes.show_agreement(rows(panes)[3].id)
        assert not window.close()
        assert window.notice.accessibleName().startswith("De schijf is vol.")
    assert panes.form.agreement_id == first
    assert panes.form.head.title.toPlainText() == "Mag niet weg"
    assert panes.flush()
    assert stored(panes).row.title == "Mag niet weg"


def test_every_field_is_stored_and_comes_back(
    panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    form = panes.form
    form.confirm_kind.click()
    QTest.mouseClick(form.judgement._buttons[Judgement.ORANGE], Qt.MouseButton.LeftButton)
    form.reason.setFocus()
    QTest.keyClicks(form.reason, "Loopt achter")
    line = form.parties[PartyRole.LEAD_REGIONAL].line
    line.setFocus()
    QTest.keyClicks(line, "zuid-holland")
    press(Key.Key_Return)
    form.head.erratum.start()
    QTest.keyClicks(form.head.erratum.edit, "Lees: maatregelen")
    form.dues.start_new()
    QTest.keyClicks(form.focusWidget(), "eind 2024")
    press(Key.Key_Tab)
    QTest.keyClicks(focus(), "")
    card = form.dues._cards[0]
    card.date_to.setFocus()
    QTest.keyClicks(card.date_to, "31-12-2024")
    press(Key.Key_Return)
    form.public.click()
    detail = stored(panes)
    assert detail.row.kind_confirmed
    assert detail.row.judgement is Judgement.ORANGE
    assert detail.judgement_reason == "Loopt achter"
    assert detail.row.lead == "Zuid-Holland"
    assert detail.erratum == "Lees: maatregelen"
    assert (detail.row.due_words, detail.row.due_date) == ("eind 2024", date(2024, 12, 31))
    assert detail.row.is_late
    assert not detail.public
    assert not form.proposal.isVisible()
    assert len(form.dues._cards) == 1


def test_a_new_party_is_added_and_offered_from_then_on(
    panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    line = panes.form.parties[PartyRole.INVOLVED].line
    line.setFocus()
    QTest.keyClicks(line, "Stichting Nieuw")
    press(Key.Key_Return)
    assert [party.name for party in stored(panes).parties] == ["Stichting Nieuw"]
    panes.show_agreement(rows(panes)[2].id)
    QTest.keyClicks(line, "stichting nieuw")
    press(Key.Key_Return)
    assert [party.name for party in stored(panes).parties] == ["Stichting Nieuw"]


def test_a_party_is_removed_with_the_keyboard(
    panes: Workspace, qtbot: QtBot, press: Callable[..., None]
) -> None:
    line = panes.form.parties[PartyRole.LEAD_NATIONAL].line
    line.setFocus()
    QTest.keyClicks(line, "vro")
    press(Key.Key_Return)
    assert stored(panes).row.lead == "VRO"
    press(Key.Key_Backspace)
    press(Key.Key_Delete)
    assert stored(panes).parties == ()
    assert focus() is line


def test_the_filter_counts_and_says_what_to_do_when_nothing_fits(
    panes: Workspace, qtbot: QtBot
) -> None:
    QTest.keyClicks(panes.table.filter_field, "zzzz")
    assert panes.table.count.text() == "0 van 84"
    assert panes.table._empty.isVisible()
    QTest.mouseClick(panes.table._clear_button, Qt.MouseButton.LeftButton)
    assert panes.table.count.text() == "84 van 84"


def test_the_table_is_sorted_from_the_menu_and_back(window: MainWindow, panes: Workspace) -> None:
    listed = [row.id for row in panes.table.model.shown_rows()]
    panes.form.save_requested.emit(listed[5], {"status": AgreementStatus.LAPSED})
    by_status = window.actions_.sortings[Column.STATUS]
    by_status.trigger()
    assert panes.table.model.shown_rows()[-1].id == listed[5]
    by_status.trigger()
    assert panes.table.model.shown_rows()[0].id == listed[5]
    window.actions_.sortings[None].trigger()
    assert [row.id for row in panes.table.model.shown_rows()] == listed


def test_the_kind_of_the_last_note_is_the_first_choice_of_the_next(
    windows: "WindowMaker", window: MainWindow, panes: Workspace, list_path: Path
) -> None:
    panes.form.start_note()
    composer = panes.form.notes.composer
    QTest.keyClicks(composer.kind, "stand")
    QTest.keyClicks(composer.text, "Af")
    QTest.keyClick(composer.text, Key.Key_Return, Control)
    # Not what Qt would go on to: the button that removes the note that was just made.
    assert panes.form.notes.add_button.hasFocus()
    assert [note.kind for note in stored(panes).notes] == [NoteKind.PROGRESS]
    assert window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert again.form.notes.composer.kind.value() is NoteKind.PROGRESS


def test_a_leaf_of_the_tree_shows_among_its_neighbours(panes: Workspace) -> None:
    chosen = rows(panes)[2]
    panes.tree.choose(panes.tree_model.find_agreement(chosen.id).data(AgreementTreeModel.KeyRole))
    assert panes.form.agreement_id == chosen.id
    assert panes.table.model.total > 1
    current = panes.table.view.currentIndex().data(AgreementTableModel.RowRole)
    assert current.id == chosen.id


def test_parts_are_links_to_themselves_and_back(panes: Workspace, qtbot: QtBot) -> None:
    whole = next(row for row in rows(panes) if any(r.parent_id == row.id for r in rows(panes)))
    panes.go_to(whole.id)
    link = panes.form.parts.findChildren(QPushButton)[0]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert panes.form.number == f"{whole.number}-a"
    back = next(
        link
        for link in panes.form.parts.findChildren(QPushButton)
        if link.text() == f"Deel van {whole.number}"
    )
    qtbot.waitUntil(back.isVisible)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert panes.form.agreement_id == whole.id


def test_the_history_tells_old_and_new(panes: Workspace) -> None:
    panes.form.save_requested.emit(panes.form.agreement_id, {"status": AgreementStatus.DONE})
    panes.form.show_history_fold()
    texts = [w.accessibleName() for w in panes.form.history.findChildren(QWidget)]
    assert any("Status: nieuw werd afgerond" in text for text in texts)


def test_the_writing_side_is_loaded_after_the_first_paint(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._preload is not None)
    qtbot.waitUntil(lambda: "sqlmodel" in sys.modules)


def test_a_register_that_cannot_be_opened_leaves_the_one_at_hand(
    window: MainWindow, panes: Workspace, tmp_path: Path
) -> None:
    bad = tmp_path / "brief.novex"
    bad.write_text("geen register", encoding="utf-8")
    window.open_path(bad)
    assert "geen NOVEX-register" in window.notice.accessibleName()
    assert window.workspace is panes
    assert panes.form.agreement_id is not None


def test_another_register_takes_the_place_of_the_first(
    window: MainWindow, register_path: Path
) -> None:
    window.open_path(register_path)
    assert window.windowTitle() == "register"
    assert window.workspace is not None
    assert window.workspace.table._empty.isVisible()
    window.open_path(register_path)
    assert window.notice.accessibleName() == "Dit register is al open."


def test_without_a_register_the_window_says_what_to_do(windows: "WindowMaker") -> None:
    window = windows.open(None)
    buttons = [b.text() for b in window._no_register.findChildren(QPushButton)]
    assert len(buttons) == 3
    assert not window.actions_.import_list.isEnabled()
    assert not window.actions_.undo.isEnabled()


def test_the_example_says_that_it_is_one_until_it_is_closed(
    windows: "WindowMaker", qtbot: QtBot
) -> None:
    window = windows.open(None)
    window.show_example()
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.example_notice.isVisible()
    assert "Dit is een voorbeeld" in window.example_notice.accessibleName()
    window.example_notice._close.click()
    path = window._services.example_path
    assert window.close()
    assert not windows.open(path).example_notice.isVisible()


def test_every_key_and_every_letter_of_a_menu_means_one_thing(window: MainWindow) -> None:
    keys = [
        sequence.toString()
        for action in window.actions_.findChildren(type(window.actions_.undo))
        for sequence in action.shortcuts()
    ]
    assert len(keys) == len(set(keys)), keys
    for menu in window.menuBar().findChildren(QMenu):
        letters = [letter(action.text()) for action in menu.actions() if action.text()]
        assert len(letters) == len(set(letters)), (menu.title(), letters)
    top = [letter(action.text()) for action in window.menuBar().actions()]
    assert window.workspace is not None
    form = window.workspace.form
    texts = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    texts += [button.text() for button in form.findChildren(QAbstractButton) if button.isVisible()]
    labels = [letter(text) for text in texts if "&" in text.replace("&&", "")]
    assert not set(top) & set(labels), (top, labels)
    assert len(labels) == len(set(labels)), labels


def letter(text: str) -> str:
    bare = text.replace("&&", "")
    assert "&" in bare, text
    return bare[bare.index("&") + 1].lower()


def test_nothing_but_the_window_shows_at_the_start_or_with_a_screen(
    windows: "WindowMaker", list_path: Path, qapp: QApplication
) -> None:
    class ShownWindows(QObject):
        names: ClassVar[list[str]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            shows = event.type() == QEvent.Type.Show
            if shows and isinstance(watched, QWidget) and watched.isWindow():
                self.names.append(type(watched).__name__)
            return False

    shown = ShownWindows()
    qapp.installEventFilter(shown)
    window = windows.open(list_path)
    window.complete()
    assert window.screens is not None
    for name in window.actions_.screens:
        window.screens.open(name)
    qapp.removeEventFilter(shown)
    assert shown.names == ["MainWindow"]


def test_a_register_that_is_ready_waits_for_a_dialog_that_is_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """What is filled in belongs to the register at hand, which would close under it."""
    made = window._services.create_register(tmp_path / "nieuw.novex", lambda *_: None)
    before = window._database
    dialog = QDialog(window.screens)
    dialog.setModal(True)
    dialog.show()
    window.jobs.register_ready.emit(made)
    qtbot.wait(500)
    assert window._database is before
    dialog.reject()
    qtbot.waitUntil(lambda: window._database is not before)
    assert window.windowTitle().startswith("nieuw")
