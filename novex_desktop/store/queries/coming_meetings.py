"""Which meetings come, and the names that rows of a register may carry."""

import sqlite3
from datetime import date

from novex_desktop.domain.due_groups import MeetingDay, list_coming
from novex_desktop.store.queries.meetings import list_meetings


def find_next_meeting(connection: sqlite3.Connection, today: date) -> MeetingDay | None:
    """Return the next meeting of the series whose list is the newest; None: none is known."""
    row = connection.execute(
        "SELECT m.series FROM meeting m WHERE NOT m.deleted"
        " AND EXISTS (SELECT 1 FROM topic t WHERE t.meeting_id = m.id AND NOT t.deleted)"
        " ORDER BY m.year DESC, m.held_on DESC, m.series LIMIT 1"
    ).fetchone()
    coming = list_coming((meeting.day for meeting in list_meetings(connection)), today)
    return next((one for one in coming if row and one.series == row[0]), None)


def list_region_names(connection: sqlite3.Connection) -> list[str]:
    """Return the short names of the regions in the order of the list."""
    rows = connection.execute("SELECT short_name FROM region WHERE NOT deleted ORDER BY pos")
    return [name for (name,) in rows]


def list_meeting_names(connection: sqlite3.Connection) -> list[str]:
    """Return the meetings that have a list, the newest first."""
    rows = connection.execute(
        "SELECT series || ' ' || year FROM meeting m WHERE NOT deleted AND EXISTS"
        " (SELECT 1 FROM topic t WHERE t.meeting_id = m.id AND NOT t.deleted)"
        " ORDER BY year DESC, series"
    )
    return [name for (name,) in rows]
