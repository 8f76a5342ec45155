"""What every reader gives: the text of a document as blocks in order, whatever its format."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from enum import StrEnum
from operator import attrgetter
from typing import Any

SOFT_HYPHEN = "\u00ad"


class BlockRole(StrEnum):
    """What a format itself says that a block is. The values are stored."""

    BODY = ""
    CONTENTS = "contents"  # a line of the list of contents
    RUNNING = "running"  # header or footer of the pages
    FOOTNOTE = "footnote"
    TABLE_HEADER = "table_header"  # row that the table repeats on each page


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """What the layout says about a block. Hints only: the words decide where they can.

    Readers of other formats add what theirs knows (a heading level, a font size); each hint
    has a value that means "unknown", so that the parser works without it.
    """

    indent: int = 0  # blanks before the text
    blank_lines_before: int = 0
    ends_with_blank: bool = False  # a blank stood at the line end: the next word is a word apart
    blank_is_unknown: bool = False  # the format does not tell whether a blank stood there
    is_whole: bool = False  # a paragraph of its own, not a line that may go on in the next
    heading_level: int = 0  # 1 for the highest
    list_level: int = 0  # 1 for the highest
    font_size: float = 0.0  # points
    is_bold: bool = False  # all of it
    width: float = 0.0  # points of the line; 0 where the format has none
    room: float = 0.0  # points from its end to the right margin
    table: int = 0  # 1-based number of the table that it stands in
    row: int = 0  # 1-based, in that table
    column: int = 0  # 1-based; of a merged cell the first
    role: BlockRole = BlockRole.BODY


_HINTS = tuple(hint.name for hint in fields(BlockStyle))
_read_hints = attrgetter(*_HINTS)


@dataclass(frozen=True, slots=True)
class Block:
    """One line or paragraph of a document."""

    text: str  # as in the source, without blanks around it and without control characters
    position: int  # 1-based: the line in a text file, the paragraph in a Word file
    page: int = 1  # 1-based; always 1 when the source marks no pages
    style: BlockStyle = field(default=BlockStyle())
    # Figures that point to a footnote, taken out of the text: where each stood, and itself.
    figures: tuple[tuple[int, str], ...] = ()

    @property
    def full_text(self) -> str:
        """The text as in the source, those figures in it."""
        text = self.text
        for offset, figure in reversed(self.figures):
            text = text[:offset] + figure + text[offset:]
        return text


@dataclass(frozen=True, slots=True)
class SourceDocumentText:
    """A document that was read: where it came from, its bytes, and its words in order."""

    name: str  # file name without its folder
    sha256: str  # of the bytes, lower hex
    media_type: str
    content: bytes
    encoding: str
    blocks: tuple[Block, ...]
    removed_characters: tuple[tuple[str, int], ...] = ()  # ("U+0007", how many)
    image_pages: tuple[int, ...] = ()  # pages of a PDF that are a picture, without words


def split_words(text: str) -> list[str]:
    """Split a text into words: runs of characters between blanks.

    A soft hyphen by itself is no word; it shows only where a line is broken.
    """
    return [word for word in text.split() if word.strip(SOFT_HYPHEN)]


def find_body_size(texts: Iterable[tuple[BlockStyle, str]]) -> float:
    """Return the size of letters that most of some texts are set in; 0 for unknown."""
    sizes: Counter[float] = Counter()
    for style, text in texts:
        sizes[style.font_size] += len(text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def dump_blocks(blocks: tuple[Block, ...]) -> str:
    """Write blocks as JSON text, to be stored with the document.

    The store reads `position` from it. Only hints of style that say something are written, so
    that a document without layout costs little more than its words.
    """
    rows = [
        {
            "text": block.text,
            "position": block.position,
            "page": block.page,
            "style": _dump_style(block.style),
            **({"figures": block.figures} if block.figures else {}),
        }
        for block in blocks
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def load_blocks(text: str) -> tuple[Block, ...]:
    """Read blocks back from the JSON text of `dump_blocks`."""
    return tuple(
        Block(
            row["text"],
            row["position"],
            row["page"],
            _load_style(row["style"]),
            tuple((offset, figure) for offset, figure in row.get("figures", ())),
        )
        for row in json.loads(text)
    )


def _dump_style(style: BlockStyle) -> dict[str, object]:
    return {name: value for name, value in zip(_HINTS, _read_hints(style), strict=True) if value}


def _load_style(row: dict[str, Any]) -> BlockStyle:
    role = BlockRole(row.get("role", ""))
    return BlockStyle(**{**row, "role": role})
