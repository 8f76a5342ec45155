"""All actions of the menus as a flat list: for the palette and for the list of keys."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Command:
    """An action, and where its menu is."""

    action: QAction
    menu: str  # "Beeld", "Beeld › Sorteren op"
    text: str  # without mnemonic and dots
    keys: str  # as this system writes them; empty for none


def list_commands(window: QMainWindow) -> list[Command]:
    """Return all actions that the menus show, each once, in their order."""
    found: dict[int, Command] = {}
    for top in window.menuBar().actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            for command in _walk(menu, plain_text(top)):
                found.setdefault(id(command.action), command)
    return list(found.values())


def plain_text(action: QAction) -> str:
    """Return what a menu shows, without the mark of its letter and the dots of a dialog."""
    text = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return text.removesuffix("…").removesuffix("...")


def _walk(menu: QMenu, path: str) -> Iterator[Command]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _walk(below, f"{path} › {plain_text(action)}")
        elif not action.isSeparator() and action.isVisible():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Command(action, path, plain_text(action), keys)
