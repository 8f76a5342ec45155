"""Making the workbook of planned sheets with openpyxl."""

import io
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.packaging.custom import CustomPropertyList, StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import Outline
from openpyxl.worksheet.worksheet import Worksheet

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress
from novex_desktop.exporting.cell_content import (
    EMPTY,
    DayContent,
    GapContent,
    NumberContent,
    TextContent,
    Tone,
)
from novex_desktop.exporting.cell_text import (
    count_units,
    escape_text,
    is_too_long,
    looks_like_input,
)
from novex_desktop.exporting.charts import add_chart
from novex_desktop.exporting.column_look import USUAL_LOOK, ColumnLook
from novex_desktop.exporting.layout import OverviewLayout, SheetKind
from novex_desktop.exporting.page_texts import make_page_texts, one_line, state_word
from novex_desktop.exporting.planned_sheet import (
    LineKind,
    PlannedLine,
    PlannedSheet,
    tell_too_long,
)
from novex_desktop.exporting.print_setup import set_up_printing
from novex_desktop.exporting.rich_runs import merge_blank_runs
from novex_desktop.exporting.stream_styles import find_stream_styles
from novex_desktop.exporting.streamed_rows import StreamStyles
from novex_desktop.exporting.styles import (
    RIGHT,
    Lettering,
    add_styles,
    background_ink,
    find_form,
    find_header_look,
    find_lettering,
    inline_font,
    style_name,
)
from novex_desktop.exporting.table_parts import add_table
from novex_desktop.exporting.template_book import Template, open_filled
from novex_desktop.exporting.theme_font import set_theme_font
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.store.queries.overview_rows import OverviewContext

_SHOWN_WIDTH_PADDING = 5 / 7  # the file counts the padding of a column, the screen does not
_REPORT_EVERY = 50  # lines


@dataclass(frozen=True, slots=True)
class BuiltWorkbook:
    """A workbook before its last touches.

    Args:
        content: bytes of the package.
        styles: of the cells of each sheet that is streamed, by the name of the sheet.
    """

    content: bytes
    styles: Mapping[str, StreamStyles]


def build_workbook(
    layout: OverviewLayout,
    sheets: Sequence[PlannedSheet],
    context: OverviewContext,
    progress: Progress,
    template: Template | None = None,
) -> BuiltWorkbook:
    """Build the workbook in memory, without the rows that are streamed into it afterwards.

    Args:
        template: workbook whose own sheets come first.

    Raises:
        ExportError: a text is too long for a cell.
        Cancelled: the user asked to stop.
    """
    workbook = _start_workbook(layout, context, template)
    _set_properties(workbook, layout, context)
    setter = _StyleSetter()
    total = sum(len(sheet.lines) for sheet in sheets)
    done = 0
    for place, sheet in enumerate(sheets):
        progress(done, total, f"Blad {sheet.name}")
        add_styles(workbook, sheet.layout, layout.colour)
        worksheet = workbook.create_sheet(sheet.name)
        writer = _LineWriter(worksheet, sheet, setter)
        for number, line in enumerate(sheet.lines, start=1):
            writer.write(number, line)
            done += 1
            if done % _REPORT_EVERY == 0:
                progress(done, total, f"Blad {sheet.name}")
        _set_up_view(worksheet, sheet, layout.colour, first=place == 0 and template is None)
        if sheet.layout.kind is SheetKind.TABLE:
            add_table(worksheet, sheet, place)
        for chart in sheet.charts:
            add_chart(worksheet, chart, sheet)
        texts = make_page_texts(sheet.title, context, sheet.layout.typeface)
        set_up_printing(worksheet, sheet, texts)
    styles = {
        sheet.name: find_stream_styles(workbook, sheet.layout)
        for sheet in sheets
        if sheet.is_streamed
    }
    buffer = io.BytesIO()
    workbook.save(buffer)
    return BuiltWorkbook(buffer.getvalue(), styles)


def _start_workbook(
    layout: OverviewLayout, context: OverviewContext, template: Template | None
) -> Workbook:
    """Return the filled template, or a workbook without sheets."""
    if template is not None:
        return open_filled(template, layout, context)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    # There is no formula: without this, Excel asks to save on closing a file nobody changed.
    workbook.calculation.fullCalcOnLoad = False
    if layout.typeface is not Typeface.CALIBRI:
        set_theme_font(workbook, layout.typeface)
    return workbook


def _set_properties(workbook: Workbook, layout: OverviewLayout, context: OverviewContext) -> None:
    properties = workbook.properties
    organisation = one_line(context.organisation)
    properties.title = one_line(f"{layout.name} {context.meeting}")
    properties.subject = one_line(context.meeting)
    properties.creator = properties.lastModifiedBy = organisation or None
    properties.language = "nl-NL"
    properties.contentStatus = state_word(context).capitalize()
    properties.version = one_line(context.version) or None
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    # The type stubs do not know this attribute (openpyxl 3.1).
    custom: CustomPropertyList[Any] = getattr(workbook, "custom_doc_props")  # noqa: B009
    classification = one_line(context.classification)
    properties.keywords = properties.category = classification or None
    for name, value in (("Rubricering", classification), ("Peildatum", context.as_of.isoformat())):
        if name in custom.names:  # of a template that we made ourselves
            del custom[name]
        if value:
            custom.append(StringProperty(name=name, value=value))


class _StyleSetter:
    """Sets cells in named styles; openpyxl itself seeks the name anew for every cell."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}

    def set(self, cell: Any, name: str) -> None:
        """Set a cell in a style that was added to its workbook."""
        known = self._known.get(name)
        if known is None:
            cell.style = name
            self._known[name] = copy(cell._style)
        else:
            cell._style = copy(known)


_FULL_WIDTH = (
    LineKind.HEADER,
    LineKind.BAND,
    LineKind.SUB_BAND,
    LineKind.LEAD_IN,
    LineKind.ITEM,
    LineKind.BACKGROUND,
)


class _LineWriter:
    """Writes the planned lines of one sheet as cells."""

    def __init__(self, worksheet: Worksheet, sheet: PlannedSheet, setter: _StyleSetter) -> None:
        self._worksheet, self._sheet, self._setter = worksheet, sheet, setter
        self._letters = find_lettering(sheet.layout)
        columns = sheet.layout.columns
        self._looks = [column.look for column in columns]
        self._header_looks = [find_header_look(column) for column in columns]

    def write(self, number: int, line: PlannedLine) -> None:
        """Write a line; its number is from 1."""
        dimension = self._worksheet.row_dimensions[number]
        dimension.height = line.height
        dimension.outlineLevel = line.outline
        # Title lines run on over the empty cells beside them; others are set to the last column.
        filled = len(self._sheet.widths) if line.kind in _FULL_WIDTH else len(line.cells)
        for place in range(filled):
            cell = self._worksheet.cell(number, place + 1)
            assert isinstance(cell, Cell)  # never merged: nothing is merged here
            content = line.cells[place] if place < len(line.cells) else EMPTY
            if isinstance(content, GapContent):
                continue
            look = self._find_look(line, place)
            self._setter.set(cell, style_name(line.kind, self._letters, find_form(content), look))
            match content:
                case DayContent():
                    cell.value = content.day
                case NumberContent():
                    cell.value = content.value
                    if content.link:
                        cell.hyperlink = Hyperlink(cell.coordinate, location=content.link)
                case TextContent():
                    self._write_text(cell, content, line, place)

    def _find_look(self, line: PlannedLine, place: int) -> ColumnLook:
        if line.kind.is_item:
            return self._looks[place]
        if line.kind is LineKind.HEADER:
            return self._header_looks[place]
        return RIGHT if place in line.above_numbers else USUAL_LOOK

    def _write_text(self, cell: Cell, content: TextContent, line: PlannedLine, place: int) -> None:
        text, layout = content.text, self._sheet.layout
        if not text:
            return
        if is_too_long(text):
            header = layout.columns[place].header if layout.columns else self._sheet.title
            number = line.record.number if line.record else "de kopregels"
            raise ExportError(tell_too_long(number, header, count_units(text)))
        look = self._looks[place] if line.kind.is_item else USUAL_LOOK
        cell.value = _rich_text(content, self._letters, line.kind, look)
        # Set after the value: openpyxl takes a text that begins with "=" for a formula.
        cell.data_type = "s"
        if looks_like_input(text):
            cell.quotePrefix = True


def _rich_text(
    content: TextContent, letters: Lettering, kind: LineKind, look: ColumnLook
) -> str | CellRichText:
    """Return the text as it goes into the file, with a font for each run that is not plain."""
    runs = merge_blank_runs(content.runs)
    if all(run.tone is Tone.PLAIN for run in runs):
        return escape_text(content.text)
    ink = background_ink() if kind is LineKind.BACKGROUND else None
    return CellRichText(
        *(
            TextBlock(
                inline_font(run.tone, letters, look, ink=ink if run.tone is Tone.PLAIN else None),
                escape_text(run.text),
            )
            for run in runs
        )
    )


def _set_up_view(worksheet: Worksheet, sheet: PlannedSheet, accent: str, *, first: bool) -> None:
    """Set widths, folding and what stays in sight."""
    for place, width in enumerate(sheet.widths, start=1):
        letter = get_column_letter(place)
        worksheet.column_dimensions[letter].width = width + _SHOWN_WIDTH_PADDING
    is_table = sheet.layout.kind is SheetKind.TABLE
    worksheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
    worksheet.sheet_properties.tabColor = "7F7F7F" if is_table else accent.lstrip("#").upper()
    worksheet.sheet_format.outlineLevelRow = max(line.outline for line in sheet.lines)
    view = worksheet.sheet_view
    view.showGridLines = False
    view.tabSelected = first
    if sheet.header_number:
        column = "B" if is_table else "A"
        worksheet.freeze_panes = f"{column}{sheet.header_number + 1}"
