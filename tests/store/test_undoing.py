"""Undo and redo of any act, across restarts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.due import Due, DueData
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.queries.acts import (
    find_undoable,
    get_redo_label,
    get_undo_label,
)
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.parties import list_parties
from novex_desktop.store.undoing import invert

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)


def _get_labels(database: Database) -> tuple[str | None, str | None]:
    with database.read() as connection:
        return get_undo_label(connection), get_redo_label(connection)


def _assert_sound(database: Database) -> None:
    with database.read() as connection:
        outcomes = check_register(connection)
    assert [fault for outcome in outcomes for fault in outcome.faults] == []


def _edit(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Wijzigen") as act:
        row = act.session.get_one(Agreement, agreement_id)
        row.title, row.status = "Anders", AgreementStatus.DONE


def _insert(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Toevoegen") as act:
        row = small_list.build(2)
        row.parent_id = agreement_id
        act.session.add(row)


def _delete(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True


def _set_deadline(small_list: SmallList, agreement_id: str) -> None:
    data = DueData(words="eind 2025", date_to=date(2025, 12, 31))
    with small_list.database.change("Termijn") as act:
        set_due(act.session, agreement_id, None, data)


def _take_in_many(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Lijst inlezen", ChangeKind.IMPORT) as act:
        small_list.add(act.session, 100)
        act.session.get_one(Agreement, agreement_id).title = "Ook gewijzigd"


def _edit_many(small_list: SmallList, agreement_id: str) -> None:
    ids = [key for key, row in small_list.read_all().items() if not row["deleted"]]
    with small_list.database.change("Alles afgerond") as act:
        for one in ids:
            act.session.get_one(Agreement, one).status = AgreementStatus.DONE


ACTS = (_edit, _insert, _delete, _set_deadline, _take_in_many, _edit_many)


@pytest.mark.parametrize("do", ACTS)
@pytest.mark.parametrize("restart", [False, True])
def test_any_act_can_be_undone_and_done_again(
    small_list: SmallList,
    agreement_id: str,
    store_setup: StoreSetup,
    do: Callable[[SmallList, str], None],
    restart: bool,
) -> None:
    def read() -> tuple[object, ...]:
        if restart:
            small_list.database.close()
            small_list.database = Database.open(small_list.database.path, store_setup)
        with small_list.database.read() as connection:
            dues = connection.execute("SELECT * FROM due WHERE NOT deleted").fetchall()
        return dues, {k: row for k, row in small_list.read_all().items() if not row["deleted"]}

    before = read()
    do(small_list, agreement_id)
    after = read()
    assert after != before
    for _ in range(2):
        small_list.database.undo()
        assert read() == before
        small_list.database.redo()
        assert read() == after
    _assert_sound(small_list.database)
    small_list.database.close()


def test_an_undo_is_one_change_that_says_what_it_touched(
    small_list: SmallList, agreement_id: str
) -> None:
    _take_in_many(small_list, agreement_id)
    changes = small_list.database.undo()
    assert len(changes.ids("agreement")) == 101
    assert changes.label == "Lijst inlezen"


def test_labels_follow_undo_redo_and_a_new_act(small_list: SmallList, agreement_id: str) -> None:
    database = small_list.database
    start = "Afspraak toevoegen"
    for label in ("Een", "Twee", "Drie"):
        small_list.retitle(agreement_id, label, label)
    assert _get_labels(database) == ("Drie", None)
    database.undo()
    assert _get_labels(database) == ("Twee", "Drie")
    database.undo()
    assert _get_labels(database) == ("Een", "Twee")
    database.redo()
    assert _get_labels(database) == ("Twee", "Drie")
    database.undo()
    database.undo()
    assert _get_labels(database) == (start, "Een")
    database.redo()
    small_list.retitle(agreement_id, "Vier", "Vier")
    assert _get_labels(database) == ("Vier", None)
    database.undo()
    assert _get_labels(database) == ("Een", "Vier")
    assert small_list.read(agreement_id)["title"] == "Een"
    database.undo()
    assert _get_labels(database) == (start, "Een")


def test_a_redo_is_undone_as_the_act_itself(small_list: SmallList, agreement_id: str) -> None:
    database = small_list.database
    small_list.retitle(agreement_id, "Een", "Een")
    for _ in range(3):
        database.undo()
        assert small_list.read(agreement_id)["title"] == "Afspraak 1"
        database.redo()
        assert small_list.read(agreement_id)["title"] == "Een"
    assert _get_labels(database) == ("Een", None)


def test_making_the_register_cannot_be_undone(database: Database) -> None:
    assert _get_labels(database) == (None, None)
    with pytest.raises(RuleError, match="niets om ongedaan"):
        database.undo()
    with pytest.raises(RuleError, match="niets om opnieuw"):
        database.redo()


def test_an_export_in_between_does_not_stand_in_the_way(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    small_list.retitle(agreement_id, "Een", "Een")
    small_list.retitle(agreement_id, "Twee", "Twee")
    database.undo()
    with database.change("Overzicht gemaakt", ChangeKind.EXPORT) as act:
        small_list.add(act.session, 1)
    assert _get_labels(database) == ("Een", "Twee")


def test_undo_leaves_fields_that_were_changed_since(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    _edit(small_list, agreement_id)
    with database.read() as connection:
        act = find_undoable(connection)
    assert act is not None
    small_list.retitle(agreement_id, "Werk van een ander")
    changes = invert(database, act, ChangeKind.UNDO)
    assert [one.field for one in changes.operations] == ["status"]
    row = small_list.read(agreement_id)
    assert (row["title"], row["status"]) == ("Werk van een ander", "nieuw")


def test_undo_refuses_when_all_was_changed_since(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Een", "Een")
    with small_list.database.read() as connection:
        act = find_undoable(connection)
    assert act is not None
    small_list.retitle(agreement_id, "Twee")
    with pytest.raises(RuleError, match="daarna opnieuw gewijzigd"):
        invert(small_list.database, act, ChangeKind.UNDO)
    assert small_list.read(agreement_id)["title"] == "Twee"


def test_undo_of_an_insert_keeps_a_row_with_work_in_it(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.read() as connection:
        act = find_undoable(connection)
    assert act is not None
    small_list.retitle(agreement_id, "Werk van een ander")
    with pytest.raises(RuleError):
        invert(small_list.database, act, ChangeKind.UNDO)
    assert not small_list.read(agreement_id)["deleted"]


def test_undo_does_not_bring_a_deleted_row_back_to_life(
    small_list: SmallList, agreement_id: str
) -> None:
    small_list.retitle(agreement_id, "Een")
    with small_list.database.read() as connection:
        act = find_undoable(connection)
    assert act is not None
    _delete(small_list, agreement_id)
    with pytest.raises(RuleError):
        invert(small_list.database, act, ChangeKind.UNDO)
    assert small_list.read(agreement_id)["deleted"]
    _assert_sound(small_list.database)


def test_parties_taken_away_and_set_again_in_another_order_can_be_undone(
    small_list: SmallList, agreement_id: str
) -> None:
    database, role = small_list.database, PartyRole.LEAD_NATIONAL
    with database.read() as connection:
        one, two = [party.id for party in list_parties(connection)[:2]]

    def get_names_by_role() -> list[str]:
        with database.read() as connection:
            return [one.party_id for one in get_agreement(connection, TODAY, agreement_id).parties]

    for ids in ([one], [], [two, one]):
        with database.change("Trekkers") as act:
            set_parties(act.session, agreement_id, role, ids)
        assert get_names_by_role() == ids
    seen = []
    for _ in range(3):
        database.undo()
        _assert_sound(database)
        seen.append(get_names_by_role())
    assert seen == [[], [one], []]
    for ids in ([one], [], [two, one]):
        database.redo()
        assert get_names_by_role() == ids
    _assert_sound(database)


def test_acts_of_another_laptop_are_not_undone(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    outsider.execute("UPDATE meta SET value = ? WHERE key = 'replica_id'", ("e" * 32,))
    assert _get_labels(small_list.database) == (None, None)
    small_list.retitle(agreement_id, "Van deze laptop", "Hier")
    assert _get_labels(small_list.database) == ("Hier", None)


def test_a_value_erased_by_law_does_not_come_back_by_undo(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    small_list.retitle(agreement_id, "Een")
    outsider.execute("UPDATE field_change SET old = NULL WHERE field = 'title'")
    with pytest.raises(RuleError):
        small_list.database.undo()
    assert small_list.read(agreement_id)["title"] == "Een"


def test_undo_restores_dates_and_empty_values(small_list: SmallList, agreement_id: str) -> None:
    _set_deadline(small_list, agreement_id)
    database = small_list.database
    with database.read() as connection:
        due_id = connection.execute("SELECT id FROM due").fetchone()[0]
    with database.change("Termijn wijzigen") as act:
        due = act.session.get_one(Due, due_id)
        due.date_from, due.date_to = date(2026, 1, 1), None
    database.undo()
    with database.read() as connection:
        [due_detail] = get_agreement(connection, TODAY, agreement_id).dues
    assert (due_detail.date_from, due_detail.date_to) == (None, date(2025, 12, 31))
