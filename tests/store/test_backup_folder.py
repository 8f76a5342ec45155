"""Backups beside the registers: when one is made, what is known of it, and when there is none."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store import backup_folder
from novex_desktop.store.backup_folder import (
    BEFORE_BULK,
    BEFORE_IMPORT,
    DAILY,
    BackupFolder,
)
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.recorder import BULK_ROWS
from tests.store.conftest import SmallList
from tests.store.damaged_file import damage_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from novex_desktop.store.database import StoreSetup

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def backups(tmp_path: Path) -> BackupFolder:
    return BackupFolder(tmp_path / "kopieen")


@pytest.fixture
def kept_list(register_path: Path, store_setup: StoreSetup, tmp_path: Path) -> Iterator[SmallList]:
    """Return a list in a register of which the store itself makes backups."""
    database = Database.open(register_path, replace(store_setup, backups=tmp_path / "kopieen"))
    yield SmallList(database)
    database.close()


def _list_reasons(backups: BackupFolder, database: Database) -> list[str]:
    return [record.reason for record in reversed(backups.list_for(database.path))]


def _list_files(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def _read_titles(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {title for (title,) in connection.execute("SELECT title FROM agreement")}


def test_a_backup_is_a_whole_register_and_known_by_moment_and_reason(
    small_list: SmallList, agreement_id: str, backups: BackupFolder
) -> None:
    record = backups.keep(small_list.database.path, BEFORE_IMPORT, NOON)
    assert record is not None
    assert record.is_whole()
    assert (record.at, record.reason) == (NOON, BEFORE_IMPORT)
    assert _read_titles(record.path) == {"Afspraak 1"}
    with closing(sqlite3.connect(record.path)) as connection:
        assert [fault for one in check_register(connection) for fault in one.faults] == []
    assert backups.list_for(small_list.database.path) == [record]


def test_a_register_that_nobody_worked_in_needs_no_backup(
    database: Database, backups: BackupFolder
) -> None:
    assert backups.keep(database.path, DAILY) is None
    assert backups.list_for(database.path) == []


def test_without_a_change_there_is_no_second_backup(
    small_list: SmallList, agreement_id: str, backups: BackupFolder
) -> None:
    path = small_list.database.path
    first = backups.keep(path, BEFORE_IMPORT, NOON)
    assert backups.keep(path, BEFORE_BULK, NOON + timedelta(minutes=1)) == first
    small_list.retitle(agreement_id, "Anders")
    assert backups.keep(path, BEFORE_BULK, NOON + timedelta(minutes=2)) != first


def test_the_daily_backup_is_made_once_a_day(
    small_list: SmallList, agreement_id: str, backups: BackupFolder
) -> None:
    path = small_list.database.path
    assert backups.keep_daily(path, NOON) is not None
    small_list.retitle(agreement_id, "Anders")
    assert backups.keep_daily(path, NOON + timedelta(hours=2)) is None
    assert backups.keep_daily(path, NOON + timedelta(days=1)) is not None
    assert len(backups.list_for(path)) == 2


def test_two_in_one_second_do_not_replace_each_other(
    small_list: SmallList, agreement_id: str, backups: BackupFolder
) -> None:
    for title in ("Een", "Twee", "Drie"):
        small_list.retitle(agreement_id, title)
        backups.keep(small_list.database.path, BEFORE_BULK, NOON)
    found = backups.list_for(small_list.database.path)
    assert {title for one in found for title in _read_titles(one.path)} == {"Een", "Twee", "Drie"}


def test_a_backup_that_was_changed_since_is_noticed(
    small_list: SmallList, agreement_id: str, backups: BackupFolder
) -> None:
    record = backups.keep(small_list.database.path, DAILY)
    assert record is not None
    content = bytearray(record.path.read_bytes())
    content[5_000] ^= 1
    record.path.write_bytes(content)
    assert not record.is_whole()
    again = backups.keep(small_list.database.path, DAILY)
    assert again is not None
    assert again.is_whole()


def test_backups_are_found_after_the_register_was_moved(
    small_list: SmallList, agreement_id: str, backups: BackupFolder, tmp_path: Path
) -> None:
    path = small_list.database.path
    record = backups.keep(path, DAILY)
    assert record is not None
    small_list.database.close()
    moved = path.rename(tmp_path / "verhuisd.novex")
    assert backups.list_for(moved) == []
    assert backups.list_for(moved, record.dataset_id) == [record]
    assert backups.list_for(path, "f" * 32) == []


def test_old_backups_go_with_what_is_known_of_them_and_nothing_else(
    small_list: SmallList, agreement_id: str, tmp_path: Path
) -> None:
    path, folder = small_list.database.path, tmp_path / "kopieen"
    backups = BackupFolder(folder, most_bytes=path.stat().st_size * 3)
    for number in range(5):
        small_list.retitle(agreement_id, f"Titel {number}")
        backups.keep(path, DAILY, NOON + timedelta(days=number))
    stay = backups.list_for(path)
    assert 2 <= len(stay) <= 3
    assert len(_list_files(folder)) == 2 * len(stay)
    assert stay[0].at == NOON + timedelta(days=4)


def test_what_a_kill_left_behind_is_no_backup_and_is_cleared(
    small_list: SmallList, agreement_id: str, backups: BackupFolder
) -> None:
    path = small_list.database.path
    record = backups.keep(path, DAILY, NOON)
    assert record is not None
    folder = record.path.parent
    (folder / "2026-11-24 11.00.00 proef.json").write_text('{"at": ', encoding="utf-8")
    (folder / "2026-11-24 11.00.00 proef.wacht.deel").write_bytes(b"half")
    lost = folder / "2026-11-24 11.30.00 proef (2).json"
    lost.write_text(record.path.with_suffix(".json").read_text("utf-8"), encoding="utf-8")
    assert backups.list_for(path) == [record]
    small_list.retitle(agreement_id, "Anders")
    backups.keep(path, DAILY, NOON + timedelta(days=1))
    assert len(_list_files(folder)) == 4


def test_a_damaged_register_gives_no_backup(
    small_list: SmallList, agreement_id: str, backups: BackupFolder, tmp_path: Path
) -> None:
    path = small_list.database.path
    small_list.database.close()
    damage_page(path, "party")
    with pytest.raises(RegisterError, match="niet in orde"):
        backups.keep(path, DAILY)
    assert _list_files(tmp_path / "kopieen") == set()


def _refuse(*_args: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_an_import_is_not_begun_without_its_backup(
    kept_list: SmallList, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_folder, "write_backup", _refuse)

    def take_in() -> None:
        with kept_list.database.change("Lijst inlezen", ChangeKind.IMPORT) as act:
            kept_list.add(act.session, 3)

    with pytest.raises(RegisterError, match=r"niets gewijzigd.*schijf is vol"):
        take_in()
    assert kept_list.read_all() == {}
    assert _list_files(tmp_path / "kopieen") == set()


def test_an_act_of_many_rows_goes_on_without_its_backup(
    kept_list: SmallList, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_folder, "write_backup", _refuse)
    with kept_list.database.change("Veel") as act:
        kept_list.add(act.session, BULK_ROWS)
    assert len(kept_list.read_all()) == BULK_ROWS


def test_an_import_makes_a_backup_of_what_was_there_before(
    kept_list: SmallList, tmp_path: Path
) -> None:
    backups = BackupFolder(tmp_path / "kopieen")
    with kept_list.database.change("Lijst inlezen", ChangeKind.IMPORT) as act:
        kept_list.add(act.session, 3)
    [record] = backups.list_for(kept_list.database.path)
    assert record.reason == BEFORE_IMPORT
    assert _read_titles(record.path) == set()


@pytest.mark.parametrize(("rows", "made"), [(BULK_ROWS - 1, 0), (BULK_ROWS, 1)])
def test_an_act_of_many_rows_makes_a_backup_first(
    kept_list: SmallList, tmp_path: Path, rows: int, made: int
) -> None:
    with kept_list.database.change("Veel") as act:
        kept_list.add(act.session, rows)
    records = BackupFolder(tmp_path / "kopieen").list_for(kept_list.database.path)
    assert len(records) == made
    assert all(_read_titles(record.path) == set() for record in records)


def test_an_act_that_grows_large_after_its_first_rows_makes_one_backup_without_them(
    kept_list: SmallList, tmp_path: Path
) -> None:
    with kept_list.database.change("Veel") as act:
        for _ in range(4):
            kept_list.add(act.session, BULK_ROWS // 2)
            act.session.flush()
    records: list[BackupRecord] = BackupFolder(tmp_path / "kopieen").list_for(
        kept_list.database.path
    )
    assert [record.reason for record in records] == [BEFORE_BULK]
    assert _read_titles(records[0].path) == set()
    assert len(kept_list.read_all()) == 2 * BULK_ROWS


@pytest.mark.parametrize("place", ["bestand", "bestand/onder", "/proc/nergens"])
def test_a_folder_for_backups_that_is_not_there_is_told_as_that(
    kept_list: SmallList, store_setup: StoreSetup, tmp_path: Path, place: str
) -> None:
    """And not as a register that is not there: then one would look for the wrong thing."""
    (tmp_path / "bestand").write_text("waar de map moet komen")
    kept_list.database.use(replace(store_setup, backups=tmp_path / place))
    with (
        pytest.raises(RegisterError, match=r"map voor reservekopieën.*kies bij Instellingen"),
        kept_list.database.change("Inlezen", ChangeKind.IMPORT) as act,
    ):
        kept_list.add(act.session, 1)
    assert kept_list.read_all() == {}


def test_a_folder_for_backups_that_goes_away_meanwhile_is_told_as_that(
    small_list: SmallList, agreement_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> NoReturn:
        raise_cantopen()

    def raise_cantopen() -> NoReturn:
        with closing(sqlite3.connect(tmp_path / "weg" / "kopie.novex")) as connection:
            connection.execute("SELECT 1")
        raise AssertionError

    monkeypatch.setattr(backup_folder, "write_backup", fail)
    with pytest.raises(RegisterError, match="map voor reservekopieën"):
        BackupFolder(tmp_path / "kopieen").keep(small_list.database.path, DAILY, NOON)
