"""Enter on a button that has the focus; Qt leaves that to Space, outside a dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget


def press_with_enter(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Press the button that has the focus, if it is one and the key is Enter; whether it was.

    For the `keyPressEvent` of a window, where a key comes that no widget took.
    """
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if (
        not is_enter
        or event.isAutoRepeat()
        or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    ):
        return False
    if isinstance(focus, QToolButton) and focus.menu() is not None:
        focus.showMenu()
    elif isinstance(focus, QPushButton | QToolButton):
        focus.click()
    else:
        return False
    return True
