"""Word documents: what a reader of the page sees, within bounds, and nothing that harms."""

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from novex_desktop.domain.errors import Cancelled, DocumentError
from novex_desktop.domain.progress import no_progress
from novex_desktop.importing.blocks import Block, BlockRole
from novex_desktop.importing.readers.docx_numbering import format_count
from novex_desktop.importing.readers.docx_reader import read_docx_blocks

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override'
    ' PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
MakeDocx = Callable[..., bytes]


@pytest.fixture
def make_docx() -> MakeDocx:
    """Return a function that packs a body, and other parts by name, as a Word document."""

    def make(body: str, **parts: str) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", TYPES)
            document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
            package.writestr("word/document.xml", document)
            for name, content in parts.items():
                package.writestr(f"word/{name}.xml", content)
        return file.getvalue()

    return make


def read(content: bytes) -> tuple[Block, ...]:
    return read_docx_blocks(content, no_progress)[0]


def read_texts(content: bytes) -> list[str]:
    return [block.text for block in read(content)]


def refuse(content: bytes) -> str:
    with pytest.raises(DocumentError) as refusal:
        read(content)
    return refusal.value.message


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_each_paragraph_is_a_whole_block(make_docx: MakeDocx) -> None:
    blocks = read(make_docx(paragraph("Een") + paragraph(" ") + paragraph("Twee")))
    assert [(block.text, block.position) for block in blocks] == [("Een", 1), ("Twee", 2)]
    assert all(block.style.is_whole for block in blocks)
    assert blocks[1].style.blank_lines_before == 1


def test_insertions_links_and_controls_are_read_and_deletions_are_not(make_docx: MakeDocx) -> None:
    body = (
        "<w:p><w:r><w:t>Rijk </w:t></w:r><w:ins><w:r><w:t>en regio </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>weg </w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>spreken </w:t></w:r></w:hyperlink>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen </w:t></w:r>"
        "<w:sdt><w:sdtContent><w:r><w:t>af.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('In een besturingselement.')}</w:sdtContent></w:sdt>"
    )
    assert read_texts(make_docx(body)) == [
        "Rijk en regio spreken af.",
        "In een besturingselement.",
    ]


def test_text_boxes_notes_headers_and_footers_are_read_with_their_role(
    make_docx: MakeDocx,
) -> None:
    box = (
        "<w:p><w:r><w:t>Buiten.</w:t><w:pict><w:txbxContent>"
        f"{paragraph('In het kader.')}</w:txbxContent></w:pict></w:r></w:p>"
    )
    blocks = read(
        make_docx(
            box,
            footnotes=f'<w:footnotes {W}><w:footnote w:type="separator">{paragraph("--")}'
            f"</w:footnote><w:footnote>{paragraph('Zie de brief.')}</w:footnote></w:footnotes>",
            header1=f"<w:hdr {W}>{paragraph('Afsprakenlijst')}</w:hdr>",
        )
    )
    assert [(block.text, block.style.role) for block in blocks] == [
        ("Buiten.", BlockRole.BODY),
        ("In het kader.", BlockRole.BODY),
        ("Zie de brief.", BlockRole.FOOTNOTE),
        ("Afsprakenlijst", BlockRole.RUNNING),
    ]


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
)


def number(list_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def test_labels_that_word_makes_are_words_as_on_the_page(make_docx: MakeDocx) -> None:
    body = "".join(
        paragraph(text, properties)
        for text, properties in (
            ("Een", number(1)),
            ("Onder een", number(1, 1)),
            ("Ook onder een", number(1, 1)),
            ("Twee", number(1)),
            ("Onder twee", number(1, 1)),
            ("Punt", number(2)),
            ("Opnieuw", number(3)),
        )
    )
    blocks = read(make_docx(body, numbering=NUMBERING))
    assert [block.text for block in blocks] == [
        "1. Een",
        "1.a) Onder een",
        "1.b) Ook onder een",
        "2. Twee",
        "2.a) Onder twee",
        "\uf0b7 Punt",
        "1. Opnieuw",
    ]
    assert [block.style.list_level for block in blocks] == [1, 2, 2, 1, 2, 1, 1]


@pytest.mark.parametrize(
    ("value", "form", "label"),
    [(4, "lowerRoman", "iv"), (28, "upperLetter", "BB"), (7, "decimalZero", "07"), (3, "x", "3")],
)
def test_counts_are_written_in_the_form_of_the_list(value: int, form: str, label: str) -> None:
    assert format_count(value, form) == label


STYLES = (
    f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/>'
    '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Eigen"><w:basedOn w:val="Kop2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style></w:styles>'
)


def test_styles_tell_headings_contents_size_and_weight(make_docx: MakeDocx) -> None:
    body = "".join(
        paragraph("Kop", f'<w:pStyle w:val="{style}"/>')
        for style in ("Kop2", "Eigen", "Inhopg1", "Ring")
    )
    own, based, contents, ring = (block.style for block in read(make_docx(body, styles=STYLES)))
    assert (own.heading_level, own.font_size, own.is_bold) == (2, 13.0, True)
    assert (based.heading_level, based.font_size, based.is_bold) == (2, 13.0, True)
    assert contents.role is BlockRole.CONTENTS
    assert ring.heading_level == 0


def test_cells_know_their_place_and_merged_ones_come_once(make_docx: MakeDocx) -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    start, span = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    body = (
        f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('Nr')}{cell('Afspraak')}</w:tr>"
        f"<w:tr>{cell('1', start)}{cell('Een.')}</w:tr>"
        f"<w:tr>{cell('1', '<w:vMerge/>')}{cell('Twee.')}</w:tr>"
        f"<w:tr>{cell('Breed', span)}{cell('Daarna')}</w:tr></w:tbl>"
    )
    blocks = read(make_docx(body))
    assert [(b.text, b.style.row, b.style.column) for b in blocks] == [
        ("Nr", 1, 1),
        ("Afspraak", 1, 2),
        ("1", 2, 1),
        ("Een.", 2, 2),
        ("Twee.", 3, 2),
        ("Breed", 4, 1),
        ("Daarna", 4, 3),
    ]
    assert blocks[0].style.role is BlockRole.TABLE_HEADER


def test_breaks_within_a_paragraph_and_pages_are_kept(make_docx: MakeDocx) -> None:
    body = (
        "<w:p><w:r><w:t>Een</w:t><w:br/><w:t>twee</w:t></w:r></w:p>"
        '<w:p><w:r><w:br w:type="page"/><w:t>drie</w:t></w:r></w:p>'
    )
    assert [(b.text, b.page) for b in read(make_docx(body))] == [
        ("Een", 1),
        ("twee", 1),
        ("drie", 2),
    ]


# What is refused


def test_a_document_type_or_entity_is_refused(make_docx: MakeDocx) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr(
            "word/document.xml",
            '<!DOCTYPE d [<!ENTITY a "boe"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
            f"<w:document {W}><w:body>{paragraph('&a;&b;')}</w:body></w:document>",
        )
    assert "eigen XML-definities" in refuse(file.getvalue())


@pytest.mark.parametrize("size", [50_000_000, 400_000_000])
def test_a_part_that_unpacks_to_too_much_is_refused_at_once(size: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", TYPES)
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(size // 10_000_000):
                part.write(b" " * 10_000_000)
    start = time.process_time()
    assert "te veel gegevens" in refuse(file.getvalue())
    assert time.process_time() - start < 5


def test_deep_nesting_is_refused_and_loses_no_word_in_silence(make_docx: MakeDocx) -> None:
    deep = "<w:sdt><w:sdtContent>" * 60 + paragraph("diep") + "</w:sdtContent></w:sdt>" * 60
    assert "te diep in elkaar" in refuse(make_docx(deep))


def test_more_paragraphs_than_the_limit_are_refused(
    make_docx: MakeDocx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("novex_desktop.importing.readers.bounds.MAX_BLOCKS", 100)
    assert "kan geen afsprakenlijst zijn" in refuse(make_docx(paragraph("woord") * 101))


def test_a_document_that_takes_too_long_is_refused(
    make_docx: MakeDocx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("novex_desktop.importing.readers.bounds.MAX_SECONDS", -1.0)
    assert "duurt langer dan" in refuse(make_docx(paragraph("woord")))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04 stuk", "beschadigd"),
        (b"PK\x03\x04" + bytes(2000), "beschadigd"),
    ],
)
def test_a_damaged_document_is_refused(content: bytes, words: str) -> None:
    assert words in refuse(content)


def test_broken_xml_is_refused(make_docx: MakeDocx) -> None:
    assert "beschadigd" in refuse(make_docx("<w:p><w:r>"))


def test_a_zip_and_a_workbook_are_told_from_a_document() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("lijst.txt", "tekst")
    assert "zipbestand en geen Word-bestand" in refuse(file.getvalue())
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        )
    assert "een Excel-bestand" in refuse(book.getvalue())


def test_reading_stops_when_the_user_asks(make_docx: MakeDocx) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_docx_blocks(make_docx(paragraph("Een")), stop)
