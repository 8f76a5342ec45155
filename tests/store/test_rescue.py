"""A damaged register made whole: from a backup and from what the damaged file still proves.

A few files in each run of the tests, 60 with `make faults`.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlmodel import col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.backup_record import BackupRecord
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import Erasure
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.notes import add_note
from novex_desktop.store.rescue import rescue_register
from novex_desktop.store.salvage import salvage_changes
from tests.store.damaged_file import blank_page
from tests.store.fault_rounds import count_rounds, make_random
from tests.store.test_damaged import DAMAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from novex_desktop.store.database import StoreSetup

Log = dict[str, tuple[object, ...]]


@dataclass(frozen=True)
class Worked:
    """A register with 200 changes before a backup and 100 after it."""

    path: Path
    backup: BackupRecord


def work(database: Database, count: int) -> None:
    chance = make_random(f"rescue {count}")
    with database.read() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM agreement ORDER BY number")]
    for number in range(count):
        with database.change("Werk") as act:
            if number % 3:
                data = NoteData(dated=date(2025, 3, 1), text=f"Notitie {number} " * 20)
                add_note(act.session, chance.choice(ids), data, "x")
            else:
                fields = {"title": f"Titel {chance.random()}"}
                update_agreement(act.session, chance.choice(ids), fields)


@pytest.fixture(scope="module")
def worked_template(
    filled_template: Path, store_setup: StoreSetup, tmp_path_factory: pytest.TempPathFactory
) -> Worked:
    folder = tmp_path_factory.mktemp("worked")
    path = Path(shutil.copyfile(filled_template, folder / "lijst.novex"))
    database = Database.open(path, replace(store_setup, backups=folder / "kopieen"))
    work(database, 200)
    assert database.backups is not None
    backup = database.backups.keep(path, "proef")
    assert backup is not None
    work(database, 100)
    database.close()
    return Worked(path, backup)


@pytest.fixture
def worked(worked_template: Worked, tmp_path: Path) -> Worked:
    path = Path(shutil.copyfile(worked_template.path, tmp_path / worked_template.path.name))
    return Worked(path, worked_template.backup)


def read_log(path: Path) -> tuple[Log, Log, set[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        changes = {row[0]: row for row in connection.execute("SELECT * FROM change")}
        operations = {row[0]: row for row in connection.execute("SELECT * FROM field_change")}
        return changes, operations, set(connection.execute("SELECT * FROM op_parent"))


def list_faults(path: Path, setup: StoreSetup) -> list[str]:
    database = Database.open(path, setup)
    try:
        with database.read() as connection:
            return [fault for one in check_register(connection) for fault in one.faults]
    finally:
        database.close()


def test_most_changes_of_after_the_backup_come_back_and_none_is_wrong(
    worked: Worked, store_setup: StoreSetup, tell_figures: Callable[[str], None]
) -> None:
    chance = make_random("damage to rescue")
    whole, truth = worked.path.read_bytes(), read_log(worked.path)
    before = read_log(worked.backup.path)[0]
    salvageable = len(truth[0]) - len(before)
    assert salvageable == 100
    shares: list[float] = []
    for number in range(count_rounds(10, 60)):
        content = bytearray(whole)
        DAMAGES[number % len(DAMAGES)](content, chance)
        worked.path.write_bytes(content)
        rescued = rescue_register(worked.path, worked.backup, store_setup)
        assert rescued.aside.read_bytes() == content
        found = read_log(worked.path)
        # Nothing that was not there, nothing otherwise than it was, and nothing of before lost.
        assert found[0].items() <= truth[0].items()
        assert found[1].items() <= truth[1].items()
        assert found[2] <= truth[2]
        assert before.keys() <= found[0].keys()
        assert len(found[0]) == len(before) + rescued.added
        assert list_faults(worked.path, store_setup) == []
        shares.append(rescued.added / salvageable)
        rescued.aside.unlink()
    mean = sum(shares) / len(shares)
    assert mean >= 0.7
    complete = sum(share == 1 for share in shares)
    tell_figures(
        f"{len(shares)} rescues: {mean:.0%} of the salvageable changes on average, "
        f"lowest {min(shares):.0%}, {complete} complete, 0 wrong"
    )


def test_without_a_backup_the_register_is_made_from_its_own_log(
    worked: Worked, store_setup: StoreSetup
) -> None:
    with closing(sqlite3.connect(worked.path)) as connection:
        identity = connection.execute("SELECT value FROM meta ORDER BY key").fetchall()
    blank_page(worked.path, "agreement")
    truth = read_titles(worked.backup.path)
    rescued = rescue_register(worked.path, None, store_setup)
    assert rescued.missing == 0
    assert list_faults(worked.path, store_setup) == []
    assert read_titles(worked.path).keys() == truth.keys()
    with closing(sqlite3.connect(worked.path)) as connection:
        now = connection.execute(
            "SELECT value FROM meta WHERE key NOT IN ('known_gaps', 'rescues') ORDER BY key"
        )
        assert now.fetchall() == identity


def read_titles(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT id, title FROM agreement").fetchall())


def test_a_sound_register_gives_every_change(worked: Worked) -> None:
    changes, operations, parents = read_log(worked.path)
    salvage = salvage_changes(worked.path)
    assert {one.id: one.row for one in salvage.changes} == changes
    assert {row[0]: row for one in salvage.changes for row in one.operations} == operations
    assert {row for one in salvage.changes for row in one.parents} == parents
    assert salvage.unproved == frozenset()
    assert len(salvage.contents) == 1


def forge_value(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE field_change SET new = '\"Vals\"' WHERE field = 'title'")


def forge_author(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE change SET author = 'Iemand anders' WHERE kind = 'edit'")


def take_an_operation(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM field_change WHERE field = 'title'")


def take_a_parent(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM op_parent")


@pytest.mark.parametrize(
    "alter",
    [forge_value, forge_author, take_an_operation, take_a_parent],
    ids=lambda one: one.__name__,
)
def test_what_was_altered_is_not_proved(
    worked: Worked, alter: Callable[[sqlite3.Connection], None]
) -> None:
    truth = read_log(worked.path)[0]
    with closing(sqlite3.connect(worked.path)) as connection:
        alter(connection)
        connection.commit()
    salvage = salvage_changes(worked.path)
    assert salvage.unproved
    assert {one.id: one.row for one in salvage.changes}.items() <= truth.items()


def test_what_needs_a_row_that_is_lost_is_left_out_whole(
    filled_path: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    """A note on an agreement of which the adding is gone would refer to nothing."""
    from tests.store.conftest import SmallList

    database = Database.open(filled_path, replace(store_setup, backups=tmp_path / "kopieen"))
    assert database.backups is not None
    backup = database.backups.keep(filled_path, "proef")
    small_list = SmallList(database)
    with database.change("Afspraak toevoegen") as act:
        [agreement_id] = small_list.add(act.session, 1)
    lost = act.changes.change_id
    with database.change("Notitie") as act:
        data = NoteData(dated=date(2025, 3, 1), text="Hangt aan wat weg is")
        add_note(act.session, agreement_id, data, "x")
    database.close()
    with closing(sqlite3.connect(filled_path)) as connection:
        connection.execute("UPDATE change SET label = 'x' WHERE id = ?", (lost,))
        connection.commit()
    rescued = rescue_register(filled_path, backup, store_setup)
    assert (rescued.added, rescued.missing) == (1, 2)  # the meeting came back
    assert list_faults(filled_path, store_setup) == []


def test_nothing_at_all_is_refused_and_changes_nothing(
    tmp_path: Path, store_setup: StoreSetup
) -> None:
    path = tmp_path / "leeg.novex"
    path.write_bytes(b"\0" * 20_000)
    with pytest.raises(RegisterError, match="niets te vinden"):
        rescue_register(path, None, store_setup)
    assert path.read_bytes() == b"\0" * 20_000
    assert [one.name for one in tmp_path.iterdir() if not one.name.endswith(".lock")] == [path.name]


def test_what_was_erased_does_not_come_back_by_a_rescue(
    filled_path: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    database = Database.open(filled_path, replace(store_setup, backups=tmp_path / "kopieen"))
    with database.read() as connection:
        [agreement_id] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    for title in ("Mevrouw Veenhuizen belt", "Een andere titel"):
        with database.change("Titel") as act:
            update_agreement(act.session, agreement_id, {"title": title})
    assert database.backups is not None
    database.backups.keep(filled_path, "proef")
    erase_value(database, Erasure("agreement", agreement_id, "title"))
    database.close()
    [backup] = BackupFolder(tmp_path / "kopieen").list_for(filled_path)
    rescued = rescue_register(filled_path, backup, store_setup)
    assert rescued.added == 1
    assert list_faults(filled_path, store_setup) == []
    assert read_titles(filled_path)[agreement_id] == "[gewist]"
    assert b"Veenhuizen" not in filled_path.read_bytes()


def test_a_number_that_stands_twice_keeps_no_change_back(
    worked: Worked, store_setup: StoreSetup
) -> None:
    database = Database.open(worked.path, store_setup)
    with database.change("Van een andere laptop") as act:
        one, other = act.session.exec(select(Agreement).order_by(col(Agreement.number)).limit(2))
        other.number = one.number
    database.close()
    truth = read_log(worked.path)
    rescued = rescue_register(worked.path, worked.backup, store_setup)
    assert (rescued.added, rescued.missing) == (101, 0)
    assert read_log(worked.path)[0] == truth[0]


@pytest.mark.parametrize("names", [1, 2])
def test_a_rescue_that_is_killed_while_it_sets_aside_keeps_file_and_journal_together(
    worked: Worked, monkeypatch: pytest.MonkeyPatch, store_setup: StoreSetup, names: int
) -> None:
    from novex_desktop.store import rescue

    journal = worked.path.with_name(f"{worked.path.name}-journal")
    journal.write_bytes(b"journal")
    content = worked.path.read_bytes()
    count = 0

    def stop_at(do: Callable[..., object]) -> Callable[..., object]:
        def run(path: Path, *args: object) -> object:
            nonlocal count
            count += 1
            if count == names:
                raise KeyboardInterrupt
            return do(path, *args)

        return run

    monkeypatch.setattr(Path, "hardlink_to", stop_at(Path.hardlink_to))
    monkeypatch.setattr(Path, "rename", stop_at(Path.rename))
    with pytest.raises(KeyboardInterrupt):
        rescue._set_aside(worked.path)
    assert worked.path.read_bytes() == content
    assert journal.read_bytes() == b"journal"
