"""The longest documents that are accepted, in each format: within 30 seconds and 500 MB.

Each is read and planned in a process of its own, as the command line does it. Seconds are those of
the processor, so that a busy machine does not fail it.
"""

import copy
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.importing.readers.bounds import MAX_PAGES, MAX_WORDS
from tests.importing.readers.test_pdf_reader import make_pdf

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform == "win32", reason="measures memory the POSIX way"),
]
ROOT = Path(__file__).parents[2]
MOST_BYTES, MOST_SECONDS = 500_000_000, 30
READ = """
import resource, sys, time
from pathlib import Path
import novex_desktop.cli as cli
try:
    sys.argv = ["novex-desktop", *sys.argv[1:]]
    cli.main()
except SystemExit as stop:
    code = stop.code or 0
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
status = Path("/proc/self/status")
if status.exists():  # getrusage would tell the peak of the process that started this one, too
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
print(f"\\n|{code}|{time.process_time():.1f}|{peak}", flush=True)
"""


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
    result = subprocess.run(
        [sys.executable, "-c", READ, "import", name, "--register", "nieuw.novex", *about],
        cwd=tmp_path,
        env={**os.environ, "NOVEX_DESKTOP_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    _, code, seconds, peak = result.stdout.rsplit("|", 3)
    print(f"{name}: {seconds} s of the processor, {int(peak) // 1_000_000} MB")
    assert int(code) == 0, result.stderr
    assert float(seconds) <= MOST_SECONDS
    assert int(peak) <= MOST_BYTES
