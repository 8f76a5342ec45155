"""The review with keys and mouse, on the list of 2024."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.plan_findings import PlannedDue, PlannedParty
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.importing.review_rows import OutlineRow
from novex_desktop.importing.review_segments import Role
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.ui.review.correct_dialogs import (
    CorrectDueDialog,
    CorrectPartyDialog,
    MoveDialog,
    RegionDialog,
)
from novex_desktop.ui.review.outline_model import OutlineLine
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.review.review_look import What
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

STARTER = min(paths.get_starter_folder().glob("*.txt"))
Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


def find_row(dialog: ReviewDialog, number: str) -> OutlineRow:
    return next(row for row in dialog.session.review.rows if row.number == number)


def go_to(dialog: ReviewDialog, number: str) -> OutlineRow:
    row = find_row(dialog, number)
    dialog.panes.go_to(row.key)
    return row


def current(dialog: ReviewDialog) -> OutlineLine:
    line = dialog.panes.current_line()
    assert line is not None
    return line


def test_the_source_shows_what_became_of_each_word(dialog: ReviewDialog) -> None:
    assert dialog.words.verdict.text() == "Alle 5.219 woorden verantwoord"
    assert "2 twijfel" in dialog.words.rest.text()
    assert dialog.panes.source_model.rowCount() == len(dialog.session.review.blocks)
    assert current(dialog).what is What.REGION
    assert dialog._apply.isEnabled()
    assert dialog.obstacle.isHidden()


def test_source_and_outline_walk_together(dialog: ReviewDialog) -> None:
    row = find_row(dialog, "BOL24-ZW-01-02")
    place = dialog.panes.outline_model.find(row.key).row()
    dialog.panes.outline.setCurrentIndex(dialog.panes.outline_model.index(place))
    assert dialog.panes.source.current_block() == row.key
    assert dialog.panes.source.current_row == row.key
    dialog.panes.source.setFocus()
    press(dialog.panes.source, Key.Key_Up)
    line = dialog.panes.outline.current_line()
    assert line is not None
    assert line.row.number == "BOL24-ZW-01-01"
    assert line.row.text == dialog.panes.detail.text.toPlainText()


def test_a_letter_makes_something_else_of_a_row_and_undo_takes_it_back(
    dialog: ReviewDialog,
) -> None:
    row = go_to(dialog, "BOL24-ZW-01-02")
    press(dialog.panes.outline, Key.Key_B)
    assert find_row(dialog, row.number).kind is AgreementKind.DECISION
    assert dialog.actions_.whats[What.DECISION].isChecked()
    press(dialog.panes.outline, Key.Key_N)
    assert current(dialog).what is What.LEFTOVER
    assert dialog.session.review.plan.accounting.in_leftovers == len(row.text.split()) + 1
    press(dialog, Key.Key_Z, Ctrl)
    press(dialog, Key.Key_Z, Ctrl)
    assert find_row(dialog, row.number).kind is AgreementKind.AGREEMENT
    assert dialog.session.undo_label is None
    press(dialog, Key.Key_Y, Ctrl)
    assert find_row(dialog, row.number).kind is AgreementKind.DECISION


def test_many_rows_change_in_one_step(dialog: ReviewDialog) -> None:
    rows = [find_row(dialog, f"BOL24-ZW-01-0{n}") for n in (2, 3, 4)]
    go_to(dialog, rows[0].number)
    for _ in rows[1:]:
        press(dialog.panes.outline, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(dialog.panes.outline, Key.Key_T)
    kinds = {find_row(dialog, row.number).kind for row in rows}
    assert kinds == {AgreementKind.BACKGROUND}
    dialog.actions_.undo.trigger()
    assert dialog.session.undo_label is None


def test_a_row_is_split_at_the_line_of_the_source_and_joined_again(
    dialog: ReviewDialog,
) -> None:
    row = go_to(dialog, "BOL24-ZW-01-01")
    dialog.panes.source.setFocus()
    press(dialog.panes.source, Key.Key_Down)
    press(dialog.panes.source, Key.Key_Down)
    press(dialog.panes.source, Key.Key_S)
    assert find_row(dialog, row.number).blocks == row.blocks[:2]
    assert current(dialog).row.blocks == row.blocks[2:]
    assert dialog.words.verdict.text() == "Alle 5.219 woorden verantwoord"
    press(dialog.panes.source, Key.Key_J)
    assert find_row(dialog, row.number).blocks == row.blocks
    assert find_row(dialog, row.number).text == row.text


def test_a_heading_that_names_no_region_asks_which_one(
    dialog: ReviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = go_to(dialog, "BOL24-ZW-01-02")
    offered: list[str] = []

    def ask(parent: object, names: Sequence[str]) -> str:
        offered.extend(names)
        return names[-1]

    monkeypatch.setattr(RegionDialog, "ask", ask)
    press(dialog.panes.outline, Key.Key_R)
    assert len(offered) == 5
    assert current(dialog).what is What.REGION
    assert current(dialog).row.key == row.key
    assert dialog.words.verdict.text() == "Alle 5.219 woorden verantwoord"
    monkeypatch.setattr(RegionDialog, "ask", lambda *_: None)
    go_to(dialog, "BOL24-ZW-01-01")
    press(dialog.panes.outline, Key.Key_R)
    assert current(dialog).what is What.AGREEMENT


def test_what_cannot_be_is_told_and_changes_nothing(dialog: ReviewDialog) -> None:
    before = dialog.session.review
    press(dialog.panes.outline, Key.Key_J)
    assert "Hierboven staat niets" in dialog.notice.accessibleName()
    press(dialog.panes.outline, Key.Key_N)
    assert dialog.session.review is before
    assert not dialog.actions_.undo.isEnabled()


def test_doubts_are_walked_settled_and_filtered_with_keys(dialog: ReviewDialog) -> None:
    press(dialog, Key.Key_2, Ctrl)
    assert dialog.panes.outline_model.rowCount() == 2
    press(dialog, Key.Key_1, Ctrl)
    press(dialog, Key.Key_F8)
    first = current(dialog).row
    assert first.is_doubtful
    press(dialog, Key.Key_F9)
    second = current(dialog).row
    assert second.is_doubtful
    assert second.key != first.key
    press(dialog, Key.Key_F9)
    assert not any(row.is_doubtful for row in dialog.session.review.rows)
    assert "geen twijfel meer" in dialog.notice.accessibleName()
    press(dialog, Key.Key_2, Ctrl)
    assert dialog.panes._upper.currentWidget() is dialog.panes._nothing


def test_an_agreement_is_moved_under_another_heading(
    dialog: ReviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_to(dialog, "BOL24-ZW-01-01")

    def ask(parent: object, title: str, headings: Sequence[OutlineLine], here: int) -> int:
        assert headings[here].what is What.LEAD_IN
        return next(line.row.key for line in headings if line.row.number == "2")

    monkeypatch.setattr(MoveDialog, "ask", ask)
    press(dialog.panes.outline, Key.Key_M)
    assert current(dialog).row.number.startswith("BOL24-ZW-02-")
    assert dialog.session.review.is_arranged
    assert dialog.words.verdict.text() == "Alle 5.219 woorden verantwoord"


def find_finding(dialog: ReviewDialog, kind: type) -> OutlineRow:
    row = next(
        row
        for row in dialog.session.review.rows
        if row.findings and isinstance(row.findings[0].finding, kind)
    )
    dialog.panes.go_to(row.key)
    return row


def test_proposals_are_confirmed_and_refused_with_keys(dialog: ReviewDialog) -> None:
    row = find_finding(dialog, PlannedParty)
    section = dialog.panes.detail.recognised
    waiting = len(dialog.session.review.list_keys())
    section.view.setFocus()
    section.view.go_to(section.model.index(0))
    press(section.view, Key.Key_Return)
    assert len(dialog.session.review.list_keys()) == waiting - 1
    assert dialog.session.review.decisions[row.findings[0].key] is not None
    press(dialog, Key.Key_Z, Ctrl)
    section.view.go_to(section.model.index(0))
    press(section.view, Key.Key_Delete)
    assert dialog.session.review.decisions[row.findings[0].key] is None
    dialog.steps.confirm_all()
    assert dialog.session.review.list_keys() == []


def test_a_deadline_is_corrected(dialog: ReviewDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    row = find_finding(dialog, PlannedDue)
    key = row.findings[0].key
    day = date(2026, 7, 1)

    def ask(parent: object, theme: object, due: PlannedDue) -> PlannedDue:
        return replace(due, date_to=day, date_from=None, certainty=Certainty.CERTAIN)

    monkeypatch.setattr(CorrectDueDialog, "ask", ask)
    section = dialog.panes.detail.recognised
    section.view.go_to(section.model.index(0))
    section.correct.click()
    decided = dialog.session.review.decisions[key]
    assert isinstance(decided, PlannedDue)
    assert (decided.date_to, decided.confirmed) == (day, True)


def test_a_party_is_corrected(dialog: ReviewDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    row = find_finding(dialog, PlannedParty)
    key = row.findings[0].key

    def ask(parent: object, party: PlannedParty, choices: Sequence[PartyChoice]) -> PlannedParty:
        other = next(choice for choice in choices if choice.id != party.party_id)
        return replace(party, party_id=other.id, name=other.name)

    monkeypatch.setattr(CorrectPartyDialog, "ask", ask)
    section = dialog.panes.detail.recognised
    section.view.go_to(section.model.index(0))
    section.correct.click()
    decided = dialog.session.review.decisions[key]
    assert isinstance(decided, PlannedParty)
    assert decided.confirmed
    assert decided.party_id != key.quote


def test_a_half_done_review_is_written_down(
    dialog: ReviewDialog, kept: list[Review], qtbot: QtBot
) -> None:
    dialog.session.keep_now()
    assert kept == []  # nothing was done yet
    press(dialog.panes.outline, Key.Key_F8)
    press(dialog.panes.outline, Key.Key_F9)
    qtbot.waitUntil(lambda: kept == [dialog.session.review])


def test_a_list_that_is_in_the_register_already_offers_nothing_to_take_in(
    qtbot: QtBot, theme: Theme, review: Review
) -> None:
    plan = replace(review.plan, obstacle="Deze lijst staat al in het register.")
    review.__dict__["plan"] = plan
    dialog = ReviewDialog(None, theme, review)
    qtbot.addWidget(dialog)
    assert not dialog._apply.isEnabled()
    assert "al in het register" in dialog.obstacle.accessibleName()


def test_a_corrected_list_shows_what_is_new_changed_and_gone(
    qtbot: QtBot, theme: Theme, review: Review, database: "Database", tmp_path: Path
) -> None:
    apply_plan(database, review.plan)
    text = STARTER.read_text(encoding="utf-8")
    text = text.replace("van wet- en regelgeving", "van wetten en regels", 1)
    first, second = text.index("❖", 3000), text.index("❖", text.index("❖", 3000) + 1)
    corrected = tmp_path / STARTER.name
    corrected.write_text(text[:first] + text[second:], encoding="utf-8")
    dialog = ReviewDialog(None, theme, prepare_review(database, corrected))
    qtbot.addWidget(dialog)
    told = dialog.obstacle.accessibleName()
    assert "0 nieuw, 1 gewijzigd, 82 gelijk" in told
    assert "Niet meer in deze lijst (1)" in told
    dialog.actions_.filters[4].trigger()
    assert dialog.panes.outline_model.rowCount() == 1
    assert current(dialog).state == "gewijzigd"
    assert "wet- en regelgeving" in dialog.panes.detail._known.toPlainText()
    assert "wetten en regels" in dialog.panes.detail.text.toPlainText()


def test_enter_and_escape_in_a_list_neither_apply_nor_close(
    dialog: ReviewDialog, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(dialog.finished):
        press(dialog.panes.outline, Key.Key_Return)
        press(dialog.panes.outline, Key.Key_Escape)
    with qtbot.waitSignal(dialog.accepted):
        press(dialog, Key.Key_Return, Ctrl)


def test_every_act_has_a_key_that_the_menu_shows(dialog: ReviewDialog) -> None:
    keys = [a.shortcut().toString() for a in dialog.actions_.findChildren(QAction)]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    letters = {what.value.letter for what in dialog.actions_.whats}
    assert letters <= set(keys)


def test_no_letter_of_menu_and_buttons_comes_twice(dialog: ReviewDialog) -> None:
    find_finding(dialog, PlannedParty)
    texts = [action.text() for action in dialog.findChildren(QMenuBar)[0].actions()]
    texts += [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
    letters = [QKeySequence.mnemonic(text).toString() for text in texts if "&" in text]
    assert len(letters) > 8
    assert len(set(letters)) == len(letters), letters


def test_the_panes_are_walked_by_f6(dialog: ReviewDialog) -> None:
    find_finding(dialog, PlannedParty)
    dialog.panes.source.setFocus()
    for step, expected in (
        (Qt.KeyboardModifier.NoModifier, ["outline", "recognised", "source"]),
        (Qt.KeyboardModifier.ShiftModifier, ["recognised", "outline", "source"]),
    ):
        seen = []
        for _ in range(3):
            press(dialog, Key.Key_F6, step)
            focus = dialog.focusWidget()
            assert focus is not None
            seen.append(focus.objectName())
        assert seen == expected


def test_the_deadline_dialog_refuses_days_the_wrong_way_round(
    qtbot: QtBot, theme: Theme, dialog: ReviewDialog
) -> None:
    found = find_finding(dialog, PlannedDue).findings[0].finding
    assert isinstance(found, PlannedDue)
    asked = CorrectDueDialog(None, theme, found)
    qtbot.addWidget(asked)
    asked.date_from.setText("31-12-2025")
    asked.date_to.setText("1-1-2025")
    assert asked.accept_button is not None
    asked.accept_button.click()
    assert "Draai de data om" in asked.grid.message("date_from")
    asked.date_to.setText("1-1-2026")
    with qtbot.waitSignal(asked.accepted):
        asked.accept_button.click()
    assert asked.corrected().date_to == date(2026, 1, 1)


def test_the_party_dialog_takes_parties_of_the_register_only(
    qtbot: QtBot, dialog: ReviewDialog
) -> None:
    found = find_finding(dialog, PlannedParty).findings[0].finding
    assert isinstance(found, PlannedParty)
    choices = dialog.session.review.base.register.directory.choices
    asked = CorrectPartyDialog(None, found, choices)
    qtbot.addWidget(asked)
    assert asked.name.currentText() == found.name
    asked.name.setEditText("Een gemeente die niet bestaat")
    assert isinstance(asked.accept_button, QPushButton)
    asked.accept_button.click()
    assert "uit de lijst" in asked.grid.message("name")
    asked.name.setEditText("provincie zeeland")
    asked.accept_button.click()
    corrected = asked.corrected()
    assert corrected.name == "Provincie Zeeland"
    assert isinstance(corrected.role, PartyRole)
    key = find_finding(dialog, PlannedParty).findings[0].key
    review = dialog.session.review.correct(key, corrected)
    assert review.decisions[key] == replace(corrected, confirmed=True)
    assert any(one.finding == review.decisions[key] for row in review.rows for one in row.findings)


def test_a_heading_of_the_source_can_become_a_part_of_the_text(dialog: ReviewDialog) -> None:
    press(dialog, Key.Key_F8)
    line = current(dialog)
    assert line.row.role is Role.HEADING
    press(dialog.panes.outline, Key.Key_L)
    assert current(dialog).what is What.LOOSE
    assert dialog.words.verdict.text() == "Alle 5.219 woorden verantwoord"


def test_agreements_are_dragged_to_another_heading(dialog: ReviewDialog) -> None:
    model = dialog.panes.outline_model
    row = find_row(dialog, "BOL24-ZW-04-02")
    topic = next(
        line.row for line in dialog.panes.lines if line.row.title.startswith("Ruimte voor energie")
    )
    heading, item = model.find(topic.key), model.find(row.key)
    assert model.flags(item) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(item) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(heading) & Qt.ItemFlag.ItemIsDropEnabled
    data = model.mimeData([item])
    assert model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, heading)
    moved = next(line.row for line in dialog.panes.lines if line.row.key == row.key)
    assert moved.number != row.number
    assert dialog.session.undo_label == "verplaatsen"
    dialog.actions_.undo.trigger()
    assert find_row(dialog, "BOL24-ZW-04-02").key == row.key


def test_refused_proposals_have_a_filter_of_their_own(dialog: ReviewDialog) -> None:
    row = next(line.row for line in dialog.panes.lines if line.waiting)
    dialog.steps.refuse([row.findings[0].key])
    dialog.actions_.filters[5].trigger()
    assert dialog.panes.outline_model.rowCount() == 1
    assert current(dialog).row.key == row.key


def test_a_sub_heading_goes_deeper_by_a_key(dialog: ReviewDialog) -> None:
    headings = [line.row for line in dialog.panes.lines if line.what is What.HEADING]
    second = headings[1]
    dialog.panes.go_to(second.key)
    assert dialog.actions_.deeper.isEnabled()
    dialog.actions_.deeper.trigger()
    deeper = next(line.row for line in dialog.panes.lines if line.row.key == second.key)
    assert deeper.depth == second.depth + 1
    dialog.actions_.higher.trigger()
    back = next(line.row for line in dialog.panes.lines if line.row.key == second.key)
    assert back.depth == second.depth


def test_a_low_window_gives_the_words_of_the_buttons_to_the_lists(dialog: ReviewDialog) -> None:
    styles = Qt.ToolButtonStyle
    dialog.resize(1200, 800)
    assert {button.toolButtonStyle() for button in dialog._whats} == {
        styles.ToolButtonTextBesideIcon
    }
    dialog.resize(1200, 420)
    assert {button.toolButtonStyle() for button in dialog._whats} == {styles.ToolButtonIconOnly}
    assert all(button.accessibleName() and button.toolTip() for button in dialog._whats)
