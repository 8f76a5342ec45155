"""Lists as other secretariats could make them: Word's own numbering, text boxes, merged cells."""

import json
from collections import Counter
from pathlib import Path

import pytest

from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.blocks import Block, BlockStyle
from novex_desktop.importing.note_figures import set_figures_apart
from novex_desktop.importing.outline import Outline
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers import read_document
from tests.importing.test_layouts import describe

FOLDER = Path(__file__).parents[1] / "data" / "importing" / "other"
LISTS = sorted(path for suffix in ("txt", "docx", "pdf") for path in FOLDER.glob(f"*.{suffix}"))
# What is known to go wrong, see docs/import-format.md: words that a narrow cell breaks without a
# hyphen, and, where nothing but words tells, a subject under the last province of the one before.
IMPERFECT = {"matrix.pdf": ["topic", "term"], "besluitenlijst.txt": ["topic", "heading"]}


def read_list(path: Path) -> tuple[Outline, bool]:
    document = set_figures_apart(read_document(path))
    outline = parse_outline(document.blocks)
    return outline, account_words(document.blocks, outline).is_complete


def list_texts(rows: list[list[str]]) -> Counter[tuple[str, ...]]:
    found: list[list[str]] = []
    for kind, text in rows:
        if kind == "item":
            found.append([text])
        elif kind == "part":
            found[-1].append(text)
    return Counter(tuple(texts) for texts in found)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_a_list_of_another_secretariat_is_found_as_it_was_made(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    outline, is_complete = read_list(path)
    found = describe(outline)
    assert is_complete
    assert list_texts(found) == list_texts(expected)
    left = IMPERFECT.get(path.name, [])
    assert [row for row in found if row[0] not in left] == [
        row for row in expected if row[0] not in left
    ]


def test_a_table_before_the_first_region_is_front_matter_word_by_word() -> None:
    cells = ("Nr", "Afspraak", "Trekker", "1", "Iets van eerder, dat al gereed is.", "KGG")
    blocks = [
        Block(text, place + 1, style=BlockStyle(table=1, row=place // 3 + 1, column=place % 3 + 1))
        for place, text in enumerate(cells)
    ]
    blocks += [Block("Regio Oost-Nederland", 7), Block("• Partijen spreken dit af.", 8)]
    outline = parse_outline(blocks)
    accounting = account_words(blocks, outline)
    assert accounting.is_complete
    assert len(outline.problems) >= 1
