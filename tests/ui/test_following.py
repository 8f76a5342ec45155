"""The form shows one of the agreements in the table beside it, wherever acts take the tree."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.store.queries.nodes import NodeKey, NodeKind
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from sqlmodel import Session


@pytest.fixture
def agenda(panes: Workspace) -> dict[str, str]:
    """Prepare a list with an empty topic, as one act that can be undone."""
    made: dict[str, str] = {}

    def write(session: "Session") -> None:
        from novex_desktop.store.operations.agendas import add_topic, prepare_meeting

        made["meeting"] = prepare_meeting(session, MeetingWish("BO Leefomgeving", 2030))
        session.flush()
        add_topic(session, made["meeting"], region, "Blijft")
        made["topic"] = add_topic(session, made["meeting"], region, "Nog leeg")

    with panes._database.read() as connection:
        region = connection.execute("SELECT id FROM region ORDER BY pos LIMIT 1").fetchone()[0]
    panes._edits.act("Lijst", "", write)
    return made


def is_at_one(panes: Workspace) -> Callable[[], bool]:
    """Whether table and form show the same, and something."""
    return lambda: bool(panes.table.model.ids) and panes._right.shown_id() in panes.table.model.ids


@pytest.mark.parametrize("kind", [NodeKind.TOPIC, NodeKind.MEETING])
def test_what_is_undone_leaves_no_empty_table(
    panes: Workspace, agenda: dict[str, str], qtbot: QtBot, kind: NodeKind
) -> None:
    key = NodeKey(kind, agenda["topic" if kind is NodeKind.TOPIC else "meeting"])
    assert panes.tree.choose(key)
    assert not panes.table.model.ids
    panes._edits.undo()
    qtbot.waitUntil(is_at_one(panes))
    current = panes.tree.current_key()
    assert current is not None
    assert current != key
    assert panes.tree_model.find(current).isValid()


def test_a_removed_heading_gives_way_to_what_it_stood_in(
    panes: Workspace, agenda: dict[str, str], qtbot: QtBot
) -> None:
    panes.tree.choose(NodeKey(NodeKind.TOPIC, agenda["topic"]))
    above = panes.tree.currentIndex().parent().data(panes.tree_model.KeyRole)
    panes.own_items.remove()
    assert panes.tree.current_key() == above
    assert panes._node == above
    panes._edits.undo()
    assert panes.tree_model.find(NodeKey(NodeKind.TOPIC, agenda["topic"])).isValid()


def test_a_topic_without_agreements_empties_the_form(
    panes: Workspace, agenda: dict[str, str]
) -> None:
    assert panes.form.agreement_id is not None
    panes.tree.choose(NodeKey(NodeKind.TOPIC, agenda["topic"]))
    assert panes.form.agreement_id is None
    assert panes._right.currentWidget() is panes._right._no_agreement


def test_what_was_typed_is_stored_before_the_form_is_emptied(
    panes: Workspace, agenda: dict[str, str]
) -> None:
    shown = panes.form.agreement_id
    panes.form.notes.composer.start()
    QTest.keyClicks(panes.form.notes.composer.text, "Nog te bellen.")
    panes.tree.choose(NodeKey(NodeKind.TOPIC, agenda["topic"]))
    with panes._database.read() as connection:
        found = connection.execute(
            "SELECT text FROM progress_note WHERE agreement_id = ?", (shown,)
        ).fetchall()
    assert "Nog te bellen." in [row[0] for row in found]


def test_a_filter_takes_the_form_along(panes: Workspace, qtbot: QtBot) -> None:
    first, last = panes.table.model.ids[0], panes.table.model.shown_rows()[-1]
    assert panes.form.agreement_id == first
    panes.tree.setFocus()
    panes.table.filter_field.setText(last.number)
    qtbot.waitUntil(lambda: panes.form.agreement_id == last.id)
    panes.table.filter_field.setText("dit staat nergens")
    qtbot.waitUntil(lambda: panes.form.agreement_id is None)
    panes.table.filter_field.setText("")
    qtbot.waitUntil(is_at_one(panes))


def test_who_types_in_the_form_keeps_it(panes: Workspace, qtbot: QtBot) -> None:
    shown = panes.form.agreement_id
    panes.window().activateWindow()
    panes.focus_form()
    panes.table.filter_field.setText("dit staat nergens")
    qtbot.wait(300)
    assert panes.form.agreement_id == shown
