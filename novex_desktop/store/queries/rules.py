"""Rules of the domain on agreement `a`, told to SQL."""

from collections.abc import Collection

from novex_desktop.domain.kind import AgreementKind
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
