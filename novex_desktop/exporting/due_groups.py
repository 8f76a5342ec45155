"""Groups of deadlines as the overview "Termijnen" and the cover show them."""

from datetime import date
from enum import StrEnum

from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow


class DueGroup(StrEnum):
    """Where the deadline of an open agreement lies; in the order in which they are shown."""

    LATE = "Te laat"
    QUARTER = "Dit kwartaal"
    BEFORE_NEXT = "Vóór het volgende BO"
    LATER = "Later"
    UNDATED = "Termijn zonder datum"
    ON_HOLD = "Aangehouden, datum voorbij"
    NONE = "Zonder termijn"

    @property
    def is_always_shown(self) -> bool:
        """Whether a table names it also when nothing is in it."""
        return self not in (DueGroup.UNDATED, DueGroup.ON_HOLD)


def find_due_group(row: OverviewRow, context: OverviewContext) -> DueGroup:
    """Return the group of an agreement; each is in exactly one."""
    if row.is_late:
        return DueGroup.LATE
    day = row.due_date
    hangs_on_next = bool(context.next_meeting) and context.next_meeting in row.due_meetings
    if day is None:
        if not row.has_due:
            return DueGroup.NONE
        return DueGroup.BEFORE_NEXT if hangs_on_next else DueGroup.UNDATED
    if day < context.as_of:
        return DueGroup.ON_HOLD
    if quarter_of(day) == quarter_of(context.as_of):
        return DueGroup.QUARTER
    if hangs_on_next or (context.next_meeting_date and day <= context.next_meeting_date):
        return DueGroup.BEFORE_NEXT
    return DueGroup.LATER


def quarter_of(day: date) -> tuple[int, int]:
    """Return year and quarter of a day."""
    return day.year, (day.month + 2) // 3


def name_quarter(quarter: tuple[int, int]) -> str:
    """Return a quarter as one reads it: "2e kwartaal 2025"."""
    year, number = quarter
    return f"{number}e kwartaal {year}"
