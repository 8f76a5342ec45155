"""One act is one transaction is one change, with operations that name what they replace."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import Due
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.log_bypass import DeletedRowError, UnloggedWriteError

if TYPE_CHECKING:
    from novex_desktop.store.database import Database
    from tests.store.conftest import SmallList


def _count(database: Database, table: str) -> int:
    with database.read() as connection:
        number: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return number


def _read_parents(database: Database, op_id: str) -> list[tuple[str, bool]]:
    with database.read() as connection:
        rows = connection.execute(
            "SELECT parent_id, seen_only FROM op_parent WHERE op_id = ? ORDER BY seen_only, 1",
            (op_id,),
        )
        return [(parent, bool(seen)) for parent, seen in rows]


def _find_operation(database: Database, row_id: str, field: str) -> tuple[str, str, str]:
    """Return key, old and new of the newest operation of a field."""
    with database.read() as connection:
        row = connection.execute(
            "SELECT f.id, f.old, f.new FROM field_change f JOIN change c ON c.id = f.change_id"
            " WHERE f.row_id = ? AND f.field = ? ORDER BY c.hlc DESC LIMIT 1",
            (row_id, field),
        ).fetchone()
    return row[0], row[1], row[2]


def test_an_act_is_one_change_with_one_operation_per_field(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    before = _count(database, "change"), _count(database, "field_change")
    with database.change("Afspraak wijzigen") as act:
        row = act.session.get_one(Agreement, agreement_id)
        row.title, row.status = "Nieuwe titel", AgreementStatus.IN_PROGRESS
        act.session.flush()  # an act stays one change, however often it is flushed
        row.public = False
    after = _count(database, "change"), _count(database, "field_change")
    assert (after[0] - before[0], after[1] - before[1]) == (1, 3)
    assert {(one.field, one.old, one.new) for one in act.changes.operations} == {
        ("title", "Afspraak 1", "Nieuwe titel"),
        ("status", "nieuw", "in uitvoering"),
        ("public", True, False),
    }
    assert act.changes.ids("agreement") == {agreement_id}
    assert act.changes.tables == {"agreement"}


def test_an_insert_is_one_operation_with_all_fields(
    small_list: SmallList, agreement_id: str
) -> None:
    op_id, old, new = _find_operation(small_list.database, agreement_id, "*")
    stored = small_list.read(agreement_id)
    assert old == "null"
    assert json.loads(new) == {name: value for name, value in stored.items() if name != "id"}
    assert _read_parents(small_list.database, op_id) == []


def test_a_row_that_its_own_act_edits_is_still_one_operation(small_list: SmallList) -> None:
    with small_list.database.change("Toevoegen") as act:
        row = small_list.build(7)
        act.session.add(row)
        act.session.flush()
        row.title = "Bij nader inzien"
    assert [(one.field, type(one.new)) for one in act.changes.operations] == [("*", dict)]
    assert small_list.read(row.id)["title"] == "Bij nader inzien"


def test_the_first_edit_replaces_the_insert_and_the_next_one_that_edit(
    small_list: SmallList, agreement_id: str
) -> None:
    database = small_list.database
    insert_id = _find_operation(database, agreement_id, "*")[0]
    small_list.retitle(agreement_id, "Een")
    first_id = _find_operation(database, agreement_id, "title")[0]
    small_list.retitle(agreement_id, "Twee")
    second_id = _find_operation(database, agreement_id, "title")[0]
    assert _read_parents(database, first_id) == [(insert_id, False)]
    assert _read_parents(database, second_id) == [(first_id, False)]


def test_a_deletion_names_what_it_has_seen(small_list: SmallList, agreement_id: str) -> None:
    small_list.retitle(agreement_id, "Een")
    insert_id = _find_operation(small_list.database, agreement_id, "*")[0]
    title_id = _find_operation(small_list.database, agreement_id, "title")[0]
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True
    deletion_id = _find_operation(small_list.database, agreement_id, "deleted")[0]
    assert _read_parents(small_list.database, deletion_id) == [
        (insert_id, False),
        (title_id, True),
    ]


def test_dates_and_choices_are_logged_as_they_are_stored(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Termijn toevoegen") as act:
        due = Due(
            agreement_id=agreement_id,
            words="eind 2025",
            date_to=date(2025, 12, 31),
            certainty=Certainty.DERIVED,
            kind=DueKind.DUE,
            pos="i",
        )
        act.session.add(due)
    [operation] = act.changes.operations
    assert isinstance(operation.new, dict)
    assert operation.new["date_to"] == "2025-12-31"
    assert operation.new["certainty"] == "derived"


def test_an_act_in_which_nothing_differs_writes_nothing(
    small_list: SmallList, agreement_id: str
) -> None:
    before = _count(small_list.database, "change")
    with small_list.database.change("Niets") as act:
        row = act.session.get_one(Agreement, agreement_id)
        row.title = "Even anders"
        act.session.flush()
        row.title = "Afspraak 1"
        row.status = AgreementStatus.NEW
    assert act.changes.is_empty
    assert act.changes.at is None
    assert _count(small_list.database, "change") == before


def test_an_exception_rolls_everything_back(small_list: SmallList, agreement_id: str) -> None:
    database = small_list.database
    before = _count(database, "change"), small_list.read_all()

    def fail() -> None:
        with database.change("Mislukt") as act:
            act.session.get_one(Agreement, agreement_id).title = "half"
            small_list.add(act.session, 3)
            act.session.flush()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert (_count(database, "change"), small_list.read_all()) == before


def test_a_reference_to_nothing_rolls_everything_back_and_writing_goes_on(
    small_list: SmallList, agreement_id: str
) -> None:
    def refer_to_nothing() -> None:
        with small_list.database.change("Verwijzen") as act:
            small_list.add(act.session, 1)
            act.session.get_one(Agreement, agreement_id).topic_id = "f" * 32

    before = small_list.read_all()
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        refer_to_nothing()
    assert small_list.read_all() == before
    small_list.retitle(agreement_id, "Gaat door")
    assert small_list.read(agreement_id)["title"] == "Gaat door"


def test_rows_of_one_act_may_refer_to_each_other_in_any_order(small_list: SmallList) -> None:
    part, whole = small_list.build(2), small_list.build(1)
    part.parent_id = whole.id
    with small_list.database.change("Deel eerst") as act:
        act.session.add(part)
        act.session.flush()
        act.session.add(whole)
    assert small_list.read(part.id)["parent_id"] == whole.id


def test_an_act_may_get_its_label_when_its_outcome_is_known(
    small_list: SmallList, agreement_id: str
) -> None:
    with small_list.database.change("Lijst inlezen") as act:
        act.session.get_one(Agreement, agreement_id).title = "Anders"
        act.rename("Lijst ingelezen: 1 gewijzigd")
    with small_list.database.read() as connection:
        label = connection.execute("SELECT label FROM change ORDER BY hlc DESC").fetchone()[0]
    assert label == act.changes.label == "Lijst ingelezen: 1 gewijzigd"


def test_editing_a_deleted_row_is_a_bug(small_list: SmallList, agreement_id: str) -> None:
    def edit() -> None:
        with small_list.database.change("Wijzigen") as act:
            act.session.get_one(Agreement, agreement_id).title = "Spook"

    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True
    with pytest.raises(DeletedRowError):
        edit()
    assert small_list.read(agreement_id)["title"] == "Afspraak 1"


def test_the_key_of_a_row_never_changes(small_list: SmallList, agreement_id: str) -> None:
    def change_key() -> None:
        with small_list.database.change("Sleutel") as act:
            act.session.get_one(Agreement, agreement_id).id = "0" * 32

    with pytest.raises(UnloggedWriteError):
        change_key()
    assert agreement_id in small_list.read_all()


def test_a_flag_given_as_a_number_is_logged_as_it_will_be_read(small_list: SmallList) -> None:
    row = small_list.build(1)
    row.public = 1  # type: ignore[assignment]  # a table class does not check
    with small_list.database.change("Toevoegen") as act:
        act.session.add(row)
    with small_list.database.change("Wijzigen") as act:
        act.session.get_one(Agreement, row.id).public = False
    insert_id = _find_operation(small_list.database, row.id, "*")[0]
    edit_id = _find_operation(small_list.database, row.id, "public")[0]
    assert _read_parents(small_list.database, edit_id) == [(insert_id, False)]


def test_the_clock_of_the_log_never_runs_back(
    small_list: SmallList, agreement_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("novex_desktop.store.recorder.time.time_ns", lambda: 0)
    for number in range(3):
        small_list.retitle(agreement_id, f"Titel {number}")
    with small_list.database.read() as connection:
        clocks = [hlc for (hlc,) in connection.execute("SELECT hlc FROM change ORDER BY seq")]
    assert clocks == sorted(set(clocks))


def test_a_change_says_who_when_and_with_which_program(
    small_list: SmallList, agreement_id: str
) -> None:
    from novex_desktop import __version__

    small_list.retitle(agreement_id, "Anders")
    with small_list.database.read() as connection:
        author, at, version, kind = connection.execute(
            "SELECT author, at, app_version, kind FROM change ORDER BY seq DESC"
        ).fetchone()
    assert (author, version, kind) == ("Testgebruiker", __version__, "edit")
    assert datetime.now(UTC) - datetime.fromisoformat(at) < timedelta(minutes=5)
