"""What a register file says about itself, readable without any library.

Kept apart from the migrations runner so that opening a current register loads neither
SQLAlchemy nor Alembic.
"""

import contextlib
import importlib
import json
import sqlite3
from pathlib import Path
from typing import NamedTuple

APPLICATION_ID = 0x4E4F5658  # "NOVX"
SCHEMA_VERSION = 2  # number of the newest migration in database/migrations/versions
SCHEMA_DIGESTS = {
    1: "97596fda4df055c0bdd934cfdc774e160971118db701536525ea86af097cca92",
    2: "dd8b8849c9790b3b5d6a60afd4909164ee0de0c898d3483299b0a74eb51f42d8",
}
"""Per version: what `read_schema_digest` gives for a register that our migrations made."""

SQLITE_MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100


class FileStamp(NamedTuple):
    """The marks in the header of a register file."""

    application_id: int
    schema_version: int

    @property
    def is_ours(self) -> bool:
        """Whether it is a register at all."""
        return self.application_id == APPLICATION_ID

    @property
    def is_current(self) -> bool:
        """Whether this program can use it as it is."""
        return self.is_ours and self.schema_version == SCHEMA_VERSION

    @property
    def is_newer(self) -> bool:
        """Whether a newer program made it."""
        return self.is_ours and self.schema_version > SCHEMA_VERSION


def read_stamp(connection: sqlite3.Connection) -> FileStamp:
    """Read the marks of an open file."""
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return FileStamp(int(application_id), int(version))


def read_schema_digest(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 of all that the file declares: tables, indexes, triggers and views.

    A register of somebody else may hold a trigger that deletes at the first edit, or a view that
    stands in for a table and never ends. Only text that our own migrations wrote is trusted,
    whatever blanks and quotes the library of that day put in.
    """
    rows = [
        (kind, name, table, None if sql is None else "".join(sql.replace('"', "").split()))
        for kind, name, table, sql in connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name, tbl_name"
        )
    ]
    return _sha256(json.dumps(rows).encode())


def _sha256(data: bytes) -> str:
    """Do as `hashlib.sha256`, which loads all of OpenSSL: 2 ms and 3.6 MiB of the first picture."""
    for name in ("_sha2", "_sha256"):  # what `hashlib` itself uses where there is no OpenSSL
        with contextlib.suppress(ImportError):
            return str(importlib.import_module(name).sha256(data).hexdigest())
    import hashlib

    return hashlib.sha256(data).hexdigest()


def is_register(path: Path) -> bool:
    """Whether a file is a register of this program, by its first bytes; False when it is none."""
    stamp = _read_stamp_of(path)
    return stamp is not None and stamp.is_ours


def is_older(path: Path) -> bool:
    """Whether a file is a register that must be migrated before this program can use it."""
    stamp = _read_stamp_of(path)
    return stamp is not None and stamp.is_ours and stamp.schema_version < SCHEMA_VERSION


def _read_stamp_of(path: Path) -> FileStamp | None:
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return parse_header(file.read(HEADER_BYTES))
    except OSError:
        return None


def parse_header(header: bytes) -> FileStamp | None:
    """Return the marks in the first bytes of a file, or None when it is no SQLite file.

    Source: sqlite.org/fileformat2.html, "The Database Header": user_version stands at byte 60,
    application_id at byte 68.
    """
    if len(header) < HEADER_BYTES or not header.startswith(SQLITE_MAGIC):
        return None
    return FileStamp(
        int.from_bytes(header[68:72], "big", signed=True),
        int.from_bytes(header[60:64], "big", signed=True),
    )
