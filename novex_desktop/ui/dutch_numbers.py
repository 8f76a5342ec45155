"""Numbers as Dutch readers write them, or English ones in an English window."""

from PySide6.QtCore import QLocale

_MEGA = 1_000_000


def format_count(number: int) -> str:
    """Return "5.219"."""
    return QLocale().toString(number)


def format_size(size_bytes: int) -> str:
    """Return "1,2 MB"."""
    return f"{QLocale().toString(max(size_bytes / _MEGA, 0.1), 'f', 1)} MB"


def count_words(count: int, one: str, many: str, **others: object) -> str:
    """Return the words for one, or those for more with `{count}` and whatever else filled in."""
    return (one if count == 1 else many).format(count=format_count(count), **others)
