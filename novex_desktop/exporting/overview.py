"""Writing an overview: rows of the register under a layout, to a workbook that is checked.

openpyxl and the reader that checks are imported when the first overview is written, so that the
program starts without them.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.counting import Figures, count_figures
from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress
from novex_desktop.exporting.adoption import check_adopted
from novex_desktop.exporting.cell_text import make_sheet_name
from novex_desktop.exporting.cover_sheet import plan_cover
from novex_desktop.exporting.fields import FIELDS, show_text
from novex_desktop.exporting.layout import (
    OverviewLayout,
    SheetKind,
    SheetLayout,
    fill_placeholders,
)
from novex_desktop.exporting.legend_sheet import plan_legend
from novex_desktop.exporting.line_up import select_records, split_records
from novex_desktop.exporting.notices import find_notices
from novex_desktop.exporting.planned_sheet import PlannedSheet
from novex_desktop.exporting.reading_sheet import plan_reading_sheet
from novex_desktop.exporting.records import OverviewMaterial, Record, list_records
from novex_desktop.exporting.replacing_file import replacing_file
from novex_desktop.exporting.summaries import summarise
from novex_desktop.exporting.working_table import plan_working_table
from novex_desktop.store.partial_files import PartialFiles
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
        shows: key and stored moment of the last change of the register that it shows, if known.
    """

    path: Path
    sheets: tuple[WrittenSheet, ...]
    figures: Figures
    notices: tuple[str, ...]
    sha256: str
    shows: tuple[str, str] | None = None


def write_overview(
    layout: OverviewLayout,
    rows: Sequence[OverviewRow] | OverviewMaterial,
    context: OverviewContext,
    target: Path,
    progress: Progress,
    check: Callable[[Path], None] | None = None,
    partials: PartialFiles | None = None,
) -> WrittenOverview:
    """Write the overview, verify it, and only then give it its name.

    Args:
        rows: in source order, regions too; or all that overviews can be made from.
        check: looks at the written file before it gets its name; what it raises stops it.
        partials: notes the temporary file.
        target: the .xlsx to make; an old one is replaced only by a verified new one.

    Raises:
        ExportError: there is nothing to show, a text does not fit, the file differs from the
            register, the list is not adopted and would be definitive or public, or the target
            cannot be written. An old target is untouched.
        Cancelled: the user asked to stop; an old target is untouched.
    """
    from novex_desktop.exporting.finishing import write_package
    from novex_desktop.exporting.template_book import find_template
    from novex_desktop.exporting.verification import verify_workbook
    from novex_desktop.exporting.workbook import build_workbook

    material = _as_material(rows)
    check_adopted(context, is_public=material.is_public)
    template = find_template(layout)
    own_names = template.sheet_names if template else ()
    sheets = plan_sheets(layout, material, context, own_names) if material.rows else []
    if not sheets:
        raise ExportError(
            f"Het overzicht “{layout.name}” zou leeg zijn: er is geen afspraak die erin past."
            " Kies een andere selectie of vul eerst het register."
        )
    with replacing_file(target, partials=partials) as temporary:
        built = build_workbook(layout, sheets, context, progress, template)
        outcomes = write_package(built, sheets, temporary, progress, template)
        verify_workbook(temporary, sheets, own_names, progress)
        if check is not None:
            check(temporary)
        sha256 = _hash(temporary)
    return WrittenOverview(
        path=target,
        sheets=tuple(_describe(sheet) for sheet in sheets),
        figures=count_figures(material.rows),
        notices=tuple(find_notices(sheets, outcomes)),
        sha256=sha256,
    )


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def plan_sheets(
    layout: OverviewLayout,
    rows: Sequence[OverviewRow] | OverviewMaterial,
    context: OverviewContext,
    taken_names: Sequence[str] = (),
) -> list[PlannedSheet]:
    """Plan all sheets of the workbook; a region or party without records gets no sheet.

    Args:
        taken_names: of sheets that are in the workbook already.
    """
    material = _as_material(rows)
    drafts = [
        draft
        for sheet_layout in layout.sheets
        for draft in _draft_sheets(sheet_layout, material, context)
    ]
    names: list[str] = []
    for draft in drafts:
        wanted = _fill(draft.layout.name, draft.records, context)
        names.append(make_sheet_name(wanted, [*taken_names, *names]))
    planned = {
        place: _plan(draft, name, material, context)
        for place, (draft, name) in enumerate(zip(drafts, names, strict=True))
        if draft.layout.kind is not SheetKind.COVER
    }
    # The cover comes last: its figures lead to the sheets with their rows.
    others = list(planned.values())
    for place, draft in enumerate(drafts):
        if place not in planned:
            title = _fill(draft.layout.title, draft.records, context)
            planned[place] = plan_cover(
                draft.layout, names[place], title, material, context, others
            )
    return [planned[place] for place in range(len(drafts))]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A sheet of which the records are known."""

    layout: SheetLayout
    records: list[Record]


def _draft_sheets(
    layout: SheetLayout, material: OverviewMaterial, context: OverviewContext
) -> list[_Draft]:
    if not layout.kind.has_columns:
        return [_Draft(layout, [])]
    selected = select_records(layout, list_records(layout.source, material, context))
    parts = split_records(layout, selected)
    shown = sum(len(part) for part in parts)
    if shown != len(selected):
        raise ExportError(
            f"Het overzicht is niet gemaakt: de bladen samen tonen {shown} van de {len(selected)}"
            " alinea's. Meld dit, want dit is een fout in het programma."
        )
    return [_Draft(layout, part) for part in parts]


def _plan(
    draft: _Draft, name: str, material: OverviewMaterial, context: OverviewContext
) -> PlannedSheet:
    layout, records = draft.layout, draft.records
    title = _fill(layout.title, records, context)
    if layout.kind is SheetKind.LEGEND:
        return plan_legend(layout, name, title, material, context)
    if layout.kind is SheetKind.TABLE:
        return plan_working_table(layout, name, title, records)
    summary = summarise(layout, records, material, context)
    return plan_reading_sheet(layout, name, title, records, context, summary)


def _as_material(rows: Sequence[OverviewRow] | OverviewMaterial) -> OverviewMaterial:
    return rows if isinstance(rows, OverviewMaterial) else OverviewMaterial(rows)


def _fill(pattern: str, records: Sequence[Record], context: OverviewContext) -> str:
    """Return the pattern with its placeholders filled; several regions are named in a row."""
    if "{" not in pattern:
        return pattern
    regions = dict.fromkeys(record.row.region for record in records if record.row)
    shorts = dict.fromkeys(record.row.region_short for record in records if record.row)
    parties = dict.fromkeys(show_text(FIELDS["partij"].read(record)) for record in records[:1])
    return fill_placeholders(
        pattern,
        {
            "regio": ", ".join(regions),
            "regio_kort": ", ".join(shorts),
            "overleg": context.meeting,
            "partij": ", ".join(parties),
        },
    )


def _describe(sheet: PlannedSheet) -> WrittenSheet:
    unprinted = sheet.layout.columns[sheet.printed_columns :]
    return WrittenSheet(
        sheet.name, len(sheet.records), tuple(column.header for column in unprinted)
    )
