"""Status of an agreement, and which statuses are open."""

from enum import StrEnum


class AgreementStatus(StrEnum):
    """How far an agreement is. The values are stored and appear in the dump."""

    NEW = "nieuw"
    IN_PROGRESS = "in uitvoering"
    PARTLY_DONE = "deels afgerond"
    DONE = "afgerond"
    ON_HOLD = "aangehouden"
    LAPSED = "vervallen"
    MERGED = "opgegaan in"

    @property
    def label(self) -> str:
        """The Dutch word as shown on screen and paper."""
        return self.value.capitalize()

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self not in _CLOSED

    @property
    def can_be_late(self) -> bool:
        """Whether a passed deadline makes it late; an agreement on hold waits, so it cannot."""
        return self.is_open and self is not AgreementStatus.ON_HOLD


_CLOSED = frozenset({AgreementStatus.DONE, AgreementStatus.LAPSED, AgreementStatus.MERGED})
