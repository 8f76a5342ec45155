"""The folder with backups: making one, listing them, and letting go of old ones.

What is known of a backup lies in a small file beside it and not in the register: it is needed
most when the register cannot be read, and a register that is put back would bring an old list.
"""

import errno
import hashlib
import json
import logging
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.backup import write_backup
from novex_desktop.store.backup_rotation import choose_kept
from novex_desktop.store.connections import open_connection
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.faults import faults_as_sentences
from novex_desktop.store.moments import format_moment, parse_moment

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
_RECORD = ".json"
_UNSAFE = re.compile(r"[^\w .()-]+")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """A backup that was made and checked."""

    path: Path
    at: datetime  # aware
    reason: str  # Dutch
    size_bytes: int
    sha256: str
    dataset_id: str  # which register it is a copy of, whatever the name of the file
    last_change: str  # hash of the newest change in it
    register: str  # full path of the register when it was made
    erasures: int = 0  # how many acts of erasing it has undergone, its own included

    def is_whole(self) -> bool:
        """Whether the file is, to the byte, what was checked when it was made."""
        try:
            return self.path.stat().st_size == self.size_bytes and _hash(self.path) == self.sha256
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class _State:
    """What a register is, and how far it has come."""

    dataset_id: str
    last_change: str
    is_new: bool  # nobody worked in it yet
    erasures: int  # how often a value was erased


class BackupFolder:
    """All backups of all registers on this laptop, one folder for each register."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

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
            state = _read_state(connection)
        if state.is_new:
            return None
        with faults_as_sentences(register), self._folder_faults(register):
            self._erase(register, state)
            for record in self._read_records(folder):
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
            (one.at for one in self._read_records(self._folder_of(register))), default=None
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
            state = _read_state(connection)
        return self._erase(register, state)

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

    def _erase(self, register: Path, state: _State) -> int:
        if not state.erasures:
            return 0
        waiting = [
            record
            for record in self.list_for(register, state.dataset_id)
            if record.erasures < state.erasures
        ]
        return sum(not self._erase_one(register, record, state) for record in waiting)

    def _erase_one(self, register: Path, record: BackupRecord, state: _State) -> bool:
        from novex_desktop.store.erased_backups import write_erased_copy

        folder = record.path.parent
        path = _find_free_name(folder, record.path.stem)
        waiting = path.with_suffix(".wacht")
        try:
            with closing(open_connection(register)) as connection:
                write_erased_copy(connection, record.path, waiting)
            _write_record(
                replace(
                    record,
                    path=path,
                    size_bytes=waiting.stat().st_size,
                    sha256=_hash(waiting),
                    erasures=state.erasures,
                )
            )
            waiting.replace(path)
            # The old one goes last: killed in between, both are there and this is done again.
            record.path.unlink()
            record.path.with_suffix(_RECORD).unlink()
        except (sqlite3.Error, UnicodeDecodeError, OSError):
            logger.info("a backup still holds what was erased")
            return False
        finally:
            waiting.unlink(missing_ok=True)
        return True

    def list_for(self, register: Path, dataset_id: str | None = None) -> list[BackupRecord]:
        """Return the backups of a register, newest first; also those from before it was moved.

        Args:
            dataset_id: which register it is, when it can be read.
        """
        records: list[BackupRecord] = []
        if self._folder.is_dir():
            own = self._folder_of(register)
            for folder in self._folder.iterdir():
                records += [
                    record
                    for record in self._read_records(folder)
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
        self, register: Path, folder: Path, reason: str, state: _State, now: datetime
    ) -> BackupRecord:
        path = _find_free_name(folder, f"{now.astimezone():%Y-%m-%d %H.%M.%S} {reason}")
        # Written whole under the name of the record's partner only after the record is there:
        # a record without its backup is passed over, a backup without its record is unknown.
        waiting = path.with_suffix(".wacht")
        try:
            write_backup(register, waiting)
            record = BackupRecord(
                path, now, reason, waiting.stat().st_size, _hash(waiting), state.dataset_id,
                state.last_change, str(register.resolve()), state.erasures,
            )  # fmt: skip
            _write_record(record)
            waiting.replace(path)
        finally:
            waiting.unlink(missing_ok=True)
        return record

    def _read_records(self, folder: Path) -> list[BackupRecord]:
        if not folder.is_dir():
            return []
        found = (_read_record(path) for path in folder.glob(f"*{_RECORD}"))
        return [record for record in found if record is not None and record.path.is_file()]

    def _let_go(self, folder: Path, now: datetime) -> None:
        records = self._read_records(folder)
        kept = {record.path for record in choose_kept(records, now, self._most_bytes)}
        known = kept | {path.with_suffix(_RECORD) for path in kept}
        for path in folder.iterdir():
            if path not in known:
                try:
                    path.unlink()
                except OSError:  # open in another program; the next time, then
                    logger.info("an old backup could not be removed")


def _read_state(connection: sqlite3.Connection) -> _State:
    dataset_id = read_dataset_id(connection)
    if not dataset_id:
        raise RegisterError(
            "Het register mist zijn kenmerk; er is geen reservekopie gemaakt. "
            "Kies Register, Register controleren."
        )
    last = connection.execute("SELECT hash FROM change ORDER BY hlc DESC, id LIMIT 1").fetchone()
    worked = connection.execute("SELECT 1 FROM change WHERE kind <> 'create' LIMIT 1").fetchone()
    erasures = connection.execute("SELECT count(*) FROM change WHERE kind = 'erase'").fetchone()[0]
    return _State(dataset_id, str(last[0]) if last else "", worked is None, int(erasures))


def _find_free_name(folder: Path, stem: str) -> Path:
    number = 1
    path = folder / f"{stem}.novex"
    while path.exists() or path.with_suffix(_RECORD).exists():
        number += 1
        path = folder / f"{stem} ({number}).novex"
    return path


def _write_record(record: BackupRecord) -> None:
    content = {
        "at": format_moment(record.at),
        "reason": record.reason,
        "size_bytes": record.size_bytes,
        "sha256": record.sha256,
        "dataset_id": record.dataset_id,
        "last_change": record.last_change,
        "register": record.register,
        "erasures": record.erasures,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    record.path.with_suffix(_RECORD).write_text(text, encoding="utf-8")


def _read_record(path: Path) -> BackupRecord | None:
    """Return what stands beside a backup; None when it cannot be read as that."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return BackupRecord(
            path=path.with_suffix(".novex"),
            at=parse_moment(content["at"]),
            reason=str(content["reason"]),
            size_bytes=int(content["size_bytes"]),
            sha256=str(content["sha256"]),
            dataset_id=str(content["dataset_id"]),
            last_change=str(content["last_change"]),
            register=str(content["register"]),
            erasures=int(content.get("erasures", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
