"""An own workbook of the organisation, with house style and cover, to which sheets are added."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from novex_desktop.domain.errors import ExportError
from novex_desktop.exporting.cell_text import MAX_CELL_UNITS, clean_text, count_units
from novex_desktop.exporting.dutch_days import format_long_day
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.page_texts import one_line, state_word
from novex_desktop.store.queries.overview_rows import OverviewContext

_MAX_BYTES = 20_000_000
_MAX_UNPACKED_BYTES = 200_000_000
_PLACEHOLDER = re.compile(r"\{(overzicht|overleg|peildatum|versie|stand|rubricering)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A workbook to add to, as it was read.

    Args:
        sheet_names: of its own sheets, in order.
    """

    path: Path
    sheet_names: tuple[str, ...]


def find_template(layout: OverviewLayout) -> Template | None:
    """Return the template that a layout names, or None when it names none.

    Raises:
        ExportError: it is not there, or is no workbook; with the remedy.
    """
    if layout.template is None:
        return None
    name = layout.template
    if Path(name).name != name or not name.lower().endswith(".xlsx"):
        raise ExportError(
            f"Het sjabloon “{name}” kan niet: geef alleen de naam van een werkmap (.xlsx) die in"
            " de map van de layout staat."
        )
    path = (layout.path.parent if layout.path else Path()) / name
    if not path.is_file():
        raise ExportError(
            f"Het sjabloon “{name}” is niet gevonden in de map “{path.parent}”. Zet het daar neer"
            " of haal de regel “sjabloon” uit de layout."
        )
    _check_size(path)
    workbook = _load(path)
    names = tuple(workbook.sheetnames)
    workbook.close()
    return Template(path, names)


def open_filled(template: Template, layout: OverviewLayout, context: OverviewContext) -> Workbook:
    """Return the template with its placeholders filled; its pictures come back afterwards.

    Raises:
        ExportError: it cannot be read, or a filled text is too long for its cell.
    """
    workbook = _load(template.path)
    values = {
        "overzicht": one_line(layout.name),
        "overleg": one_line(context.meeting),
        "peildatum": format_long_day(context.as_of),
        "versie": one_line(context.version),
        "stand": state_word(context),
        "rubricering": one_line(context.classification).upper(),
    }
    for worksheet in workbook.worksheets:
        _fill_cells(worksheet, values)
        _fill_page_texts(worksheet, values)
        # Drawings are put back whole from the template (template_parts.py); what openpyxl made
        # of them would come double, and without their pictures.
        drawn: Any = worksheet
        drawn._charts, drawn._images = [], []
    return workbook


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as package:
            unpacked = sum(info.file_size for info in package.infolist())
    except (OSError, zipfile.BadZipFile) as error:
        raise _refuse(path) from error
    if path.stat().st_size > _MAX_BYTES or unpacked > _MAX_UNPACKED_BYTES:
        raise ExportError(
            f"Het sjabloon “{path.name}” is te groot. Maak afbeeldingen kleiner en haal bladen"
            " met gegevens weg."
        )


def _load(path: Path) -> Workbook:
    try:
        return load_workbook(path, rich_text=True, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, TypeError, OSError, SyntaxError) as error:
        # openpyxl has no error of its own for a damaged part; lxml's is a SyntaxError.
        raise _refuse(path) from error


def _refuse(path: Path) -> ExportError:
    return ExportError(
        f"Het sjabloon “{path.name}” kan niet als werkmap worden gelezen. Open het in Excel,"
        " bewaar het opnieuw als .xlsx en probeer het nog eens."
    )


def _fill_cells(worksheet: Worksheet, values: Mapping[str, str]) -> None:
    for row in worksheet.iter_rows():
        for cell in row:
            if not isinstance(cell, Cell) or not isinstance(cell.value, str):
                continue
            text = str(cell.value)
            if cell.data_type != "s" or not _PLACEHOLDER.search(text):
                continue
            filled = clean_text(_fill(text, values))
            if count_units(filled) > MAX_CELL_UNITS:
                raise ExportError(
                    f"De tekst in cel {cell.coordinate} van het sjabloon wordt te lang voor een"
                    " cel. Kort hem in."
                )
            cell.value = filled
            cell.data_type = "s"  # a name that begins with "=" is no formula


def _fill_page_texts(worksheet: Worksheet, values: Mapping[str, str]) -> None:
    doubled = {key: value.replace("&", "&&") for key, value in values.items()}
    for item in (
        *(worksheet.oddHeader, worksheet.oddFooter, worksheet.evenHeader),
        *(worksheet.evenFooter, worksheet.firstHeader, worksheet.firstFooter),
    ):
        for part in (item.left, item.center, item.right) if item else ():
            if part.text:
                part.text = _fill(part.text, doubled)


def _fill(text: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: values[match[1]], text)
