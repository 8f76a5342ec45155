"""Which numbers the styles of a workbook got, for rows that are written without openpyxl."""

from itertools import product
from typing import Any

from lxml import etree
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook

from novex_desktop.exporting.cell_content import Tone
from novex_desktop.exporting.column_look import ColumnLook
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.planned_sheet import LineKind
from novex_desktop.exporting.streamed_rows import StreamStyles, StyleKey
from novex_desktop.exporting.styles import (
    ITEM_FORMS,
    Lettering,
    background_ink,
    find_lettering,
    inline_font,
    style_name,
)

_KINDS = (LineKind.ITEM, LineKind.BACKGROUND)


def find_stream_styles(workbook: Workbook, sheet: SheetLayout) -> StreamStyles:
    """Return the styles of items and background on a sheet.

    A cell must be set in a style before the workbook gives that style a number.
    """
    letters = find_lettering(sheet)
    looks = {column.look for column in sheet.columns}
    scratch = workbook.create_sheet("stijlen")
    ids: dict[StyleKey, int] = {}
    for kind, form, look, marked in product(_KINDS, ITEM_FORMS, looks, (False, True)):
        cell = scratch.cell(1, 1)
        assert isinstance(cell, Cell)  # never merged
        cell.style = style_name(kind, letters, form, look)
        cell.quotePrefix = marked
        ids[kind, form, look, marked] = cell.style_id
    workbook.remove(scratch)
    fonts = {key: _make_run_font(*key, letters) for key in product(_KINDS, Tone, looks)}
    return StreamStyles(ids, fonts)


def _make_run_font(kind: LineKind, tone: Tone, look: ColumnLook, letters: Lettering) -> str:
    ink = background_ink() if kind is LineKind.BACKGROUND and tone is Tone.PLAIN else None
    # openpyxl makes elements of lxml, which its type stubs do not know.
    element: Any = inline_font(tone, letters, look, ink=ink).to_tree("rPr")
    return str(etree.tostring(element, encoding="unicode"))
