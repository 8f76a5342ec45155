"""Kind of a paragraph of the list, and which kinds count as agreements."""

from enum import StrEnum


class AgreementKind(StrEnum):
    """What a paragraph of the list is. The values are stored and appear in the dump."""

    AGREEMENT = "afspraak"
    DECISION = "besluit"
    INTENTION = "voornemen"
    BACKGROUND = "toelichting"

    @property
    def label(self) -> str:
        """The Dutch word as shown on screen and paper."""
        return self.value.capitalize()

    @property
    def is_counted(self) -> bool:
        """Whether a paragraph of this kind counts as an agreement. Background never does."""
        return self is not AgreementKind.BACKGROUND
