"""What the screen of deadlines reads at once: where all open agreements stand, and the filters."""

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


@dataclass(frozen=True, slots=True)
class DueScene:
    """All that the screen shows of a register; what a row says is read when it is seen."""

    meetings: list[MeetingRow]
    survey: DueSurvey
    regions: Sequence[tuple[str, str]]  # key and short name
    parties: Sequence[tuple[str, str]]


def is_small(database: Database) -> bool:
    """Whether the scene is read within 50 ms; with 100,000 agreements it takes a second."""
    with database.read_shown() as connection:
        return is_small_register(connection)


def read_scene(database: Database, today: date, *, is_aside: bool) -> DueScene:
    """Read everything.

    Args:
        is_aside: in a thread, where a change may stop it.
    """
    with database.read_aside() if is_aside else database.read_shown() as connection:
        return DueScene(
            list_meetings(connection),
            survey_dues(connection, today),
            list_regions(connection),
            list_parties_in_use(connection),
        )
