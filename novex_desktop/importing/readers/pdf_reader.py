"""Reader for PDF with a text layer: one block per line, with its size, weight and place."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.progress import Progress
from novex_desktop.importing.blocks import Block, BlockRole, BlockStyle
from novex_desktop.importing.readers.bounds import ReadingGuard, refuse_pages
from novex_desktop.importing.readers.pdf_bounds import check_streams
from novex_desktop.importing.readers.pdf_columns import Edges, find_edges
from novex_desktop.importing.readers.pdf_lines import Chunk, PdfLine, read_lines
from novex_desktop.importing.readers.pdf_tables import Cell, TableFinder
from novex_desktop.importing.readers.text_encoding import clean_text

_MORE_WHITE = 0.25  # times the font size: more than this above the usual pitch is white
_POINTS_PER_BLANK = 6.0
_OBJECTS_LOOKED_AT = 1_000  # of a page without words, to tell a scan from an empty page
_FIGURES = re.compile(r"\d+")
_PAGE_WORDS = re.compile(r"(?:pagina|blz|bladzijde)\b", re.IGNORECASE)
_NO_TEXT = (
    "Deze PDF heeft geen tekstlaag: de bladzijden zijn afbeeldingen, bijvoorbeeld van een scanner. "
    "Vraag de afzender om het Word-bestand (.docx), en lees dat in."
)
_DAMAGED = (
    "Deze PDF is beschadigd en kan niet worden gelezen. Vraag de afzender om het Word-bestand "
    "(.docx), of om een nieuwe PDF."
)
_PASSWORD = (
    "Deze PDF is met een wachtwoord beveiligd. Open hem met het wachtwoord, bewaar hem zonder, en "
    "lees dat bestand in; of vraag de afzender om het Word-bestand."
)


def read_pdf_blocks(
    content: bytes, progress: Progress
) -> tuple[tuple[Block, ...], tuple[tuple[str, int], ...], tuple[int, ...]]:
    """Return the blocks, the removed characters and the pages that are a picture of a PDF.

    Scripts and attachments in it are not looked at.

    Raises:
        DocumentError: it cannot be read, has no text layer, or passes a bound.
        Cancelled: the user asked to stop.
    """
    guard = ReadingGuard(progress, "PDF lezen")
    guard.check()
    check_streams(content, guard)
    lines, image_pages = _read_all_lines(content, guard)
    if not lines:
        raise DocumentError(_NO_TEXT)
    removed: Counter[str] = Counter()
    blocks = tuple(_make_blocks(lines, guard, removed))
    return blocks, tuple(sorted(removed.items())), tuple(image_pages)


def _read_all_lines(content: bytes, guard: ReadingGuard) -> tuple[list[PdfLine], list[int]]:
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_protected = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        raise DocumentError(_PASSWORD if is_protected else _DAMAGED) from error
    try:
        count = len(document)
        if not count:
            raise DocumentError(_DAMAGED)
        refuse_pages(count)
        lines: list[PdfLine] = []
        image_pages: list[int] = []
        for index in range(count):
            guard.check(index, count)
            found, has_image = _read_page(document, index, raw)
            lines += found
            if has_image and not found:
                image_pages.append(index + 1)
        return lines, image_pages
    finally:
        document.close()


def _read_page(document: Any, index: int, raw: Any) -> tuple[list[PdfLine], bool]:
    """Return the lines of a page; of a page without any, also whether a picture stands on it."""
    page = raw.FPDF_LoadPage(document.raw, index)
    if not page:
        raise DocumentError(_DAMAGED)
    try:
        textpage = raw.FPDFText_LoadPage(page)
        if not textpage:
            raise DocumentError(_DAMAGED)
        try:
            lines = read_lines(textpage, raw, index + 1)
            return lines, not lines and _has_image(page, raw)
        finally:
            raw.FPDFText_ClosePage(textpage)
    finally:
        raw.FPDF_ClosePage(page)


def _has_image(page: Any, raw: Any) -> bool:
    count = min(raw.FPDFPage_CountObjects(page), _OBJECTS_LOOKED_AT)
    kinds = {raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, i)) for i in range(count)}
    return bool(kinds & {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM})


def _make_blocks(
    lines: Sequence[PdfLine], guard: ReadingGuard, removed: Counter[str]
) -> Iterator[Block]:
    usual = _measure_pitch(lines)
    running = _find_running(lines)
    position = 0
    edges = find_edges(lines)
    for chunk, style, page in _order_cells(lines, usual, edges, running):
        text, found = clean_text(chunk.text)
        removed.update(dict(found))
        if not text.strip():
            continue
        guard.count(text)
        position += 1
        yield Block(text.strip(), position, page, style)


def _order_cells(
    lines: Sequence[PdfLine], usual: float, edges: Mapping[int, Edges], running: set[int]
) -> Iterator[tuple[Chunk, BlockStyle, int]]:
    """Give the pieces of all lines; those of one row of a table cell by cell.

    A row over two pages has lines of each of its cells on both.
    """
    tables = TableFinder()
    row: list[tuple[Chunk, BlockStyle, int]] = []
    before: PdfLine | None = None
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        is_first = before is None or before.page != line.page
        is_last = following is None or following.page != line.page
        is_running = id(line) in running
        cells = None if is_running else tables.read(line, is_on_edge=is_first or is_last)
        white = _count_white(before, line, usual)
        before = line
        for chunk, style in _list_pieces(line, cells, white, edges[id(line)]):
            piece = (chunk, replace(style, role=BlockRole.RUNNING) if is_running else style)
            if cells is None:
                if not (is_running or is_first or is_last):
                    yield from _flush(row)
                yield (*piece, line.page)
                continue
            if row and _is_header_within(row[0][1], style):
                yield (*piece, line.page)  # returns on the next page, where its row may go on
                continue
            if row and (row[0][1].table, row[0][1].row) != (style.table, style.row):
                yield from _flush(row)
            row.append((*piece, line.page))
    yield from _flush(row)


def _is_header_within(open_row: BlockStyle, style: BlockStyle) -> bool:
    is_header = style.role is BlockRole.TABLE_HEADER
    return is_header and open_row.role is not style.role and open_row.table == style.table


def _flush(
    row: list[tuple[Chunk, BlockStyle, int]],
) -> Iterator[tuple[Chunk, BlockStyle, int]]:
    yield from sorted(row, key=lambda piece: piece[1].column)
    row.clear()


def _list_pieces(
    line: PdfLine, cells: Sequence[Cell] | None, white: int, edges: Edges
) -> Iterator[tuple[Chunk, BlockStyle]]:
    indent = max(0, int((line.left - edges.left) / _POINTS_PER_BLANK))
    if cells is None:
        last = line.chunks[-1]
        whole = Chunk(line.text, line.left, line.right, last.ends_with_blank)
        yield (
            whole,
            BlockStyle(
                indent=indent,
                blank_lines_before=white,
                ends_with_blank=whole.ends_with_blank,
                blank_is_unknown=last.blank_is_unknown,
                font_size=line.size,
                is_bold=line.is_bold,
                width=round(line.right - line.left, 1),
                room=round(edges.right - line.right, 1),
            ),
        )
        return
    for cell in cells:
        yield (
            cell.chunk,
            BlockStyle(
                indent=indent,
                ends_with_blank=cell.chunk.ends_with_blank,
                blank_is_unknown=cell.chunk.blank_is_unknown,
                font_size=line.size,
                is_bold=line.is_bold,
                table=cell.table,
                row=cell.row,
                column=cell.column,
                role=BlockRole.TABLE_HEADER if cell.is_header else BlockRole.BODY,
            ),
        )


def _find_running(lines: Sequence[PdfLine]) -> set[int]:
    """Return the lines that stand on more than one page at the same place with the same words.

    Figures aside: the number of a page differs. A line of nothing but a page mark is left to the
    parser, which knows their forms.
    """
    pages: dict[int, list[PdfLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    places: dict[tuple[str, int], list[PdfLine]] = {}
    for page in pages.values():
        for line in {id(line): line for line in (*page[:2], *page[-2:])}.values():
            words = _FIGURES.sub("0", line.text)
            if any(len(word) > 2 and word.isalpha() for word in words.split()):
                places.setdefault((words, round(line.base)), []).append(line)
    return {
        id(line)
        for found in places.values()
        if len({line.page for line in found}) > 1 and not _PAGE_WORDS.match(found[0].text)
        for line in found
    }


def _measure_pitch(lines: Sequence[PdfLine]) -> float:
    """Return the usual distance between two lines, in font sizes."""
    pitches = Counter(
        round((above.base - line.base) / line.size, 1)
        for above, line in pairwise(lines)
        if above.page == line.page and above.base > line.base and line.size > 0
    )
    close = [(count, pitch) for pitch, count in pitches.items() if 0.8 <= pitch <= 2.5]
    return max(close)[1] if close else 1.2


def _count_white(before: PdfLine | None, line: PdfLine, usual: float) -> int:
    if before is None or before.page != line.page or line.size <= 0:
        return 0
    more = (before.base - line.base) / line.size - usual
    return 0 if more <= _MORE_WHITE else 1 + int(more > usual)
