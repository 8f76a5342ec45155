"""The name of who changed something is erased from every byte, and the chain stays whole."""

from __future__ import annotations

import gzip
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due import DueData
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.progress_note import NoteData
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.erasing import erase_value
from novex_desktop.store.erasures import ERASED, Erasure
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.dues import explain_move, set_due
from novex_desktop.store.operations.notes import add_note, remove_note
from novex_desktop.store.queries.erasable import list_erasable, list_name_wishes
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.rescue import rescue_register
from novex_desktop.store.restoring import restore_backup
from novex_desktop.store.salvage import salvage_changes
from tests.store.test_erasing import find_in_files, pick, retitle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from novex_desktop.store.database import StoreSetup

NAME = "Mevrouw Veenhuizen-Wierdsma"
OTHER = "Secretariaat"
OLDER = Path(__file__).parents[1] / "data" / "registers" / "0001-bedragen.novex.gz"


@pytest.fixture
def backed_setup(store_setup: StoreSetup, tmp_path: Path) -> StoreSetup:
    return replace(store_setup, author=OTHER, backups=tmp_path / "kopieen")


@pytest.fixture
def worked(filled_path: Path, backed_setup: StoreSetup) -> Iterator[Database]:
    """Return a register in which a person worked under her own name, with a backup."""
    database = Database.open(filled_path, replace(backed_setup, author=NAME))
    agreement_id = pick(database)
    retitle(database, agreement_id, "Een andere titel")
    with database.change(f"Notitie van {NAME} toevoegen") as act:
        data = NoteData(dated=date(2025, 3, 1), text="Gebeld")
        add_note(act.session, agreement_id, data, NAME)
        removed = add_note(act.session, agreement_id, data, NAME)
    with database.change("Notitie verwijderen") as act:
        remove_note(act.session, removed)
    with database.change("Termijn verschuiven") as act:
        due = DueData(words="eind 2025", date_to=date(2025, 12, 31))
        due_id = set_due(act.session, agreement_id, None, due)
        act.session.flush()
        assert due_id is not None
        explain_move(act.session, due_id, NAME, "Meer tijd nodig")
    database.undo()
    database.redo()
    assert database.backups is not None
    database.backups.keep(database.path, "proef")
    database.use(backed_setup)
    retitle(database, agreement_id, "Weer een andere titel")
    yield database
    database.close()


def list_faults(database: Database) -> list[str]:
    with database.read() as connection:
        return [fault for one in check_register(connection) for fault in one.faults]


def find_wish(database: Database, name: str = NAME) -> Erasure:
    with database.read() as connection:
        [(told, wish)] = list_name_wishes(connection, name)
    assert name in told
    return wish


def test_the_name_of_an_author_goes_from_every_byte_and_the_chain_stays_whole(
    worked: Database, tmp_path: Path
) -> None:
    assert len(find_in_files(tmp_path, NAME)) == 2
    with worked.read() as connection:
        [count] = connection.execute(
            "SELECT count(*) FROM change WHERE author = ?", (NAME,)
        ).fetchone()
        hashes = connection.execute("SELECT id, prev_hash, hash FROM change").fetchall()
    erased = erase_value(worked, find_wish(worked))
    assert (erased.elsewhere, erased.backups_left, erased.is_written_anew) == ((), 0, True)
    assert erased.texts == {NAME}
    assert list_faults(worked) == []
    with worked.read() as connection:
        assert connection.execute(
            "SELECT count(*) FROM change WHERE author = ? AND author_salt = ''", (ERASED,)
        ).fetchone() == (count,)
        assert connection.execute(
            "SELECT count(*) FROM change WHERE label = ? AND label_salt = ''", (ERASED,)
        ).fetchone() == (1,)
        kept = connection.execute("SELECT id, prev_hash, hash FROM change").fetchall()
        assert set(hashes) < set(kept)  # not one hash was made anew
        authors = {entry.author for entry in list_history(connection, pick(worked))}
        assert authors >= {ERASED, OTHER}
        assert NAME not in authors
    worked.close()
    assert find_in_files(tmp_path, NAME) == []


def test_the_backups_are_sound_and_one_can_go_back(
    worked: Database, tmp_path: Path, backed_setup: StoreSetup
) -> None:
    erase_value(worked, find_wish(worked))
    assert worked.backups is not None
    records = worked.backups.list_for(worked.path)
    for record in records:
        assert record.is_whole()
        copy = Database.open(record.path, backed_setup, read_only=True)
        assert list_faults(copy) == []
        copy.close()
    restore_backup(worked, records[-1], backed_setup)
    assert list_faults(worked) == []
    worked.undo()
    assert list_faults(worked) == []
    worked.close()
    assert find_in_files(tmp_path, NAME) == []


def test_a_change_of_which_the_author_was_erased_cannot_be_altered_unseen(
    worked: Database,
) -> None:
    erase_value(worked, find_wish(worked))
    worked.close()
    alterations = [
        "UPDATE change SET at = '2020' || substr(at, 5) WHERE label LIKE 'Termijn versch%'",
        "UPDATE change SET author = 'Een ander' WHERE label LIKE 'Termijn versch%'",
        "UPDATE change SET label = 'Iets anders' WHERE author = '[gewist]' AND kind = 'redo'",
    ]
    content = worked.path.read_bytes()
    for alteration in alterations:
        worked.path.write_bytes(content)
        with closing(sqlite3.connect(worked.path)) as connection:
            assert connection.execute(alteration).rowcount > 0
            connection.commit()
        database = Database.open(worked.path, worked._setup)
        assert any("achteraf veranderd" in fault for fault in list_faults(database)), alteration
        database.close()


def test_nobody_erases_the_name_that_is_written_with_the_act_itself(
    worked: Database, backed_setup: StoreSetup
) -> None:
    worked.use(replace(backed_setup, author=NAME))
    content = worked.path.read_bytes()
    with pytest.raises(RuleError, match="Kies bij Instellingen"):
        erase_value(worked, find_wish(worked))
    assert worked.path.read_bytes() == content


def test_the_note_of_who_has_the_register_open_follows_the_name(
    filled_path: Path, backed_setup: StoreSetup
) -> None:
    database = Database.open(filled_path, replace(backed_setup, author=NAME))
    note = filled_path.with_name(f".{filled_path.name}.open.json")
    assert json.loads(note.read_text("utf-8"))["user"] == NAME
    database.use(backed_setup)
    assert json.loads(note.read_text("utf-8"))["user"] == OTHER
    database.close()
    assert not note.exists()


def test_it_is_erased_once(worked: Database) -> None:
    wish = find_wish(worked)
    erase_value(worked, wish)
    with pytest.raises(RuleError, match="al gewist"):
        erase_value(worked, wish)
    with worked.read() as connection:
        assert list_name_wishes(connection, NAME) == []


def test_a_name_within_a_word_is_left_alone(filled_path: Path, backed_setup: StoreSetup) -> None:
    database = Database.open(filled_path, replace(backed_setup, author="Jan"))
    retitle(database, pick(database), "Een titel")
    database.use(backed_setup)
    with database.change("Termijn in januari van Janneke") as act:
        update_agreement(act.session, pick(database), {"title": "Twee"})
    with database.change("Terugbellen met Jan") as act:
        update_agreement(act.session, pick(database), {"title": "Drie"})
    erase_value(database, find_wish(database, "Jan"))
    with database.read() as connection:
        labels = {row[0] for row in connection.execute("SELECT label FROM change")}
    assert "Termijn in januari van Janneke" in labels
    assert "Terugbellen met Jan" not in labels
    assert list_faults(database) == []
    database.close()


def test_the_name_of_a_laptop_goes_too(worked: Database, tmp_path: Path) -> None:
    with closing(sqlite3.connect(worked.path)) as connection:
        connection.execute("UPDATE replica SET label = 'laptop van Wierdsma'")
        connection.commit()
    assert worked.backups is not None
    worked.backups.keep(worked.path, "met de naam")
    retitle(worked, pick(worked), "Nog een titel")
    with worked.read() as connection:
        [field] = [
            one for one in list_erasable(connection, pick(worked)) if "computer" in one.label
        ]
    assert field.values == ("laptop van Wierdsma",)
    erase_value(worked, Erasure(field.table, field.row_id, field.field))
    assert list_faults(worked) == []
    worked.close()
    assert find_in_files(tmp_path, "laptop van Wierdsma") == []


def test_every_change_can_still_be_salvaged(worked: Database) -> None:
    erase_value(worked, find_wish(worked))
    with worked.read() as connection:
        keys = {row[0] for row in connection.execute("SELECT id FROM change")}
    worked.close()
    salvage = salvage_changes(worked.path)
    assert {one.id for one in salvage.changes} == keys
    assert salvage.unproved == frozenset()


@pytest.fixture
def older(tmp_path: Path, backed_setup: StoreSetup) -> Database:
    """Return a register of schema 1, migrated, with a backup of before that."""
    path = tmp_path / "vroeger.novex"
    path.write_bytes(gzip.decompress(OLDER.read_bytes()))
    assert BackupFolder(tmp_path / "kopieen").keep(path, "proef") is not None
    return Database.open(path, backed_setup)


def test_of_changes_of_schema_1_it_goes_as_well_and_the_rest_is_attested(
    older: Database, tmp_path: Path, backed_setup: StoreSetup
) -> None:
    [migrated] = tmp_path.glob("*vóór bijwerken*.novex")
    with older.read() as connection:
        hashes = set(connection.execute("SELECT id, hash FROM change"))
    erased = erase_value(older, find_wish(older))
    assert erased.files == (migrated,)  # the program names it, and leaves it to a person
    migrated.unlink()
    assert (erased.elsewhere, erased.backups_left) == ((), 0)
    assert list_faults(older) == []
    with older.read() as connection:
        assert hashes < set(connection.execute("SELECT id, hash FROM change"))
        [count] = connection.execute(
            "SELECT count(*) FROM change WHERE author = ? AND schema_rev = 1", (ERASED,)
        ).fetchone()
    assert count == 3
    assert older.backups is not None
    *_, oldest = older.backups.list_for(older.path)
    with closing(sqlite3.connect(oldest.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    restore_backup(older, oldest, backed_setup)  # migrates a copy of it, which checks its log
    assert list_faults(older) == []
    older.close()
    assert find_in_files(tmp_path, NAME) == []


def test_what_is_left_of_a_change_of_schema_1_cannot_be_altered_unseen(older: Database) -> None:
    erase_value(older, find_wish(older))
    older.close()
    content = older.path.read_bytes()
    for alteration in (
        "UPDATE change SET at = '2020' || substr(at, 5) WHERE author = '[gewist]'",
        "UPDATE change SET author = 'Een ander' WHERE author = '[gewist]'",
        "UPDATE change SET hash = replace(hash, substr(hash, 1, 1), 'f') WHERE author = '[gewist]'",
        "UPDATE field_change SET field = 'erratum' WHERE change_id IN"
        " (SELECT id FROM change WHERE author = '[gewist]') AND field = 'title'",
    ):
        older.path.write_bytes(content)
        with closing(sqlite3.connect(older.path)) as connection:
            assert connection.execute(alteration).rowcount > 0
            connection.commit()
        database = Database.open(older.path, older._setup)
        assert any("achteraf veranderd" in fault for fault in list_faults(database)), alteration
        database.close()


def test_of_schema_1_too_every_change_can_be_salvaged_and_rescued(
    older: Database, backed_setup: StoreSetup, tmp_path: Path
) -> None:
    erase_value(older, find_wish(older))
    assert older.backups is not None
    with older.read() as connection:
        keys = {row[0] for row in connection.execute("SELECT id FROM change")}
    older.close()
    salvage = salvage_changes(older.path)
    assert {one.id for one in salvage.changes} == keys
    *_, oldest = older.backups.list_for(older.path)
    content = bytearray(older.path.read_bytes())
    content[:16] = b"\xff" * 16
    older.path.write_bytes(content)
    for backup in (oldest, None):
        rescued = rescue_register(older.path, backup, backed_setup)
        assert rescued.missing == 0
        database = Database.open(older.path, backed_setup)
        assert list_faults(database) == []
        database.close()
        assert NAME.encode() not in older.path.read_bytes()
        rescued.aside.replace(older.path)
