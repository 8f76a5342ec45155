"""Text with its fonts from a PDF, beside the plain text of the same library (P1)."""

from pathlib import Path

import pytest

from tests.benchmarks.pairs import PAIRS, pair_up, report
from tests.benchmarks.processes import run

pytestmark = pytest.mark.benchmark
DATA = Path(__file__).resolve().parents[1] / "data"

OURS = """
import sys
from pathlib import Path
from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks
assert read_pdf_blocks(Path(sys.argv[1]).read_bytes(), no_progress)[0]
ready()
"""
PLAIN = """
import sys
import pypdfium2
document = pypdfium2.PdfDocument(sys.argv[1])
for page in document:
    assert page.get_textpage().get_text_range()
ready()
"""


def test_the_list_of_2024_as_pdf() -> None:
    (source,) = DATA.rglob("afsprakenlijst-bo-leefomgeving-2024.pdf")
    run(OURS, source), run(PLAIN, source)
    pairs = [(run(OURS, source), run(PLAIN, source)) for _ in range(PAIRS)]
    measured = pair_up([our.seconds for our, _ in pairs], [other.seconds for _, other in pairs])
    report("P1", "list of 2024 as PDF, with fonts and places", "its plain text", measured, 2.5)
