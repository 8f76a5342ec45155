"""What a person does with the segments of a review: find, split and join them."""

from collections.abc import Sequence
from dataclasses import replace

from novex_desktop.domain.errors import RuleError
from novex_desktop.importing.review_segments import Role, Segment, SegmentMaker

Segments = Sequence[Segment]


def find_segment(segments: Segments, block: int) -> int:
    """Return the place of the segment that holds a block."""
    for place, segment in enumerate(segments):
        if block in segment.blocks:
            return place
    raise RuleError("Dit deel van de bron is er niet. Kies een ander deel.")


def split_segment(segments: Segments, block: int, maker: SegmentMaker) -> tuple[int, list[Segment]]:
    """Return the segments with one that begins at a block, and its place."""
    place = find_segment(segments, block)
    changed = list(segments)
    segment = changed[place]
    if segment.key == block:
        return place, changed
    cut = segment.blocks.index(block)
    head = maker.make(segment.blocks[:cut], segment.role, segment)
    role = Role.AGREEMENT if segment.role in (Role.REGION, Role.TOPIC) else segment.role
    tail = maker.make(segment.blocks[cut:], role)
    changed[place : place + 1] = [
        replace(head, region=segment.region, number=segment.number, ordinal=segment.ordinal),
        replace(tail, depth=segment.depth, left_as=segment.left_as),
    ]
    return place + 1, changed


def join_segment(
    segments: Segments, block: int, maker: SegmentMaker
) -> tuple[list[Segment], tuple[int, ...]]:
    """Return the segments with that of a block added to the one before it, and its blocks."""
    changed = list(segments)
    place = find_segment(changed, block)
    above = next(
        (n for n in range(place - 1, -1, -1) if changed[n].role is not Role.LEFTOVER), None
    )
    if above is None:
        raise RuleError(
            "Hierboven staat niets om het bij te voegen. Kies een regel die lager staat."
        )
    joined = (*changed[above].blocks, *changed[place].blocks)
    old = changed[above]
    changed[above] = maker.make(joined, old.role, old)
    if old.role in (Role.REGION, Role.TOPIC):
        changed[above] = replace(
            changed[above], region=old.region, number=old.number, ordinal=old.ordinal
        )
    del changed[place]
    return changed, joined


def find_depth(above: Segments) -> int:
    """Return how deep a heading lies by default: as the one above it."""
    for segment in reversed(above):
        if segment.role is Role.HEADING:
            return segment.depth
        if segment.role in (Role.TOPIC, Role.REGION):
            return 1
    return 1
