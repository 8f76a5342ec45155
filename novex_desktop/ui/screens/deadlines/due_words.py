"""How groups and deadlines read on the screen, in Dutch."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from novex_desktop.domain.due_groups import DueGroup, MeetingDay, end_of_month
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.store.queries.due_lines import DueRow, GroupKey
from novex_desktop.store.queries.due_moves import DueMove
from novex_desktop.ui.dutch_dates import format_day, format_day_in_words, name_month
from novex_desktop.ui.words import shown


def name_group(key: GroupKey) -> str:
    """Return the name of a group as the list shows it."""
    names = {
        DueGroup.LATE: _tr("Te laat"),
        DueGroup.SOON: _tr("Deze maand"),
        DueGroup.LATER: _tr("Later"),
        DueGroup.UNDATED: _tr("Termijn zonder datum"),
        DueGroup.ON_HOLD: _tr("Aangehouden, datum voorbij"),
        DueGroup.NONE: _tr("Zonder termijn"),
    }
    if key.group is DueGroup.BEFORE_MEETING:
        return _tr("Vóór {meeting}").format(meeting=key.series)
    return names[key.group]


def describe_group(key: GroupKey, today: date, coming: Sequence[MeetingDay]) -> str:
    """Return what a group holds, in a few words under its name."""
    if key.group is DueGroup.SOON:
        last = end_of_month(today)
        return _tr("tot en met {day} {month}").format(day=last.day, month=name_month(last.month))
    if key.group is DueGroup.BEFORE_MEETING:
        meeting = next((one for one in coming if one.series == key.series), None)
        if meeting is None:
            return _tr("geen volgend overleg bekend")
        if meeting.held_on is None:
            return _tr("{year}, nog zonder datum").format(year=meeting.year)
        return format_day_in_words(meeting.held_on)
    return ""


def list_groups(series: Sequence[str], coming: Sequence[MeetingDay]) -> list[GroupKey]:
    """Return the groups in their order; the series of which a meeting comes go first."""
    soon = [meeting.series for meeting in coming]
    ordered = [*soon, *(one for one in series if one not in soon)]
    return [
        GroupKey(DueGroup.LATE),
        GroupKey(DueGroup.SOON),
        *(GroupKey(DueGroup.BEFORE_MEETING, one) for one in ordered),
        GroupKey(DueGroup.LATER),
        GroupKey(DueGroup.UNDATED),
        GroupKey(DueGroup.ON_HOLD),
        GroupKey(DueGroup.NONE),
    ]


def is_always_shown(key: GroupKey) -> bool:
    """Whether a group is named also when nothing is in it."""
    return key.group not in (DueGroup.UNDATED, DueGroup.ON_HOLD)


def describe_moves(moves: Sequence[DueMove]) -> str:
    """Return "2e keer verschoven, was 31-12-2025", or nothing."""
    if not moves:
        return ""
    return _tr("{count}e keer verschoven, was {day}").format(
        count=len(moves), day=format_day(moves[-1].old)
    )


def describe_certainty(row: DueRow) -> str:
    """Return "afgeleid" under a day that was computed, or nothing."""
    is_computed = row.date_to is not None and row.certainty is not Certainty.CERTAIN
    return shown(Certainty.DERIVED) if is_computed else ""


def describe_days(start: date | None, end: date | None, certainty: Certainty) -> str:
    """Return the days of a deadline: "01-10-2025 tot en met 31-12-2025 (afgeleid)"."""
    if end is None:
        return format_day(start) or _tr("zonder datum")
    if start is not None and start != end:
        days = _tr("{start} tot en met {end}").format(start=format_day(start), end=format_day(end))
    else:
        days = format_day(end)
    return days if certainty is Certainty.CERTAIN else f"{days} ({shown(Certainty.DERIVED)})"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DueWords", text)
