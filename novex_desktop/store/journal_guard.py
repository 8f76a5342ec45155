"""A journal beside a register: SQLite writes its pages back at the first opening, unasked.

That mends what a killed program left. A journal of another register, or of an earlier moment of
this one (put there by a copy, a synced folder, or by intent), destroys a sound register before
anything of it can be checked. So it is looked at first, and both files are kept until the outcome
was checked.

Source of the format: https://www.sqlite.org/fileformat2.html, "The Rollback Journal", and section
1.3 for the header of the database.
"""

import logging
import os
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.file_lock import FileLock

logger = logging.getLogger(__name__)

COPY_SUFFIX = ".voor-journaal"
"""Ends the name of the copies of register and journal that are kept while one is opened."""

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8sIIIII")  # magic, records, nonce, pages before, sector, page size
_TO_THE_END = 0xFFFFFFFF
_MOST_RECORDS = 1 << 31
_BLOCK = 1 << 20


class ForeignJournalError(RegisterError):
    """A journal or log beside a register that does not belong to it; nothing was opened."""


def get_journal(register: Path) -> Path:
    """Return where SQLite keeps the journal of a register."""
    return register.with_name(f"{register.name}-journal")


def has_journal(register: Path) -> bool:
    """Whether SQLite would write pages of a journal back at the next opening."""
    try:
        with get_journal(register).open("rb") as file:
            return file.read(1) not in (b"", b"\0")
    except FileNotFoundError:
        return False
    except OSError:  # it is there, and nobody knows what it says
        return True


def drop_empty_journal(register: Path) -> None:
    """Remove a journal in which SQLite itself sees nothing to write back; for who has the lock."""
    journal = get_journal(register)
    if journal.is_file() and not has_journal(register):
        with suppress(OSError):
            journal.unlink()


@contextmanager
def guard_journal(register: Path, *, holds_lock: bool, check: Callable[[], None]) -> Iterator[None]:
    """Let a register be opened and checked in the block; put it back as it was if that fails.

    Nothing is done where another process writes the register: the journal is at work then.

    Args:
        holds_lock: whether the caller has the lock of the register; else it is taken meanwhile.
        check: what must hold after a journal was written back, besides what the block checks.

    Raises:
        ForeignJournalError: the journal is not of this register; both are as they were.
        OSError: there is no room for the copies; both are as they were.
    """
    if _is_filled(register.with_name(f"{register.name}-wal")):
        raise _make_error(register, f"{register.name}-wal")
    kept = _Copies(register)
    if not kept.are_there and not get_journal(register).exists():
        yield
        return
    with _sole_use(register, holds_lock=holds_lock) as is_sole:
        if not is_sole:
            yield
            return
        kept.finish(check)
        drop_empty_journal(register)
        if not has_journal(register):
            yield
            return
        if not _may_belong(register):
            raise _make_error(register, get_journal(register).name)
        kept.make()
        try:
            yield
            check()
        except Exception as error:
            if kept.put_back():
                raise _make_error(register, get_journal(register).name) from error
            raise
        kept.remove()


class _Copies:
    """Register and journal as they were; the copy of the register gets its name last."""

    def __init__(self, register: Path) -> None:
        self._pairs = tuple(
            (path, path.with_name(f".{path.name}{COPY_SUFFIX}"))
            for path in (register, get_journal(register))
        )

    @property
    def are_there(self) -> bool:
        """Whether a killed program left any."""
        return any(copy.exists() for _path, copy in self._pairs)

    def make(self) -> None:
        """Copy both; what is copied has reached the disk."""
        try:
            for path, copy in reversed(self._pairs):
                partial = copy.with_name(f"{copy.name}.deel")
                shutil.copyfile(path, partial)
                _sync(partial)
                partial.replace(copy)
        except OSError:
            self.remove()
            raise

    def put_back(self) -> bool:
        """Make both as they were; False when the register was not changed."""
        (register, copied), (journal, _kept) = self._pairs
        if _is_same(register, copied) and journal.exists():
            self.remove()
            return False
        # The journal first: while it is there, whoever is stopped in between begins here again.
        for path, copy in reversed(self._pairs):
            partial = path.with_name(f".{path.name}.terug{COPY_SUFFIX}")
            shutil.copyfile(copy, partial)
            _sync(partial)
            partial.replace(path)
        self.remove()
        return True

    def finish(self, check: Callable[[], None]) -> None:
        """End what a killed program began: a register that is not sound becomes what it was.

        One that is sound, and has no journal any more, stays as it is.
        """
        (register, copy), (_, kept) = self._pairs
        if not (copy.is_file() and kept.is_file()):
            self.remove()
            return
        if not has_journal(register):
            with suppress(Exception):  # whatever it is, the copies are older and whole
                check()
                self.remove()
                return
        logger.info("a register is put back as it was before its journal was written back")
        self.put_back()

    def remove(self) -> None:
        """Remove the copies; that of the register first, since without it nothing is put back."""
        for path, copy in self._pairs:
            copy.unlink(missing_ok=True)
            for rest in (f"{copy.name}.deel", f".{path.name}.terug{COPY_SUFFIX}"):
                copy.with_name(rest).unlink(missing_ok=True)


@contextmanager
def _sole_use(register: Path, *, holds_lock: bool) -> Iterator[bool]:
    """Say whether nobody else writes the register until the block ends."""
    if holds_lock:
        yield True
        return
    lock = FileLock(register.with_name(f".{register.name}.lock"))
    try:
        is_sole = lock.acquire()
    except OSError:  # a folder that cannot be written: SQLite writes nothing back there either
        is_sole = False
    try:
        yield is_sole
    finally:
        lock.release()


def _may_belong(register: Path) -> bool:
    """Whether a journal can be that of the last act that was begun in the register.

    Each act raises the counter in the first page by one, and its journal holds that page as it was
    before. A journal without that page cannot be told; what comes of it is checked.
    """
    with register.open("rb") as file:
        header = file.read(100)
    page_bytes = int.from_bytes(header[16:18], "big")
    page_bytes = 65_536 if page_bytes == 1 else page_bytes
    counter = int.from_bytes(header[24:28], "big")
    with get_journal(register).open("rb") as file:
        start = file.read(_HEADER.size)
        if len(start) < _HEADER.size or not start.startswith(_MAGIC):
            return True  # SQLite writes nothing back of such a one
        sector, size = _HEADER.unpack(start)[4:]
        if not 512 <= sector <= 65_536:
            return True  # nor of this one
        if size != page_bytes:
            return False
        before = _find_counter(file, sector, page_bytes)
    return before is None or (counter - before) % (1 << 32) in (0, 1)


def _find_counter(file: BinaryIO, sector: int, page_bytes: int) -> int | None:
    """Return the counter in the first page as the journal holds it; None where it does not."""
    start = 0
    record_bytes = 4 + page_bytes + 4  # number, page, checksum
    while True:
        file.seek(start)
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size or not header.startswith(_MAGIC):
            return None
        count = _HEADER.unpack(header)[1]
        place = start + sector
        for _ in range(count if count != _TO_THE_END else _MOST_RECORDS):
            file.seek(place)
            record = file.read(4 + 28)
            if len(record) < 4 + 28:
                return None
            if int.from_bytes(record[:4], "big") == 1:
                return int.from_bytes(record[4 + 24 :], "big")
            place += record_bytes
        start = -(-place // sector) * sector


def _is_filled(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _is_same(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while True:
            block = first.read(_BLOCK)
            if block != second.read(_BLOCK):
                return False
            if not block:
                return True


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _make_error(register: Path, name: str) -> ForeignJournalError:
    return ForeignJournalError(
        f"Naast het register “{register.name}” staat een bestand “{name}” dat er niet bij hoort: "
        "het is van een ander register of van een ander moment, en zou dit register beschadigen. "
        "Er is niets geopend en niets gewijzigd. Verplaats dat bestand naar een andere map en open "
        "het register opnieuw."
    )
