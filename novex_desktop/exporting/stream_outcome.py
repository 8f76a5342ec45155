"""What is found while the rows of a large table are written."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class StreamOutcome:
    """What the user should know of the rows.

    Args:
        unwritable: number and header of each cell in which something had to be replaced.
        cut: numbers of the rows with a text that is too tall to show.
    """

    unwritable: list[tuple[str, str]] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
