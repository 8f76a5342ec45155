"""What the window asks for the safety of a register; `safety_services.py` composes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.progress import Progress
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import CheckOutcome
from novex_desktop.store.database import Database
from novex_desktop.store.erased_places import Erased
from novex_desktop.store.erasures import Erasure
from novex_desktop.store.queries.erasable import ErasableField
from novex_desktop.store.repairing import Repaired
from novex_desktop.store.rescue import Rescued
from novex_desktop.store.restoring import KindCount


@dataclass(frozen=True, slots=True)
class SafetyServices:
    """Functions that read and write; each raises UserError where the user can help.

    Those with a `Progress` run in a thread and may raise Cancelled.
    """

    open_to_read: Callable[[Path], Database]
    keep_daily_backup: Callable[[Database], object]
    check: Callable[[Database, Progress], Sequence[CheckOutcome]]
    repair: Callable[[Database, Progress], Repaired]
    find_log_faults: Callable[[Database], Sequence[str]]  # Dutch; for a background thread
    list_backups: Callable[[Path, Database | None], Sequence[BackupRecord]]  # newest first
    count_differences: Callable[[Database, BackupRecord, Progress], Sequence[KindCount]]
    restore: Callable[[Database, BackupRecord, Progress], Changes]
    rescue: Callable[[Path, BackupRecord | None, Progress], Rescued]
    describe_place: Callable[[Path], str]  # Dutch warning about the folder, or empty
    describe_encryption: Callable[[Path], str]  # Dutch, of the disk that a register lies on
    list_erasable: Callable[[Database, str], Sequence[ErasableField]]  # of an agreement
    erase: Callable[[Database, Erasure, Progress], Erased]
