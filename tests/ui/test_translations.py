from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from novex_desktop.ui.application import NAME
from novex_desktop.ui.theme.theme import Theme


@pytest.mark.parametrize(
    ("context", "source", "dutch"),
    [
        ("QFileDialog", "&Look in:", "&Zoeken in:"),
        ("QFileDialog", "Files of &type:", "Bestanden van &type:"),
        ("QLineEdit", "Select All", "Alles selecteren"),
        ("QPlatformTheme", "Cancel", "Annuleren"),
        ("QCalendarWidget", "Next Month", "Volgende maand"),
    ],
)
def test_words_of_qt_are_dutch(theme: Theme, context: str, source: str, dutch: str) -> None:
    assert QCoreApplication.translate(context, source) == dutch


def test_a_file_dialog_of_qt_is_dutch(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"&Zoeken in:", "Bestanden van &type:"} <= labels
    box = dialog.findChildren(QDialogButtonBox)[0]
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Openen", "Annuleren"}


def test_the_program_has_its_name_and_icon(qapp: QApplication, theme: Theme) -> None:
    assert QApplication.applicationDisplayName() == NAME
    assert QApplication.desktopFileName()
    assert not qapp.windowIcon().isNull()
    assert QLocale().language() == QLocale.Language.Dutch
