"""Going back to a backup: what that would change, and doing it as one act in the log.

The register is not replaced by the backup. Every row that differs is written back as it was, so
that the history goes on, nothing that was done since is lost, and the act can be undone.
"""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.progress import Progress, no_progress, only_telling
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import REGISTER_TABLE_NAMES, read_table
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.log_reading import DELETED, Values

if TYPE_CHECKING:
    from sqlmodel import Session

Rows = dict[str, dict[str, Values]]  # table, key, fields

_NAMES = {
    "agreement": "Afspraken",
    "topic": "Onderwerpen",
    "meeting": "Overleggen",
    "due": "Termijnen",
    "agreement_party": "Partijen bij afspraken",
    "progress_note": "Notities",
    "amount": "Bedragen",
    "document_reference": "Documenten",
    "attachment": "Bestanden",
    "agreement_link": "Verbanden tussen afspraken",
    "source_document": "Ingelezen lijsten",
    "party": "Partijen",
}
_OTHER = "Overige gegevens"


@dataclass(frozen=True, slots=True)
class KindCount:
    """How much of one kind would change by going back."""

    name: str  # Dutch: "Afspraken"
    gone: int  # there now, not there then
    back: int  # there then, not there now
    changed: int  # there now and then, of other content


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A row that was otherwise than it is now; None where it was or is not there at all."""

    table: str
    row_id: str
    then: Values | None
    now: Values | None

    @property
    def kind(self) -> str:
        """Which count of `KindCount` it belongs to."""
        if self._was_there == self._is_there:
            return "changed"
        return "back" if self._was_there else "gone"

    @property
    def is_nowhere(self) -> bool:
        """Whether nobody saw the row then, nor sees it now."""
        return not (self._was_there or self._is_there)

    @property
    def _was_there(self) -> bool:
        return self.then is not None and not self.then[DELETED]

    @property
    def _is_there(self) -> bool:
        return self.now is not None and not self.now[DELETED]


def count_differences(
    database: Database, backup: BackupRecord, setup: StoreSetup, progress: Progress = no_progress
) -> list[KindCount]:
    """Return per kind what going back to a backup would change; nothing where all is equal.

    Raises:
        RegisterError: the backup is damaged, or of another register.
    """
    progress(0, 3, "Reservekopie lezen")
    then, _contents = _read_backup(database, backup, setup)
    progress(1, 3, "Vergelijken")
    with database.read() as connection:
        now = _read_rows(connection)
    found = count_by_kind(_compare(then, now))
    progress(3, 3)
    return found


def count_by_kind(differences: Iterable[RowDifference]) -> list[KindCount]:
    """Return per kind how much would change; nothing where nothing would."""
    counts: Counter[tuple[str, str]] = Counter()
    for difference in differences:
        counts[(_NAMES.get(difference.table, _OTHER), difference.kind)] += 1
    return [
        KindCount(name, counts[(name, "gone")], counts[(name, "back")], counts[(name, "changed")])
        for name in dict.fromkeys((*_NAMES.values(), _OTHER))
        if any(counts[(name, kind)] for kind in ("gone", "back", "changed"))
    ]


def restore_backup(
    database: Database, backup: BackupRecord, setup: StoreSetup, progress: Progress = no_progress
) -> Changes:
    """Make the register what it was at the moment of a backup, as one act that can be undone.

    Raises:
        RegisterError: the backup is damaged, or of another register; nothing was changed.
        Cancelled: the user asked to stop; nothing was changed.
    """
    progress(0, 3, "Reservekopie lezen")
    then, contents = _read_backup(database, backup, setup)
    at = backup.at.astimezone()
    label = f"Terug naar {at.day}-{at.month}-{at.year} {at.hour}.{at.minute:02d} uur"
    with database.change(label, ChangeKind.REPAIR) as act:
        progress(1, 3, "Vergelijken")
        with database.read() as connection:  # sees the register as it is before this act
            now = _read_rows(connection)
            missing = _list_missing_contents(connection, contents)
        differences = list(_compare(then, now))
        progress(2, 3, "Terugzetten")
        write_back(act.session, differences)
        add_contents(act.session, backup, missing)
    only_telling(progress)(3, 3)
    return act.changes


def _read_backup(
    database: Database, backup: BackupRecord, setup: StoreSetup
) -> tuple[Rows, frozenset[str]]:
    """Return the rows of a backup, and the hashes of the files in it."""
    if not backup.is_whole():
        raise RegisterError(
            "Deze reservekopie is niet meer zoals zij is gemaakt; zij is beschadigd of gewijzigd. "
            "Er is niets gewijzigd. Kies een andere reservekopie."
        )
    with _opened(backup.path, setup) as copy, copy.read() as connection:
        with database.read() as own:
            if read_dataset_id(own) != read_dataset_id(connection):
                raise RegisterError(
                    "Deze reservekopie is van een ander register. Er is niets gewijzigd. "
                    "Kies een andere reservekopie."
                )
        contents = connection.execute("SELECT sha256 FROM attachment_content").fetchall()
        return _read_rows(connection), frozenset(sha256 for (sha256,) in contents)


@contextmanager
def _opened(path: Path, setup: StoreSetup) -> Iterator[Database]:
    """Give a backup to read; one of an older version is brought up to date in a copy."""
    plain = replace(setup, backups=None)
    try:
        database = Database.open(path, plain, read_only=True)
    except RegisterError:
        with setup.partials.folder_beside(path) as folder:
            database = Database.open(Path(copyfile(path, folder / path.name)), plain)
            try:
                yield database
            finally:
                database.close()
        return
    try:
        yield database
    finally:
        database.close()


def _read_rows(connection: sqlite3.Connection) -> Rows:
    return {table: dict(read_table(connection, table)) for table in REGISTER_TABLE_NAMES}


def _compare(then: Rows, now: Rows) -> Iterator[RowDifference]:
    """Yield the rows that were otherwise; of one that is gone now and then, nothing."""
    for table in REGISTER_TABLE_NAMES:
        for row_id in then[table].keys() | now[table].keys():
            old, new = then[table].get(row_id), now[table].get(row_id)
            difference = RowDifference(table, row_id, old, new)
            if old != new and not difference.is_nowhere:
                yield difference


def write_back(session: "Session", differences: Iterable[RowDifference]) -> None:
    """Make rows what they were; what was not there yet is marked deleted."""
    from novex_desktop.domain.tables import REGISTER_TABLES
    from novex_desktop.store.row_values import as_field

    for difference in differences:
        table = REGISTER_TABLES[difference.table]
        if difference.kind == "gone":
            # Only that: other fields of a row that goes stay, so that an undo finds them.
            session.get_one(table, difference.row_id).deleted = True
            continue
        assert difference.then is not None
        values = {name: as_field(table, name, v) for name, v in difference.then.items()}
        if difference.now is None:
            fields: dict[str, Any] = {"id": difference.row_id, **values}
            session.add(table(**fields))
            continue
        row = session.get_one(table, difference.row_id)
        for name, value in values.items():
            if difference.then[name] != difference.now.get(name):
                setattr(row, name, value)


def _list_missing_contents(
    connection: sqlite3.Connection, contents: frozenset[str]
) -> frozenset[str]:
    present = connection.execute("SELECT sha256 FROM attachment_content").fetchall()
    return contents - {sha256 for (sha256,) in present}


def add_contents(
    session: "Session", backup: BackupRecord, missing: frozenset[str]
) -> frozenset[str]:
    """Add the kept files that a backup has, as after a register was put back; return which."""
    if not missing:
        return frozenset()
    from novex_desktop.domain.source_document import AttachmentContent

    added: set[str] = set()
    with closing(open_connection(backup.path, read_only_medium=True)) as connection:
        for sha256 in sorted(missing):
            found = connection.execute(
                "SELECT content FROM attachment_content WHERE sha256 = ?", (sha256,)
            ).fetchone()
            if found is not None and hashlib.sha256(found[0]).hexdigest() == sha256:
                session.add(AttachmentContent(sha256=sha256, content=found[0]))
                added.add(sha256)
    return frozenset(added)
