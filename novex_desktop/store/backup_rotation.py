"""Which backups stay: many of today, fewer of long ago."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

_ALL_OF = timedelta(hours=1)
_HOURLY_FOR = timedelta(days=1)
_DAILY_FOR = timedelta(days=31)
_MONTHLY_FOR = timedelta(days=731)
_SURE = 2  # so many of the newest stay, whatever their size and age


class Dated(Protocol):
    """What a backup must tell to be kept or not."""

    @property
    def at(self) -> datetime:
        """The moment that it was made."""

    @property
    def size_bytes(self) -> int:
        """How large it is on the disk."""


Kept = TypeVar("Kept", bound=Dated)


def choose_kept(backups: Sequence[Kept], now: datetime, most_bytes: int) -> list[Kept]:
    """Return the backups that stay, newest first.

    All of the last hour, then one an hour for a day, one a day for a month and one a month for
    two years, as far as they fit in `most_bytes` together. Of each hour, day or month the newest
    stays. The two newest always do: a clock that ran ahead must not cost the last one.
    """
    kept: list[Kept] = []
    taken: set[str] = set()
    total = 0
    for backup in sorted(backups, key=lambda one: one.at, reverse=True):
        slot = _slot_of(backup.at, now)
        is_sure = len(kept) < _SURE
        if not is_sure and (
            slot is None or slot in taken or total + backup.size_bytes > most_bytes
        ):
            continue
        if slot:
            taken.add(slot)
        total += backup.size_bytes
        kept.append(backup)
    return kept


_SLOTS: tuple[tuple[timedelta, Callable[[datetime], str]], ...] = (
    (_ALL_OF, lambda _at: ""),
    (_HOURLY_FOR, lambda at: f"{at:%Y-%m-%d %H}"),
    (_DAILY_FOR, lambda at: f"{at:%Y-%m-%d}"),
    (_MONTHLY_FOR, lambda at: f"{at:%Y-%m}"),
)


def _slot_of(at: datetime, now: datetime) -> str | None:
    """Return the hour, day or month of which one stays; empty: all stay; None: it is too old."""
    for age, slot in _SLOTS:
        if now - at <= age:
            return slot(at)
    return None
