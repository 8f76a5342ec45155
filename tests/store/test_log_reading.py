"""Rows from the log: any row can be rebuilt, conflicts are found, nothing is overwritten."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.columns import new_id
from novex_desktop.store.log_reading import (
    LoggedOperation,
    RowLog,
    find_conflicts,
    get_row_log,
    rebuild_all,
    rebuild_row,
    rebuild_touched,
)
from novex_desktop.store.log_values import digest, new_salt, to_json
from novex_desktop.store.moments import format_moment

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

ELSEWHERE = "e" * 32  # another laptop


class TomorrowOnwards:
    """A clock that is a day ahead."""

    @staticmethod
    def now(zone: tzinfo) -> datetime:
        return datetime.now(zone) + timedelta(days=1)


def _write_elsewhere(
    connection: sqlite3.Connection,
    row_id: str,
    field: str,
    new: object,
    *,
    parents: list[str],
    hlc_ahead: int = 1,
) -> str:
    """Write an operation as it comes in from a laptop that had seen only `parents`."""
    change_id, op_id, salt = new_id(), new_id(), new_salt()
    hlc = connection.execute("SELECT max(hlc) FROM change").fetchone()[0] + hlc_ahead
    connection.execute(
        "INSERT INTO change VALUES (?, ?, 1, ?, 'Ander', ?, 'edit', 'Elders', NULL, 1, '0', '', ?,"
        " '', '', '', '')",
        (change_id, ELSEWHERE, hlc, format_moment(datetime.now(UTC)), "0" * 64),
    )
    connection.execute(
        "INSERT INTO field_change VALUES (?, ?, 'agreement', ?, ?, 'null', ?, ?, ?, ?)",
        (op_id, change_id, row_id, field, to_json(new), salt, digest(salt, "null"), "0" * 64),
    )
    connection.executemany(
        "INSERT INTO op_parent VALUES (?, ?, 0)", [(op_id, parent) for parent in parents]
    )
    return op_id


def _find_insert(connection: sqlite3.Connection, row_id: str) -> str:
    op_id: str = connection.execute(
        "SELECT id FROM field_change WHERE row_id = ? AND field = '*'", (row_id,)
    ).fetchone()[0]
    return op_id


def test_every_row_can_be_rebuilt(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Anders")
    with small_list.database.read() as connection:
        rebuilt = {(table, row_id): values for table, row_id, values in rebuild_all(connection)}
        tables = {table for table, _ in rebuilt}
        for table in tables:
            cursor = connection.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                values = dict(zip(names, row, strict=True))
                row_id = values.pop("id")
                assert rebuilt.pop((table, row_id)) == values
                if table == "agreement":
                    assert rebuild_row(connection, table, row_id) == values
    assert {"region", "party", "topic", "agreement"} <= tables
    assert rebuilt == {}


def test_a_row_that_the_log_does_not_know_is_none(small_list: SmallList) -> None:
    with small_list.database.read() as connection:
        assert rebuild_row(connection, "agreement", new_id()) is None


def test_a_row_can_be_seen_as_it_was(
    small_list: SmallList, agreement_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_list.database.read() as connection:
        moment = connection.execute("SELECT max(at) FROM change").fetchone()[0]
    monkeypatch.setattr("novex_desktop.store.recorder.datetime", TomorrowOnwards)
    small_list.retitle(agreement_id, "Anders")
    with small_list.database.read() as connection:
        [(_table, row_id, was, now)] = rebuild_touched(connection, moment, "9999")
    assert row_id == agreement_id
    assert was is not None
    assert now is not None
    assert (was["title"], now["title"]) == ("Afspraak 1", "Anders")


def test_two_unseen_edits_are_a_conflict_and_the_newest_is_shown(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Hier")
    insert_id = _find_insert(outsider, agreement_id)
    _write_elsewhere(outsider, agreement_id, "title", "Elders", parents=[insert_id])
    log = get_row_log(outsider, "agreement", agreement_id)
    assert find_conflicts(log) == {"title": ["Elders", "Hier"]}
    values = log.rebuild()
    assert values is not None
    assert values["title"] == "Elders"


def test_the_same_value_typed_twice_is_no_conflict(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Gelijk")
    insert_id = _find_insert(outsider, agreement_id)
    _write_elsewhere(outsider, agreement_id, "title", "Gelijk", parents=[insert_id])
    assert find_conflicts(get_row_log(outsider, "agreement", agreement_id)) == {}


def test_different_fields_merge_without_a_question(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Hier")
    insert_id = _find_insert(outsider, agreement_id)
    _write_elsewhere(outsider, agreement_id, "erratum", "Elders", parents=[insert_id])
    log = get_row_log(outsider, "agreement", agreement_id)
    values = log.rebuild()
    assert values is not None
    assert (values["title"], values["erratum"]) == ("Hier", "Elders")
    assert find_conflicts(log) == {}


def test_an_operation_without_parents_hides_nothing(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Hier")
    _write_elsewhere(outsider, agreement_id, "title", "Blind", parents=[], hlc_ahead=-1)
    log = get_row_log(outsider, "agreement", agreement_id)
    assert find_conflicts(log) == {"title": ["Hier", "Blind"]}


def test_an_edit_in_a_conflict_settles_only_what_was_on_the_screen(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    insert_id = _find_insert(outsider, agreement_id)
    small_list.retitle(agreement_id, "Hier")
    _write_elsewhere(
        outsider, agreement_id, "title", "Elders", parents=[insert_id], hlc_ahead=-1
    )  # older: the table keeps showing "Hier"
    small_list.retitle(agreement_id, "Opnieuw")
    log = get_row_log(outsider, "agreement", agreement_id)
    assert find_conflicts(log) == {"title": ["Opnieuw", "Elders"]}


def test_a_row_deleted_here_and_edited_elsewhere_stays_alive(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True
    values = rebuild_row(outsider, "agreement", agreement_id)
    assert values is not None
    assert values["deleted"] is True
    insert_id = _find_insert(outsider, agreement_id)
    _write_elsewhere(outsider, agreement_id, "title", "Elders", parents=[insert_id])
    values = rebuild_row(outsider, "agreement", agreement_id)
    assert values is not None
    assert (values["deleted"], values["title"]) == (False, "Elders")


def test_a_deletion_has_seen_the_edits_of_its_own_act(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    with small_list.database.change("Verwijderen") as act:
        row = act.session.get_one(Agreement, agreement_id)
        row.title, row.deleted = "Weg", True
    values = rebuild_row(outsider, "agreement", agreement_id)
    assert values is not None
    assert values["deleted"] is True


def test_a_row_that_was_deleted_when_it_was_inserted_is_deleted() -> None:
    new = json.dumps({"title": "Weg", "deleted": True})
    insert = LoggedOperation("a", "agreement", "r", "*", "null", new, 1, "x")
    edit = LoggedOperation("b", "agreement", "r", "title", "null", '"Later"', 2, "x")
    assert RowLog([insert]).rebuild() == {"title": "Weg", "deleted": True}
    assert RowLog([insert, edit], {("a", "title")}).rebuild() == {"title": "Later", "deleted": 0}


def test_the_order_of_operations_in_the_file_does_not_matter() -> None:
    insert = LoggedOperation("a", "agreement", "r", "*", "null", '{"title":"Een"}', 1, "x")
    edits = [
        LoggedOperation(op_id, "agreement", "r", "title", "null", f'"{op_id}"', 5, replica)
        for op_id, replica in (("b", "y"), ("c", "x"))  # the same clock on two laptops
    ]
    one = RowLog([insert, *edits], {("a", "title")})
    other = RowLog([*reversed(edits), insert], {("a", "title")})
    assert one.rebuild() == other.rebuild() == {"title": "b"}


def test_an_erased_value_is_left_out_and_never_a_conflict(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Persoonlijk")
    outsider.execute("UPDATE field_change SET new = NULL WHERE field = 'title'")
    log = get_row_log(outsider, "agreement", agreement_id)
    values = log.rebuild()
    assert values is not None
    assert "title" not in values
    assert values["status"] == "nieuw"
    assert find_conflicts(log) == {}


def test_an_erased_insert_leaves_the_row_and_its_later_edits(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Later")
    outsider.execute("UPDATE field_change SET new = NULL WHERE field = '*'")
    assert rebuild_row(outsider, "agreement", agreement_id) == {"title": "Later"}
