"""Every overview keeps the rules that Excel enforces with a repair message."""

import re
import zipfile
from pathlib import Path

import pytest

from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting import working_table
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.layout_files import list_layouts
from novex_desktop.exporting.overview import write_overview
from novex_desktop.exporting.records import OverviewMaterial
from tests.exporting.made_rows import CONTEXT, make_material
from tests.exporting.package_rules import find_breaches

LAYOUTS = list_layouts([Path(__file__).parents[2] / "exports" / "layouts"])


def write(layout: OverviewLayout, folder: Path, material: OverviewMaterial | None = None) -> Path:
    target = folder / "a.xlsx"
    write_overview(layout, material or make_material(), CONTEXT, target, no_progress)
    return target


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.name for layout in LAYOUTS])
@pytest.mark.parametrize("stream_from", [3_000, 1])
def test_an_overview_keeps_the_rules(
    layout: OverviewLayout, stream_from: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working_table.plan_working_table, "__defaults__", (stream_from,))
    assert find_breaches(write(layout, tmp_path)) == []


def test_a_table_without_rows_keeps_the_rules(tmp_path: Path) -> None:
    (layout,) = (each for each in LAYOUTS if each.name == "Vergaderset")
    data = layout.model_dump(by_alias=True, mode="json", exclude_none=True)
    for sheet in data["bladen"]:
        if sheet["soort"] in ("leesblad", "werktabel") and sheet["gegevens"] == "afspraken":
            sheet["selectie"] = "aandacht"
    rows = [row for row in make_material().rows if row.judgement is None and not row.is_late]
    path = write(OverviewLayout.model_validate(data), tmp_path, OverviewMaterial(rows))
    assert find_breaches(path) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "told"),
    [
        ("xl/worksheets/sheet1.xml", r"(<pageMargins[^>]*/>)(<pageSetup[^>]*/>)", r"\2\1", "order"),
        ("xl/worksheets/sheet1.xml", r'r="A2"', 'r="A3"', "A3"),
        ("xl/worksheets/sheet1.xml", r' s="\d+"', ' s="999"', "a style that is not there"),
        ("xl/worksheets/sheet1.xml", r'Validations count="\d+"', 'Validations count="9"', "9 of 4"),
        ("xl/tables/table1.xml", r'name="Nr."', 'name="Nummer"', "the headers are not those"),
        ("xl/tables/table1.xml", r'displayName="\w+"', 'displayName="A1"', "the name A1"),
        ("xl/workbook.xml", r"'Alle afspraken'!\$1", "'Anders'!$1", "is about"),
        ("[Content_Types].xml", r'<Override PartName="/xl/styles.xml"[^>]*/>', "", "no type for"),
        ("xl/styles.xml", r'cellXfs count="\d+"', 'cellXfs count="1"', "counts 1"),
    ],
)  # fmt: skip
def test_the_checker_finds_a_breach(
    part: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    (layout,) = (each for each in LAYOUTS if each.name == "Alle afspraken")
    path, broken = write(layout, tmp_path), tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                changed = re.sub(old, new, text.decode(), count=1)
                assert changed != text.decode()
                text = changed.encode()
            target.writestr(name, text)
    assert any(told in breach for breach in find_breaches(broken))
