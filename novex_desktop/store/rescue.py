"""Making a register that is damaged whole again; the old file is set aside as it is.

The base is the newest good backup, or an empty register where there is none. To it come the
changes that `salvage` proved in the damaged file and the backup has not. Each is whole or absent.
"""

import json
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfileobj

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.progress import Progress, no_progress, only_telling
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import REGISTER_TABLE_NAMES, check_register
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import StoreSetup
from novex_desktop.store.faults import faults_as_sentences
from novex_desktop.store.log_reading import rebuild_row
from novex_desktop.store.moments import format_moment
from novex_desktop.store.register_lock import RegisterLock
from novex_desktop.store.salvage import Salvage, SalvagedChange, salvage_changes
from novex_desktop.store.schema import SCHEMA_VERSION, read_stamp

GAPS = "known_gaps"
"""Fact about the file: hashes of changes that a rescue could not find."""
RESCUES = "rescues"

_JOURNAL = "-journal"
_IDENTITY = ("dataset_id", "replica_id")


@dataclass(frozen=True, slots=True)
class Rescued:
    """What became of a damaged register."""

    aside: Path  # where the old file now is
    added: int  # changes of after the backup that came back
    missing: int  # changes seen in the damaged file of which a part is gone


def rescue_register(
    register: Path,
    backup: BackupRecord | None,
    setup: StoreSetup,
    progress: Progress = no_progress,
) -> Rescued:
    """Put a sound register where a damaged one was.

    The old file is renamed with its journal, never opened as a register and never overwritten: a
    specialist may get more out of it.

    Args:
        backup: what to begin from; None begins from nothing, and needs the whole log.

    Raises:
        RegisterError: the backup is damaged, nothing could be rescued, or the register is open
            elsewhere; nothing was changed.
    """
    if backup is not None and not backup.is_whole():
        raise RegisterError(
            "Deze reservekopie is niet meer zoals zij is gemaakt; zij is beschadigd of gewijzigd. "
            "Er is niets gewijzigd. Kies een andere reservekopie."
        )
    lock = RegisterLock(register, setup.author)
    with faults_as_sentences(register):
        lock.acquire()
        claim = setup.partials.claim(register.parent)
        partial = claim.path
        try:
            progress(0, 3, "Reservekopie klaarzetten")
            _make_base(partial, backup, setup)
            progress(1, 3, "Beschadigd bestand lezen")
            salvage = _read_damaged(register)
            _update_base(partial, salvage, setup)
            if backup is None:
                _take_identity(partial, salvage)
            progress(2, 3, "Wijzigingen terugzetten")
            added, missing = _add_changes(partial, salvage)
            if backup is None and not added:
                raise RegisterError(
                    f"Er is geen reservekopie van “{register.name}” en in het beschadigde bestand "
                    "is niets te vinden. Er is niets gewijzigd. Vraag de beheerder om een kopie."
                )
            _wait_for_disk(partial)
            aside = _set_aside(register)
            partial.replace(register)
        finally:
            claim.release()
            lock.release()
    only_telling(progress)(3, 3)
    return Rescued(aside, added, missing)


def _make_base(partial: Path, backup: BackupRecord | None, setup: StoreSetup) -> None:
    if backup is not None:
        with backup.path.open("rb") as original, partial.open("wb") as copy:
            copyfileobj(original, copy)
        return
    from novex_desktop.store.migrations import create_schema
    from novex_desktop.store.new_register import write_first_rows

    create_schema(partial, setup.migrations)
    write_first_rows(partial)


def _update_base(partial: Path, salvage: Salvage, setup: StoreSetup) -> None:
    """Bring a backup of an older schema to ours, so that what was salvaged fits in it.

    What follows from older values comes with the salvaged changes where those were written since.
    """
    with closing(open_connection(partial)) as connection:
        if read_stamp(connection).is_current:
            return
    from novex_desktop.store.migrations import MigrationFault, bring_up_to_date

    is_later = any(one.schema_rev >= SCHEMA_VERSION for one in salvage.changes)
    try:
        bring_up_to_date(partial, setup.migrations, fills=not is_later)
    except MigrationFault as error:
        raise RegisterError(
            "Deze reservekopie is van een eerdere versie van NOVEX Desktop en kon niet worden "
            "bijgewerkt. Er is niets gewijzigd. Kies een andere reservekopie."
        ) from error


def _read_damaged(register: Path) -> Salvage:
    try:
        return salvage_changes(register)
    except OSError:  # gone, or the disk gives nothing: then the backup is all there is
        return Salvage((), frozenset(), {}, {})


def _take_identity(partial: Path, salvage: Salvage) -> None:
    """Let a register that is made from the log alone be the same register as it was."""
    with closing(open_connection(partial)) as connection:
        for key in _IDENTITY:
            if salvage.meta.get(key):
                connection.execute(
                    "UPDATE meta SET value = ? WHERE key = ?", (salvage.meta[key], key)
                )


def _add_changes(partial: Path, salvage: Salvage) -> tuple[int, int]:
    """Add what the base has not; return how many changes that are, and how many are missing."""
    with closing(open_connection(partial)) as connection:
        present = {row[0] for row in connection.execute("SELECT id FROM change")}
        missing = len(salvage.unproved - present)
        new = [one for one in salvage.changes if one.id not in present]
        left_out: set[str] = set()
        while True:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("PRAGMA defer_foreign_keys=ON")
            chosen = [one for one in new if one.id not in left_out]
            bad = _write(connection, chosen, salvage)
            unfit = _find_unfit(connection, chosen, bad)
            if not unfit:
                break
            # It needs a row that an unproved change added: it goes out whole, and is tried less.
            connection.execute("ROLLBACK")
            left_out |= unfit
        if chosen:
            _tell_gaps(connection, len(chosen))
        outcomes = [one for one in check_register(connection) if one.is_damage]
        faults = [fault for one in outcomes for fault in one.faults]
        if chosen and faults:
            connection.execute("ROLLBACK")
            return 0, missing + len(new)
        connection.execute("COMMIT")
        return len(chosen), missing + len(left_out)


def _write(
    connection: sqlite3.Connection, changes: list[SalvagedChange], salvage: Salvage
) -> set[tuple[str, str]]:
    """Write changes and the rows that they touch; return the rows that could not be written."""
    touched: dict[tuple[str, str], None] = {}
    for change in changes:
        _insert(connection, "change", change.row)
        for operation in change.operations:
            _insert(connection, "field_change", operation)
            touched[(str(operation[2]), str(operation[3]))] = None
        for parent in change.parents:
            _insert(connection, "op_parent", parent)
    if changes:
        for sha256, content in salvage.contents.items():
            connection.execute(
                "INSERT OR IGNORE INTO attachment_content VALUES (?, ?)", (sha256, content)
            )
    bad: set[tuple[str, str]] = set()
    for table, row_id in touched:
        if table in REGISTER_TABLE_NAMES:
            try:
                _write_row(connection, table, row_id)
            except (sqlite3.Error, ValueError, TypeError):  # proved, and yet no row of ours
                bad.add((table, row_id))
    return bad


def _insert(connection: sqlite3.Connection, table: str, row: tuple[object, ...]) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)


def _write_row(connection: sqlite3.Connection, table: str, row_id: str) -> None:
    """Make a row what the log says it is, now that the log knows more."""
    values = rebuild_row(connection, table, row_id)
    if values is None:
        return
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    known = {name: value for name, value in values.items() if name in columns}
    names = ["id", *known]
    connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{one} = excluded.{one}' for one in known)}",
        [row_id, *known.values()],
    )


def _find_unfit(
    connection: sqlite3.Connection, changes: list[SalvagedChange], bad: set[tuple[str, str]]
) -> set[str]:
    """Return the changes that made bad rows, or rows which refer to rows that are not there."""
    rows = set(bad)
    for table, rowid, _parent, _number in connection.execute("PRAGMA foreign_key_check").fetchall():
        if table in REGISTER_TABLE_NAMES:
            [row_id] = connection.execute(
                f"SELECT id FROM {table} WHERE rowid = ?", (rowid,)
            ).fetchone()
            rows.add((table, row_id))
    return {
        change.id
        for change in changes
        if any((operation[2], operation[3]) in rows for operation in change.operations)
    }


def _tell_gaps(connection: sqlite3.Connection, added: int) -> None:
    """Write down which changes are known to be missing, so that the check knows of them."""
    found = connection.execute("SELECT prev_hash, hash FROM change").fetchall()
    gaps = {prev for prev, _hash in found} - {one for _prev, one in found} - {""}
    before = connection.execute("SELECT value FROM meta WHERE key = ?", (RESCUES,)).fetchone()
    rescues = [
        *(json.loads(before[0]) if before else []),
        {"at": format_moment(datetime.now(UTC)), "changes": added},
    ]
    for key, value in ((GAPS, sorted(gaps)), (RESCUES, rescues)):
        connection.execute(
            "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, json.dumps(value))
        )


def _wait_for_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _set_aside(register: Path) -> Path:
    """Give a register another name, and its journal: SQLite finds that by the name of its file.

    As a second name where the disk knows such, so that at no moment there is no register at all.
    """
    aside = _find_name_aside(register)
    journal = register.with_name(register.name + _JOURNAL)
    if register.exists():
        try:
            aside.hardlink_to(register)
        except OSError:  # a stick has no second names
            register.rename(aside)
    # After the register: who is stopped in between still has both under the old name.
    if journal.exists():
        journal.rename(aside.with_name(aside.name + _JOURNAL))
    return aside


def _find_name_aside(register: Path) -> Path:
    moment = f"{datetime.now():%Y-%m-%d %H.%M.%S}"
    aside = register.with_name(f"{register.stem} (beschadigd {moment}){register.suffix}")
    number = 1
    while aside.exists():
        number += 1
        name = f"{register.stem} (beschadigd {moment}, {number}){register.suffix}"
        aside = register.with_name(name)
    return aside
