"""Walking the panes of a window with F6."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget


def holds_focus(pane: QWidget) -> bool:
    """Whether the focus is in a pane or in anything inside it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def next_pane(panes: Sequence[QWidget], step: int) -> QWidget:
    """Return the pane after (1) or before (-1) the one with the focus, round and round.

    From elsewhere one comes to the first pane, and backwards to the last.
    """
    outside = -1 if step > 0 else 0
    here = next((place for place, pane in enumerate(panes) if holds_focus(pane)), outside)
    return panes[(here + step) % len(panes)]
