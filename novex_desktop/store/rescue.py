"""Putting a backup in the place of a register that is damaged, which is set aside as it is."""

import os
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.backup_folder import BackupRecord
from novex_desktop.store.faults import faults_as_sentences
from novex_desktop.store.register_lock import RegisterLock

_JOURNAL = "-journal"


def put_back(register: Path, backup: BackupRecord, author: str) -> Path:
    """Put a backup where a register was, and return where the old file now is.

    The old file is renamed with its journal, never opened and never overwritten: a specialist
    may get more out of it.

    Raises:
        RegisterError: the backup is damaged, or the register is open elsewhere.
    """
    if not backup.is_whole():
        raise RegisterError(
            "Deze reservekopie is niet meer zoals zij is gemaakt; zij is beschadigd of gewijzigd. "
            "Er is niets gewijzigd. Kies een andere reservekopie."
        )
    partial = register.with_name(f".{register.name}.deel")
    lock = RegisterLock(register, author)
    with faults_as_sentences(register):
        lock.acquire()
        try:
            _copy_durably(backup.path, partial)
            aside = _find_name_aside(register)
            for ending in (_JOURNAL, ""):  # SQLite finds a journal by the name of its file
                old = register.with_name(register.name + ending)
                if old.exists():
                    old.rename(aside.with_name(aside.name + ending))
            partial.rename(register)
        finally:
            partial.unlink(missing_ok=True)
            lock.release()
    return aside


def _copy_durably(source: Path, target: Path) -> None:
    """Copy a file and wait until it is on the disk, before anything is renamed for it."""
    with source.open("rb") as original, target.open("wb") as copy:
        copyfileobj(original, copy)
        copy.flush()
        os.fsync(copy.fileno())


def _find_name_aside(register: Path) -> Path:
    moment = f"{datetime.now():%Y-%m-%d %H.%M.%S}"
    aside = register.with_name(f"{register.stem} (beschadigd {moment}){register.suffix}")
    number = 1
    while aside.exists():
        number += 1
        name = f"{register.stem} (beschadigd {moment}, {number}){register.suffix}"
        aside = register.with_name(name)
    return aside
