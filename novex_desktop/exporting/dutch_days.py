"""Days in Dutch words."""

from datetime import date

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def format_long_day(day: date) -> str:
    """Return a day as in running text: 12 mei 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
