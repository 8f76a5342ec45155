"""PDF: lines as they stand on the page, within bounds, and nothing that harms."""

import time
import tracemalloc
import zlib
from pathlib import Path

import pytest

from novex_desktop.domain.errors import Cancelled, DocumentError
from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks

FOLDER = Path(__file__).parents[2] / "data" / "importing"


def make_pdf(
    pages: list[bytes],
    extra: list[bytes] | None = None,
    filters: bytes = b"",
    font: bytes = b"",
) -> bytes:
    """Return a PDF with these contents of pages, and other objects after them.

    Args:
        font: what else its font says.
    """
    count = len(pages)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % font,
    ]
    for number, content in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(
            b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), filters, content)
        )
    objects += extra or []
    return _join(objects)


def _join(objects: list[bytes]) -> bytes:
    parts = [b"%PDF-1.7\n"]
    offsets, size = [], len(parts[0])
    for number, body in enumerate(objects, start=1):
        offsets.append(size)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        size += len(parts[-1])
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % offset for offset in offsets]
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return b"".join(parts) + trailer % (len(objects) + 1, size)


def show(*lines: tuple[int, int, str]) -> bytes:
    """Return the content of a page: each line with its place and its size."""
    return b"".join(
        b"BT /F1 %d Tf 60 %d Td (%s) Tj ET\n" % (size, y, text.encode("latin-1"))
        for y, size, text in lines
    )


def read(content: bytes) -> tuple[Block, ...]:
    return read_pdf_blocks(content, no_progress)[0]


def refuse(content: bytes) -> str:
    with pytest.raises(DocumentError) as refusal:
        read(content)
    return refusal.value.message


def test_lines_know_page_size_and_the_white_above_them() -> None:
    first = show(
        (780, 16, "Regio Noord-Nederland"), (740, 11, "Een regel"), (726, 11, "en nog een")
    )
    blocks = read(make_pdf([first, show((780, 11, "Bladzijde twee"))]))
    assert [(b.text, b.page, b.style.font_size) for b in blocks] == [
        ("Regio Noord-Nederland", 1, 16.0),
        ("Een regel", 1, 11.0),
        ("en nog een", 1, 11.0),
        ("Bladzijde twee", 2, 11.0),
    ]
    assert [b.style.blank_lines_before > 0 for b in blocks] == [False, True, False, False]


def test_lines_that_return_at_the_same_place_are_running_titles() -> None:
    pages = [
        show((800, 9, "Afsprakenlijst 2025"), (700, 11, f"Tekst van bladzijde {n}."))
        for n in ("een", "twee")
    ]
    assert [b.style.role.value for b in read(make_pdf(pages))] == ["running", "", "running", ""]


def test_a_pdf_without_text_is_refused_with_the_advice_to_ask_for_word() -> None:
    message = refuse(make_pdf([b"0 0 10 10 re f"]))
    assert "geen tekstlaag" in message
    assert "Vraag de afzender om het Word-bestand" in message


def test_a_protected_pdf_is_refused() -> None:
    assert "met een wachtwoord beveiligd" in refuse((FOLDER / "beveiligd.pdf").read_bytes())


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(5000)])
def test_a_damaged_pdf_is_refused(content: bytes) -> None:
    assert "beschadigd" in refuse(content)


def test_scripts_are_not_run() -> None:
    script = b"<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>"
    blocks = read(make_pdf([show((700, 11, "Gewone tekst."))], [script]))
    assert [block.text for block in blocks] == ["Gewone tekst."]


def test_a_hundred_thousand_objects_are_read_in_bounded_time() -> None:
    content = make_pdf([show((700, 11, "Gewone tekst."))], [b"<< /A [1 2 3] >>"] * 100_000)
    start = time.process_time()
    assert len(read(content)) == 1
    assert time.process_time() - start < 30


def test_more_pages_than_the_limit_are_refused() -> None:
    assert "500 bladzijden" in refuse(make_pdf([show((700, 11, "Tekst."))] * 501))


def test_a_stream_that_unpacks_to_too_much_is_refused_without_unpacking_it() -> None:
    packed = zlib.compress(b" " * 400_000_000, 9)
    content = make_pdf([packed], filters=b"/Filter /FlateDecode")
    tracemalloc.start()
    try:
        message = refuse(content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "te veel gegevens" in message
    assert peak < 20_000_000


def test_a_stream_that_is_packed_twice_is_refused() -> None:
    packed = zlib.compress(zlib.compress(b" " * 1_000_000))
    content = make_pdf([packed], filters=b"/Filter [/FlateDecode /FlateDecode]")
    assert "te veel gegevens" in refuse(content)


def test_reading_stops_when_the_user_asks() -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_pdf_blocks(make_pdf([show((700, 11, "Tekst."))]), stop)


PICTURE = b"q 400 0 0 600 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"


def test_a_page_that_is_a_picture_among_pages_with_text_is_told() -> None:
    text = show((700, 11, "Een regel."))

    blocks, _, image_pages = read_pdf_blocks(make_pdf([text, PICTURE, b"", text]), no_progress)

    assert [block.page for block in blocks] == [1, 4]
    assert image_pages == (2,)  # the third is merely empty


def test_a_picture_beside_text_is_no_page_without_words() -> None:
    content = make_pdf([PICTURE + show((700, 11, "Een regel."))])

    assert read_pdf_blocks(content, no_progress)[2] == ()
