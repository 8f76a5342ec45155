"""Taking in the list of 2024, with its log, against raw inserts of the agreements alone (D1)."""

import itertools
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database, StoreSetup
from tests.benchmarks.pairs import measure_pairs, report

pytestmark = pytest.mark.benchmark


def test_the_list_of_a_year_is_taken_in(
    list_2024: Database, register_template: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    source = next(paths.get_starter_folder().glob("*.txt"))
    numbers = itertools.count()
    with list_2024.read() as connection:
        rows = connection.execute("SELECT * FROM agreement").fetchall()

    def ours() -> None:
        copy = shutil.copyfile(register_template, tmp_path / f"{next(numbers)}.novex")
        with closing(Database.open(Path(copy), store_setup)) as database:
            apply_plan(database, prepare_import(database, source))

    empty = shutil.copyfile(register_template, tmp_path / "leeg.novex")
    with closing(Database.open(Path(empty), store_setup)) as database:
        plan = prepare_import(database, source)

    def write() -> None:
        copy = shutil.copyfile(register_template, tmp_path / f"{next(numbers)}.novex")
        with closing(Database.open(Path(copy), store_setup)) as database:
            apply_plan(database, plan)

    def raw() -> None:
        copy = shutil.copyfile(register_template, tmp_path / f"{next(numbers)}.novex")
        with closing(open_connection(Path(copy))) as connection:
            connection.execute("PRAGMA foreign_keys=OFF")
            connection.execute("BEGIN IMMEDIATE")
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO agreement VALUES ({marks})", rows)
            connection.execute("COMMIT")

    report("D1", "list read, parsed and taken in", "raw rows of it", measure_pairs(ours, raw), 8)
    report("D1", "its plan written, with the log", "raw rows of it", measure_pairs(write, raw), 8)
