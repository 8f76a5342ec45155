"""What the user should know about an overview that was written."""

from collections.abc import Iterator, Mapping, Sequence

from novex_desktop.exporting.cell_content import TextContent
from novex_desktop.exporting.cell_text import REPLACEMENT, clean_text
from novex_desktop.exporting.layout import Selection, SheetKind
from novex_desktop.exporting.paper import LOWEST_SCALE
from novex_desktop.exporting.planned_sheet import PlannedSheet, find_unwritable
from novex_desktop.exporting.records import get_rows
from novex_desktop.exporting.stream_outcome import StreamOutcome
from novex_desktop.exporting.working_table import find_cut_records

_MOST_ATTENTION_PAGES = 2


def find_notices(
    sheets: Sequence[PlannedSheet], outcomes: Mapping[str, StreamOutcome] | None = None
) -> Iterator[str]:
    """Yield whole Dutch sentences, the same one never twice.

    Args:
        outcomes: what was found while the rows of a sheet were streamed, by its name.
    """
    seen: set[str] = set()
    for sheet in sheets:
        for notice in _iterate_notices(sheet, (outcomes or {}).get(sheet.name)):
            if notice not in seen:
                seen.add(notice)
                yield notice
    yield from _iterate_unconfirmed(sheets)


def _iterate_notices(sheet: PlannedSheet, outcome: StreamOutcome | None) -> Iterator[str]:
    unprinted = [column.header for column in sheet.layout.columns[sheet.printed_columns :]]
    if unprinted:
        yield (
            f"Op blad “{sheet.name}” worden niet afgedrukt: {', '.join(unprinted)}. Met deze"
            f" kolommen erbij zou de afdruk kleiner worden dan {LOWEST_SCALE} %; op het scherm"
            " staan ze er wel."
        )
    pages = len(sheet.breaks) + 1
    if sheet.layout.selection is Selection.ATTENTION and pages > _MOST_ATTENTION_PAGES:
        yield (
            f"Blad “{sheet.name}” beslaat {pages} bladzijden; voor directeuren zijn er hoogstens"
            f" {_MOST_ATTENTION_PAGES} gewenst. Kies minder regio's of minder kolommen."
        )
    if outcome is None:
        outcome = StreamOutcome(
            list(_iterate_unwritable(sheet)),
            [record.number for record in find_cut_records(sheet)]
            if sheet.layout.kind is SheetKind.TABLE
            else [],
        )
    for number, header in outcome.unwritable:
        yield (
            f"In {clean_text(number)}, kolom “{header}”, zijn tekens die Excel niet kan"
            " bevatten vervangen door “�”."
        )
    for number in outcome.cut:
        yield (
            f"Een tekst van {clean_text(number)} is te lang om op blad “{sheet.name}” heel"
            " te zien of af te drukken; in de cel staat hij geheel."
        )


def _iterate_unwritable(sheet: PlannedSheet) -> Iterator[tuple[str, str]]:
    """Yield number and header of each cell in which something had to be replaced.

    Only the records of lines that show a replacement are read anew to know where.
    """
    shown = {
        id(line.record)
        for line in sheet.lines
        if any(isinstance(cell, TextContent) and REPLACEMENT in cell.text for cell in line.cells)
    }
    for record in sheet.records:
        if id(record) in shown:
            for header in find_unwritable(sheet.layout, record):
                yield record.number, header


def _iterate_unconfirmed(sheets: Sequence[PlannedSheet]) -> Iterator[str]:
    rows = get_rows(record for sheet in sheets for record in sheet.records)
    count = sum(not row.kind_confirmed and not row.is_part for row in rows)
    if count:
        paragraphs = "1 alinea" if count == 1 else f"{count} alinea's"
        yield (
            f"Bij {paragraphs} is de soort nog een voorstel van het programma; de aantallen"
            " afspraken en toelichtingen kunnen dus nog veranderen."
        )
