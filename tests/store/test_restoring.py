"""Going back to a backup: told beforehand, done as one act, undone as one act."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import DueData
from novex_desktop.domain.errors import Cancelled, RegisterError
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import REGISTER_TABLE_NAMES, check_register
from novex_desktop.store.database import Database
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.rescue import rescue_register
from novex_desktop.store.restoring import KindCount, count_differences, restore_backup

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList


def _read_live(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """Return all rows of the register itself that are not deleted."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: set(connection.execute(f"SELECT * FROM {table} WHERE NOT deleted"))
            for table in REGISTER_TABLE_NAMES
        }


def _list_faults(database: Database) -> list[str]:
    with database.read() as connection:
        return [fault for one in check_register(connection) for fault in one.faults]


@pytest.fixture
def backup(small_list: SmallList, tmp_path: Path) -> BackupRecord:
    """Return a backup of two agreements with a note and a deadline; then much is changed."""
    database = small_list.database
    with database.change("Afspraken toevoegen") as act:
        first, second = small_list.add(act.session, 2)
        act.session.flush()
        add_note(act.session, first, NoteData(dated=date(2025, 3, 1), text="Eerst"), "X")
        set_due(act.session, first, None, DueData(words="eind 2025", date_to=date(2025, 12, 31)))
    record = BackupFolder(tmp_path / "kopieen").keep(database.path, "dagelijks")
    assert record is not None
    with database.read() as connection:
        [note_id] = connection.execute("SELECT id FROM progress_note").fetchone()
        [due_id] = connection.execute("SELECT id FROM due").fetchone()
    with database.change("Van alles") as act:
        small_list.add(act.session, 1)
        row = act.session.get_one(Agreement, second)
        row.title, row.status, row.public = "Anders", AgreementStatus.DONE, not row.public
        remove_note(act.session, note_id)
        data = DueData(words="eind 2026", date_to=date(2026, 12, 31))
        set_due(act.session, first, due_id, data)
    return record


def test_what_would_change_is_counted_by_kind(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    content = small_list.database.path.read_bytes()
    assert count_differences(small_list.database, backup, store_setup) == [
        KindCount("Afspraken", gone=1, back=0, changed=1),
        KindCount("Termijnen", gone=0, back=0, changed=1),
        KindCount("Notities", gone=0, back=1, changed=0),
    ]
    assert small_list.database.path.read_bytes() == content


def test_going_back_gives_what_was_there_and_the_log_agrees(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    database = small_list.database
    changes = restore_backup(database, backup, store_setup)
    assert changes.label.startswith("Terug naar ")
    assert _read_live(database.path) == _read_live(backup.path)
    assert _list_faults(database) == []
    assert count_differences(database, backup, store_setup) == []
    assert restore_backup(database, backup, store_setup).is_empty


def test_going_back_is_undone_and_done_again_as_one_act(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    database = small_list.database
    before = _read_live(database.path)
    restore_backup(database, backup, store_setup)
    after = _read_live(database.path)
    database.undo()
    assert _read_live(database.path) == before
    database.redo()
    assert _read_live(database.path) == after
    assert _list_faults(database) == []


def test_no_change_disappears_from_the_history_by_going_back(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    def read_log() -> set[tuple[object, ...]]:
        with small_list.database.read() as connection:
            return set(connection.execute("SELECT id, old, new FROM field_change"))

    before = read_log()
    restore_backup(small_list.database, backup, store_setup)
    assert before < read_log()


def test_a_damaged_backup_changes_nothing(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    content = small_list.database.path.read_bytes()
    damaged = bytearray(backup.path.read_bytes())
    damaged[-100] ^= 1
    backup.path.write_bytes(damaged)
    for act in (count_differences, restore_backup):
        with pytest.raises(RegisterError, match="andere reservekopie"):
            act(small_list.database, backup, store_setup)
    assert small_list.database.path.read_bytes() == content


def test_a_backup_of_another_register_is_refused(
    backup: BackupRecord, store_setup: StoreSetup, tmp_path: Path
) -> None:
    other = Database.create(tmp_path / "ander.novex", store_setup)
    with pytest.raises(RegisterError, match="ander register"):
        restore_backup(other, backup, store_setup)
    other.close()


def test_stopping_on_the_way_changes_nothing(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        if what == "Terugzetten":
            raise Cancelled

    before = _read_live(small_list.database.path)
    with pytest.raises(Cancelled):
        restore_backup(small_list.database, backup, store_setup, stop)
    assert _read_live(small_list.database.path) == before


def test_a_backup_takes_the_place_of_a_damaged_register_which_is_set_aside(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    path = small_list.database.path
    small_list.database.close()
    damaged = path.read_bytes()[:50_000]
    path.write_bytes(damaged)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"journal")
    aside = rescue_register(path, backup, store_setup).aside
    assert aside.read_bytes() == damaged
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"journal"
    assert not journal.exists()
    database = Database.open(path, store_setup)
    assert _list_faults(database) == []
    database.close()
    assert rescue_register(path, backup, store_setup).aside != aside


def test_a_register_that_is_open_is_not_replaced(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    content = small_list.database.path.read_bytes()
    with pytest.raises(RegisterError, match="al geopend"):
        rescue_register(small_list.database.path, backup, store_setup)
    assert small_list.database.path.read_bytes() == content


def test_a_register_that_is_gone_is_put_back_too(
    small_list: SmallList, backup: BackupRecord, store_setup: StoreSetup
) -> None:
    path = small_list.database.path
    small_list.database.close()
    path.unlink()
    rescue_register(path, backup, store_setup)
    Database.open(path, store_setup).close()
