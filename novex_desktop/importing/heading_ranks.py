"""Which heading stands under which, by how they look and how they are numbered.

Source: docs/import-format.md, "Headings".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from novex_desktop.importing.labels import DECIMALS, LabelKind


@dataclass(frozen=True, slots=True)
class Rank:
    """What tells the level of a heading."""

    weight: float = 0.0  # how much it stands out; 0 where the format does not tell
    kind: LabelKind | None = None  # form of its label; None without one


def find_depth(path: Sequence[Rank], rank: Rank) -> int | None:
    """Return under how many headings of a path a new one stands; None when nothing tells.

    What looks heavier stands above what looks lighter. Where both look the same, labels of one
    form stand beside each other, another form stands beneath, and a label outranks none.
    """
    for depth, above in enumerate(path):
        if rank.weight and above.weight and rank.weight != above.weight:
            if rank.weight > above.weight:
                return depth
            continue
        if rank.kind is None and above.kind is None:
            # A lighter heading stands in between: back to the level of the one above it.
            return depth if _is_back(path[depth + 1 :], rank) else None
        if rank.kind is None:
            continue
        if above.kind is None or _are_alike(rank.kind, above.kind):
            return depth
    return len(path) if rank.kind is not None or _is_lighter(path, rank) else None


def _is_back(deeper: Sequence[Rank], rank: Rank) -> bool:
    return any(rank.weight and 0 < other.weight < rank.weight for other in deeper)


def _is_lighter(path: Sequence[Rank], rank: Rank) -> bool:
    return bool(path and rank.weight and path[-1].weight and rank.weight < path[-1].weight)


def _are_alike(kind: LabelKind, other: LabelKind) -> bool:
    return kind is other or (kind in DECIMALS and other in DECIMALS)
