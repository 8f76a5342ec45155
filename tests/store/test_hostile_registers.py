"""Registers made to harm: refused with a sentence before anything in them runs or is changed."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import MAX_VALUE_BYTES
from novex_desktop.store.database import Database
from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.store.migrations import create_schema
from novex_desktop.store.schema import SCHEMA_DIGESTS, SCHEMA_VERSION, read_schema_digest
from tests.store.damaged_file import damage_page

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup

HARM = {
    "a trigger that deletes at the first edit": """
        CREATE TRIGGER tidy AFTER UPDATE ON agreement BEGIN DELETE FROM agreement; END""",
    "a trigger on the log": """
        CREATE TRIGGER hide AFTER INSERT ON change BEGIN DELETE FROM change; END""",
    "a view in place of a table that never ends": """
        ALTER TABLE agreement RENAME TO hidden;
        CREATE VIEW agreement AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
            SELECT id FROM n""",
    "a view beside the tables": "CREATE VIEW extra AS SELECT load_extension('x')",
    "a table more": "CREATE TABLE extra (id TEXT)",
    "an index that computes": "CREATE INDEX extra ON party (hex(zeroblob(9)))",
    "a table less": "DROP TABLE progress_note",
    "a column more": "ALTER TABLE agreement ADD COLUMN extra TEXT",
    "a computed column": "ALTER TABLE party ADD COLUMN big AS (zeroblob(1000000000))",
    "a virtual table": "CREATE VIRTUAL TABLE extra USING fts5(words)",
    "a table under another name": "ALTER TABLE due RENAME TO dues",
    "no identity": "DELETE FROM meta WHERE key = 'dataset_id'",
    "no laptop": "DELETE FROM meta WHERE key = 'replica_id'",
    "a version that never was": "PRAGMA user_version = -1",
    "version nought": "PRAGMA user_version = 0",
    "text of the schema that cannot be read": """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = 'CREATE TABLE agreement (' WHERE name = 'agreement'""",
    "a name in the schema that is no text": """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET name = CAST(x'a87878' AS TEXT), sql = 'CREATE TABLE agreement ('
            WHERE name = 'agreement'""",
    "a word more in the text of the schema": """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'party'""",
}


def _harm(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
        connection.commit()


@pytest.mark.parametrize("script", HARM.values(), ids=HARM.keys())
@pytest.mark.parametrize("read_only", [False, True])
def test_a_register_that_is_not_as_we_make_it_is_refused_untouched(
    register_path: Path, store_setup: StoreSetup, script: str, read_only: bool
) -> None:
    _harm(register_path, script)
    before = register_path.read_bytes()
    with pytest.raises(RegisterError) as failure:
        Database.open(register_path, store_setup, read_only=read_only)
    assert register_path.name in failure.value.message
    assert register_path.read_bytes() == before
    assert not list(register_path.parent.glob("*journal*"))


def test_the_register_that_was_not_harmed_opens(
    register_path: Path, store_setup: StoreSetup
) -> None:
    Database.open(register_path, store_setup).close()


def test_what_was_refused_can_be_opened_once_it_is_mended(
    register_path: Path, store_setup: StoreSetup
) -> None:
    _harm(register_path, "CREATE TABLE extra (id TEXT)")
    with pytest.raises(DamagedRegisterError):
        Database.open(register_path, store_setup)
    _harm(register_path, "DROP TABLE extra")
    Database.open(register_path, store_setup).close()


def test_the_schema_that_the_migrations_make_is_the_one_that_is_trusted(
    tmp_path: Path, store_setup: StoreSetup
) -> None:
    create_schema(tmp_path / "nieuw.novex", store_setup.migrations)
    with closing(sqlite3.connect(tmp_path / "nieuw.novex")) as connection:
        assert read_schema_digest(connection) == SCHEMA_DIGESTS[SCHEMA_VERSION]
    assert list(SCHEMA_DIGESTS) == list(range(1, SCHEMA_VERSION + 1))


def test_blanks_and_quotes_of_another_library_make_no_other_schema(tmp_path: Path) -> None:
    digests = set()
    for number, text in enumerate(("CREATE TABLE a (b TEXT)", 'CREATE TABLE "a" (\n\tb TEXT\n)')):
        with closing(sqlite3.connect(tmp_path / str(number))) as connection:
            connection.execute(text)
            digests.add(read_schema_digest(connection))
    assert len(digests) == 1


def test_a_value_that_would_fill_the_memory_is_not_read(
    register_path: Path, store_setup: StoreSetup
) -> None:
    _harm(register_path, f"UPDATE party SET note = zeroblob({MAX_VALUE_BYTES + 1_000_000})")
    database = Database.open(register_path, store_setup)

    def read() -> None:
        with database.read() as connection:
            connection.execute("SELECT note FROM party").fetchall()

    with pytest.raises(RegisterError, match="te groot"):
        read()
    database.close()


@pytest.mark.parametrize("trace", ["journal", "note"])
def test_a_damaged_register_that_was_not_closed_is_refused(
    register_path: Path, store_setup: StoreSetup, trace: str
) -> None:
    content = damage_page(register_path, "progress_note")
    names = {"journal": f"{register_path.name}-journal", "note": f".{register_path.name}.open.json"}
    register_path.with_name(names[trace]).touch()
    with pytest.raises(DamagedRegisterError, match=r"beschadigd.*reservekopie"):
        Database.open(register_path, store_setup)
    assert register_path.read_bytes() == content


def test_a_register_that_was_closed_is_not_read_through_at_opening(
    register_path: Path, store_setup: StoreSetup
) -> None:
    """So that the window is there at once; the daily backup reads it through beside the window."""
    damage_page(register_path, "progress_note")
    Database.open(register_path, store_setup).close()


def test_a_register_copied_by_hand_while_the_program_runs_opens(
    register_path: Path, store_setup: StoreSetup
) -> None:
    database = Database.open(register_path, store_setup)
    copy = Path(shutil.copyfile(register_path, register_path.with_name("kopie.novex")))
    Database.open(copy, store_setup).close()
    database.close()
