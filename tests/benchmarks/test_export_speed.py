"""The overview of a year against openpyxl's own bare write-only loop of the same rows (E4)."""

import statistics
from datetime import date
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.exporting.export_job import ExportOrder, export_overview
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.store.database import Database
from novex_desktop.store.queries.overview_rows import list_overview_rows
from tests.benchmarks.pairs import (
    PAIRS,
    measure_pairs,
    pair_up,
    report,
    report_figure,
)
from tests.benchmarks.processes import measure_whole, run

pytestmark = pytest.mark.benchmark
AS_OF = date(2025, 5, 12)
FIRST = """
import gc, sys, tempfile, time
from datetime import date
from pathlib import Path
gc.disable()  # as the commands and the window do
from novex_desktop import paths
from novex_desktop.exporting import finishing, verification, workbook
from novex_desktop.exporting.export_job import ExportOrder, export_overview
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.store.database import Database
from novex_desktop.store_setup import make_store_setup
layout = find_layout(list_layouts([paths.get_shipped_layouts_folder()]), sys.argv[2])
database = Database.open(Path(sys.argv[1]), make_store_setup(), read_only=True)
with tempfile.TemporaryDirectory() as folder:
    target = Path(folder) / "ons.xlsx"
    order = ExportOrder(layout=layout, target=target, as_of=date.fromisoformat(sys.argv[3]))
    start = time.process_time()
    export_overview(database, order)
    print(time.process_time() - start)
ready()
"""
BARE = """
import sys
import openpyxl
workbook = openpyxl.Workbook(write_only=True)
sheet = workbook.create_sheet("Afspraken")
for number in range(200):
    sheet.append([f"{number} en wat partijen daarover hebben afgesproken"] * 14)
workbook.save(sys.argv[1])
"""


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
    what = f"“{name}” written, verified and renamed"
    report("E4", what, "bare loop of five columns", measured)
    list_2024.close()
    times = [float(run(FIRST, list_2024.path, name, AS_OF).told[0]) for _ in range(PAIRS)]
    what = f"“{name}” after imports, the first of a process, processor time"
    report_figure("E4", what, statistics.median(times) * 1000, 60)


def test_the_command_beside_a_bare_openpyxl(list_2024: Database, tmp_path: Path) -> None:
    list_2024.close()
    export = [
        "-m", "novex_desktop", "export", "--register", list_2024.path, "--overview",
        "Alle afspraken", "--out", tmp_path / "ons.xlsx", "--as-of", AS_OF.isoformat(),
    ]  # fmt: skip
    pairs = [
        (measure_whole(*export), measure_whole("-c", BARE, tmp_path / "kaal.xlsx"))
        for _ in range(PAIRS + 1)
    ][1:]  # the first compiles
    measured = pair_up(*zip(*pairs, strict=True))
    report("E4", "“Alle afspraken” by the command, whole process", "bare openpyxl", measured, 1.1)
