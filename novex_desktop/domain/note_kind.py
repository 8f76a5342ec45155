"""Kind of a progress note, and which kinds may leave the house."""

from enum import StrEnum


class NoteKind(StrEnum):
    """What a dated note is about. The values are stored and appear in the dump."""

    PROGRESS = "stand van zaken"
    INTERNAL = "intern"
    OFFICIAL_TALKS = "ambtelijk overleg"
    TELEPHONE = "telefonisch"
    IDEA = "idee voor annotatie"

    @property
    def label(self) -> str:
        """The Dutch words as shown on screen and paper."""
        return self.value.capitalize()

    @property
    def may_be_exported(self) -> bool:
        """Only the state of affairs goes into overviews; every other note stays inside."""
        return self is NoteKind.PROGRESS
