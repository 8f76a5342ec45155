"""What a screen reader finds in the window."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from novex_desktop.ui.main_window import MainWindow

Role = QAccessible.Role


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield interface
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child.isValid():
            yield from walk(child)


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    silent = []
    for widget in window.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not widget.isVisible() or not widget.isEnabled() or interface is None:
            continue
        is_stop = widget.focusPolicy().value and widget.focusProxy() is None
        if is_stop and not interface.text(QAccessible.Text.Name):
            silent.append((type(widget).__name__, widget.objectName()))
    assert silent == []


def test_the_tree_speaks_level_and_counts(window: MainWindow) -> None:
    assert window.workspace is not None
    interface = QAccessible.queryAccessibleInterface(window.workspace.tree)
    assert interface.role() == Role.Tree
    names = [child.text(QAccessible.Text.Name) for child in walk(interface)]
    assert any(
        re.fullmatch(r"Zuidwest-Nederland, niveau 2, 1 van 5, \d+ open(, \d+ te laat)?", name)
        for name in names
    )


def test_the_table_has_headers_and_cells_that_speak(window: MainWindow) -> None:
    assert window.workspace is not None
    interface = QAccessible.queryAccessibleInterface(window.workspace.table.view)
    names = [child.text(QAccessible.Text.Name) for child in walk(interface)]
    assert {"Nr.", "Afspraak", "Trekker", "Termijn", "Status"} <= set(names)
    assert "geen termijn" in names


def test_the_tree_has_a_current_item_as_soon_as_it_has_the_focus(window: MainWindow) -> None:
    assert window.workspace is not None
    window.workspace.tree.setFocus()
    assert window.workspace.tree.currentIndex().isValid()
