"""Open a document within bounds, and choose the reader that knows its format."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.blocks import Block, SourceDocumentText

MAX_FILE_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a reader of one format gives."""

    blocks: tuple[Block, ...]
    encoding: str
    removed_characters: tuple[tuple[str, int], ...]
    image_pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: by which endings it is known, and how its bytes become blocks."""

    suffixes: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, Progress], ReadText]


def _read_text(content: bytes, progress: Progress) -> ReadText:
    from novex_desktop.importing.readers.text_reader import read_text_blocks

    return ReadText(*read_text_blocks(content, progress))


def _read_docx(content: bytes, progress: Progress) -> ReadText:
    from novex_desktop.importing.readers.docx_reader import read_docx_blocks

    return ReadText(*read_docx_blocks(content, progress))


def _read_pdf(content: bytes, progress: Progress) -> ReadText:
    from novex_desktop.importing.readers.pdf_reader import read_pdf_blocks

    blocks, removed, image_pages = read_pdf_blocks(content, progress)
    return ReadText(blocks, "pdf", removed, image_pages)


_DOCX = Reader(
    (".docx", ".docm"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _read_docx,
)
_PDF = Reader((".pdf",), "application/pdf", _read_pdf)
_TEXT = Reader((".txt", ".text"), "text/plain", _read_text)

# What a file begins with. The content decides, not the name: a Word file renamed to .txt is still
# a Word file, and is read as one.
_KNOWN = ((b"%PDF-", _PDF), (b"PK\x03\x04", _DOCX))
_PDF_WITHIN = 1024  # bytes that may stand before the mark of a PDF
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = (
    (b"PK\x05\x06", "een leeg zipbestand"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"SQLite format 3\x00", "een register of een andere database"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
)
_REMEDY = (
    "Dit programma leest afsprakenlijsten als Word (.docx), PDF met tekst, of tekst (.txt). Open "
    "het bestand in het programma waarin het gemaakt is, bewaar het daar als Word-bestand (.docx), "
    "en lees dat in."
)
_EMPTY = "“{name}” is leeg: er staat geen tekst in. Kies het bestand met de afsprakenlijst."
_PROTECTED = (
    "“{name}” is met een wachtwoord beveiligd. Open het in Word, haal het wachtwoord weg (Bestand, "
    "Info, Document beveiligen), bewaar het, en lees het dan in."
)


def read_document(path: Path, progress: Progress = no_progress) -> SourceDocumentText:
    """Read a list of agreements as blocks of text.

    Raises:
        DocumentError: there is no such file, it cannot be read, is larger than `MAX_FILE_BYTES`,
            is empty, or is of a format that no reader knows. In Dutch, with the remedy.
        Cancelled: the user asked to stop.
    """
    progress(0, 1, "Bestand lezen")
    content = _read_bytes(path)
    reader = _choose_reader(path, content)
    read = reader.read(content, progress)
    if not read.blocks:
        raise DocumentError(_EMPTY.format(name=path.name))
    return SourceDocumentText(
        name=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        media_type=reader.media_type,
        content=content,
        encoding=read.encoding,
        blocks=read.blocks,
        removed_characters=read.removed_characters,
        image_pages=read.image_pages,
    )


def _read_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise DocumentError(f"“{path.name}” is een map. Kies een bestand met een afsprakenlijst.")
    if path.exists() and not path.is_file():  # reading a pipe or a device might never end
        raise DocumentError(
            f"“{path.name}” is geen gewoon bestand. Kies een bestand met een afsprakenlijst."
        )
    try:
        # One byte more than allowed is asked for: the size on disk may be wrong or change.
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            content = file.read(MAX_FILE_BYTES + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError as error:
        message = f"Het bestand “{path}” bestaat niet. Controleer de naam en de map."
        raise DocumentError(message) from error
    except OSError as error:
        message = (
            f"“{path.name}” kan niet worden gelezen. Controleer of u het bestand mag openen en "
            "of het niet in een ander programma open staat."
        )
        raise DocumentError(message) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise DocumentError(
            f"“{path.name}” werd nog geschreven terwijl het werd gelezen. Wacht tot dat klaar is, "
            "en lees het dan in."
        )
    if len(content) > MAX_FILE_BYTES:
        raise DocumentError(
            f"“{path.name}” is groter dan {MAX_FILE_BYTES // 1_000_000} MB en kan geen "
            "afsprakenlijst zijn. Kies het bestand met alleen de tekst van de lijst."
        )
    if not content:
        raise DocumentError(_EMPTY.format(name=path.name))
    return content


def _choose_reader(path: Path, content: bytes) -> Reader:
    """Return the reader for a file: by what it begins with, and only for text by its name."""
    for signature, known in _KNOWN:
        if content.startswith(signature):
            return known
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED in content:
            raise DocumentError(_PROTECTED.format(name=path.name))
        kind = "een Word- of Excel-bestand van een oude versie"
        raise DocumentError(f"“{path.name}” is {kind}. {_REMEDY}")
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            raise DocumentError(f"“{path.name}” is {name}. {_REMEDY}")
    suffix = path.suffix.lower()
    if suffix in _PDF.suffixes and b"%PDF-" in content[:_PDF_WITHIN]:
        return _PDF
    if suffix in _TEXT.suffixes:
        return _TEXT
    if suffix in (*_PDF.suffixes, *_DOCX.suffixes):
        raise DocumentError(
            f"“{path.name}” heet {suffix} maar is het niet; het bestand is beschadigd of heeft een "
            f"verkeerde naam. {_REMEDY}"
        )
    kind = f"een bestand van de soort “{suffix}”" if suffix else "een bestand zonder soortnaam"
    raise DocumentError(f"“{path.name}” is {kind}. {_REMEDY}")
