"""From an older schema to this one: whole or not at all, with a checked backup first."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlmodel import SQLModel

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.tables import LOG_TABLES, REGISTER_TABLES
from novex_desktop.store.checking import REGISTER_TABLE_NAMES
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.schema import SCHEMA_DIGESTS, SCHEMA_VERSION, read_schema_digest
from tests.store.damaged_file import damage_page
from tests.store.fault_rounds import count_rounds, make_random
from tests.store.killed_migration import NEXT_SCHEMA, migrate_until_killed

ROOT = Path(__file__).parents[2]

NEXT = '''
"""One migration more, as a later release would bring."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("meeting") as batch:
        batch.add_column(sa.Column("place", sa.Text(), nullable=False, server_default=""))
    {then}
    op.create_index("ix_meeting_year", "meeting", ["year"])
'''


@pytest.fixture
def older(register_path: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a register that is one version behind the program of this test."""
    from tests.store.conftest import SmallList

    database = Database.open(register_path, store_setup)
    SmallList(database)
    database.close()
    monkeypatch.setattr("novex_desktop.store.schema.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr("novex_desktop.store.migrations.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    return register_path


def _make_setup(setup: StoreSetup, folder: Path, then: str = "pass") -> StoreSetup:
    """Return the set-up of a later release: one migration more."""
    migrations = folder / "migrations"
    shutil.copytree(setup.migrations, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "versions" / "0003_place.py").write_text(NEXT.replace("{then}", then))
    return StoreSetup(migrations, setup.starter, setup.author)


def _read(path: Path) -> tuple[list[str], int]:
    """Return all that is in a register, and its version."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump()), connection.execute("PRAGMA user_version").fetchone()[0]


def _find_backups(path: Path) -> list[Path]:
    return [one for one in path.parent.glob("*.novex") if "vóór bijwerken" in one.name]


def test_the_migrations_make_exactly_the_tables_of_the_domain(
    tmp_path: Path, register_path: Path
) -> None:
    assert {*REGISTER_TABLES, *(str(one.__tablename__) for one in LOG_TABLES)} == {
        *SQLModel.metadata.tables
    }
    declared = create_engine(f"sqlite:///{tmp_path / 'declared.db'}")
    migrated = create_engine(f"sqlite:///{register_path}")
    try:
        SQLModel.metadata.create_all(declared)
        one, other = inspect(declared), inspect(migrated)
        assert set(other.get_table_names()) == {*one.get_table_names(), "alembic_version"}
        for table in one.get_table_names():
            for describe in (_describe_columns, _describe_keys, _describe_indexes):
                assert describe(other, table) == describe(one, table), table
    finally:
        declared.dispose()
        migrated.dispose()


def _describe_columns(inspector, table: str) -> dict[str, tuple[str, bool, int]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    # SQLite knows no length of text; VARCHAR and TEXT are one to it.
    return {
        column["name"]: (
            str(column["type"]).split("(")[0].replace("VARCHAR", "TEXT"),
            column["nullable"],
            column["primary_key"],
        )
        for column in inspector.get_columns(table)
    }


def _describe_keys(inspector, table: str) -> set[tuple[object, ...]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    return {
        (
            key["name"],
            *key["constrained_columns"],
            key["referred_table"],
            *key["referred_columns"],
            *sorted(key["options"].items()),
        )
        for key in inspector.get_foreign_keys(table)
    }


def _describe_indexes(inspector, table: str) -> set[tuple[object, ...]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    return {
        (one["name"], *one["column_names"], one["unique"]) for one in inspector.get_indexes(table)
    }


def test_the_self_check_knows_every_table_of_the_register() -> None:
    assert list(REGISTER_TABLE_NAMES) == list(REGISTER_TABLES)


def test_the_version_of_the_schema_is_the_newest_migration(store_setup: StoreSetup) -> None:
    versions = sorted((store_setup.migrations / "versions").glob("*.py"))
    assert int(versions[-1].name[:4]) == len(versions) == SCHEMA_VERSION


def test_a_migration_does_not_import_the_domain(store_setup: StoreSetup) -> None:
    for path in (store_setup.migrations / "versions").glob("*.py"):
        assert "novex_desktop" not in path.read_text("utf-8"), "classes change, history does not"


def test_an_older_register_is_backed_up_and_migrated(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    before = _read(older)
    database = Database.open(older, _make_setup(store_setup, tmp_path))
    with database.read() as connection:
        places = connection.execute("SELECT series, place FROM meeting").fetchall()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        references = connection.execute("PRAGMA foreign_key_check").fetchall()
    database.close()
    assert (places, version, references) == ([("BO Leefomgeving", "")], SCHEMA_VERSION + 1, [])
    [backup] = _find_backups(older)
    assert _read(backup) == before


def test_a_migration_runs_in_one_transaction_with_references_unchecked(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    """With them checked, SQLite deletes the children of a table that is made anew."""
    then = (
        "connection = op.get_bind(); "
        'assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 0; '
        "assert connection.connection.driver_connection.in_transaction"
    )
    Database.open(older, _make_setup(store_setup, tmp_path, then)).close()


def test_a_migrated_register_opens_the_next_time_without_a_backup(
    older: Path, store_setup: StoreSetup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup = _make_setup(store_setup, tmp_path)
    Database.open(older, setup).close()
    with closing(sqlite3.connect(older)) as connection:
        digest = read_schema_digest(connection)
    monkeypatch.setitem(SCHEMA_DIGESTS, SCHEMA_VERSION + 1, digest)
    Database.open(older, setup).close()
    assert len(_find_backups(older)) == 1


@pytest.mark.parametrize(
    "then",
    [
        "raise ZeroDivisionError",
        'op.execute("UPDATE meeting SET nothing = 1")',
        'op.execute("DELETE FROM meeting")',
        'op.execute("UPDATE meeting SET year = 1999")',
        "raise KeyboardInterrupt",
    ],
    ids=["error", "bad SQL", "broken reference", "not in the log", "stopped"],
)
def test_a_migration_that_fails_leaves_the_register_as_it_was(
    older: Path, store_setup: StoreSetup, tmp_path: Path, then: str
) -> None:
    before, content = _read(older), older.read_bytes()
    with pytest.raises((RegisterError, KeyboardInterrupt)) as failure:
        Database.open(older, _make_setup(store_setup, tmp_path, then))
    assert _read(older) == before
    assert older.read_bytes() == content
    [backup] = _find_backups(older)
    assert _read(backup) == before
    if isinstance(failure.value, RegisterError):
        assert "kon niet worden bijgewerkt" in failure.value.message
        assert backup.name in failure.value.message
    assert not list(older.parent.glob("*journal*"))
    # And the lock is free again:
    Database.open(older, _make_setup(store_setup, tmp_path / "again")).close()


def test_a_damaged_register_is_not_migrated(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    content = damage_page(older, "party")
    with pytest.raises(RegisterError, match="beschadigd"):
        Database.open(older, _make_setup(store_setup, tmp_path))
    assert older.read_bytes() == content
    assert _find_backups(older) == []
    assert not list(older.parent.glob("*.deel*"))


def test_a_register_that_may_only_be_read_is_not_migrated(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    content = older.read_bytes()
    with pytest.raises(RegisterError, match="eerdere versie"):
        Database.open(older, _make_setup(store_setup, tmp_path), read_only=True)
    assert older.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_in_the_middle_of_a_migration_leaves_the_old_state(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    before = _read(older)
    # Spill to the file first: a kill before anything was written would prove nothing.
    then = (
        'op.get_bind().exec_driver_sql("PRAGMA cache_size=1"); '
        "op.execute(\"UPDATE party SET note = note || 'half'\"); "
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    setup = _make_setup(store_setup, tmp_path / "killed", then)
    script = (
        "import sys; from pathlib import Path; from novex_desktop.store import schema; "
        "schema.SCHEMA_VERSION += 1; from novex_desktop.store.database import *; "
        "a = [Path(one) for one in sys.argv[1:]]; Database.open(a[0], StoreSetup(a[1], a[2], 'x'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, older, setup.migrations, setup.starter],
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    journal = older.with_name(older.name + "-journal")
    assert journal.stat().st_size > 0
    database = Database.open(older, _make_setup(store_setup, tmp_path / "whole"))
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM party WHERE note LIKE '%half'").fetchone()
        half = connection.execute("SELECT count(*) FROM party WHERE note LIKE '%half'").fetchone()
        places = connection.execute("SELECT place FROM meeting").fetchall()
    database.close()
    assert (half, places) == ((0,), [("",)])
    assert not journal.exists()
    assert [_read(one) for one in _find_backups(older)] == [before] * len(_find_backups(older))


@pytest.mark.skipif(sys.platform == "win32", reason="measured on POSIX; Windows kills otherwise")
def test_a_migration_that_is_killed_at_any_moment_leaves_the_old_or_the_new_state(
    older: Path,
    store_setup: StoreSetup,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tell_figures: Callable[[str], None],
) -> None:
    setup = _make_setup(store_setup, tmp_path / "later")
    before, whole = _read(older), Path(shutil.copyfile(older, tmp_path / "geheel.novex"))
    Database.open(whole, setup).close()
    after = _read(whole)
    with closing(sqlite3.connect(whole)) as connection:
        monkeypatch.setitem(SCHEMA_DIGESTS, SCHEMA_VERSION + 1, read_schema_digest(connection))
    chance, outcomes = make_random("migration"), Counter[str]()
    measured = Path(shutil.copyfile(older, tmp_path / "gemeten.novex"))
    took_s = migrate_until_killed(measured, setup, None, NEXT_SCHEMA)
    for number in range(count_rounds(2, 15)):
        path = Path(shutil.copyfile(older, tmp_path / f"{number}.novex"))
        # Over the whole of it, and as long again: about half of them get through.
        migrate_until_killed(path, setup, chance.uniform(0, 2 * took_s), NEXT_SCHEMA)
        backups = [one for one in _find_backups(path) if one.name.startswith(f"{number} (")]
        assert all(_read(one) == before for one in backups)
        state = _read(path)
        assert state in (before, after)
        assert backups or state == before
        outcomes["new" if state == after else "old"] += 1
        Database.open(path, setup).close()
        for one in tmp_path.glob(f"{number}*"):
            one.unlink()
    tell_figures(
        f"{number + 1} kills in a migration of {took_s:.2f} s: {dict(outcomes)}, 0 between"
    )
