"""Lists that somebody made who did not know the rules; what must be found stands beside each."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.note_figures import set_figures_apart
from novex_desktop.importing.outline import CellKind, Outline, walk_headings, walk_items
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers import read_document

FOLDER = Path(__file__).parents[1] / "data" / "importing" / "by_others"
LISTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")
_PLACE = re.compile(r"(?:noord|zuid)?(?:oost|west)|noord|zuid|midden|landelijk|nationa", re.I)
# Background and agreements are items alike; what is what, the kinds propose.
_ROLES = {"agreement": "item", "background": "item", "part": "part", "lead-in": "lead-in"}


def _squeeze(text: str | None) -> str:
    return " ".join((text or "").split())


def _name_place(region: str) -> str:
    match = _PLACE.search(region)
    name = match[0].lower() if match else _squeeze(region).lower()
    return "landelijk" if name.startswith("nationa") else name


def list_found(outline: Outline) -> Counter[tuple[str, str, str, str]]:
    """Return what was found: its role, its text, its region and its topic."""
    found: Counter[tuple[str, str, str, str]] = Counter()
    for region in outline.regions:
        for topic in region.topics:
            place = (_name_place(region.name), _squeeze(topic.title.text).lower())
            for heading in walk_headings(topic):
                if heading.lead_in:
                    found["lead-in", _squeeze(heading.lead_in.text), *place] += 1
                for item in heading.items:
                    found["item", _squeeze(item.text), *place] += 1
                    found.update(
                        ("part", _squeeze(part.passage.text), *place) for part in item.parts
                    )
    return found


def list_expected(rows: list[dict[str, Any]]) -> Counter[tuple[str, str, str, str]]:
    return Counter(
        (
            _ROLES[row["kind"]],
            _squeeze(row["text"]),
            _name_place(row["region"]),
            _squeeze(row["topic"]).lower(),
        )
        for row in rows
    )


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_a_list_by_somebody_else_is_found_as_it_was_made(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    document = set_figures_apart(read_document(path))
    outline = parse_outline(document.blocks)

    assert account_words(document.blocks, outline).is_complete
    assert list_found(outline) == list_expected(expected["items"])


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_owner_and_term_stand_beside_their_agreement(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    outline = parse_outline(set_figures_apart(read_document(path)).blocks)

    found = {
        _squeeze(item.text): (item.get_cell(CellKind.OWNER), item.get_cell(CellKind.TERM))
        for item in walk_items(outline)
    }
    for row in expected["items"]:
        if row.get("owner"):
            assert found[_squeeze(row["text"])] == (row["owner"], row["term"])
