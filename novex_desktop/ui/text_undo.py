"""Which keys a text field may keep to itself, and which go to the window.

Ctrl+Z undoes typing first, and the last act when nothing was typed.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_OURS = frozenset({Qt.Key.Key_E, Qt.Key.Key_K})
"""With Ctrl: end of the line and cut the line for Qt on Linux, and for nobody on Windows."""


class TextUndo(QObject):
    """Install on the application: text fields claim Ctrl+Z even when they have nothing to undo."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_undo or is_redo) and not _claims(watched, is_undo=is_undo):
                event.ignore()
                return True
            has_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if has_control and event.key() in _OURS:
                event.ignore()
                return True
        return False


def _claims(widget: QObject, *, is_undo: bool) -> bool:
    """Whether a text field has typing to take back, or to do again."""
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() if is_undo else widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        document = widget.document()
        return document.isUndoAvailable() if is_undo else document.isRedoAvailable()
    return False
