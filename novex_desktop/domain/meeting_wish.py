"""What a person wants a meeting to be."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MeetingWish:
    """A meeting to prepare; its topics may be those of an earlier one."""

    series: str
    year: int
    held_on: date | None = None
    topics_of: str | None = None  # id of the meeting whose topics are taken over
