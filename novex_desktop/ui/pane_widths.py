"""Making a pane wider or narrower by keys, which a splitter offers to the mouse alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

_STEP_CHARS = 4


def widen_pane(focus: QWidget | None, step: int) -> None:
    """Make the pane that has the focus wider (1) or narrower (-1), some letters at a time.

    The pane after it gives or takes the room, and of the last one the pane before it. Nothing
    becomes narrower than it can be; without panes side by side nothing happens.
    """
    splitter, pane = _find_pane(focus)
    if splitter is None or pane is None:
        return
    place = splitter.indexOf(pane)
    sizes = splitter.sizes()
    others = (*range(place + 1, splitter.count()), *reversed(range(place)))
    beside = [other for other in others if sizes[other]]  # one that is hidden has no width
    if not beside:
        return
    change = step * _STEP_CHARS * splitter.fontMetrics().averageCharWidth()
    sizes[place] += change
    sizes[beside[0]] -= change
    splitter.setSizes(sizes)
    handle = max(place, beside[0])
    # As after the mouse: who keeps the widths listens to this.
    splitter.splitterMoved.emit(splitter.handle(handle).x(), handle)


def _find_pane(focus: QWidget | None) -> tuple[QSplitter | None, QWidget | None]:
    """Return the nearest panes side by side around a widget, and the one that it is in."""
    pane = focus
    while pane is not None:
        above = pane.parentWidget()
        if isinstance(above, QSplitter) and above.orientation() is Qt.Orientation.Horizontal:
            return above, pane
        pane = above
    return None, None
