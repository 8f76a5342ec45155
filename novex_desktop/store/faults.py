"""What SQLite and the file system say, as Dutch sentences with the remedy."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from novex_desktop.domain.errors import RegisterError

_MESSAGES = {
    sqlite3.SQLITE_BUSY: (
        "Het register “{name}” is op dit moment in gebruik, door een ander programma of door "
        "lang werk in dit venster. Er is niets gewijzigd. Wacht even en probeer het opnieuw."
    ),
    sqlite3.SQLITE_LOCKED: (
        "Het register “{name}” is op dit moment in gebruik. Wacht even en probeer het opnieuw."
    ),
    sqlite3.SQLITE_READONLY: (
        "Het register “{name}” kan niet worden beschreven: het bestand of de map is "
        "alleen-lezen. Er is niets gewijzigd. Kopieer het register naar een map waarin u mag "
        "schrijven."
    ),
    sqlite3.SQLITE_FULL: (
        "De schijf is vol. Er is niets gewijzigd in het register “{name}”. "
        "Maak ruimte vrij en probeer het opnieuw."
    ),
    sqlite3.SQLITE_IOERR: (
        "De schijf met het register “{name}” geeft een fout. Er is niets gewijzigd. "
        "Controleer of de schijf of USB-stick nog is aangesloten en probeer het opnieuw."
    ),
    sqlite3.SQLITE_CORRUPT: (
        "Het register “{name}” is beschadigd en wordt niet verder gebruikt. "
        "Zet een reservekopie terug; het beschadigde bestand blijft staan."
    ),
    sqlite3.SQLITE_NOTADB: (
        "“{name}” is geen NOVEX-register. Kies een bestand dat op .novex eindigt en met "
        "NOVEX Desktop is gemaakt."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "Het register “{name}” kan niet worden geopend. Controleer of het bestand bestaat en "
        "of u het mag lezen."
    ),
    sqlite3.SQLITE_PERM: (
        "U mag het register “{name}” niet openen. Vraag toegang tot het bestand of kopieer het "
        "naar een eigen map."
    ),
    sqlite3.SQLITE_TOOBIG: (
        "Een tekst of bestand is te groot voor het register. Er is niets gewijzigd. "
        "Maak de tekst korter of het bestand kleiner."
    ),
}

_NOT_THERE = (
    "Het register “{name}” is niet meer bereikbaar. Er is niets gewijzigd. Sluit de schijf of "
    "USB-stick weer aan, of zet het bestand terug, en probeer het opnieuw."
)
_NO_JOURNAL = (
    "Bij het register “{name}” kan niets worden geschreven. Er is niets gewijzigd. Misschien is de "
    "schijf vol of mag u in deze map niet schrijven. Maak ruimte vrij en probeer het opnieuw."
)
_MOVED = (
    "Het register “{name}” is door een ander programma verplaatst, verwijderd of vervangen. Er is "
    "niets gewijzigd. Zet het bestand terug, of open het register opnieuw."
)
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ERRORS = {
    errno.EIO: _MESSAGES[sqlite3.SQLITE_IOERR],
    errno.EROFS: _MESSAGES[sqlite3.SQLITE_READONLY],
    errno.ENOENT: _NOT_THERE,
    errno.ENODEV: _NOT_THERE,
}
_DISK_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


UNREADABLE = (
    sqlite3.DatabaseError,
    ValueError,  # also UnicodeDecodeError and JSONDecodeError
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,  # JSON nested deeper than Python goes
)
"""What reading damaged pages, broken JSON or values of the wrong kind raises; see `is_passing`."""

_BROKEN = (UnicodeDecodeError, JSONDecodeError, RecursionError)
"""What says by itself that stored text is damaged, wherever it is raised."""

READING_FAULTS: tuple[type[Exception], ...] = (sqlite3.Error, *_BROKEN)
"""What a block of reading or writing turns into a sentence; anything else is a bug."""

_PASSING = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_INTERRUPT}
)


class DamagedRegisterError(RegisterError):
    """A register that cannot be trusted; it stays as it is, a backup can take its place."""


def make_register_error(error: BaseException, path: Path) -> RegisterError | None:
    """Return the error that a user can solve for a fault of disk or file, or None for a bug."""
    message = describe_fault(error, path)
    if message is None:
        return None
    original = getattr(error, "orig", None) or error
    code = getattr(original, "sqlite_errorcode", None)
    is_damaged = isinstance(original, _BROKEN) or (
        isinstance(code, int) and code & 0xFF in _DAMAGED
    )
    return DamagedRegisterError(message) if is_damaged else RegisterError(message)


def make_damaged_error(path: Path) -> DamagedRegisterError:
    """Return the error of a register of which the content shows that it is damaged."""
    return DamagedRegisterError(_MESSAGES[sqlite3.SQLITE_CORRUPT].format(name=path.name))


def is_passing(error: BaseException) -> bool:
    """Whether it says nothing of the register itself: the file is busy, the disk gone."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & 0xFF in _PASSING


def is_refused_write(error: BaseException) -> bool:
    """Whether SQLite's authorizer refused a write that goes round the change log."""
    original = getattr(error, "orig", None) or error
    return getattr(original, "sqlite_errorcode", None) == sqlite3.SQLITE_AUTH


def describe_fault(error: BaseException, path: Path) -> str | None:
    """Return the Dutch sentence for a fault of the disk or the file, or None for a bug."""
    original = getattr(error, "orig", None) or error  # SQLAlchemy wraps what sqlite3 raised
    if isinstance(original, sqlite3.Error):
        code = getattr(original, "sqlite_errorcode", None)
        if isinstance(code, int) and code & 0xFF == sqlite3.SQLITE_CANTOPEN:
            return _describe_not_opened(path)
        if code == sqlite3.SQLITE_READONLY_DBMOVED:
            is_gone = not path.parent.is_dir()  # the folder with it: a stick that was pulled out
            return (_NOT_THERE if is_gone else _MOVED).format(name=path.name)
        # The low byte is the family; the rest tells it apart (SQLITE_IOERR_FSYNC, ...).
        template = _MESSAGES.get(code & 0xFF) if isinstance(code, int) else None
        return template.format(name=path.name) if template else None
    if isinstance(original, _BROKEN):
        # Also where SQLite names the part of the schema that is damaged, which is no text any more.
        return _MESSAGES[sqlite3.SQLITE_CORRUPT].format(name=path.name)
    if isinstance(original, PermissionError):
        return _MESSAGES[sqlite3.SQLITE_READONLY].format(name=path.name)
    if isinstance(original, OSError):
        if original.errno in _DISK_FULL:
            return _MESSAGES[sqlite3.SQLITE_FULL].format(name=path.name)
        known = _ERRORS.get(original.errno or 0)
        if known is not None:
            return known.format(name=path.name)
        # The system's own words may be in any language; its number can be looked up.
        return (
            f"Het bestand “{path.name}” kan niet worden gelezen of geschreven "
            f"(systeemfout {original.errno}). Controleer de schijf en de map, en probeer het "
            "opnieuw."
        )
    return None


def _describe_not_opened(path: Path) -> str:
    """Say why SQLite could not open a file: the register, or its journal beside it."""
    if not path.exists():
        return _NOT_THERE.format(name=path.name)
    is_readable = os.access(path, os.R_OK)
    template = _NO_JOURNAL if is_readable else _MESSAGES[sqlite3.SQLITE_CANTOPEN]
    return template.format(name=path.name)


@contextmanager
def faults_as_sentences(
    path: Path,
    kinds: tuple[type[Exception], ...] = (*READING_FAULTS, OSError),
) -> Iterator[None]:
    """Turn faults of disk and file into RegisterError; let everything else rise.

    Args:
        kinds: which exceptions to look at.
    """
    try:
        yield
    except kinds as error:
        told = make_register_error(error, path)
        if told is None:
            raise
        raise told from error
