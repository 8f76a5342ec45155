"""Reading all that the screen of deadlines shows: while the window waits, or beside it."""

from datetime import date

from novex_desktop.store.database import Database
from novex_desktop.store.queries.due_scene import DueScene, read_due_scene
from novex_desktop.store.queries.register_size import is_small_register
from novex_desktop.store.stopping import ReadStopper


def is_small(database: Database) -> bool:
    """Whether the window may wait: for less than 50 ms."""
    with database.read_shown() as connection:
        return is_small_register(connection)


def read_scene(database: Database, today: date) -> DueScene:
    """Read everything while the window waits."""
    with database.read_shown() as connection:
        return read_due_scene(connection, today)


def read_scene_aside(database: Database, today: date, stopper: ReadStopper) -> DueScene:
    """Read everything in a thread, where a change or the stopper may end it.

    Raises:
        Cancelled: one of them did.
    """
    with database.read_aside() as connection, stopper.watch(connection):
        return read_due_scene(connection, today)
