"""Repairing what is safe to repair: where something else in the register says what it must be.

A row that differs from a sound log becomes what the log says. An index that lacks rows is made
anew. A kept file that is gone comes back from a backup, proved by its hash. Nothing is guessed:
what has no second witness stays as it is and is still told by the check.
"""

import logging
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.progress import Progress, no_progress, only_telling
from novex_desktop.store.backup_folder import BEFORE_REPAIR
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import find_chain_faults, read_logged_rows, read_table
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database
from novex_desktop.store.faults import faults_as_sentences
from novex_desktop.store.log_reading import DELETED, Values
from novex_desktop.store.restoring import add_contents

if TYPE_CHECKING:
    from sqlmodel import Session

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was repaired; the check tells what was not."""

    changes: Changes
    rows: int  # made what the log says
    has_new_indexes: bool
    contents: int  # kept files that came back from a backup

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing that could be repaired safely."""
        return not (self.rows or self.has_new_indexes or self.contents)


@dataclass(frozen=True, slots=True)
class _Deviation:
    """A row that is not what the log says."""

    table: str
    row_id: str
    now: Values | None  # None: the row is not there
    wanted: Values


def repair_register(database: Database, progress: Progress = no_progress) -> Repaired:
    """Repair what is safe, as one change in the log; after a backup, where one can be made.

    Raises:
        RegisterError: it could not be written; then nothing was changed.
    """
    progress(0, 3, "Zoeken wat hersteld kan worden")
    database.refuse_when_read_only()
    has_new_indexes = _make_indexes_anew(database)
    progress(1, 3, "Vergelijken met het logboek")
    with database.read() as connection:
        deviations = [] if find_chain_faults(connection) else list(_find_deviations(connection))
        missing = _list_missing_contents(connection)
    changes, rows, contents = Changes("", "", None, ()), 0, 0
    if deviations or missing:
        progress(2, 3, "Herstellen")
        with database.change("Register hersteld", ChangeKind.REPAIR) as act:
            rows = sum(_repair_row(act.session, one) for one in deviations)
            contents = _bring_back(act.session, database, missing)
        changes = act.changes
    only_telling(progress)(3, 3)
    logger.info("repaired %d rows, %d files", rows, contents)
    return Repaired(changes, rows, has_new_indexes, contents)


def _make_indexes_anew(database: Database) -> bool:
    """Make all indexes anew when they are all that is wrong with the pages of the file."""
    with faults_as_sentences(database.path), closing(open_connection(database.path)) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]:
            return False
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            return False  # a page is damaged: for a rescue
        with suppress(RegisterError):
            database.keep_backup(BEFORE_REPAIR)
        connection.execute("REINDEX")
        return True


def _find_deviations(connection: sqlite3.Connection) -> list[_Deviation]:
    found: list[_Deviation] = []
    for table, rows in read_logged_rows(connection).items():
        present = dict(read_table(connection, table))
        for row_id, values in rows.items():
            now = present.get(row_id)
            wanted = (
                values
                if now is None
                else {
                    name: value
                    for name, value in values.items()
                    if name in now and now[name] != value
                }
            )
            if wanted:
                found.append(_Deviation(table, row_id, now, wanted))
    return found


def _repair_row(session: "Session", deviation: _Deviation) -> bool:
    """Make a row what the log says; False when that is not for a program to do."""
    from novex_desktop.domain.tables import REGISTER_TABLES
    from novex_desktop.store.row_values import as_field

    table = REGISTER_TABLES[deviation.table]
    if deviation.now is not None and deviation.now.get(DELETED) and DELETED not in deviation.wanted:
        return False  # nobody sees it, and an edit would bring the row back to life
    try:
        fields = {
            name: as_field(table, name, value)
            for name, value in deviation.wanted.items()
            if name in table.model_fields
        }
        if deviation.now is None:
            everything: dict[str, Any] = {"id": deviation.row_id, **fields}
            session.add(table(**everything))
            return True
        row = session.get_one(table, deviation.row_id)
    except (ValueError, LookupError):  # a choice that is none of ours
        return False
    for name, value in fields.items():
        setattr(row, name, value)
    return True


def _list_missing_contents(connection: sqlite3.Connection) -> frozenset[str]:
    return frozenset(
        str(sha256)
        for (sha256,) in connection.execute(
            "SELECT sha256 FROM (SELECT sha256 FROM source_document WHERE NOT deleted"
            " UNION SELECT sha256 FROM attachment WHERE NOT deleted)"
            " WHERE sha256 NOT IN (SELECT sha256 FROM attachment_content)"
        )
    )


def _bring_back(session: "Session", database: Database, missing: frozenset[str]) -> int:
    """Add kept files that are gone from the backups that have them; return how many."""
    left = set(missing)
    records = database.backups.list_for(database.path) if database.backups is not None else []
    for record in records:
        if left and record.is_whole():
            left -= add_contents(session, record, frozenset(left))
    return len(missing) - len(left)
