"""Damage that was seen: told in one sentence, and nothing more is written until it is gone."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RegisterError, UserError
from novex_desktop.safety_acts import check_all
from novex_desktop.safety_services import find_log_faults_aside
from novex_desktop.store.database import Database
from novex_desktop.store.faults import DamagedRegisterError
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.repairing import repair_register
from tests.store.fault_rounds import count_rounds, make_random

if TYPE_CHECKING:
    from pathlib import Path

    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList

BROKEN = (
    "{",
    '{"a": 1',
    "[" * 100_000,
    '"\\ud800',
    "nul",
    "[1, 2, 3]",
    "9" * 5_000,
    "",
)


def _retitle(database: Database, agreement_id: str, title: str) -> None:
    with database.change("Titel wijzigen") as act:
        update_agreement(act.session, agreement_id, {"title": title})


@pytest.mark.parametrize("value", BROKEN, ids=range(len(BROKEN)))
@pytest.mark.parametrize("field", ["new", "old"])
def test_broken_values_in_the_log_are_told_as_damage(
    small_list: SmallList,
    agreement_id: str,
    outsider: sqlite3.Connection,
    value: str,
    field: str,
) -> None:
    database = small_list.database
    _retitle(database, agreement_id, "Nieuw")
    outsider.execute(f"UPDATE field_change SET {field} = ? WHERE table_name = 'agreement'", [value])
    assert find_log_faults_aside(database)
    assert any(one.is_damage for one in check_all(database))
    with pytest.raises(DamagedRegisterError, match="wordt niets meer in gewijzigd"):
        _retitle(database, agreement_id, "Nieuwer")
    # What reads the log gives an answer or a sentence, and no fault of the program.
    with suppress(DamagedRegisterError), database.read_shown() as connection:
        list_history(connection, agreement_id)
    with pytest.raises(UserError):
        database.undo()


def test_damage_at_random_in_the_log_is_always_told(
    register_path: Path, store_setup: StoreSetup, small_list: SmallList, agreement_id: str
) -> None:
    chance = make_random("broken values")
    small_list.database.close()
    whole = register_path.read_bytes()
    for _round in range(count_rounds(10, 180)):
        register_path.write_bytes(whole)
        with closing(sqlite3.connect(register_path)) as connection:
            rows = connection.execute("SELECT id, new FROM field_change WHERE new <> ''").fetchall()
            key, value = chance.choice(rows)
            cut = chance.randrange(len(value))
            connection.execute(
                "UPDATE field_change SET new = ? WHERE id = ?",
                (value[:cut] + "\\" + value[cut + 1 :], key),
            )
            connection.commit()
        with closing(Database.open(register_path, store_setup)) as database:
            assert find_log_faults_aside(database)
            assert database.is_damaged


def test_a_row_that_differs_from_the_log_stops_writing_until_it_is_repaired(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    database = small_list.database
    outsider.execute("UPDATE agreement SET title = 'Buiten het logboek om'")
    assert find_log_faults_aside(database)
    with pytest.raises(DamagedRegisterError, match="Register controleren"):
        _retitle(database, agreement_id, "Nieuw")
    repair_register(database)
    assert not any(one.is_damage for one in check_all(database))
    _retitle(database, agreement_id, "Nieuw")


def test_a_number_that_stands_twice_is_no_damage(small_list: SmallList, agreement_id: str) -> None:
    database = small_list.database
    with database.change("Van een andere laptop") as act:
        act.session.add(small_list.build(1, "z"))
    assert find_log_faults_aside(database) == []
    [found] = [one for one in check_all(database) if not one.is_sound]
    assert (found.name, found.is_damage) == ("Nummers", False)
    _retitle(database, agreement_id, "Nieuw")


def test_what_only_passes_is_no_damage(
    small_list: SmallList, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_database: Database) -> None:
        error = sqlite3.OperationalError("busy")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error

    monkeypatch.setattr("novex_desktop.store.connections.ReaderPool._take", stop)
    with pytest.raises(RegisterError, match="in gebruik"):
        find_log_faults_aside(small_list.database)
    assert not small_list.database.is_damaged
