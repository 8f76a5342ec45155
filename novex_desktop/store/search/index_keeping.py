"""The files of indexes: their names, how one appears whole, and when one goes."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from novex_desktop.store.database import Database
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.search.index_file import SUFFIX, read_register_of

_EARLIER_PARTIAL = ".nieuw-"


def index_name(dataset_id: str, register: Path) -> str:
    """Return the file name of an index: a copy of a register has one of its own."""
    place = hashlib.sha256(str(register.absolute()).encode()).hexdigest()
    return f"{dataset_id[:16]}-{place[:16]}{SUFFIX}"


def forget_index(folder: Path, database: Database) -> int:
    """Remove all indexes of a register, wherever it lies, and return how many there were.

    An index notices by itself that a value was erased, but only when somebody searches; this
    does not wait for that. A window that has one open makes it anew at its next search.
    """
    with database.read() as connection:
        dataset_id = read_dataset_id(connection)
    removed = 0
    found = (f"{dataset_id[:16]}-*{SUFFIX}*", f"{_EARLIER_PARTIAL}*{SUFFIX}*")
    for path in [path for pattern in found for path in folder.glob(pattern)]:
        with suppress(OSError):
            path.unlink()
            removed += 1
    return removed


def store_for_good(path: Path) -> None:
    """Have the disk keep a file before it gets its name, so that a power cut leaves no half."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def remove_orphans(folder: Path) -> None:
    """Remove the indexes of registers that are no longer there: they hold their words."""
    for path in folder.glob(f"*{SUFFIX}"):
        register = read_register_of(path)
        # What an earlier version was filling when it was killed has a name that nobody opens.
        is_half = path.name.startswith(_EARLIER_PARTIAL)
        if is_half or (register is not None and not register.exists()):
            with suppress(OSError):
                path.unlink()
