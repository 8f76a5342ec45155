import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop import paths
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.ui.forms.text_fields import ChoiceField
from novex_desktop.ui.theme.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def field(window: QWidget, qtbot: QtBot, qapp: QApplication) -> ChoiceField:
    made = ChoiceField(Theme(qapp, paths.get_resources_folder()), window)
    made.offer(list(AgreementStatus))
    made.write(AgreementStatus.NEW)
    other = QLineEdit(window)
    other.setObjectName("other")
    window.show()
    qtbot.waitUntil(made.isVisible)
    made.setFocus()
    return made


def test_walking_past_words_commits_only_where_it_stops(field: ChoiceField, qtbot: QtBot) -> None:
    said: list[object] = []
    field.committed.connect(said.append)
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    assert said == [AgreementStatus.DONE]


def test_leaving_the_field_commits_at_once(field: ChoiceField) -> None:
    said: list[object] = []
    field.committed.connect(said.append)
    QTest.keyClick(field, Qt.Key.Key_Down)
    other = field.window().findChild(QLineEdit, "other")
    assert other is not None
    other.setFocus()
    assert said == [AgreementStatus.IN_PROGRESS]


def test_enter_commits_and_escape_takes_the_walk_back(field: ChoiceField) -> None:
    said: list[object] = []
    field.committed.connect(said.append)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said == [AgreementStatus.IN_PROGRESS]
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.value() == AgreementStatus.IN_PROGRESS
    field.flush()
    assert said == [AgreementStatus.IN_PROGRESS]


def test_a_word_that_does_not_fit_ends_in_dots(qtbot: QtBot, theme: Theme) -> None:
    field = ChoiceField(theme)
    field.add_choice("Hangt aan BO Leefomgeving 2025", 1)
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    option = QStyleOptionComboBox()
    field.initStyleOption(option)
    assert option.currentText == "Hangt aan BO Leefomgeving 2025"
    field.resize(120, field.height())
    field.initStyleOption(option)
    assert option.currentText.endswith("…")
