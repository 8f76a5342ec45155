"""A register file: opening it, reading it, and the one door through which it is changed.

Reading is plain sqlite3; SQLModel and SQLAlchemy are loaded at the first change, so that a
window can show its first rows without them.
"""

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock, local
from typing import TYPE_CHECKING

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.odd_signs import show_row
from novex_desktop.store.connections import (
    ReaderPool,
    RowMaker,
    identify_file,
)
from novex_desktop.store.faults import (
    READING_FAULTS,
    DamagedRegisterError,
    faults_as_sentences,
    is_refused_write,
    make_register_error,
)
from novex_desktop.store.register_lock import Holder, RegisterLock
from novex_desktop.store.stopping import ReadsAside
from novex_desktop.store.trust import check_file, check_stamp, make_older_error, read_header

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

    from novex_desktop.store.backup_folder import BackupFolder
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.open_change import OpenChange
    from novex_desktop.store.other_file import OtherFile
    from novex_desktop.store.partial_files import PartialFiles

SUFFIX = ".novex"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoreSetup:
    """What a register needs from outside: the program's own folders and who writes."""

    migrations: Path  # folder with the Alembic migrations
    starter: Path  # folder with regions.csv, areas.csv and public_bodies.csv
    author: str  # name that stands with each change
    backups: Path | None = None  # folder for backups; None makes none but before a migration
    notes: Path | None = None  # folder where temporary files are noted; None notes nothing

    @property
    def partials(self) -> "PartialFiles":
        """What gives temporary names."""
        from novex_desktop.store.partial_files import PartialFiles

        return PartialFiles(self.notes)


class Database:
    """One open register. Threads may share it: many read, one changes at a time."""

    def __init__(
        self, path: Path, setup: StoreSetup, *, read_only: bool, medium_read_only: bool
    ) -> None:
        """Use `Database.open` or `Database.create`."""
        self.path = path
        self.is_read_only = read_only or medium_read_only
        self._setup = setup
        self._readers = ReaderPool(path, read_only_medium=medium_read_only)
        self._lock: RegisterLock | None = None
        # A journal, or a note of who had it open: whoever wrote it last did not close it.
        self.was_left_open = path.with_name(f"{path.name}-journal").exists()
        self.left_by: Holder | None = None  # on another computer, and it may still be at work
        self._engine: Engine | None = None
        self._writing = RLock()
        self._is_changing = False
        self._is_closed = False
        self.is_damaged = False  # found by a check; then nothing is written but a repair
        self._open_reads = _OpenReads()
        self._reads_aside = ReadsAside()
        self._identity: tuple[int, int] | None = None  # of the file that was opened
        self._other_file: OtherFile | None = None

    @cached_property
    def backups(self) -> "BackupFolder | None":
        """Where backups of this register are kept; None when none are made."""
        from novex_desktop.store.backup_folder import BackupFolder

        if self._setup.backups is None:
            return None
        return BackupFolder(self._setup.backups, partials=self._setup.partials)

    @property
    def partials(self) -> "PartialFiles":
        """What gives temporary names, for files that are made from this register."""
        return self._setup.partials

    @classmethod
    def create(cls, path: Path, setup: StoreSetup) -> "Database":
        """Make a new register with regions, areas and parties, and open it.

        It is made under another name and appears whole or not at all.

        Raises:
            RegisterError: there is a file of that name, or it cannot be written.
        """
        from novex_desktop.store.new_register import make_register_file

        make_register_file(path, setup)
        return cls.open(path, setup)

    @classmethod
    def open(cls, path: Path, setup: StoreSetup, *, read_only: bool = False) -> "Database":
        """Open a register; one of an older version is migrated first, after a backup.

        Args:
            read_only: look only; works beside another window that has it open.

        Raises:
            RegisterError: no register, a newer one, damaged, or open elsewhere.
        """
        if path.is_symlink():
            path = path.resolve()  # the lock lies beside the file itself, whatever names it has
        # From the header, before anything locks or opens the file: what is not ours stays as it is.
        check_stamp(path, read_header(path))
        medium_read_only = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
        database = cls(path, setup, read_only=read_only, medium_read_only=medium_read_only)
        try:
            with faults_as_sentences(path):
                if not database.is_read_only and not database._try_lock():
                    # os.access tells too little on Windows: the folder refuses all the same.
                    medium_read_only = True
                    database = cls(path, setup, read_only=True, medium_read_only=True)
                database._check_as_found(medium_read_only)
        except BaseException:
            database.close()
            raise
        database._identity = identify_file(path)
        database._readers.before_opening = database._accepts_another_file
        return database

    @property
    def author(self) -> str:
        """The name that stands with each change from now on."""
        return self._setup.author

    def use(self, setup: StoreSetup) -> None:
        """Write under another name, or keep backups elsewhere, from the next change on."""
        with self._writing:
            self._setup = setup
            if self._lock is not None:
                self._lock.rename(setup.author)
            self.__dict__.pop("backups", None)  # made anew, in the folder that is meant now

    def close(self) -> None:
        """Close all connections and let others open the register. May be called twice."""
        self._readers.close()
        with self._writing:
            self._is_closed = True
            self._drop_engine()
        if self._lock is not None:
            if self.path.with_name(f"{self.path.name}-journal").exists():
                from novex_desktop.store.journal_guard import drop_empty_journal

                drop_empty_journal(self.path)
            self._lock.release()
            self._lock = None

    def read(self) -> AbstractContextManager[sqlite3.Connection]:
        """Give a connection that cannot write and sees one state until the block ends.

        Keep the block short: a change cannot be committed while one is open.
        """
        return self._read()

    def read_shown(self) -> AbstractContextManager[sqlite3.Connection]:
        """Give such a connection to read what goes to the screen.

        The one place where signs that make a text look otherwise than it is, which a register
        of somebody else may hold, become visible ones (`odd_signs`).
        """
        return self._read(show_row)

    @contextmanager
    def _read(self, make_row: RowMaker | None = None) -> Iterator[sqlite3.Connection]:
        self._open_reads.number += 1
        try:
            with (
                faults_as_sentences(self.path, READING_FAULTS),
                self._readers.read(make_row) as connection,
            ):
                yield connection
        finally:
            self._open_reads.number -= 1

    @contextmanager
    def read_aside(self) -> Iterator[sqlite3.Connection]:
        """Read for the screen, for as long as it takes: a change stops it instead of waiting.

        Raises:
            Cancelled: a change came; begin anew.
        """
        with self.read_shown() as connection, self._reads_aside.watch(connection):
            yield connection

    @contextmanager
    def change(
        self, label: str, kind: ChangeKind = ChangeKind.EDIT, *, undoes: str | None = None
    ) -> Iterator["OpenChange"]:
        """Write one act: one transaction, one change in the log, one step to undo.

        Args:
            label: what the user did, in Dutch, as menu and history show it.
            undoes: the change that this one is the inverse of.

        Raises:
            RegisterError: read-only, disk full and the like; nothing was written.
        """
        from sqlalchemy.exc import DBAPIError

        from novex_desktop.store.log_bypass import UnloggedWriteError
        from novex_desktop.store.logged_session import LoggedSession
        from novex_desktop.store.open_change import OpenChange
        from novex_desktop.store.recorder import Recorder

        self.refuse_when_read_only()
        self._refuse_when_damaged(kind)
        faults: tuple[type[Exception], ...] = (DBAPIError, *READING_FAULTS)
        with self._writing, self._one_change():
            self._refuse_another_file()
            reason = _backup_reason(kind)
            if reason:
                self.keep_backup(reason)
            try:
                with LoggedSession(
                    self._get_engine(), autoflush=False, expire_on_commit=False
                ) as session:
                    replica_id = _read_meta(session, "replica_id")
                    recorder = Recorder(replica_id, self._setup.author, label, kind, undoes)
                    recorder.before_bulk = self._keep_backup_before_bulk
                    session.info["recorder"] = recorder
                    act = OpenChange(session, recorder)
                    yield act
                    session.flush()
                    changes = recorder.write_log(session)
                    with self._reads_aside.held_off():
                        session.commit()
                    act.changes = changes
            except faults as error:
                if is_refused_write(error):
                    raise UnloggedWriteError("raw SQL would go round the change log") from error
                told = make_register_error(error, self.path)
                if told is None:
                    raise
                # A connection that was opened while the disk refused stays able to read only.
                self._drop_engine()
                raise told from error

    def undo(self) -> "Changes":
        """Take the last act of this laptop back, as a new change.

        Raises:
            RuleError: there is nothing to take back, or it was changed since.
        """
        from novex_desktop.store.undoing import undo_last

        with self._writing:  # no other thread may undo the same act in between
            return undo_last(self)

    def redo(self) -> "Changes":
        """Do again what was taken back last, as a new change.

        Raises:
            RuleError: there is nothing to do again.
        """
        from novex_desktop.store.undoing import redo_last

        with self._writing:
            return redo_last(self)

    def preload(self) -> None:
        """Load the libraries that writing needs and open the engine; for a background thread."""
        from novex_desktop.domain import tables as _tables  # noqa: F401

        if not self.is_read_only:
            with self._writing:
                self._get_engine()

    def keep_backup(self, reason: str) -> None:
        """Make a backup before an act; without one the act is not begun."""
        if self.backups is None:
            return
        try:
            self.backups.keep(self.path, reason)
        except RegisterError as error:
            raise RegisterError(
                "Er is niets gewijzigd, want een reservekopie vooraf lukte niet."
                f" {error.message.replace(' Er is niets gewijzigd.', '')}"
            ) from error

    def _keep_backup_before_bulk(self) -> None:
        """Make a backup before an act of many rows; such an act goes on without one.

        It can be undone, and it may be the very act that somebody needs now.
        """
        from novex_desktop.store.backup_folder import BEFORE_BULK

        try:
            self.keep_backup(BEFORE_BULK)
        except RegisterError:
            logger.info("no backup before an act of many rows")

    @contextmanager
    def _one_change(self) -> Iterator[None]:
        """Refuse at once what could never be committed, instead of waiting for a lock in vain."""
        if self._is_closed:
            raise RuntimeError("the register is closed")
        if self._is_changing:
            raise RuntimeError("a change cannot be made inside another one")
        if self._open_reads.number:
            raise RuntimeError("a change cannot be committed while this thread reads")
        self._is_changing = True
        try:
            yield
        finally:
            self._is_changing = False

    def _try_lock(self) -> bool:
        """Take the lock; False when the folder cannot be written.

        Raises:
            RegisterError: the register is open elsewhere.
        """
        lock = RegisterLock(self.path, self._setup.author)
        try:
            lock.acquire()
        except PermissionError:
            return False
        self._lock = lock
        self.was_left_open |= lock.was_left_open
        self.left_by = lock.left_by
        return True

    def _get_engine(self) -> "Engine":
        if self._engine is None:
            from novex_desktop.store.engine import create_register_engine

            self._engine = create_register_engine(self.path)
        return self._engine

    def _drop_engine(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def refuse_when_read_only(self) -> None:
        """Raise RegisterError when the register was opened to read."""
        if self.is_read_only:
            raise RegisterError(
                f"Het register “{self.path.name}” is alleen-lezen geopend; er is niets "
                "gewijzigd. Kopieer het naar een map waarin u mag schrijven en open de kopie."
            )

    def _refuse_when_damaged(self, kind: ChangeKind) -> None:
        """Raise DamagedRegisterError when a check found damage: what is added to it may be lost."""
        if self.is_damaged and kind is not ChangeKind.REPAIR:
            raise DamagedRegisterError(
                f"Het register “{self.path.name}” is beschadigd; er wordt niets meer in gewijzigd. "
                "Kies in het menu Register “Register controleren” en laat herstellen wat veilig "
                "kan, of “Terug naar een reservekopie”. Kopieer wat u net typte."
            )

    def _refuse_another_file(self) -> None:
        """Raise RegisterError when another program took the file away or replaced it."""
        if self._accepts_another_file():
            self._identity = identify_file(self.path)
            self._readers.close_idle()
            self._drop_engine()

    def _accepts_another_file(self) -> bool:
        if self._identity is None or identify_file(self.path) == self._identity:
            return False
        from novex_desktop.store.other_file import OtherFile

        self._other_file = self._other_file or OtherFile(
            self.path, self._readers, self._setup.partials
        )
        return self._other_file.accept()

    def _check_as_found(self, medium_read_only: bool) -> None:
        """Check the file; what SQLite would write into it unasked is looked at before."""
        name = self.path.name
        beside = (f"{name}-journal", f"{name}-wal", f".{name}.voor-journaal")
        if not any(self.path.with_name(one).exists() for one in beside):
            self._check_version(medium_read_only)
            return
        from novex_desktop.store.journal_guard import guard_journal
        from novex_desktop.store.trust import check_written_back

        with guard_journal(
            self.path,
            holds_lock=self._lock is not None,
            check=lambda: check_written_back(self.path),
        ):
            self._check_version(medium_read_only)

    def _check_version(self, medium_read_only: bool) -> None:
        stamp = check_file(
            self.path, read_only_medium=medium_read_only, thoroughly=self.was_left_open
        )
        if stamp.is_current:
            return
        if self.is_read_only:
            raise make_older_error(self.path)
        from novex_desktop.store.migrations import migrate

        migrate(self.path, self._setup.migrations, self._setup.partials)


class _OpenReads(local):
    """How many blocks of reading this thread has open."""

    number = 0


def _backup_reason(kind: ChangeKind) -> str:
    """Return why there must be a backup before an act of this kind; empty when it needs none."""
    from novex_desktop.store.backup_folder import BEFORE_IMPORT, BEFORE_RESTORE

    return {ChangeKind.IMPORT: BEFORE_IMPORT, ChangeKind.REPAIR: BEFORE_RESTORE}.get(kind, "")


def _read_meta(session: "Session", key: str) -> str:
    from novex_desktop.store.write_gate import get_driver

    # Not by SQLModel: each act begins with it, and a first one would wait for its statement.
    (value,) = (
        get_driver(session).execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    )
    return str(value)
