"""The form alone: what it shows, and which wishes it utters."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreement_detail import AgreementDetail, get_agreement
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.ui.forms.agreement_form import AgreementForm
from novex_desktop.ui.forms.due_wishes import DueWish
from novex_desktop.ui.forms.notes_section import NoteWish
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

Loader = Callable[[int], AgreementDetail]
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def read(list_database: "Database", today: date) -> Loader:
    """Return what reads the n-th agreement of the list."""

    def read_one(place: int) -> AgreementDetail:
        with list_database.read() as connection:
            row = list_agreements(connection, today)[place]
            return get_agreement(connection, today, row.id)

    return read_one


@pytest.fixture
def form(qtbot: QtBot, theme: Theme, read: Loader, list_database: "Database") -> AgreementForm:
    form = AgreementForm(theme)
    qtbot.addWidget(form)
    with list_database.read() as connection:
        form.offer_parties(list_parties(connection))
    form.resize(480, 900)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.load(read(0))
    return form


def test_everything_of_the_agreement_shows(form: AgreementForm) -> None:
    assert form.head.number.text() == "BOL24-ZW-01-01"
    assert "Zuidwest-Nederland" in form.head.place.text()
    assert "Zuid-Holland" in form.head.place.text()
    text = form.head.text.toPlainText()
    assert text.startswith("Rijk en regio gaan samen aan de slag om:")
    assert "toekomstbestendige leef- en werkomgeving" in text
    assert form.head.text.isReadOnly()
    assert form.proposal.isVisible()
    assert form.status.currentText() == "Nieuw"


def test_showing_an_agreement_is_no_edit(form: AgreementForm, read: Loader, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.save_requested), qtbot.assertNotEmitted(form.due_requested):
        form.load(read(5))
        form.load(read(0))


def test_a_title_is_one_wish_per_visit_and_not_per_key(form: AgreementForm, qtbot: QtBot) -> None:
    wishes: list[dict[str, object]] = []
    form.save_requested.connect(lambda _id, fields: wishes.append(fields))
    form.edit_title()
    QTest.keyClicks(form.head.title, "Nieuwe titel")
    assert wishes == []
    QTest.keyClick(form.head.title, Qt.Key.Key_Tab)
    assert wishes == [{"title": "Nieuwe titel"}]


def test_enter_commits_a_title_and_stays(form: AgreementForm, qtbot: QtBot) -> None:
    form.edit_title()
    QTest.keyClicks(form.head.title, "Korter")
    with qtbot.waitSignal(form.save_requested) as signal:
        QTest.keyClick(form.head.title, Qt.Key.Key_Return)
    assert signal.args[1] == {"title": "Korter"}
    assert form.head.title.hasFocus()


def test_escape_takes_the_typing_back(form: AgreementForm, read: Loader, qtbot: QtBot) -> None:
    form.edit_title()
    QTest.keyClicks(form.head.title, "Per ongeluk")
    with qtbot.assertNotEmitted(form.save_requested):
        QTest.keyClick(form.head.title, Qt.Key.Key_Escape)
        form.flush()
    assert form.head.title.toPlainText() == read(0).row.title


def test_what_was_typed_goes_to_its_own_agreement(
    form: AgreementForm, read: Loader, qtbot: QtBot
) -> None:
    first, second = read(0), read(1)
    form.edit_title()
    QTest.keyClicks(form.head.title, "Van de eerste")
    with qtbot.waitSignal(form.save_requested) as signal:
        form.load(second)
    assert signal.args == [first.row.id, {"title": "Van de eerste"}]
    assert form.head.title.toPlainText() == second.row.title


def test_new_values_leave_what_is_being_typed_alone(
    form: AgreementForm, read: Loader, qtbot: QtBot
) -> None:
    form.edit_title()
    QTest.keyClicks(form.head.title, "Nog bezig")
    form.refresh(read(0))
    assert form.head.title.toPlainText() == "Nog bezig"
    assert form.head.title.is_dirty


@pytest.mark.parametrize(
    ("field", "key", "wish"),
    [
        ("status", "d", {"status": AgreementStatus.PARTLY_DONE}),
        ("kind", "b", {"kind": AgreementKind.DECISION}),
    ],
)
def test_a_choice_is_made_with_the_keyboard(
    form: AgreementForm, qtbot: QtBot, field: str, key: str, wish: dict[str, object]
) -> None:
    box = getattr(form, field)
    box.setFocus()
    with qtbot.waitSignal(form.save_requested) as signal:
        QTest.keyClicks(box, key)
    assert signal.args[1] == wish
    assert type(next(iter(signal.args[1].values()))) is type(next(iter(wish.values())))


def test_a_proposed_kind_is_confirmed_as_it_is(form: AgreementForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.save_requested) as signal:
        QTest.mouseClick(form.confirm_kind, Left)
    assert signal.args[1] == {"kind": AgreementKind.AGREEMENT}


def test_a_judgement_is_chosen_with_arrow_and_space(form: AgreementForm, qtbot: QtBot) -> None:
    form.judgement.setFocus()
    first = form.focusWidget()
    with qtbot.assertNotEmitted(form.save_requested):
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert form.judgement._buttons[None].isChecked()  # what shows is what is stored
    with qtbot.waitSignal(form.save_requested) as signal:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Space)
    assert signal.args[1] == {"judgement": Judgement.GREEN}


def test_the_wheel_changes_nothing_in_passing(form: AgreementForm) -> None:
    form.head.title.setFocus()
    assert form.status.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert not form.status.hasFocus()


def test_a_party_is_found_while_typing(form: AgreementForm, qtbot: QtBot) -> None:
    line = form.parties[PartyRole.LEAD_NATIONAL].line
    line.setFocus()
    QTest.keyClicks(line, "I&W")
    with qtbot.waitSignal(form.parties_requested) as signal:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert signal.args[1] is PartyRole.LEAD_NATIONAL
    assert len(signal.args[2]) == 1
    assert line.text() == ""


def test_an_unknown_party_is_told_on_leaving_and_not_made(
    form: AgreementForm, qtbot: QtBot
) -> None:
    line = form.parties[PartyRole.INVOLVED].line
    line.setFocus()
    QTest.keyClicks(line, "Onbekende club")
    with qtbot.assertNotEmitted(form.new_party_requested):
        form.parties[PartyRole.INVOLVED]._popup().hide()
        form.status.setFocus()
    assert line.text() == "Onbekende club"
    assert any("Kies een partij" in text for text in visible_texts(form))


def test_an_unknown_party_is_not_lost_with_another_agreement(
    form: AgreementForm, read: Loader, qtbot: QtBot
) -> None:
    line = form.parties[PartyRole.INVOLVED].line
    line.setFocus()
    QTest.keyClicks(line, "Onbekende club")
    with qtbot.waitSignal(form.new_party_requested) as signal:
        form.load(read(1))
    assert signal.args[1:] == [PartyRole.INVOLVED, "Onbekende club"]


def test_a_new_deadline_is_a_wish_with_its_words(form: AgreementForm, qtbot: QtBot) -> None:
    form.dues.start_new()
    QTest.keyClicks(form.focusWidget(), "eind 2025")
    with qtbot.waitSignal(form.due_requested) as signal:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert signal.args[1] is None
    start, end = date(2025, 10, 1), date(2025, 12, 31)
    assert signal.args[2] == DueWish("eind 2025", start, end, Certainty.DERIVED, DueKind.DUE)


def test_words_that_name_no_day_leave_the_date_open(form: AgreementForm, qtbot: QtBot) -> None:
    form.dues.start_new()
    QTest.keyClicks(form.focusWidget(), "doorlopend")
    with qtbot.waitSignal(form.due_requested) as signal:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert signal.args[2] == DueWish("doorlopend", None, None, Certainty.UNKNOWN, DueKind.DUE)


def test_a_day_that_a_person_types_is_certain(form: AgreementForm, qtbot: QtBot) -> None:
    form.dues.start_new()
    card = form.dues.find_card(None)
    assert card is not None
    card.date_to.setFocus()
    QTest.keyClicks(card.date_to, "31-12-2025")
    with qtbot.waitSignal(form.due_requested) as signal:
        QTest.keyClick(card.date_to, Qt.Key.Key_Return)
    assert signal.args[2].date_to == date(2025, 12, 31)
    assert signal.args[2].certainty is Certainty.CERTAIN


def test_what_is_no_day_is_told_and_kept(form: AgreementForm, qtbot: QtBot) -> None:
    form.dues.start_new()
    card = form.dues.find_card(None)
    assert card is not None
    card.date_to.setFocus()
    QTest.keyClicks(card.date_to, "eind 2025")
    with qtbot.assertNotEmitted(form.due_requested):
        QTest.keyClick(card.date_to, Qt.Key.Key_Return)
    assert card.date_to.text() == "eind 2025"
    qtbot.waitUntil(lambda: any("is geen datum" in text for text in visible_texts(form)))


def test_control_enter_adds_a_note(form: AgreementForm, qtbot: QtBot) -> None:
    form.start_note()
    QTest.keyClicks(form.focusWidget(), "Gebeld met de provincie")
    with qtbot.waitSignal(form.note_requested) as signal:
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wish = signal.args[1]
    assert isinstance(wish, NoteWish)
    assert (wish.text, wish.kind) == ("Gebeld met de provincie", NoteKind.INTERNAL)
    assert form.notes.composer.isHidden()


def test_a_half_written_note_is_kept_on_leaving(form: AgreementForm, qtbot: QtBot) -> None:
    form.start_note()
    QTest.keyClicks(form.focusWidget(), "Half")
    with qtbot.waitSignal(form.note_requested) as signal:
        form.status.setFocus()
    assert signal.args[1].text == "Half"


def test_an_empty_note_is_no_note(form: AgreementForm, qtbot: QtBot) -> None:
    form.start_note()
    with qtbot.assertNotEmitted(form.note_requested):
        form.status.setFocus()
    assert form.notes.composer.isHidden()


def test_a_broken_rule_is_told_beside_its_field(form: AgreementForm) -> None:
    assert form.tell("judgement_reason", "Deze tekst is te lang.")
    assert "Deze tekst is te lang." in visible_texts(form)
    assert form.reason.accessibleDescription() == "Deze tekst is te lang."
    assert not form.tell("nergens", "x")


def test_the_history_is_asked_only_when_unfolded(form: AgreementForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.history_requested) as signal:
        form.show_history_fold()
    assert signal.args == [form.agreement_id]


def test_a_locked_form_can_be_read_but_not_changed(form: AgreementForm, read: Loader) -> None:
    form.load(read(0), is_locked=True)
    assert form.head.title.isReadOnly()
    fields = (form.status, form.kind, form.judgement, form.dues, form.notes.add_button)
    assert not any(field.isEnabled() for field in fields)


@pytest.mark.parametrize("width", [360, 480, 900])
def test_the_form_never_scrolls_sideways(form: AgreementForm, width: int) -> None:
    form.resize(width, 900)
    assert form.horizontalScrollBar().maximum() == 0


def test_every_field_has_a_name_that_is_spoken(form: AgreementForm) -> None:
    silent = [
        widget
        for widget in form.findChildren(QWidget)
        if widget.isVisibleTo(form)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not (isinstance(widget, QLineEdit) and widget.placeholderText())
    ]
    assert silent == []


def visible_texts(form: AgreementForm) -> list[str]:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisibleTo(form)]
