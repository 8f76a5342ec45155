"""Late or not: computed from the deadlines, never typed.

Source: docs/glossary.md, "Te laat".
"""

from datetime import date
from typing import NamedTuple

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus


class DueMoment(NamedTuple):
    """What of a deadline decides whether an agreement is late."""

    kind: DueKind
    date_to: date | None  # last day on which it is in time
    confirmed: bool  # False: only proposed by a recogniser


def is_deadline(due: DueMoment) -> bool:
    """Whether a moment counts as a deadline: confirmed, and neither horizon nor past."""
    return due.confirmed and due.kind in (DueKind.DUE, DueKind.RELATIVE)


def has_due(due: DueMoment) -> bool:
    """Whether a moment keeps an agreement from being "zonder termijn".

    What only hangs on something else ("doorlopend") does so once it has a date.
    """
    return is_deadline(due) and (due.kind is DueKind.DUE or due.date_to is not None)


def is_late(
    kind: AgreementKind, status: AgreementStatus, deadline: date | None, today: date
) -> bool:
    """Whether the deadline has passed while something is still to be done.

    Background is never late, nor is an agreement on hold. The last day itself is in time.
    """
    return kind.is_counted and status.can_be_late and deadline is not None and deadline < today
