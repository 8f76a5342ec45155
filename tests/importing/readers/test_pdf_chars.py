"""Characters of a PDF: asked for at once, they are what they are when asked for one by one."""

import ctypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.readers import pdf_chars
from novex_desktop.importing.readers.pdf_chars import (
    read_chars,
    read_text_at_once,
    read_text_by_sign,
)
from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks
from tests.importing.readers.test_pdf_reader import make_pdf, show

DATA = Path(__file__).parents[2] / "data"
FILES = sorted(path for path in DATA.rglob("*.pdf") if path.name != "beveiligd.pdf")
LIST_2024 = DATA / "importing" / "afsprakenlijst-bo-leefomgeving-2024.pdf"
ODD = {  # what a letter of a font may stand for
    "a": "0000",  # nothing
    "b": "DC00",  # half a sign, which pdfium gives as a hyphen when asked for all at once
    "c": "D83DDE00",  # two halves of one
    "d": "FB01",
    "e": "0002",
    "f": "FFFE",
    "g": "00660069",  # two letters
    "h": "2028",
    "i": "05D0",
    "j": "000D",
}


def make_odd_pdf(words: str) -> bytes:
    """Return a PDF whose font gives other letters than stand in the file."""
    signs = "\n".join(f"<{ord(letter):02X}> <{code}>" for letter, code in ODD.items())
    meaning = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(ODD)} beginbfchar\n{signs}\n"
        "endbfchar endcmap end end"
    ).encode()
    return make_pdf(
        [show((700, 11, "BEGIN"), (680, 11, words), (660, 9, f"X{words}Y {words}"))],
        [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(meaning), meaning)],
        font=b"/ToUnicode 6 0 R",
    )


def open_pages(content: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return
    for number in range(len(document)):
        page = raw.FPDF_LoadPage(document.raw, number)
        if page:
            yield raw.FPDFText_LoadPage(page)


def ask_one_by_one(textpage: Any) -> list[tuple[str, float, float, float, float]]:
    """Return each sign with ink: letter, left, right, bottom, size, as pdfium's own calls tell."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    signs = []
    for index in range(raw.FPDFText_CountChars(textpage)):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if not code or 0xD800 <= code < 0xE000 or chr(code).isspace():
            continue
        raw.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
        size = raw.FPDFText_GetFontSize(textpage, index)
        signs.append((chr(code), left.value, right.value, bottom.value, size))
    return signs


def same_hyphen(text: str) -> str:
    return text.replace("\ufffe", "\u0002")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_at_once_gives_what_one_by_one_gives(path: Path) -> None:
    for textpage in open_pages(path.read_bytes()):
        chars = read_chars(textpage, raw)
        letters = [sign for sign in chars.text if not sign.isspace()]
        places = zip(letters, chars.lefts, chars.rights, chars.bottoms, chars.sizes, strict=True)
        expected = ask_one_by_one(textpage)
        found = [(same_hyphen(letter), *place) for letter, *place in places]
        if "oneindige" not in path.name:  # its places are bounded
            assert found == [(same_hyphen(sign[0]), *sign[1:]) for sign in expected]
        assert len(found) == len(expected)


@pytest.mark.parametrize("words", [*ODD, *(f"A{odd}BC{odd}" for odd in ODD), "cA a", "ca", "bcbc"])
def test_a_font_with_odd_letters_is_read_as_one_by_one(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = make_odd_pdf(words)
    (textpage,) = open_pages(content)
    at_once = read_text_at_once(textpage, raw, raw.FPDFText_CountChars(textpage))
    by_sign = "".join(read_text_by_sign(textpage, raw, raw.FPDFText_CountChars(textpage)).values())
    assert "BEGIN" in by_sign
    assert at_once is None or same_hyphen(at_once) == same_hyphen(by_sign)
    blocks = read_pdf_blocks(content, no_progress)
    monkeypatch.setattr(pdf_chars, "read_text_at_once", lambda *_: None)
    assert read_pdf_blocks(content, no_progress) == blocks


def test_what_has_no_letter_or_half_a_sign_is_not_read_at_once() -> None:
    for words in ("A a", "A b", "A c"):
        (textpage,) = open_pages(make_odd_pdf(words))
        assert read_text_at_once(textpage, raw, raw.FPDFText_CountChars(textpage)) is None


def test_a_list_is_read_at_once() -> None:
    for textpage in open_pages(LIST_2024.read_bytes()):
        assert read_text_at_once(textpage, raw, raw.FPDFText_CountChars(textpage))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_blocks_are_the_same_read_either_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        blocks = read_pdf_blocks(path.read_bytes(), no_progress)
    except DocumentError:
        return
    monkeypatch.setattr(pdf_chars, "read_text_at_once", lambda *_: None)
    assert read_pdf_blocks(path.read_bytes(), no_progress) == blocks
