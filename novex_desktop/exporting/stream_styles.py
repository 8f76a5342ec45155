"""Which numbers the styles of a workbook got, for rows that are written without openpyxl."""

from typing import Any

from lxml import etree
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook

from novex_desktop.exporting.cell_content import Tone
from novex_desktop.exporting.planned_sheet import LineKind
from novex_desktop.exporting.streamed_rows import StreamStyles
from novex_desktop.exporting.styles import (
    ITEM_FORMS,
    CellForm,
    Lettering,
    background_ink,
    inline_font,
    style_name,
)

_KINDS = (LineKind.ITEM, LineKind.BACKGROUND)


def find_stream_styles(workbook: Workbook, letters: Lettering) -> StreamStyles:
    """Return the styles of items and background in these letters.

    A cell must be set in a style before the workbook gives that style a number.
    """
    scratch = workbook.create_sheet("stijlen")
    ids: dict[tuple[LineKind, CellForm, bool], int] = {}
    for kind in _KINDS:
        for form in ITEM_FORMS:
            for marked in (False, True):
                cell = scratch.cell(1, 1)
                assert isinstance(cell, Cell)  # never merged
                cell.style = style_name(kind, letters, form)
                cell.quotePrefix = marked
                ids[kind, form, marked] = cell.style_id
    workbook.remove(scratch)
    return StreamStyles(
        ids, {(kind, tone): _make_run_font(kind, tone, letters) for kind in _KINDS for tone in Tone}
    )


def _make_run_font(kind: LineKind, tone: Tone, letters: Lettering) -> str:
    ink = background_ink() if kind is LineKind.BACKGROUND and tone is Tone.PLAIN else None
    # openpyxl makes elements of lxml, which its type stubs do not know.
    element: Any = inline_font(tone, letters, ink=ink).to_tree("rPr")
    return str(etree.tostring(element, encoding="unicode"))
