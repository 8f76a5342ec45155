"""A working table of a hundred thousand rows against openpyxl's own write-only loop (E1, E5).

`make bench` runs it; NOVEX_BENCH_ROWS sets another number of rows.
"""

import os
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from novex_desktop import paths
from novex_desktop.domain.progress import no_progress
from novex_desktop.exporting.fields import FIELDS, show_text
from novex_desktop.exporting.layout_files import find_layout, list_layouts
from novex_desktop.exporting.overview import plan_sheets
from novex_desktop.exporting.planned_sheet import PlannedSheet, column_setting
from novex_desktop.exporting.quick_wrap import QuickWrap
from novex_desktop.store.queries.overview_rows import OverviewRow
from tests.benchmarks.pairs import measure_pairs, report, report_figure
from tests.exporting.made_rows import CONTEXT, make_rows

pytestmark = pytest.mark.benchmark
ROWS = int(os.environ.get("NOVEX_BENCH_ROWS", "100000"))
PAIRS = 5
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def make_many_rows(count: int) -> list[OverviewRow]:
    """Return rows with texts of some 400 letters of which no two are alike."""
    words = paths.get_starter_folder().glob("*.txt").__next__().read_text("utf-8").split()
    dice, models = random.Random(4), make_rows()
    return [
        replace(
            models[place % len(models)],
            agreement_id=str(place),
            number=f"BOL24-ZW-{place:06d}",
            title=" ".join(dice.choices(words, k=5)),
            text=" ".join(dice.choices(words, k=58)),
            note=" ".join(dice.choices(words, k=12)),
            lead_in="",
            erratum="",
        )
        for place in range(count)
    ]


def plan(rows: list[OverviewRow]) -> list[PlannedSheet]:
    layout = find_layout(list_layouts([paths.get_shipped_layouts_folder()]), "Alle afspraken")
    return plan_sheets(layout, rows, CONTEXT)


def test_a_large_working_table_written_and_verified(tmp_path: Path) -> None:
    import openpyxl

    from novex_desktop.exporting.finishing import write_package
    from novex_desktop.exporting.verification import verify_workbook
    from novex_desktop.exporting.workbook import build_workbook

    layout = find_layout(list_layouts([paths.get_shipped_layouts_folder()]), "Alle afspraken")
    rows = make_many_rows(ROWS)
    columns = [FIELDS[column.field] for column in layout.sheets[0].columns]
    (sheet,) = plan(rows)
    texts = [[show_text(field.read(record)) for field in columns] for record in sheet.records]
    target = tmp_path / "ons.xlsx"

    def ours() -> None:
        sheets = plan(rows)
        built = build_workbook(layout, sheets, CONTEXT, no_progress)
        write_package(built, sheets, target, no_progress)

    def bare() -> None:
        workbook = openpyxl.Workbook(write_only=True)
        table = workbook.create_sheet("Afspraken")
        for line in texts:
            table.append(line)
        workbook.save(tmp_path / "kaal.xlsx")

    def raw() -> None:
        """Write the least that a workbook can do with: no styles, heights, table or checks."""
        write_raw(tmp_path / "ruw.xlsx", texts)

    widest = max(range(len(columns)), key=sheet.widths.__getitem__)
    setting = column_setting(sheet.layout, sheet.layout.columns[widest], sheet.widths[widest])

    def raw_with_heights() -> None:
        """Write the same with what no overview can do without: the height of its longest column."""
        wrap = QuickWrap(setting)
        write_raw(
            tmp_path / "hoog.xlsx", texts, lambda some: wrap.count_many([t[widest] for t in some])
        )

    measured = measure_pairs(ours, bare, PAIRS, time.process_time)
    bound = 0.35 if ROWS >= 100_000 else None
    report("E1", f"working table of {ROWS} rows", "openpyxl write-only", measured, bound)
    floor = measure_pairs(ours, raw, PAIRS, time.process_time)
    bound = 1.2 if ROWS >= 100_000 else None
    report("E2", f"working table of {ROWS} rows", "composed XML in a zip", floor, bound)
    floor = measure_pairs(ours, raw_with_heights, PAIRS, time.process_time)
    report("E2", f"the same {ROWS} rows", "the same XML and its heights measured", floor)
    start = time.process_time()
    verify_workbook(target, [sheet])
    verified = time.process_time() - start
    verdict = "met" if verified <= measured.ours_s else "NOT MET"
    print(f"     verified in {verified:.2f} s (goal: no longer than the writing): {verdict}")
    print(f"     file of {target.stat().st_size / 2**20:.1f} MiB")


def write_raw(
    path: Path,
    texts: list[list[str]],
    count: Callable[[list[list[str]]], list[int]] = lambda some: [1] * len(some),
) -> None:
    """Write a sheet of inline texts, at the level that large tables are packed with."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=2) as package,
        package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        part.write(b"<worksheet><sheetData>")
        for start in range(0, len(texts), 256):
            some = texts[start : start + 256]
            part.write("".join(_compose(start, some, count(some))).encode())
        part.write(b"</sheetData></worksheet>")


def _compose(first: int, lines: list[list[str]], heights: list[int]) -> Iterator[str]:
    for number, (line, height) in enumerate(zip(lines, heights, strict=True), start=first + 1):
        cells = "".join(
            f'<c r="{letter}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
            for letter, text in zip(LETTERS, line, strict=False)
        )
        yield f'<row r="{number}" ht="{height}">{cells}</row>'


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory from /proc")
def test_memory_of_writing_does_not_grow_with_the_table() -> None:
    for count in sorted({min(20_000, ROWS), ROWS}):
        command = [sys.executable, "-m", "tests.benchmarks.test_export_large", str(count)]
        root = Path(__file__).parents[2]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
        what = f"memory of writing {count:,} rows, above the rows"
        report_figure("E5", what, float(done.stdout), 25, unit="MiB")


def measure_memory(count: int) -> None:
    """Print how many MiB of memory the writing takes above the rows, in a process of its own."""
    import tempfile

    from novex_desktop.exporting.finishing import write_package
    from novex_desktop.exporting.workbook import build_workbook

    rows = make_many_rows(count)
    before = read_peak_kib()
    layout = find_layout(list_layouts([paths.get_shipped_layouts_folder()]), "Alle afspraken")
    with tempfile.TemporaryDirectory() as folder:
        sheets = plan(rows)
        built = build_workbook(layout, sheets, CONTEXT, no_progress)
        write_package(built, sheets, Path(folder) / "a.xlsx", no_progress)
    peak = read_peak_kib()
    print((peak - before) / 1024)


def read_peak_kib() -> int:
    """Return the most memory that this process ever had; Linux only.

    getrusage would tell the peak of the process that started this one, too.
    """
    status = Path("/proc/self/status").read_text("ascii", "replace")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


if __name__ == "__main__":
    measure_memory(int(sys.argv[1]))
