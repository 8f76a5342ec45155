"""Pairs what is alike: each of one list with at most one of another."""

from collections.abc import Iterable

Pair = tuple[float, int, int]  # likeness, place in the one list, place in the other


def choose_pairs(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the best pairs that have nothing in common, in the order of the one list."""
    chosen: dict[int, Pair] = {}
    taken: set[int] = set()
    for pair in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        _, place, other = pair
        if place not in chosen and other not in taken:
            chosen[place] = pair
            taken.add(other)
    return [chosen[place] for place in sorted(chosen)]
