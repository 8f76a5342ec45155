"""The longest documents that are accepted, in each format: within 30 seconds and 500 MB.

Each is read and planned in a process of its own, as the command line does it. Seconds are those of
the processor, so that a busy machine does not fail it.
"""

import copy
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.importing.readers.bounds import MAX_PAGES, MAX_WORDS
from tests.importing.readers.test_pdf_reader import make_pdf
from tests.measured_cli import MOST_BYTES, MOST_SECONDS, run_measured

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform == "win32", reason="measures memory the POSIX way"),
]


def _list_sentences() -> list[str]:
    text = min(paths.get_starter_folder().glob("*.txt")).read_text(encoding="utf-8")
    return re.findall(r"[A-Z][^.❖\n]{30,}\.", " ".join(text.split()))


def _make_items() -> list[str]:
    """Return agreements of five sentences, as many as are accepted."""
    chance, sentences, words = random.Random(1), _list_sentences(), 0
    items = []
    while words < MAX_WORDS * 0.97:
        item = " ".join(chance.choice(sentences) for _ in range(5))
        items.append(item)
        words += len(item.split()) + 1
    return items


def write_text(path: Path) -> None:
    """Write the longest text."""
    items = "\n\n".join(f"❖ {item}" for item in _make_items())
    path.write_text(f"Regio Zuidwest-Nederland\n\n1 Wonen\n\n{items}\n", encoding="utf-8")


def write_word(path: Path) -> None:
    """Write the longest Word file."""
    import docx

    document = docx.Document()
    for text in ("Regio Zuidwest-Nederland", "1 Wonen"):
        document.add_paragraph(text)
    body, last = document.element.body, document.add_paragraph("x")._p
    for item in _make_items():
        paragraph = copy.deepcopy(last)
        paragraph.xpath(".//w:t")[0].text = f"❖ {item}"
        body.insert(len(body) - 1, paragraph)
    body.remove(last)
    document.save(str(path))


def write_pdf(path: Path) -> None:
    """Write a PDF of as many full pages as are accepted."""
    chance, sentences = random.Random(1), _list_sentences()
    lines = [f"- {sentence[:60]}" for sentence in sentences]

    def show(text: str, y: int) -> bytes:
        plain = re.sub(r"[()\\]", " ", text).encode("latin-1", "replace")
        return b"BT /F1 9 Tf 40 %d Td (%s) Tj ET\n" % (y, plain)

    pages = [show("Regio Zuidwest-Nederland", 800) + show("1 Wonen", 780)]
    for _ in range(MAX_PAGES - 1):
        pages.append(b"".join(show(chance.choice(lines), 820 - 11 * n) for n in range(54)))
    path.write_bytes(make_pdf(pages))


@pytest.mark.parametrize(
    ("name", "write"),
    [("lang.txt", write_text), ("lang.docx", write_word), ("lang.pdf", write_pdf)],
)
def test_the_longest_document_is_planned_within_bounds(
    name: str, write: Callable[[Path], None], tmp_path: Path
) -> None:
    write(tmp_path / name)
    about = ["--series", "BO Leefomgeving", "--year", "2024"]
    command = ["import", name, "--register", "nieuw.novex", *about]
    measured = run_measured(command, tmp_path, tmp_path, timeout=300)
    print(f"{name}: {measured.figures}")
    assert measured.code == 0, measured.errors
    assert measured.seconds <= MOST_SECONDS
    assert measured.peak <= MOST_BYTES
