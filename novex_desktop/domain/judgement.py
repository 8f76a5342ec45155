"""Judgement (oordeel) on the course of an agreement; another thing than its status."""

from enum import StrEnum


class Judgement(StrEnum):
    """Green, orange or red; none is the absence of a judgement. The values are stored."""

    GREEN = "groen"
    ORANGE = "oranje"
    RED = "rood"

    @property
    def label(self) -> str:
        """The Dutch word as shown on screen and paper."""
        return self.value.capitalize()

    @property
    def letter(self) -> str:
        """The letter that always goes with the colour: G, O or R."""
        return self.value[0].upper()
