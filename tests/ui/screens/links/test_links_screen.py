"""The screen "Verbanden": all proposals, settled one by one or many at once by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from novex_desktop.store.database import Database
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.links import list_open_links
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.screens.links.links_screen import LinksScreen

LATER = ("BOL24-ZW-04-02", "BOL24-ZW-04-03", "BOL24-ZW-05-01")
EARLIER = "BOL24-ZW-04-01"
Key = Qt.Key


@pytest.fixture
def register(window: MainWindow, today: date) -> Database:
    from novex_desktop.domain.agreement_link import AgreementLink
    from novex_desktop.domain.link_kind import LinkKind

    assert window._database is not None
    with window._database.read() as connection:
        ids = {row.number: row.id for row in list_agreements(connection, today)}
    with window._database.change("Inlezen") as act:
        for number in LATER:
            act.session.add(
                AgreementLink(
                    earlier_id=ids[EARLIER],
                    later_id=ids[number],
                    kind=LinkKind.CONTINUES,
                    confirmed=False,
                )
            )
    return window._database


@pytest.fixture
def screen(window: MainWindow, register: Database) -> LinksScreen:
    assert window.screens is not None
    screen = window.screens.open("links")
    assert isinstance(screen, LinksScreen)
    return screen


def list_waiting(register: Database) -> list[str]:
    with register.read() as connection:
        return [link.later.number for link in list_open_links(connection)]


def test_all_proposals_show_with_both_texts(screen: LinksScreen) -> None:
    assert screen.count.text() == "3 verbanden te beoordelen"
    assert screen.view.hasFocus()
    assert screen.newer.name.text().startswith(LATER[0])
    assert screen.older.name.text().startswith(EARLIER)
    assert screen.newer.text.toPlainText()
    assert "volgt op BOL24-ZW-04-01" in screen.model.index(0).data()


def test_enter_confirms_and_goes_to_the_next(screen: LinksScreen, register: Database) -> None:
    QTest.keyClick(screen.view, Key.Key_Return)
    assert list_waiting(register) == list(LATER[1:])
    assert screen.view.currentIndex().row() == 0
    assert screen.newer.name.text().startswith(LATER[1])
    QTest.keyClick(screen.view, Key.Key_Delete)
    assert list_waiting(register) == [LATER[2]]


def test_many_are_refused_at_once_and_come_back_in_one_step(
    window: MainWindow, screen: LinksScreen, register: Database
) -> None:
    QTest.keyClick(screen.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert screen.refuse.text() == "3 a&fwijzen"
    QTest.keyClick(screen.view, Key.Key_Delete)
    assert list_waiting(register) == []
    assert screen._stack.currentWidget() is screen._empty
    window.actions_.undo.trigger()
    assert list_waiting(register) == list(LATER)
    assert screen.count.text() == "3 verbanden te beoordelen"


def test_an_agreement_of_a_link_is_shown_in_the_register(
    window: MainWindow, screen: LinksScreen
) -> None:
    screen.older.show_it.click()
    assert window.workspace is not None
    assert window.workspace.form.number == EARLIER


def test_f6_goes_from_the_list_to_the_newer_and_the_older_text(
    window: MainWindow, screen: LinksScreen
) -> None:
    screen.view.setFocus()
    parts = [screen.newer.text, screen.older.text, screen.view]
    for modifier, expected in (
        (Qt.KeyboardModifier.NoModifier, parts),
        (Qt.KeyboardModifier.ShiftModifier, [parts[1], parts[0], parts[2]]),
    ):
        seen = []
        for _ in parts:
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6, modifier)
            seen.append(QApplication.focusWidget())
        assert seen == expected
