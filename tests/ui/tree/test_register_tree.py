"""The tree beside its box: other perspectives, and what stays when rows change."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.store.queries import register_size
from novex_desktop.store.queries.nodes import LEAF_KINDS, NodeKind, Perspective
from novex_desktop.store.queries.perspectives import GroupSurvey, survey_groups
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.register_tree import RegisterTree
from novex_desktop.ui.workspace import Workspace
from tests.ui.conftest import WindowMaker

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tree(panes: Workspace) -> RegisterTree:
    return panes.left


def top_titles(tree: RegisterTree) -> list[str]:
    model = tree.model
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def choose(tree: RegisterTree, perspective: Perspective) -> None:
    """Choose in the box as a user does, by keyboard."""
    tree.box.setFocus()
    start = tree.box.currentIndex()
    steps = list(Perspective).index(perspective) - start
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    for _ in range(abs(steps)):
        QTest.keyClick(tree.box, key)


def test_the_box_orders_the_tree_by_status_and_shows_its_rows(
    panes: Workspace, tree: RegisterTree
) -> None:
    choose(tree, Perspective.STATUS)
    assert top_titles(tree) == ["Nieuw"]
    key = tree.view.current_key()
    assert key is not None
    assert key.kind is NodeKind.STATUS
    assert panes.table.count.text().endswith("van 68")


def test_back_in_a_perspective_it_is_as_it_was_left(panes: Workspace, tree: RegisterTree) -> None:
    region = tree.model.index(1, 0, tree.model.index(0, 0))
    tree.view.setExpanded(region, True)
    topic = tree.model.index(0, 0, region).data(AgreementTreeModel.KeyRole)
    tree.view.choose(topic)
    unfolded = tree.view.unfolded_keys()
    choose(tree, Perspective.DUE)
    assert tree.view.current_key() != topic
    choose(tree, Perspective.REGION)
    assert tree.view.current_key() == topic
    assert tree.view.unfolded_keys() == unfolded
    assert panes.table.model.rowCount() > 0


def test_the_agreement_stays_chosen_when_its_group_changes(
    panes: Workspace, tree: RegisterTree
) -> None:
    choose(tree, Perspective.STATUS)
    below = tree.model.index(0, 0, tree.model.index(0, 0))
    tree.view.setExpanded(below, True)
    tree.model.fetchMore(below)
    leaf = tree.model.index(2, 0, below).data(AgreementTreeModel.KeyRole)
    tree.view.choose(leaf)
    assert panes.form.agreement_id == leaf.id
    before = panes.table.model.rowCount()
    panes._edits.save_agreement(leaf.id, "", {"status": "in uitvoering"})
    assert top_titles(tree) == ["Nieuw", "In uitvoering"]
    current = tree.view.current_key()
    assert current is not None
    assert current.id == leaf.id
    assert "in uitvoering" in current.within
    assert panes.form.agreement_id == leaf.id
    assert panes.table.model.rowCount() == before  # what one works on does not jump away
    panes._edits.undo()
    assert top_titles(tree) == ["Nieuw"]
    assert panes.form.agreement_id == leaf.id


def make_large(monkeypatch: pytest.MonkeyPatch, patience_s: float) -> None:
    """Let the list of 2024 be large, and say how long one waits for what it holds."""
    monkeypatch.setattr(register_size, "SMALL", 0)
    monkeypatch.setattr("novex_desktop.ui.tree.register_tree._PATIENCE_S", patience_s)
    monkeypatch.setattr("novex_desktop.ui.table.agreement_table_model._PATIENCE_S", patience_s)


def test_the_groups_of_a_large_register_come_later_and_then_one_is_where_one_was(
    panes: Workspace, tree: RegisterTree, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    make_large(monkeypatch, patience_s=0)
    choose(tree, Perspective.STATUS)
    assert tree.is_arriving
    assert not tree.model.rowCount()
    qtbot.waitUntil(lambda: not tree.is_arriving)
    assert top_titles(tree) == ["Nieuw"]
    group = tree.model.index(0, 0)
    below = tree.model.index(1, 0, group)
    assert tree.view.isExpanded(group)
    tree.view.setCurrentIndex(below)
    chosen = tree.view.current_key()
    assert chosen is not None
    qtbot.waitUntil(lambda: not panes.table.model.is_loading)
    choose(tree, Perspective.REGION)
    choose(tree, Perspective.STATUS)
    assert panes.place().node == str(chosen)  # also while the groups are still to come
    qtbot.waitUntil(lambda: tree.view.current_key() == chosen)
    qtbot.waitUntil(lambda: not panes.table.model.is_loading)
    assert panes.form.agreement_id in panes.table.model.ids


def test_rows_that_come_late_do_not_take_the_form_away_from_who_types_in_it(
    panes: Workspace, tree: RegisterTree, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    make_large(monkeypatch, patience_s=0)
    shown = panes.form.agreement_id
    meeting = tree.model.index(0, 0)
    other = tree.model.index(tree.model.rowCount(meeting) - 1, 0, meeting)
    with qtbot.waitSignal(panes.table.model.loaded):
        tree.view.setCurrentIndex(other)
        assert panes.table.model.is_loading
        panes.focus_form()
    assert shown not in panes.table.model.ids
    assert panes.form.agreement_id == shown


def test_in_a_large_register_the_groups_are_counted_after_a_pause(
    panes: Workspace, tree: RegisterTree, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    make_large(monkeypatch, patience_s=10)
    choose(tree, Perspective.STATUS)
    chosen = panes.table.model.ids[0]
    panes._edits.save_agreement(chosen, "", {"status": "in uitvoering"})
    assert top_titles(tree) == ["Nieuw"]
    qtbot.waitUntil(lambda: top_titles(tree) == ["Nieuw", "In uitvoering"])


def test_the_perspective_is_kept_between_starts(
    windows: WindowMaker, window: MainWindow, list_path: "Path"
) -> None:
    assert window.workspace is not None
    choose(window.workspace.left, Perspective.AREA)
    chosen = window.workspace.tree.current_key()
    window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert again.left.perspective is Perspective.AREA
    assert again.left.box.currentText() == "Gebied"
    assert again.tree.current_key() == chosen


def test_keys_choose_a_perspective(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    left = window.workspace.left
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: left.perspective is Perspective.STATUS)
    assert window.actions_.perspectives[Perspective.STATUS].isChecked()


@pytest.mark.parametrize(("typed", "found"), [("noord", "Noord-Nederland"), ("OOST", "Oost")])
def test_typing_jumps_to_the_word(tree: RegisterTree, typed: str, found: str) -> None:
    tree.view.setFocus()
    QTest.keyClicks(tree.view, typed)
    assert tree.view.currentIndex().data().startswith(found)


def test_typing_finds_a_word_within_a_title_and_ignores_accents(tree: RegisterTree) -> None:
    meeting = tree.model.index(0, 0)
    for place in range(tree.model.rowCount(meeting)):
        tree.view.setExpanded(tree.model.index(place, 0, meeting), True)
    tree.view.setFocus()
    QTest.keyClicks(tree.view, "randst")
    assert "Randstad" in tree.view.currentIndex().data()


def test_choosing_the_same_node_again_leaves_the_rows_of_another_screen(
    panes: Workspace, tree: RegisterTree
) -> None:
    rows = panes.table.model.shown_rows()
    panes.show_rows("Te laat", [rows[3].id])
    assert panes.table.model.rowCount() == 1
    place = tree.view.visualRect(tree.view.currentIndex()).center()
    QTest.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert panes.table.model.rowCount() == len(rows)
    assert panes.table.scope_title.text() == ""
    panes.show_rows("Te laat", [rows[3].id])
    tree.view.setFocus()
    QTest.keyClick(tree.view, Qt.Key.Key_Space)
    assert panes.table.model.rowCount() == len(rows)


def test_a_perspective_that_is_left_is_counted_no_further(
    panes: Workspace, tree: RegisterTree, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    make_large(monkeypatch, patience_s=0)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    survey = survey_groups

    def survey_party_for_ever(
        connection: sqlite3.Connection, perspective: Perspective, today: date
    ) -> GroupSurvey:
        if perspective is Perspective.PARTY:
            connection.execute(f"{endless} WHERE i < 0").fetchall()
        return survey(connection, perspective, today)

    monkeypatch.setattr(
        "novex_desktop.store.queries.perspectives.survey_groups", survey_party_for_ever
    )
    choose(tree, Perspective.PARTY)
    assert tree.is_arriving
    choose(tree, Perspective.STATUS)
    qtbot.waitUntil(lambda: not tree.is_arriving)
    assert top_titles(tree) == ["Nieuw"]
    choose(tree, Perspective.PARTY)  # closing does not wait for it either


def test_the_asterisk_unfolds_all_that_is_in_a_node(tree: RegisterTree) -> None:
    meeting = tree.model.index(0, 0)
    tree.view.collapseAll()
    tree.view.setCurrentIndex(meeting)
    QTest.keyClick(tree.view, Qt.Key.Key_Asterisk)
    unfolded = {key.kind for key in tree.view.unfolded_keys()}
    assert {NodeKind.MEETING, NodeKind.REGION, NodeKind.TOPIC} <= unfolded
    last = tree.model.index(tree.model.rowCount() - 1, 0)
    while tree.model.rowCount(last):
        assert tree.view.isExpanded(last)
        last = tree.model.index(tree.model.rowCount(last) - 1, 0, last)
    assert last.data(AgreementTreeModel.KeyRole).kind in LEAF_KINDS
    assert tree.view.visualRect(last).isValid()
