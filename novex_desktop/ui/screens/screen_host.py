"""The screens of one register: a bar to choose one, and the one that was chosen."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from novex_desktop.ui.screens.screen import Screen, ScreenContext
from novex_desktop.ui.screens.screen_list import REGISTER, SEARCH, ScreenEntry
from novex_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.search.marking import WordFinder
    from novex_desktop.ui.screens.rows_wish import RowsWish


class ScreenHost(QWidget):
    """Makes a screen when it is first asked for, and refreshes only the one that is visible."""

    refused = Signal(str)
    told = Signal(str)
    typing_changed = Signal()  # of a screen, not of the register

    def __init__(
        self,
        workspace: Workspace,
        context: ScreenContext,
        entries: Sequence[ScreenEntry],
        actions: dict[str, QAction],
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._context = context
        self._entries = {entry.name: entry for entry in entries}
        self._actions = actions
        self._screens: dict[str, Screen] = {}
        self._stale: set[str] = set()
        self.current = REGISTER
        self._focus_before: QWidget | None = None  # in the register, to come back to
        self._stack = QStackedWidget()
        self._stack.addWidget(workspace)
        self._buttons: dict[str, QToolButton] = {}
        self._bar = self._make_bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        # Only now: without a parent it would show as a window of its own.
        self._bar.setVisible(len(entries) > 1)
        column.addWidget(self._stack, 1)
        context.edits.changed.connect(self._on_changed)
        self._mark_current()
        context.theme.follow(self, self._fit_bar)

    def open(self, name: str) -> Screen | None:
        """Show a screen and return it (None: the register, or typing that could not be stored)."""
        if name != self.current and not self.flush():
            self._mark_current()
            return None
        screen = self.get_screen(name)
        is_new = name != self.current
        if self.current == REGISTER and is_new:
            self._focus_before = QApplication.focusWidget()
        self.current = name
        if is_new:
            self._leave_focus()
        self._stack.setCurrentWidget(screen or self.workspace)
        if screen is not None and name in self._stale:
            self._stale.discard(name)
            screen.refresh(None)
        self._mark_current()
        if screen is not None:
            screen.focus_first()
        elif is_new:
            self._focus_register()
        return screen

    def _leave_focus(self) -> None:
        """Let go of the focus, or it would go by, and a screen reader with it, the status line."""
        focus = QApplication.focusWidget()
        if focus is not None and self._stack.isAncestorOf(focus):
            focus.clearFocus()

    def _focus_register(self) -> None:
        """Put the focus back where it was in the register, as far as that is still there."""
        before = self._focus_before
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.workspace.focus_group(self.workspace.table)

    def open_register(self) -> Workspace:
        """Show tree, table and form, and return them."""
        if self.current != REGISTER:
            self.open(REGISTER)
        return self.workspace

    def show_agreement(self, agreement_id: str) -> None:
        """Show an agreement in the register, wherever one is."""
        self.open_register().go_to(agreement_id)

    def show_found(self, agreement_id: str, finder: "WordFinder") -> None:
        """Show an agreement in the register, with the words that were searched for marked."""
        self.open_register().show_found(agreement_id, finder)

    def go_on_searching(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit; without any, to where one searches."""
        screen = self._screens.get(SEARCH)
        if screen is None:
            self.open(SEARCH)
        else:
            screen.go_on(step, is_visible=self.current == SEARCH)

    def leave(self) -> None:
        """Stop what screens do beside the window, since the register is about to be closed.

        The actions of the bar live on, and are those of the next register from now on.
        """
        for button in self._buttons.values():
            button.blockSignals(True)
        for screen in self._screens.values():
            screen.leave()

    def show_rows(self, wish: "RowsWish") -> None:
        """Show some agreements in the table of the register."""
        self.open_register().show_rows(wish.title, wish.ids)

    def show_figure(self, figure: str) -> None:
        """Show the agreements behind a figure of the status line."""
        from novex_desktop.store.queries.start_figures import (
            StartFigure,
            StartQuestion,
            list_start_rows,
        )
        from novex_desktop.ui.screens.rows_wish import RowsWish
        from novex_desktop.ui.screens.start.start_words import name_figure

        if not self.flush():
            return
        asked = StartFigure(figure)
        with self._context.database.read_shown() as connection:
            ids = list_start_rows(connection, date.today(), StartQuestion(asked))
        self.show_rows(RowsWish(name_figure(asked), tuple(ids)))

    def flush(self) -> bool:
        """Store what was typed in the visible screen; False when it could not be stored."""
        screen = self._screens.get(self.current)
        return self.workspace.flush() and (screen is None or screen.flush())

    def holds_typing(self) -> bool:
        """Whether words stand anywhere that are not stored."""
        screens = self._screens.values()
        return self.workspace.holds_typing() or any(one.holds_typing() for one in screens)

    def focus_pane(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) part of the visible screen."""
        screen = self._screens.get(self.current)
        (screen or self.workspace).focus_pane(step)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed in the register."""
        return self._context.database.is_read_only

    def get_screen(self, name: str) -> Screen | None:
        """Return a screen without showing it; None for the register."""
        make = self._entries[name].make
        if make is None:
            return None
        screen = self._screens.get(name)
        if screen is None:
            screen = make(self._context)
            screen.agreement_requested.connect(self.show_agreement)
            screen.found_requested.connect(self.show_found)
            screen.rows_requested.connect(self.show_rows)
            screen.screen_requested.connect(self.open)
            screen.refused.connect(self.refused)
            screen.told.connect(self.told)
            screen.typing_changed.connect(self.typing_changed)
            self._screens[name] = screen
            self._stack.addWidget(screen)
            self._stale.add(name)
        return screen

    def _make_bar(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("screenBar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(8, 4, 8, 0)
        line.setSpacing(4)
        for name in self._entries:
            button = QToolButton()
            button.setObjectName("screenButton")
            button.setDefaultAction(self._actions[name])
            button.setAutoExclusive(True)  # then it is announced as one of several
            button.toggled.connect(partial(self._on_button_toggled, name))
            self._buttons[name] = button
            line.addWidget(button)
        line.addStretch()
        bar.setMinimumWidth(1)  # it gives way: see `_fit_bar`
        return bar

    def _fit_bar(self) -> None:
        """Show the names of all screens, or where there is no room only that of the current one."""
        styles = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(styles.ToolButtonTextBesideIcon)
            button.setMinimumWidth(_width_in_bold(button))
        if sum(button.minimumWidth() + 4 for button in self._buttons.values()) + 16 > self.width():
            for name, button in self._buttons.items():
                if name != self.current:
                    button.setToolButtonStyle(styles.ToolButtonIconOnly)
                    button.setMinimumWidth(0)

    def _mark_current(self) -> None:
        for name, action in self._actions.items():
            action.setChecked(name == self.current)
        self._fit_bar()

    def _on_button_toggled(self, name: str, is_on: bool) -> None:
        """Open the screen of a button that a screen reader toggled: it presses none."""
        if is_on and name != self.current:
            self.open(name)

    def _on_changed(self, changes: "Changes") -> None:
        self._stale.update(name for name in self._screens if name != self.current)
        screen = self._screens.get(self.current)
        if screen is not None:
            screen.refresh(changes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()


def _width_in_bold(button: QToolButton) -> int:
    """Return the width of a button of the bar when it is the current one.

    Qt measures the name as it is set otherwise. All have this width, so that none moves.
    """
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    name = button.text().replace("&", "")
    plain = QFontMetrics(button.font()).horizontalAdvance(name)
    return button.sizeHint().width() + max(QFontMetrics(bold).horizontalAdvance(name) - plain, 0)
