"""Recent acts and the trash in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.ui.acts.acts_dialog import ActChoice, ActsDialog, ActWish, GoBackDialog
from novex_desktop.ui.acts.trash_dialog import TrashDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from novex_desktop.store.queries.recent_acts import RecentAct
    from novex_desktop.store.queries.trash import TrashKey, TrashRow
    from novex_desktop.ui.main_window import MainWindow
    from novex_desktop.ui.workspace import Workspace


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def _edit(panes: Workspace) -> None:
    panes.form.status.committed.emit(AgreementStatus.DONE)
    panes.form.status.committed.emit(AgreementStatus.ON_HOLD)


def _answer(monkeypatch: pytest.MonkeyPatch, place: int, wish: ActWish) -> list[str]:
    told: list[str] = []

    def choose(
        _parent: object, acts: Sequence[RecentAct], _describe: object, *, can_write: bool
    ) -> ActChoice:
        assert can_write
        told.extend(act.label for act in acts)
        return ActChoice(acts[place], wish)

    monkeypatch.setattr(ActsDialog, "ask", choose)
    return told


def test_going_back_takes_all_later_acts_back_at_once(
    window: MainWindow, panes: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _edit(panes)
    told = _answer(monkeypatch, 2, ActWish.GO_BACK)
    asked: list[int] = []

    def agree(_parent: object, _act: object, acts: int, counts: Sequence[object]) -> bool:
        asked.extend([acts, len(counts)])
        return True

    monkeypatch.setattr(GoBackDialog, "ask", agree)
    window.actions_.recent_acts.trigger()
    qtbot.waitUntil(lambda: panes.form.status.currentText() == "Nieuw")
    assert asked == [2, 1]
    assert told[0].startswith("Status wijzigen")
    qtbot.waitUntil(lambda: "Terug naar" in window.actions_.undo.text())
    qtbot.waitUntil(panes.isEnabled)
    window.actions_.undo.trigger()
    assert panes.form.status.currentText() == "Aangehouden"


def test_an_act_leads_to_what_it_touched(
    window: MainWindow, panes: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _edit(panes)
    number = panes.form.number
    rows = panes.table.model.shown_rows()
    panes.go_to(rows[-1].id)
    assert panes.form.number != number
    _answer(monkeypatch, 0, ActWish.SHOW)
    window.actions_.recent_acts.trigger()
    assert panes.form.number == number


def test_the_dialog_filters_and_says_what_an_act_changed(
    window: MainWindow, panes: Workspace, qtbot: QtBot
) -> None:
    from novex_desktop.store.queries.recent_acts import list_act_lines, list_recent_acts

    _edit(panes)
    database = panes._database
    with database.read() as connection:
        acts = list_recent_acts(connection)
        lines = {act.id: list_act_lines(connection, act.id) for act in acts}
    dialog = ActsDialog(None, acts, lines.__getitem__, can_write=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Status: afgerond → aangehouden" in dialog.about.text()
    assert not dialog.back_button.isEnabled()  # that is now
    dialog.filter.setText("inlezen")
    current = dialog.current()
    assert current is not None
    assert current.label != acts[0].label
    assert dialog.back_button.isEnabled()
    assert "en nog" in dialog.about.text()
    dialog.filter.setText("bestaat niet")
    assert dialog.current() is None
    dialog.filter.clear()
    dialog.lines.setFocus()
    QTest.keyClick(dialog.lines, Qt.Key.Key_Return)
    assert dialog.choice is not None
    assert dialog.choice.wish is ActWish.SHOW


def test_the_trash_brings_a_note_back(
    window: MainWindow, panes: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    panes.form.start_note()
    panes.form.notes.composer.text.setPlainText("Gebeld met de provincie")
    panes.form.notes.composer.flush()
    note = panes.form.notes._cards
    panes.form.notes.remove_requested.emit(next(iter(note)))
    assert not panes.form.notes._cards

    def choose(
        _parent: object, rows: Sequence[TrashRow], *, can_write: bool
    ) -> tuple[TrashKey, ...]:
        assert can_write
        assert [(row.kind, row.name) for row in rows] == [("Notitie", "Gebeld met de provincie")]
        return (rows[0].key,)

    monkeypatch.setattr(TrashDialog, "ask", choose)
    window.actions_.trash.trigger()
    assert len(panes.form.notes._cards) == 1
    assert "teruggezet" in window.notice.accessibleName()


def test_an_empty_trash_is_told(window: MainWindow) -> None:
    window.actions_.trash.trigger()
    assert "prullenbak is leeg" in window.notice.accessibleName()


def test_the_trash_dialog_filters_and_chooses_what_shows(
    window: MainWindow, panes: Workspace, qtbot: QtBot
) -> None:
    from novex_desktop.store.queries.trash import list_trash

    for text in ("Een", "Twee"):
        panes.form.start_note()
        panes.form.notes.composer.text.setPlainText(text)
        panes.form.notes.composer.flush()
    for key in list(panes.form.notes._cards):
        panes.form.notes.remove_requested.emit(key)
    with panes._database.read() as connection:
        rows = list_trash(connection)
    dialog = TrashDialog(None, rows, can_write=True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.lines.selectAll()
    assert len(dialog.chosen()) == 2
    dialog.filter.setText("twee")
    assert len(dialog.chosen()) == 1
    dialog.filter.setText("niets")
    assert dialog.accept_button is not None
    assert not dialog.accept_button.isEnabled()
