"""Copies of a register, checked before they get their name."""

import sqlite3
from contextlib import closing
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import open_connection


def write_backup(source: Path, target: Path) -> Path:
    """Copy a register to `target` by SQLite's own backup and check the copy.

    A copy by the file system could catch half a write. The copy is made under a temporary
    name, so that a failed one leaves nothing that looks like a backup.

    Raises:
        RegisterError: the copy is not sound.
    """
    partial = target.with_name(target.name + ".deel")
    try:
        with (
            closing(open_connection(source)) as connection,
            closing(sqlite3.connect(partial)) as copy,
        ):
            connection.backup(copy)
            if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise RegisterError(
                    f"De reservekopie van “{source.name}” is niet goed gelukt. "
                    "Controleer de schijf en probeer het opnieuw."
                )
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target
