"""The overview of a year against openpyxl's own bare write-only loop of the same rows (E4)."""

from datetime import date
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.exporting.export_job import ExportOrder, export_overview
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.store.database import Database
from novex_desktop.store.queries.overview_rows import list_overview_rows
from tests.benchmarks.pairs import measure_pairs, report

pytestmark = pytest.mark.benchmark
AS_OF = date(2025, 5, 12)


@pytest.mark.parametrize("name", ["Afspraken per regio", "Alle afspraken"])
def test_an_overview_of_a_year(name: str, list_2024: Database, tmp_path: Path) -> None:
    import openpyxl

    layout = find_layout(list_layouts([paths.get_shipped_layouts_folder()]), name)
    order = ExportOrder(layout=layout, target=tmp_path / "ons.xlsx", as_of=AS_OF)
    with list_2024.read() as connection:
        rows = list_overview_rows(connection, AS_OF)
    texts = [[row.number, row.title, row.text, row.status.value, row.region] for row in rows]

    def bare() -> None:
        workbook = openpyxl.Workbook(write_only=True)
        sheet = workbook.create_sheet("Afspraken")
        for line in texts:
            sheet.append(line)
        workbook.save(tmp_path / "kaal.xlsx")

    measured = measure_pairs(lambda: export_overview(list_2024, order), bare)
    report("E4", f"“{name}” written, verified and renamed", "bare loop of five columns", measured)
