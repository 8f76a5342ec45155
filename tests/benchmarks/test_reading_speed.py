"""Text with its fonts from a PDF, beside the plain text of the same library (P1)."""

from pathlib import Path

import pypdfium2
import pytest

from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks
from tests.benchmarks.pairs import measure_pairs, report

pytestmark = pytest.mark.benchmark
DATA = Path(__file__).resolve().parents[1] / "data"


def test_the_list_of_2024_as_pdf() -> None:
    (source,) = DATA.rglob("afsprakenlijst-bo-leefomgeving-2024.pdf")
    content = source.read_bytes()

    def plain() -> None:
        document = pypdfium2.PdfDocument(content)
        for page in document:
            text = page.get_textpage()
            assert text.get_text_range() is not None
            text.close()
            page.close()
        document.close()

    measured = measure_pairs(lambda: read_pdf_blocks(content, no_progress), plain)
    report(
        "P1", "blocks of the list of 2024 with fonts and places", "its plain text", measured, 2.5
    )
