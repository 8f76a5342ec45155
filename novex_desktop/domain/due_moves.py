"""When a deadline is moved, and what moves when a meeting gets a date.

Source: docs/glossary.md, "Verschoven".
"""

from datetime import date

from novex_desktop.domain.due_terms import Certainty, DueKind


def is_move(old_from: date | None, old_to: date | None, new_to: date | None) -> bool:
    """Whether another last day moves a deadline.

    Naming a day within the days that it had ("eind 2025" becomes 15 November 2025) makes it
    sharper and moves nothing; so does the first date that it gets.
    """
    if old_to is None or new_to is None or new_to == old_to:
        return False
    return new_to > old_to or old_from is None or new_to < old_from


def moves_along(kind: DueKind, certainty: Certainty) -> bool:
    """Whether a moment that hangs on a meeting follows the date of the meeting.

    A day that a person or the text named stays, and so does what is no deadline.
    """
    return kind in (DueKind.DUE, DueKind.RELATIVE) and certainty is not Certainty.CERTAIN


def find_meeting_days(year: int, held_on: date | None) -> tuple[date, date]:
    """Return the first and last day of what hangs on a meeting; without a date its whole year."""
    if held_on is not None:
        return held_on, held_on
    return date(year, 1, 1), date(year, 12, 31)
