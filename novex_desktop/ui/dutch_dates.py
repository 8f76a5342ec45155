"""Dates as the Dutch write and type them."""

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

MONTHS = (  # apart from domain/dutch_months: the translations are collected from here
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_FIGURES = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}|\d{2})")


def format_day(day: date | None) -> str:
    """Write a day in figures, "12-05-2025", or nothing."""
    return day.strftime("%d-%m-%Y") if day else ""


def format_day_in_words(day: date) -> str:
    """Write a day as in running text, "12 mei 2025"."""
    return f"{day.day} {name_month(day.month)} {day.year}"


def name_month(month: int) -> str:
    """Return what a month is called in the language of the window."""
    return QCoreApplication.translate("Months", MONTHS[month - 1])


def format_moment(moment: datetime, today: date) -> str:
    """Write a moment: "14:03" today, otherwise "12-05-2025 14:03"."""
    clock = moment.strftime("%H:%M")
    return clock if moment.date() == today else f"{format_day(moment.date())} {clock}"


def parse_day(text: str) -> date | None:
    """Read a typed day: "12-5-2025", "12/5/25", "12 mei 2025" or "2025-05-12".

    Raises:
        ValueError: it is something else, or no such day exists. Empty text gives None.
    """
    typed = text.strip().lower()
    if not typed:
        return None
    if match := _ISO.fullmatch(typed):
        year, month, day = (int(part) for part in match.groups())
    elif match := _FIGURES.fullmatch(typed):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WORDS.fullmatch(typed):
        day, year = int(match[1]), int(match[3])
        month = _find_month(match[2])
    else:
        raise ValueError(text)
    return date(year + 2000 if year < 100 else year, month, day)


def _find_month(word: str) -> int:
    short = "mrt" if word == "maart" else word
    for number, name in enumerate(MONTHS, start=1):
        if name.startswith(short) or (short == "mrt" and name == "maart"):
            return number
    raise ValueError(word)
