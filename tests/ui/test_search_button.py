"""Where one begins to search, in the row of menus."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar
from shiboken6 import delete

from novex_desktop.ui.search_button import SearchButton
from novex_desktop.ui.theme.theme import Theme


def test_a_look_that_is_chosen_while_the_window_goes_asks_nothing_of_its_menus(
    theme: Theme,
) -> None:
    bar = QMenuBar()
    button = SearchButton(QAction("Zoeken"), theme, bar)
    button.setParent(None)
    delete(bar)
    button.fit()
    delete(button)
