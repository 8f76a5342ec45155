"""Whether a register may be used at all: it must be what our own migrations made, and whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import open_connection
from novex_desktop.store.faults import (
    UNREADABLE,
    DamagedRegisterError,
    describe_fault,
    is_passing,
    make_damaged_error,
)
from novex_desktop.store.schema import (
    HEADER_BYTES,
    SCHEMA_DIGESTS,
    FileStamp,
    parse_header,
    read_schema_digest,
    read_stamp,
)

_MOST_COMPARED_BYTES = 32_000_000  # about 5,000 agreements with their history
_IDENTITY = ("dataset_id", "replica_id", "format")


def read_header(path: Path) -> FileStamp:
    """Return the marks in the header of a register.

    Raises:
        RegisterError: it is not there, cannot be read, or is no register.
    """
    if path.exists() and not path.is_file():
        raise RegisterError(
            f"“{path.name}” is een map of iets anders dan een bestand, en geen NOVEX-register. "
            "Kies een bestand dat op .novex eindigt."
        )
    if not path.is_file():
        raise RegisterError(
            f"Het register “{path.name}” is niet gevonden in de map “{path.absolute().parent}”. "
            "Controleer de naam, of kies een ander register."
        )
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise RegisterError(describe_fault(error, path) or str(error)) from error
    stamp = parse_header(header)
    if stamp is None:
        raise RegisterError(
            f"“{path.name}” is geen NOVEX-register. Kies een bestand dat op .novex eindigt en "
            "met NOVEX Desktop is gemaakt."
        )
    return stamp


def check_stamp(path: Path, stamp: FileStamp) -> None:
    """Refuse a file of another program, and one of a newer version of this one.

    Raises:
        RegisterError: it is not to be opened; it stays as it is.
    """
    if not stamp.is_ours:
        raise RegisterError(
            f"“{path.name}” is geen NOVEX-register maar een bestand van een ander "
            "programma. Kies een bestand dat met NOVEX Desktop is gemaakt."
        )
    if stamp.is_newer:
        raise RegisterError(
            f"Het register “{path.name}” is gemaakt met een nieuwere versie van NOVEX "
            "Desktop. Er is niets aan gewijzigd. Werk NOVEX Desktop bij en open het dan."
        )


def make_older_error(path: Path) -> RegisterError:
    """Return why a register of an older version cannot be opened to read only."""
    return RegisterError(
        f"Het register “{path.name}” is van een eerdere versie van NOVEX Desktop en moet eerst "
        "worden bijgewerkt; dat kan niet bij alleen lezen. Is het elders open, sluit het daar en "
        "open het dan gewoon. Mag u in de map niet schrijven, kopieer het naar een map waar dat "
        "wel mag en open de kopie. Er is niets gewijzigd."
    )


def check_file(path: Path, *, read_only_medium: bool, thoroughly: bool) -> FileStamp:
    """Refuse a file that is not to be used, and return its marks.

    Raises:
        RegisterError: of another program, newer, not ours from within, or damaged.
    """
    with closing(open_connection(path, read_only_medium=read_only_medium)) as connection:
        # Reading the first page also rolls back what a crash left in a journal, so that what the
        # header said before is asked again.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        stamp = read_stamp(connection)
        check_stamp(path, stamp)
        check_trusted(connection, path, stamp, thoroughly=thoroughly)
    return stamp


def check_written_back(path: Path) -> None:
    """Refuse a register of which log and tables differ, after a journal was written back into it.

    Of a large one the pages alone are read: comparing takes seconds then.

    Raises:
        DamagedRegisterError: what stands in it is not what was written.
    """
    from novex_desktop.store.checking import find_log_faults

    is_compared = path.stat().st_size <= _MOST_COMPARED_BYTES
    with closing(open_connection(path)) as connection:
        try:
            if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise make_damaged_error(path)
            faults = find_log_faults(connection) if is_compared else []
        except UNREADABLE as error:
            if is_passing(error):
                raise
            raise make_damaged_error(path) from error
    if faults:
        raise make_damaged_error(path)


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
        raise make_damaged_error(path)
    found = connection.execute(
        f"SELECT count(*) FROM meta WHERE key IN ({', '.join('?' * len(_IDENTITY))})", _IDENTITY
    ).fetchone()[0]
    if found != len(_IDENTITY):
        raise make_damaged_error(path)
