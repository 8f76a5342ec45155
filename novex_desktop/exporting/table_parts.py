"""What makes a sheet a real Excel table: filter buttons, lists of choices, colours by rule."""

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.field import Field
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.planned_sheet import PlannedSheet
from novex_desktop.exporting.styles import TONE_COLOURS


def add_table(worksheet: Worksheet, sheet: PlannedSheet, place: int) -> None:
    """Turn the lines from the header on into a table.

    Args:
        place: of the sheet in the workbook; goes into the name of the table.
    """
    first, last = sheet.header_number, sheet.last_line
    reference = f"A{first}:{get_column_letter(len(sheet.widths))}{last}"
    table = Table(displayName=_make_table_name(worksheet, place + 1), ref=reference)
    # By hand: openpyxl would make a cell of every place of the table to find its headers.
    for number, column in enumerate(sheet.layout.columns, start=1):
        table.tableColumns.append(TableColumn(id=number, name=clean_text(column.header)))
    table.autoFilter = AutoFilter(ref=reference)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    worksheet.add_table(table)
    for number, column in enumerate(sheet.layout.columns, start=1):
        field = FIELDS[column.field]
        letter = get_column_letter(number)
        cells = f"{letter}{first + 1}:{letter}{last}"
        if field.choices:
            _offer_choices(worksheet, column.header, field, cells)
        for word, tone in field.tones.items():
            font = Font(color=TONE_COLOURS[tone], bold=tone.is_bold, italic=not tone.is_bold)
            rule = Rule(
                type="cellIs",
                operator="equal",
                formula=[f'"{word}"'],
                dxf=DifferentialStyle(font=font),
            )
            worksheet.conditional_formatting.add(cells, rule)


def _make_table_name(worksheet: Worksheet, number: int) -> str:
    """Return a name that no other table of the workbook has, those of a template included."""
    book = worksheet.parent
    used = {name.casefold() for sheet in book.worksheets for name in sheet.tables} if book else ()
    while f"afspraken{number}" in used:
        number += 1
    return f"Afspraken{number}"


def _offer_choices(worksheet: Worksheet, header: str, field: Field, cells: str) -> None:
    validation = DataValidation(
        type="list",
        formula1=f'"{",".join(field.choices)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle=header[:32],
        error=f"Kies een van: {', '.join(field.choices)}."[:220],
    )
    validation.add(cells)
    worksheet.add_data_validation(validation)
