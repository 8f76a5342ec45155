"""Copies of a register, checked before they get their name."""

import sqlite3
from contextlib import closing
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import open_connection
from novex_desktop.store.partial_files import PartialFiles
from novex_desktop.store.schema import FileStamp, read_stamp


def write_backup(source: Path, target: Path, partials: PartialFiles | None = None) -> Path:
    """Copy a register to `target` by SQLite's own backup and check the copy.

    A copy by the file system could catch half a write. The copy is made under a temporary
    name, closed, opened again and read through, so that a failed one leaves nothing that looks
    like a backup. In one step: in small steps it would begin anew at every save in between.

    Raises:
        RegisterError: the copy is not sound.
    """
    with (partials or PartialFiles()).beside(target) as partial:
        partial.touch()  # of a full disk the system says so; SQLite only that it cannot open it
        with (
            closing(open_connection(source)) as connection,
            closing(sqlite3.connect(partial)) as copy,
        ):
            connection.backup(copy)
            stamp = read_stamp(copy)
        if not _is_sound(partial, stamp):
            raise RegisterError(
                f"De reservekopie van “{source.name}” is niet in orde: het register of de schijf "
                "is beschadigd. Kies Register, Register controleren, of zet een eerdere "
                "reservekopie terug."
            )
        partial.replace(target)
    return target


def _is_sound(path: Path, expected: FileStamp) -> bool:
    with closing(open_connection(path, read_only_medium=True)) as connection:
        try:
            faults = connection.execute("PRAGMA quick_check").fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return False
        return faults == [("ok",)] and read_stamp(connection) == expected
