"""Terms for deadlines: what a moment in the text means, and how certain its date is."""

from enum import StrEnum


class DueKind(StrEnum):
    """What a moment named in the text means for the agreement. The values are stored."""

    DUE = "due"  # a deadline of this agreement
    HORIZON = "horizon"  # a far year that gives direction, no deadline
    PAST = "past"  # a moment before the meeting
    RELATIVE = "relative"  # hangs on something else: "doorlopend", "volgend BO"

    @property
    def label(self) -> str:
        """The Dutch word as shown on screen and paper."""
        return _KIND_LABELS[self]


class Certainty(StrEnum):
    """How certain the date of a deadline is. The values are stored."""

    CERTAIN = "certain"  # the text or a person named this day
    DERIVED = "derived"  # computed from words ("eind 2025") or from a meeting
    UNKNOWN = "unknown"  # no date can be given yet

    @property
    def label(self) -> str:
        """The Dutch word as shown on screen and paper."""
        return _CERTAINTY_LABELS[self]


_KIND_LABELS = {
    DueKind.DUE: "Termijn",
    DueKind.HORIZON: "Horizon",
    DueKind.PAST: "Verleden",
    DueKind.RELATIVE: "Afhankelijk",
}
_CERTAINTY_LABELS = {
    Certainty.CERTAIN: "vast",
    Certainty.DERIVED: "afgeleid",
    Certainty.UNKNOWN: "onbekend",
}
