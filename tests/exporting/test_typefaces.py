"""An overview in another typeface: every cell, the text around pages, heights in LibreOffice."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from novex_desktop.domain.errors import LayoutError
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.layout_files import find_layout, list_layouts, read_layout
from novex_desktop.exporting.layout_writer import format_layout
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.typeface import Typeface
from tests.exporting.made_rows import CONTEXT, make_long_rows, make_material
from tests.exporting.package_texts import read_package

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"
SOFFICE = shutil.which("soffice")
FONTS = Path("/usr/share/fonts/truetype")
OTHERS = (Typeface.ARIAL, Typeface.VERDANA)
LONG_TEXTS = ("Afspraken per regio", "Alle afspraken")
TALL_POINTS = 60  # more than four lines
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def set_in(typeface: str, name: str) -> OverviewLayout:
    """Return a layout of the program in another typeface."""
    layout = find_layout(list_layouts([SHIPPED]), name)
    data = layout.model_dump(by_alias=True, mode="json", exclude_none=True)
    return OverviewLayout.model_validate({**data, "lettertype": typeface})


def iterate_fonts(cell: Any) -> Iterator[str]:
    """Yield the typeface of a cell and of each run in it."""
    yield cell.font.name
    if isinstance(cell.value, CellRichText):
        yield from (str(block.font.rFont) for block in cell.value if isinstance(block, TextBlock))


@pytest.mark.parametrize("typeface", OTHERS)
def test_every_cell_and_page_text_of_a_meeting_set_is_in_the_typeface(
    typeface: Typeface, tmp_path: Path
) -> None:
    target = tmp_path / "set.xlsx"
    write_overview(set_in(typeface, "Vergaderset"), make_material(), CONTEXT, target, no_progress)
    workbook = load_workbook(target, rich_text=True)
    for sheet in workbook.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert cells
        assert {font for cell in cells for font in iterate_fonts(cell)} == {typeface}
        header: Any = sheet.oddHeader
        assert header.left.font == f"{typeface},Regular"
    package = read_package(target)
    assert package.count(f'<a:latin typeface="{typeface}"/>') == 2
    assert f"{typeface},Bold" in package
    assert "Calibri,Regular" not in package


def test_columns_still_count_in_digits_of_calibri(tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    layout = set_in("Verdana", "Afspraken per regio")
    write_overview(layout, make_long_rows(3), CONTEXT, target, no_progress)
    with zipfile.ZipFile(target) as package:
        first = re.search(rb"<fonts[^>]*><font>(.*?)</font>", package.read("xl/styles.xml"))
    assert first is not None
    assert b'"Calibri"' in first[1]
    assert b"scheme" not in first[1]  # by its name: the theme is in Verdana


def test_a_layout_without_the_key_is_in_calibri_and_stays_without() -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Openstaand")
    assert layout.sheets[0].typeface is Typeface.CALIBRI
    assert "lettertype" not in format_layout(layout)
    assert 'lettertype = "Arial"' in format_layout(set_in("Arial", "Openstaand"))


def test_a_wrong_typeface_is_told_with_file_line_and_nearest_word(tmp_path: Path) -> None:
    path = tmp_path / "proef.toml"
    text = format_layout(set_in("Verdana", "Openstaand"))
    path.write_text(text.replace('"Verdana"', '"Verdena"'), encoding="utf-8")
    line = text[: text.index("lettertype")].count("\n") + 1
    with pytest.raises(LayoutError) as caught:
        read_layout(path)
    told = str(caught.value)
    assert "proef.toml" in told
    assert f"regel {line}" in told
    assert "“Verdena” bij “lettertype” bestaat niet" in told
    assert "“Verdana”" in told


@pytest.mark.skipif(
    SOFFICE is None
    or not (FONTS / "liberation2" / "LiberationSans-Regular.ttf").exists()
    or not (FONTS / "dejavu" / "DejaVuSans.ttf").exists(),
    reason="LibreOffice Calc, Liberation Sans or DejaVu Sans is not installed",
)
def test_no_row_is_lower_than_libreoffice_asks_for(tmp_path: Path) -> None:
    paths = []
    for typeface in OTHERS:
        for name in (*LONG_TEXTS, "Voorblad", "Legenda"):
            path = tmp_path / f"{typeface} {name}.xlsx"
            layout = set_in(typeface, name)
            write_overview(layout, make_long_rows(30), CONTEXT, path, no_progress)
            paths.append(path)
    for path, asked in zip(paths, measure_heights(paths, tmp_path), strict=True):
        sheet = load_workbook(path).worksheets[0]
        given = [sheet.row_dimensions[number].height for number in range(1, sheet.max_row + 1)]
        if path.stem.endswith(LONG_TEXTS):
            assert max(asked[: len(given)]) > TALL_POINTS  # it did measure wrapped text
        short = [
            (number, has, needs)
            for number, (has, needs) in enumerate(zip(given, asked, strict=False), start=1)
            if has < needs
        ]
        assert len(asked) >= len(given)
        assert not short, path.name


def measure_heights(paths: list[Path], folder: Path) -> list[list[float]]:
    """Return for each workbook the optimal height of each line of its first sheet, in points.

    LibreOffice computes these when it opens a sheet of its own format without heights.
    """
    without = convert(paths, folder, "own")
    for path in without:
        forget_heights(path)
    return [read_heights(path) for path in convert(without, folder, "measured")]


def convert(paths: list[Path], folder: Path, name: str) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / name
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "ods", "--outdir", str(out)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=180)
    return [out / f"{path.stem}.ods" for path in paths]


def forget_heights(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    content = re.sub(rb' style:row-height="[^"]*"', b"", parts["content.xml"])
    parts["content.xml"] = content.replace(
        b'use-optimal-row-height="false"', b'use-optimal-row-height="true"'
    )
    # Of a file that it wrote itself LibreOffice believes the heights.
    parts["meta.xml"] = re.sub(rb"<meta:generator>.*?</meta:generator>", b"", parts["meta.xml"])
    with zipfile.ZipFile(path, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)


def read_heights(path: Path) -> list[float]:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("content.xml"))
    styles = {
        style.get(f"{_STYLE}name"): to_points(style[0].get(f"{_STYLE}row-height"))
        for style in root.iter(f"{_STYLE}style")
        if style.get(f"{_STYLE}family") == "table-row"
    }
    heights: list[float] = []
    for row in next(root.iter(f"{_TABLE}table")).iter(f"{_TABLE}table-row"):
        count = min(int(row.get(f"{_TABLE}number-rows-repeated", "1")), 100)
        heights += [styles[row.get(f"{_TABLE}style-name")]] * count
    return heights


def to_points(length: str | None) -> float:
    assert length is not None
    number, unit = float(re.sub("[a-z]", "", length)), re.sub("[^a-z]", "", length)
    return number * {"in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pt": 1}[unit]
