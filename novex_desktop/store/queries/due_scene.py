"""What the screen of deadlines shows of a register, read at once."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from novex_desktop.store.queries.due_lines import (
    DueSurvey,
    list_parties_in_use,
    list_regions,
    survey_dues,
)
from novex_desktop.store.queries.meetings import MeetingRow, list_meetings


@dataclass(frozen=True, slots=True)
class DueScene:
    """Where all open agreements stand, and the filters; what a row says is read when it is seen."""

    meetings: list[MeetingRow]
    survey: DueSurvey
    regions: Sequence[tuple[str, str]]  # key and short name
    parties: Sequence[tuple[str, str]]


def read_due_scene(connection: sqlite3.Connection, today: date) -> DueScene:
    """Read everything; with 100,000 agreements it takes a second."""
    return DueScene(
        list_meetings(connection),
        survey_dues(connection, today),
        list_regions(connection),
        list_parties_in_use(connection),
    )
