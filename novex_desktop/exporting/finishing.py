"""Writing the package: what openpyxl made, with last touches to the parts it has no words for.

openpyxl (3.1.5) gives charts no alternative text, leaves out a required attribute of the number
format of data labels, without which a reader may show noughts, and names repeated rows before
repeated columns. Rows of large tables are streamed into their sheets here.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from novex_desktop.domain.progress import Progress
from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.planned_sheet import PlannedChart, PlannedSheet
from novex_desktop.exporting.stream_outcome import StreamOutcome
from novex_desktop.exporting.streamed_rows import RowStream
from novex_desktop.exporting.template_book import Template
from novex_desktop.exporting.template_parts import TemplateParts
from novex_desktop.exporting.workbook import BuiltWorkbook

_CHART_NAME = re.compile(r'(<(?:\w+:)?cNvPr id="(\d+)" name=)"Chart \d+"')
_LABEL_FORMAT = re.compile(r'(<(?:\w+:)?dLbls><(?:\w+:)?numFmt formatCode="[^"]*") ?/')
_DRAWING = re.compile(r"xl/drawings/drawing(\d+)\.xml")
# Rows and columns that come back on each page; Excel itself names the columns first.
_TITLES = re.compile(r"('(?:[^'<>]|'')+'!\$\d+:\$\d+),('(?:[^'<>]|'')+'!\$[A-Z]+:\$[A-Z]+)")
_END_OF_ROWS = b"</sheetData>"
_DIMENSION = re.compile(rb"<dimension [^>]*/>")
_KEPT_BLANKS = {ord(sign): f"&#{ord(sign)};" for sign in "\t\n\r"}
_USUAL_LEVEL = 6
_STREAM_LEVEL = 2  # of a large table: a third larger, in half the time


def write_package(
    built: BuiltWorkbook,
    sheets: Sequence[PlannedSheet],
    target: Path,
    progress: Progress,
    template: Template | None = None,
) -> dict[str, StreamOutcome]:
    """Write the workbook to a file and return what streaming found, by the name of the sheet.

    Raises:
        ExportError: a text is too long for a cell.
        Cancelled: the user asked to stop; the file is half written.
    """
    parts = TemplateParts(template.path) if template else None
    first = len(template.sheet_names) + 1 if template else 1
    charts = [sheet.charts for sheet in sheets if sheet.charts]
    streams = {
        f"xl/worksheets/sheet{number}.xml": RowStream(sheet, built.styles[sheet.name])
        for number, sheet in enumerate(sheets, start=first)
        if sheet.is_streamed
    }
    with (
        zipfile.ZipFile(io.BytesIO(built.content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_USUAL_LEVEL) as package,
    ):
        for info in source.infolist():
            data = source.read(info)
            if info.filename in streams:
                _stream(package, info.filename, data, streams[info.filename], progress)
            else:
                data = _touch(info.filename, data, charts)
                if parts is not None:
                    data = parts.touch(info.filename, data)
                package.writestr(info.filename, data)
        if parts is not None:
            for name, data in parts.iterate_new_parts(set(source.namelist())):
                package.writestr(name, data)
    return {stream.sheet_name: stream.outcome for stream in streams.values()}


def _touch(name: str, data: bytes, charts: Sequence[Sequence[PlannedChart]]) -> bytes:
    """Return a part with its charts described."""
    match = _DRAWING.fullmatch(name)
    if match and int(match[1]) <= len(charts):
        return _describe(data.decode(), charts[int(match[1]) - 1]).encode()
    if name == "xl/workbook.xml":
        return _TITLES.sub(r"\2,\1", data.decode()).encode()
    if name.startswith("xl/charts/chart"):
        return _LABEL_FORMAT.sub(r'\1 sourceLinked="0" /', data.decode()).encode()
    return data


def _describe(drawing: str, charts: Sequence[PlannedChart]) -> str:
    def name(match: re.Match[str]) -> str:
        chart = charts[int(match[2]) - 1]
        return f"{match[1]}{_quote(chart.title)} descr={_quote(chart.description)}"

    return _CHART_NAME.sub(name, drawing)


def _quote(text: str) -> str:
    """Return a text as the value of an attribute, in which no line end may stand.

    Not by xml.sax.saxutils, which imports the whole of urllib and http: 7 ms of a first export.
    """
    return f'"{escape(clean_text(text))}"'.translate(_KEPT_BLANKS)


def _stream(
    package: zipfile.ZipFile, name: str, shell: bytes, stream: RowStream, progress: Progress
) -> None:
    """Write a sheet with its rows between the header and what follows the rows."""
    head, end, tail = _DIMENSION.sub(b"", shell, count=1).partition(_END_OF_ROWS)
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info._compresslevel = _STREAM_LEVEL  # type: ignore[attr-defined]  # as zipfile itself does
    with package.open(info, "w", force_zip64=True) as part:
        part.write(head)
        for block in stream.iterate_blocks(progress):
            part.write(block)
        part.write(end)
        part.write(tail)
