"""What one does on the screen "Termijnen": asks in a dialog, and stores by `Edits`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from novex_desktop.domain.errors import NotFoundError, UserError
from novex_desktop.domain.lateness import is_deadline
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.due_lines import DueRow
from novex_desktop.store.queries.meetings import MeetingMove, MeetingRow, list_meeting_moves
from novex_desktop.ui.screens.deadlines.calendar_job import CalendarJob
from novex_desktop.ui.screens.screen import Screen, ScreenContext

if TYPE_CHECKING:
    from novex_desktop.ui.screens.deadlines.move_dialog import MovableDue


class DeadlineActs(QObject):
    """Each act is one change; a dialog is imported when it is first asked for."""

    def __init__(self, screen: Screen, context: ScreenContext) -> None:
        super().__init__(screen)
        self._screen, self._context = screen, context
        self._calendar = CalendarJob(screen, context)

    def move(self, rows: Sequence[DueRow], meetings: Sequence[MeetingRow]) -> None:
        """Ask where the deadlines of these rows move; of one row any of its deadlines can."""
        from novex_desktop.ui.screens.deadlines.move_dialog import MoveDialog

        rows = [row for row in rows if row.due_id]
        dues = [due for row in rows for due in self._list_movable(row, alone=len(rows) == 1)]
        if not dues:
            return
        number = rows[0].number if len(rows) == 1 else ""
        MoveDialog.ask(
            self._screen,
            self._context.theme,
            dues,
            meetings,
            date.today(),
            lambda wishes: self._context.edits.move_dues(number, wishes),
            together=len(rows) > 1,
        )

    def give(self, rows: Sequence[DueRow], meetings: Sequence[MeetingRow]) -> None:
        """Ask a deadline for the rows that have none."""
        from novex_desktop.ui.screens.deadlines.move_dialog import MoveDialog, make_new

        rows = [row for row in rows if row.due_id is None]
        if not rows:
            return
        number = rows[0].number if len(rows) == 1 else ""
        MoveDialog.ask(
            self._screen,
            self._context.theme,
            [make_new(row.agreement_id, row.number, row.title) for row in rows],
            meetings,
            date.today(),
            lambda wishes: self._context.edits.give_dues(number, wishes),
            together=len(rows) > 1,
            is_new=True,
        )

    def confirm(self, rows: Sequence[DueRow]) -> None:
        """Take over the deadlines that were recognised in the texts of these rows."""
        rows = [row for row in rows if row.proposals]
        keys = [key for row in rows for key in row.proposals]
        if not keys:
            return
        try:
            number = rows[0].number if len(rows) == 1 else ""
            self._context.edits.confirm_proposals(number, keys)
        except UserError as error:
            self._screen.refused.emit(error.message)

    def export(self, agreement_ids: Sequence[str]) -> None:
        """Write the deadlines of these agreements as a file for a calendar."""
        self._calendar.export(agreement_ids)

    def set_date(self, meeting: MeetingRow) -> None:
        """Ask the date of a meeting, and show what moves with it."""
        from novex_desktop.ui.screens.deadlines.meeting_dialogs import MeetingDateDialog

        if self._context.database.is_read_only:
            return

        def preview(day: date | None) -> list[MeetingMove]:
            with self._context.database.read_shown() as connection:
                return list_meeting_moves(connection, meeting.id, day)

        MeetingDateDialog.ask(
            self._screen,
            self._context.theme,
            meeting,
            preview,
            lambda day: self._context.edits.set_meeting_date(meeting.id, meeting.name, day),
        )

    def add_meeting(self, meetings: Sequence[MeetingRow]) -> None:
        """Ask which meeting there will be."""
        from novex_desktop.ui.screens.deadlines.meeting_dialogs import NewMeetingDialog

        series = list(dict.fromkeys(one.series for one in meetings)) or ["BO Leefomgeving"]
        year = max([one.year for one in meetings], default=date.today().year - 1) + 1
        NewMeetingDialog.ask(
            self._screen, self._context.theme, series, year, self._context.edits.add_meeting
        )

    def remove_meeting(self, meeting: MeetingRow) -> None:
        """Put a meeting in the trash, or say what hangs on it."""
        if self._context.database.is_read_only:
            return
        try:
            self._context.edits.remove_meeting(meeting.id, meeting.name)
        except UserError as error:
            self._screen.refused.emit(error.message)

    def _list_movable(self, row: DueRow, *, alone: bool) -> list["MovableDue"]:
        """Return the deadlines of a row that can be moved: the one that shows comes first."""
        from novex_desktop.ui.screens.deadlines.move_dialog import make_movable

        try:
            with self._context.database.read_shown() as connection:
                detail = get_agreement(connection, date.today(), row.agreement_id)
        except NotFoundError as error:
            self._screen.refused.emit(error.message)
            return []
        dues = [due for due in detail.dues if is_deadline(due.moment)]
        dues.sort(key=lambda due: due.id != row.due_id)
        return [make_movable(detail.row, due) for due in (dues if alone else dues[:1])]
