"""Groups of deadlines as the overview "Termijnen" and the cover show them."""

from datetime import date
from enum import StrEnum

from novex_desktop.domain import due_groups as rule
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


class DueGroupFinder:
    """Finds the group of agreements; each is in exactly one."""

    def __init__(self, context: OverviewContext) -> None:
        name = context.next_meeting
        self._coming = [rule.MeetingDay(name, name, 0, context.next_meeting_date)] if name else []
        self._as_of, self._soon_until = context.as_of, rule.end_of_quarter(context.as_of)
        # Of a hundred thousand agreements most are like another.
        self._known: dict[tuple[bool, date | None, bool, tuple[str, ...]], DueGroup] = {}

    def find(self, row: OverviewRow) -> DueGroup:
        """Return the group of an agreement."""
        key = (row.is_late, row.due_date, row.has_due, row.due_meetings)
        found = self._known.get(key)
        if found is None:
            standing = rule.DueStanding(*key)
            group, *_ = rule.find_due_group(standing, self._as_of, self._soon_until, self._coming)
            found = self._known[key] = _GROUPS[group]
        return found


def quarter_of(day: date) -> tuple[int, int]:
    """Return year and quarter of a day."""
    return day.year, (day.month + 2) // 3


def name_quarter(quarter: tuple[int, int]) -> str:
    """Return a quarter as one reads it: "2e kwartaal 2025"."""
    year, number = quarter
    return f"{number}e kwartaal {year}"


_GROUPS = {
    rule.DueGroup.LATE: DueGroup.LATE,
    rule.DueGroup.SOON: DueGroup.QUARTER,
    rule.DueGroup.BEFORE_MEETING: DueGroup.BEFORE_NEXT,
    rule.DueGroup.LATER: DueGroup.LATER,
    rule.DueGroup.UNDATED: DueGroup.UNDATED,
    rule.DueGroup.ON_HOLD: DueGroup.ON_HOLD,
    rule.DueGroup.NONE: DueGroup.NONE,
}
