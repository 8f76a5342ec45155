"""Order kept as a text key: a row can move between two others without renumbering them.

Keys are compared as plain text (by code point), so a database and Python agree on the order.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)


def first_keys(count: int) -> list[str]:
    """Return `count` keys in rising order, short and with room between them."""
    width = 1
    while BASE**width < (count + 1) * BASE:
        width += 1
    step = BASE**width // (count + 1)
    return [_to_key((number + 1) * step, width) for number in range(count)]


def key_between(before: str, after: str) -> str:
    """Return a key that sorts after `before` and before `after`.

    Args:
        before: key of the row above, or "" for the top.
        after: key of the row below, or "" for the bottom.

    Raises:
        ValueError: there is no room, since `before` does not sort before `after`.
    """
    if after and before >= after:
        raise ValueError("before must sort before after")
    key = ""
    at = 0
    upper: str | None = after or None
    while True:
        low = DIGITS.index(before[at]) if at < len(before) else 0
        high = DIGITS.index(upper[at]) if upper and at < len(upper) else BASE
        if upper is not None and at >= len(upper):
            raise ValueError("no key lies between these two")
        if high - low > 1:
            return key + DIGITS[(low + high) // 2]
        key += DIGITS[low]
        if high > low:
            upper = None  # from here on anything above `before` will do
        at += 1


class Placed(Protocol):
    """A row with a place of its own among others."""

    pos: str


def key_at(rows: Sequence[Placed], place: int) -> str:
    """Return a key for a row that comes to stand at a place among these, 0 for the top.

    Where two laptops gave the same key, the rows get new ones first.
    """
    if any(later.pos <= sooner.pos for sooner, later in pairwise(rows)):
        for row, key in zip(rows, first_keys(len(rows)), strict=True):
            row.pos = key
    before = rows[place - 1].pos if place else ""
    return key_between(before, rows[place].pos if place < len(rows) else "")


def _to_key(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, BASE)
        digits = DIGITS[digit] + digits
    # A key never ends in the lowest digit, or nothing would fit just before it.
    return digits.rstrip(DIGITS[0]) or DIGITS[1]
