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


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
