"""Last touches to the parts of a workbook that openpyxl has no words for.

openpyxl (3.1.5) gives charts no alternative text and leaves out a required attribute of the
number format of data labels, without which a reader may show noughts.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.planned_sheet import PlannedChart, PlannedSheet

_CHART_NAME = re.compile(r'(<(?:\w+:)?cNvPr id="(\d+)" name=)"Chart \d+"')
_LABEL_FORMAT = re.compile(r'(<(?:\w+:)?dLbls><(?:\w+:)?numFmt formatCode="[^"]*")(?: ?/)')


def finish_package(content: bytes, sheets: Sequence[PlannedSheet]) -> bytes:
    """Return the workbook with its charts described; unchanged when it has none."""
    charts = [sheet.charts for sheet in sheets if sheet.charts]
    if not charts:
        return content
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            data = source.read(info)
            if match := re.fullmatch(r"xl/drawings/drawing(\d+)\.xml", info.filename):
                place = int(match[1]) - 1
                if place < len(charts):
                    data = _describe(data.decode(), charts[place]).encode()
            elif info.filename.startswith("xl/charts/chart"):
                data = _LABEL_FORMAT.sub(r'\1 sourceLinked="0" /', data.decode()).encode()
            target.writestr(info.filename, data)
    return buffer.getvalue()


def _describe(drawing: str, charts: Sequence[PlannedChart]) -> str:
    def name(match: re.Match[str]) -> str:
        chart = charts[int(match[2]) - 1]
        title = quoteattr(clean_text(chart.title))
        return f"{match[1]}{title} descr={quoteattr(clean_text(chart.description))}"

    return _CHART_NAME.sub(name, drawing)
