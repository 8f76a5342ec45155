"""How often a fault is tried: a few times in each run of the tests, often with `make faults`."""

import os
import random

LONG = "NOVEX_DESKTOP_FAULTS"


def count_rounds(short: int, long: int) -> int:
    """Return how many rounds to do now."""
    return long if os.environ.get(LONG) else short


def make_random(name: str) -> random.Random:
    """Return what chooses the moments: the same in each run, unless a seed is asked for."""
    return random.Random(f"{name} {os.environ.get(LONG, '')}")
