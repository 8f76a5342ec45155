"""Meetings that adopt lists, and frozen moments of the register."""

from datetime import date

from sqlmodel import Field

from novex_desktop.domain.columns import RegisterRow, optional_reference


class Meeting(RegisterRow, table=True):
    """One year of a series of meetings: "BO Leefomgeving" 2024. Its date may still be unknown."""

    series: str  # "BO Leefomgeving"
    series_code: str  # "BOL", the start of every permanent number
    year: int
    held_on: date | None = None
    adopted: bool = False  # its list is adopted: the texts are frozen


class Milestone(RegisterRow, table=True):
    """A named frozen moment of the register: "vastgesteld", "rappel mei 2025"."""

    name: str
    meeting_id: str | None = Field(default=None, sa_column=optional_reference("meeting.id"))
    at: str  # moment in UTC, ISO 8601
    change_id: str | None = None  # last change that belongs to it; the log has no foreign keys in
