"""Somebody who clicks and types anywhere in the window, without any sense, and forgets nothing."""

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from shiboken6 import isValid

from novex_desktop import paths
from novex_desktop.ui.dialogs.erase_dialog import EraseDialog
from novex_desktop.ui.dialogs.import_dialog import ImportDialog
from novex_desktop.ui.dialogs.plain_dialog import PlainDialog
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.review.review_dialog import ReviewDialog
from novex_desktop.ui.search.command_palette import CommandPalette
from tests.ui.random_hands import RandomHands
from tests.ui.random_ways import Goal, find_next_step, list_ways, name_dialog
from tests.ui.typed_words import TypedWords

Key = Qt.Key
_TOLD = 40  # acts after a lost word was typed, and before it was missed
_PATIENCE = 50  # acts after the last, in which a dialog may end by itself
_TOO_MANY = 500  # acts after the last: a dialog that no key closes
_STAY = 15  # acts in a part of the window that one went to
_FEW = 8  # ways of which the least used are taken first


class RandomUser(QObject):
    """Acts once in each turn of the event loop, so also while a dialog is open.

    What it types are words that occur once; `words` keeps them, with where they were typed.
    """

    finished = Signal()

    def __init__(
        self,
        window: MainWindow,
        seed: int,
        acts: int,
        words: TypedWords,
        visits: Counter[str],
        *,
        left_alone: set[str],
    ) -> None:
        """Prepare; `start` begins.

        Args:
            acts: how many times to press, click or type.
            visits: acts in each dialog and part of the window, to go on counting in.
            left_alone: texts of actions that would end the test (quitting).
        """
        super().__init__()
        self._window, self._left, self._words, self._visits = window, acts, words, visits
        self._random = random.Random(seed)
        actions = window.actions_
        self._hands = RandomHands(
            self._random,
            words,
            taking_back=(actions.undo, actions.redo, actions.refuse_proposals),
            slow=(
                actions.bigger_text, actions.smaller_text, actions.normal_text,
                *actions.appearances.values(),
            ),
            left_alone=left_alone,
        )  # fmt: skip
        self._document = min(paths.get_starter_folder().glob("*.txt"))
        self._stay_in: QWidget | None = None
        self._stay = 0  # acts to stay there
        self._followed: set[int] = set()  # dialogs of which the end is waited for
        self._is_done = self._is_stopped = False
        self._clipboard = QApplication.clipboard()
        self._clipboard.dataChanged.connect(self._on_copied)
        self.lost: list[str] = []  # words that are nowhere, which ends the run

    def start(self) -> None:
        """Begin; `finished` says when all is done."""
        QTimer.singleShot(1, self._step)

    def stop(self) -> None:
        """Do nothing any more, after `finished`."""
        self._is_stopped = True
        self._clipboard.dataChanged.disconnect(self._on_copied)

    def tell_after(self, words: list[str]) -> str:
        """Return what was done since each of these words was typed, to follow a failure."""
        told = []
        for word in words:
            shown = word.split()[0]
            places = [place for place, done in enumerate(self._hands.done) if shown in done]
            first = places[0] if places else len(self._hands.done)
            told += [f"{word}:", *self._hands.done[first : first + _TOLD]]
        return "\n".join([*told, "at last:", *self._hands.done[-2 * _TOLD :]])

    def _step(self) -> None:
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is None and modal is None:  # or a loop of its own would go on waiting
            if self._hands.is_pressing:
                QTimer.singleShot(1, self._step)
                return
            if self._left <= 0 or self.lost:
                self._finish()
                return
        # The next turn is asked for first: what is done now may open a dialog and stay in it. One
        # of 0 ms is a posted call, which `Tasks.close` hears in the midst of closing; keys are not.
        QTimer.singleShot(1, self._step)
        dialog = modal or self._find_palette()
        if dialog is not None and not dialog.isEnabled():
            QThread.msleep(5)  # a job takes the register for itself, and the dialog waits with it
            return
        self._left -= 1
        self._count_visit(dialog)
        top = dialog or self._window
        if popup is None and QApplication.activeWindow() is not top:
            top.activateWindow()  # as a desktop does when a dialog ends; else no key arrives
        if popup is not None:
            self._leave_popup(popup)
        elif dialog is not None and (self._is_over() or isinstance(dialog, EraseDialog)):
            # It ends here: a dialog must always be closed by Escape. (What is erased by law is
            # no lost word, so that is left alone.)
            self._leave(dialog)
        else:
            self._act(top)
        self._look_for_lost()

    def _finish(self) -> None:
        if not self._is_done:
            self._is_done = True
            self.finished.emit()
        if not self._is_stopped:  # a task that is done now may still open a dialog
            QTimer.singleShot(20, self._step)

    def _is_over(self) -> bool:
        return bool(self._is_done or self._left < -_PATIENCE or self.lost)

    def _count_visit(self, dialog: QWidget | None) -> None:
        if isinstance(dialog, QDialog):
            self._visits[name_dialog(dialog)] += 1
            self._follow(dialog)
        elif self._window.screens is not None:
            self._visits[f"screen {self._window.screens.current}"] += 1

    def _look_for_lost(self) -> None:
        if not self.lost:
            register = self._window._database.path if self._window._database else None
            self.lost = self._words.list_missed(register, len(self._hands.done))

    def _find_palette(self) -> CommandPalette | None:
        """Return the one dialog that lets the window go on."""
        palette = self._window.search.palette
        is_open = palette is not None and isValid(palette) and palette.isVisible()
        return palette if is_open else None

    def _on_copied(self) -> None:
        self._words.forget_copied(self._clipboard.text())

    def _leave_popup(self, popup: QWidget) -> None:
        key = self._random.choice((Key.Key_Down, Key.Key_Return, Key.Key_Escape, Key.Key_Space))
        self._hands.press(popup, key)

    def _act(self, top: QWidget) -> None:
        hands = self._hands
        kinds: list[tuple[int, Callable[[QWidget], None]]] = [
            (25, hands.press_somewhere), (25, hands.click_somewhere), (25, hands.type_words),
            (10, hands.trigger_something), (5, hands.take_back), (5, hands.press_keys),
            (3, hands.drag_something), (3, hands.scroll_somewhere), (12, self._take_a_way),
        ]  # fmt: skip
        if isinstance(top, QDialog):
            kinds = [
                (25, hands.press_somewhere), (30, hands.click_somewhere), (25, hands.type_words),
                (3, hands.drag_something), (5, hands.escape), (11, self._accept),
                (2, hands.scroll_somewhere), (6, self._go_on),
            ]  # fmt: skip
            if isinstance(top, CommandPalette):
                kinds += [(20, self._accept), (10, hands.escape)]
            if isinstance(top, ImportDialog | ReviewDialog):  # which lead on to many others
                kinds += [(30, self._accept), (30, self._go_on)]
        elif self._is_staying():
            top = self._stay_in or top
            kinds = [
                (25, hands.press_somewhere), (35, hands.click_somewhere), (30, hands.type_words),
                (3, hands.drag_something), (8, hands.scroll_somewhere), (2, hands.take_back),
            ]  # fmt: skip
        if self._words.count < 3 and top is self._window:
            kinds = [(1, hands.type_words)]  # an undo of the import leaves nothing to type in
        [act] = self._random.choices(
            [act for _, act in kinds], weights=[weight for weight, _ in kinds]
        )
        act(top)

    def _is_staying(self) -> bool:
        self._stay -= 1
        place = self._stay_in
        return self._stay > 0 and place is not None and isValid(place) and place.isVisible()

    def _take_a_way(self, _top: QWidget) -> None:
        """Go where one was least, by what a person would press for it."""
        ways = list_ways()
        self._random.shuffle(ways)
        ways.sort(key=lambda way: self._visits[way.leads_to])
        way = self._random.choice(ways[:_FEW])
        if self._window.screens is None:
            return
        self._hands.note(f"way to {way.leads_to}", self._window)
        goal = way.find(self._window, self._random.randrange)
        if isinstance(goal, QAction | QAbstractButton):
            self._follow_goal(goal)
        elif goal is not None:
            self._stay_in, self._stay = goal, _STAY
            self._visits[way.leads_to] += _STAY

    def _go_on(self, top: QWidget) -> None:
        """Do what only this dialog offers."""
        goal = find_next_step(top, self._random.randrange) if isinstance(top, QDialog) else None
        if goal is not None:
            self._hands.note("next step", top)
            self._follow_goal(goal)
        else:
            self._hands.trigger_something(top)

    def _follow_goal(self, goal: Goal) -> None:
        if isinstance(goal, QAbstractButton):
            if goal.isVisible():
                goal.setFocus()  # as a click does: what was typed elsewhere is stored
                goal.click()
        elif goal.isEnabled():
            self._hands.prepare_for(goal)
            goal.trigger()

    def _follow(self, dialog: QDialog) -> None:
        """Hear of the end of a dialog: what is cancelled need not be kept."""
        if id(dialog) in self._followed:
            return
        self._followed.add(id(dialog))
        if isinstance(dialog, ImportDialog) and not dialog.file.text():
            dialog.file.setText(str(self._document))  # no hand would find one by chance

        def end(result: int) -> None:
            self._followed.discard(id(dialog))
            self._words.end(dialog, is_kept=result == QDialog.DialogCode.Accepted)

        dialog.finished.connect(end)

    def _leave(self, dialog: QWidget) -> None:
        if self._left < -_TOO_MANY and isinstance(dialog, QDialog):
            self.lost = [f"{name_dialog(dialog)} does not close by Escape"]
            dialog.reject()
        elif isinstance(dialog, ReviewDialog):
            dialog.reject()  # "Later verder": one key does not leave an hour of work
        else:
            self._hands.escape(dialog)

    def _accept(self, dialog: QWidget) -> None:
        button = dialog.accept_button if isinstance(dialog, PlainDialog) else None
        if isinstance(dialog, ReviewDialog):
            self._hands.trigger_something(dialog)
        elif isinstance(dialog, CommandPalette):
            self._hands.press(dialog.field, Key.Key_Return)
        if button is not None and button.isEnabled():
            self._hands.note("go on", dialog)
            button.click()
