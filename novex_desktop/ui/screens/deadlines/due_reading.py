"""What the screen of deadlines reads at once: where all open agreements stand, and the filters."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from novex_desktop.store.database import Database
from novex_desktop.store.queries.due_lines import (
    DueSurvey,
    list_parties_in_use,
    list_regions,
    survey_dues,
)
from novex_desktop.store.queries.meetings import MeetingRow, list_meetings
from novex_desktop.store.queries.register_size import is_small_register
from novex_desktop.store.stopping import ReadStopper


@dataclass(frozen=True, slots=True)
class DueScene:
    """All that the screen shows of a register; what a row says is read when it is seen."""

    meetings: list[MeetingRow]
    survey: DueSurvey
    regions: Sequence[tuple[str, str]]  # key and short name
    parties: Sequence[tuple[str, str]]


def is_small(database: Database) -> bool:
    """Whether the scene is read within 50 ms; with 100,000 agreements it takes a second."""
    with database.read() as connection:
        return is_small_register(connection)


def read_scene(database: Database, today: date) -> DueScene:
    """Read everything while the window waits."""
    with database.read() as connection:
        return _read(connection, today)


def read_scene_aside(database: Database, today: date, stopper: ReadStopper) -> DueScene:
    """Read everything in a thread, where a change or the stopper may end it.

    Raises:
        Cancelled: one of them did.
    """
    with database.read_aside() as connection, stopper.watch(connection):
        return _read(connection, today)


def _read(connection: sqlite3.Connection, today: date) -> DueScene:
    return DueScene(
        list_meetings(connection),
        survey_dues(connection, today),
        list_regions(connection),
        list_parties_in_use(connection),
    )
