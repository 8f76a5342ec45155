"""What the user should know about an overview that was written."""

from collections.abc import Iterator, Sequence

from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.layout import SheetKind
from novex_desktop.exporting.paper import LOWEST_SCALE
from novex_desktop.exporting.planned_sheet import PlannedSheet, find_unwritable
from novex_desktop.exporting.records import get_rows
from novex_desktop.exporting.working_table import find_cut_records


def find_notices(sheets: Sequence[PlannedSheet]) -> Iterator[str]:
    """Yield whole Dutch sentences, the same one never twice."""
    seen: set[str] = set()
    for sheet in sheets:
        for notice in _iterate_notices(sheet):
            if notice not in seen:
                seen.add(notice)
                yield notice
    yield from _iterate_unconfirmed(sheets)


def _iterate_notices(sheet: PlannedSheet) -> Iterator[str]:
    unprinted = [column.header for column in sheet.layout.columns[sheet.printed_columns :]]
    if unprinted:
        yield (
            f"Op blad “{sheet.name}” worden niet afgedrukt: {', '.join(unprinted)}. Met deze"
            f" kolommen erbij zou de afdruk kleiner worden dan {LOWEST_SCALE} %; op het scherm"
            " staan ze er wel."
        )
    for record in sheet.records:
        for header in find_unwritable(sheet.layout, record):
            yield (
                f"In {clean_text(record.number)}, kolom “{header}”, zijn tekens die Excel niet kan"
                " bevatten vervangen door “�”."
            )
    if sheet.layout.kind is SheetKind.TABLE:
        for record in find_cut_records(sheet):
            yield (
                f"Een tekst van {clean_text(record.number)} is te lang om op blad"
                f" “{sheet.name}” heel te zien of af te drukken; in de cel staat hij geheel."
            )


def _iterate_unconfirmed(sheets: Sequence[PlannedSheet]) -> Iterator[str]:
    rows = get_rows(record for sheet in sheets for record in sheet.records)
    count = sum(not row.kind_confirmed and not row.is_part for row in rows)
    if count:
        paragraphs = "1 alinea" if count == 1 else f"{count} alinea's"
        yield (
            f"Bij {paragraphs} is de soort nog een voorstel van het programma; de aantallen"
            " afspraken en toelichtingen kunnen dus nog veranderen."
        )
