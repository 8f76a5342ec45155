"""What the user wishes of a list to read."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ImportWish:
    """A list to read, and of which meeting it is; None where the list itself may tell."""

    path: Path
    series: str | None = None
    year: int | None = None
    held_on: date | None = None
