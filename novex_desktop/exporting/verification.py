"""Checking a written workbook before it takes its name, with another reader than its writer."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.exporting.cell_content import (
    CellContent,
    DayContent,
    NumberContent,
    TextContent,
)
from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.field import Field
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.format_check import find_wrong_format
from novex_desktop.exporting.planned_sheet import PlannedLine, PlannedSheet
from novex_desktop.exporting.records import Record
from novex_desktop.store.queries.overview_rows import OverviewRow

_PIECE_BYTES = 1 << 20
_STEP = "Controleren"
_BLOCK = 500  # rows
_PARTS = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml")


def verify_workbook(
    path: Path,
    sheets: Sequence[PlannedSheet],
    own_names: Sequence[str] = (),
    progress: Progress = no_progress,
) -> None:
    """Compare the file with what the register's rows demand, cell by cell.

    Args:
        own_names: sheets of a template, which come before ours and are its own business.

    Raises:
        ExportError: it differs anywhere; it must not be kept.
        Cancelled: the user asked to stop.
    """
    progress(0, 1, _STEP)
    first = len(own_names) + 1
    _check_package(path, range(first, first + len(sheets)))
    parts = {f"xl/worksheets/sheet{number}.xml": each for number, each in enumerate(sheets, first)}
    if (header := find_wrong_format(path, parts)) is not None:
        raise _refuse(f"de kolom “{header}” heeft niet de opmaak van de layout")
    try:
        workbook = CalamineWorkbook.from_path(path)
        names = workbook.sheet_names
        if names != [*own_names, *(sheet.name for sheet in sheets)]:
            raise _refuse("de bladen hebben niet de juiste namen")
        for sheet in sheets:
            _check_sheet(sheet, workbook.get_sheet_by_name(sheet.name), progress)
    except (CalamineError, ValueError) as error:
        raise _refuse("het bestand laat zich niet teruglezen") from error


def _check_sheet(sheet: PlannedSheet, found: CalamineSheet, progress: Progress) -> None:
    if sheet.is_streamed:
        _compare_streamed(sheet, found, progress)
        return
    table = found.to_python(skip_empty_area=False)
    _compare_cells(sheet, table)
    _reconcile(sheet, table)


def _compare_streamed(sheet: PlannedSheet, found: CalamineSheet, progress: Progress) -> None:
    """Compare with the register in blocks of rows, without holding the table once more."""
    fields = [FIELDS[column.field] for column in sheet.layout.columns]
    lines = iter(found.iter_rows())
    header = next(lines, [])
    if header != [_value(cell) for cell in sheet.lines[0].cells]:
        raise _refuse(f"de kop van blad “{sheet.name}” is niet goed teruggelezen")
    records = sheet.records
    for start in range(0, len(records), _BLOCK):
        progress(start, len(records), _STEP)
        block = records[start : start + _BLOCK]
        table = list(islice(lines, len(block)))
        if len(table) < len(block) or any(len(line) != len(fields) for line in table):
            raise _refuse(f"niet elke afspraak staat precies één keer op blad “{sheet.name}”")
        _compare_block(sheet, fields, block, table, start + 2)
    if next(lines, None) is not None:
        raise _refuse(f"niet elke afspraak staat precies één keer op blad “{sheet.name}”")


def _compare_block(
    sheet: PlannedSheet,
    fields: Sequence[Field],
    records: Sequence[Record],
    table: Sequence[Sequence[object]],
    first: int,
) -> None:
    """Compare rows with the register; the first has this number.

    A column at a time, as two lists: cell by cell 20,000 rows took twice as long.
    """
    rows = [record.row for record in records if record.row is not None]
    columns = zip(*table, strict=True)
    for place, (field, actual) in enumerate(zip(fields, columns, strict=True), start=1):
        expected = _expect_column(field, records, rows)
        if expected == list(actual):
            continue
        for number, (one, other) in enumerate(zip(expected, actual, strict=True), start=first):
            if one != other and not _is_same(_clean(one), other):
                where = f"rij {number}, kolom {place} van blad “{sheet.name}”"
                raise _refuse(f"{where} is anders teruggelezen dan zij in het register staat")


def _expect_column(
    field: Field, records: Sequence[Record], rows: Sequence[OverviewRow]
) -> list[str | date | float]:
    """Return what a field must say of each record.

    Args:
        rows: the agreements of the records; fewer where some are about none.
    """
    texts: Sequence[str | None] = [None] * len(records)
    if field.read_text is not None and len(rows) == len(records):
        texts = list(map(field.read_text, rows))
    return [
        _value(field.read(record)) if text is None else text
        for text, record in zip(texts, records, strict=True)
    ]


def _clean(value: str | date | float) -> str | date | float:
    return clean_text(value) if isinstance(value, str) else value


def _check_package(path: Path, sheets: Iterable[int]) -> None:
    """Check that the zip is whole, has its parts, and holds no formula."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            parts = [f"xl/worksheets/sheet{number}.xml" for number in sheets]
            missing = [part for part in (*_PARTS, *parts) if part not in names]
            if missing:
                raise _refuse(f"het onderdeel {missing[0]} is niet in orde")
            for name in names:
                try:
                    holds_formula = _holds_formula(package, name)
                except (zipfile.BadZipFile, zlib.error, EOFError) as error:
                    raise _refuse(f"het onderdeel {name} is niet in orde") from error
                if holds_formula and name in parts:
                    raise _refuse("een tekst is een formule geworden")
    except zipfile.BadZipFile as error:
        raise _refuse("het bestand is niet heel") from error


def _holds_formula(package: zipfile.ZipFile, part: str) -> bool:
    """Whether a part holds a formula; read to its end, where its checksum is compared.

    In pieces, for sheets may be large. Once for both: of 20,000 rows the checks took 0.06 of
    0.58 s more when the zip tested itself first.
    """
    rest, found = b"", False
    with package.open(part) as file:
        while piece := file.read(_PIECE_BYTES):
            piece = rest + piece
            found = found or (b"<f" in piece and (b"<f>" in piece or b"<f " in piece))
            rest = piece[-2:]
    return found


def _compare_cells(sheet: PlannedSheet, table: Sequence[Sequence[object]]) -> None:
    """Compare every cell of the file with the plan, also the cells that must be empty."""
    width = max(len(sheet.widths), max((len(row) for row in table), default=0))
    for number in range(max(len(sheet.lines), len(table))):
        cells = sheet.lines[number].cells if number < len(sheet.lines) else ()
        found = table[number] if number < len(table) else ()
        for place in range(width):
            expected = _value(cells[place]) if place < len(cells) else ""
            actual = found[place] if place < len(found) else ""
            if not _is_same(expected, actual):
                where = f"rij {number + 1}, kolom {place + 1} van blad “{sheet.name}”"
                raise _refuse(f"{where} is anders teruggelezen dan zij in het register staat")


def _value(content: CellContent) -> str | date | float:
    match content:
        case DayContent():
            return content.day
        case NumberContent():
            return float(content.value)  # a workbook knows no other numbers
        case TextContent():
            return content.text
    return ""


def _is_same(expected: str | date | float, actual: object) -> bool:
    if isinstance(actual, datetime):
        actual = actual.date() if actual.time() == datetime.min.time() else actual
    return type(expected) is type(actual) and expected == actual


def _reconcile(sheet: PlannedSheet, table: Sequence[Sequence[object]]) -> None:
    """Check against the rows themselves: each there once, in order, with its text to the letter."""
    number_place = sheet.layout.number_place
    texts = [
        place
        for place, column in enumerate(sheet.layout.columns)
        if column.field in ("afspraak", "lijsttekst", "vastgestelde_tekst")
    ]
    shown = list(_iterate_shown(sheet, table))
    if [id(line.record) for line, _ in shown] != [id(record) for record in sheet.records]:
        raise _refuse(f"niet elke afspraak staat precies één keer op blad “{sheet.name}”")
    for (_, cells), record in zip(shown, sheet.records, strict=True):
        row = record.row
        if row is None:
            continue
        if number_place is not None and cells[number_place] != clean_text(row.number):
            raise _refuse(f"het nummer van {row.number} is niet goed teruggelezen")
        if any(clean_text(row.text) not in cells[place] for place in texts):
            raise _refuse(f"de vastgestelde tekst van {row.number} is niet goed teruggelezen")


def _iterate_shown(
    sheet: PlannedSheet, table: Sequence[Sequence[object]]
) -> Iterator[tuple[PlannedLine, list[str]]]:
    """Yield each row with its cells as read; what goes on in a next line is joined to it."""
    pending: tuple[PlannedLine, list[str]] | None = None
    number_place = sheet.layout.number_place
    for line, found in zip(sheet.lines, table, strict=False):
        if line.record is None:
            continue
        cells = [
            str(found[place]) if place < len(found) else "" for place in range(len(line.cells))
        ]
        if not line.continues:
            if pending is not None:
                yield pending
            pending = (line, cells)
        elif pending is not None:
            for place, text in enumerate(cells):
                if place != number_place:
                    pending[1][place] += text
    if pending is not None:
        yield pending


def _refuse(what: str) -> ExportError:
    return ExportError(
        f"Het overzicht is niet bewaard, want bij de controle bleek: {what}."
        " Uw oude bestand is niet veranderd. Probeer het opnieuw en meld dit als het blijft."
    )
