"""What a workbook would hold, told before it is written."""

from novex_desktop.domain.counting import count_figures
from novex_desktop.exporting.layout import (
    OverviewLayout,
    SheetKind,
    SheetLayout,
    SplitBy,
    fill_placeholders,
)
from novex_desktop.exporting.line_up import select_records, split_records
from novex_desktop.exporting.page_texts import count_words
from novex_desktop.exporting.records import (
    OverviewMaterial,
    Record,
    Source,
    get_rows,
    list_records,
)
from novex_desktop.exporting.summaries import PARAGRAPHS
from novex_desktop.store.queries.overview_rows import OverviewContext

_SPLIT_NAMES = {SplitBy.REGION: "per regio", SplitBy.PARTY: "per partij"}
_ALL_REGIONS = "alle regio's"


def describe_contents(
    layout: OverviewLayout, material: OverviewMaterial, context: OverviewContext
) -> str:
    """Return the figures of what the sheets of an overview show together, and the lines of each.

    For example "84 alinea's: 61 afspraken, 23 toelichtingen; 4 afgerond, 2 te laat, 9 zonder
    termijn. Regels per blad: Wijzigingen 12, per regio 84 (5 bladen)."
    """
    shown: list[Record] = []
    sheets: list[str] = []
    for sheet in layout.sheets:
        if sheet.kind.has_columns:
            records = select_records(sheet, list_records(sheet.source, material, context))
            shown += records
            sheets.append(_describe_sheet(sheet, records, context))
    if not sheets and all(sheet.kind is SheetKind.LEGEND for sheet in layout.sheets):
        return "Alleen uitleg van woorden en afkortingen, geen afspraken."
    # A cover alone counts all that was chosen.
    figures = count_figures(get_rows(shown) if sheets else material.rows)
    told = (
        f"{count_words(figures.paragraphs, 'alinea', PARAGRAPHS)}:"
        f" {count_words(figures.agreements, 'afspraak', 'afspraken')},"
        f" {count_words(figures.background, 'toelichting', 'toelichtingen')};"
        f" {figures.done} afgerond, {figures.late} te laat,"
        f" {figures.without_due} zonder termijn."
    )
    if len(sheets) > 1 or any(_tells_more(sheet) for sheet in layout.sheets):
        return f"{told} Regels per blad: {', '.join(sheets)}."
    return told


def _tells_more(sheet: SheetLayout) -> bool:
    """Whether the lines of a sheet are about more than its agreements, each once."""
    return sheet.kind.has_columns and (
        sheet.split_by is not None or sheet.source is not Source.AGREEMENTS
    )


def _describe_sheet(sheet: SheetLayout, records: list[Record], context: OverviewContext) -> str:
    if sheet.split_by is not None:
        count = len(split_records(sheet, records))
        name = _SPLIT_NAMES[sheet.split_by]
        return f"{name} {len(records)} ({count_words(count, 'blad', 'bladen')})"
    values = {
        "regio": _ALL_REGIONS,
        "regio_kort": _ALL_REGIONS,
        "partij": "alle partijen",
        "overleg": context.meeting,
    }
    return f"{fill_placeholders(sheet.name, values)} {len(records)}"
