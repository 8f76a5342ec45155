"""Written overviews, read back cell by cell, and what they say to Excel."""

import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import WrittenOverview, write_overview
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_material, make_rows

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"
NAMES = tuple(layout.name for layout in list_layouts([SHIPPED]))
TABLE = "Alle afspraken"


def write(
    folder: Path,
    name: str,
    rows: list[OverviewRow] | OverviewMaterial | None = None,
    context: OverviewContext = CONTEXT,
) -> WrittenOverview:
    layout = find_layout(list_layouts([SHIPPED]), name)
    rows = make_rows() if rows is None else rows
    return write_overview(layout, rows, context, folder / "overzicht.xlsx", no_progress)


def read(path: Path, sheet: str) -> list[list[object]]:
    workbook = CalamineWorkbook.from_path(path)
    return [list(row) for row in workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)]


@pytest.fixture(params=NAMES)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workbook]:
    workbook = load_workbook(write(tmp_path, request.param, make_material()).path)
    yield workbook
    workbook.close()


def test_reading_sheet_has_title_summary_state_header_and_rows(tmp_path: Path) -> None:
    table = read(write(tmp_path, "Afspraken per regio").path, "Zuidwest")
    assert [row[0] for row in table[:3]] == [
        "Afspraken Zuidwest-Nederland, BO Leefomgeving 2024",
        "3 alinea's: 2 afspraken, 1 toelichting; 0 afgerond, 1 te laat, 0 zonder termijn",
        "Peildatum 12 mei 2025 · versie 0.3 · CONCEPT · DEPARTEMENTAAL VERTROUWELIJK",
    ]
    assert table[3] == [
        *("Nr.", "Onderwerp", "Afspraak", "Trekker", "Termijn", "Status", "Stand van zaken")
    ]
    assert table[6] == [
        "BOL24-ZW-01-01",
        "Plan voor de oevers",
        "(Rijk en regio werken eraan om:)\nRijk en regio maken samen een plan voor de oevers.\n"
        "Erratum: Lees “oevers” waar “oeverst” staat.",
        "VRO / Zeeland",
        "eind 2025\n31-12-2025 (afgeleid)",
        "In uitvoering (O)",
        "03-04-2025: Het plan ligt in concept voor.",
    ]


def test_working_table_has_a_row_for_each_agreement_and_real_dates(tmp_path: Path) -> None:
    table = read(write(tmp_path, "Alle afspraken").path, "Alle afspraken")
    assert [row[0] for row in table] == ["Nr.", *(row.number for row in make_rows())]
    assert table[1] == [
        "BOL24-ZW-01-01",
        "Zuidwest",
        "1  Wonen langs het water",
        "Zeeland",
        "Plan voor de oevers",
        "(Rijk en regio werken eraan om:)\nRijk en regio maken samen een plan voor de oevers.\n"
        "Erratum: Lees “oevers” waar “oeverst” staat.",
        "Afspraak",
        "VRO",
        "Zeeland",
        "",
        "eind 2025",
        date(2025, 12, 31),
        "afgeleid",
        "In uitvoering",
        "O",
        "03-04-2025: Het plan ligt in concept voor.",
        date(2025, 5, 2),
        "Volgt op BOL23-ZW-02-01",
        "Ja",
    ]
    assert table[3][10] == "begin 2025\nTe laat"
    assert table[6][18] == "Nee"


def test_meeting_set_has_the_sheets_of_both(tmp_path: Path) -> None:
    written = write(tmp_path, "Vergaderset")
    assert [(sheet.name, sheet.rows) for sheet in written.sheets] == [
        ("Voorblad", 0),
        ("Legenda", 0),
        ("Wijzigingen", 0),
        ("Zuidwest", 3),
        ("Zuid", 2),
        ("Noord", 1),
        ("Termijnen", 4),
        ("Per partij", 4),
        ("Alle afspraken", 6),
    ]
    assert written.figures.agreements == 4
    assert written.figures.background == 1
    assert written.sha256 == hashlib.sha256(written.path.read_bytes()).hexdigest()


def test_every_sheet_is_set_up_for_printing(opened: Workbook) -> None:
    for sheet in opened.worksheets:
        is_table, is_cover = sheet.title == TABLE, sheet.title == "Voorblad"
        is_wide = "A3" in str(opened.properties.title)
        is_upright = sheet.title in ("Afsprakenlijst", "Legenda")
        assert sheet.page_setup.orientation == ("portrait" if is_upright else "landscape")
        assert sheet.page_setup.paperSize == (8 if is_table or is_wide else 9)
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.page_setup.fitToHeight == (1 if is_cover else 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        margins = sheet.page_margins
        centimetres = (margins.left, margins.right, margins.top, margins.bottom)
        assert [round(inch * 2.54, 3) for inch in centimetres] == [1.0, 1.0, 1.9, 1.5]
        assert not sheet.print_options.gridLines
        assert not sheet.sheet_view.showGridLines
        assert not sheet.merged_cells.ranges


def test_every_sheet_repeats_its_header_and_prints_all_its_rows(opened: Workbook) -> None:
    for sheet in opened.worksheets:
        is_table = sheet.title == TABLE
        has_header = sheet.title not in ("Voorblad", "Legenda")
        assert sheet.print_title_cols == ("$A:$A" if is_table else None)
        header = int(str(sheet.print_title_rows).rpartition("$")[2])
        if has_header:
            assert str(sheet.cell(header, 1).style).startswith("NOVEX kop")
            assert sheet.freeze_panes == f"{'B' if is_table else 'A'}{header + 1}"
        else:
            assert str(sheet.cell(header, 1).style).startswith("NOVEX bladtitel")
        last = sheet.max_column if not is_table else 17
        if has_header:
            letter = get_column_letter(last)
            assert sheet.print_area == f"'{sheet.title}'!$A$1:${letter}${sheet.max_row}"


def test_every_sheet_says_on_every_page_what_it_is(opened: Workbook) -> None:
    for sheet in opened.worksheets:
        header, footer = sheet.oddHeader, sheet.oddFooter
        assert header is not None
        assert footer is not None
        assert "BO Leefomgeving 2024" in str(header.left.text), sheet.title
        assert str(header.center.text).endswith("DEPARTEMENTAAL VERTROUWELIJK")
        assert str(header.right.text).endswith("Peildatum 12 mei 2025")
        assert str(footer.left.text).endswith("Versie 0.3 · CONCEPT")
        assert str(footer.center.text).endswith("DEPARTEMENTAAL VERTROUWELIJK")
        assert str(footer.right.text).endswith("Pagina &P van &N")


def test_every_row_has_a_height_that_excel_can_show(opened: Workbook) -> None:
    for sheet in opened.worksheets:
        heights = [sheet.row_dimensions[number].height for number in range(1, sheet.max_row + 1)]
        assert all(height is not None and 12 <= height <= 409 for height in heights)


def test_workbook_has_its_properties(opened: Workbook) -> None:
    properties = opened.properties
    assert properties.title.endswith("BO Leefomgeving 2024")
    assert properties.subject == "BO Leefomgeving 2024"
    assert properties.creator == "Ministerie van Proefneming"
    assert properties.language == "nl-NL"
    assert properties.contentStatus == "Concept"
    assert properties.category == "Departementaal vertrouwelijk"


def test_one_font_and_named_styles_are_used(opened: Workbook) -> None:
    for sheet in opened.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.font.name for cell in cells} == {"Calibri"}
        assert all(str(cell.style).startswith("NOVEX ") for cell in cells)


def test_working_table_is_a_table_with_filter_and_lists(tmp_path: Path) -> None:
    workbook = load_workbook(write(tmp_path, "Alle afspraken").path)
    sheet = workbook["Alle afspraken"]
    (table,) = sheet.tables.values()
    assert table.ref == "A1:S7"
    assert table.autoFilter is not None
    assert table.autoFilter.ref == "A1:S7"
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    lists = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
    assert lists["O2:O7"] == '"G,O,R"'
    assert lists["N2:N7"].startswith('"Nieuw,In uitvoering,')
    assert sheet["L2"].number_format == "dd-mm-yyyy"
    assert sheet["L2"].font.italic
    assert not sheet["L4"].font.italic
    workbook.close()


def test_reading_sheets_fold_with_the_band_above(tmp_path: Path) -> None:
    workbook = load_workbook(write(tmp_path, "Afspraken per regio").path)
    sheet = workbook["Zuidwest"]
    assert sheet.sheet_properties.outlinePr is not None
    assert not sheet.sheet_properties.outlinePr.summaryBelow
    levels = [sheet.row_dimensions[number].outlineLevel for number in range(5, 11)]
    assert levels == [0, 1, 2, 3, 0, 2]
    workbook.close()


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://voorbeeld.nl")',
        "+31 6",
        "-5",
        "@naam",
        "\tingesprongen",
        "00123",
        "1-2",
        "2025-03-31",
        "#REF!",
        "12345678901234567",
        "a_x0041_b",
        "_x005F_",
        " spatie voor en na ",
        "regel een\r\nregel twee\r",
        "\n",
        "😀 & <b> “é” \u2028 \xa0",
        "waar",
    ],
)
def test_text_comes_back_as_it_is_and_never_as_formula_number_or_date(
    tmp_path: Path, text: str
) -> None:
    row = replace(PLAIN_ROW, text=text, title=text, note=text, lead_regional=(text,))
    written = write(tmp_path, "Vergaderset", [row])
    table = read(written.path, "Alle afspraken")
    assert (table[1][4], table[1][5], table[1][8], table[1][15]) == (text, text, text, text)
    assert not written.notices or "niet afgedrukt" in written.notices[0]
    with zipfile.ZipFile(written.path) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_text_that_looks_like_input_carries_the_mark_of_text(tmp_path: Path) -> None:
    path = write(tmp_path, "Alle afspraken", [replace(PLAIN_ROW, title="=1+1")]).path
    workbook = load_workbook(path)
    assert workbook["Alle afspraken"]["E2"].quotePrefix
    assert not workbook["Alle afspraken"]["F2"].quotePrefix
    workbook.close()


def test_lead_in_and_erratum_keep_their_text_beside_hostile_text(tmp_path: Path) -> None:
    row = replace(PLAIN_ROW, lead_in="=a", text=" \n", erratum="_x0041_ \x0c")
    written = write(tmp_path, "Alle afspraken", [row])
    assert read(written.path, "Alle afspraken")[1][5] == "(=a)\n \n\nErratum: _x0041_ \ufffd"


def test_a_character_that_excel_cannot_hold_is_replaced_and_told(tmp_path: Path) -> None:
    written = write(tmp_path, "Afspraken per regio", [replace(PLAIN_ROW, note="a\x0cb\ud800")])
    assert read(written.path, "Zuidwest")[6][6] == "a\ufffdb\ufffd"
    assert any("BOL24-ZW-01-01, kolom “Stand van zaken”" in notice for notice in written.notices)


@pytest.mark.parametrize("text", ["a" * 32_768, "😀" * 16_384])
def test_a_text_longer_than_a_cell_is_refused_by_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExportError, match=r"BOL24-ZW-01-01 in kolom “Afspraak” is 32768 tekens"):
        write(tmp_path, "Alle afspraken", [replace(PLAIN_ROW, text=text)])
    assert list(tmp_path.iterdir()) == []


def test_the_longest_text_of_a_cell_is_whole(tmp_path: Path) -> None:
    text = "a" * 32_767
    written = write(tmp_path, "Alle afspraken", [replace(PLAIN_ROW, text=text)])
    assert read(written.path, "Alle afspraken")[1][5] == text


def test_names_of_regions_become_names_that_excel_accepts(tmp_path: Path) -> None:
    rows = [
        replace(PLAIN_ROW, agreement_id=str(place), region=name, region_short=name)
        for place, name in enumerate(("Zuid", "zuid", "Regio's: [A/B]", "x" * 40, ""))
    ]
    written = write(tmp_path, "Afspraken per regio", rows)
    names = [sheet.name for sheet in written.sheets]
    assert names == ["Zuid", "zuid (2)", "Regio's A B", "x" * 31, "Blad"]


def test_braces_in_names_are_no_placeholders(tmp_path: Path) -> None:
    written = write(tmp_path, "Alle afspraken", context=replace(CONTEXT, meeting="BO {x} }"))
    workbook = load_workbook(written.path)
    header = workbook.worksheets[0].oddHeader
    assert header is not None
    assert str(header.left.text).endswith("Alle afspraken, BO {x} }")
    workbook.close()


def test_the_program_starts_without_openpyxl() -> None:
    code = (
        "import sys; import novex_desktop.exporting.overview;"
        "import novex_desktop.exporting.layout_files;"
        "print([name for name in ('openpyxl', 'lxml', 'python_calamine') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_overview_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="zou leeg zijn"):
        write(tmp_path, "Vergaderset", [])
    assert list(tmp_path.iterdir()) == []
