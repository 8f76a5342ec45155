"""What the parser doubts: always with its place, so that a person can decide."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What a doubt is about."""

    HEADING = "kop"
    NUMBER = "nummer"
    PARAGRAPH = "alinea"
    MARK = "opsommingsteken"
    HYPHEN = "streepje"
    LEFTOVER = "overig"
    VANISHED = "vervallen"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the document that could be read in more than one way."""

    kind: ProblemKind
    position: int  # of the block it is about; 0 for what the list does not have
    page: int
    text: str  # words of the source
    message: str  # Dutch sentence: how it was read, and what to look at

    def describe(self) -> str:
        """Return one Dutch line with the place in front."""
        place = f"Regel {self.position}: " if self.position else ""
        return f"{place}{self.message} “{shorten(self.text)}”"


def shorten(text: str, limit: int = 80) -> str:
    """Return the beginning of a text, for use in a message."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
