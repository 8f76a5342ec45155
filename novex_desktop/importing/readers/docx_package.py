"""The zip file that a Word document is, opened within bounds.

Nothing in it is trusted: not the sizes it names, not its XML. Only the parts that hold words are
unpacked, each up to a limit, and XML that declares anything of its own is refused.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from novex_desktop.domain.errors import DocumentError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PART_BYTES = 40_000_000  # unpacked; a list of 500 pages has about 5 MB
MAX_UNPACKED_BYTES = 60_000_000  # of all parts that are read
MAX_ENTRIES = 10_000
_MAX_RATIO = 250  # XML of Word packs to a tenth, long tables to a hundredth
_RATIO_FROM = 4_000_000  # bytes; below it a high ratio does no harm
_CHUNK = 1 << 20

_DAMAGED = (
    "Dit Word-bestand is beschadigd en kan niet worden gelezen. Open het in Word, bewaar het "
    "opnieuw als .docx, en lees dat bestand in."
)
_HOSTILE = (
    "Dit Word-bestand bevat iets wat er niet in hoort ({what}) en wordt daarom niet gelezen. "
    "Vraag de afzender om het in Word opnieuw te bewaren als .docx."
)
_PASSWORD = (
    "Dit bestand is met een wachtwoord beveiligd. Open het in Word, haal het wachtwoord weg "
    "(Bestand, Info, Document beveiligen), bewaar het, en lees het dan in."
)


@dataclass(frozen=True, slots=True)
class DocxParts:
    """The parts that hold words or say how they look; None where the document has none."""

    document: "_Element"
    styles: "_Element | None"
    numbering: "_Element | None"
    footnotes: tuple["_Element", ...]  # footnotes and endnotes
    running: tuple["_Element", ...]  # headers and footers


def open_docx(content: bytes) -> DocxParts:
    """Unpack the parts of a Word document.

    Raises:
        DocumentError: it is damaged, protected, no Word document, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _read_parts(_Unpacker(package))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise DocumentError(_DAMAGED) from error
    except RuntimeError as error:  # what zipfile says of an encrypted entry
        raise DocumentError(_PASSWORD) from error


class _Unpacker:
    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._left = MAX_UNPACKED_BYTES
        self.names = package.namelist()
        if len(self.names) > MAX_ENTRIES:
            raise DocumentError(_HOSTILE.format(what=f"meer dan {MAX_ENTRIES} onderdelen"))

    def read(self, name: str) -> bytes:
        """Unpack one part, counting what comes out and not what the file says of it."""
        packed = self._package.getinfo(name).compress_size
        chunks: list[bytes] = []
        size = 0
        with self._package.open(name) as file:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                if size > min(MAX_PART_BYTES, self._left) or (
                    size > _RATIO_FROM and size > _MAX_RATIO * max(packed, 1)
                ):
                    raise DocumentError(_HOSTILE.format(what="het pakt uit tot te veel gegevens"))
                chunks.append(chunk)
        self._left -= size
        return b"".join(chunks)

    def parse(self, name: str) -> "_Element":
        return parse_xml(self.read(name))

    def find(self, name: str) -> "_Element | None":
        return self.parse(name) if name in self.names else None


def parse_xml(content: bytes) -> "_Element":
    """Parse XML that may declare nothing of its own: no document type, no entities.

    Raises:
        DocumentError: it does, or it is no XML.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
            raise DocumentError(_HOSTILE.format(what="eigen XML-definities")) from error
        raise DocumentError(_DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DocumentError(_HOSTILE.format(what="eigen XML-definities"))
    return root


def _read_parts(package: _Unpacker) -> DocxParts:
    if "[Content_Types].xml" not in package.names:
        raise DocumentError(
            "Dit is een zipbestand en geen Word-bestand. Pak het uit, en lees het Word-bestand "
            "met de afsprakenlijst in."
        )
    name = _find_document(package)
    folder = name.rsplit("/", 1)[0]
    running = sorted(
        other
        for other in package.names
        if other.startswith((f"{folder}/header", f"{folder}/footer")) and other.endswith(".xml")
    )
    notes = [f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"]
    return DocxParts(
        document=package.parse(name),
        styles=package.find(f"{folder}/styles.xml"),
        numbering=package.find(f"{folder}/numbering.xml"),
        footnotes=tuple(package.parse(note) for note in notes if note in package.names),
        running=tuple(package.parse(part) for part in running),
    )


def _find_document(package: _Unpacker) -> str:
    """Return the name of the part with the text; its content type tells which it is."""
    kinds = {}
    for part in package.parse("[Content_Types].xml"):
        kinds[part.get("ContentType", "")] = str(part.get("PartName", "")).lstrip("/")
    for kind, name in kinds.items():
        if "wordprocessingml" in kind and kind.endswith("main+xml") and name in package.names:
            return name
        if "ms-word" in kind and kind.endswith("main+xml") and name in package.names:
            return name  # .docm: the macros in it are not read
    if "word/document.xml" in package.names:
        return "word/document.xml"
    for word, what in (
        ("spreadsheetml", "een Excel-bestand"),
        ("presentationml", "een presentatie"),
    ):
        if any(word in kind for kind in kinds):
            raise DocumentError(
                f"Dit is {what} en geen Word-bestand. Kies het bestand met de afsprakenlijst: "
                "Word (.docx), PDF of tekst (.txt)."
            )
    raise DocumentError(_DAMAGED)
