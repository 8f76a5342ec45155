"""Recognised words in the form: marked in the text, confirmed and refused beside it."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from novex_desktop.domain.finding_wishes import AmountWish
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.agreement_detail import AgreementDetail, get_agreement
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.ui.forms.recognised_model import RecognisedModel
from novex_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

# In the list of 2024: "Gemeenten, waterschappen, Rijk en provincie in dit NOVEX-gebied spreken af"
NUMBER = "BOL24-ZW-04-03"
Key = Qt.Key


def read(database: "Database", number: str, today: date) -> AgreementDetail:
    with database.read() as connection:
        row = next(row for row in list_agreements(connection, today) if row.number == number)
        return get_agreement(connection, today, row.id)


@pytest.fixture
def shown(window: MainWindow, today: date) -> MainWindow:
    """Return the window on an agreement in which two parties were recognised."""
    assert window.workspace is not None
    assert window._database is not None
    window.workspace.go_to(read(window._database, NUMBER, today).row.id)
    return window


@pytest.fixture
def detail(shown: MainWindow, today: date) -> Callable[[], AgreementDetail]:
    database = shown._database
    assert database is not None
    return lambda: read(database, NUMBER, today)


def test_the_text_is_marked_and_stays_to_the_letter(
    shown: MainWindow, detail: Callable[[], AgreementDetail]
) -> None:
    assert shown.workspace is not None
    text = shown.workspace.form.head.text
    marked = [selection.cursor.selectedText() for selection in text.extraSelections()]
    assert marked == ["Rijk", "provincie"]
    cursor = text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    copied = cursor.selection().toPlainText()
    assert copied.endswith(detail().row.text)


def test_enter_confirms_and_delete_refuses(
    shown: MainWindow, detail: Callable[[], AgreementDetail]
) -> None:
    assert shown.workspace is not None
    section = shown.workspace.form.recognised
    text = detail().row.text
    QTest.keyClick(shown, Key.Key_F8)
    assert section.view.hasFocus()
    QTest.keyClick(section.view, Key.Key_Return)
    assert [words.confirmed for words in detail().recognised] == [True, False]
    QTest.keyClick(shown, Key.Key_F8)
    QTest.keyClick(section.view, Key.Key_Delete)
    assert [words.quote for words in detail().recognised] == ["Rijk"]
    assert detail().row.text == text
    assert section.view.hasFocus()
    shown.actions_.undo.trigger()
    assert [words.confirmed for words in detail().recognised] == [True, False]


def test_many_are_confirmed_at_once_and_undone_as_one_step(
    shown: MainWindow, detail: Callable[[], AgreementDetail]
) -> None:
    assert shown.workspace is not None
    shown.workspace.form.recognised.confirm_all.click()
    assert all(words.confirmed for words in detail().recognised)
    assert "2 voorstellen bevestigen" in shown.actions_.undo.text()
    assert not shown.workspace.form.recognised.confirm.isEnabled()
    shown.actions_.undo.trigger()
    assert not any(words.confirmed for words in detail().recognised)


def test_the_proposals_of_many_rows_are_settled_as_one_step(
    shown: MainWindow, detail: Callable[[], AgreementDetail], today: date
) -> None:
    assert shown.workspace is not None
    assert shown._database is not None
    view = shown.workspace.table.view
    view.setFocus()
    QTest.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    numbers = [row.number for row in view.selected_rows()]
    assert numbers == ["BOL24-ZW-04-01", "BOL24-ZW-04-02", NUMBER]
    shown.actions_.confirm_proposals.trigger()
    for number in numbers:
        recognised = read(shown._database, number, today).recognised
        assert recognised
        assert all(words.confirmed for words in recognised)
    shown.actions_.refuse_proposals.trigger()
    assert "niets meer te beoordelen" in shown.notice.accessibleName()
    shown.actions_.undo.trigger()
    assert not any(words.confirmed for words in detail().recognised)
    shown.actions_.refuse_proposals.trigger()
    assert detail().recognised == ()


def test_going_to_a_row_while_ctrl_is_down_chooses_that_row_alone(
    shown: MainWindow, today: date
) -> None:
    assert shown.workspace is not None
    assert shown._database is not None
    other = read(shown._database, "BOL24-ZW-04-01", today)
    QTest.keyPress(shown.windowHandle(), Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    shown.workspace.go_to(other.row.id)
    QTest.keyRelease(shown.windowHandle(), Key.Key_Control)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert [row.id for row in shown.workspace.table.view.selected_rows()] == [other.row.id]


def test_a_proposed_party_is_told_from_a_confirmed_one(shown: MainWindow) -> None:
    assert shown.workspace is not None
    field = shown.workspace.form.parties[PartyRole.LEAD_NATIONAL]
    assert field._chips[0].text().endswith("?")
    assert "voorstel" in field._chips[0].accessibleName()
    shown.workspace.form.recognised.confirm_all.click()
    assert not field._chips[0].text().endswith("?")


def test_a_click_on_marked_words_goes_to_them_in_the_list(shown: MainWindow) -> None:
    assert shown.workspace is not None
    form = shown.workspace.form
    selection = form.head.text.extraSelections()[1]
    mark = QTextCursor(selection.cursor)
    mark.setPosition(mark.selectionStart() + 2)
    place = form.head.text.cursorRect(mark).center()
    QTest.mouseClick(form.head.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    current = form.recognised.view.currentIndex()
    assert current.data() == "provincie"


def test_where_nothing_was_recognised_nothing_shows(shown: MainWindow, today: date) -> None:
    assert shown.workspace is not None
    assert shown._database is not None
    form = shown.workspace.form
    assert form.recognised.isVisible()
    shown.workspace.go_to(read(shown._database, "BOL24-ZW-01-01", today).row.id)
    assert not form.recognised.isVisible()
    assert form.head.text.extraSelections() == []


def test_the_list_is_a_sound_model(
    qtmodeltester: ModelTester, list_database: "Database", today: date
) -> None:
    model = RecognisedModel()
    recognised = read(list_database, NUMBER, today).recognised
    model.load(recognised)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rijk, Partij, Trekker Rijk: Rijk, voorstel"
    assert len(model.list_open()) == 2


def test_what_is_settled_leaves_room_for_the_fields(window: MainWindow) -> None:
    panes = window.workspace
    assert panes is not None
    for agreement_id in panes.table.model.ids:
        panes.go_to(agreement_id)
        if panes.form.recognised.model.rowCount() > 3:
            break
    section = panes.form.recognised
    high = section.view.height()
    section.confirm_all.click()
    assert section.view.height() < high
    assert not section.confirm.isVisible()
    assert section.model.rowCount() > 3


def test_an_amount_that_a_person_added_is_not_told_as_recognised(shown: MainWindow) -> None:
    from novex_desktop.store.operations.findings import add_amount

    panes = shown.workspace
    assert panes is not None
    agreement_id = panes.form.agreement_id
    assert agreement_id is not None
    before = panes.form.recognised.model.rowCount()
    wish = AmountWish("bijdrage van het Rijk", "1,5 miljoen", "euro")
    panes._edits.act(
        "Bedrag toevoegen", "", lambda session: add_amount(session, agreement_id, wish)
    )
    assert len(panes.form.amounts.rows) == 1
    assert panes.form.recognised.model.rowCount() == before
