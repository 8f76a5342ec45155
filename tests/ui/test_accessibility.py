"""What a screen reader finds in the window."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.ui.forms.due_wishes import DueWish
from novex_desktop.ui.forms.notes_section import NoteWish
from novex_desktop.ui.forms.party_field import PartyField
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.overviews.overview_column import OverviewColumn
from novex_desktop.ui.overviews.region_choice import RegionChoice
from novex_desktop.ui.theme.theme import Theme
from tests.ui.conftest import WindowMaker
from tests.ui.every_dialog import SCREENS, list_places
from tests.ui.spoken import Spoken, find_unexplained, list_faults
from tests.ui.spoken import walk as walk_all

Role = QAccessible.Role
_READ_ONLY = (  # lists of which the keys do nothing but walk
    "GoBackDialog", "DifferencesDialog", "CheckDialog", "ShortcutsDialog", "MeetingDateDialog",
    "DraftTable",
)  # fmt: skip
_DATA = (  # of the list of 2024, and of a keyboard
    "Zuidwest-Nederland", "1 Ruimtelijke opgaven", "BO Leefomgeving 2024", "BOL24-", "Ctrl+",
    "Delete",
)  # fmt: skip
_DAY = date(2026, 3, 1)


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid():
            yield from walk(child)


def fill_form(window: MainWindow) -> None:
    """Give the agreement in the form more than one of all that it can have."""
    workspace, edits = window.workspace, window._edits
    assert workspace is not None
    assert edits is not None
    assert window._database is not None
    window.complete()
    form = workspace.form
    key, number = form.agreement_id, form.number
    assert key is not None
    with window._database.read() as connection:
        parties = [party.id for party in list_parties(connection)[:2]]
    edits.set_parties(key, number, PartyRole.INVOLVED, parties)
    for words in ("eind 2026", "begin 2027"):
        edits.set_due(
            key, number, None, DueWish(words, None, None, Certainty.UNKNOWN, DueKind.DUE, None)
        )
        edits.add_note(key, number, NoteWish(_DAY, NoteKind.INTERNAL, words))
    form.notes.composer.start()
    form.show_history_fold()
    workspace.toggle_filter_row()


def list_faults_in(where: str, top: QWidget) -> list[str]:
    faults = list_faults(top)
    if where.rpartition(".")[2] in _READ_ONLY:
        faults = [fault for fault in faults if fault not in find_unexplained(walk_all(top))]
    return [fault for fault in faults if "DraftTable" not in fault or "keys" not in fault]


def test_all_that_is_on_a_screen_is_told_and_told_rightly(qtbot: QtBot, window: MainWindow) -> None:
    """Name, role, state, and no two controls that sound the same."""
    fill_form(window)
    faults = []
    for where, top in list_places(qtbot, window):
        found = list_faults_in(where, top if isinstance(top, QDialog) else window)
        faults += [f"{where}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


class EveryWordMarked(QTranslator):
    """A language in which all that goes through `tr` stands between marks."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return f"«{source}»" if source.strip() else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked(qapp: QApplication, theme: Theme) -> Iterator[None]:
    """Let the window speak that language for one test."""
    language = EveryWordMarked()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


def find_untranslated(found: list[Spoken]) -> list[str]:
    """Return what is said of a control and of a label and is no data, in Dutch only."""
    faults = []
    for one in found:
        if one.widget is None:
            continue
        said = {one.told, one.description, one.widget.toolTip()}
        if isinstance(one.widget, QLabel):
            said = {one.widget.text()}
        faults += [
            f"{text!r} at {one}"
            for text in said
            if re.search(r"[a-zà-ÿ]{3}", text) and "«" not in text and not is_data(one, text)
        ]
    return faults


def is_data(one: Spoken, text: str) -> bool:
    """Whether a text is of the register, a layout or a keyboard, and the same in any language."""
    above = one.widget.parentWidget() if one.widget is not None else None
    is_party = isinstance(above, PartyField) and text == above.line.accessibleDescription()
    is_region = isinstance(above, RegionChoice)
    is_layout = isinstance(above, OverviewColumn) and isinstance(one.widget, QLabel)
    return is_party or is_region or is_layout or text.startswith(_DATA)


@pytest.mark.usefixtures("marked")
def test_all_that_is_said_goes_through_the_translation(
    qtbot: QtBot, windows: WindowMaker, list_path: Path
) -> None:
    window = windows.open(list_path)
    fill_form(window)
    faults = []
    for where, top in list_places(qtbot, window):
        found = find_untranslated(walk_all(top if isinstance(top, QDialog) else window))
        faults += [f"{where}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)


def test_the_tree_speaks_level_and_counts(window: MainWindow) -> None:
    assert window.workspace is not None
    interface = QAccessible.queryAccessibleInterface(window.workspace.tree)
    assert interface.role() == Role.Tree
    names = [child.text(QAccessible.Text.Name) for child in walk(interface)]
    assert any(
        re.fullmatch(r"Zuidwest-Nederland, niveau 2, 1 van 5, \d+ open(, \d+ te laat)?", name)
        for name in names
    )


def test_the_table_has_headers_and_cells_that_speak(window: MainWindow) -> None:
    assert window.workspace is not None
    interface = QAccessible.queryAccessibleInterface(window.workspace.table.view)
    names = [child.text(QAccessible.Text.Name) for child in walk(interface)]
    assert {"Nr.", "Afspraak", "Trekker", "Termijn", "Status"} <= set(names)
    assert "geen termijn" in names


def test_the_tree_has_a_current_item_as_soon_as_it_has_the_focus(window: MainWindow) -> None:
    assert window.workspace is not None
    window.workspace.tree.setFocus()
    assert window.workspace.tree.currentIndex().isValid()


def toggle(button: QAbstractButton) -> None:
    """Do what a screen reader does with a button that can be on or off: it never clicks."""
    spoken = QAccessible.queryAccessibleInterface(button)
    action = spoken.actionInterface()
    assert action.actionNames()[0] == QAccessibleActionInterface.toggleAction()
    action.doAction(QAccessibleActionInterface.toggleAction())


def test_a_button_that_a_screen_reader_toggles_does_what_a_click_does(
    qtbot: QtBot, window: MainWindow
) -> None:
    host, workspace = window.screens, window.workspace
    assert host is not None
    assert workspace is not None
    for name in SCREENS:
        if name != host.current:
            toggle(host._buttons[name])
        assert host.current == name
        assert [key for key, one in host._buttons.items() if one.isChecked()] == [name]
    host.open_register()
    form = workspace.form
    with qtbot.waitSignal(form.save_requested) as saved:
        toggle(form.judgement._buttons[Judgement.RED])
    assert saved.args[1] == {"judgement": Judgement.RED}
    head = QAccessible.queryAccessibleInterface(form.history_fold.head)
    head.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert form.history.isVisible()
    toggle(workspace.table.row_button)
    assert workspace.table.view.header.has_filter_row
    toggle(workspace.table.row_button)
    assert not workspace.table.view.header.has_filter_row


def test_every_button_that_is_on_or_off_hears_a_toggle(qtbot: QtBot, window: MainWindow) -> None:
    """Nothing hangs on the click of a button that can be toggled."""
    fill_form(window)
    deaf = []
    for where, top in list_places(qtbot, window):
        for button in (top if isinstance(top, QDialog) else window).findChildren(QAbstractButton):
            if button.isCheckable() and button.receivers(SIGNAL("clicked(bool)")):
                deaf.append(f"{where}: {button.accessibleName() or button.text()}")
    assert not deaf, "\n".join(dict.fromkeys(deaf))


def test_a_heading_that_folds_is_told_as_folded_or_unfolded(window: MainWindow) -> None:
    assert window.workspace is not None
    fill_form(window)
    window.workspace.form.show_history_fold()
    head = window.workspace.form.history_fold.head
    spoken = QAccessible.queryAccessibleInterface(head)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Historie"
    assert not spoken.state().checkable
    head.setChecked(False)
    for is_unfolded in (False, True, False):
        state = spoken.state()
        assert (bool(state.expandable), bool(state.expanded)) == (True, is_unfolded)
        assert bool(state.collapsed) != is_unfolded
        actions = spoken.actionInterface()
        assert "Press" in actions.actionNames()
        actions.doAction("Press")
        assert head.isChecked() != is_unfolded
