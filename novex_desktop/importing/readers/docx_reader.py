"""Reader for Word documents: one block per paragraph, cells of tables included.

Labels that Word makes itself ("1", bullets) are given as words, since a reader of the page sees
them; so the same list has the same words as text, as Word and as PDF. Deleted and hidden text is
not read; insertions are. It reads the XML itself: python-docx passes over content controls,
insertions, footnotes and text boxes, and words would be lost in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import Progress
from novex_desktop.importing.blocks import Block, BlockRole, BlockStyle
from novex_desktop.importing.readers.bounds import ReadingGuard, refuse_pages
from novex_desktop.importing.readers.docx_numbering import Numbering
from novex_desktop.importing.readers.docx_package import open_docx
from novex_desktop.importing.readers.docx_styles import (
    TWIPS_PER_BLANK,
    DocxStyles,
    ParagraphLook,
    is_header_row,
)
from novex_desktop.importing.readers.docx_text import LINE_BREAK, ParagraphText, gather_text
from novex_desktop.importing.readers.docx_xml import find_child, get_attribute, local_name
from novex_desktop.importing.readers.text_encoding import clean_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_MAX_DEPTH = 40  # tables in tables; deeper is no list
_TOO_DEEP = (
    "In dit Word-bestand staan tabellen of kaders te diep in elkaar om het goed te lezen. Kopieer "
    "de tekst naar een nieuw Word-bestand, en lees dat in."
)
_BLANKS = re.compile(r"[ \t]+")


@dataclass(slots=True)
class _Place:
    """Where a paragraph stands."""

    role: BlockRole = BlockRole.BODY
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(slots=True)
class _DocxBlocks:
    styles: DocxStyles
    numbering: Numbering
    guard: ReadingGuard
    blocks: list[Block] = field(default_factory=list)
    removed: dict[str, int] = field(default_factory=dict)
    page: int = 1
    tables: int = 0
    empty_before: int = 0

    def add_all(self, element: "_Element", place: _Place, depth: int = 0) -> None:
        """Add all paragraphs and tables in an element."""
        if depth > _MAX_DEPTH:
            raise DocumentError(_TOO_DEEP)
        for part in element:
            name = local_name(part)
            if name == "p":
                self.add_paragraph(part, place, depth)
            elif name == "tbl":
                self.add_table(part, place, depth)
            elif name in _CONTAINERS:
                inner = place
                if name == "sdt" and _is_contents(part):
                    inner = _Place(BlockRole.CONTENTS, place.table, place.row, place.column)
                self.add_all(part, inner, depth + 1)

    def add_paragraph(self, paragraph: "_Element", place: _Place, depth: int) -> None:
        look = self.styles.get_look(paragraph)
        found = gather_text(paragraph, self.styles, look)
        if look.starts_page:
            self.page += 1
        self.page += found.breaks
        refuse_pages(self.page)
        if found.text.strip():
            label = self.numbering.next_label(look.number, look.level) if look.number else ""
            self._add_lines(label, found, look, place)
        else:
            self.empty_before += 1
        for box in found.boxes:
            self.add_paragraph(box, place, depth + 1)

    def _add_lines(
        self, label: str, found: ParagraphText, look: ParagraphLook, place: _Place
    ) -> None:
        text, removed = clean_text(found.text)
        for name, count in removed:
            self.removed[name] = self.removed.get(name, 0) + count
        lines = [_BLANKS.sub(" ", line).strip() for line in text.split(LINE_BREAK)]
        for number, line in enumerate(line for line in lines if line):
            words = f"{label} {line}".strip() if not number else line
            self.guard.count(words)
            style = self._make_style(found, look, place, is_first=not number)
            self.blocks.append(Block(words, len(self.blocks) + 1, self.page, style))
            self.empty_before = 0

    def _make_style(
        self, found: ParagraphText, look: ParagraphLook, place: _Place, *, is_first: bool
    ) -> BlockStyle:
        role = place.role
        if role is BlockRole.BODY and look.is_contents:
            role = BlockRole.CONTENTS
        level = self.numbering.get_level(look.number, look.level) if look.number else None
        has_indent = level is not None and level.indent.isdecimal()
        return BlockStyle(
            indent=int(level.indent) // TWIPS_PER_BLANK if level and has_indent else look.indent,
            blank_lines_before=self.empty_before,
            is_whole=True,
            heading_level=look.heading_level if is_first else 0,
            list_level=look.level + 1 if look.number and is_first else 0,
            font_size=found.size or look.size,
            is_bold=bool(found.letters) and found.bold_letters == found.letters,
            table=place.table,
            row=place.row,
            column=place.column,
            role=role,
        )

    def add_table(self, table: "_Element", place: _Place, depth: int) -> None:
        """Add the cells row by row; a cell that goes on from the row above is given once."""
        is_inner = bool(place.table)
        if not is_inner:
            self.tables += 1
        for number, row in enumerate(_list_rows(table), start=1):
            self.guard.check()
            column = 1
            for cell in _list_cells(row):
                properties = find_child(cell, "tcPr")
                span = get_attribute(find_child(properties, "gridSpan"), "val")
                merge = find_child(properties, "vMerge")
                goes_on = merge is not None and get_attribute(merge, "val") != "restart"
                role = BlockRole.TABLE_HEADER if is_header_row(row) else place.role
                inner = place if is_inner else _Place(role, self.tables, number, column)
                if not goes_on:
                    self.add_all(cell, inner, depth + 1)
                column += int(span) if span.isdecimal() and len(span) < 4 else 1
        self.empty_before = 0


def read_docx_blocks(
    content: bytes, progress: Progress
) -> tuple[tuple[Block, ...], str, tuple[tuple[str, int], ...]]:
    """Return the blocks, the encoding and the removed characters of a Word document.

    Headers, footers and footnotes come after the text; their role says what they are.

    Raises:
        DocumentError: it cannot be read, or passes a bound.
        Cancelled: the user asked to stop.
    """
    guard = ReadingGuard(progress, "Word-bestand lezen")
    guard.check()
    parts = open_docx(content)
    reader = _DocxBlocks(DocxStyles(parts.styles), Numbering(parts.numbering), guard)
    body = find_child(parts.document, "body")
    if body is not None:
        reader.add_all(body, _Place())
    for notes in parts.footnotes:
        for note in notes:
            if get_attribute(note, "type") in ("", "normal"):
                reader.add_all(note, _Place(BlockRole.FOOTNOTE))
    for running in parts.running:
        reader.add_all(running, _Place(BlockRole.RUNNING))
    removed = tuple(sorted(reader.removed.items()))
    return tuple(reader.blocks), "docx", removed


def _is_contents(control: "_Element") -> bool:
    gallery = find_child(control, "sdtPr", "docPartObj", "docPartGallery")
    return get_attribute(gallery, "val") == "Table of Contents"


def _list_rows(table: "_Element") -> Iterator["_Element"]:
    for part in table:
        if local_name(part) == "tr":
            yield part
        elif local_name(part) in _CONTAINERS:
            yield from _list_rows(part)


def _list_cells(row: "_Element") -> Iterator["_Element"]:
    for part in row:
        if local_name(part) == "tc":
            yield part
        elif local_name(part) in _CONTAINERS:
            yield from _list_cells(part)
