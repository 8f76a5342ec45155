"""Open a document within bounds, and choose the reader that knows its format."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.blocks import Block, SourceDocumentText
from novex_desktop.importing.readers.text_reader import read_text_blocks

MAX_FILE_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a reader of one format gives."""

    blocks: tuple[Block, ...]
    encoding: str
    removed_characters: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: by which endings it is known, and how its bytes become blocks."""

    suffixes: tuple[str, ...]
    media_type: str
    read: Callable[[bytes, Progress], ReadText]


def _read_text(content: bytes, progress: Progress) -> ReadText:
    return ReadText(*read_text_blocks(content, progress))


READERS = (Reader((".txt", ".text"), "text/plain", _read_text),)

# What a file begins with, and the Dutch name of its format. The content decides, not the name:
# a Word file renamed to .txt is still a Word file.
_SIGNATURES = (
    (b"%PDF-", "een PDF-bestand"),
    (b"PK\x03\x04", "een Word-, Excel- of zipbestand"),
    (b"PK\x05\x06", "een leeg zipbestand"),
    (b"\xd0\xcf\x11\xe0", "een Word- of Excel-bestand van een oude versie"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"SQLite format 3\x00", "een register of een andere database"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
)
_SAVE_AS_TEXT = (
    "Dit programma leest nog alleen tekstbestanden (.txt). Open het bestand in het programma "
    "waarin het gemaakt is, bewaar het daar als tekst zonder opmaak (UTF-8), en lees dat in."
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
    )


_EMPTY = "“{name}” is leeg: er staat geen tekst in. Kies het bestand met de afsprakenlijst."


def _read_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise DocumentError(f"“{path.name}” is een map. Kies een bestand met een afsprakenlijst.")
    try:
        # One byte more than allowed is asked for: the size on disk may be wrong or change.
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        message = f"Het bestand “{path}” bestaat niet. Controleer de naam en de map."
        raise DocumentError(message) from error
    except OSError as error:
        message = (
            f"“{path.name}” kan niet worden gelezen. Controleer of u het bestand mag openen en "
            "of het niet in een ander programma open staat."
        )
        raise DocumentError(message) from error
    if len(content) > MAX_FILE_BYTES:
        raise DocumentError(
            f"“{path.name}” is groter dan {MAX_FILE_BYTES // 1_000_000} MB en kan geen "
            "afsprakenlijst zijn. Kies het bestand met alleen de tekst van de lijst."
        )
    if not content:
        raise DocumentError(_EMPTY.format(name=path.name))
    return content


def _choose_reader(path: Path, content: bytes) -> Reader:
    for signature, name in _SIGNATURES:
        if content.startswith(signature):
            raise DocumentError(f"“{path.name}” is {name}. {_SAVE_AS_TEXT}")
    suffix = path.suffix.lower()
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    kind = f"een bestand van de soort “{suffix}”" if suffix else "een bestand zonder soortnaam"
    raise DocumentError(f"“{path.name}” is {kind}. {_SAVE_AS_TEXT}")
