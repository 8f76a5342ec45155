"""Text of a register is shown letter by letter: what looks like HTML is no HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget

from novex_desktop.ui.dialogs.about_dialog import AboutDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from novex_desktop.ui.main_window import MainWindow
    from novex_desktop.ui.theme.theme import Theme

IMAGE = '<img src="//elders.example/x.png"><b>vet</b>'
PLAIN, RICH = Qt.TextFormat.PlainText, Qt.TextFormat.RichText


def test_a_label_a_tooltip_and_a_message_show_tags_as_letters(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label = QLabel(IMAGE, parent)
    parent.show()
    assert label.textFormat() == PLAIN
    QToolTip.showText(parent.mapToGlobal(parent.rect().center()), IMAGE, parent)
    tips = [one for one in qapp.topLevelWidgets() if one.inherits("QTipLabel")]
    assert [one.textFormat() for one in tips if isinstance(one, QLabel)] == [PLAIN]
    QToolTip.hideText()
    box = QMessageBox(QMessageBox.Icon.Question, "Vraag", IMAGE, parent=parent)
    box.show()
    assert {one.textFormat() for one in box.findChildren(QLabel)} == {PLAIN}
    box.close()


def test_no_label_of_the_window_reads_a_title_as_html(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workspace is not None
    assert window._edits is not None
    form = window.workspace.form
    assert form.agreement_id is not None
    window._edits.save_agreement(form.agreement_id, form.number, {"title": IMAGE})
    shown = [one for one in window.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len(shown) > 20
    for label in shown:
        assert label.textFormat() == PLAIN or label.property("rich"), label.text()
        if label.property("rich"):
            assert "<img" not in label.text()


def test_our_own_words_may_be_set_in_bold(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(None, theme.icon("search"), "1.0")
    qtbot.addWidget(dialog)
    dialog.show()
    rich = [one for one in dialog.findChildren(QLabel) if "<b>" in one.text()]
    assert [one.textFormat() for one in rich] == [RICH]
