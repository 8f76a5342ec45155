"""Overzicht bewerken: on the real layouts, with a register and a folder of the test's own."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import select

from novex_desktop import paths
from novex_desktop.domain.agreement import Agreement
from novex_desktop.export_services import make_overview_services
from novex_desktop.layout_services import list_overview_menu
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.overviews.draft_table import iterate_bands
from novex_desktop.ui.overviews.layout_editor import DiscardDialog, LayoutEditor
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

MakeEditor = Callable[[str], LayoutEditor]
Accepted = QDialog.DialogCode.Accepted


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, list_database: "Database", home: Path) -> Iterator[MakeEditor]:
    made: list[LayoutEditor] = []

    def make_editor(name: str) -> LayoutEditor:
        menu = list_overview_menu()
        editor = LayoutEditor(None, theme, make_overview_services(), list_database, menu, name)
        made.append(editor)
        editor.show()
        qtbot.waitUntil(lambda: editor.table.rowCount() > 0, timeout=20_000)
        return editor

    yield make_editor
    for editor in made:
        editor.done(0)  # waits for what is being read; the register closes after this
        editor.deleteLater()


def list_headers(editor: LayoutEditor) -> list[str]:
    items = (
        editor.table.horizontalHeaderItem(place) for place in range(editor.table.columnCount())
    )
    return [item.text() for item in items if item is not None]


def test_the_first_rows_of_the_register_are_shown_under_their_bands(make: MakeEditor) -> None:
    editor = make("Afspraken per regio")
    shown = [
        item.text()
        for row in range(editor.table.rowCount())
        if (item := editor.table.item(row, 0)) is not None
    ]
    assert shown[0] == "1  Ruimtelijke opgaven Zuidwest-Nederland (NOVEX)"
    assert "BOL24-ZW-01-01" in shown
    assert "de eerste 12 van 20 rijen" in editor.count.text()
    assert "Past op A4 liggend" in editor.count.text()


def test_columns_are_added_moved_and_taken_away_by_keyboard(
    make: MakeEditor, qtbot: QtBot, home: Path
) -> None:
    editor = make("Afspraken per regio")
    columns = editor.columns.columns
    QTest.keyClick(columns, Qt.Key.Key_Delete)
    QTest.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(editor.columns.search, "letter van het")
    QTest.keyClick(editor.columns.search, Qt.Key.Key_Return)
    expected = [
        "Afspraak", "Onderwerp", "Oordeel", "Trekker", "Termijn", "Status", "Stand van zaken"
    ]  # fmt: skip
    qtbot.waitUntil(lambda: list_headers(editor) == expected)
    editor.columns.header.setFocus()
    editor.columns.header.selectAll()
    QTest.keyClicks(editor.columns.header, "Kleur")
    editor.columns.width_.setValue(9)
    editor.name.setText("Voor donderdag")
    editor.accept()
    assert editor.kept == "Voor donderdag"
    text = (home / "overzichten" / "layouts" / "voor-donderdag.toml").read_text(encoding="utf-8")
    assert '{ veld = "oordeel", kop = "Kleur", breedte = 9 }' in text
    assert "nummer" not in text.split("kolommen")[1]
    assert text.startswith("# Afspraken per regio")  # the comments came along
    own = [choice for choice in list_overview_menu().choices if choice.is_own]
    assert [choice.name for choice in own] == ["Voor donderdag"]


def test_rows_groups_order_and_paper_are_kept(make: MakeEditor, home: Path, qtbot: QtBot) -> None:
    editor = make("Afspraken per regio")
    settings = editor.settings
    for field, value in (
        (settings.selection, "openstaand"),
        (settings.groups[0], "termijngroep"),
        (settings.groups[1], ""),
        (settings.order, ("termijn_datum",)),
        (settings.paper, "A3 liggend"),
    ):
        field.write(value)
        field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: "A3 liggend" in editor.count.text())
    editor.accept()
    (file,) = (home / "overzichten" / "layouts").glob("*.toml")
    text = file.read_text(encoding="utf-8")
    for line in (
        'selectie = "openstaand"',
        'groepen = ["termijngroep"]',
        'volgorde = ["termijn_datum"]',
        'papier = "A3 liggend"',
    ):
        assert line in text


def choose(field: ChoiceField, value: object) -> None:
    field.setCurrentIndex(field._place_of(value))
    field.activated.emit(field.currentIndex())


def test_how_a_column_is_set_is_chosen_shown_and_kept(
    make: MakeEditor, home: Path, qtbot: QtBot
) -> None:
    editor = make("Alle afspraken")
    columns, looks = editor.columns.columns, editor.columns.looks
    headers = [columns.item(row).text() for row in range(columns.count())]
    place = headers.index("Laatst bijgewerkt")
    columns.setCurrentRow(place)
    assert looks.format.isEnabled()
    choose(looks.format, "d mmmm jjjj")
    choose(looks.side, "rechts")
    choose(looks.letters, ("vet", "cursief"))
    choose(editor.settings.typeface, "Verdana")

    def shown() -> str:
        item = editor.table.item(0, place)
        return "" if item is None else item.text()

    qtbot.waitUntil(lambda: re.fullmatch(r"\d+ [a-z]+ \d{4}", shown()) is not None)
    item = editor.table.item(0, place)
    assert item is not None
    assert item.font().bold()
    assert item.font().italic()
    columns.setCurrentRow(0)
    assert not looks.format.isEnabled()  # text
    assert (looks.side.value(), looks.letters.value()) == ("", ())
    editor.accept()
    (file,) = (home / "overzichten" / "layouts").glob("*.toml")
    text = file.read_text(encoding="utf-8")
    assert 'opmaak = ["d mmmm jjjj", "rechts", "vet", "cursief"] }' in text
    assert text.count("opmaak") == 1
    assert 'lettertype = "Verdana"' in text
    again = make(editor.kept or "")
    again.columns.columns.setCurrentRow(place)
    assert again.columns.looks.value() == ("d mmmm jjjj", "rechts", "vet", "cursief")
    assert again.settings.typeface.value() == "Verdana"


def shows_first(editor: LayoutEditor, header: str) -> bool:
    return list_headers(editor)[0] == header


def test_rows_are_read_once_however_often_a_column_changes(
    make: MakeEditor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from novex_desktop.exporting import export_job

    editor = make("Afspraken per regio")
    monkeypatch.setattr(export_job, "read_order", lambda *_: pytest.fail("read again"))
    for header in ("Nr", "N", "Nummer"):
        editor.columns.header.selectAll()
        QTest.keyClicks(editor.columns.header, header)
        qtbot.waitUntil(partial(shows_first, editor, header))


def test_rows_are_read_anew_when_the_register_changed(
    make: MakeEditor, list_database: "Database"
) -> None:
    editor = make("Afspraken per regio")
    draft, sheet = editor._draft, editor._sheets[0]
    assert draft is not None
    before = editor._preview(draft, sheet)
    with list_database.change("Titel wijzigen") as change:
        first = change.session.exec(
            select(Agreement).where(Agreement.number == before.rows[0][0])
        ).one()
        first.title = "Een andere titel"
    after = editor._preview(draft, sheet)
    assert after.rows[0][1] == "Een andere titel" != before.rows[0][1]


def test_a_working_table_offers_no_groups(make: MakeEditor) -> None:
    editor = make("Alle afspraken")
    assert not editor.settings.groups[0].isVisible()
    assert editor.settings.order.isVisible()


def test_a_broken_rule_is_told_at_once_and_nothing_is_kept(
    make: MakeEditor, qtbot: QtBot, home: Path
) -> None:
    editor = make("Afspraken per regio")
    editor.columns.header.selectAll()
    QTest.keyClicks(editor.columns.header, "Status")
    qtbot.waitUntil(lambda: "staat er twee keer" in editor.error.text())
    editor.accept()
    assert editor.result() != Accepted
    assert not list((home / "overzichten" / "layouts").glob("*.toml"))


def test_why_nothing_is_kept_stands_also_when_the_rows_come_after_it(
    make: MakeEditor, qtbot: QtBot
) -> None:
    editor = make("Openstaand")
    editor.columns.remove.click()  # the rows are read anew
    editor.name.setText("")
    with qtbot.waitSignal(editor._reading.told):
        editor.accept()
        told = editor.error.text()
    assert told
    assert editor.error.text() == told
    assert editor.error.isVisible()


def test_a_sheet_too_wide_for_its_paper_is_told(make: MakeEditor, qtbot: QtBot) -> None:
    editor = make("Afspraken per regio")
    editor.columns.width_.setValue(150)
    qtbot.waitUntil(lambda: "niet afgedrukt worden" in editor.count.text())


def test_edits_are_not_thrown_away_by_accident(
    make: MakeEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = make("Afspraken per regio")
    answers = [False, True]
    monkeypatch.setattr(DiscardDialog, "ask", lambda *_: answers.pop(0))
    QTest.keyClick(editor.columns.columns, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert not answers


def test_a_name_that_was_typed_stays_whatever_one_begins_with(
    make: MakeEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = make("Afspraken per regio")
    editor.name.selectAll()
    QTest.keyClicks(editor.name, "Voor de directeur")
    choose(editor.overview, "Alle afspraken")
    assert editor.overview.value() == "Alle afspraken"
    assert editor.name.text() == "Voor de directeur"
    answers = [False]
    monkeypatch.setattr(DiscardDialog, "ask", lambda *_: answers.pop())
    editor.reject()
    assert not answers
    assert editor.isVisible()


def test_without_edits_nothing_is_asked(make: MakeEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DiscardDialog, "ask", lambda *_: pytest.fail("nothing was edited"))
    editor = make("Afspraken per regio")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_a_band_comes_back_under_another_band_above_it() -> None:
    rows = [("A", "x"), ("A", "x"), ("A", ""), ("B", "x")]
    assert list(iterate_bands(rows)) == [(0, 0, "A"), (0, 1, "x"), (3, 0, "B"), (3, 1, "x")]


def test_no_letter_leads_to_two_places(make: MakeEditor) -> None:
    editor = make("Afspraken per regio")
    texts = [each.text() for each in editor.findChildren(QLabel)]
    texts += [each.text() for each in editor.findChildren(QAbstractButton)]
    letters = [text[text.index("&") + 1].upper() for text in texts if "&" in text]
    assert len(letters) == len(set(letters))
    assert len(letters) >= 15


def test_everything_that_takes_the_focus_has_a_name(make: MakeEditor) -> None:
    silent = []
    for widget in make("Afspraken per regio").findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        is_stop = widget.focusPolicy().value and widget.focusProxy() is None
        is_shown = widget.isVisible() and widget.isEnabled() and interface is not None
        if is_stop and is_shown and not interface.text(QAccessible.Text.Name):
            silent.append((type(widget).__name__, widget.objectName()))
    assert silent == []
