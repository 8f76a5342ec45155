"""Changing the chosen rows: ticking fields, reading what would happen, and doing it."""

import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlmodel import select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import DueData
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import Cancelled, RegisterError
from novex_desktop.domain.many_wish import ManyWish
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.many_rows import get_many_rows
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.ui.dialogs.many_rows_dialog import ManyRowsDialog
from novex_desktop.ui.edits import Edits
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import Database


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, list_database: "Database", today: date) -> ManyRowsDialog:
    with list_database.read() as connection:
        ids = [row.id for row in list_agreements(connection, today)[:3]]
        dialog = ManyRowsDialog(
            None, theme, get_many_rows(connection, today, ids), list_parties(connection)
        )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def can_go_on(dialog: ManyRowsDialog) -> bool:
    return dialog.accept_button is not None and dialog.accept_button.isEnabled()


def test_only_what_is_ticked_is_wished(dialog: ManyRowsDialog) -> None:
    assert not can_go_on(dialog)
    assert dialog.wish() == ManyWish()
    dialog.ticks["status"].click()
    dialog.status.write(AgreementStatus.DONE)
    dialog._show()
    assert dialog.wish() == ManyWish({"status": AgreementStatus.DONE})
    assert dialog.remark("status").startswith("3 van 3 rijen veranderen.")
    assert "3 rijen hebben nog geen stand van zaken." in dialog.remark("status")
    assert can_go_on(dialog)
    dialog.ticks["status"].click()
    assert dialog.remark("status") == ""
    assert not can_go_on(dialog)


def test_what_is_there_already_changes_nothing(dialog: ManyRowsDialog) -> None:
    dialog.ticks["status"].click()
    assert dialog.status.value() is AgreementStatus.NEW
    assert dialog._total.text() == "Er verandert nog niets."
    assert not can_go_on(dialog)
    dialog.ticks["public"].click()
    dialog.public.write(False)
    dialog._show()
    assert dialog._total.text() == "Velden die veranderen: 1. Rijen: 3."
    assert can_go_on(dialog)


def test_a_rule_that_is_broken_stands_beside_its_field(dialog: ManyRowsDialog) -> None:
    dialog.ticks["due"].click()
    assert dialog.remark("due") == "Geef woorden of een datum."
    assert not can_go_on(dialog)
    QTest.keyClicks(dialog.due.day, "31-13")
    assert "geen datum" in dialog.remark("due")
    dialog.due.day.clear()
    QTest.keyClicks(dialog.due.day, "31-12-2026")
    assert dialog.remark("due") == "3 van 3 rijen veranderen."
    assert can_go_on(dialog)


def test_enter_never_throws_away_what_was_typed(dialog: ManyRowsDialog, qtbot: QtBot) -> None:
    dialog.ticks["due"].click()
    dialog.due.words.setFocus()
    assert not can_go_on(dialog)
    with qtbot.assertNotEmitted(dialog.finished):
        QTest.keyClick(dialog.due.words, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.due.words, "medio 2026")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.due.words, Qt.Key.Key_Return)


def test_parties_are_found_while_typing(dialog: ManyRowsDialog) -> None:
    role = PartyRole.LEAD_NATIONAL
    dialog.ticks[role.value].click()
    field = dialog.party_fields[role]
    QTest.keyClicks(field.line, "vro")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    wished = dialog.wish().parties[role]
    assert [dialog._parties[one].short for one in wished.party_ids] == ["VRO"]
    QTest.keyClicks(field.line, "Bestaat niet")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert "staat nog niet in het register" in dialog.remark(role.value)
    assert not can_go_on(dialog)
    assert field.line.text() == "Bestaat niet"  # what was typed stays, to be mended
    field.line.selectAll()
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert can_go_on(dialog)


def test_every_field_can_be_reached_and_has_a_name(dialog: ManyRowsDialog) -> None:
    for name, tick in dialog.ticks.items():
        assert "&" in tick.text(), name
        assert tick.accessibleName().endswith(" wijzigen")
    letters = [tick.text()[tick.text().index("&") + 1].lower() for tick in dialog.ticks.values()]
    assert len(set(letters)) == len(letters)


def test_the_chosen_rows_change_as_one_act(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panes = window.workspace
    assert panes is not None
    ids = panes.table.model.ids[:4]
    panes.table.view.choose(ids[0])
    panes.table.view.setFocus()
    for _ in ids[1:]:
        QTest.keyClick(panes.table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(panes.table.view.selected_rows()) == 4

    def fill(dialog: ManyRowsDialog) -> int:
        dialog.ticks["status"].click()
        dialog.status.write(AgreementStatus.ON_HOLD)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ManyRowsDialog, "exec", fill)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_M, both)
    rows = panes.table.view.selected_rows()
    qtbot.waitUntil(lambda: "4 afspraken wijzigen" in window.actions_.undo.text())
    rows = panes.table.view.selected_rows()
    assert [row.id for row in rows] == list(ids)
    assert {row.status for row in rows} == {AgreementStatus.ON_HOLD}
    window.actions_.undo.trigger()
    assert {row.status for row in panes.table.view.selected_rows()} == {AgreementStatus.NEW}


def test_who_decided_and_why_are_asked_where_a_deadline_moves(
    qtbot: QtBot, theme: Theme, list_database: "Database", today: date
) -> None:
    with list_database.change("Termijn") as act:
        key = act.session.exec(select(Agreement.id)).first()
        assert key is not None
        due = DueData(words="eind 2025", date_to=date(2025, 12, 31))
        set_due(act.session, key, None, due)
    with list_database.read() as connection:
        dialog = ManyRowsDialog(
            None, theme, get_many_rows(connection, today, [key]), list_parties(connection)
        )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ticks["due"].click()
    assert dialog.due.decider.isHidden()
    QTest.keyClicks(dialog.due.day, "1-3-2026")
    assert dialog.due.decider.isVisible()
    assert "Termijnen die verschuiven: 1." in dialog.remark("due")
    QTest.keyClicks(dialog.due.decider, "DO")
    QTest.keyClicks(dialog.due.reason, "Capaciteit")
    wish = dialog.wish().due
    assert wish is not None
    assert (wish.moved_by, wish.moved_reason) == ("DO", "Capaciteit")


def _change_all(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(dialog: ManyRowsDialog) -> int:
        dialog.ticks["status"].click()
        dialog.status.write(AgreementStatus.ON_HOLD)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ManyRowsDialog, "exec", fill)
    assert window.workspace is not None
    window.workspace.table.view.setFocus()
    window.workspace.table.view.selectAll()
    window.actions_.change_many.trigger()


def test_many_rows_change_in_the_background_and_the_cursor_comes_back(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panes = window.workspace
    assert panes is not None
    with qtbot.waitSignal(window._tasks.ended):
        _change_all(window, monkeypatch)
        assert window._tasks.is_busy
        assert not panes.table.view.isEnabled()  # nothing can be typed that could not be stored
    count = len(panes.table.model.ids)
    assert count > 25
    assert f"{count} afspraken wijzigen" in window.actions_.undo.text()
    assert panes.table.view.isEnabled()
    assert panes.table.view.hasFocus()
    rows = panes.table.view.selected_rows()
    assert len(rows) == count
    assert {row.status for row in rows} == {AgreementStatus.ON_HOLD}


def test_who_stops_changing_many_rows_has_changed_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panes = window.workspace
    assert panes is not None
    undo = window.actions_.undo.text()
    window._tasks.started.connect(lambda task: task.cancel())
    with qtbot.waitSignal(window._tasks.ended):
        _change_all(window, monkeypatch)
    assert window.actions_.undo.text() == undo
    assert {row.status for row in panes.table.view.selected_rows()} == {AgreementStatus.NEW}
    assert "niets gewijzigd" in window.notice.accessibleName()


def test_what_cannot_be_stored_stays_in_the_dialog(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    panes = window.workspace
    assert panes is not None
    told: list[tuple[int, str]] = []

    def fill(dialog: ManyRowsDialog) -> int:
        dialog.ticks["status"].click()
        dialog.status.write(AgreementStatus.ON_HOLD)
        dialog.accept()
        told.append((dialog.result(), dialog.refusal.text()))
        return dialog.result()

    def refuse(*_args: object) -> None:
        raise RegisterError("De schijf is vol.")

    monkeypatch.setattr(ManyRowsDialog, "exec", fill)
    monkeypatch.setattr(Edits, "change_many", refuse)
    panes.table.view.choose(panes.table.model.ids[0])
    window.actions_.change_many.trigger()
    assert told == [(ManyRowsDialog.DialogCode.Rejected.value, "De schijf is vol.")]


def test_what_many_rows_could_not_become_is_asked_again_as_it_was_filled_in(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panes = window.workspace
    assert panes is not None
    party = PartyRole.LEAD_NATIONAL
    told: list[tuple[str, ManyWish]] = []

    def fill(dialog: ManyRowsDialog) -> int:
        dialog.show()
        told.append((dialog.refusal.text() if dialog.refusal.isVisible() else "", dialog.wish()))
        if len(told) == 1:
            for name in ("status", party.value, "due"):
                dialog.ticks[name].click()
            dialog.status.write(AgreementStatus.ON_HOLD)
            QTest.keyClicks(dialog.party_fields[party].line, "VRO")
            QTest.keyClick(dialog.party_fields[party].line, Qt.Key.Key_Return)
            dialog.modes[party].setCurrentIndex(1)
            QTest.keyClicks(dialog.due.words, "voorjaar 2026")
            QTest.keyClicks(dialog.due.day, "1-3-2026")
            dialog.due.certainty.write(Certainty.DERIVED)
            QTest.keyClicks(dialog.due.reason, "Capaciteit")
            told.append(("filled in", dialog.wish()))
            dialog.accept()
        else:
            dialog.reject()
        return dialog.result()

    def refuse(*_args: object) -> None:
        raise RegisterError("De schijf is vol.")

    monkeypatch.setattr(ManyRowsDialog, "exec", fill)
    monkeypatch.setattr("novex_desktop.store.operations.many_rows.update_many", refuse)
    panes.table.view.selectAll()
    with qtbot.waitSignal(window._tasks.ended):
        window.actions_.change_many.trigger()
    filled_in = told[1][1]
    assert filled_in.due is not None
    assert filled_in.parties[party].party_ids
    assert told[2:] == [("De schijf is vol.", filled_in)]
    assert panes.table.view.isEnabled()


@pytest.mark.parametrize(
    ("error", "words"), [(Cancelled(), "Gestopt"), (KeyError("bug"), "in het programma")]
)
def test_what_was_stopped_or_met_a_bug_is_asked_again_as_well(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    error: Exception,
    words: str,
) -> None:
    told: list[tuple[str, ManyWish, int]] = []
    bugs: list[object] = []

    def fill(dialog: ManyRowsDialog) -> int:
        told.append((dialog.refusal.text(), dialog.wish(), len(bugs)))
        if len(told) == 1:
            dialog.ticks["status"].click()
            dialog.status.write(AgreementStatus.ON_HOLD)
            dialog.accept()
        else:
            dialog.reject()
        return dialog.result()

    def fail(*_args: object) -> None:
        raise error

    monkeypatch.setattr(ManyRowsDialog, "exec", fill)
    monkeypatch.setattr("novex_desktop.store.operations.many_rows.update_many", fail)
    monkeypatch.setattr(sys, "excepthook", lambda _kind, bug, _trace: bugs.append(bug))
    assert window.workspace is not None
    window.workspace.table.view.selectAll()
    with qtbot.waitSignal(window._tasks.ended):
        window.actions_.change_many.trigger()
    expected = [error] if isinstance(error, KeyError) else []
    assert bugs == expected
    [_, (reason, wish, reported)] = told
    assert words in reason
    assert wish.fields == {"status": AgreementStatus.ON_HOLD}
    assert reported == len(expected)  # the report comes first


def test_nothing_is_asked_again_over_a_window_that_closes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ManyRowsDialog] = []

    def fill(dialog: ManyRowsDialog) -> int:
        asked.append(dialog)
        dialog.ticks["status"].click()
        dialog.status.write(AgreementStatus.ON_HOLD)
        dialog.accept()
        return dialog.result()

    def refuse(*_args: object) -> None:
        raise RegisterError("De schijf is vol.")

    monkeypatch.setattr(ManyRowsDialog, "exec", fill)
    monkeypatch.setattr("novex_desktop.store.operations.many_rows.update_many", refuse)
    assert window.workspace is not None
    window.workspace.table.view.selectAll()
    window.actions_.change_many.trigger()
    window.close()
    assert len(asked) == 1
