"""Days in Dutch words."""

from datetime import date
from functools import lru_cache

from novex_desktop.domain.dutch_months import MONTHS


@lru_cache(maxsize=4096)
def format_day(day: date) -> str:
    """Return a day as in a cell: 12-05-2025."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def format_long_day(day: date) -> str:
    """Return a day as in running text: 12 mei 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
