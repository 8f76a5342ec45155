"""Random Word and PDF files made of the list's sentences: every word is accounted for.

Styles, tables and sizes are set by chance, so most outlines are nonsense; no word may go all the
same.
"""

import io
import random

import docx
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.accounting import account_words
from novex_desktop.importing.blocks import Block, split_words
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.readers.docx_reader import read_docx_blocks
from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks
from tests.importing.random_layouts import choose_layout, set_list
from tests.importing.readers.test_pdf_reader import make_pdf
from tests.importing.test_random_layouts import get_plain_outline

STYLES = ("Normal", "Normal", "Heading 1", "Heading 2", "List Bullet", "List Number", "Title")
HEADER = ("Nr", "Onderwerp", "Afspraak", "Trekker", "Termijn")
LINES_OF_PAGE = 45


def make_word_file(chance: random.Random, lines: list[str]) -> bytes:
    """Set lines as paragraphs and as cells of tables."""
    document = docx.Document()
    left = list(lines)
    while left:
        if chance.random() > 0.06:
            run = document.add_paragraph(style=chance.choice(STYLES)).add_run(left.pop(0))
            run.bold = chance.random() < 0.2
            continue
        columns = chance.randint(1, 5)
        table = document.add_table(rows=chance.randint(1, 4), cols=columns)
        if chance.random() < 0.6:
            for cell, name in zip(table.rows[0].cells, HEADER, strict=False):
                cell.text = name
        for row in table.rows[1:]:
            for cell in row.cells:
                cell.text = left.pop(0) if left and chance.random() < 0.8 else ""
        if columns > 1 and chance.random() < 0.4:
            table.cell(len(table.rows) - 1, 0).merge(table.cell(len(table.rows) - 1, 1))
    document.sections[0].footer.paragraphs[0].text = "Pagina 1"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def make_pdf_file(chance: random.Random, lines: list[str]) -> bytes:
    """Set lines on pages, some in columns under the names of an action table."""
    pages = []
    for start in range(0, len(lines), LINES_OF_PAGE):
        content: list[str] = []
        base = 800
        for line in lines[start : start + LINES_OF_PAGE]:
            base -= chance.choice([12, 14, 14, 14, 24])
            cells = [(60, line)]
            if chance.random() < 0.05:
                cells = list(zip((60, 90, 180, 380, 480), HEADER, strict=True))
            elif chance.random() < 0.1:
                words = line.split()
                half = len(words) // 2
                cells = [(60, " ".join(words[:half])), (180, " ".join(words[half:]))]
            size = chance.choice([10, 10, 10, 10, 8, 14])
            for left, text in cells:
                bare = text.encode("cp1252", "ignore").decode("cp1252")
                escaped = bare.replace("\\", "").replace("(", "\\(").replace(")", "\\)")
                content.append(f"BT /F1 {size} Tf {left} {base} Td ({escaped}) Tj ET")
        pages.append("\n".join(content).encode("cp1252"))
    return make_pdf(pages)


def check(blocks: tuple[Block, ...]) -> None:
    accounting = account_words(blocks, parse_outline(blocks))
    assert accounting.differences == ()
    assert accounting.in_parts + accounting.in_leftovers == accounting.words
    assert accounting.words == sum(len(split_words(block.text)) for block in blocks)


def choose_lines(chance: random.Random, start: int) -> list[str]:
    plain_outline = get_plain_outline()
    layout = choose_layout(chance, len(plain_outline.regions))
    text = set_list(plain_outline, layout).replace("\f", "")
    lines = [line.strip() for line in text.split("\n")[start : start + 200]]
    return [line for line in lines if line]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 100_000), st.integers(0, 400))
def test_every_word_of_a_random_word_file_is_accounted_for(seed: int, start: int) -> None:
    chance = random.Random(seed)
    lines = choose_lines(chance, start)
    assume(lines)
    check(read_docx_blocks(make_word_file(chance, lines), no_progress)[0])


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 100_000), st.integers(0, 400))
def test_every_word_of_a_random_pdf_is_accounted_for(seed: int, start: int) -> None:
    chance = random.Random(seed)
    lines = choose_lines(chance, start)
    assume(lines)
    check(read_pdf_blocks(make_pdf_file(chance, lines), no_progress)[0])
