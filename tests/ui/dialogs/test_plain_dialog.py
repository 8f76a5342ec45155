"""What all dialogs share: a default button, and content that fits any screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.forms.field_row import FieldGrid
from novex_desktop.ui.forms.tab_order import list_stops
from novex_desktop.ui.screen_room import find_room


def _make(qtbot: QtBot, height: int) -> tuple[PlainDialog, QLineEdit]:
    dialog = PlainDialog(None, "Titel", "Uitleg", "&Doen")
    qtbot.addWidget(dialog)
    field = QLineEdit()
    field.setMinimumHeight(height)
    dialog.column.addWidget(field)
    field.setFocus()
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog, field


def test_content_larger_than_the_screen_scrolls_and_keeps_the_focus(qtbot: QtBot) -> None:
    dialog, field = _make(qtbot, 4000)
    assert dialog.height() <= find_room(dialog).height()
    assert dialog.findChild(QScrollArea) is not None
    assert field.isVisible()
    assert dialog.focusWidget() is field
    assert dialog.accept_button is not None
    bottom = dialog.accept_button.mapTo(dialog, dialog.accept_button.rect().bottomLeft())
    assert bottom.y() < dialog.height()


def test_content_that_fits_does_not_scroll(qtbot: QtBot) -> None:
    dialog, _field = _make(qtbot, 40)
    assert dialog.findChild(QScrollArea) is None


def test_enter_goes_on_and_a_disabled_button_leaves_no_other_default(qtbot: QtBot) -> None:
    dialog, field = _make(qtbot, 40)
    assert dialog.accept_button is not None
    dialog.accept_button.setEnabled(False)
    assert [one.text() for one in dialog.findChildren(QPushButton) if one.isDefault()] == ["&Doen"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.accept_button.setEnabled(True)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == PlainDialog.DialogCode.Accepted


def test_it_grows_with_what_is_told_in_it(qtbot: QtBot) -> None:
    dialog = PlainDialog(None, "Titel", "", "&Doen")
    qtbot.addWidget(dialog)
    grid, field = FieldGrid(), QLineEdit()
    grid.add_field("name", "&Naam", field)
    dialog.column.addLayout(grid)
    dialog.show()
    qtbot.waitExposed(dialog)
    before, height = dialog.height(), field.height()
    grid.refuse(
        "name", "Dit is geen naam. Typ hier wat het is, en niet wat het had kunnen zijn. " * 3
    )
    error = next(label for label in dialog.findChildren(QLabel) if label.text().startswith("Dit"))
    qtbot.waitUntil(lambda: error.height() >= error.heightForWidth(error.width()))
    assert dialog.height() > before
    assert field.height() == height
    assert field.hasFocus()


def test_another_button_stands_between_going_on_and_leaving_for_tab_too(qtbot: QtBot) -> None:
    dialog = PlainDialog(None, "Titel", "", "&Doen")
    qtbot.addWidget(dialog)
    done: list[int] = []
    dialog.column.addWidget(QLineEdit())
    other = dialog.add_button("&Iets anders", lambda: done.append(1))
    dialog.show()
    buttons = [stop for stop in list_stops(dialog) if isinstance(stop, QPushButton)]
    assert [button.x() for button in buttons] == sorted(button.x() for button in buttons)
    other.click()
    assert done == [1]
    assert dialog.isVisible()
