"""From schema 1 to 2: ranges that their quotes prove, and a log that goes on over the border."""

from __future__ import annotations

import gzip
import importlib.util
import shutil
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RegisterError
from novex_desktop.domain.finding_wishes import AmountWish
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.log_reading import find_conflicts, get_row_log, rebuild_row
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.operations.findings import update_amount
from novex_desktop.store.rescue import rescue_register
from novex_desktop.store.restoring import restore_backup
from novex_desktop.store.salvage import salvage_changes
from novex_desktop.store.schema import SCHEMA_VERSION
from tests.store.fault_rounds import count_rounds, make_random
from tests.store.killed_migration import migrate_until_killed

if TYPE_CHECKING:
    from collections.abc import Callable

    from novex_desktop.store.database import StoreSetup

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "tests" / "data" / "registers" / "0001-bedragen.novex.gz"
PROVED = {
    "€ 100 tot 150 miljoen": "150000000",
    "1.000 à 1.200 woningen": "1200",
    "2 tot 3 miljard euro": "3000000000",
}
LAST = "De laatste handeling"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a register that the program of schema 1 made."""
    path = tmp_path / "vroeger.novex"
    path.write_bytes(gzip.decompress(KEPT.read_bytes()))
    return path


def list_faults(path: Path, setup: StoreSetup) -> list[str]:
    database = Database.open(path, setup)
    try:
        with database.read() as connection:
            return [fault for one in check_register(connection) for fault in one.faults]
    finally:
        database.close()


def read_uppers(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT quote, upper FROM amount WHERE upper <> ''"))


def read_all(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def pick_amount(path: Path, quote: str) -> str:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT id FROM amount WHERE quote = ?", (quote,)).fetchone()
        return str(found[0])


def make_backup(path: Path, folder: Path) -> None:
    assert BackupFolder(folder).keep(path, "proef") is not None


def test_only_ranges_that_their_quotes_prove_get_an_upper_end(
    older: Path, store_setup: StoreSetup
) -> None:
    content = older.read_bytes()
    with closing(sqlite3.connect(older)) as connection:
        before = connection.execute(
            "SELECT id, quote, value, unit, confirmed, deleted FROM amount ORDER BY id"
        ).fetchall()
        texts = connection.execute("SELECT id, adopted_text FROM agreement").fetchall()
    Database.open(older, store_setup).close()
    assert read_uppers(older) == PROVED
    assert list_faults(older, store_setup) == []
    with closing(sqlite3.connect(older)) as connection:
        assert (
            before
            == connection.execute(
                "SELECT id, quote, value, unit, confirmed, deleted FROM amount ORDER BY id"
            ).fetchall()
        )
        assert texts == connection.execute("SELECT id, adopted_text FROM agreement").fetchall()
        [levels] = connection.execute("SELECT count(price_level) FROM amount").fetchone()
        kind, author, count = connection.execute(
            "SELECT c.kind, c.author, count(*) FROM change c JOIN field_change f"
            " ON f.change_id = c.id WHERE c.schema_rev = 2"
        ).fetchone()
    assert (kind, author, count, levels) == ("migrate", "NOVEX Desktop", len(PROVED), 0)
    [backup] = older.parent.glob("*vóór bijwerken*.novex")
    assert [one for one in read_all(backup) if "INSERT" in one] == [
        one for one in read_all_of(content, older.parent) if "INSERT" in one
    ]


def read_all_of(content: bytes, folder: Path) -> list[str]:
    path = folder / "oud"
    path.write_bytes(content)
    return read_all(path)


@pytest.mark.parametrize(
    ("quote", "value", "upper"),
    [
        ("€ 100 tot 150 miljoen", "100000000", "150000000"),
        ("€ 1,5–2 mld.", "1500000000", "2000000000"),
        ("€\N{NO-BREAK SPACE}500 duizend tot en met € 1 miljoen", "500000", "1000000"),
        ("1.000 à 1.200 extra woningen", "1000", "1200"),
        ("5 - 10%", "5", "10"),
        ("€ 245 miljoen", "245000000", ""),
        ("€ 100 miljoen tot 2030", "100000000", ""),  # a year
        ("1.000 tot 2030 woningen", "1000", ""),
        ("€ 100 tot 150 miljoen", "120000000", ""),  # a person corrected it
        ("€ 100 tot 150 miljoen", "100", ""),
        ("150 tot 100 woningen", "150", ""),
        ("120 miljoen naar 165 miljoen", "120000000", ""),
        ("100 en 150 miljoen", "100000000", ""),
        ("10 tot 20 van 30 woningen", "10", ""),
        ("anderhalf tot twee miljoen", "1500000", ""),
        ("", "", ""),
    ],
)
def test_a_quote_proves_no_more_than_it_says(
    store_setup: StoreSetup, quote: str, value: str, upper: str
) -> None:
    [script] = (store_setup.migrations / "versions").glob("0002_*.py")
    spec = importlib.util.spec_from_file_location("second", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.prove_upper(quote, value) == upper


def test_undo_and_redo_go_over_the_border(older: Path, store_setup: StoreSetup) -> None:
    database = Database.open(older, store_setup)
    assert database.undo().label == "Titel wijzigen"
    with database.read() as connection:
        titles = {row[0] for row in connection.execute("SELECT title FROM agreement")}
    assert LAST not in titles
    database.redo()
    for _ in range(3):  # as far as the note, whose act is of schema 1 too
        database.undo()
    with database.read() as connection:
        notes = connection.execute("SELECT deleted FROM progress_note").fetchall()
    database.close()
    assert notes == [(1,)]
    assert list_faults(older, store_setup) == []
    assert read_uppers(older) == PROVED


def test_undoing_the_act_that_added_the_amounts_takes_them_back_and_redo_brings_the_ranges(
    older: Path, store_setup: StoreSetup
) -> None:
    database = Database.open(older, store_setup)
    while database.undo().label != "Afspraken toevoegen":
        pass
    with database.read() as connection:
        assert connection.execute("SELECT DISTINCT deleted FROM amount").fetchall() == [(1,)]
    database.redo()
    with database.read() as connection:
        rows = connection.execute("SELECT upper FROM amount WHERE NOT deleted AND upper <> ''")
        assert sorted(row[0] for row in rows) == sorted(PROVED.values())
    database.close()
    assert list_faults(older, store_setup) == []


def test_an_older_row_that_gets_an_upper_end_is_no_conflict_and_can_be_taken_back(
    older: Path, store_setup: StoreSetup
) -> None:
    amount_id = pick_amount(older, "€ 245 miljoen")
    database = Database.open(older, store_setup)
    with database.read() as connection:
        row = rebuild_row(connection, "amount", amount_id)
        assert row is not None
        assert (row["upper"], row["price_level"]) == ("", None)
    with database.change("Bedrag wijzigen") as act:
        update_amount(
            act.session, amount_id, AmountWish("", "245 miljoen", "euro", "250 miljoen", "2023")
        )
    with database.read() as connection:
        assert find_conflicts(get_row_log(connection, "amount", amount_id)) == {}
        row = rebuild_row(connection, "amount", amount_id)
        assert row is not None
        assert (row["upper"], row["price_level"]) == ("250000000", 2023)
    database.undo()
    with database.read() as connection:
        assert find_conflicts(get_row_log(connection, "amount", amount_id)) == {}
        assert connection.execute(
            "SELECT upper, price_level FROM amount WHERE id = ?", (amount_id,)
        ).fetchone() == ("", None)
    database.close()
    assert list_faults(older, store_setup) == []


def test_damage_to_a_field_that_an_older_row_never_logged_is_found(
    older: Path, store_setup: StoreSetup
) -> None:
    Database.open(older, store_setup).close()
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("UPDATE amount SET upper = '9' WHERE quote = '€ 245 miljoen'")
        connection.commit()
    assert list_faults(older, store_setup) == [
        "In “amount” wijkt een rij af van het logboek: upper."
    ]


def test_going_back_to_a_backup_of_schema_1(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    setup = replace(store_setup, backups=tmp_path / "kopieen")
    make_backup(older, tmp_path / "kopieen")
    amount_id = pick_amount(older, "€ 100 tot 150 miljoen")
    database = Database.open(older, setup)
    with database.change("Bedrag wijzigen") as act:
        update_amount(act.session, amount_id, AmountWish("", "1 miljoen", "euro", "2 miljoen"))
    assert database.backups is not None
    *_, oldest = database.backups.list_for(older)
    restore_backup(database, oldest, setup)
    database.close()
    assert read_uppers(older) == PROVED
    assert list_faults(older, store_setup) == []
    with closing(sqlite3.connect(oldest.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)  # it stays as it was


def test_every_change_of_schema_1_is_salvaged_but_the_erased_text(
    older: Path, store_setup: StoreSetup
) -> None:
    with closing(sqlite3.connect(older)) as connection:
        keys = {row[0] for row in connection.execute("SELECT id FROM change")}
    salvage = salvage_changes(older)
    assert {one.id for one in salvage.changes} == keys
    assert salvage.unproved == frozenset()
    Database.open(older, store_setup).close()
    salvage = salvage_changes(older)
    assert {one.id for one in salvage.changes} > keys
    assert salvage.unproved == frozenset()


@pytest.mark.parametrize(
    "harm",
    [
        "CREATE TRIGGER x AFTER UPDATE ON amount BEGIN DELETE FROM party; END",
        "CREATE VIEW x AS SELECT * FROM party",
        "ALTER TABLE amount ADD COLUMN upper TEXT NOT NULL DEFAULT ''",
    ],
)
def test_an_older_register_that_is_not_as_we_made_it_is_refused_untouched(
    older: Path, store_setup: StoreSetup, harm: str
) -> None:
    with closing(sqlite3.connect(older)) as connection:
        connection.execute(harm)
        connection.commit()
    content = older.read_bytes()
    with pytest.raises(RegisterError, match="van binnen anders"):
        Database.open(older, store_setup)
    assert older.read_bytes() == content
    assert [one.name for one in older.parent.glob("*.novex")] == [older.name]


def test_what_was_wrong_before_does_not_keep_a_register_from_opening(
    older: Path, store_setup: StoreSetup
) -> None:
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("UPDATE amount SET unit = 'x' WHERE quote = '€ 245 miljoen'")
        connection.execute("UPDATE change SET label = 'Anders' WHERE seq = 3")
        connection.commit()
    wrong = [
        "De wijziging “Anders” in het logboek is achteraf veranderd.",
        "In “amount” wijkt een rij af van het logboek: unit.",
    ]
    assert list_faults(older, store_setup) == wrong
    assert read_uppers(older) == PROVED
    database = Database.open(older, store_setup)
    database.undo()
    database.close()
    assert list_faults(older, store_setup) == wrong  # and no more


def damage(path: Path) -> None:
    """Leave only what a walk over the pages can find."""
    content = bytearray(path.read_bytes())
    content[:100] = b"\xff" * 16 + bytes(content[16:100])
    path.write_bytes(content)


@pytest.mark.parametrize("has_backup", [True, False])
def test_a_damaged_register_of_schema_1_is_rescued(
    older: Path, store_setup: StoreSetup, tmp_path: Path, has_backup: bool
) -> None:
    make_backup(older, tmp_path / "kopieen")
    with closing(sqlite3.connect(older)) as connection:
        count = connection.execute("SELECT count(*) FROM change").fetchone()[0]
        amounts = connection.execute("SELECT count(*) FROM amount").fetchone()
    [backup] = BackupFolder(tmp_path / "kopieen").list_for(older)
    damage(older)
    rescued = rescue_register(older, backup if has_backup else None, store_setup)
    assert (rescued.added, rescued.missing) == ((0, 0) if has_backup else (count, 0))
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("SELECT count(*) FROM amount").fetchone() == amounts
        titles = {row[0] for row in connection.execute("SELECT title FROM agreement")}
    assert LAST in titles
    assert list_faults(older, store_setup) == []


def test_a_rescue_from_a_backup_of_schema_1_keeps_what_was_done_since(
    older: Path, store_setup: StoreSetup, tmp_path: Path
) -> None:
    make_backup(older, tmp_path / "kopieen")
    [backup] = BackupFolder(tmp_path / "kopieen").list_for(older)
    amount_id = pick_amount(older, "€ 100 tot 150 miljoen")
    database = Database.open(older, store_setup)
    with database.change("Bedrag wijzigen") as act:
        update_amount(act.session, amount_id, AmountWish("", "100 miljoen", "euro", "160 miljoen"))
    database.close()
    damage(older)
    rescued = rescue_register(older, backup, store_setup)
    assert (rescued.added, rescued.missing) == (2, 0)  # the one of the migration, and that of ours
    assert read_uppers(older) == {**PROVED, "€ 100 tot 150 miljoen": "160000000"}
    assert list_faults(older, store_setup) == []
    with closing(sqlite3.connect(older)) as connection:
        assert find_conflicts(get_row_log(connection, "amount", amount_id)) == {}


@pytest.mark.parametrize("is_medium", [True, False], ids=["folder", "open elsewhere"])
def test_to_read_only_it_is_refused_with_the_reason_and_stays(
    older: Path, store_setup: StoreSetup, monkeypatch: pytest.MonkeyPatch, is_medium: bool
) -> None:
    content = older.read_bytes()
    if is_medium:
        monkeypatch.setattr("novex_desktop.store.database.os.access", lambda *_: False)
    with pytest.raises(RegisterError) as refusal:
        Database.open(older, store_setup, read_only=not is_medium)
    assert "van een eerdere versie van NOVEX Desktop" in refusal.value.message
    assert "kopieer het naar een map" in refusal.value.message
    assert older.read_bytes() == content
    assert [one.name for one in older.parent.glob("*.novex")] == [older.name]


@pytest.mark.skipif(sys.platform == "win32", reason="measured on POSIX; Windows kills otherwise")
def test_killed_at_any_moment_it_is_of_the_old_schema_or_whole_of_the_new(
    older: Path,
    store_setup: StoreSetup,
    tmp_path: Path,
    tell_figures: Callable[[str], None],
) -> None:
    before = read_all(older)
    chance, outcomes = make_random("second schema"), Counter[str]()
    measured = Path(shutil.copyfile(older, tmp_path / "gemeten.novex"))
    took_s = migrate_until_killed(measured, store_setup, None)
    for number in range(count_rounds(3, 50)):
        path = Path(shutil.copyfile(older, tmp_path / f"{number}.novex"))
        migrate_until_killed(path, store_setup, chance.uniform(0, 2 * took_s))
        with closing(sqlite3.connect(path)) as connection:
            [version] = connection.execute("PRAGMA user_version").fetchone()
        if version == 1:
            assert read_all(path) == before
        else:
            assert read_uppers(path) == PROVED
            assert list(tmp_path.glob(f"{number} (vóór bijwerken *.novex"))
        outcomes[f"schema {version}"] += 1
        assert list_faults(path, store_setup) == []
        assert read_uppers(path) == PROVED
    tell_figures(f"{number + 1} kills in {took_s:.2f} s of migrating: {dict(outcomes)}, 0 between")


def test_work_goes_on_and_the_chain_is_whole_over_the_border(
    older: Path, store_setup: StoreSetup
) -> None:
    database = Database.open(older, store_setup)
    with database.read() as connection:
        [key] = connection.execute("SELECT id FROM agreement LIMIT 1").fetchone()
    with database.change("Titel wijzigen") as act:
        update_agreement(act.session, key, {"title": "Na het bijwerken"})
    database.close()
    with closing(sqlite3.connect(older)) as connection:
        rows = connection.execute(
            "SELECT schema_rev, prev_hash, hash, author_salt <> '', label_salt <> '' FROM change"
            " ORDER BY seq"
        ).fetchall()
    assert [row[1] for row in rows[1:]] == [row[2] for row in rows[:-1]]
    assert {(row[0], row[3], row[4]) for row in rows} == {(1, 0, 0), (2, 1, 1)}
    newest = "WHERE seq = (SELECT max(seq) FROM change)"
    for column, value in (("author", "Een ander"), ("label", "Iets anders"), ("author_salt", "")):
        with closing(sqlite3.connect(older)) as connection:
            [was] = connection.execute(f"SELECT {column} FROM change {newest}").fetchone()
            connection.execute(f"UPDATE change SET {column} = ? {newest}", (value,))
            connection.commit()
        [fault] = list_faults(older, store_setup)
        assert "achteraf veranderd" in fault
        with closing(sqlite3.connect(older)) as connection:
            connection.execute(f"UPDATE change SET {column} = ? {newest}", (was,))
            connection.commit()
    assert list_faults(older, store_setup) == []
