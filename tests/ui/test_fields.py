"""Hints and signs inside text fields: told apart without colour, and as large as the letters."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.ui.clear_button import add_clear_button
from novex_desktop.ui.field_button import FieldButton
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.text_fields import TextBox, TextLine
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.table.table_pane import FilterField
from novex_desktop.ui.theme.restyling import restyle, say_hint
from novex_desktop.ui.theme.theme import Appearance, Theme
from tests.ui.every_dialog import list_places


@pytest.mark.parametrize("kind", [TextLine, TextBox])
def test_a_hint_is_slanted_and_what_is_typed_or_shown_is_not(
    qtbot: QtBot, theme: Theme, kind: type[TextLine] | type[TextBox]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    say_hint(field, "eind 2025")
    field.show()
    assert field.font().italic()
    QTest.keyClicks(field, "a")
    assert not field.font().italic()
    field.write("")
    assert field.font().italic()
    field.write("voor de zomer")
    restyle(field)
    assert not field.font().italic()


def test_every_field_that_shows_a_hint_slants_it_and_no_other(
    qtbot: QtBot, window: MainWindow
) -> None:
    wrong, hints = [], 0
    for where, top in list_places(qtbot, window):
        fields: list[QLineEdit | QPlainTextEdit] = [
            *top.findChildren(QLineEdit), *top.findChildren(QPlainTextEdit),
        ]  # fmt: skip
        for field in fields:
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            is_hint = bool(field.placeholderText()) and not text
            hints += is_hint
            if field.isVisible() and field.font().italic() != is_hint:
                wrong.append(f"{where}: {field.placeholderText()} {text}")
    assert wrong == []
    assert hints > 20


def test_signs_in_a_field_grow_with_the_letters_and_leave_the_words_free(
    qtbot: QtBot, theme: Theme
) -> None:
    field = FilterField(theme)
    field.setText("woningbouw")
    add_clear_button(field)
    day = DateField(theme)
    for one in (field, day):
        qtbot.addWidget(one)
        one.resize(400, 60)
        one.show()
    small = [_measure(one) for one in (field, day)]
    theme.choose(Appearance.LIGHT, 200)
    try:
        QApplication.processEvents()
        assert [_measure(one) for one in (field, day)] == [
            [2 * side for side in sides] for sides in small
        ]
        for one in (field, day):
            (button,) = one.findChildren(FieldButton)
            assert one.textMargins().right() >= button.width() > 32
        assert field.textMargins().left() > 32
    finally:
        theme.choose(Appearance.LIGHT, 100)


def _measure(field: QWidget) -> list[int]:
    signs = [sign.pixmap().width() for sign in field.findChildren(QLabel)]
    return signs + [button.iconSize().width() for button in field.findChildren(FieldButton)]


def test_the_cross_empties_a_field_and_is_there_while_it_has_words(
    qtbot: QtBot, theme: Theme
) -> None:
    field = QLineEdit()
    add_clear_button(field)
    add_clear_button(field)  # harmless
    qtbot.addWidget(field)
    field.show()
    (cross,) = field.findChildren(QToolButton)
    assert not cross.isVisible()
    QTest.keyClicks(field, "zee")
    assert cross.isVisible()
    assert not cross.icon().isNull()
    cross.click()
    assert field.text() == ""
    assert not cross.isVisible()
