"""The list of 2024 in random layouts: found again, and every word accounted for."""

import random
from collections import Counter
from functools import lru_cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.blocks import split_words
from novex_desktop.importing.outline import Outline, walk_headings
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers import read_document
from novex_desktop.importing.readers.text_reader import read_text_blocks
from tests.importing.conftest import LIST_2024
from tests.importing.random_layouts import choose_layout, describe, expect, set_list

SEEDS = range(4000, 4024)  # the figure below is measured; other seeds give between 0.99 and 1.00


@lru_cache(maxsize=1)
def get_plain_outline() -> Outline:
    """Return the list of 2024 without its loose paragraph, which no other layout can show."""
    outline = parse_outline(read_document(LIST_2024).blocks)
    for region in outline.regions:
        for topic in region.topics:
            for heading in walk_headings(topic):
                for item in heading.items:
                    del item.passages[1:]
    return outline


def test_whole_texts_are_found_in_other_layouts() -> None:
    """The goal is 0.95 of the whole texts on other layouts than that of 2024."""
    plain_outline = get_plain_outline()
    shares = []
    for seed in SEEDS:
        layout = choose_layout(random.Random(seed), len(plain_outline.regions))
        blocks, _, _ = read_text_blocks(set_list(plain_outline, layout).encode(), no_progress)
        wanted, found = expect(plain_outline, layout), describe(parse_outline(blocks))
        right = sum((Counter(wanted) & Counter(found)).values())
        shares.append(2 * right / (len(wanted) + len(found)))
    assert sum(shares) / len(shares) > 0.98
    assert min(shares) > 0.90


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 100_000), st.integers(0, 400), st.integers(0, 60))
def test_every_word_of_a_random_layout_is_accounted_for_in_order(
    seed: int, start: int, gone: int
) -> None:
    """Also of a list that begins and breaks off anywhere, with lines missing."""
    plain_outline = get_plain_outline()
    chance = random.Random(seed)
    layout = choose_layout(chance, len(plain_outline.regions))
    lines = set_list(plain_outline, layout).split("\n")[start : start + 250]
    for _ in range(min(gone, len(lines) - 1)):
        del lines[chance.randrange(len(lines))]
    blocks, _, _ = read_text_blocks("\n".join(lines).encode(), no_progress)
    assume(blocks)
    accounting = account_words(blocks, parse_outline(blocks))
    assert accounting.differences == ()
    assert accounting.in_parts + accounting.in_leftovers == accounting.words
    assert accounting.words == sum(len(split_words(block.text)) for block in blocks)
