"""What is said where there is nothing to show reads well at any width."""

from pytestqt.qtbot import QtBot

from novex_desktop.ui.empty_state import EmptyState
from novex_desktop.ui.theme.theme import Theme


def test_lines_stay_short_in_a_wide_window(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "link")
    qtbot.addWidget(empty)
    empty.say("Niets te doen", "Hier staat straks wat u kunt doen. " * 12)
    empty.resize(1800, 600)
    empty.show()
    qtbot.waitExposed(empty)
    words = empty.findChildren(type(empty._explanation))[-1]
    most = 90 * words.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: words.width() < most)
    assert abs(words.geometry().center().x() - 900) <= 2
    empty.resize(400, 600)
    qtbot.waitUntil(lambda: words.width() == 400 - 64)
