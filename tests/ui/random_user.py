"""Somebody who clicks and types anywhere in the window, without any sense, and forgets nothing."""

import logging
import random
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from novex_desktop import paths
from novex_desktop.ui.dialogs.erase_dialog import EraseDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.due_card import DueCard
from novex_desktop.ui.forms.notes_section import NoteCard
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.review.review_dialog import ReviewDialog
from tests.ui.typed_words import TypedWord, TypedWords, text_of

Key = Qt.Key
Modifier = Qt.KeyboardModifier
logger = logging.getLogger(__name__)
_WALKING = (
    Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Left,
    Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageDown, Key.Key_Return, Key.Key_Space,
    Key.Key_F6, Key.Key_F3, Key.Key_F8, Key.Key_F2, Key.Key_PageUp,
)  # fmt: skip
_CANCELLING = (Key.Key_Escape, Key.Key_Backspace, Key.Key_Delete)
_KEYS = {  # that the window knows, beside those of its actions
    Key.Key_1: Modifier.ControlModifier, Key.Key_2: Modifier.ControlModifier,
    Key.Key_3: Modifier.ControlModifier, Key.Key_4: Modifier.ControlModifier,
    Key.Key_6: Modifier.ControlModifier, Key.Key_F: Modifier.ControlModifier,
    Key.Key_K: Modifier.ControlModifier, Key.Key_A: Modifier.ControlModifier,
    Key.Key_Return: Modifier.ControlModifier,
    Key.Key_Up: Modifier.ControlModifier | Modifier.ShiftModifier,
    Key.Key_Down: Modifier.AltModifier, Key.Key_Home: Modifier.ControlModifier,
}  # fmt: skip
_CLICKED = (
    QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QTabBar,
    QHeaderView, QAbstractSpinBox,
)  # fmt: skip
_DRAGGED = (QSplitterHandle, QHeaderView, QAbstractItemView)
_FIRST_DAY = date(2031, 1, 1)
_LONG_TEXT = 150  # characters; what is longer is not typed on in
_TOLD = 40  # acts after a lost word
_PATIENCE = 50  # acts after the last, in which a dialog may end by itself


class RandomUser(QObject):
    """Acts once in each turn of the event loop, so also while a dialog is open.

    What it types are words that occur once; `words` keeps them, with where they were typed.
    """

    finished = Signal()

    def __init__(
        self, window: MainWindow, seed: int, acts: int, words: TypedWords, *, left_alone: set[str]
    ) -> None:
        """Prepare; `start` begins.

        Args:
            acts: how many times to press, click or type.
            left_alone: texts of actions that would end the test (quitting).
        """
        super().__init__()
        self._window = window
        self._random = random.Random(seed)
        self._left = acts
        self._left_alone = left_alone
        self._document = min(paths.get_starter_folder().glob("*.txt"))
        self._words = words
        self._followed: set[int] = set()  # dialogs of which the end is waited for
        self.done: list[str] = []  # what was done, to follow a failure

    def start(self) -> None:
        """Begin; `finished` says when all is done."""
        QTimer.singleShot(0, self._step)

    def tell_after(self, words: list[str]) -> str:
        """Return what was done since each of these words was typed, to follow a failure."""
        told = []
        for word in words:
            shown = word.split()[0]
            places = [place for place, done in enumerate(self.done) if shown in done]
            first = places[0] if places else len(self.done)
            told += [f"{word}:", *self.done[first : first + _TOLD]]
        return "\n".join(told)

    def _step(self) -> None:
        above = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if self._left <= 0 and above is None:  # or a loop of its own would go on waiting
            self.finished.emit()
            return
        self._left -= 1
        if self._window.screens is not None:
            self._words.visited.add(self._window.screens.current)
        # The next turn is asked for first: what is done now may open a dialog and stay in it.
        QTimer.singleShot(0, self._step)
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        if popup is not None:
            self._leave_popup(popup)
        elif modal is not None and (self._left < -_PATIENCE or isinstance(modal, EraseDialog)):
            # It ends here: a dialog must always be closed by Escape. (What is erased by law is
            # no lost word, so that is left alone.)
            self._leave(modal)
        else:
            self._act(modal or self._window)

    def _leave_popup(self, popup: QWidget) -> None:
        key = self._random.choice((Key.Key_Down, Key.Key_Return, Key.Key_Escape, Key.Key_Space))
        self._press(popup, key)

    def _act(self, top: QWidget) -> None:
        kinds: list[tuple[int, Callable[[QWidget], None]]] = [
            (25, self._press_somewhere), (25, self._click_somewhere), (25, self._type_words),
            (12, self._trigger_something), (5, self._take_back), (5, self._press_keys),
            (3, self._drag_something),
        ]  # fmt: skip
        if isinstance(top, QDialog):
            self._follow(top)
            kinds = [
                (30, self._press_somewhere), (35, self._click_somewhere), (20, self._type_words),
                (3, self._drag_something), (10, self._escape), (8, self._accept),
            ]  # fmt: skip
        if self._words.count < 3 and top is self._window:
            kinds = [(1, self._type_words)]  # an undo of the import leaves nothing to type in
        [act] = self._random.choices(
            [act for _, act in kinds], weights=[weight for weight, _ in kinds]
        )
        act(top)

    def _follow(self, dialog: QDialog) -> None:
        """Hear of the end of a dialog: what is cancelled need not be kept."""
        if id(dialog) in self._followed:
            return
        self._followed.add(id(dialog))
        if isinstance(dialog, ImportDialog) and not dialog.file.text():
            dialog.file.setText(str(self._document))  # no hand would find one by chance
        self._words.visited.add(type(dialog).__name__)

        def end(result: int) -> None:
            self._followed.discard(id(dialog))
            self._words.end(dialog, is_kept=result == QDialog.DialogCode.Accepted)

        dialog.finished.connect(end)

    def _leave(self, dialog: QWidget) -> None:
        if isinstance(dialog, ReviewDialog):
            dialog.reject()  # "Later verder": one key does not leave an hour of work
        else:
            self._escape(dialog)

    def _accept(self, dialog: QWidget) -> None:
        button = dialog.accept_button if isinstance(dialog, PlainDialog) else None
        if button is not None and button.isEnabled():
            self._note("go on", dialog)
            button.click()

    def _press_somewhere(self, top: QWidget) -> None:
        focus = _focus_in(top)
        if isinstance(focus, QComboBox | QAbstractItemView) and self._random.random() < 0.2:
            self._note("type a letter", focus)
            QTest.keyClicks(focus, self._random.choice("aegonvzi"))
            return
        self._press(focus, self._random.choice(_WALKING))

    def _press_keys(self, top: QWidget) -> None:
        """Press what goes to the window and not to a widget: the ways to other screens."""
        key = self._random.choice(list(_KEYS))
        self._note(f"keys {_KEYS[key].name} {key.name}", _focus_in(top))
        if key is Key.Key_A:
            self._words.forget_in(_focus_in(top))
        handle = top.windowHandle()
        if handle is not None:
            QTest.keyClick(handle, key, _KEYS[key])

    def _escape(self, top: QWidget) -> None:
        self._press(_focus_in(top), Key.Key_Escape)

    def _press(self, widget: QWidget, key: Key) -> None:
        self._note(f"press {key.name}", widget)
        if key in _CANCELLING or _is_all_selected(widget):
            self._words.forget_in(widget)
        QTest.keyClick(widget, key)

    def _take_back(self, top: QWidget) -> None:
        widget = _focus_in(top)
        key = self._random.choice((Key.Key_Z, Key.Key_Z, Key.Key_Y))
        self._note(f"Ctrl {key.name}", widget)
        self._words.forget_in(widget)
        self._words.forget_refused_days()
        QTest.keyClick(widget, key, Modifier.ControlModifier)

    def _click_somewhere(self, top: QWidget) -> None:
        widget = self._choose_seen(top, _CLICKED)
        if widget is None:
            return
        card = widget.parentWidget()
        if isinstance(card, DueCard | NoteCard) and isinstance(widget, QToolButton):
            self._words.forget_within(card)  # its bin: it goes, with what is typed in it
        target, seen = _target_of(widget)
        twice = self._random.random() < 0.1
        self._note("double click" if twice else "click", widget)
        click = QTest.mouseDClick if twice else QTest.mouseClick
        button = Qt.MouseButton.LeftButton
        click(target, button, self._choose_modifier(), self._choose_spot(seen))

    def _choose_modifier(self) -> Qt.KeyboardModifier:
        kinds = (Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier)
        return self._random.choices(kinds, weights=(10, 1, 1))[0]

    def _drag_something(self, top: QWidget) -> None:
        widget = self._choose_seen(top, _DRAGGED)
        if widget is None:
            return
        target, seen = _target_of(widget)
        begin, end = self._choose_spot(seen), self._choose_spot(seen)
        if isinstance(widget, QSplitterHandle):
            end = begin + QPoint(self._random.randrange(-200, 200), 0)
        self._note("drag", widget)
        left = Qt.MouseButton.LeftButton

        def drop() -> None:
            if isValid(target):
                QTest.mouseRelease(target, left, Modifier.NoModifier, end)

        QTest.mousePress(target, left, Modifier.NoModifier, begin)
        QTimer.singleShot(0, drop)  # a drag of items stays in `mouseMove` until it ends
        for step in range(1, 4):
            if isValid(target):
                QTest.mouseMove(target, begin + (end - begin) * step / 3)

    def _type_words(self, top: QWidget) -> None:
        found: list[QLineEdit | QPlainTextEdit | QTextEdit] = [
            *top.findChildren(QLineEdit),
            *top.findChildren(QPlainTextEdit),
            *top.findChildren(QTextEdit),
        ]
        fields = [
            field
            for field in found
            if field.isVisible() and field.isEnabled() and not field.isReadOnly()
        ]
        if not fields:
            return
        field = self._random.choice(fields)
        field.setFocus()
        if not field.hasFocus() or len(text_of(field)) > _LONG_TEXT:
            return
        if isinstance(field, DateField) and self._random.random() < 0.8:
            self._type_day(field, top)
            return
        word = self._words.make()
        self._note(f"type {word}", field)
        QTest.keyClick(field, Key.Key_End, Modifier.ControlModifier)
        QTest.keyClicks(field, f" {word}")
        if isValid(field) and word in text_of(field) and not isinstance(field, DateField):
            self._words.add(TypedWord(word, word, field, _dialog_of(top)))

    def _type_day(self, field: DateField, top: QWidget) -> None:
        day = _FIRST_DAY + timedelta(days=self._words.count)
        self._words.make()
        shown = format_day(day)
        self._note(f"type {shown}", field)
        self._words.forget_in(field)
        field.selectAll()
        QTest.keyClicks(field, shown)
        if isValid(field) and shown in text_of(field):
            self._words.add(TypedWord(day.isoformat(), shown, field, _dialog_of(top)))

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
        if action in (self._window.actions_.undo, self._window.actions_.redo):
            self._words.forget_refused_days()
        action.trigger()

    def _choose_seen(self, top: QWidget, kinds: tuple[type[QWidget], ...]) -> QWidget | None:
        choices = [
            widget
            for widget in top.findChildren(QWidget)
            if isinstance(widget, kinds)
            and widget.isVisible()
            and widget.isEnabled()
            and not widget.visibleRegion().isEmpty()
        ]
        return self._random.choice(choices) if choices else None

    def _choose_spot(self, seen: QRect) -> QPoint:
        return seen.topLeft() + QPoint(
            self._random.randrange(max(1, seen.width())),
            self._random.randrange(max(1, seen.height())),
        )

    def _note(self, what: str, widget: QWidget) -> None:
        done = f"{what} on {type(widget).__name__} {widget.objectName()}".rstrip()
        self.done.append(done)
        logger.debug("%s", done)  # pytest shows the last of them when it fails


def _target_of(widget: QWidget) -> tuple[QWidget, QRect]:
    """Return what gets the mouse of a widget, and which part of it is seen."""
    has_viewport = isinstance(widget, QAbstractItemView | QPlainTextEdit | QTextEdit)
    target = widget.viewport() if has_viewport else widget  # type: ignore[attr-defined]
    return target, target.visibleRegion().boundingRect()


def _dialog_of(top: QWidget) -> QDialog | None:
    return top if isinstance(top, QDialog) else None


def _focus_in(top: QWidget) -> QWidget:
    focus = QApplication.focusWidget()
    return focus if focus is not None and (focus is top or top.isAncestorOf(focus)) else top


def _is_all_selected(widget: QWidget) -> bool:
    """Whether the next key may replace what was typed."""
    if isinstance(widget, QLineEdit):
        return widget.hasSelectedText()
    return isinstance(widget, QPlainTextEdit) and widget.textCursor().hasSelection()


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")
