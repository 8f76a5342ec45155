"""A text of a few lines shows all of them."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.ui.forms.kind_field import KindField
from novex_desktop.ui.forms.text_fields import TextBox
from novex_desktop.ui.theme.theme import Theme

_TEXT = (
    "Bij de annotatie meenemen dat de netcapaciteit in Zeeuws-Vlaanderen pas in 2029 op orde is."
    "\n\nOok: vraag over de rol van North Sea Port (zie mail van 3 februari)."
)


def test_a_space_at_the_end_of_a_line_takes_no_line_away(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = TextBox(lines=1)
    column = QVBoxLayout(holder)
    column.addWidget(box)
    column.addStretch()
    box.write(_TEXT)
    holder.resize(320, 400)
    holder.show()
    qtbot.waitExposed(holder)
    for width in range(240, 340, 7):
        holder.resize(width, 400)
        QApplication.processEvents()
        assert not box.horizontalScrollBar().isVisible()
        assert box.verticalScrollBar().maximum() == 0, width


def test_the_kind_is_never_cut_beside_its_button(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = KindField(theme, holder)
    field.write(AgreementKind.BACKGROUND, is_confirmed=False)
    holder.resize(600, 120)
    holder.show()
    qtbot.waitExposed(holder)
    for width, is_beside in ((500, True), (240, False)):
        field.resize(width, 80)
        QApplication.processEvents()
        assert field.choice.width() >= field.choice.sizeHint().width(), width
        button = field.confirm.mapTo(field, field.confirm.rect().center())
        assert (button.x() > field.choice.geometry().right()) is is_beside
        assert (button.y() > field.choice.geometry().bottom()) is not is_beside
