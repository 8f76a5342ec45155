"""In which group of deadlines an open agreement stands; overviews and the window share the rule.

Source: docs/glossary.md, "Groep van termijnen".
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# The series of this field of work, in the order in which they are spoken of; others come after.
_SERIES_ORDER = ("BO Leefomgeving", "BO MIRT")


class DueGroup(StrEnum):
    """Where the deadline of an open agreement lies; an agreement is in the first that fits."""

    LATE = "late"
    SOON = "soon"  # in the period at hand: this month, or this quarter
    BEFORE_MEETING = "before meeting"  # up to a meeting that comes, or tied to it
    LATER = "later"
    UNDATED = "undated"  # there is a deadline, but no date can be given
    ON_HOLD = "on hold"  # the date has passed, but the agreement waits
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DueStanding:
    """What of an open agreement decides on its group."""

    is_late: bool
    day: date | None  # last day of its earliest deadline with a date
    has_due: bool  # whether it has any deadline at all
    meetings: Collection[str] = ()  # keys of the meetings that its deadlines hang on


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A meeting, as far as deadlines look at it."""

    key: str
    series: str
    year: int
    held_on: date | None
    adopted: bool = False  # its list is adopted, so it has been held

    @property
    def name(self) -> str:
        """The meeting as one speaks of it: "BO MIRT 2025"."""
        return f"{self.series} {self.year}"


def find_due_group(
    standing: DueStanding, today: date, soon_until: date, coming: Sequence[MeetingDay]
) -> tuple[DueGroup, MeetingDay | None]:
    """Return the group of an open agreement, and the meeting when it is one before a meeting.

    Args:
        soon_until: last day of the period at hand.
        coming: the next meeting of each series, in the order to try.
    """
    if standing.is_late:
        return DueGroup.LATE, None
    day = standing.day
    if day is not None and day < today:
        return DueGroup.ON_HOLD, None
    if day is not None and day <= soon_until:
        return DueGroup.SOON, None
    for meeting in coming:
        is_in_time = day is not None and meeting.held_on is not None and day <= meeting.held_on
        if is_in_time or meeting.key in standing.meetings:
            return DueGroup.BEFORE_MEETING, meeting
    if day is not None:
        return DueGroup.LATER, None
    return (DueGroup.UNDATED if standing.has_due else DueGroup.NONE), None


def is_coming(meeting: MeetingDay, today: date) -> bool:
    """Whether a meeting is still to be held, as far as the register knows."""
    if meeting.held_on is not None:
        return meeting.held_on >= today
    return not meeting.adopted and meeting.year >= today.year


def list_coming(meetings: Iterable[MeetingDay], today: date) -> list[MeetingDay]:
    """Return the next meeting of each series, the first to be held first.

    One without a date counts as held at the end of its year.
    """
    first: dict[str, MeetingDay] = {}
    for meeting in sorted(meetings, key=_moment_of):
        if is_coming(meeting, today):
            first.setdefault(meeting.series, meeting)
    return sorted(first.values(), key=_moment_of)


def series_rank(series: str) -> tuple[int, str]:
    """Return a key that puts the series of meetings in their usual order."""
    known = _SERIES_ORDER.index(series) if series in _SERIES_ORDER else len(_SERIES_ORDER)
    return known, series


def end_of_month(day: date) -> date:
    """Return the last day of the month of a day."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def end_of_quarter(day: date) -> date:
    """Return the last day of the quarter of a day."""
    return end_of_month(day.replace(day=1, month=(day.month + 2) // 3 * 3))


def _moment_of(meeting: MeetingDay) -> tuple[date, tuple[int, str]]:
    return meeting.held_on or date(meeting.year, 12, 31), series_rank(meeting.series)
