"""Backups, the check and the place of a register, for the window."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from novex_desktop.disk_encryption import describe_disk_encryption
from novex_desktop.domain.progress import Progress
from novex_desktop.safety_acts import check_all, erase_everywhere
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import find_log_faults
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.faults import UNREADABLE
from novex_desktop.store.queries.erasable import ErasableField, list_erasable
from novex_desktop.store.repairing import repair_register
from novex_desktop.store.rescue import Rescued, rescue_register
from novex_desktop.store.restoring import KindCount, count_differences, restore_backup
from novex_desktop.store.sync_folders import NETWORK, find_shared_place
from novex_desktop.ui.safety.services import SafetyServices

MOST_CHECKED_EACH_TIME = 5_000_000  # some tenths of a second beside the window
MOST_CHECKED_BYTES = 200_000_000  # a larger copy could fill the memory of a small laptop


def make_safety_services(get_setup: Callable[[], StoreSetup]) -> SafetyServices:
    """Return what the window asks for the safety of a register."""

    def count(database: Database, backup: BackupRecord, progress: Progress) -> list[KindCount]:
        return count_differences(database, backup, get_setup(), progress)

    def restore(database: Database, backup: BackupRecord, progress: Progress) -> Changes:
        return restore_backup(database, backup, get_setup(), progress)

    def rescue(path: Path, backup: BackupRecord | None, progress: Progress) -> Rescued:
        return rescue_register(path, backup, get_setup(), progress)

    def list_backups(path: Path, database: Database | None) -> list[BackupRecord]:
        folder = get_setup().backups
        if folder is None:
            return []
        return BackupFolder(folder).list_for(path, _find_dataset(database))

    return SafetyServices(
        open_to_read=lambda path: Database.open(path, get_setup(), read_only=True),
        keep_daily_backup=keep_daily_backup,
        check=check_all,
        repair=repair_register,
        find_log_faults=find_log_faults_aside,
        list_backups=list_backups,
        count_differences=count,
        restore=restore,
        rescue=rescue,
        describe_place=describe_place,
        describe_encryption=describe_disk_encryption,
        list_erasable=list_erasable_fields,
        erase=erase_everywhere,
    )


def keep_daily_backup(database: Database) -> None:
    """Make the backup of today, when there is none and something changed."""
    if database.backups is not None and not database.is_read_only:
        database.backups.keep_daily(database.path)


def find_log_faults_aside(database: Database) -> list[str]:
    """Look at all pages of a register, and compare its log and tables.

    A small one at each opening, a large one when it was not closed as it should. On a copy in
    memory: reading it where it is would keep a save waiting all the while. After a fault nothing
    more is written, until a check finds none.
    """
    most = MOST_CHECKED_BYTES if database.was_left_open else MOST_CHECKED_EACH_TIME
    if database.path.stat().st_size > most:
        return []
    with closing(sqlite3.connect(":memory:")) as copy:
        with database.read() as connection:
            connection.backup(copy)
        try:
            pages = copy.execute("PRAGMA quick_check(1)").fetchall()
            faults = find_log_faults(copy) if pages == [("ok",)] else [str(pages[0][0])]
        except UNREADABLE as error:
            faults = [type(error).__name__]
    database.is_damaged |= bool(faults)
    return faults


def list_erasable_fields(database: Database, agreement_id: str) -> list[ErasableField]:
    """Return what of an agreement can be erased."""
    with database.read() as connection:
        return list_erasable(connection, agreement_id)


def describe_place(path: Path) -> str:
    """Return a Dutch warning when a register lies where it can be damaged, or nothing."""
    place = find_shared_place(path.absolute())
    if place is None:
        return ""
    what = "een netwerkmap" if place == NETWORK else f"een map die {place} bijhoudt"
    return (
        f"Dit register staat in {what}. Daar kan het beschadigd raken, of kunnen er twee "
        "versies van ontstaan. Sluit het, verplaats het naar een map die alleen op deze computer "
        "staat, en open het daar."
    )


def _find_dataset(database: Database | None) -> str | None:
    if database is None:
        return None
    with database.read() as connection:
        return read_dataset_id(connection) or None
