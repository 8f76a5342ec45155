"""One writer per register: a lock that the operating system gives back when a process dies."""

import contextlib
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.file_lock import FileLock
from novex_desktop.store.moments import format_moment, to_local

_MOST_BYTES = 4_000  # a note is far shorter; anybody may have written the file
_MOST_LETTERS = 60


class Holder(NamedTuple):
    """Who has a register open, as the note beside it says; empty where it does not."""

    user: str
    computer: str
    since: datetime | None  # local time

    def describe(self) -> str:
        """Return "jan op LAPTOP-7, sinds 24 november om 9.12 uur", as far as it is known."""
        words = self.user
        if self.computer:
            words += f" op {self.computer}" if words else f"computer {self.computer}"
        if self.since is not None:
            from novex_desktop.domain.dutch_months import MONTHS

            day = f"{self.since.day} {MONTHS[self.since.month - 1]}"
            words += f", sinds {day} om {self.since.hour}.{self.since.minute:02d} uur"
        return words


class RegisterInUseError(RegisterError):
    """Another window or laptop writes the register; it can still be opened to read."""

    def __init__(self, message: str, holder: Holder | None) -> None:
        super().__init__(message)
        self.holder = holder


class RegisterLock:
    """The right to write a register, held by one process at a time.

    The lock file lies beside the register, so that another laptop on the same folder sees it.
    Beside it lies a note of who holds the lock. The lock alone decides: a note that was left
    behind by a crash stops nobody, and tells that the register was not closed.
    """

    def __init__(self, path: Path, user: str = "") -> None:
        self._path = path
        self._user = user
        self._note = path.with_name(f".{path.name}.open.json")
        self._lock = FileLock(path.with_name(f".{path.name}.lock"))
        self.was_left_open = False  # whoever held it before did not close it
        self.left_by: Holder | None = None  # who that was, when it was on another computer

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            RegisterInUseError: another window or laptop has the register open.
            OSError: the folder cannot be written.
        """
        if not self._lock.acquire():
            holder = self._read_note()
            who = holder.describe() if holder else ""
            who = f"door {who}" if who else "in een ander venster of op een andere computer"
            raise RegisterInUseError(
                f"Het register “{self._path.name}” is al geopend, {who}. Sluit het daar en "
                "probeer het opnieuw, of open het om alleen te lezen.",
                holder,
            )
        self.was_left_open = self._note.exists()
        # A synced folder carries the note to other computers, and not the lock.
        holder = self._read_note()
        if holder is not None and holder.computer not in ("", _clean(_get_computer())):
            self.left_by = holder
        with contextlib.suppress(OSError):  # a full disk: then nobody reads who it is
            self._write_note()

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._lock.is_held:
            with contextlib.suppress(OSError):
                self._note.unlink(missing_ok=True)
        self._lock.release()

    def rename(self, user: str) -> None:
        """Tell others another name; that of before stands in the note no more."""
        if user != self._user:
            self._user = user
            with contextlib.suppress(OSError):
                self._write_note()

    def _write_note(self) -> None:
        content = {
            "user": self._user,
            "computer": _get_computer(),
            "since": format_moment(datetime.now(UTC)),
        }
        self._note.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")

    def _read_note(self) -> Holder | None:
        try:
            with self._note.open("rb") as file:
                content = json.loads(file.read(_MOST_BYTES))
            return Holder(
                _clean(content["user"]), _clean(content["computer"]), to_local(content["since"])
            )
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None


def _get_computer() -> str:
    """Return the name of this computer, without the module `platform`, which takes 1 ms to load."""
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _clean(text: object) -> str:
    """Return a name that somebody else wrote down, fit for a sentence."""
    return "".join(letter for letter in str(text) if letter.isprintable())[:_MOST_LETTERS].strip()
