"""A folder with backups of somebody else: it is read or refused, and does nothing."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store.backup_folder import DAILY, BackupFolder
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import Erasure
from tests.store.test_erasing import find_in_files

if TYPE_CHECKING:
    from novex_desktop.store.backup_record import BackupRecord
    from tests.store.conftest import SmallList

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
SECRET = "Zwanenburg-Terpstra"


@pytest.fixture
def backups(tmp_path: Path) -> BackupFolder:
    return BackupFolder(tmp_path / "kopieen")


@pytest.fixture
def kept(small_list: SmallList, agreement_id: str, backups: BackupFolder) -> BackupRecord:
    """Return a backup in which a title stands that is to be erased."""
    small_list.retitle(agreement_id, f"Titel van {SECRET}")
    record = backups.keep(small_list.database.path, DAILY, NOON)
    assert record is not None
    return record


def _erase_title(small_list: SmallList, agreement_id: str) -> None:
    erase_value(small_list.database, Erasure("agreement", agreement_id, "title"))


@pytest.mark.parametrize("damage", [b"", b'{"at": ', b"\x00" * 300, b"[" * 9_000])
def test_a_good_backup_stays_when_what_was_noted_of_it_is_damaged(
    small_list: SmallList,
    agreement_id: str,
    backups: BackupFolder,
    kept: BackupRecord,
    damage: bytes,
) -> None:
    """Its record is made anew from the backup itself, so that one can go back to it."""
    kept.path.with_suffix(".json").write_bytes(damage)
    small_list.retitle(agreement_id, "Anders")
    backups.keep(small_list.database.path, DAILY, NOON + timedelta(days=1))
    _newest, rebuilt = backups.list_for(small_list.database.path)
    # Its name tells the local moment, to the second.
    assert rebuilt == replace(kept, at=kept.at.replace(microsecond=0))
    assert rebuilt.is_whole()


def test_what_a_user_put_among_the_backups_stays(
    small_list: SmallList, agreement_id: str, backups: BackupFolder, kept: BackupRecord
) -> None:
    folder = kept.path.parent
    copy = Path(shutil.copyfile(kept.path, folder / "mijn kopie.novex"))
    letter = folder / "lees mij.txt"
    letter.write_text("van mij")
    list_ = folder / "lijst.json"
    list_.write_text("{}")
    (folder / "map").mkdir()
    for day in range(1, 40):
        small_list.retitle(agreement_id, f"Anders {day}")
        backups.keep(small_list.database.path, DAILY, NOON + timedelta(days=day))
    assert copy.is_file()
    assert letter.read_text() == "van mij"
    assert list_.is_file()
    assert (folder / "map").is_dir()
    assert not kept.path.exists()  # those of the program itself do go


def test_a_copy_that_a_user_put_there_is_named_at_an_erasure(
    small_list: SmallList, agreement_id: str, backups: BackupFolder, kept: BackupRecord
) -> None:
    copy = Path(shutil.copyfile(kept.path, kept.path.parent / "mijn kopie.novex"))
    register = small_list.database.path
    (kept.path.parent / "brief.novex").write_text("geen register")
    _erase_title(small_list, agreement_id)
    assert backups.erase(register) == 0
    assert backups.list_strange(register) == [copy]
    assert find_in_files(kept.path.parent, SECRET) == ["mijn kopie.novex"]


NOTED = {"size_bytes": 1, "sha256": "0" * 64, "last_change": "x", "register": "../../x", "at": ""}


@pytest.mark.parametrize(
    "field",
    [
        {"at": "2026-11-24"},  # of no time zone: cannot be compared with others
        {"at": "0001-01-01T00:00:00.000Z"},
        {"at": "9999-12-31T23:59:59.999Z"},
        {"at": 7},
        {"size_bytes": 1e999},
        {"size_bytes": float("nan")},
        {"size_bytes": -1},
        {"size_bytes": "9" * 5_000},
        {"erasures": -(10**30)},
        {"erasures": [1]},
        {"reason": "x" * 100_000},
    ],
)
def test_a_record_with_odd_values_stops_nothing(
    small_list: SmallList,
    agreement_id: str,
    backups: BackupFolder,
    kept: BackupRecord,
    field: dict[str, object],
) -> None:
    record = kept.path.with_suffix(".json")
    content = json.loads(record.read_text("utf-8")) | field
    record.write_text(json.dumps(content), encoding="utf-8")
    small_list.retitle(agreement_id, "Anders")
    register = small_list.database.path
    assert backups.keep(register, DAILY, NOON + timedelta(days=1)) is not None
    assert kept.path in {one.path for one in backups.list_for(register)}
    _erase_title(small_list, agreement_id)
    assert backups.erase(register) == 0
    assert find_in_files(kept.path.parent, SECRET) == []


def test_links_among_the_backups_lead_nowhere(
    small_list: SmallList,
    agreement_id: str,
    backups: BackupFolder,
    kept: BackupRecord,
    tmp_path: Path,
) -> None:
    """What they point to is neither read as a backup, nor rewritten, nor removed."""
    outside = tmp_path / "elders"
    outside.mkdir()
    own = Path(shutil.copyfile(kept.path, outside / "eigen.novex"))
    note = Path(shutil.copyfile(kept.path.with_suffix(".json"), outside / "eigen.json"))
    before = own.read_bytes()
    (tmp_path / "kopieen" / "elders").symlink_to(outside, target_is_directory=True)
    link = kept.path.parent / "2026-11-23 12.00.00 dagelijks.novex"
    link.symlink_to(own)
    link.with_suffix(".json").symlink_to(note)
    register = small_list.database.path
    dataset_id = kept.dataset_id
    assert backups.list_for(register, dataset_id) == [kept]
    _erase_title(small_list, agreement_id)
    backups.erase(register)
    for day in range(1, 40):
        small_list.retitle(agreement_id, f"Anders {day}")
        backups.keep(register, DAILY, NOON + timedelta(days=day))
    assert own.read_bytes() == before
    assert note.is_file()
    assert {path.name for path in outside.iterdir()} == {"eigen.novex", "eigen.json"}


def test_a_backup_with_tables_of_somebody_else_is_not_rewritten(
    small_list: SmallList, agreement_id: str, backups: BackupFolder, kept: BackupRecord
) -> None:
    """A trigger in it would run with what the rewriting does."""
    with closing(sqlite3.connect(kept.path)) as connection:
        connection.execute(
            "CREATE TRIGGER kwaad AFTER UPDATE ON agreement BEGIN DELETE FROM party; END"
        )
        connection.commit()
    before = kept.path.read_bytes()
    _erase_title(small_list, agreement_id)
    assert backups.erase(small_list.database.path) == 1
    assert kept.path.read_bytes() == before
