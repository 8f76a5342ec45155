"""What a screen wishes to see in the register."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowsWish:
    """Agreements to show in the table of the register, under a name of their own."""

    title: str  # as the table shows it: "Te laat"
    ids: tuple[str, ...]  # in the order to show them
