"""Overviews opened and printed by LibreOffice Calc: pages, repeated header, page numbers."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import plan_sheets, write_overview
from tests.exporting.made_rows import CONTEXT, make_long_rows, make_material, make_rows

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"
SOFFICE = shutil.which("soffice")
PDFTOTEXT = shutil.which("pdftotext")

pytestmark = pytest.mark.skipif(
    SOFFICE is None or PDFTOTEXT is None,
    reason="LibreOffice Calc (soffice) or pdftotext is not installed: printing cannot be checked",
)


def convert(path: Path, kind: str, folder: Path) -> Path:
    """Let LibreOffice write the workbook as another kind of file."""
    convert_all([path], kind, folder)
    return folder / kind / f"{path.stem}.{kind}"


def convert_all(paths: list[Path], kind: str, folder: Path) -> None:
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        *("--convert-to", kind, "--outdir", str(folder / kind), *map(str, paths)),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def read_pages(path: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    command = [str(PDFTOTEXT), "-layout", str(path), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return text.split("\f")[:-1]


def test_a_long_region_prints_whole_with_header_and_page_number_on_each_page(
    tmp_path: Path,
) -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Afspraken per regio")
    rows = make_long_rows(60)
    written = write_overview(layout, rows, CONTEXT, tmp_path / "lang.xlsx", no_progress)
    pages = read_pages(convert(written.path, "pdf", tmp_path))

    (sheet,) = plan_sheets(layout, rows, CONTEXT)
    assert len(pages) == len(sheet.breaks) + 1
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page
        assert page.count("DEPARTEMENTAAL VERTROUWELIJK") >= 2
        assert "Peildatum 12 mei 2025" in page
        assert "CONCEPT" in page
        assert re.search(r"Nr\. +Onderwerp +Afspraak +Trekker +Termijn +Status", page)
    printed = " ".join("\n".join(pages).split())
    for row in rows:
        assert row.number in printed
        assert row.text.rpartition(". ")[2] in printed  # the last words of its text


def test_no_page_ends_with_a_band(tmp_path: Path) -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Afspraken per regio")
    written = write_overview(
        layout, make_long_rows(60), CONTEXT, tmp_path / "lang.xlsx", no_progress
    )
    for page in read_pages(convert(written.path, "pdf", tmp_path)):
        last_band = max(page.rfind("Opgave nummer"), page.rfind(" · Gebied"))
        assert page.rfind("BOL24-ZW-") > last_band


def test_the_meeting_set_prints_each_sheet_from_a_new_page(tmp_path: Path) -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Vergaderset")
    written = write_overview(layout, make_rows(), CONTEXT, tmp_path / "set.xlsx", no_progress)
    pages = read_pages(convert(written.path, "pdf", tmp_path))
    titles: tuple[str, ...] = (
        "Stand van de afspraken",
        "Legenda",
        "Wijzigingen",
        "Zuidwest",
        "Zuid",
        "Noord",
    )
    titles += ("Termijnen", "Afspraken per partij", "Alle afspraken")
    assert len(pages) == len(titles)
    for page, title in zip(pages, titles, strict=True):
        assert title in page.split("\n")[0]


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return the pages of every overview, printed in one go: starting LibreOffice takes long."""
    folder = tmp_path_factory.mktemp("printed")
    paths = {}
    for layout in list_layouts([SHIPPED]):
        assert layout.path is not None
        target = folder / f"{layout.path.stem}.xlsx"
        write_overview(layout, make_material(), CONTEXT, target, no_progress)
        paths[layout.name] = target
    convert_all(list(paths.values()), "pdf", folder)
    return {name: read_pages(folder / "pdf" / f"{path.stem}.pdf") for name, path in paths.items()}


@pytest.mark.parametrize("layout", list_layouts([SHIPPED]), ids=lambda layout: layout.name)
def test_every_overview_prints_with_its_header_and_page_number_on_each_page(
    printed: dict[str, list[str]], layout: OverviewLayout
) -> None:
    pages = printed[layout.name]
    assert pages
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page
        assert page.count("DEPARTEMENTAAL VERTROUWELIJK") >= 2
        assert "CONCEPT" in page
        assert len(page.split()) > 25  # no empty page
    assert "####" not in "".join(pages)
    if len(layout.sheets) == 1 and layout.sheets[0].split_by is None:
        assert len(pages) == 1


def test_the_figures_of_the_cover_and_of_its_charts_are_printed(
    printed: dict[str, list[str]],
) -> None:
    (page,) = printed["Voorblad"]
    words = " ".join(page.split())
    assert "Totaal 0 3 0 1 0 0 0 4" in words
    assert "Afspraken per regio en status" in words
    assert "Openstaande afspraken per kwartaal van hun termijn" in words


def test_saving_again_by_libreoffice_keeps_every_value(tmp_path: Path) -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Vergaderset")
    written = write_overview(layout, make_material(), CONTEXT, tmp_path / "set.xlsx", no_progress)
    saved = convert(written.path, "xlsx", tmp_path)
    before, after = CalamineWorkbook.from_path(written.path), CalamineWorkbook.from_path(saved)
    assert after.sheet_names == before.sheet_names
    for name in before.sheet_names:
        assert (
            after.get_sheet_by_name(name).to_python() == before.get_sheet_by_name(name).to_python()
        )
    workbook = load_workbook(saved)
    assert workbook["Zuidwest"].print_title_rows == "$4:$4"
    assert workbook["Alle afspraken"].auto_filter.ref or workbook["Alle afspraken"].tables
    workbook.close()
