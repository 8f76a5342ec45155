"""How much room a dialog has on its screen.

Not by `QWidget.screen()`: PySide makes the screen a child of whichever widget was asked for it, and
lets it die with that widget; the next widget that is made then brings the program down.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_WIDE_CHARS = 110


def find_room(widget: QWidget) -> QRect:
    """Return what may be covered of the screen that a widget is on, or will come on."""
    window = widget.window()
    parent = window.parentWidget()
    if parent is not None and not window.isVisible():
        window = parent.window()
    place = window.frameGeometry().center()
    return (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()


def is_narrow(widget: QWidget) -> bool:
    """Whether the screen has too little room, for its letters, to put two things side by side."""
    letters = find_room(widget).width() / max(widget.fontMetrics().averageCharWidth(), 1)
    return letters < _WIDE_CHARS


def keep_in_room(widget: QWidget, place: QPoint) -> QPoint:
    """Return a place for a menu that is on a screen: Qt shows none that begins beyond it."""
    if QGuiApplication.screenAt(place) is not None:
        return place
    room = find_room(widget)
    return QPoint(
        min(max(place.x(), room.left()), room.right()),
        min(max(place.y(), room.top()), room.bottom()),
    )
