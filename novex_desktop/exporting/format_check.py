"""Checking that a written workbook sets each column as its layout asks.

The reader of the cells knows values only, so the styles are read from the package itself.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl.utils import get_column_letter

from novex_desktop.exporting.column_look import (
    DATE_CODES,
    EURO_FORMATS,
    NUMBER_CODES,
    SIDES,
    ColumnLook,
)
from novex_desktop.exporting.planned_sheet import PlannedSheet

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PIECE_BYTES = 1 << 20
_LONGEST_CELL_START = 64  # bytes, up to its style
_CODES = {**DATE_CODES, **NUMBER_CODES}
_QUANTITY_CODES = ("#,##0", "#,##0.0####")


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style of the workbook says of what a layout may ask."""

    code: str
    side: str
    bold: bool
    italic: bool


def find_wrong_format(path: Path, sheets: Mapping[str, PlannedSheet]) -> str | None:
    """Return the header of a column that is set in another way than its layout asks, or None.

    Args:
        sheets: as planned, by the name of their part in the package.
    """
    asking = {
        part: sheet
        for part, sheet in sheets.items()
        if any(column.formats for column in sheet.layout.columns)
    }
    if not asking:
        return None
    with zipfile.ZipFile(path) as package:
        styles = _read_styles(package)
        for part, sheet in asking.items():
            for place, column in enumerate(sheet.layout.columns):
                if column.formats and not _is_set(package, part, sheet, place, styles):
                    return column.header
    return None


def _is_set(
    package: zipfile.ZipFile, part: str, sheet: PlannedSheet, place: int, styles: list[_Style]
) -> bool:
    """Whether every cell of a column, where it shows a record, is set as asked."""
    look = sheet.layout.columns[place].look
    used: set[int] = set()
    valued: set[int] = set()
    for row, style, is_value in _iterate_cells(package, part, get_column_letter(place + 1)):
        if row > len(sheet.lines) or sheet.lines[row - 1].kind.is_item:
            used.add(style)
            if is_value:
                valued.add(style)
    return bool(used) and all(
        _fits(styles[style], look, has_value=style in valued) for style in used
    )


def _fits(style: _Style, look: ColumnLook, *, has_value: bool) -> bool:
    is_code_right = True
    if look.value is not None and has_value:
        is_code_right = style.code == _CODES[look.value] or (
            # What is no sum of money keeps its own format.
            look.value in EURO_FORMATS and style.code in _QUANTITY_CODES
        )
    return (
        is_code_right
        and (look.side is None or style.side == SIDES[look.side])
        and (style.bold or not look.bold)
        and (style.italic or not look.italic)
    )


def _iterate_cells(
    package: zipfile.ZipFile, part: str, letter: str
) -> Iterator[tuple[int, int, bool]]:
    """Yield row, style and whether it is a number or date of each cell in a column."""
    cell = re.compile(rb'<c r="' + letter.encode() + rb'(\d+)" s="(\d+)"[^>]*>(<v>)?')
    rest = b""
    with package.open(part) as file:
        while piece := file.read(_PIECE_BYTES):
            piece = rest + piece
            end = 0
            for match in cell.finditer(piece):
                end = match.end()
                yield int(match[1]), int(match[2]), match[3] is not None
            rest = piece[max(end, len(piece) - _LONGEST_CELL_START) :]


def _read_styles(package: zipfile.ZipFile) -> list[_Style]:
    """Return the styles of cells by their number."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root: Any = etree.fromstring(package.read("xl/styles.xml"), parser)
    codes = {
        int(each.get("numFmtId")): each.get("formatCode") for each in root.iter(f"{_MAIN}numFmt")
    }
    codes |= {3: "#,##0", 4: "#,##0.00"}  # built in: a file need not say them
    fonts = [
        (font.find(f"{_MAIN}b") is not None, font.find(f"{_MAIN}i") is not None)
        for font in root.find(f"{_MAIN}fonts")
    ]
    styles = []
    for each in root.find(f"{_MAIN}cellXfs"):
        alignment = each.find(f"{_MAIN}alignment")
        side = "" if alignment is None else alignment.get("horizontal", "")
        code = codes.get(int(each.get("numFmtId", "0")), "General")
        styles.append(_Style(code, side, *fonts[int(each.get("fontId", "0"))]))
    return styles
