"""Counting: how many agreements, and how they stand. Background is not counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus


class Countable(Protocol):
    """What counting needs to know of a paragraph."""

    @property
    def is_part(self) -> bool:
        """Whether it is part a, b, c of another."""

    @property
    def kind(self) -> AgreementKind:
        """What it is; background is not counted."""

    @property
    def status(self) -> AgreementStatus:
        """How far it is."""

    @property
    def is_late(self) -> bool:
        """Whether a deadline has passed while it is open."""

    @property
    def has_due(self) -> bool:
        """Whether it has a confirmed deadline, with or without a date."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of a set of paragraphs. Parts are counted with their agreement, not apart."""

    paragraphs: int = 0
    agreements: int = 0  # paragraphs that are not background
    background: int = 0
    open: int = 0
    done: int = 0  # status afgerond
    late: int = 0
    without_due: int = 0  # open agreements without any deadline


def count_figures(rows: Iterable[Countable]) -> Figures:
    """Count paragraphs; `paragraphs` always equals `agreements` plus `background`."""
    paragraphs = agreements = is_open = done = late = without_due = 0
    for row in rows:
        if row.is_part:
            continue
        paragraphs += 1
        if not row.kind.is_counted:
            continue
        agreements += 1
        is_open += row.status.is_open
        done += row.status is AgreementStatus.DONE
        late += row.is_late
        without_due += row.status.is_open and not row.has_due
    return Figures(
        paragraphs, agreements, paragraphs - agreements, is_open, done, late, without_due
    )
