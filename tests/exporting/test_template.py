"""An own workbook: filled, its sheets, print settings and pictures kept, ours added."""

import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.header_footer import HeaderFooter
from python_calamine import CalamineWorkbook

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.layout_files import find_layout, list_layouts, read_layout
from novex_desktop.exporting.overview import write_overview
from tests.exporting.made_rows import CONTEXT, make_material

SHIPPED = Path(__file__).parents[2] / "exports" / "layouts"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<xdr:oneCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff>"
    "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    '<xdr:ext cx="1440000" cy="720000"/><xdr:pic><xdr:nvPicPr>'
    '<xdr:cNvPr id="2" name="Logo" descr="Logo van de organisatie"/><xdr:cNvPicPr/>'
    f'</xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="rId1"/>'
    "<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>"
    '<a:off x="0" y="0"/><a:ext cx="1440000" cy="720000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>'
    "</xdr:oneCellAnchor></xdr:wsDr>"
)


def make_png() -> bytes:
    """Return a picture of 8 by 4 blue points."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    rows = b"".join(b"\0" + b"\x15\x42\x73" * 8 for _ in range(4))
    header = struct.pack(">IIBBBBB", 8, 4, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


PNG = make_png()


def relationships(*targets: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{place}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets, start=1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{items}</Relationships>'


def make_template(path: Path) -> None:
    """Write a template as Excel would: a cover with a logo, and a sheet of its own."""
    workbook = Workbook()
    cover = workbook.worksheets[0]
    cover.title = "Voorkant"
    cover["A1"] = "Aan de leden van {overleg}"
    cover["A2"] = "{overzicht}, peildatum {peildatum}, versie {versie} ({stand})"
    cover["A3"] = "{onbekend} {rubricering}"
    cover["B5"] = "=1+1"
    cover.merge_cells("A7:C7")
    cover.page_setup.orientation = "portrait"
    cover.page_setup.paperSize = 9
    cover.print_area = "A1:F40"
    assert cover.oddHeader is not None
    assert cover.oddFooter is not None
    cover.oddHeader.left.text = "Directie {overleg}"
    cover.oddFooter.center.text = "&P"
    cover.column_dimensions["A"].width = 40
    workbook.create_sheet("Zuidwest")["A1"] = "eigen blad"
    workbook.save(path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(
        "</worksheet>", f'<drawing xmlns:r="{OFFICE}" r:id="rId1"/></worksheet>'
    ).encode()
    drawing = ("drawing", "../drawings/drawing1.xml")
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(drawing).encode()
    parts["xl/drawings/drawing1.xml"] = DRAWING.encode()
    image = relationships(("image", "../media/image1.png"))
    parts["xl/drawings/_rels/drawing1.xml.rels"] = image.encode()
    parts["xl/media/image1.png"] = PNG
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    parts["[Content_Types].xml"] = (
        parts["[Content_Types].xml"]
        .decode()
        .replace(
            "</Types>",
            '<Default Extension="png" ContentType="image/png"/>'
            f'<Override PartName="/xl/drawings/drawing1.xml" ContentType="{kind}"/></Types>',
        )
        .encode()
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def make_layout(folder: Path, base: str = "Afspraken per regio") -> OverviewLayout:
    """Return a layout of the user's folder that names the template in it."""
    path = find_layout(list_layouts([SHIPPED]), base).path
    assert path is not None
    text = path.read_text(encoding="utf-8").replace(
        'kleur = "#154273"', 'kleur = "#154273"\nsjabloon = "huisstijl.xlsx"'
    )
    own = folder / "eigen.toml"
    own.write_text(text, encoding="utf-8")
    return read_layout(own)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    make_template(tmp_path / "huisstijl.xlsx")
    target = tmp_path / "uit.xlsx"
    layout = make_layout(tmp_path, "Vergaderset")
    return write_overview(layout, make_material(), CONTEXT, target, no_progress).path


def test_own_sheets_come_first_and_ours_get_names_beside_theirs(written: Path) -> None:
    names = CalamineWorkbook.from_path(written).sheet_names
    assert names[:4] == ["Voorkant", "Zuidwest", "Voorblad", "Legenda"]
    assert "Zuidwest (2)" in names


def test_placeholders_are_filled_and_other_braces_stay(written: Path) -> None:
    workbook = load_workbook(written)
    cover = workbook["Voorkant"]
    assert cover["A1"].value == "Aan de leden van BO Leefomgeving 2024"
    assert cover["A2"].value == "Vergaderset, peildatum 12 mei 2025, versie 0.3 (CONCEPT)"
    assert cover["A3"].value == "{onbekend} DEPARTEMENTAAL VERTROUWELIJK"
    assert cover["B5"].value == "=1+1"
    assert workbook["Zuidwest"]["A1"].value == "eigen blad"
    workbook.close()


def test_own_print_settings_and_merged_cells_stay(written: Path) -> None:
    workbook = load_workbook(written)
    cover = workbook["Voorkant"]
    assert cover.page_setup.orientation == "portrait"
    assert cover.print_area == "'Voorkant'!$A$1:$F$40"
    assert isinstance(cover.HeaderFooter, HeaderFooter)
    assert cover.oddHeader is not None
    assert cover.oddHeader.left.text == "Directie BO Leefomgeving 2024"
    assert [str(one) for one in cover.merged_cells.ranges] == ["A7:C7"]
    assert cover.column_dimensions["A"].width == 40
    workbook.close()


def test_the_logo_is_there_with_its_alternative_text(written: Path) -> None:
    with zipfile.ZipFile(written) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        media = [name for name in names if name.endswith("image1.png")]
        assert [package.read(name) for name in media] == [PNG]
        drawings = [package.read(n) for n in names if n.startswith("xl/sjabloon/drawings/draw")]
        assert any(b"Logo van de organisatie" in drawing for drawing in drawings)
        assert b"<drawing" in package.read("xl/worksheets/sheet1.xml")
        types = package.read("[Content_Types].xml")
        assert types.count(b'Extension="png"') == 1
        # The cover of ours keeps its charts.
        assert b"Afspraken per regio en status" in package.read("xl/drawings/drawing1.xml")


def test_a_workbook_of_ours_can_itself_be_the_template(tmp_path: Path) -> None:
    layout = find_layout(list_layouts([SHIPPED]), "Alle afspraken")
    own = tmp_path / "huisstijl.xlsx"
    write_overview(layout, make_material(), CONTEXT, own, no_progress)
    target = tmp_path / "uit.xlsx"
    write_overview(
        make_layout(tmp_path, "Alle afspraken"), make_material(), CONTEXT, target, no_progress
    )
    workbook = load_workbook(target)
    assert workbook.sheetnames == ["Alle afspraken", "Alle afspraken (2)"]
    names = [name for sheet in workbook.worksheets for name in sheet.tables]
    assert len(set(names)) == 2
    workbook.close()


@pytest.mark.parametrize("name", ["../huisstijl.xlsx", "map/huisstijl.xlsx", "huisstijl.xlsm"])
def test_a_template_elsewhere_or_with_macros_is_refused(tmp_path: Path, name: str) -> None:
    layout = make_layout(tmp_path).model_copy(update={"template": name})
    with pytest.raises(ExportError, match="geef alleen de naam van een werkmap"):
        write_overview(layout, make_material(), CONTEXT, tmp_path / "uit.xlsx", no_progress)


def test_a_template_that_is_missing_or_broken_is_told(tmp_path: Path) -> None:
    layout = make_layout(tmp_path)
    with pytest.raises(ExportError, match="niet gevonden in de map"):
        write_overview(layout, make_material(), CONTEXT, tmp_path / "uit.xlsx", no_progress)
    for content in (b"", b"geen zip", make_broken()):
        (tmp_path / "huisstijl.xlsx").write_bytes(content)
        with pytest.raises(ExportError, match="kan niet als werkmap worden gelezen"):
            write_overview(layout, make_material(), CONTEXT, tmp_path / "uit.xlsx", no_progress)
    assert not (tmp_path / "uit.xlsx").exists()


def make_broken() -> bytes:
    """Return a zip that is no workbook."""
    import io

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("iets.txt", "niets")
    return buffer.getvalue()
