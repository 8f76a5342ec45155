"""Adding, moving and removing what is one's own, from the tree."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.nodes import LEAF_KINDS, NodeKey, NodeKind
from novex_desktop.ui.dialogs.new_agreement_dialog import NewAgreementDialog
from novex_desktop.ui.dialogs.parts_dialog import PartsDialog
from novex_desktop.ui.drafts import Draft, DraftFile
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.own_edits import OwnEdits
from novex_desktop.ui.screens.meeting.meeting_dialogs import TopicDialog, TopicWish
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.own_moves import find_drop
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from sqlmodel import Session

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def concept(panes: Workspace) -> dict[str, str]:
    """Add a list that is not adopted: two topics, the first with agreements a and b."""
    made: dict[str, str] = {}

    def write(session: "Session") -> None:
        from novex_desktop.store.operations.agendas import add_topic, prepare_meeting
        from novex_desktop.store.operations.concepts import add_concept

        made["meeting"] = prepare_meeting(session, MeetingWish("BO Leefomgeving", 2030))
        session.flush()
        for name in ("one", "two"):
            made[name] = add_topic(session, made["meeting"], region, name.title())
            session.flush()
        for name in ("a", "b"):
            made[name] = add_concept(session, made["one"], f"Afspraak {name}.", "")
            session.flush()

    with panes._database.read() as connection:
        region = connection.execute("SELECT id FROM region ORDER BY pos LIMIT 1").fetchone()[0]
    made["region"] = region
    panes._edits.act("Lijst", "", write)
    return made


def type_and_accept(text: str) -> Callable[[NewAgreementDialog], int]:
    """Stand in for a user who types a text, or lets stand what is there, and goes on."""

    def run(dialog: NewAgreementDialog) -> int:
        if text:
            dialog.text.setPlainText(text)
        dialog.accept()
        return dialog.result()

    return run


def choose(panes: Workspace, agreement_id: str) -> None:
    index = panes.tree_model.find_agreement(agreement_id)
    panes.tree.choose(index.data(AgreementTreeModel.KeyRole))
    panes.tree.setFocus()


def leaves(panes: Workspace, topic_id: str) -> list[str]:
    model = panes.tree_model
    above = model.find(NodeKey(NodeKind.TOPIC, topic_id))
    if model.canFetchMore(above):
        model.fetchMore(above)
    keys = (model.index(n, 0, above).data(model.KeyRole) for n in range(model.rowCount(above)))
    return [key.id for key in keys if key.kind in LEAF_KINDS]


def test_keys_move_a_concept_within_its_topic_and_on_to_the_next(
    panes: Workspace, concept: dict[str, str]
) -> None:
    choose(panes, concept["a"])
    QTest.keyClick(panes.tree, Qt.Key.Key_Down, BOTH)
    assert leaves(panes, concept["one"]) == [concept["b"], concept["a"]]
    QTest.keyClick(panes.tree, Qt.Key.Key_Down, BOTH)
    assert leaves(panes, concept["one"]) == [concept["b"]]
    assert leaves(panes, concept["two"]) == [concept["a"]]
    current = panes.tree.current_key()
    assert current is not None
    assert current.id == concept["a"]
    assert panes.form.agreement_id == concept["a"]
    assert panes.table.model.ids == (concept["a"],)  # the rows of the topic that it is in now
    QTest.keyClick(panes.tree, Qt.Key.Key_Up, BOTH)
    assert leaves(panes, concept["one"]) == [concept["b"], concept["a"]]
    panes._edits.undo()
    assert leaves(panes, concept["two"]) == [concept["a"]]


def test_keys_move_a_topic_of_a_concept_list(panes: Workspace, concept: dict[str, str]) -> None:
    key = NodeKey(NodeKind.TOPIC, concept["two"])
    panes.tree.choose(key)
    QTest.keyClick(panes.tree, Qt.Key.Key_Up, BOTH)
    index = panes.tree_model.find(key)
    assert index.row() == 0
    assert panes.tree.current_key() == key


def test_an_adopted_order_is_fixed_and_says_so(panes: Workspace, qtbot: QtBot) -> None:
    choose(panes, panes.table.model.ids[0])
    before = panes._edits
    with qtbot.waitSignal(panes.refused) as refused:
        QTest.keyClick(panes.tree, Qt.Key.Key_Down, BOTH)
    assert "vastgesteld" in refused.args[0]
    with qtbot.waitSignal(panes.refused):
        QTest.keyClick(panes.tree, Qt.Key.Key_Delete)
    assert before is panes._edits
    flags = panes.tree_model.flags(panes.tree.currentIndex())
    assert not flags & Qt.ItemFlag.ItemIsDragEnabled


def test_a_concept_can_be_dropped_between_others_and_on_another_topic(
    panes: Workspace, concept: dict[str, str]
) -> None:
    model = panes.tree_model
    adopted = panes.table.model.ids[0]
    key = NodeKey(NodeKind.AGREEMENT, concept["b"])
    first = model.find_agreement(concept["a"])
    move = find_drop(model, key, first, is_below=False)
    assert move is not None
    panes.tree.drop_requested.emit(move)
    assert leaves(panes, concept["one"]) == [concept["b"], concept["a"]]
    move = find_drop(model, key, model.find(NodeKey(NodeKind.TOPIC, concept["two"])), is_below=True)
    assert move is not None
    panes.tree.drop_requested.emit(move)
    assert leaves(panes, concept["two"]) == [concept["b"]]
    topic = model.find_agreement(adopted).parent()
    assert find_drop(model, key, topic, is_below=True) is None


def test_what_is_dragged_is_named_by_its_key(panes: Workspace, concept: dict[str, str]) -> None:
    model = panes.tree_model
    index = model.find_agreement(concept["a"])
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    content = model.mimeData([index])
    assert content.formats() == model.mimeTypes()
    assert content.data(model.mimeTypes()[0]) == f"agreement:{concept['a']}".encode()


def test_a_removed_concept_is_gone_and_comes_back_with_undo(
    panes: Workspace, concept: dict[str, str]
) -> None:
    choose(panes, concept["b"])
    QTest.keyClick(panes.tree, Qt.Key.Key_Delete)
    assert leaves(panes, concept["one"]) == [concept["a"]]
    panes._edits.undo()
    assert leaves(panes, concept["one"]) == [concept["a"], concept["b"]]


def test_a_topic_with_something_under_it_is_not_removed(
    panes: Workspace, concept: dict[str, str], qtbot: QtBot
) -> None:
    panes.tree.choose(NodeKey(NodeKind.TOPIC, concept["one"]))
    with qtbot.waitSignal(panes.refused) as refused:
        QTest.keyClick(panes.tree, Qt.Key.Key_Delete)
    assert "staat nog iets" in refused.args[0]
    panes.tree.choose(NodeKey(NodeKind.TOPIC, concept["two"]))
    QTest.keyClick(panes.tree, Qt.Key.Key_Delete)
    assert not panes.tree_model.find(NodeKey(NodeKind.TOPIC, concept["two"])).isValid()


def test_what_is_half_typed_at_an_agreement_that_is_removed_is_kept_and_offered(
    window: MainWindow, panes: Workspace, concept: dict[str, str]
) -> None:
    choose(panes, concept["b"])
    assert panes.form.agreement_id == concept["b"]
    involved = panes.form.grid.parties[PartyRole.INVOLVED]
    involved.setFocus()
    QTest.keyClicks(involved.line, "Veerdienst")
    panes.tree.setFocus()
    QTest.keyClick(panes.tree, Qt.Key.Key_Delete)
    assert not panes.tree_model.find_agreement(concept["b"]).isValid()
    assert "niet meer in dit register" in window.notice.accessibleName()
    kept = panes.homeless_typing.find()
    assert kept is not None
    assert list(kept.texts.values()) == ["Veerdienst"]


def test_an_agreement_is_added_to_the_topic_at_hand(
    window: MainWindow, panes: Workspace, concept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(panes, concept["a"])
    monkeypatch.setattr(NewAgreementDialog, "exec", type_and_accept("Rijk bouwt een brug."))
    window.actions_.add_agreement.trigger()
    made = leaves(panes, concept["one"])[-1]
    assert panes.form.agreement_id == made
    assert panes.form.number == "BOL30-concept-03"


def test_an_agreement_that_cannot_be_stored_stays_in_the_dialog_and_is_there_the_next_time(
    window: MainWindow, panes: Workspace, concept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(panes, concept["a"])
    shown: list[tuple[str, str, bool]] = []

    def fill(dialog: NewAgreementDialog) -> int:
        shown.append((dialog.text.toPlainText(), dialog.title.text(), not dialog.found.isHidden()))
        dialog.text.setPlainText("Rijk bouwt een brug.")
        dialog.title.setText("Brug")
        dialog.accept()
        shown.append((dialog.refusal.text(), dialog.title.text(), dialog.result() != 0))
        dialog.reject()
        return dialog.result()

    def refuse(*_args: object) -> str:
        raise RegisterError("De schijf is vol.")

    monkeypatch.setattr(NewAgreementDialog, "exec", fill)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(OwnEdits, "add_agreement", refuse)
        window.actions_.add_agreement.trigger()
    assert shown == [("", "", False), ("De schijf is vol.", "Brug", False)]
    assert len(leaves(panes, concept["one"])) == 2

    monkeypatch.setattr(NewAgreementDialog, "exec", type_and_accept(""))
    window.actions_.add_agreement.trigger()
    assert panes.form.head.title.toPlainText() == "Brug"
    monkeypatch.setattr(NewAgreementDialog, "exec", fill)
    window.actions_.add_agreement.trigger()
    assert shown[2] == ("", "", False)  # what was added is not offered again


def test_typing_of_before_can_be_emptied_and_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    kept = DraftFile(tmp_path, tmp_path / "a.novex", "afspraak")
    kept.keep(Draft("", {"text": "Rijk bouwt.", "title": "Bouw"}))
    dialog = NewAgreementDialog(None, "1 Bouwen", kept)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.found.isVisible()
    dialog.start_anew()
    assert (dialog.text.toPlainText(), dialog.title.text()) == ("", "")
    qtbot.waitUntil(lambda: kept.find() is None)
    dialog.text.undo()
    dialog.title.undo()
    assert (dialog.text.toPlainText(), dialog.title.text()) == ("Rijk bouwt.", "Bouw")


def test_to_an_adopted_list_nothing_is_added(
    window: MainWindow, panes: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NewAgreementDialog, "ask", lambda *_args: pytest.fail("asked"))
    monkeypatch.setattr(TopicDialog, "ask", lambda *_args: pytest.fail("asked"))
    choose(panes, panes.table.model.ids[0])
    for action in (window.actions_.add_agreement, window.actions_.add_topic):
        with qtbot.waitSignal(panes.refused) as refused:
            action.trigger()
        assert "vastgesteld" in refused.args[0]


def test_a_topic_is_added_to_the_region_at_hand(
    window: MainWindow, panes: Workspace, concept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(panes, concept["a"])
    with panes._database.read() as connection:
        area = connection.execute("SELECT id FROM area ORDER BY id LIMIT 1").fetchone()[0]
    asked = []

    def answer(
        _parent: object,
        _theme: object,
        _choices: object,
        region_id: str,
        save: Callable[[TopicWish], str],
    ) -> str:
        asked.append(region_id)
        return save(TopicWish(region_id, "Drie", area))

    monkeypatch.setattr(TopicDialog, "ask", answer)
    window.actions_.add_topic.trigger()
    assert asked == [concept["region"]]
    assert panes.tree.currentIndex().data() == "3 Drie"
    with panes._database.read() as connection:
        stored = connection.execute("SELECT area_id FROM topic WHERE title = 'Drie'").fetchone()
    assert stored == (area,)


def test_words_of_an_adopted_text_become_parts(
    window: MainWindow, panes: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = panes.table.model.ids[0]
    panes.go_to(whole)
    text = panes.table.model.shown_rows()[0].text
    words = " ".join(text.split()[:4])
    monkeypatch.setattr(PartsDialog, "ask", lambda *args: args[-1]((words,)))
    window.actions_.add_parts.trigger()
    part = panes.form.agreement_id
    assert part != whole
    assert panes.form.number == "BOL24-ZW-01-01-a"
    index = panes.tree_model.find_agreement(part or "")
    assert index.parent() == panes.tree_model.find_agreement(whole)
    choose(panes, part or "")
    QTest.keyClick(panes.tree, Qt.Key.Key_Delete)
    assert not panes.tree_model.find_agreement(part or "").isValid()


def test_chosen_words_come_whole_and_enter_adds_them(qtbot: QtBot) -> None:
    dialog = PartsDialog(None, "BOL24-ZW-01-01", "Rijk en regio bouwen. Zij leggen spoor aan.", 2)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.accept_button is not None
    assert not dialog.accept_button.isEnabled()
    cursor = dialog.text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    dialog.text.setFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert dialog.chosen() == ("Rijk en",)
    assert dialog.pieces.item(0).text() == "c  Rijk en"
    dialog.sentences.click()
    assert dialog.chosen() == ("Rijk en regio bouwen.", "Zij leggen spoor aan.")
    dialog.pieces.setCurrentRow(0)
    QTest.keyClick(dialog.pieces, Qt.Key.Key_Delete)
    assert dialog.chosen() == ("Zij leggen spoor aan.",)
    assert dialog.pieces.item(0).text().startswith("c  ")
    assert dialog.accept_button.isEnabled()
