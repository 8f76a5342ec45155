"""Links over the years in the form: confirmed, refused and followed by keyboard."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.links import LinkDetail, list_links
from novex_desktop.ui.forms.links_section import LinksSection
from novex_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

EARLIER, OTHER, LATER = "BOL24-ZW-04-01", "BOL24-ZW-04-02", "BOL24-ZW-04-03"
Key = Qt.Key


@pytest.fixture
def register(window: MainWindow) -> "Database":
    assert window._database is not None
    return window._database


@pytest.fixture
def ids(register: "Database", today: date) -> dict[str, str]:
    with register.read() as connection:
        return {row.number: row.id for row in list_agreements(connection, today)}


@pytest.fixture
def section(window: MainWindow, register: "Database", ids: dict[str, str]) -> LinksSection:
    """Return the section of an agreement for which two links were proposed."""
    from novex_desktop.domain.agreement_link import AgreementLink
    from novex_desktop.domain.link_kind import LinkKind

    with register.change("Inlezen") as act:
        for earlier in (EARLIER, OTHER):
            act.session.add(
                AgreementLink(
                    earlier_id=ids[earlier],
                    later_id=ids[LATER],
                    kind=LinkKind.CONTINUES,
                    confirmed=False,
                )
            )
    assert window.workspace is not None
    window.workspace.go_to(ids[LATER])
    return window.workspace.form.links


def read(register: "Database", agreement_id: str) -> list[tuple[str, bool]]:
    with register.read() as connection:
        return [(link.number, link.confirmed) for link in list_links(connection, agreement_id)]


def list_said(section: LinksSection) -> list[str]:
    rows = range(section.model.rowCount())
    return [str(section.model.index(row).data()) for row in rows]


def test_proposals_show_unfolded_and_are_called_so(section: LinksSection) -> None:
    assert section.is_unfolded
    assert section.isVisible()
    said = list_said(section)
    assert said[0].startswith(f"voorstel: volgt op {EARLIER} ")
    assert said[1].startswith(f"voorstel: volgt op {OTHER} ")


def test_an_agreement_without_links_offers_to_add_one(
    window: MainWindow, section: LinksSection, ids: dict[str, str]
) -> None:
    assert window.workspace is not None
    window.workspace.go_to(ids["BOL24-ZW-01-01"])
    assert section.head.text() == "Verbanden (geen)"
    section.unfold()
    assert section.add.isVisible()
    assert not section.view.isVisible()


def test_enter_confirms_and_delete_refuses(
    window: MainWindow, section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    section.view.setFocus()
    QTest.keyClick(section.view, Key.Key_Return)
    assert read(register, ids[LATER]) == [(OTHER, False), (EARLIER, True)]
    assert section.view.hasFocus()
    assert section.view.currentIndex().row() == 0
    QTest.keyClick(section.view, Key.Key_Delete)
    assert read(register, ids[LATER]) == [(EARLIER, True)]
    QTest.keyClick(section.view, Key.Key_Delete)  # what is confirmed stays
    assert read(register, ids[LATER]) == [(EARLIER, True)]
    assert "Verband afwijzen" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    window.actions_.undo.trigger()
    assert read(register, ids[LATER]) == [(EARLIER, False), (OTHER, False)]
    assert len(list_said(section)) == 2


def test_enter_on_a_confirmed_link_shows_the_agreement_at_its_end(
    window: MainWindow, section: LinksSection, ids: dict[str, str]
) -> None:
    assert window.workspace is not None
    section.view.setFocus()
    section.confirm.click()
    section.view.go_to(section.model.index(1))
    QTest.keyClick(section.view, Key.Key_Return)
    assert window.workspace.form.agreement_id == ids[EARLIER]
    assert list_said(section)[0].startswith(f"vervolgd door {LATER}")


def test_a_proposal_can_be_looked_at_before_it_is_settled(
    window: MainWindow, section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    assert window.workspace is not None
    section.show_other.click()  # the first is chosen without a click of its own
    assert window.workspace.form.agreement_id == ids[EARLIER]
    assert read(register, ids[EARLIER]) == [(LATER, False)]


def test_the_focus_stays_in_the_form_when_the_last_proposal_goes(
    window: MainWindow, section: LinksSection
) -> None:
    assert window.workspace is not None
    section.view.setFocus()
    QTest.keyClick(section.view, Key.Key_Delete)
    QTest.keyClick(section.view, Key.Key_Delete)
    assert section.model.rowCount() == 0
    assert section.add.hasFocus()


def test_the_form_at_the_other_end_is_read_again(
    window: MainWindow, section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    assert window.workspace is not None
    with register.change("Titel") as act:
        update_agreement(act.session, ids[EARLIER], {"title": "Een andere titel"})
    window.workspace._edits.tell(act.changes)
    assert "Een andere titel" in list_said(section)[0]


def test_who_may_only_read_can_follow_a_link_and_settle_none(
    section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    with register.read() as connection:
        links: list[LinkDetail] = list_links(connection, ids[LATER])
    section.write(links, is_locked=True)
    section.view.go_to(section.model.index(0))
    QTest.keyClick(section.view, Key.Key_Return)
    QTest.keyClick(section.view, Key.Key_Delete)
    assert read(register, ids[LATER]) == [(EARLIER, False), (OTHER, False)]
    assert not section.confirm.isEnabled()
    assert section.show_other.isEnabled()


def test_a_folded_section_stays_folded_while_nothing_new_is_proposed(
    section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    section.head.setChecked(False)
    with register.read() as connection:
        section.write(list_links(connection, ids[LATER]))
    assert not section.is_unfolded


def test_a_link_is_added_by_hand_and_taken_back_in_one_step(
    window: MainWindow,
    section: LinksSection,
    register: "Database",
    ids: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from novex_desktop.domain.link_kind import LinkKind
    from novex_desktop.ui.forms.link_dialog import LinkDialog
    from novex_desktop.ui.forms.link_wish import LinkWish

    wish = LinkWish(ids["BOL24-ZU-01-01"], LinkKind.FULFILS)
    monkeypatch.setattr(LinkDialog, "ask", lambda *asked: asked[-1](wish))
    section.add.click()
    assert ("BOL24-ZU-01-01", True) in read(register, ids[LATER])
    assert any("geeft uitvoering aan BOL24-ZU-01-01" in said for said in list_said(section))
    window.actions_.undo.trigger()
    assert len(read(register, ids[LATER])) == 2


def test_a_link_that_cannot_be_stored_stays_in_its_dialog(
    section: LinksSection,
    register: "Database",
    ids: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from novex_desktop.domain.errors import RegisterError
    from novex_desktop.ui.edits import Edits
    from novex_desktop.ui.forms.link_dialog import LinkDialog

    told: list[tuple[str, str]] = []

    def choose(dialog: LinkDialog) -> int:
        dialog.words.setText("zw0401")
        for _ in range(2):
            dialog.accept()
            told.append((dialog.refusal.text(), dialog.words.text()))
            monkeypatch.undo()
        return dialog.result()

    def refuse(*_args: object) -> None:
        raise RegisterError("De schijf is vol.")

    before = read(register, ids[LATER])
    monkeypatch.setattr(Edits, "add_link", refuse)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LinkDialog, "exec", choose)
        section.add.click()
    assert told == [("De schijf is vol.", "zw0401"), ("", "zw0401")]
    assert len(read(register, ids[LATER])) == len(before) + 1


def test_many_links_are_confirmed_in_one_act(
    window: MainWindow, section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    section.view.setFocus()
    section.view.selectAll()
    QTest.keyClick(section.view, Key.Key_Return)
    assert read(register, ids[LATER]) == [(EARLIER, True), (OTHER, True)]
    assert "2 verbanden bevestigen" in window.actions_.undo.text()
    window.actions_.undo.trigger()
    assert read(register, ids[LATER]) == [(EARLIER, False), (OTHER, False)]


def test_a_confirmed_link_is_removed_by_its_button(
    window: MainWindow, section: LinksSection, register: "Database", ids: dict[str, str]
) -> None:
    section.confirm.click()
    section.view.go_to(section.model.index(1))
    assert not section.confirm.isVisible()
    section.remove.click()
    assert read(register, ids[LATER]) == [(OTHER, False)]
    window.actions_.undo.trigger()
    assert read(register, ids[LATER]) == [(OTHER, False), (EARLIER, True)]


def test_the_dialog_finds_by_number_or_words_and_says_the_link(
    window: MainWindow, register: "Database", ids: dict[str, str], qtbot: QtBot
) -> None:
    from novex_desktop.domain.link_kind import LinkKind
    from novex_desktop.store.queries.links import find_linkable, get_link_end
    from novex_desktop.ui.forms.link_dialog import LinkDialog

    with register.read() as connection:
        this = get_link_end(connection, ids[LATER])
        assert this is not None
        dialog = LinkDialog(
            window, window._theme, this, lambda words: find_linkable(connection, this.id, words)
        )
        qtbot.addWidget(dialog)
        assert dialog.model.rowCount() == 50
        QTest.keyClicks(dialog.words, "zw0401")
        assert dialog.model.index(0).data().startswith(EARLIER)
        assert dialog.kind.itemText(0) == f"{LATER} volgt op {EARLIER}"
        dialog.kind.setCurrentIndex(1)
        wish = dialog.wish()
        assert wish is not None
        assert (wish.other_id, wish.kind) == (ids[EARLIER], LinkKind.FULFILS)
        dialog.words.setText("olifantenpaadje")
        assert dialog.wish() is None
        assert dialog.accept_button is not None
        assert not dialog.accept_button.isEnabled()
