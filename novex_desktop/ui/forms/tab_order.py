"""Puts what is made later where Tab should find it, and not behind all of the window."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(anchor: QWidget, stops: Sequence[QWidget]) -> None:
    """Let Tab visit some widgets, in this order, right before another one."""
    if not stops:
        return
    before: QWidget | None = anchor.previousInFocusChain()
    # Qt passes over a request that begins at what Tab does not stop at.
    while before is not None and before is not anchor and (before in stops or not _is_stop(before)):
        before = before.previousInFocusChain()
    chain = [*([before] if before is not None else []), *stops, anchor]
    for first, second in pairwise(chain):
        QWidget.setTabOrder(first, second)


def put_after(anchor: QWidget, stops: Sequence[QWidget]) -> None:
    """Let Tab visit some widgets, in this order, right behind another one."""
    for first, second in pairwise([anchor, *stops]):
        QWidget.setTabOrder(first, second)


def list_stops(top: QWidget) -> list[QWidget]:
    """Return what Tab stops at within a window, in its order, shown or not."""
    stops: list[QWidget] = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if top.isAncestorOf(widget) and _is_stop(widget) and widget.focusProxy() is None:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
