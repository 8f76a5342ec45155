"""What a widget of our own is to a screen reader: of itself Qt knows only its own kinds."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Kind = TypeVar("_Kind", bound=QWidget)
_PROPERTY = "spokenRole"
_KEPT = "_spoken"  # attribute of a widget: Python must keep what Qt asks
_makers: dict[str, Callable[[Any], QAccessibleInterface]] = {}
_is_installed = False


def say_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be announced as something, with its accessible name and description."""
    _mark(widget, role.name)


def say_group(widget: QWidget, name: str) -> None:
    """Let a widget be announced as a group when one comes into it, by this name."""
    say_role(widget, QAccessible.Role.Grouping)
    widget.setAccessibleName(name)


def say_by(widget: _Kind, make: Callable[[_Kind], QAccessibleInterface]) -> None:
    """Let an interface of our own speak for a widget, also for what is painted in it."""
    kind = type(widget).__name__
    _makers[kind] = make
    _mark(widget, kind)


def _mark(widget: QWidget, said: str) -> None:
    if widget.property(_PROPERTY) == said:
        return
    widget.setProperty(_PROPERTY, said)
    _install()
    if QAccessible.isActive() and not hasattr(widget, _KEPT):
        # A name or a place in the window that it got before this made one of Qt's own.
        known = QAccessible.queryAccessibleInterface(widget)
        if not hasattr(widget, _KEPT):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def _install() -> None:
    global _is_installed  # Qt keeps its list of factories for the whole program
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make)


def _make(_kind: str, source: QObject) -> QAccessibleInterface | None:
    said = source.property(_PROPERTY) if isinstance(source, QWidget) else None
    if not isinstance(source, QWidget) or not said:
        return None
    make = _makers.get(said)
    spoken = make(source) if make else QAccessibleWidget(source, QAccessible.Role[said])
    setattr(source, _KEPT, spoken)
    return spoken
