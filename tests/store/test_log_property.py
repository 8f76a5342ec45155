"""After any acts, undos, redos and restarts the tables are what the log says, and as foreseen."""

from __future__ import annotations

import copy
import itertools
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.changes import Changes
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.log_reading import find_conflicts, get_row_log, rebuild_all

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

Row = dict[str, Any]
State = dict[str, Row]  # the rows that are not deleted, by key

FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "title": st.sampled_from(["Titel", "Andere titel", "=1+1", "“é” 中 \U0001f600"]),
    "erratum": st.sampled_from(["", "Lees: anders"]),
    "status": st.sampled_from(AgreementStatus),
    "judgement": st.sampled_from([None, *Judgement]),
    "public": st.booleans(),
    "source_start": st.sampled_from([None, 0, 7]),
}
EDITS = st.fixed_dictionaries({}, optional=FIELDS)
PICK = st.integers(min_value=0, max_value=1_000)


class RegisterMachine(RuleBasedStateMachine):
    """Acts on a real register beside a model that is a plain list of states.

    The model knows nothing of the log: undo is "the state before the newest act", redo is "the
    state that was taken back last", and a new act forgets what could be done again.
    """

    def __init__(self, path: Path, setup: StoreSetup, new_list: type[SmallList]) -> None:
        super().__init__()
        self.path, self.setup = path, setup
        self.database = Database.open(path, setup)
        self.list = new_list(self.database, ChangeKind.CREATE)
        self.numbered = 1
        self.state: State = {}
        self.gone: State = {}  # rows that were deleted, as they were then
        self.before: list[State] = []
        self.after: list[State] = []

    def teardown(self) -> None:
        with self.database.read() as connection:
            outcomes = check_register(connection)
            for row_id in self.state:
                log = get_row_log(connection, "agreement", row_id)
                assert find_conflicts(log) == {}  # on one laptop every edit has seen the last
                assert log.rebuild() == {**self.state[row_id], "deleted": 0}
        self.database.close()
        assert [fault for outcome in outcomes for fault in outcome.faults] == []

    @rule(count=st.integers(min_value=1, max_value=6))
    def insert(self, count: int) -> None:
        with self.database.change("Toevoegen") as act:
            rows = [self.list.build(self.numbered + number) for number in range(count)]
            act.session.add_all(rows)
        self.numbered += count
        self._expect({**self.state, **{row.id: self._plain(row) for row in rows}}, act.changes)

    @precondition(lambda self: self.state)
    @rule(pick=PICK, edits=EDITS, flush=st.booleans())
    def edit(self, pick: int, edits: Row, flush: bool) -> None:
        row_id = self._pick(self.state, pick)
        with self.database.change("Wijzigen") as act:
            row = act.session.get_one(Agreement, row_id)
            for name, value in edits.items():
                setattr(row, name, value)
                if flush:
                    act.session.flush()
        self._expect(self._with(self.state, {row_id: edits}), act.changes)

    @precondition(lambda self: len(self.state) > 1)
    @rule(edits=EDITS, leave=PICK)
    def edit_many(self, edits: Row, leave: int) -> None:
        left = self._pick(self.state, leave)
        ids = [row_id for row_id in self.state if row_id != left]
        with self.database.change("Meer wijzigen") as act:
            for row_id in ids:
                act.session.get_one(Agreement, row_id).sqlmodel_update(edits)
        self._expect(self._with(self.state, dict.fromkeys(ids, edits)), act.changes)

    @precondition(lambda self: self.state)
    @rule(pick=PICK, edits=EDITS, first=st.booleans())
    def delete(self, pick: int, edits: Row, first: bool) -> None:
        """Delete a row that the same act edits, before or afterwards, or not at all."""
        row_id = self._pick(self.state, pick)
        with self.database.change("Verwijderen") as act:
            row = act.session.get_one(Agreement, row_id)
            row.deleted = first
            row.sqlmodel_update(edits)
            act.session.flush()
            row.deleted = True
        self._expect({key: row for key, row in self.state.items() if key != row_id}, act.changes)

    @precondition(lambda self: self.gone)
    @rule(pick=PICK, edits=EDITS)
    def restore(self, pick: int, edits: Row) -> None:
        row_id = self._pick(self.gone, pick)
        with self.database.change("Terugzetten") as act:
            row = act.session.get_one(Agreement, row_id)
            was = self._plain(row)
            row.deleted = False
            row.sqlmodel_update(edits)
        self._expect({**self.state, row_id: {**was, **edits}}, act.changes)

    @precondition(lambda self: self.state)
    @rule(pick=PICK)
    def fail(self, pick: int) -> None:
        row_id = self._pick(self.state, pick)
        with pytest.raises(ZeroDivisionError):
            self._fail_half_way(row_id)

    @rule(times=st.integers(min_value=1, max_value=4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if not self.before:
                with pytest.raises(RuleError):
                    self.database.undo()
                return
            self.database.undo()
            self.after.append(self.state)
            self.state = self.before.pop()

    @rule(times=st.integers(min_value=1, max_value=4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if not self.after:
                with pytest.raises(RuleError):
                    self.database.redo()
                return
            self.database.redo()
            self.before.append(self.state)
            self.state = self.after.pop()

    @rule()
    def reopen(self) -> None:
        self.database.close()
        self.database = Database.open(self.path, self.setup)
        self.list.database = self.database

    @invariant()
    def tables_are_as_foreseen_and_as_logged(self) -> None:
        with self.database.read() as connection:
            rebuilt = {
                row_id: values
                for table, row_id, values in rebuild_all(connection)
                if table == "agreement"
            }
        stored = self.list.read_all()
        for row_id, row in stored.items():
            row.pop("id")
            assert rebuilt[row_id] == row
        assert rebuilt.keys() == stored.keys()
        alive = {key: row for key, row in stored.items() if not row["deleted"]}
        assert alive == self.state
        self.gone = {key: row for key, row in stored.items() if row["deleted"]}

    def _fail_half_way(self, row_id: str) -> None:
        with self.database.change("Mislukken") as act:
            act.session.get_one(Agreement, row_id).title = "half"
            act.session.add(self.list.build(99))
            act.session.flush()
            raise ZeroDivisionError

    def _expect(self, state: State, changes: Changes) -> None:
        assert changes.is_empty == (state == self.state)
        if state == self.state:
            return  # an act in which nothing differs is none
        self.before.append(self.state)
        self.after.clear()
        self.state = copy.deepcopy(state)

    @staticmethod
    def _with(state: State, edits: dict[str, Row]) -> State:
        return {key: {**row, **edits.get(key, {})} for key, row in state.items()}

    @staticmethod
    def _pick(rows: State, number: int) -> str:
        return sorted(rows)[number % len(rows)]

    @staticmethod
    def _plain(row: Agreement) -> Row:
        return {**row.model_dump(exclude={"id"}), "deleted": False}


def test_tables_equal_the_log_after_any_acts_undos_redos_and_restarts(
    tmp_path: Path, register_template: Path, store_setup: StoreSetup, small_list: SmallList
) -> None:
    numbers = itertools.count()

    class MachineOnItsOwnFile(RegisterMachine):
        def __init__(self) -> None:
            path = tmp_path / f"{next(numbers)}.novex"
            shutil.copyfile(register_template, path)
            super().__init__(path, store_setup, type(small_list))

    run_state_machine_as_test(
        MachineOnItsOwnFile,
        settings=settings(
            max_examples=30,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
