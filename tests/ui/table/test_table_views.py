"""Columns, orders, filters and views of the table, as one chooses them in the window."""

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.parties import PartyChoice
from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.store.queries.row_filter import FieldFilter, RowOrder
from novex_desktop.ui.dialogs.columns_dialog import ColumnsDialog
from novex_desktop.ui.dialogs.my_parties_dialog import MyPartiesDialog
from novex_desktop.ui.dialogs.name_dialog import NameDialog
from novex_desktop.ui.forms.due_wishes import DueWish
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.table.choices_box import ChoicesBox
from novex_desktop.ui.table.columns import (
    DEFAULT_COLUMNS,
    Column,
    ShownColumn,
    read_columns,
    title_of,
    write_columns,
)
from novex_desktop.ui.table.saved_views import (
    SavedView,
    ViewKind,
    read_order,
    read_views,
    write_order,
    write_views,
)
from novex_desktop.ui.workspace import Workspace
from tests.ui.conftest import WindowMaker

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def first(panes: Workspace) -> str:
    """Return the first agreement, led by VRO, open and late."""
    agreement_id = panes.table.model.ids[0]
    vro = party(panes, "VRO")
    panes._edits.set_parties(agreement_id, "", PartyRole.LEAD_NATIONAL, [vro.id])
    panes._edits.save_agreement(agreement_id, "", {"kind": "afspraak"})
    return agreement_id


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer the question for one's parties with VRO, and tell how often it was asked."""
    times: list[str] = []

    def ask(_parent: object, _theme: object, parties: list[PartyChoice], _mine: object) -> object:
        times.append("parties")
        return tuple(one.id for one in parties if one.short == "VRO")

    monkeypatch.setattr(MyPartiesDialog, "ask", ask)
    return times


def party(panes: Workspace, short: str) -> PartyChoice:
    from novex_desktop.store.queries.parties import list_parties

    with panes._database.read() as connection:
        return next(one for one in list_parties(connection) if one.short == short)


def shown_columns(panes: Workspace) -> list[Column]:
    header = panes.table.view.header
    seen = [column for column in Column if not header.isSectionHidden(column)]
    return sorted(seen, key=header.visualIndex)


def choose_view(panes: Workspace, name: str) -> None:
    box = panes.table.bar.box
    box.setFocus()
    while box.currentText() != name:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"no view {name}"


def header_menu(panes: Workspace) -> QMenu:
    header = panes.table.view.header
    header.customContextMenuRequested.emit(header.rect().center())
    menus = [menu for menu in panes.table.view.findChildren(QMenu) if menu.isVisible()]
    return menus[0]


def test_a_column_is_shown_and_hidden_by_the_menu_of_the_header(panes: Workspace) -> None:
    menu = header_menu(panes)
    titles = [action.text() for action in menu.actions() if action.isCheckable()]
    assert titles == [title_of(column) for column in Column]
    next(action for action in menu.actions() if action.text() == "Gebied").trigger()
    menu.close()
    assert shown_columns(panes)[-1] is Column.AREA
    menu = header_menu(panes)
    next(action for action in menu.actions() if action.text() == "Gebied").trigger()
    menu.close()
    assert Column.AREA not in shown_columns(panes)


def test_the_text_cannot_be_taken_away(panes: Workspace) -> None:
    menu = header_menu(panes)
    assert not next(one for one in menu.actions() if one.text() == "Afspraak").isEnabled()
    menu.close()


def test_columns_order_and_width_are_kept_between_starts(
    windows: WindowMaker, window: MainWindow, panes: Workspace, list_path: "Path"
) -> None:
    header = panes.table.view.header
    panes.table.view._choose_columns((*DEFAULT_COLUMNS, ShownColumn(Column.REGION)))
    header.moveSection(header.visualIndex(Column.REGION), 0)
    header.resizeSection(Column.REGION, 150)
    panes.table.view.sort_by(Column.REGION)
    panes.table.view.sort_by(Column.NUMBER, is_added=True)
    panes.table.view.sort_by(Column.NUMBER, is_added=True)
    ids = panes.table.model.ids
    window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert shown_columns(again)[0] is Column.REGION
    assert again.table.view.header.sectionSize(Column.REGION) == pytest.approx(150, abs=2)
    assert again.table.model.order == RowOrder(((RowField.REGION, False), (RowField.NUMBER, True)))
    assert again.table.model.ids == ids


def test_every_column_shows_what_the_row_says(panes: Workspace, first: str) -> None:
    index = panes.table.model.find(first)
    texts = {column: index.siblingAtColumn(column).data() for column in Column}
    assert texts[Column.LEAD_NATIONAL] == "VRO"
    assert texts[Column.REGION] == "Zuidwest"
    assert texts[Column.MEETING] == "BO Leefomgeving 2024"
    assert texts[Column.KIND] == "Afspraak"
    assert texts[Column.PUBLIC] == "ja"
    assert texts[Column.TOPIC].startswith("1 ")
    assert texts[Column.UPDATED] == date.today().strftime("%d-%m-%Y")


def test_a_click_on_a_header_sorts_up_down_and_not(panes: Workspace) -> None:
    view, model = panes.table.view, panes.table.model
    usual = model.ids
    spot = view.header.sectionViewportPosition(Column.AGREEMENT) + 40
    viewport = view.header.viewport()
    orders = []
    for _ in range(3):
        QTest.mouseClick(
            viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().center().__class__(spot, 8)
        )
        orders.append(model.order.fields)
    assert orders == [((RowField.AGREEMENT, False),), ((RowField.AGREEMENT, True),), ()]
    assert model.ids == usual


def test_the_chosen_row_stays_chosen_in_another_order(panes: Workspace) -> None:
    view = panes.table.view
    chosen = panes.table.model.ids[4]
    view.choose(chosen)
    view.sort_by(Column.AGREEMENT)
    assert [row.id for row in view.selected_rows()] == [chosen]


def test_the_header_tells_levels_and_direction(panes: Workspace) -> None:
    view, model = panes.table.view, panes.table.model
    view.sort_by(Column.STATUS)
    view.sort_by(Column.NUMBER, is_added=True)
    across = Qt.Orientation.Horizontal
    assert model.headerData(Column.STATUS, across) == "Status  1↑"
    assert model.headerData(Column.NUMBER, across) == "Nr.  2↑"
    spoken = model.headerData(Column.NUMBER, across, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Nr., gesorteerd"


def test_the_filters_under_the_header_narrow_the_rows(
    window: MainWindow, panes: Workspace, first: str, qtbot: QtBot
) -> None:
    QTest.keyClick(
        window,
        Qt.Key.Key_F,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    row = panes.table.view.header.filter_row
    qtbot.waitUntil(row.isVisible)
    field = row._editors[Column.LEAD]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "vro")
    qtbot.waitUntil(lambda: panes.table.model.ids == (first,))
    assert panes.table.count.text() == "1 van 84"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert panes.table.view.hasFocus()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(panes.table.model.ids) > 1)


def test_a_choice_under_the_header_filters_by_value(
    panes: Workspace, first: str, qtbot: QtBot
) -> None:
    panes._edits.save_agreement(first, "", {"status": "afgerond"})
    panes.toggle_filter_row()
    box = panes.table.view.header.filter_row._editors[Column.STATUS]
    assert isinstance(box, QComboBox)
    box.setFocus()
    box.setCurrentIndex(box.findText("Afgerond"))
    qtbot.waitUntil(lambda: panes.table.model.ids == (first,))
    assert isinstance(box, ChoicesBox)
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Space)  # "Nieuw" too
    qtbot.waitUntil(lambda: len(panes.table.model.ids) > 1)
    assert first in panes.table.model.ids
    box.hidePopup()


def test_with_no_row_left_the_filters_stay_in_reach(panes: Workspace, qtbot: QtBot) -> None:
    panes.toggle_filter_row()
    field = panes.table.view.header.filter_row._editors[Column.AGREEMENT]
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "zzzz")
    qtbot.waitUntil(lambda: panes.table.model.rowCount() == 0)
    assert field.isVisible()
    assert panes.table._empty.isVisible()
    QTest.mouseClick(panes.table._clear_button, Qt.MouseButton.LeftButton)
    assert panes.table.model.rowCount() > 0
    assert field.text() == ""


def test_a_view_works_over_the_chosen_node(panes: Workspace, first: str, asked: list[str]) -> None:
    choose_view(panes, "Mijn trekkers")
    assert panes.table.model.rowCount() == 0
    assert panes.table._empty._headline.text() == "Welke partijen zijn van u?"
    QTest.mouseClick(panes.table._parties_button, Qt.MouseButton.LeftButton)
    assert panes.table.model.ids == (first,)
    assert panes.table.count.text() == "1 van 84"
    last = panes.tree_model.index(4, 0, panes.tree_model.index(0, 0))
    panes.tree.setCurrentIndex(last)
    assert panes.table.model.rowCount() == 0
    assert panes.table.count.text().startswith("0 van ")
    assert "Uw partijen trekken hier geen" in panes.table._empty._headline.text()
    assert asked == ["parties"]


def test_my_parties_are_asked_once_and_kept(
    windows: WindowMaker, window: MainWindow, panes: Workspace, first: str, asked: list[str],
    list_path: "Path",
) -> None:  # fmt: skip
    panes.views.ask_and_choose(ViewKind.MINE)
    panes.views.choose(ViewKind.ALL)
    panes.views.ask_and_choose(ViewKind.MINE)
    window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert again.table.bar.box.currentText() == "Mijn trekkers"
    assert again.table.model.ids == (first,)
    assert asked == ["parties"]


def test_without_an_answer_the_view_says_what_to_do(
    panes: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MyPartiesDialog, "ask", lambda *_args: None)
    panes.views.ask_and_choose(ViewKind.MINE)
    assert panes.table.model.ids == ()
    assert panes.table._parties_button.isVisible()
    QTest.mouseClick(panes.table._clear_button, Qt.MouseButton.LeftButton)
    assert panes.table.bar.box.currentText() == "Alle afspraken"
    assert not panes.table._empty.isVisible()


@pytest.mark.parametrize("kind", list(ViewKind))
def test_keys_choose_every_view(
    window: MainWindow, panes: Workspace, asked: list[str], kind: ViewKind, qtbot: QtBot
) -> None:
    panes.views.choose(ViewKind.LATE)
    assert window.actions_.views[kind].shortcut().toString().startswith("Ctrl+Shift+")
    window.actions_.views[kind].trigger()
    qtbot.waitUntil(lambda: panes.views.kind is kind)
    assert panes.table.bar.box.currentData() == kind
    assert len(asked) == (kind is ViewKind.MINE)


def test_since_last_week_shows_what_changed(panes: Workspace) -> None:
    choose_view(panes, "Sinds vorige week")
    assert len(panes.table.model.ids) == panes.table.model.total  # all was read in just now


def test_own_views_are_kept_renamed_and_forgotten(
    windows: WindowMaker, window: MainWindow, panes: Workspace, list_path: "Path",
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    names = iter(["Wonen", "Bouwen"])
    monkeypatch.setattr(NameDialog, "ask", lambda *_args: next(names))
    panes.table.filter_field.setText("woning")
    panes.table.view._choose_columns((ShownColumn(Column.AGREEMENT), ShownColumn(Column.AREA)))
    panes.table.view.sort_by(Column.AREA)
    rows = panes.table.model.ids
    panes.table.bar.save_as.trigger()
    assert panes.table.bar.box.currentText() == "Wonen"
    assert panes.table.bar.remove.isEnabled()
    panes.views.choose(ViewKind.ALL)
    assert not panes.table.bar.remove.isEnabled()  # this one is always there
    panes.table.view._choose_columns(DEFAULT_COLUMNS)
    panes.table.view.sort_by(None)
    assert panes.table.filter_field.text() == ""
    choose_view(panes, "Wonen")
    assert panes.table.model.ids == rows
    assert shown_columns(panes) == [Column.AGREEMENT, Column.AREA]
    panes.table.bar.rename.trigger()
    window.close()
    again = windows.open(list_path).workspace
    assert again is not None
    assert again.table.bar.box.currentText() == "Bouwen"
    assert again.table.model.ids == rows
    again.table.bar.remove.trigger()
    assert again.table.bar.box.findText("Bouwen") == -1


def test_rows_that_another_screen_asks_for_are_all_shown(panes: Workspace) -> None:
    rows = panes.table.model.ids
    panes.views.choose(ViewKind.LATE)
    panes.show_rows("Uit Zoeken", rows[:3])
    assert panes.table.model.ids == rows[:3]
    assert panes.table.scope_title.text() == "Uit Zoeken"


def test_an_agreement_that_a_view_hides_is_shown_when_one_goes_there(panes: Workspace) -> None:
    wanted = panes.table.model.ids[2]
    panes.views.choose(ViewKind.LATE)
    assert panes.table.model.rowCount() == 0
    panes.go_to(wanted)
    assert panes.form.agreement_id == wanted
    assert wanted in panes.table.model.ids


def test_the_dialog_moves_columns_and_gives_widths_by_keyboard(qtbot: QtBot) -> None:
    dialog = ColumnsDialog(None, DEFAULT_COLUMNS, RowOrder(((RowField.DUE, True),)))
    qtbot.addWidget(dialog)
    assert dialog.columns() == DEFAULT_COLUMNS
    assert dialog.order() == RowOrder(((RowField.DUE, True),))
    dialog.list.setCurrentRow(4)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [shown.column for shown in dialog.columns()][3] is Column.STATUS
    dialog.width_.setCurrentIndex(dialog.width_.findData(160))
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.columns() == (
        *DEFAULT_COLUMNS[:3], ShownColumn(Column.STATUS, 160),
    )  # fmt: skip


def test_the_dialog_applies_only_when_it_is_accepted(
    panes: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(dialog: ColumnsDialog) -> int:
        dialog.list.setCurrentRow(0)
        QTest.keyClick(dialog.list, Qt.Key.Key_Space)
        dialog.levels[0][0].setCurrentIndex(dialog.levels[0][0].findText("Status"))
        return answer

    monkeypatch.setattr(ColumnsDialog, "exec", change)
    answer = QDialog.DialogCode.Rejected
    panes.views.choose_columns()
    assert panes.table.view.columns == DEFAULT_COLUMNS
    answer = QDialog.DialogCode.Accepted
    panes.views.choose_columns()
    assert panes.table.view.columns == DEFAULT_COLUMNS[1:]
    assert panes.table.model.order == RowOrder(((RowField.STATUS, False),))


def test_a_name_that_is_taken_is_refused_beside_the_field(qtbot: QtBot) -> None:
    dialog = NameDialog(None, "Weergave bewaren", "", ("Wonen",))
    qtbot.addWidget(dialog)
    assert dialog.accept_button is not None
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.line, "wonen")
    assert "bestaat al" in dialog.grid.message("name")
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.line, " in Zuid")
    assert dialog.grid.message("name") == ""
    assert dialog.accept_button.isEnabled()
    assert dialog.name() == "wonen in Zuid"


def test_what_is_kept_comes_back_and_nonsense_does_not() -> None:
    columns = (ShownColumn(Column.AREA, 120), ShownColumn(Column.AGREEMENT))
    assert read_columns(write_columns(columns)) == columns
    order = RowOrder(((RowField.DUE, True), (RowField.NUMBER, False)))
    assert read_order(write_order(order)) == order
    fields = (FieldFilter(RowField.LEAD, "vro"), FieldFilter(RowField.STATUS, values=("",)))
    view = SavedView("Eigen “één”", ViewKind.LATE, "spoor", fields, columns, order)
    assert read_views(write_views((view,))) == (view,)
    for nonsense in ("", "{", "[1]", '[["x", 1]]', '[["area", 1]]', "null"):
        assert read_columns(nonsense) == DEFAULT_COLUMNS
    for nonsense in ("", "{", "[1]", "null", '[{"name": "x"}]'):
        assert read_views(nonsense) == ()
    assert read_order("oud -due") == RowOrder()


def test_enter_keeps_the_name_that_was_typed(qtbot: QtBot) -> None:
    dialog = NameDialog(None, "Weergave bewaren", "", ())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.line.setFocus()
    with qtbot.assertNotEmitted(dialog.finished):
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.line, "Wonen")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)


def test_a_day_is_never_cut_however_large_the_text(window: MainWindow, panes: Workspace) -> None:
    words = DueWish("", None, date(2026, 12, 31), Certainty.CERTAIN, DueKind.DUE)
    panes._edits.set_due(panes.table.model.ids[0], "", None, words)
    for percent in range(100, 201, 10):
        window._look.set_text_percent(percent)
        view = panes.table.view
        if not view.isColumnHidden(Column.DUE):
            day = view.fontMetrics().horizontalAdvance("31-12-2026")
            assert view.columnWidth(Column.DUE) >= day + 16, percent
    window._look.set_text_percent(100)


def test_a_view_of_a_later_version_does_not_take_the_others_along() -> None:
    views = (SavedView("a"), SavedView("b"), SavedView("c"))
    kept = json.loads(write_views(views))
    kept[1]["kind"] = "of a later version"
    assert read_views(json.dumps(kept)) == (views[0], views[2])


def test_with_large_text_on_a_small_screen_the_words_keep_their_room(
    window: MainWindow, panes: Workspace
) -> None:
    window._look.set_text_percent(200)
    window.resize(1024, 640)
    view = panes.table.view
    assert view.isColumnHidden(Column.STATUS)  # its sign stands before the number
    assert view.columnWidth(Column.AGREEMENT) > view.viewport().width() * 9 // 10
    view.grab()
    window._look.set_text_percent(100)
    assert not view.isColumnHidden(Column.STATUS)
