"""Planning the cover: what the workbook is, its figures beside their charts, and the changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.cell_content import (
    GAP,
    CellContent,
    NumberContent,
    plain,
)
from novex_desktop.exporting.cover_figures import CoverFigures, QuarterFigure, count_cover
from novex_desktop.exporting.cover_links import CoverLinks
from novex_desktop.exporting.due_groups import DueGroup
from novex_desktop.exporting.dutch_days import format_long_day
from novex_desktop.exporting.layout import SheetLayout
from novex_desktop.exporting.main_changes import list_main_changes
from novex_desktop.exporting.page_texts import describe_state, one_line
from novex_desktop.exporting.planned_sheet import (
    INDENT,
    LineKind,
    PlannedChart,
    PlannedLine,
    PlannedSheet,
    layout_setting,
)
from novex_desktop.exporting.reading_sheet import (
    SUMMARY_SIZE,
    plan_heading,
    plan_paragraph,
    plan_title,
)
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.exporting.row_heights import count_lines, row_points
from novex_desktop.store.queries.overview_rows import OverviewContext

_WIDTHS = (20.0, *(11.5,) * 7, 9.5, 1.5, 49.0)
_CHART_PLACE = 10
_SECOND_TABLE = 3  # column of the second table beside the first
_DUE_NUMBERS = (1, _SECOND_TABLE + 1)
_SECOND_CHART = 6
_LINE_POINTS = 17.25
_HEADER_POINTS = 28.5
_CHART_WIDTH_CM = 9.1
_SECOND_CHART_WIDTH_CM = 16.1
_CM_PER_POINT = 2.54 / 72


def plan_cover(
    layout: SheetLayout,
    name: str,
    title: str,
    material: OverviewMaterial,
    context: OverviewContext,
    others: Sequence[PlannedSheet],
) -> PlannedSheet:
    """Plan the sheet.

    Args:
        others: the other sheets of the workbook, to which the figures lead.

    Raises:
        ExportError: the sums do not agree.
    """
    figures = count_cover(material.rows, context)
    links = CoverLinks(others)
    lines = [
        plan_title(title),
        plan_heading(LineKind.SUMMARY, _describe_meeting(context), SUMMARY_SIZE),
        plan_heading(LineKind.STATE, describe_state(context), SUMMARY_SIZE),
        plan_heading(LineKind.SUMMARY, _describe_selection(material, context), SUMMARY_SIZE),
    ]
    first = len(lines) + 2
    lines += _plan_status_table(figures, links)
    second = len(lines) + 2
    lines += _plan_due_tables(figures, links)
    if not material.is_public:
        lines += _plan_changes(material, layout)
    lines += [_heading("Controle van de totalen"), *_plan_texts([figures.control_line()], layout)]
    return PlannedSheet(
        name=name,
        title=title,
        layout=layout,
        records=(),
        lines=tuple(_fit_header(line, layout) for line in lines),
        widths=_WIDTHS,
        printed_columns=len(_WIDTHS),
        charts=(
            _status_chart(figures, first),
            _quarter_chart(figures, second),
        ),
    )


def _fit_header(line: PlannedLine, layout: SheetLayout) -> PlannedLine:
    """Return a header of a table as tall as its words ask in the typeface of the sheet."""
    if line.kind is not LineKind.TABLE_HEADER:
        return line
    lines = max(
        count_lines(
            cell,
            layout_setting(layout, width - INDENT * (place in line.above_numbers), bold=True),
        )
        for place, (cell, width) in enumerate(zip(line.cells, _WIDTHS, strict=False))
    )
    return replace(line, height=max(line.height, row_points(lines, layout.font_size)))


def _describe_meeting(context: OverviewContext) -> str:
    held = (
        f"Overleg van {format_long_day(context.meeting_date)}"
        if context.meeting_date
        else "Datum van het overleg niet vastgelegd"
    )
    upcoming = ""
    if context.next_meeting and context.next_meeting != context.meeting:
        day = context.next_meeting_date
        words = format_long_day(day) if day else "datum nog niet bekend"
        upcoming = f" · Volgend overleg: {one_line(context.next_meeting)}, {words}"
    return f"{one_line(context.meeting)} · {held}{upcoming}"


def _describe_selection(material: OverviewMaterial, context: OverviewContext) -> str:
    what = material.selection or f"alle afspraken van {one_line(context.meeting)}"
    return f"Selectie: {what}; toelichtingen niet meegeteld, delen niet apart geteld"


def _plan_status_table(figures: CoverFigures, links: CoverLinks) -> list[PlannedLine]:
    headers = ("Regio", *(status.label for status in AgreementStatus), "Totaal")
    header = tuple(plain(text) for text in headers)
    numbers = tuple(range(1, len(headers)))
    lines = [
        _heading("Status per regio"),
        PlannedLine(LineKind.TABLE_HEADER, header, _HEADER_POINTS, above_numbers=numbers),
    ]
    for region, counts in figures.regions:
        link = links.find_region(region)
        shown = [counts[status] for status in AgreementStatus]
        cells = _name_and_numbers(region, (*shown, sum(shown)), link)
        lines.append(PlannedLine(LineKind.FIGURES, cells, _LINE_POINTS))
    totals = [figures.count_status(status) for status in AgreementStatus]
    cells = _name_and_numbers("Totaal", (*totals, figures.total), links.find_all())
    lines.append(PlannedLine(LineKind.TOTAL, cells, _LINE_POINTS))
    return lines


def _name_and_numbers(name: str, numbers: Sequence[int], link: str) -> tuple[CellContent, ...]:
    return (plain(one_line(name)), *(_number(number, link) for number in numbers))


def _plan_due_tables(figures: CoverFigures, links: CoverLinks) -> list[PlannedLine]:
    """Return two tables side by side: groups of deadlines, and quarters."""
    header = _beside(
        (plain("Openstaande afspraken"), plain("Aantal")), (plain("Kwartaal"), plain("Aantal"))
    )
    lines = [
        _heading("Termijnen van openstaande afspraken"),
        PlannedLine(LineKind.TABLE_HEADER, header, _HEADER_POINTS, above_numbers=_DUE_NUMBERS),
    ]
    count = max(len(figures.groups), len(figures.quarters))
    for place in range(count):
        left: tuple[CellContent, ...] = (GAP, GAP)
        right: tuple[CellContent, ...] = (GAP, GAP)
        if place < len(figures.groups):
            group, number = figures.groups[place]
            left = (plain(group.value), _number(number, links.find_group(group)))
        if place < len(figures.quarters):
            quarter = figures.quarters[place]
            right = (plain(quarter.label), _number(quarter.count, _quarter_link(quarter, links)))
        lines.append(PlannedLine(LineKind.FIGURES, _beside(left, right), _LINE_POINTS))
    totals = _beside(
        (plain("Totaal open"), _number(figures.open, links.find_open())),
        (plain("Met datum"), _number(figures.dated, links.find_group(DueGroup.LATE))),
    )
    lines.append(PlannedLine(LineKind.TOTAL, totals, _LINE_POINTS))
    return lines


def _quarter_link(quarter: QuarterFigure, links: CoverLinks) -> str:
    if isinstance(quarter.span, DueGroup):
        return links.find_group(quarter.span)
    return links.find_quarter(quarter.span)


def _beside(
    left: tuple[CellContent, ...], right: tuple[CellContent, ...]
) -> tuple[CellContent, ...]:
    return (*left, *(GAP,) * (_SECOND_TABLE - len(left)), *right)


def _plan_changes(material: OverviewMaterial, layout: SheetLayout) -> list[PlannedLine]:
    words = f" {material.period.words}" if material.period else ""
    return [
        _heading(f"Belangrijkste wijzigingen{words}"),
        *_plan_texts(list_main_changes(material), layout),
    ]


def _plan_texts(texts: Sequence[str], layout: SheetLayout) -> list[PlannedLine]:
    return [
        line for text in texts for line in plan_paragraph(LineKind.TEXT, text, layout, sum(_WIDTHS))
    ]


def _heading(text: str) -> PlannedLine:
    return PlannedLine(LineKind.HEADING, (plain(one_line(text)),), 24.0)


def _number(number: int, link: str) -> NumberContent:
    return NumberContent(number, link=link if number else "")


def _status_chart(figures: CoverFigures, header: int) -> PlannedChart:
    count = len(figures.regions)
    told = "; ".join(
        f"{region}: {_tell_counts(counts) or 'geen'}" for region, counts in figures.regions
    )
    height = _HEADER_POINTS + _LINE_POINTS * (count + 1) + 24.0
    return PlannedChart(
        title="Afspraken per regio en status",
        description=f"Gestapelde staven met het aantal afspraken per regio en status. {told}.",
        top=header - 1,
        left=_CHART_PLACE,
        width_cm=_CHART_WIDTH_CM,
        height_cm=height * _CM_PER_POINT,
        header=header,
        first=header + 1,
        last=header + count,
        names=0,
        series=tuple(range(1, len(AgreementStatus) + 1)),
        stacked=True,
    )


def _tell_counts(counts: Counter[AgreementStatus]) -> str:
    return ", ".join(f"{counts[each]} {each.value}" for each in AgreementStatus if counts[each])


def _quarter_chart(figures: CoverFigures, header: int) -> PlannedChart:
    told = ", ".join(f"{quarter.label}: {quarter.count}" for quarter in figures.quarters)
    count = len(figures.quarters)
    height = _HEADER_POINTS + _LINE_POINTS * (count + 1)
    return PlannedChart(
        title="Openstaande afspraken per kwartaal van hun termijn",
        description=f"Staven met het aantal openstaande afspraken per kwartaal. {told}.",
        top=header,
        left=_SECOND_CHART,
        width_cm=_SECOND_CHART_WIDTH_CM,
        height_cm=height * _CM_PER_POINT,
        header=header,
        first=header + 1,
        last=header + count,
        names=_SECOND_TABLE,
        series=(_SECOND_TABLE + 1,),
    )
