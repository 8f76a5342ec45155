"""Walking the window by keys: from pane to pane with F6, and from row to row within one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

if TYPE_CHECKING:
    _View = QAbstractItemView
else:  # lists, tables and trees are classes of Qt itself, so that this is mixed into them
    _View = object


def give_viewport(view: QAbstractScrollArea) -> None:
    """Give a view a viewport that Python made, in the place of its own one, which Qt made.

    When Python first asks for a widget that it does not know, PySide6 makes the classes of all
    sorts of widgets, with their enums, to find out what it is: 6 ms of the first picture.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)


class WalkedView(_View):
    """Begins at its first row, opens the current one with Enter, and shows who has the focus."""

    def begin_index(self) -> QModelIndex:
        """Return what becomes current when the keys come here first."""
        return self.model().index(0, 0)

    def open_current(self) -> None:
        """Do what Enter does."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Before Qt does so: that makes the first row current without choosing it. A click says
        # itself which row is meant.
        is_click = event.reason() == Qt.FocusReason.MouseFocusReason
        if not is_click and not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.begin_index())
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
            return
        super().keyPressEvent(event)


class RowTable(WalkedView, QTableView):
    """A table to read: no grid and no row numbers, nothing to edit in place, and Tab goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def holds_focus(pane: QWidget) -> bool:
    """Whether the focus is in a pane or in anything inside it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def next_pane(panes: Sequence[QWidget], step: int) -> QWidget:
    """Return the pane after (1) or before (-1) the one with the focus, round and round.

    From elsewhere one comes to the first pane, and backwards to the last. What is not shown now is
    passed by.
    """
    panes = [pane for pane in panes if pane.isVisible()] or panes
    outside = -1 if step > 0 else 0
    here = next((place for place, pane in enumerate(panes) if holds_focus(pane)), outside)
    return panes[(here + step) % len(panes)]
