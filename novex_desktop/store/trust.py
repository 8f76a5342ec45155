"""Whether a register may be used at all: it must be what our own migrations made, and whole."""

import sqlite3
from pathlib import Path

from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.store.schema import SCHEMA_DIGESTS, FileStamp, read_schema_digest

_IDENTITY = ("dataset_id", "replica_id", "format")


def check_trusted(
    connection: sqlite3.Connection, path: Path, stamp: FileStamp, *, thoroughly: bool
) -> None:
    """Refuse a register with tables, triggers or views that are not ours, or that is damaged.

    Args:
        thoroughly: read all pages; for a register that was not closed as it should.

    Raises:
        DamagedRegisterError: nothing in it was looked at, let alone written.
    """
    # The schema first: until it is known to be ours, no table of the file is read.
    if read_schema_digest(connection) != SCHEMA_DIGESTS.get(stamp.schema_version):
        raise DamagedRegisterError(
            f"Het register “{path.name}” is van binnen anders dan NOVEX Desktop het maakt. Er kan "
            "iets kwaadwilligs of iets van een ander programma in staan. Het is niet geopend en "
            "niet gewijzigd. Zet een reservekopie terug, of vraag de afzender om een goed bestand."
        )
    if thoroughly and connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise _damaged(path)
    found = connection.execute(
        f"SELECT count(*) FROM meta WHERE key IN ({', '.join('?' * len(_IDENTITY))})", _IDENTITY
    ).fetchone()[0]
    if found != len(_IDENTITY):
        raise _damaged(path)


def _damaged(path: Path) -> DamagedRegisterError:
    return DamagedRegisterError(
        f"Het register “{path.name}” is beschadigd en wordt niet verder gebruikt. "
        "Zet een reservekopie terug; het beschadigde bestand blijft staan."
    )
