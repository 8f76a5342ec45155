"""Whether the words of a list hang to the right of its marks, and what stands outside it.

Source: docs/import-format.md, "Paragraphs".
"""

from collections import Counter
from collections.abc import Sequence

from novex_desktop.importing.blocks import Block
from novex_desktop.importing.paragraphs import Paragraph

_MIN_HANGING = 2  # blanks between a mark and the lines under it
_MIN_LINES = 3  # items that go on over a line; fewer tell nothing
_USUAL = 0.8  # share of them that hang


def measure_hanging(bullets: Sequence[Paragraph]) -> int:
    """Return how far the second lines of items stand to the right of their marks; 0 for not."""
    shifts = Counter(
        bullet.lines[1].block.style.indent - bullet.first.block.style.indent
        for bullet in bullets
        if len(bullet.lines) > 1 and not bullet.lines[1].block.style.is_whole
    )
    if sum(shifts.values()) < _MIN_LINES:
        return 0
    shift, _ = shifts.most_common(1)[0]
    hang = sum(count for value, count in shifts.items() if value >= _MIN_HANGING)
    return shift if shift >= _MIN_HANGING and hang >= _USUAL * sum(shifts.values()) else 0


def stands_outside(item: Block, paragraph: Block, hanging: int) -> bool:
    """Tell whether a paragraph stands to the left of the words of the item before it.

    In Word the indent of a list is that of its words; elsewhere it is that of the mark.
    """
    if item.page != paragraph.page and not item.style.list_level:
        return False  # the margins of two pages may differ
    if item.style.list_level:
        return paragraph.style.indent <= item.style.indent - _MIN_HANGING
    return hanging > 0 and paragraph.style.indent <= item.style.indent
