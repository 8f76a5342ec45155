"""What is safe to repair is repaired as one change, and nothing is guessed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RegisterError
from novex_desktop.importing.source_check import check_adopted_texts
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.repairing import repair_register

if TYPE_CHECKING:
    from collections.abc import Iterator

    from novex_desktop.store.database import StoreSetup


@pytest.fixture
def opened(filled_path: Path, store_setup: StoreSetup, tmp_path: Path) -> Iterator[Database]:
    database = Database.open(filled_path, replace(store_setup, backups=tmp_path / "kopieen"))
    yield database
    database.close()


@pytest.fixture
def outside(filled_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(filled_path, isolation_level=None)) as connection:
        yield connection


def list_faults(database: Database) -> list[str]:
    with database.read() as connection:
        outcomes = check_register(connection, extra=[("Teksten", "teksten", check_adopted_texts)])
        return [fault for one in outcomes for fault in one.faults]


def read_all(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in ("agreement", "topic", "party", "due", "source_document")
        }


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE agreement SET adopted_text = 'Iets anders', title = 'Ook' WHERE rowid = 3",
        "UPDATE agreement SET public = NOT public",
        "DELETE FROM agreement WHERE parent_id IS NOT NULL",
        "DELETE FROM topic WHERE rowid = 2",
        "UPDATE due SET date_to = '1999-01-01'",
        "UPDATE topic SET deleted = 1",
        "UPDATE agreement SET number = 'BOL24-NW-01-01'",
    ],
)
def test_rows_become_what_the_log_says_as_one_change(
    opened: Database, outside: sqlite3.Connection, damage: str
) -> None:
    before = read_all(opened.path)
    outside.execute("PRAGMA foreign_keys=OFF")
    outside.execute(damage)
    was_damaged = list_faults(opened) != []
    repaired = repair_register(opened)
    assert list_faults(opened) == []
    assert read_all(opened.path) == before
    assert was_damaged == (not repaired.is_empty)
    if was_damaged:
        [newest] = outside.execute("SELECT kind FROM change ORDER BY hlc DESC LIMIT 1").fetchone()
        assert newest == "repair"
        assert opened.backups is not None
        assert len(opened.backups.list_for(opened.path)) == 1
    assert repair_register(opened).is_empty


def test_an_index_that_lacks_rows_is_made_anew(
    opened: Database, outside: sqlite3.Connection
) -> None:
    outside.execute("PRAGMA writable_schema=ON")
    [sql] = outside.execute(
        "SELECT sql FROM sqlite_schema WHERE name = 'ix_agreement_number'"
    ).fetchone()
    outside.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'ix_agreement_number'",
                    (sql + " WHERE 0",))  # fmt: skip
    outside.execute("PRAGMA schema_version = 9001")
    outside.execute("REINDEX ix_agreement_number")
    outside.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'ix_agreement_number'", (sql,))
    outside.execute("PRAGMA schema_version = 9002")
    outside.close()
    assert any("index" in fault for fault in list_faults(opened))
    assert repair_register(opened).has_new_indexes
    assert list_faults(opened) == []


def test_a_kept_file_that_is_gone_comes_back_from_a_backup(
    opened: Database, outside: sqlite3.Connection
) -> None:
    assert opened.backups is not None
    opened.backups.keep(opened.path, "proef")
    outside.execute("DELETE FROM attachment_content")
    assert list_faults(opened) != []
    assert repair_register(opened).contents == 1
    assert list_faults(opened) == []


def test_without_a_sound_log_no_row_is_touched(
    opened: Database, outside: sqlite3.Connection
) -> None:
    outside.execute("UPDATE field_change SET new = '\"Vals\"' WHERE rowid = 500")
    outside.execute("UPDATE agreement SET title = 'Anders'")
    before = read_all(opened.path)
    assert repair_register(opened).is_empty
    assert read_all(opened.path) == before


def test_a_row_that_the_log_does_not_know_is_told_and_left(
    opened: Database, outside: sqlite3.Connection
) -> None:
    outside.execute(
        "INSERT INTO person (id, deleted, name, initials, active)"
        " VALUES (lower(hex(randomblob(16))), 0, 'Iemand', 'I', 1)"
    )
    assert repair_register(opened).is_empty
    assert list_faults(opened) == ["In “person” staat een rij die niet in het logboek staat."]


def test_a_register_to_read_is_not_repaired(filled_path: Path, store_setup: StoreSetup) -> None:
    database = Database.open(filled_path, store_setup, read_only=True)
    with pytest.raises(RegisterError, match="alleen-lezen"):
        repair_register(database)
    database.close()
