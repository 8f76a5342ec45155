"""Rules of the domain told to SQL: which agreements count, and which moments are deadlines.

What holds is decided by the domain; SQL is only told its outcome.
"""

from collections.abc import Collection
from datetime import date

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import DueMoment, has_due, is_deadline
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus


def one_of(column: str, values: Collection[str]) -> str:
    """Return SQL that a column holds one of some words of the domain."""
    return f"{column} IN ({', '.join(repr(value) for value in values)})"


def is_lead(column: str) -> str:
    """Return SQL that the role in a column is that of a lead party."""
    return one_of(column, [PartyRole.LEAD_NATIONAL.value, PartyRole.LEAD_REGIONAL.value])


IS_COUNTED = one_of("a.kind", [kind.value for kind in AgreementKind if kind.is_counted])
IS_OPEN = one_of("a.status", [status.value for status in AgreementStatus if status.is_open])
CAN_BE_LATE = one_of("a.status", [status.value for status in AgreementStatus if status.can_be_late])
"""SQL on agreement `a`: its kind is counted; it is open; it can be late, if its day has passed."""

_DEADLINES = [kind for kind in DueKind if is_deadline(DueMoment(kind, date.max, confirmed=True))]
IS_DEADLINE = one_of("kind", [kind.value for kind in _DEADLINES])
"""SQL whether a moment that stands and was confirmed is a deadline."""

DEADLINE = f"date_to IS NOT NULL AND {IS_DEADLINE}"
"""SQL whether a moment that stands and was confirmed is a deadline with a date."""

_DUES = [kind for kind in DueKind if has_due(DueMoment(kind, None, confirmed=True))]
HAS_DUE = f"({one_of('kind', [kind.value for kind in _DUES])} OR ({DEADLINE}))"
"""SQL whether a moment that stands and was confirmed keeps its agreement from having none."""
