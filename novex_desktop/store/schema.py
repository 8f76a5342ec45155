"""What a register file says about itself, readable without any library.

Kept apart from the migrations runner so that opening a current register loads neither
SQLAlchemy nor Alembic.
"""

import sqlite3
from dataclasses import dataclass

APPLICATION_ID = 0x4E4F5658  # "NOVX"
SCHEMA_VERSION = 1  # number of the newest migration in database/migrations/versions
SQLITE_MAGIC = b"SQLite format 3\x00"
HEADER_BYTES = 100


@dataclass(frozen=True, slots=True)
class FileStamp:
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
