"""Splitting a row at a word, and bringing refused proposals back, with keys and mouse."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.importing.review_rows import OutlineRow
from novex_desktop.ui.review.cut_dialog import CutDialog, WordPicker
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from novex_desktop.store.database import Database

Key = Qt.Key
DATA = Path(__file__).parents[2] / "data" / "importing"
FIRST = "Rijk en regio bouwen 500 woningen."
SECOND = "De provincie Drenthe 𝄞 meldt dit uiterlijk 1 juli 2026."
TEXT = f"{FIRST} {SECOND}"


@pytest.fixture
def review(database: "Database") -> Review:
    """Return a list from Word, in which a paragraph is one block."""
    return prepare_review(database, DATA / "bo-leefomgeving-2025-opsomming.docx")


@pytest.fixture
def picker(qtbot: QtBot, theme: Theme) -> WordPicker:
    picker = WordPicker(theme, [(3, TEXT)], 0)
    qtbot.addWidget(picker)
    picker.resize(500, 200)
    picker.show()
    return picker


def first_long(dialog: ReviewDialog) -> OutlineRow:
    rows = dialog.session.review.rows
    return next(row for row in rows if row.number and len(row.text.split()) > 12)


def in_dialog(act: Callable[[CutDialog], None]) -> None:
    """Do something in the dialog that opens next."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CutDialog)
        act(dialog)

    QTimer.singleShot(0, do)


def press(widget: object, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)  # type: ignore[call-overload]


def test_the_second_sentence_is_proposed(picker: WordPicker) -> None:
    assert (picker.place.block, picker.place.at) == (3, TEXT.index("De prov"))
    assert " ".join(picker.words_from_here()) == SECOND
    assert picker.toPlainText() == TEXT


def test_arrows_go_by_word_and_by_sentence(picker: WordPicker) -> None:
    press(picker, Key.Key_Right, Key.Key_Right)
    assert picker.place.word == "Drenthe"
    press(picker, Key.Key_Up)
    assert picker.place.word == "De"
    press(picker, Key.Key_Left)
    assert picker.place.word == "woningen."
    press(picker, Key.Key_Down)
    assert picker.place.word == "De"
    press(picker, Key.Key_Down)
    assert picker.place.word == "De", "there is no third sentence"
    press(picker, Key.Key_End, Key.Key_Right)
    assert picker.place.word == "2026."
    press(picker, Key.Key_Home, Key.Key_Left)
    assert picker.place.word == "en"


def test_a_click_chooses_the_word_under_the_mouse(picker: WordPicker, qtbot: QtBot) -> None:
    cursor = QTextCursor(picker.document())
    cursor.setPosition(TEXT.index("meldt") + 1 + 2)  # one sign before it takes two units
    at = picker.cursorRect(cursor).center()
    QTest.mouseClick(picker.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert picker.place.word == "meldt"
    with qtbot.waitSignal(picker.chosen):
        press(picker, Key.Key_Return)


def test_s_cuts_a_paragraph_and_goes_to_the_new_row(dialog: ReviewDialog) -> None:
    row = first_long(dialog)
    dialog.panes.go_to(row.key)
    verdict = dialog.words.verdict.text()
    count = dialog.panes.source_model.rowCount()

    def cut(asked: CutDialog) -> None:
        press(asked.picker, Key.Key_Home, *[Key.Key_Right] * 5)
        assert asked.picker.place.word in asked.said.text()
        press(asked.picker, Key.Key_Return)

    in_dialog(cut)
    press(dialog.panes.outline, Key.Key_S)
    line = dialog.panes.current_line()
    assert line is not None
    assert line.row.key == row.key + 1
    assert row.text.endswith(line.row.text)
    assert dialog.panes.source.current_block() == row.key + 1
    assert dialog.panes.source_model.rowCount() == count + 1
    assert dialog.words.verdict.text() == verdict
    assert dialog.session.undo_label == "splitsen"
    dialog.actions_.undo.trigger()
    assert dialog.panes.source_model.rowCount() == count
    assert dialog.session.review.rows[0].text == dialog.panes.lines[0].row.text
    assert row in dialog.session.review.rows


def test_escape_cuts_nothing(dialog: ReviewDialog) -> None:
    dialog.panes.go_to(first_long(dialog).key)
    in_dialog(lambda asked: press(asked.picker, Key.Key_Escape))
    press(dialog.panes.outline, Key.Key_S)
    assert dialog.session.undo_label is None
    assert dialog.isVisible()


def test_s_in_the_whole_text_begins_at_the_word_of_the_caret(dialog: ReviewDialog) -> None:
    row = first_long(dialog)
    dialog.panes.go_to(row.key)
    text = dialog.panes.detail.text
    wanted = row.text.split()[6]
    cursor = text.textCursor()
    cursor.setPosition(len(" ".join(row.text.split()[:6])) + 2)
    text.setTextCursor(cursor)
    text.setFocus()
    seen: list[str] = []

    def look(asked: CutDialog) -> None:
        seen.append(asked.picker.place.word)
        asked.reject()

    in_dialog(look)
    press(text, Key.Key_S)
    assert seen == [wanted]


def test_a_refused_proposal_is_seen_and_brought_back(dialog: ReviewDialog) -> None:
    key = dialog.session.review.list_keys()[0]
    dialog.panes.go_to(key.block)
    assert dialog.panes.detail.refused.isHidden()
    dialog.steps.refuse([key])
    refused = dialog.panes.detail.refused
    assert refused.isVisible()
    assert key not in dialog.session.review.list_keys()
    (button,) = refused.buttons
    assert key.quote in button.accessibleName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert key in dialog.session.review.list_keys()
    assert refused.isHidden()
    assert dialog.session.undo_label == "voorstel terugzetten"
