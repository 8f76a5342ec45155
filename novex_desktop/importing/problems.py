"""What the parser doubts: always with its place, so that a person can decide."""

from dataclasses import dataclass
from enum import StrEnum

from novex_desktop.importing.blocks import Block

_SHORT = 80  # characters of the source in a message


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

    @classmethod
    def about(cls, kind: ProblemKind, block: Block, message: str) -> "Problem":
        """Return a doubt about a block."""
        return cls(kind, block.position, block.page, block.text, message)

    def describe(self) -> str:
        """Return one Dutch line with the place in front."""
        place = f"Regel {self.position}: " if self.position else ""
        return f"{place}{self.message} “{shorten(self.text)}”"


def shorten(text: str) -> str:
    """Return the beginning of a text, for use in a message."""
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"
