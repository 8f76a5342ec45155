"""A concept text in the form, and what became of an agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.agendas import prepare_meeting
from novex_desktop.store.operations.concepts import add_concept, adopt_list
from novex_desktop.store.queries.agendas import list_agenda, list_meeting_choices
from novex_desktop.store.queries.chains import ChainStep
from novex_desktop.ui.forms.chain_section import ChainSection
from novex_desktop.ui.forms.form_drafts import list_drafts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from novex_desktop.ui.main_window import MainWindow
    from novex_desktop.ui.theme.theme import Theme
    from novex_desktop.ui.workspace import Workspace


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def concept_id(window: MainWindow, panes: Workspace) -> str:
    """Return a concept agreement that shows in the form."""
    database = panes._database
    with database.read() as connection:
        source = next(one for one in list_meeting_choices(connection) if one.topics)
    with database.change("Voorbereiden") as act:
        wish = MeetingWish("BO Leefomgeving", 2026, None, source.id)
        meeting_id = prepare_meeting(act.session, wish)
    with database.read() as connection:
        topic = list_agenda(connection, meeting_id)[0]
    with database.change("Typen") as act:
        agreement_id = add_concept(act.session, topic.id, "Rijk en regio doen dit.", "Dit doen")
    assert window._edits is not None
    window._edits.tell(act.changes)
    panes.show_agreement(agreement_id)
    return agreement_id


def test_a_concept_text_is_typed_in_the_form(panes: Workspace, concept_id: str) -> None:
    head = panes.form.head
    assert head.concept.isVisible()
    assert not head.text.isVisible()
    assert not head.erratum.isVisible()
    head.concept.setPlainText("Rijk en regio doen dat.")
    head.concept.flush()
    assert panes.form.agreement_id == concept_id
    assert head.concept.toPlainText() == "Rijk en regio doen dat."
    head.concept.setPlainText("  ")
    head.concept.flush()
    assert "Typ eerst de tekst" in head.concept_error.text()
    assert head.concept.is_dirty  # nothing that was typed is thrown away, and nothing is stored


def test_an_adopted_text_is_locked_again(
    window: MainWindow, panes: Workspace, concept_id: str
) -> None:
    with panes._database.read() as connection:
        meeting = next(one for one in list_meeting_choices(connection) if one.year == 2026)
    with panes._database.change("Vaststellen") as act:
        adopt_list(act.session, meeting.id)
    assert window._edits is not None
    window._edits.tell(act.changes)
    assert panes.form.agreement_id == concept_id
    assert panes.form.head.text.isVisible()
    assert panes.form.head.text.toPlainText() == "Rijk en regio doen dit."
    assert not panes.form.head.concept.isVisible()
    assert panes.form.number == "BOL26-ZW-01-01"


def test_half_a_concept_text_is_a_draft(panes: Workspace, concept_id: str) -> None:
    panes.form.head.concept.setPlainText("Half getypt")
    assert list_drafts(panes.form) == {"adopted_text": "Half getypt"}


def test_each_other_year_is_a_link(theme: Theme, qtbot: QtBot) -> None:
    chain = ChainSection(theme)
    qtbot.addWidget(chain)
    chain.write(
        [
            ChainStep("a", "BO 2024", "BOL24-01", "Oud", AgreementStatus.DONE, "", True),
            ChainStep(
                "b", "BO 2025", "BOL25-01", "Nieuw", AgreementStatus.NEW, "vervolgd door", False
            ),
        ]
    )
    own, link = chain.lines
    assert link.accessibleName() == "vervolgd door BO 2025: BOL25-01 Nieuw (nieuw)"
    with qtbot.waitSignal(chain.agreement_requested) as signal:
        link.click()  # type: ignore[attr-defined]
    assert signal.args == ["b"]
    assert not hasattr(own, "click")
    chain.write([])
    assert chain.isHidden()
