"""The family of layouts: each made list is found as it was made, from text, Word and PDF."""

import json
from pathlib import Path

import pytest

from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.outline import (
    CellKind,
    Item,
    LeftoverKind,
    Outline,
    walk_headings,
    walk_items,
)
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers import read_document
from tests.data.importing.made_lists import NOORD, ZUID

FOLDER = Path(__file__).parents[1] / "data" / "importing"
MADE = sorted(
    path
    for suffix in ("txt", "docx", "pdf")
    for path in FOLDER.glob(f"bo-leefomgeving-2025-*.{suffix}")
)


def describe(outline: Outline) -> list[list[str]]:
    """Return an outline as rows: what a part is, and its words."""
    found: list[list[str]] = []
    for region in outline.regions:
        found.append(["region", region.name])
        for topic in region.topics:
            for heading in walk_headings(topic):
                if heading.title.text:
                    found.append(["topic" if heading is topic else "heading", heading.title.text])
                if heading.lead_in:
                    found.append(["lead-in", heading.lead_in.text])
                for item in heading.items:
                    found += describe_item(item)
    return found


def describe_item(item: Item) -> list[list[str]]:
    cells = [("owner", item.get_cell(CellKind.OWNER)), ("term", item.get_cell(CellKind.TERM))]
    return [
        ["item", item.text],
        *(["part", part.passage.text] for part in item.parts),
        *([name, words] for name, words in cells if words),
    ]


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.name)
def test_a_made_list_is_found_as_it_was_made(path: Path) -> None:
    document = read_document(path)
    outline = parse_outline(document.blocks)
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert describe(outline) == expected
    accounting = account_words(document.blocks, outline)
    assert accounting.differences == ()
    assert accounting.is_complete


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_the_list_of_2024_is_the_same_from_each_format(suffix: str, outline_2024: Outline) -> None:
    document = read_document(FOLDER / f"afsprakenlijst-bo-leefomgeving-2024.{suffix}")
    outline = parse_outline(document.blocks)
    assert describe(outline) == describe(outline_2024)
    accounting = account_words(document.blocks, outline)
    assert accounting.is_complete
    assert accounting.leftovers == ()


LEFTOVERS = {
    "opsomming": {
        LeftoverKind.CONTENTS,
        LeftoverKind.MARKING,
        LeftoverKind.PAGE_NUMBER,
        LeftoverKind.RUNNING_TITLE,
    },
    "letters": {LeftoverKind.PAGE_NUMBER, LeftoverKind.SIGNATURE},
    "afspraken": {LeftoverKind.MARKING},
    "streepjes": {LeftoverKind.PAGE_NUMBER},
    "actietabel": {LeftoverKind.TABLE_HEADER},
}


@pytest.mark.parametrize("name", LEFTOVERS)
def test_what_is_in_no_agreement_is_listed_by_name(name: str) -> None:
    outline = parse_outline(read_document(FOLDER / f"bo-leefomgeving-2025-{name}.txt").blocks)
    assert {leftover.kind for leftover in outline.leftovers} >= LEFTOVERS[name]


TABLES = sorted(
    path
    for suffix in ("txt", "docx", "pdf")
    for path in FOLDER.glob(f"bo-leefomgeving-2027-*.{suffix}")
)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_each_row_of_an_action_table_is_an_agreement_with_owner_and_term(path: Path) -> None:
    document = read_document(path)
    outline = parse_outline(document.blocks)
    wanted = [
        [["item", item.text], ["owner", item.owner], ["term", item.term]]
        for region in (NOORD, ZUID)
        for topic in region.topics
        for heading in topic.headings
        for item in heading.items
    ]
    assert [describe_item(item) for item in walk_items(outline)] == wanted
    assert [region.name for region in outline.regions] == [NOORD.name, ZUID.name]
    assert account_words(document.blocks, outline).is_complete
