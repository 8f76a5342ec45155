"""The folder with backups: making one, listing them, and letting go of old ones.

What is known of a backup lies in a small file beside it and not in the register: it is needed
most when the register cannot be read, and a register that is put back would bring an old list.
"""

import errno
import hashlib
import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.backup import write_backup
from novex_desktop.store.backup_record import (
    RECORD,
    BackupRecord,
    RegisterState,
    hash_file,
    is_own_leftover,
    is_plain_file,
    read_backup,
    read_record,
    read_state,
    rebuild_record,
    write_record,
)
from novex_desktop.store.backup_rotation import choose_kept
from novex_desktop.store.connections import open_connection
from novex_desktop.store.faults import faults_as_sentences
from novex_desktop.store.moments import format_moment, parse_moment
from novex_desktop.store.partial_files import PartialFiles

MOST_BYTES = 2_000_000_000  # of all backups of one register together
DAILY = "dagelijks"
BEFORE_IMPORT = "vóór inlezen"
BEFORE_BULK = "vóór een grote wijziging"
BEFORE_RESTORE = "vóór terugzetten"
BEFORE_REPAIR = "vóór herstellen"

_SHUT = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
_AWAY = (
    errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENODEV, errno.ENOTDIR,
    errno.EEXIST,
)  # fmt: skip
_UNSAFE = re.compile(r"[^\w .()-]+")

logger = logging.getLogger(__name__)


class BackupFolder:
    """All backups of all registers on this laptop, one folder for each register."""

    def __init__(
        self, folder: Path, most_bytes: int = MOST_BYTES, partials: PartialFiles | None = None
    ) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._partials = partials or PartialFiles()

    @property
    def is_away(self) -> bool:
        """Whether the folder is not there: nothing was kept yet, or its disk is away."""
        return not self._folder.is_dir()

    def keep(self, register: Path, reason: str, now: datetime | None = None) -> BackupRecord | None:
        """Make a backup unless nothing changed since the last; let go of old ones.

        Returns:
            The backup that holds this state, also when it was there already; None for a
            register that nobody worked in yet.

        Raises:
            RegisterError: it could not be made, or is not sound.
        """
        now = parse_moment(format_moment(now or datetime.now(UTC)))  # as it will be read back
        folder = self._folder_of(register)
        with faults_as_sentences(register), closing(open_connection(register)) as connection:
            state = read_state(connection)
        if state.is_new:
            return None
        with faults_as_sentences(register), self._folder_faults(register):
            self._erase(register, state)
            self._clear(folder)
            for record in self._read_records(folder, register):
                if record.last_change == state.last_change and record.is_whole():
                    return record
            folder.mkdir(parents=True, exist_ok=True)
            record = self._write(register, folder, reason, state, now)
            self._let_go(folder, now)
        logger.info("backup made, %d bytes", record.size_bytes)
        return record

    def keep_daily(self, register: Path, now: datetime | None = None) -> BackupRecord | None:
        """Make a backup when the newest is of another day and something changed since."""
        now = now or datetime.now(UTC)
        newest = max(
            (one.at for one in self._read_records(self._folder_of(register), register)),
            default=None,
        )
        if newest is not None and newest.astimezone().date() == now.astimezone().date():
            return None
        return self.keep(register, DAILY, now)

    def erase(self, register: Path) -> int:
        """Take what was erased from a register out of all its backups.

        It is done again at each new backup, for one that was open in another program.

        Returns:
            How many backups could not be cleaned now.
        """
        with faults_as_sentences(register), closing(open_connection(register)) as connection:
            state = read_state(connection)
        self._partials.sweep()
        self._clear(self._folder_of(register))
        return self._erase(register, state)

    def list_strange(self, register: Path) -> list[Path]:
        """Return the copies of a register that somebody put here, of which nothing was noted.

        They are not the program's own: it neither removes nor changes them.
        """
        with faults_as_sentences(register), closing(open_connection(register)) as connection:
            dataset_id = read_state(connection).dataset_id
        known = {record.path for record in self.list_for(register, dataset_id)}
        return sorted(
            path
            for folder in self._list_folders()
            for path in folder.iterdir()
            if path not in known and is_plain_file(path) and _is_copy_of(path, dataset_id)
        )

    @contextmanager
    def _folder_faults(self, register: Path) -> Iterator[None]:
        """Tell of this folder what SQLite and the system would be taken to say of the register."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            is_of_folder = code in _SHUT or getattr(error, "errno", 0) in _AWAY
            if not is_of_folder or not register.is_file():
                raise
            raise RegisterError(
                f"De map voor reservekopieën “{self._folder}” is niet bereikbaar of alleen-lezen. "
                "Sluit de schijf weer aan, of kies bij Instellingen een andere map."
            ) from error

    def _erase(self, register: Path, state: RegisterState) -> int:
        if not state.erasures:
            return 0
        waiting = [
            record
            for record in self.list_for(register, state.dataset_id)
            if record.erasures < state.erasures
        ]
        return sum(not self._erase_one(register, record, state) for record in waiting)

    def _erase_one(self, register: Path, record: BackupRecord, state: RegisterState) -> bool:
        from novex_desktop.store.erased_backups import write_erased_copy

        folder = record.path.parent
        path = _find_free_name(folder, record.path.stem)
        try:
            # Anybody may have put it there: nothing in it may do anything while it is rewritten.
            if read_backup(record.path).dataset_id != state.dataset_id:
                logger.info("what is noted as a backup is of another register")
                return False
            with self._partials.beside(path) as waiting:
                with closing(open_connection(register)) as connection:
                    write_erased_copy(connection, record.path, waiting)
                write_record(
                    replace(
                        record,
                        path=path,
                        size_bytes=waiting.stat().st_size,
                        sha256=hash_file(waiting),
                        erasures=state.erasures,
                    )
                )
                waiting.replace(path)
            # The old one goes last: killed in between, both are there and this is done again.
            record.path.unlink()
            record.path.with_suffix(RECORD).unlink()
        except (RegisterError, sqlite3.Error, UnicodeDecodeError, OSError):
            logger.info("a backup still holds what was erased")
            return False
        return True

    def list_for(self, register: Path, dataset_id: str | None = None) -> list[BackupRecord]:
        """Return the backups of a register, newest first; also those from before it was moved.

        Args:
            dataset_id: which register it is, when it can be read.
        """
        own = self._folder_of(register)
        records = [
            record
            for folder in self._list_folders()
            for record in self._read_records(folder, register)
            if folder == own or record.dataset_id == dataset_id
        ]
        # A register that was replaced by another of the same name leaves backups of the other.
        if dataset_id is not None:
            records = [record for record in records if record.dataset_id == dataset_id]
        return sorted(records, key=lambda record: record.at, reverse=True)

    def _folder_of(self, register: Path) -> Path:
        place = str(register.resolve())
        digest = hashlib.sha256(place.encode()).hexdigest()[:8]
        return self._folder / f"{_UNSAFE.sub('_', register.stem)[:60]} {digest}"

    def _write(
        self, register: Path, folder: Path, reason: str, state: RegisterState, now: datetime
    ) -> BackupRecord:
        path = _find_free_name(folder, f"{now.astimezone():%Y-%m-%d %H.%M.%S} {reason}")
        # Written whole under the name of the record's partner only after the record is there:
        # a record without its backup is passed over, a backup without its record is unknown.
        with self._partials.beside(path) as waiting:
            write_backup(register, waiting, self._partials)
            record = BackupRecord(
                path, now, reason, waiting.stat().st_size, hash_file(waiting), state.dataset_id,
                state.last_change, str(register.resolve()), state.erasures,
            )  # fmt: skip
            write_record(record)
            waiting.replace(path)
        return record

    def _list_folders(self) -> list[Path]:
        """Return the folders of registers; a link to another place is none."""
        if not self._folder.is_dir():
            return []
        return [one for one in self._folder.iterdir() if one.is_dir() and not one.is_symlink()]

    def _read_records(self, folder: Path, register: Path) -> list[BackupRecord]:
        if not folder.is_dir() or folder.is_symlink():
            return []
        found = (_read_or_rebuild(path, register) for path in folder.glob(f"*{RECORD}"))
        return [record for record in found if record is not None and is_plain_file(record.path)]

    def _let_go(self, folder: Path, now: datetime) -> None:
        """Remove the backups that are not to stay; what nobody noted is somebody's own."""
        records = self._read_records(folder, folder)
        kept = choose_kept(records, now, self._most_bytes)
        for record in records:
            if record not in kept:
                try:
                    record.path.unlink()
                    record.path.with_suffix(RECORD).unlink(missing_ok=True)
                except OSError:  # open in another program; the next time, then
                    logger.info("an old backup could not be removed")

    def _clear(self, folder: Path) -> None:
        """Remove halves of backups that earlier versions left; only who has the register does."""
        if not folder.is_dir() or folder.is_symlink():
            return
        for path in [*folder.iterdir()]:
            if is_own_leftover(path):
                with suppress(OSError):
                    path.unlink()


def _find_free_name(folder: Path, stem: str) -> Path:
    number = 1
    path = folder / f"{stem}.novex"
    while path.exists() or path.with_suffix(RECORD).exists():
        number += 1
        path = folder / f"{stem} ({number}).novex"
    return path


def _read_or_rebuild(path: Path, register: Path) -> BackupRecord | None:
    """Return what stands beside a backup; when that is damaged, what the backup itself tells."""
    record = read_record(path)
    if record is None and not path.is_symlink():
        record = rebuild_record(path.with_suffix(".novex"), register)
        if record is not None:
            logger.info("the record of a backup was made anew")
            with suppress(OSError):
                write_record(record)
    return record


def _is_copy_of(path: Path, dataset_id: str) -> bool:
    try:
        return read_backup(path).dataset_id == dataset_id
    except (RegisterError, sqlite3.Error, UnicodeDecodeError, OSError):
        return False
