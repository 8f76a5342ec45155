"""The hands of a random user: press, click, drag and type anywhere in a window."""

import logging
import random
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
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

from novex_desktop.ui.dialogs.new_agreement_dialog import NewAgreementDialog
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.forms.date_field import DateField
from novex_desktop.ui.forms.due_card import DueCard
from novex_desktop.ui.forms.notes_section import NoteCard
from novex_desktop.ui.forms.recognised_section import RecognisedSection
from novex_desktop.ui.overviews.layout_editor import LayoutEditor
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.screens.meeting.table_page import WritingField
from tests.ui.typed_words import TypedWord, TypedWords, is_kept, text_of

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
_FIRST_NUMBER = 7_000_000
_FIRST_DAY = date(2031, 1, 1)
_LONG_TEXT = 150  # characters; what is longer is not typed on in


class RandomHands:
    """What each of them does is chosen at random; `done` tells all of it.

    Args:
        taking_back: the actions that may take a deadline along, with a day that was refused.
        slow: actions that are done less often than others, since all is drawn anew.
        left_alone: texts of actions that are never triggered.
    """

    def __init__(
        self,
        chance: random.Random,
        words: TypedWords,
        *,
        taking_back: Sequence[QAction],
        slow: Sequence[QAction],
        left_alone: set[str],
    ) -> None:
        self._random, self._words = chance, words
        self._taking_back, self._slow, self._left_alone = taking_back, slow, left_alone
        self.is_pressing = False  # a key of the window, which lets the event loop turn meanwhile
        self.done: list[str] = []

    def press_somewhere(self, top: QWidget) -> None:
        """Press a key that walks or does something, where the focus is."""
        focus = _focus_in(top)
        if isinstance(focus, WritingField) and self._random.random() < 0.3:
            self.note("Ctrl Enter", focus)
            QTest.keyClick(focus, Key.Key_Return, Modifier.ControlModifier)
            return
        if isinstance(focus, QComboBox | QAbstractItemView) and self._random.random() < 0.2:
            self.note("type a letter", focus)
            QTest.keyClicks(focus, self._random.choice("aegonvzi"))
            return
        self.press(focus, self._random.choice(_WALKING))

    def press_keys(self, top: QWidget) -> None:
        """Press what goes to the window and not to a widget: the ways to other screens."""
        key = self._random.choice(list(_KEYS))
        self.note(f"keys {_KEYS[key].name} {key.name}", _focus_in(top))
        if key is Key.Key_A:
            self._words.forget_in(_focus_in(top))
        handle = top.windowHandle()
        if handle is not None:
            self.is_pressing = True
            QTest.keyClick(handle, key, _KEYS[key])
            self.is_pressing = False

    def escape(self, top: QWidget) -> None:
        """Press Escape; a review is now and then left for later."""
        if isinstance(top, ReviewDialog) and self._random.random() < 0.5:
            self.note("later", top)
            top.reject()
            return
        self.press(_focus_in(top), Key.Key_Escape)

    def press(self, widget: QWidget, key: Key) -> None:
        """Press one key."""
        self.note(f"press {key.name}", widget)
        focus = QApplication.focusWidget() or widget  # the popup under a field hands keys to it
        if key in _CANCELLING or _is_all_selected(focus):
            self._words.forget_in(focus)
        QTest.keyClick(widget, key)

    def take_back(self, top: QWidget) -> None:
        """Press Ctrl+Z or Ctrl+Y."""
        widget = _focus_in(top)
        key = self._random.choice((Key.Key_Z, Key.Key_Z, Key.Key_Y))
        self.note(f"Ctrl {key.name}", widget)
        self._words.forget_in(widget)
        self._words.forget_refused_days()
        QTest.keyClick(widget, key, Modifier.ControlModifier)

    def click_somewhere(self, top: QWidget) -> None:
        """Click, or double click, on something that is seen."""
        widget = self._choose_seen(top, _CLICKED)
        if widget is None:
            return
        card = widget.parentWidget()
        if isinstance(card, DueCard | NoteCard) and isinstance(widget, QToolButton):
            self._words.forget_within(card)  # its bin: it goes, with what is typed in it
        section = card.parentWidget() if card is not None else None
        if isinstance(section, RecognisedSection) and widget is section.refuse:
            self._words.forget_refused_days()  # the deadline that was proposed goes
        if isinstance(top, LayoutEditor) and widget is top.columns.remove:
            self._words.forget_within(top)  # a column goes, with the words that stand above it
        if isinstance(top, NewAgreementDialog) and top.found.isAncestorOf(widget):
            for field in (top.text, top.title):
                self._words.forget_in(field)  # "Leegmaken"
        target, seen = _target_of(widget)
        twice = self._random.random() < 0.1
        self.note("double click" if twice else "click", widget)
        click = QTest.mouseDClick if twice else QTest.mouseClick
        button = Qt.MouseButton.LeftButton
        click(target, button, self._choose_modifier(), self._choose_spot(seen))

    def _choose_modifier(self) -> Qt.KeyboardModifier:
        kinds = (Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier)
        return self._random.choices(kinds, weights=(10, 1, 1))[0]

    def drag_something(self, top: QWidget) -> None:
        """Drag with the mouse."""
        widget = self._choose_seen(top, _DRAGGED)
        if widget is None:
            return
        target, seen = _target_of(widget)
        begin, end = self._choose_spot(seen), self._choose_spot(seen)
        if isinstance(widget, QSplitterHandle):
            end = begin + QPoint(self._random.randrange(-200, 200), 0)
        self.note("drag", widget)
        left = Qt.MouseButton.LeftButton

        def drop() -> None:
            if isValid(target):
                QTest.mouseRelease(target, left, Modifier.NoModifier, end)

        QTest.mousePress(target, left, Modifier.NoModifier, begin)
        QTimer.singleShot(0, drop)  # a drag of items stays in `mouseMove` until it ends
        for step in range(1, 4):
            if isValid(target):
                QTest.mouseMove(target, begin + (end - begin) * step / 3)

    def type_words(self, top: QWidget) -> None:
        """Type a word, a day or a number behind what stands in a field."""
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
            self.press_somewhere(top)
            return
        kept = [field for field in fields if is_kept(field, _dialog_of(top))]
        field = self._random.choice(kept if kept and self._random.random() < 0.8 else fields)
        field.setFocus()
        if not isValid(field) or not field.hasFocus() or len(text_of(field)) > _LONG_TEXT:
            self.note("no typing", top)
            return
        if isinstance(field, DateField) and self._random.random() < 0.8:
            self._type_day(field, top)
            return
        word = self._words.make()
        if isinstance(top, QDialog) and self._random.random() < 0.2:
            word = str(_FIRST_NUMBER + self._words.count)  # where words are refused
            self._words.forget_in(field)
            field.selectAll()
            QTest.keyClick(field, Key.Key_Delete)
        self.note(f"type {word}", field)
        _go_to_end(field)
        QTest.keyClicks(field, f" {word}")
        if isValid(field) and word in text_of(field) and not isinstance(field, DateField):
            self._words.add(TypedWord(word, word, field, _dialog_of(top)))

    def _type_day(self, field: DateField, top: QWidget) -> None:
        day = _FIRST_DAY + timedelta(days=self._words.count)
        self._words.make()
        shown = format_day(day)
        self.note(f"type {shown}", field)
        self._words.forget_in(field)
        field.selectAll()
        QTest.keyClicks(field, shown)
        if isValid(field) and shown in text_of(field):
            self._words.add(TypedWord(day.isoformat(), shown, field, _dialog_of(top)))

    def scroll_somewhere(self, top: QWidget) -> None:
        """Scroll up or down, however far."""
        widget = self._choose_seen(top, (QAbstractScrollArea,))
        if isinstance(widget, QAbstractScrollArea):
            self.note("scroll", widget)
            bar = widget.verticalScrollBar()
            bar.setValue(self._random.randint(bar.minimum(), max(bar.minimum(), bar.maximum())))

    def trigger_something(self, top: QWidget) -> None:
        """Do an action of a menu."""
        actions = [
            action
            for action in top.findChildren(QAction)
            if action.isEnabled() and action.isVisible() and action.text()
            and action.menu() is None and _plain(action) not in self._left_alone
            and _can_be_reached(action)
        ]  # fmt: skip
        if not actions:
            return
        action = self._random.choice(actions)
        if action in self._slow and self._random.random() < 0.75:
            return
        self.note(f"action {_plain(action)}", top)
        self.prepare_for(action)
        action.trigger()

    def prepare_for(self, action: QAction) -> None:
        """Let go of what an action may take away by right."""
        if action in self._taking_back:
            self._words.forget_refused_days()

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

    def note(self, what: str, widget: QWidget) -> None:
        """Write down what is about to be done."""
        said = widget.text() if isinstance(widget, QAbstractButton) else widget.objectName()
        done = f"{what} on {type(widget).__name__} {said}".rstrip()
        self.done.append(done)
        logger.debug("%s", done)  # pytest shows the last of them when it fails
        with self._words.acts_file.open("a") as file:  # and this is there after a crash
            file.write(f"{done}\n")


def _target_of(widget: QWidget) -> tuple[QWidget, QRect]:
    """Return what gets the mouse of a widget, and which part of it is seen."""
    has_viewport = isinstance(widget, QAbstractItemView | QPlainTextEdit | QTextEdit)
    target = widget.viewport() if has_viewport else widget  # type: ignore[attr-defined]
    return target, target.visibleRegion().boundingRect()


def _go_to_end(field: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
    if isinstance(field, QLineEdit):
        field.end(False)
    else:
        field.moveCursor(QTextCursor.MoveOperation.End)


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


def _can_be_reached(action: QAction) -> bool:
    """Whether what the action belongs to, such as a field, is there to be used."""
    owner = action.parent()
    return not isinstance(owner, QWidget) or (owner.isVisible() and owner.isEnabled())


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").rstrip("…")
