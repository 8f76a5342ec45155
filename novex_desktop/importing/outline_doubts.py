"""Signs in a finished outline that something may have been read wrongly, each told with its place.

They change nothing: a person looks. Source: docs/import-format.md, "Signs of a misreading".
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from novex_desktop.importing.labels import LabelKind, read_labels
from novex_desktop.importing.outline import (
    Heading,
    Item,
    Outline,
    Passage,
    Region,
    walk_headings,
)
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.wording import ends_with_punctuation, starts_inside_sentence

_MIN_ITEMS = 10  # below it nothing is usual
_USUAL = 0.9  # share of the items that do alike


def list_doubts(outline: Outline) -> list[Problem]:
    """Return what stands out among the agreements of a list."""
    headings = [
        heading
        for region in outline.regions
        for topic in region.topics
        for heading in walk_headings(topic)
    ]
    pairs = [(item, heading) for heading in headings for item in heading.items if item.text]
    items = [item for item, _ in pairs]
    problems = _doubt_parts(items)
    if len(items) < _MIN_ITEMS:
        return problems
    before_plain = {id(item) for region in outline.regions for item in _list_before_plain(region)}
    unended = [item for item in _find_odd(pairs, _ends_well) if id(item) in before_plain]
    message = (
        "Deze afspraak eindigt als een van weinige zonder leesteken; loopt zij door in de kop?"
    )
    problems += [_doubt(item, item.passages[0], message) for item in unended]
    message = (
        "Deze afspraak begint als een van weinige met een kleine letter; hoort zij bij die ervoor?"
    )
    unopened = _find_odd(pairs, _begins_well)
    return problems + [_doubt(item, item.passages[0], message) for item in unopened]


def _doubt_parts(items: Sequence[Item]) -> list[Problem]:
    """Doubt a part without a second, and a further paragraph that may be a part."""
    message = "Een onderdeel zonder tweede ernaast; het kan een afspraak op zichzelf zijn."
    problems = [_doubt(item, item.parts[0].passage, message) for item in items if _is_lone(item)]
    message = "Deze alinea begint met een nummer of letter; zij kan een onderdeel of afspraak zijn."
    return problems + [
        _doubt(item, passage, message)
        for item in items
        for passage in item.passages[1:]
        if any(label.kind is not LabelKind.BARE for label in read_labels(passage.text))
    ]


def _list_before_plain(region: Region) -> Iterator[Item]:
    """Give the items right above a heading without number: it may be the rest of their text."""
    headings = [heading for topic in region.topics for heading in walk_headings(topic)]
    for above, heading in pairwise(headings):
        if above.items and heading.title.text and not heading.number_mark:
            yield above.items[-1]


def _doubt(item: Item, passage: Passage, message: str) -> Problem:
    text = passage.text or item.text
    return Problem(ProblemKind.PARAGRAPH, passage.first, passage.page, text, message)


def _is_lone(item: Item) -> bool:
    """Tell whether an item has one part, and does not end in a colon that announces it."""
    return len(item.parts) == 1 and not item.passages[-1].text.endswith(":")


def _ends_well(item: Item, _heading: Heading) -> bool:
    last = item.parts[-1].passage if item.parts else item.passages[-1]
    return ends_with_punctuation(last.text)


def _begins_well(item: Item, heading: Heading) -> bool:
    goes_on_with_lead_in = heading.lead_in is not None
    return goes_on_with_lead_in or not starts_inside_sentence(item.text[:40])


def _find_odd(
    pairs: Sequence[tuple[Item, Heading]], has: Callable[[Item, Heading], bool]
) -> list[Item]:
    """Return the items without something that nearly all others have."""
    without = [item for item, heading in pairs if not has(item, heading)]
    is_usual = len(pairs) - len(without) >= _USUAL * len(pairs)
    return without if is_usual else []
