"""Looks through a PDF before it is opened, for streams that unpack to too much."""

import re
import zlib

from novex_desktop.domain.errors import DocumentError
from novex_desktop.importing.readers.bounds import ReadingGuard

MAX_STREAM_BYTES = 30_000_000  # unpacked; the text of a page has some thousands
MAX_UNPACKED_BYTES = 300_000_000
_STREAM = re.compile(rb"stream\r?\n")
_DICT_CHARS = 2_000  # as far back as the dictionary of a stream is looked for
_CHUNK = 1 << 20
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_REPEATED = re.compile(rb"/(?:FlateDecode|Fl)\b[^>]*?/(?:FlateDecode|Fl)\b")
_HOSTILE = (
    "Deze PDF pakt uit tot te veel gegevens en wordt daarom niet gelezen. Vraag de afzender om het "
    "Word-bestand, en lees dat in."
)


def check_streams(content: bytes, guard: ReadingGuard) -> None:
    """Refuse a PDF whose packed streams would fill the memory; images are never unpacked.

    Raises:
        DocumentError: they would.
        Cancelled: the user asked to stop.
    """
    total = 0
    for number, match in enumerate(_STREAM.finditer(content)):
        if number % 500 == 0:
            guard.check()
        head = content[max(0, match.start() - _DICT_CHARS) : match.start()]
        head = head[head.rfind(b"obj") + 3 :]
        if b"Flate" not in head and b"/Fl" not in head:
            continue
        if _REPEATED.search(head):
            raise DocumentError(_HOSTILE)
        if _IMAGE.search(head):
            continue
        total += _measure(content, match.end(), guard)
        if total > MAX_UNPACKED_BYTES:
            raise DocumentError(_HOSTILE)


def _measure(content: bytes, start: int, guard: ReadingGuard) -> int:
    """Return how many bytes a stream unpacks to, without keeping them."""
    unpacker = zlib.decompressobj()
    size, place = 0, start
    data = b""
    try:
        while not unpacker.eof:
            if not data:
                data = content[place : place + _CHUNK]
                place += len(data)
                if not data:
                    break
            size += len(unpacker.decompress(data, _CHUNK))
            data = unpacker.unconsumed_tail
            if size > MAX_STREAM_BYTES:
                raise DocumentError(_HOSTILE)
            if size > _CHUNK:
                guard.check()
    except zlib.error:
        pass  # no packed data after all, or damaged: the reader of the file decides
    return size
