"""Somebody who clicks and types anywhere in the window, without any sense, and forgets nothing."""

import logging
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from novex_desktop.ui.forms.text_fields import TextBox, TextLine
from novex_desktop.ui.main_window import MainWindow

Key = Qt.Key
logger = logging.getLogger(__name__)
_WALKING = (
    Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Left,
    Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageDown, Key.Key_Return, Key.Key_Space,
    Key.Key_F6, Key.Key_F3, Key.Key_F8,
)  # fmt: skip
_CANCELLING = (Key.Key_Escape, Key.Key_Backspace, Key.Key_Delete)
_CLICKED = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QComboBox, QTabBar)


class RandomUser(QObject):
    """Acts once in each turn of the event loop, so also while a dialog is open.

    What it types are words that occur once. `list_lost_words` tells which of them are neither in
    the log of the register nor in a field on the screen, though nothing took them back.
    """

    finished = Signal()

    def __init__(self, window: MainWindow, seed: int, acts: int, *, left_alone: set[str]) -> None:
        """Prepare; `start` begins.

        Args:
            acts: how many times to press, click or type.
            left_alone: texts of actions that would end the test (quitting).
        """
        super().__init__()
        self._window = window
        self._random = random.Random(seed)
        self._seed = seed
        self._left = acts
        self._left_alone = left_alone
        self._typed: dict[str, QWidget] = {}  # word, and the field it was typed in
        self.words_typed = 0
        self.done: list[str] = []  # what was done, to follow a failure

    def start(self) -> None:
        """Begin; `finished` says when all is done."""
        QTimer.singleShot(0, self._step)

    def list_lost_words(self, path: Path) -> list[str]:
        """Return what was typed and is neither stored in the register nor still in its field."""
        with sqlite3.connect(path) as connection:
            stored = "\n".join(
                text for (text,) in connection.execute("SELECT new FROM field_change") if text
            )
        connection.close()
        return [
            word
            for word, field in self._typed.items()
            if word not in stored and not (isValid(field) and word in _text_of(field))
        ]

    def _step(self) -> None:
        if self._left <= 0 and QApplication.activeModalWidget() is None:
            self.finished.emit()
            return
        self._left -= 1
        # The next turn is asked for first: what is done now may open a dialog and stay in it.
        QTimer.singleShot(0, self._step)
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        if popup is not None:
            self._leave_popup(popup)
        elif modal is not None and self._left < -50:
            # It ends here: a dialog must always be closed by Escape.
            self._press(modal, Key.Key_Escape)
        else:
            self._act(modal or self._window)

    def _leave_popup(self, popup: QWidget) -> None:
        self._press(popup, self._random.choice((Key.Key_Down, Key.Key_Return, Key.Key_Escape)))

    def _act(self, top: QWidget) -> None:
        kinds: list[tuple[int, Callable[[QWidget], None]]] = [
            (30, self._press_somewhere), (25, self._click_somewhere), (25, self._type_words),
            (15, self._trigger_something), (5, self._take_back),
        ]  # fmt: skip
        if isinstance(top, QDialog):
            kinds = [(40, self._press_somewhere), (40, self._click_somewhere), (15, self._escape)]
        if self.words_typed < 3 and top is self._window:
            kinds = [(1, self._type_words)]  # an undo of the import leaves nothing to type in
        [act] = self._random.choices(
            [act for _, act in kinds], weights=[weight for weight, _ in kinds]
        )
        act(top)

    def _press_somewhere(self, top: QWidget) -> None:
        self._press(_focus_in(top), self._random.choice(_WALKING))

    def _escape(self, top: QWidget) -> None:
        self._press(top, Key.Key_Escape)

    def _press(self, widget: QWidget, key: Key) -> None:
        self._note(f"press {key.name}", widget)
        if key in _CANCELLING:
            self._forget_typing_in(widget)
        QTest.keyClick(widget, key)

    def _take_back(self, top: QWidget) -> None:
        widget = _focus_in(top)
        self._note("Ctrl+Z", widget)
        self._forget_typing_in(widget)
        QTest.keyClick(widget, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def _click_somewhere(self, top: QWidget) -> None:
        choices = [
            widget
            for widget in top.findChildren(QWidget)
            if isinstance(widget, _CLICKED)
            and widget.isVisible()
            and widget.isEnabled()
            and not widget.visibleRegion().isEmpty()
        ]
        if not choices:
            return
        widget = self._random.choice(choices)
        target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        if isinstance(widget, QPlainTextEdit):
            target = widget.viewport()
        seen = target.visibleRegion().boundingRect()
        place = seen.topLeft() + QPoint(
            self._random.randrange(max(1, seen.width())),
            self._random.randrange(max(1, seen.height())),
        )
        self._note("click", widget)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def _type_words(self, top: QWidget) -> None:
        lines: list[TextLine | TextBox] = [*top.findChildren(TextLine), *top.findChildren(TextBox)]
        fields = [
            field
            for field in lines
            if field.isVisible() and field.isEnabled() and not field.isReadOnly()
        ]
        if not fields:
            return
        field = self._random.choice(fields)
        field.setFocus()
        if not field.hasFocus() or len(_text_of(field)) > 150:
            return
        word = f"zq{self._seed}x{self.words_typed}q"
        self._note(f"type {word}", field)
        QTest.keyClick(field, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, f" {word}")
        if word in _text_of(field):
            self._typed[word] = field
            self.words_typed += 1

    def _trigger_something(self, _top: QWidget) -> None:
        actions = [
            action
            for action in self._window.findChildren(QAction)
            if action.isEnabled() and action.isVisible() and action.text()
            and action.menu() is None and _plain(action) not in self._left_alone
        ]  # fmt: skip
        if not actions:
            return
        action = self._random.choice(actions)
        self._note(f"action {_plain(action)}", self._window)
        action.trigger()

    def _forget_typing_in(self, widget: QWidget) -> None:
        """Let go of words that the next key may take out of the field they were typed in."""
        if not isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
            return
        kept = {word: field for word, field in self._typed.items() if field is not widget}
        self._typed = kept

    def _note(self, what: str, widget: QWidget) -> None:
        done = f"{what} on {type(widget).__name__} {widget.objectName()}".rstrip()
        self.done.append(done)
        logger.debug("%s", done)  # pytest shows the last of them when it fails


def _focus_in(top: QWidget) -> QWidget:
    focus = QApplication.focusWidget()
    return focus if focus is not None and (focus is top or top.isAncestorOf(focus)) else top


def _text_of(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.text() if isinstance(field, QLineEdit) else ""


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")
