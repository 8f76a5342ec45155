"""Writing an overview: rows of the register under a layout, to a workbook that is checked.

openpyxl and the reader that checks are imported when the first overview is written, so that the
program starts without them.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.counting import Figures, count_figures
from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress
from novex_desktop.exporting.cell_text import make_sheet_name
from novex_desktop.exporting.layout import (
    OverviewLayout,
    Selection,
    SheetKind,
    SheetLayout,
    SplitBy,
    fill_placeholders,
)
from novex_desktop.exporting.notices import find_notices
from novex_desktop.exporting.planned_sheet import PlannedSheet
from novex_desktop.exporting.reading_sheet import plan_reading_sheet
from novex_desktop.exporting.replacing_file import replacing_file
from novex_desktop.exporting.working_table import plan_working_table
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet of the written workbook.

    Args:
        rows: how many agreements and parts it shows.
        unprinted: headers of columns that stand on the sheet but are not printed.
    """

    name: str
    rows: int
    unprinted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenOverview:
    """What was written.

    Args:
        figures: counts of the rows that were given.
        notices: whole Dutch sentences on what the user should know; often empty.
        sha256: of the file, in hexadecimal digits.
    """

    path: Path
    sheets: tuple[WrittenSheet, ...]
    figures: Figures
    notices: tuple[str, ...]
    sha256: str


def write_overview(
    layout: OverviewLayout,
    rows: Sequence[OverviewRow],
    context: OverviewContext,
    target: Path,
    progress: Progress,
) -> WrittenOverview:
    """Write the overview, verify it, and only then give it its name.

    Args:
        rows: in source order, regions too.
        target: the .xlsx to make; an old one is replaced only by a verified new one.

    Raises:
        ExportError: there is nothing to show, a text does not fit, the file differs from the
            register, or the target cannot be written. An old target is untouched.
        Cancelled: the user asked to stop; an old target is untouched.
    """
    from novex_desktop.exporting.verification import verify_workbook
    from novex_desktop.exporting.workbook import build_workbook

    sheets = plan_sheets(layout, rows, context)
    if not sheets:
        raise ExportError(
            f"Het overzicht “{layout.name}” zou leeg zijn: er is geen afspraak die erin past."
            " Kies een andere selectie of vul eerst het register."
        )
    with replacing_file(target) as temporary:
        content = build_workbook(layout, sheets, context, progress)
        temporary.write_bytes(content)
        progress(1, 1, "Controleren")
        verify_workbook(temporary, sheets)
    return WrittenOverview(
        path=target,
        sheets=tuple(_describe(sheet) for sheet in sheets),
        figures=count_figures(rows),
        notices=tuple(find_notices(sheets)),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def plan_sheets(
    layout: OverviewLayout, rows: Sequence[OverviewRow], context: OverviewContext
) -> list[PlannedSheet]:
    """Plan all sheets of the workbook; a region without rows gets no sheet."""
    sheets: list[PlannedSheet] = []
    for sheet_layout in layout.sheets:
        selected = [row for row in rows if _is_selected(row, sheet_layout.selection)]
        for part in _split(sheet_layout, selected):
            name = make_sheet_name(
                _fill(sheet_layout.name, part, context), [sheet.name for sheet in sheets]
            )
            title = _fill(sheet_layout.title, part, context)
            if sheet_layout.kind is SheetKind.READING:
                sheets.append(plan_reading_sheet(sheet_layout, name, title, part, context))
            else:
                sheets.append(plan_working_table(sheet_layout, name, title, part))
        _check_total(sheet_layout, sheets, len(selected))
    return sheets


def _check_total(layout: SheetLayout, sheets: Sequence[PlannedSheet], selected: int) -> None:
    """Raise when the sheets of a layout together do not show every selected row."""
    shown = sum(len(sheet.rows) for sheet in sheets if sheet.layout is layout)
    if shown != selected:
        raise ExportError(
            f"Het overzicht is niet gemaakt: de bladen samen tonen {shown} van de {selected}"
            " alinea's. Meld dit, want dit is een fout in het programma."
        )


def _is_selected(row: OverviewRow, selection: Selection) -> bool:
    match selection:
        case Selection.ALL:
            return True
        case Selection.AGREEMENTS:
            return row.kind.is_counted
        case Selection.OPEN:
            return row.kind.is_counted and row.status.is_open


def _split(layout: SheetLayout, rows: Sequence[OverviewRow]) -> list[list[OverviewRow]]:
    """Return the rows of each sheet; none without rows."""
    if layout.split_by is SplitBy.REGION:
        regions: dict[str, list[OverviewRow]] = {}
        for row in rows:
            regions.setdefault(row.region, []).append(row)
        return list(regions.values())
    return [list(rows)] if rows else []


def _fill(pattern: str, rows: Sequence[OverviewRow], context: OverviewContext) -> str:
    """Return the pattern with its placeholders filled; several regions are named in a row."""
    regions = list(dict.fromkeys(row.region for row in rows))
    shorts = list(dict.fromkeys(row.region_short for row in rows))
    return fill_placeholders(
        pattern,
        {
            "regio": ", ".join(regions),
            "regio_kort": ", ".join(shorts),
            "overleg": context.meeting,
        },
    )


def _describe(sheet: PlannedSheet) -> WrittenSheet:
    unprinted = sheet.layout.columns[sheet.printed_columns :]
    return WrittenSheet(sheet.name, len(sheet.rows), tuple(column.header for column in unprinted))
