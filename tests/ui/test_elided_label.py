from pytestqt.qtbot import QtBot

from novex_desktop.ui.elided_label import ElidedBox, ElidedLabel
from novex_desktop.ui.theme.theme import Theme

TEXT = "84 alinea's: 68 afspraken, 9 te laat, 61 zonder termijn"


def test_a_long_line_gives_way_and_can_still_be_read(qtbot: QtBot) -> None:
    label = ElidedLabel(TEXT)
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint())
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 3
    label.resize(label.minimumSizeHint())
    assert label.toolTip() == TEXT
    assert label._shown().endswith("…")
    label.grab()


def test_figures_show_whole_or_not_at_all(qtbot: QtBot) -> None:
    label = ElidedLabel(TEXT, is_whole=True)
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint())
    assert label._shown() == TEXT
    label.resize(label.sizeHint().width() // 2, label.sizeHint().height())
    assert label._shown() == ""
    assert label.toolTip() == TEXT
    label.grab()


def test_the_list_of_a_narrow_box_shows_its_choices_whole(qtbot: QtBot, theme: Theme) -> None:
    box = ElidedBox(theme)
    qtbot.addWidget(box)
    box.setSizeAdjustPolicy(ElidedBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.addItems(["Alle afspraken", "Vóór het BO Leefomgeving", "Gewijzigd sinds vorige week"])
    box.resize(60, 24)
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(lambda: view.viewport().width() >= view.sizeHintForColumn(0))
    box.hidePopup()
