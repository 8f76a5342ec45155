"""Writing an import, with its log, against raw inserts of the agreements alone (D1)."""

import gc
import itertools
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from novex_desktop import paths
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.plan import ImportPlan, PlannedAgreement, PlannedPart, PlannedTopic
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database, StoreSetup
from tests.benchmarks.pairs import IS_QUICK, measure_pairs, report

pytestmark = pytest.mark.benchmark
LISTS = (1, 60) if IS_QUICK else (1, 60, 240)  # 84, 5,040 and 20,160 agreements
TABLES = (
    "meeting", "source_document", "attachment_content", "topic", "agreement", "agreement_party",
    "due", "amount", "document_reference", "change", "field_change",
)  # fmt: skip
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def copy_register(register_template: Path, tmp_path: Path) -> Callable[[], Path]:
    """Return what copies an empty register."""
    numbers = itertools.count()
    return lambda: Path(shutil.copyfile(register_template, tmp_path / f"{next(numbers)}.novex"))


def test_the_list_of_a_year_is_taken_in(
    copy_register: Callable[[], Path], store_setup: StoreSetup
) -> None:
    source = next(paths.get_starter_folder().glob("*.txt"))

    def ours() -> None:
        with closing(Database.open(copy_register(), store_setup)) as database:
            apply_plan(database, prepare_import(database, source))

    plan = make_plan(copy_register(), store_setup, 1)
    rows = write_and_read(plan, copy_register(), store_setup)

    def raw() -> None:
        insert_raw(copy_register(), {"agreement": rows["agreement"]})

    # No bound: most of it is reading and recognising, which no rows do (R3 bounds it).
    report("D1", "list read, parsed and taken in", "raw rows of it", measure_pairs(ours, raw))


@pytest.mark.parametrize("lists", LISTS)
def test_a_plan_is_written(
    lists: int, copy_register: Callable[[], Path], store_setup: StoreSetup
) -> None:
    plan = make_plan(copy_register(), store_setup, lists)
    rows = write_and_read(plan, copy_register(), store_setup)
    count = sum(1 for _ in plan.list_agreements())

    def write() -> None:
        with closing(Database.open(copy_register(), store_setup)) as database:
            apply_plan(database, plan)

    def raw() -> None:
        insert_raw(copy_register(), {"agreement": rows["agreement"]})

    def raw_all() -> None:
        insert_raw(copy_register(), rows)

    what = f"plan of {count:,} agreements written, with its log"
    with not_collecting():
        measured = measure_pairs(write, raw, 5, time.process_time)
        report("D1", what, "raw rows of the agreements alone", measured, 8)
        measured = measure_pairs(write, raw_all, 5, time.process_time)
        everything = f"all its {sum(map(len, rows.values())):,} rows, raw"
        report("D1", what, everything, measured, 4 if lists > 1 else None)


def make_plan(register: Path, setup: StoreSetup, lists: int) -> ImportPlan:
    """Return a plan of so many lists of 2024 at once; no reader takes more than some fifty."""
    with closing(Database.open(register, setup)) as database:
        plan = prepare_import(database, next(paths.get_starter_folder().glob("*.txt")))
    topics = (_renumber(topic, number) for number in range(lists) for topic in plan.topics)
    return replace(plan, topics=tuple(topics))


def _renumber(topic: PlannedTopic, list_number: int) -> PlannedTopic:
    def number(item: PlannedAgreement | PlannedPart) -> str:
        return f"{item.number}-{list_number}"

    agreements = (
        replace(
            each,
            number=number(each),
            parts=tuple(replace(part, number=number(part)) for part in each.parts),
        )
        for each in topic.agreements
    )
    headings = (_renumber(heading, list_number) for heading in topic.headings)
    return replace(topic, agreements=tuple(agreements), headings=tuple(headings))


def write_and_read(plan: ImportPlan, register: Path, setup: StoreSetup) -> Rows:
    """Write a plan, and return all rows that it gave, as they are stored."""
    with closing(open_connection(register)) as connection:
        before = {table: _count(connection, table) for table in TABLES}
    with closing(Database.open(register, setup)) as database:
        apply_plan(database, plan)
    with closing(open_connection(register)) as connection:
        return {
            table: [
                tuple(row)
                for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
            ][before[table] :]
            for table in TABLES
        }


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def insert_raw(register: Path, rows: Rows) -> None:
    """Insert rows that are ready, by sqlite3 alone, at the settings of the program."""
    with closing(open_connection(register)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN IMMEDIATE")
        for table, some in rows.items():
            marks = ", ".join("?" * len(some[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", some)
        connection.execute("COMMIT")


@contextmanager
def not_collecting() -> Iterator[None]:
    """Collect no garbage meanwhile, as the window and the commands do."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
