"""The cover: figures that agree, lead to their rows and stand beside charts that tell the same."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from novex_desktop.domain.counting import count_figures
from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import no_progress
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.cover_figures import QuarterFigure, count_cover
from novex_desktop.exporting.due_groups import DueGroup
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.records import OverviewMaterial
from tests.exporting.made_rows import CONTEXT, PLAIN_ROW, make_material, make_rows
from tests.exporting.package_texts import read_package

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])


def write(folder: Path, name: str, material: OverviewMaterial | None = None) -> Path:
    layout = find_layout(LAYOUTS, name)
    material = material or make_material()
    return write_overview(layout, material, CONTEXT, folder / "a.xlsx", no_progress).path


def read_cover(path: Path) -> list[list[object]]:
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_name("Voorblad")
    return [list(row) for row in sheet.to_python(skip_empty_area=False)]


def find_row(table: list[list[object]], name: str) -> list[object]:
    return next(row for row in table if row[0] == name)


def test_background_and_parts_are_not_counted() -> None:
    figures = count_cover(make_rows(), CONTEXT)
    assert figures.total == 4
    assert [(name, counts.total()) for name, counts in figures.regions] == [
        ("Zuidwest", 2),
        ("Zuid", 1),
        ("Noord", 1),
    ]
    assert figures.count_status(AgreementStatus.DONE) == 1
    assert dict(figures.groups) == {
        DueGroup.LATE: 1,
        DueGroup.QUARTER: 0,
        DueGroup.BEFORE_NEXT: 0,
        DueGroup.LATER: 1,
        DueGroup.NONE: 1,
    }


def test_quarters_begin_with_what_is_late_and_hold_every_dated_open_agreement() -> None:
    days = [date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 31), date(2031, 1, 1)]
    rows = [
        replace(PLAIN_ROW, agreement_id=str(place), due_date=day, has_due=True)
        for place, day in enumerate(days)
    ]
    quarters = [(one.label, one.count) for one in count_cover(rows, CONTEXT).quarters]
    assert quarters == [
        ("Te laat", 0),
        ("2025 K2", 1),
        ("2025 K3", 1),
        ("2025 K4", 1),
        ("Later", 1),
    ]


def test_what_waits_while_its_day_has_passed_is_shown_so_that_all_open_are_told(
    tmp_path: Path,
) -> None:
    waiting = replace(
        PLAIN_ROW,
        agreement_id="wacht",
        status=AgreementStatus.ON_HOLD,
        due_date=date(2025, 2, 1),
        has_due=True,
    )
    rows = [*make_rows(), waiting, replace(PLAIN_ROW, agreement_id="u", has_due=True)]
    figures = count_cover(rows, CONTEXT)
    assert figures.quarters[-1].label == "Aangehouden"
    assert figures.quarters[-1].count == 1
    assert dict(figures.groups)[DueGroup.UNDATED] == 1
    assert (figures.open, figures.dated, figures.dateless) == (5, 3, 2)
    table = read_cover(write(tmp_path, "Voorblad", OverviewMaterial(rows)))
    assert next(row[4] for row in table if row[3] == "Aangehouden") == 1
    total = find_row(table, "Totaal open")
    assert (total[1], total[3], total[4]) == (5, "Met datum", 3)
    told = "open 5 = met datum 3 + zonder datum of termijn 2"
    assert any(told in str(row[0]) for row in table)
    workbook = load_workbook(write(tmp_path, "Vergaderset", OverviewMaterial(rows)))
    cell = next(row[4] for row in workbook["Voorblad"].iter_rows() if row[3].value == "Aangehouden")
    assert cell.hyperlink is not None
    name, _, place = str(cell.hyperlink.location).partition("!")
    assert workbook[name.strip("'")][place].value == "Aangehouden, datum voorbij"
    workbook.close()


def test_quarters_that_miss_an_open_agreement_stop_the_export(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "novex_desktop.exporting.cover_figures._count_quarters",
        lambda *_: [QuarterFigure("Te laat", 1, DueGroup.LATE)],
    )
    with pytest.raises(ExportError, match="totalen op het voorblad kloppen niet"):
        count_cover(make_rows(), CONTEXT)


def test_the_figures_are_numbers_and_the_control_line_shows_how_they_agree(
    tmp_path: Path,
) -> None:
    table = read_cover(write(tmp_path, "Voorblad"))
    assert find_row(table, "Zuidwest")[1:9] == [0, 2, 0, 0, 0, 0, 0, 2]
    assert find_row(table, "Totaal")[1:9] == [0, 3, 0, 1, 0, 0, 0, 4]
    assert find_row(table, "Te laat")[1] == 1
    assert find_row(table, "Totaal open")[1] == 3
    control = "Totaal 4 = som van regio's 4 (2 + 1 + 1) = som van statussen 4"
    assert any(str(row[0]).startswith(control) for row in table)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_totals_that_do_not_agree_stop_the_export(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "novex_desktop.exporting.cover_figures.count_figures",
        lambda rows: replace(count_figures(rows), agreements=99),
    )
    with pytest.raises(ExportError, match="totalen op het voorblad kloppen niet"):
        count_cover(make_rows(), CONTEXT)


def find_link(workbook: Workbook, name: str, column: int) -> str | None:
    sheet = workbook["Voorblad"]
    row = next(row for row in sheet.iter_rows() if row[0].value == name)
    link = row[column].hyperlink
    return link.location if link else None


def test_each_figure_leads_to_the_sheet_with_its_rows(tmp_path: Path) -> None:
    workbook = load_workbook(write(tmp_path, "Vergaderset"))
    assert find_link(workbook, "Zuidwest", 8) == "'Zuidwest'!A1"
    assert find_link(workbook, "Zuid", 4) == "'Zuid'!A1"
    assert find_link(workbook, "Totaal", 8) == "'Alle afspraken'!A1"
    late = find_link(workbook, "Te laat", 1)
    assert late is not None
    name, _, cell = late.partition("!")
    assert workbook[name.strip("'")][cell].value == "Te laat"
    assert find_link(workbook, "Zuidwest", 1) is None  # nothing to go to
    for row in workbook["Voorblad"].iter_rows():
        for one in row:
            if one.hyperlink:
                target = str(one.hyperlink.location).partition("!")[0].strip("'")
                assert target in workbook.sheetnames
    workbook.close()


def test_alone_the_cover_leads_nowhere(tmp_path: Path) -> None:
    workbook = load_workbook(write(tmp_path, "Voorblad"))
    assert not [c for row in workbook["Voorblad"].iter_rows() for c in row if c.hyperlink]
    workbook.close()


def test_two_charts_stand_beside_their_tables_and_are_described(tmp_path: Path) -> None:
    path = write(tmp_path, "Vergaderset")
    with zipfile.ZipFile(path) as package:
        drawing = package.read("xl/drawings/drawing1.xml").decode()
        charts = [
            package.read(name).decode()
            for name in sorted(package.namelist())
            if name.startswith("xl/charts/chart")
        ]
    assert drawing.count("descr=") == 2
    assert "Zuidwest: 2 in uitvoering; Zuid: 1 afgerond; Noord: 1 in uitvoering." in drawing
    assert "Te laat: 1, 2025 K2: 0" in drawing
    stacked, columns = charts
    assert '<grouping val="stacked"' in stacked
    assert stacked.count("<ser>") == len(AgreementStatus)
    assert columns.count("<ser>") == 1
    for chart in charts:
        assert "<numCache>" in chart  # for readers that do not look into the cells
        assert 'formatCode="0;;;" sourceLinked="0"' in chart
    patterns = set(re.findall(r'pattFill[^>]* prst="(\w+)"', stacked))
    assert len(patterns) >= 4  # told apart without colour


def test_the_cover_prints_on_one_page_and_has_at_most_five_changes(tmp_path: Path) -> None:
    path = write(tmp_path, "Voorblad")
    workbook = load_workbook(path)
    sheet = workbook["Voorblad"]
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)
    lines = [str(row[0].value) for row in sheet.iter_rows() if row[0].value]
    assert [line for line in lines if line.startswith("•")] == [
        "• Afgesloten: 1 afspraak (BOL24-ZU-01-01)",
        "• Verwijderd: 1 afspraak (BOL24-ZW-09-09)",
        "• Tekst gewijzigd: 1 afspraak (BOL24-ZW-01-01)",
    ]
    workbook.close()


def test_without_a_moment_to_compare_with_the_cover_says_so(tmp_path: Path) -> None:
    material = replace(make_material(), changes=(), period=None)
    assert "Geen moment gekozen om mee te vergelijken." in read_package(
        write(tmp_path, "Voorblad", material)
    )


def test_the_cover_says_what_was_chosen(tmp_path: Path) -> None:
    material = replace(make_material(), selection="alleen Zuid")
    assert "Selectie: alleen Zuid; toelichtingen niet meegeteld" in read_package(
        write(tmp_path, "Voorblad", material)
    )


def test_the_legend_explains_every_word_and_the_abbreviations_that_are_used(
    tmp_path: Path,
) -> None:
    path = write(tmp_path, "Legenda")
    table = CalamineWorkbook.from_path(path).get_sheet_by_name("Legenda").to_python()
    terms = {str(row[0]): str(row[1]) for row in table if len(row) > 1}
    assert {status.label for status in AgreementStatus} <= terms.keys()
    assert {"G  Groen", "O  Oranje", "R  Rood", "Afgeleid", "Toelichting"} <= terms.keys()
    assert terms["VRO"] == "Ministerie van Volkshuisvesting en Ruimtelijke Ordening"
    assert "Zeeland" not in terms  # explains itself
    assert "de secretaris van het overleg" in terms["Correcties"]
