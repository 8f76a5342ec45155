"""Groups of deadlines, and meetings, as the lines of their lists."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from novex_desktop.domain.due_groups import DueGroup
from novex_desktop.store.queries.due_lines import GroupKey
from novex_desktop.store.queries.meetings import MeetingRow
from novex_desktop.ui.dutch_dates import format_day
from novex_desktop.ui.dutch_numbers import format_count
from novex_desktop.ui.screens.deadlines.due_board import ALL, PROPOSED, DueBoard
from novex_desktop.ui.screens.deadlines.due_words import (
    describe_group,
    is_always_shown,
    list_groups,
    name_group,
)
from novex_desktop.ui.screens.two_line_list import ListLine


def make_group_lines(board: DueBoard, meetings: Sequence[MeetingRow]) -> list[ListLine]:
    """Return the groups that are shown with how much is in them, and all together at the end."""
    series = list(dict.fromkeys(meeting.series for meeting in reversed(meetings)))
    lines = [
        _make_group(board, key)
        for key in list_groups(series, board.survey.coming)
        if is_always_shown(key) or key in board.groups
    ]
    if board.lines_of(PROPOSED):
        lines.append(_make_group(board, PROPOSED))
    total, _ = board.count(ALL)
    spoken = _tr("Alle open afspraken, {count}").format(count=total)
    lines.append(ListLine(ALL, name_any_group(ALL), end=format_count(total), spoken=spoken))
    return lines


def make_meeting_lines(meetings: Sequence[MeetingRow]) -> list[ListLine]:
    """Return the meetings with their date and how many deadlines hang on them."""
    lines = []
    for meeting in meetings:
        hanging = (
            _tr("1 termijn")
            if meeting.hanging == 1
            else _tr("{count} termijnen").format(count=meeting.hanging)
        )
        day = format_day(meeting.held_on) or _tr("nog zonder datum")
        detail = f"{day}, {hanging}" if meeting.hanging else day
        lines.append(ListLine(meeting.id, meeting.name, detail))
    return lines


def name_any_group(key: GroupKey) -> str:
    """Return the name of a group, those of our own included."""
    if key == PROPOSED:
        return _tr("Voorstel voor termijn")
    return _tr("Alle open afspraken") if key == ALL else name_group(key)


def _make_group(board: DueBoard, key: GroupKey) -> ListLine:
    count, parts = board.count(key)
    name = name_any_group(key)
    detail = (
        _tr("in de tekst herkend")
        if key == PROPOSED
        else describe_group(key, board.survey.counted_on, board.survey.coming)
    )
    if parts:
        also = _tr("en 1 deel") if parts == 1 else _tr("en {count} delen").format(count=parts)
        detail = f"{detail}, {also}" if detail else also
    agreements = _tr("1 afspraak") if count == 1 else _tr("{count} afspraken").format(count=count)
    is_alarm = key.group is DueGroup.LATE and bool(count or parts)
    return ListLine(
        key,
        name,
        detail,
        format_count(count),
        tone="red" if is_alarm else "text",
        icon="clock-alert" if is_alarm else "",
        spoken=", ".join(part for part in (name, agreements, detail) if part),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("GroupLines", text)
