"""Who asks to stop when the change is in the register already hears what was done."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import Cancelled
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.store.database import Database
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import AUTHOR, KEPT_FILE, Erasure
from novex_desktop.store.going_back import go_back_to
from novex_desktop.store.operations.attachments import add_attachment
from novex_desktop.store.repairing import repair_register
from novex_desktop.store.restoring import restore_backup
from tests.store.test_erasing import FIRST, SECOND, pick, retitle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from novex_desktop.domain.progress import Progress
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.database import StoreSetup


@pytest.fixture
def setup(store_setup: StoreSetup, tmp_path: Path) -> StoreSetup:
    return replace(store_setup, backups=tmp_path / "kopieen")


@pytest.fixture
def opened(filled_path: Path, setup: StoreSetup) -> Iterator[Database]:
    database = Database.open(filled_path, replace(setup, author="Iemand anders"))
    retitle(database, pick(database), FIRST)
    database.close()
    database = Database.open(filled_path, setup)
    retitle(database, pick(database), SECOND)
    yield database
    database.close()


def count_changes(database: Database) -> int:
    with database.read() as connection:
        return int(connection.execute("SELECT count(*) FROM change").fetchone()[0])


def go_back(database: Database, _setup: StoreSetup, progress: Progress) -> Changes:
    with database.read() as connection:
        rows = connection.execute("SELECT id FROM change ORDER BY hlc DESC LIMIT 2").fetchall()
    return go_back_to(database, rows[1][0], progress)


def restore(database: Database, setup: StoreSetup, progress: Progress) -> Changes:
    assert database.backups is not None
    record = database.backups.keep(database.path, "proef")
    assert record is not None
    retitle(database, pick(database), FIRST)
    return restore_backup(database, record, setup, progress)


def repair(database: Database, _setup: StoreSetup, progress: Progress) -> Changes:
    with closing(sqlite3.connect(database.path, isolation_level=None)) as outside:
        outside.execute("UPDATE agreement SET title = 'Anders'")
    return repair_register(database, progress).changes


def erase_title(database: Database, _setup: StoreSetup, progress: Progress) -> Changes:
    return erase_value(database, Erasure("agreement", pick(database), "title"), progress).changes


def erase_file(database: Database, _setup: StoreSetup, progress: Progress) -> Changes:
    with database.change("Bestand toevoegen") as act:
        key = add_attachment(act.session, pick(database), FileWish("brief.txt", b"Geachte"))
    return erase_value(database, Erasure(KEPT_FILE[0], key, KEPT_FILE[1]), progress).changes


def erase_author(database: Database, _setup: StoreSetup, progress: Progress) -> Changes:
    with database.read() as connection:
        [change_id] = connection.execute(
            "SELECT id FROM change WHERE author = 'Iemand anders' LIMIT 1"
        ).fetchone()
    return erase_value(database, Erasure(AUTHOR[0], change_id, AUTHOR[1]), progress).changes


@pytest.mark.parametrize("do", [go_back, restore, repair, erase_title, erase_file, erase_author])
def test_what_is_in_the_register_is_told_though_one_asked_to_stop(
    opened: Database,
    setup: StoreSetup,
    do: Callable[[Database, StoreSetup, Progress], Changes],
) -> None:
    before: list[int] = []
    too_late: list[int] = []

    def stop_too_late(done: int, total: int, what: str = "") -> None:
        before.append(count_changes(opened))
        if before[-1] > before[0]:
            too_late.append(done)
            raise Cancelled

    changes = do(opened, setup, stop_too_late)
    assert too_late
    assert not changes.is_empty
