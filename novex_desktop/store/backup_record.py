"""What is known of one backup: the small file beside it, written, read and made anew.

Anybody may have put these files there. Nothing in a record says where a file is: the backup is
the file of the same name beside it, never a link, and never anything outside its folder.
"""

import hashlib
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import open_connection
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.moments import format_moment, parse_moment
from novex_desktop.store.trust import check_stamp, check_trusted, read_header

RECORD = ".json"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) (.+?)( \(\d+\))?")
_WAITING = (".wacht", ".wacht-journal", ".wacht.deel", ".wacht.deel-journal")
_MOST_RECORD_BYTES = 40_000  # it holds one path and some numbers
_MOST_LETTERS = 60
_YEARS = range(2000, 2200)  # a moment outside them cannot be shown in every time zone
_FAULTS = (OSError, ValueError, KeyError, TypeError, ArithmeticError, RecursionError)


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """A backup that was made and checked."""

    path: Path
    at: datetime  # aware
    reason: str  # Dutch
    size_bytes: int
    sha256: str
    dataset_id: str  # which register it is a copy of, whatever the name of the file
    last_change: str  # hash of the newest change in it
    register: str  # full path of the register when it was made
    erasures: int = 0  # how many acts of erasing it has undergone, its own included

    def is_whole(self) -> bool:
        """Whether the file is, to the byte, what was checked when it was made."""
        try:
            return (
                is_plain_file(self.path)
                and self.path.stat().st_size == self.size_bytes
                and hash_file(self.path) == self.sha256
            )
        except OSError:
            return False


def is_plain_file(path: Path) -> bool:
    """Whether it is a file in the very folder: no link to another place, no pipe."""
    return path.is_file() and not path.is_symlink()


def is_own_leftover(path: Path) -> bool:
    """Whether a killed program left it: half a backup, or a record of one that never came."""
    stem = path.name
    for ending in _WAITING:
        if stem.endswith(ending):
            return _NAME.fullmatch(stem.removesuffix(ending)) is not None
    return (
        path.suffix == RECORD
        and _NAME.fullmatch(path.stem) is not None
        and not path.with_suffix(".novex").exists()
    )


def write_record(record: BackupRecord) -> None:
    """Write what is known of a backup beside it."""
    content = {
        "at": format_moment(record.at),
        "reason": record.reason,
        "size_bytes": record.size_bytes,
        "sha256": record.sha256,
        "dataset_id": record.dataset_id,
        "last_change": record.last_change,
        "register": record.register,
        "erasures": record.erasures,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    record.path.with_suffix(RECORD).write_text(text, encoding="utf-8")


def read_record(path: Path) -> BackupRecord | None:
    """Return what stands beside a backup; None when it cannot be read as that."""
    try:
        if not is_plain_file(path):
            return None
        with path.open("rb") as file:
            content = json.loads(file.read(_MOST_RECORD_BYTES).decode("utf-8"))
        record = BackupRecord(
            path=path.with_suffix(".novex"),
            at=parse_moment(content["at"]),
            reason=_clean(content["reason"]),
            size_bytes=int(content["size_bytes"]),
            sha256=str(content["sha256"]),
            dataset_id=str(content["dataset_id"]),
            last_change=str(content["last_change"]),
            register=str(content["register"]),
            erasures=int(content.get("erasures", 0)),
        )
    except _FAULTS:
        return None
    is_possible = record.at.tzinfo is not None and record.at.year in _YEARS
    return record if is_possible and record.size_bytes >= 0 <= record.erasures else None


def rebuild_record(path: Path, register: Path) -> BackupRecord | None:
    """Return what a backup tells of itself, when what stood beside it cannot be read.

    Args:
        path: the backup; None comes back for what is no sound register under a name of ours.
    """
    name = _NAME.fullmatch(path.stem)
    if name is None or not is_plain_file(path):
        return None
    try:
        at = datetime.strptime(name[1], "%Y-%m-%d %H.%M.%S").astimezone(UTC)
        state = read_backup(path)
        size_bytes, sha256 = path.stat().st_size, hash_file(path)
    except (*_FAULTS, RegisterError, sqlite3.Error):
        return None
    if at.year not in _YEARS:
        return None
    return BackupRecord(
        path, at, _clean(name[2]), size_bytes, sha256, state.dataset_id, state.last_change,
        str(register.resolve()), state.erasures,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegisterState:
    """What a register is, and how far it has come."""

    dataset_id: str
    last_change: str
    is_new: bool  # nobody worked in it yet
    erasures: int  # how often a value was erased


def read_backup(path: Path) -> RegisterState:
    """Return the state of a copy of a register, which anybody may have put there.

    Raises:
        RegisterError, sqlite3.Error, OSError: it is none, or nothing of ours from within.
    """
    stamp = read_header(path)
    check_stamp(path, stamp)
    with closing(open_connection(path, read_only_medium=True)) as connection:
        check_trusted(connection, path, stamp, thoroughly=True)
        return read_state(connection)


def read_state(connection: sqlite3.Connection) -> RegisterState:
    """Return the state of a register.

    Raises:
        RegisterError: it does not say which register it is.
    """
    dataset_id = read_dataset_id(connection)
    if not dataset_id:
        raise RegisterError(
            "Het register mist zijn kenmerk; er is geen reservekopie gemaakt. "
            "Kies Register, Register controleren."
        )
    last = connection.execute("SELECT hash FROM change ORDER BY hlc DESC, id LIMIT 1").fetchone()
    worked = connection.execute("SELECT 1 FROM change WHERE kind <> 'create' LIMIT 1").fetchone()
    erasures = connection.execute("SELECT count(*) FROM change WHERE kind = 'erase'").fetchone()[0]
    return RegisterState(dataset_id, str(last[0]) if last else "", worked is None, int(erasures))


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _clean(text: object) -> str:
    """Return a reason that somebody else may have written down, fit for a line."""
    return "".join(letter for letter in str(text) if letter.isprintable())[:_MOST_LETTERS].strip()
