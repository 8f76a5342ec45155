"""From days to places on a line of quarters; knows nothing of painting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

_MOST_BEFORE = 4  # quarters before and after today, however far the deadlines go
_MOST_AFTER = 12
_FEWEST = 4


class Span(NamedTuple):
    """A deadline on the line: from its first to its last day.

    No dataclass: of 42,000 those take 60 ms to make.
    """

    key: str
    start: date
    end: date
    is_certain: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Whole quarters, from the first day of one up to the first day of another."""

    start: date
    end: date

    def part(self, day: date) -> float:
        """Return where a day lies: 0 at the start, 1 at the end; outside it is beyond those."""
        return (day - self.start).days / (self.end - self.start).days

    def quarters(self) -> list[date]:
        """Return the first day of each quarter."""
        found = [self.start]
        while (following := next_quarter(found[-1])) < self.end:
            found.append(following)
        return found

    def holds(self, span: Span) -> bool:
        """Whether any day of a deadline lies on the line."""
        return span.end >= self.start and span.start < self.end


def make_scale(days: Iterable[date], today: date) -> TimeScale:
    """Return a line that holds these days as far as it makes sense, and today in any case."""
    known = sorted([*days, today])
    here = quarter_start(today)
    start = max(quarter_start(known[0]), _shift(here, -_MOST_BEFORE))
    end = min(next_quarter(known[-1]), _shift(here, _MOST_AFTER))
    while _count(start, end) < _FEWEST:
        end = next_quarter(end)
    return TimeScale(start, end)


def pack(
    spans: Sequence[Span], scale: TimeScale, width: int, least: int, most: int
) -> dict[str, int] | None:
    """Return the lane of each deadline: in one lane none covers another.

    None when there are more than fit in `most` lanes.

    Args:
        width: pixels of the whole line.
        least: pixels that the shortest one takes.
    """
    if len(spans) > most * (width / (least + 3) + 1):
        return None  # seen without sorting 42,000 of them
    ends: list[float] = []
    lanes: dict[str, int] = {}
    for span in sorted(spans, key=lambda one: (one.start, one.end, one.key)):
        left = max(scale.part(span.start), 0.0) * width
        right = max(min(scale.part(span.end), 1.0) * width, left + least)
        lane = next((place for place, end in enumerate(ends) if end <= left), len(ends))
        if lane == len(ends):
            if lane == most:
                return None
            ends.append(0.0)
        ends[lane] = right + 3
        lanes[span.key] = lane
    return lanes


def quarter_start(day: date) -> date:
    """Return the first day of the quarter of a day."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def next_quarter(day: date) -> date:
    """Return the first day of the quarter after that of a day."""
    return quarter_start(quarter_start(day) + timedelta(days=95))


def name_quarter(first: date) -> str:
    """Return a quarter as the line shows it: "K2 2025"."""
    text = QCoreApplication.translate("TimeScale", "K{quarter} {year}")
    return text.format(quarter=(first.month + 2) // 3, year=first.year)


def _shift(first: date, quarters: int) -> date:
    year, place = divmod(first.year * 4 + (first.month - 1) // 3 + quarters, 4)
    return date(year, place * 3 + 1, 1)


def _count(start: date, end: date) -> int:
    return (end.year - start.year) * 4 + (end.month - start.month) // 3
