"""Native charts of the figures on the cover, readable in black and white too."""

from typing import Literal

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from novex_desktop.exporting.cell_content import CellContent, NumberContent, TextContent
from novex_desktop.exporting.planned_sheet import PlannedChart, PlannedSheet

# Pattern, ink and ground of each series: they differ in print without colour, too.
_Pattern = Literal["solid", "ltUpDiag", "pct25", "ltHorz", "smGrid"]
_FILLS: tuple[tuple[_Pattern, str, str], ...] = (
    ("solid", "FFFFFF", "FFFFFF"),
    ("ltUpDiag", "154273", "FFFFFF"),
    ("pct25", "154273", "FFFFFF"),
    ("solid", "154273", "154273"),
    ("ltHorz", "B85C00", "FFFFFF"),
    ("solid", "BFBFBF", "BFBFBF"),
    ("smGrid", "595959", "FFFFFF"),
)
_OUTLINE = "404040"
_TEXT_HUNDREDTHS = 800  # of a point


def add_chart(worksheet: Worksheet, planned: PlannedChart, sheet: PlannedSheet) -> None:
    """Add a chart of a table of this sheet, with the values of its cells stored in it."""
    chart = BarChart()
    chart.type = "bar" if planned.stacked else "col"
    chart.grouping = "stacked" if planned.stacked else "clustered"
    chart.overlap = 100 if planned.stacked else None
    chart.gapWidth = 40
    chart.title = _title(planned.title)
    chart.width, chart.height = planned.width_cm, planned.height_cm  # type: ignore[assignment]  # the stub knows no parts of a centimetre
    for place, column in enumerate(planned.series):
        chart.series.append(_make_series(worksheet, planned, sheet, column, place))
    _set_axes(chart, planned)
    if planned.stacked:
        chart.legend.position = "b"
        chart.legend.txPr = _text()
    else:
        chart.legend = None
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(solidFill="A6A6A6"))
    worksheet.add_chart(chart, f"{get_column_letter(planned.left + 1)}{planned.top}")


def _make_series(
    worksheet: Worksheet, planned: PlannedChart, sheet: PlannedSheet, column: int, place: int
) -> Series:
    lines = sheet.lines[planned.first - 1 : planned.last]
    first, last = planned.first, planned.last
    values = Reference(worksheet, min_col=column + 1, min_row=first, max_row=last)
    names = Reference(worksheet, min_col=planned.names + 1, min_row=first, max_row=last)
    title = Reference(worksheet, min_col=column + 1, min_row=planned.header)
    numbers = NumData(
        formatCode="General",
        ptCount=len(lines),
        pt=[NumVal(idx=n, v=_number(line.cells[column])) for n, line in enumerate(lines)],
    )
    series = Series(idx=place, order=place)
    series.val = NumDataSource(numRef=NumRef(f=str(values), numCache=numbers))
    series.cat = AxDataSource(
        strRef=StrRef(
            f=str(names), strCache=_strings([line.cells[planned.names] for line in lines])
        )
    )
    header = sheet.lines[planned.header - 1].cells[column]
    series.tx = SeriesLabel(strRef=StrRef(f=str(title), strCache=_strings([header])))
    series.graphicalProperties = _fill(place if planned.stacked else 3)
    series.invertIfNegative = False
    series.dLbls = _labels(planned, place)
    return series


def _strings(cells: list[CellContent]) -> StrData:
    texts = [cell.text if isinstance(cell, TextContent) else "" for cell in cells]
    return StrData(
        ptCount=len(texts), pt=[StrVal(idx=place, v=text) for place, text in enumerate(texts)]
    )


def _number(cell: CellContent) -> str:
    return str(cell.value) if isinstance(cell, NumberContent) else "0"


def _fill(place: int) -> GraphicalProperties:
    pattern, ink, ground = _FILLS[place % len(_FILLS)]
    properties = GraphicalProperties(ln=LineProperties(solidFill=_OUTLINE, w=6350))
    if pattern == "solid":
        properties.solidFill = ink
    else:
        properties.pattFill = PatternFillProperties(
            prst=pattern,
            fgClr=ColorChoice(srgbClr=ink),  # type: ignore[arg-type]  # takes a plain colour
            bgClr=ColorChoice(srgbClr=ground),  # type: ignore[arg-type]  # likewise
        )
    return properties


def _labels(planned: PlannedChart, place: int) -> DataLabelList:
    """Return labels with the numbers; a nought is not written."""
    labels = DataLabelList()
    labels.numFmt = "0;;;"
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    labels.dLblPos = "ctr" if planned.stacked else "outEnd"
    is_dark = planned.stacked and _FILLS[place % len(_FILLS)][2] == "154273"
    labels.txPr = _text("FFFFFF" if is_dark else "1A1A1A", bold=True)
    if planned.stacked and not is_dark:
        labels.spPr = GraphicalProperties(solidFill="FFFFFF")
    return labels


def _set_axes(chart: BarChart, planned: PlannedChart) -> None:
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.txPr = chart.y_axis.txPr = _text()
    chart.y_axis.majorGridlines = None
    chart.y_axis.numFmt = "0"
    chart.y_axis.scaling.min = 0
    chart.y_axis.delete = True  # every bar bears its number
    if planned.stacked:
        chart.x_axis.scaling.orientation = "maxMin"  # the first region on top
    chart.layout = None
    chart.plot_area.layout = Layout(
        manualLayout=ManualLayout(
            layoutTarget="inner",
            xMode="edge",
            yMode="edge",
            x=0.16 if planned.stacked else 0.03,
            y=0.12,
            w=0.82 if planned.stacked else 0.94,
            h=0.66 if planned.stacked else 0.74,
        )
    )


def _title(text: str) -> Title:
    properties = CharacterProperties(sz=900, b=True, solidFill="1A1A1A")
    paragraph = Paragraph(
        pPr=ParagraphProperties(defRPr=properties), r=[RegularTextRun(rPr=properties, t=text)]
    )
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _text(colour: str = "1A1A1A", *, bold: bool = False) -> RichText:
    properties = CharacterProperties(sz=_TEXT_HUNDREDTHS, b=bold, solidFill=colour, latin=None)
    return RichText(
        p=[Paragraph(pPr=ParagraphProperties(defRPr=properties), endParaRPr=properties)]
    )
