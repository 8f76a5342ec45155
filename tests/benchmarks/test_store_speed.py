"""One act against raw SQL at the same settings (D3)."""

import itertools
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from novex_desktop.store.connections import open_connection
from novex_desktop.store.database import Database
from tests.benchmarks.pairs import measure_pairs, report

pytestmark = pytest.mark.benchmark
ACTS = 20
_LOG_TABLES = ("change", "field_change", "op_parent")


@pytest.fixture
def raw_connection(list_2024: Database, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a connection to a copy of the register, with the settings of the product."""
    copy = Path(shutil.copyfile(list_2024.path, tmp_path / "raw.novex"))
    connection = open_connection(copy)
    yield connection
    connection.close()


def test_one_act_costs_little_more_than_its_rows(
    list_2024: Database, raw_connection: sqlite3.Connection
) -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    with list_2024.read() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM agreement")]
    numbers = itertools.count()

    def act() -> str:
        number = next(numbers)  # one after another: the log of one row would grow by all acts
        with list_2024.change("Titel wijzigen") as opened:
            update_agreement(opened.session, ids[number % len(ids)], {"title": f"Titel {number}"})
        return opened.changes.change_id

    act()
    rows = _read_log_rows(list_2024, act())

    def ours() -> None:
        for _ in range(ACTS):
            act()

    def raw() -> None:
        for _ in range(ACTS):
            _write_raw(raw_connection, ids[0], rows)

    measured = measure_pairs(ours, raw)
    report("D3", f"{ACTS} edits of one field", "their rows by raw SQL", measured, 3)


def _read_log_rows(database: Database, change_id: str) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows that one act added to the log."""
    own = {
        "change": "id = ?",
        "field_change": "change_id = ?",
        "op_parent": "op_id IN (SELECT id FROM field_change WHERE change_id = ?)",
    }
    with database.read() as connection:
        return {
            table: connection.execute(
                f"SELECT * FROM {table} WHERE {own[table]}", (change_id,)
            ).fetchall()
            for table in _LOG_TABLES
        }


def _write_raw(
    connection: sqlite3.Connection, agreement_id: str, rows: dict[str, list[tuple[object, ...]]]
) -> None:
    """Write the same rows under new keys in one transaction."""
    new_change, new_operation = uuid.uuid4().hex, uuid.uuid4().hex
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA defer_foreign_keys=ON")
    connection.execute("UPDATE agreement SET title = ? WHERE id = ?", (new_change, agreement_id))
    for table in _LOG_TABLES:
        for row in rows[table]:
            key = new_change if table == "change" else new_operation
            values = (key, new_change, *row[2:]) if table == "field_change" else (key, *row[1:])
            marks = ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO {table} VALUES ({marks})", values)
    connection.execute("COMMIT")
