"""Which keys a text field may keep to itself, and which go to the window.

Ctrl+Z undoes typing first, and the last act when nothing was typed.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

_OURS = frozenset({Qt.Key.Key_E, Qt.Key.Key_K})
"""With Ctrl: end of the line and cut the line for Qt on Linux, and for nobody on Windows."""

_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class TextUndo(QObject):
    """Watches the text field that has the focus: it claims Ctrl+Z only to take typing back.

    Only that field, and not the whole application: a filter in Python there sees every event of
    every object, also of one that Qt is still making, which is slow and has brought the program
    down.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)
        self._watch(app.focusWidget())

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._watch(new)

    def _watch(self, widget: QWidget | None) -> None:
        before = self._watched
        if before is not None and before is not widget and isValid(before):
            before.removeEventFilter(self)
        self._watched = widget if isinstance(widget, _TEXT_FIELDS) else None
        if self._watched is not None and self._watched is not before:
            self._watched.installEventFilter(self)

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
