"""Reader for plain text: one block per line that holds a word."""

import re
from itertools import islice

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import Progress
from novex_desktop.importing.blocks import Block, BlockStyle
from novex_desktop.importing.readers.bounds import MAX_WORDS, TOO_LONG, ReadingGuard
from novex_desktop.importing.readers.text_encoding import clean_text, decode_text
from novex_desktop.importing.readers.text_tables import split_tables

_WORD = re.compile(r"\S+")
_LINE_END = re.compile("\r\n|[\n\r\x0b\x85\u2028\u2029]")


def read_text_blocks(
    content: bytes, progress: Progress
) -> tuple[tuple[Block, ...], str, tuple[tuple[str, int], ...]]:
    """Return the blocks, the encoding and the removed characters of a text file.

    Raises:
        DocumentError: the bytes are no text, or pass a bound.
        Cancelled: the user asked to stop.
    """
    raw, encoding = decode_text(content)
    text, removed = clean_text(raw)
    if next(islice(_WORD.finditer(text), MAX_WORDS, None), None):
        raise DocumentError(TOO_LONG.format(limit=f"{MAX_WORDS} woorden"))
    guard = ReadingGuard(progress, "Regels lezen")
    blocks: list[Block] = []
    position, blank_lines = 0, 0
    for page, page_text in enumerate(text.split("\f"), start=1):
        lines = _LINE_END.split(page_text)
        for number, line in enumerate(lines):
            # A form feed at the start of a line begins no new line; between words it does.
            is_same_line = page > 1 and not number
            if not is_same_line or (blocks and blocks[-1].position == position):
                position += 1
            if not line.strip():
                blank_lines += 1 if number < len(lines) - 1 else 0
                continue
            blocks.append(_make_block(line, position, page, blank_lines))
            blank_lines = 0
            guard.count(blocks[-1].text)
    return tuple(split_tables(blocks)), encoding, removed


def _make_block(line: str, position: int, page: int, blank_lines: int) -> Block:
    bare = line.strip()
    style = BlockStyle(
        indent=len(line) - len(line.lstrip()),
        blank_lines_before=blank_lines,
        ends_with_blank=line[-1].isspace(),
    )
    return Block(bare, position, page, style)
