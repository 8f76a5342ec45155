"""The files of indexes: their names, how one appears whole, and when one goes."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from novex_desktop.store.database import Database
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.search.index_file import SUFFIX, read_register_of


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
    for path in folder.glob(f"{dataset_id[:16]}-*{SUFFIX}*"):
        with suppress(OSError):
            path.unlink()
            removed += 1
    return removed


def make_partial(folder: Path) -> Path:
    """Make an empty file for an index that is being filled."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".nieuw-", suffix=SUFFIX, dir=folder)
    os.close(handle)
    return Path(name)


def store_for_good(path: Path) -> None:
    """Have the disk keep a file before it gets its name, so that a power cut leaves no half."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def remove_orphans(folder: Path) -> None:
    """Remove the indexes of registers that are no longer there: they hold their words."""
    for path in folder.glob(f"*{SUFFIX}"):
        register = read_register_of(path)
        if register is not None and not register.exists():
            with suppress(OSError):
                path.unlink()
