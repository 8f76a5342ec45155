from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import Cancelled
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries import row_words
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.row_filter import RowFilter, RowOrder
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.columns import Column
from novex_desktop.ui.table.row_source import BLOCK, RegisterRows, RowBlocks
from novex_desktop.ui.table.table_pane import TablePane
from novex_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    import sqlite3

    from sqlmodel import Session

    from novex_desktop.store.database import Database


class WatchedRows(RegisterRows):
    """Tells how many rows were read at a time."""

    def __init__(self, database: "Database") -> None:
        super().__init__(database)
        self.reads: list[int] = []

    def read(self, ids: Sequence[str]) -> list[AgreementRow]:
        self.reads.append(len(ids))
        return super().read(ids)


@pytest.fixture
def rows(list_database: "Database") -> WatchedRows:
    return WatchedRows(list_database)


@pytest.fixture
def model(rows: WatchedRows, qtmodeltester: ModelTester) -> AgreementTableModel:
    model = AgreementTableModel()
    model.load(rows)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    return model


def change(database: "Database", agreement_id: str, **fields: object) -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    def write(session: "Session") -> None:
        update_agreement(session, agreement_id, fields)

    with database.change("Wijzigen") as act:
        write(act.session)


def test_all_rows_are_there_and_those_that_are_seen_are_read_once(rows: WatchedRows) -> None:
    model = AgreementTableModel()
    model.load(rows)
    assert model.rowCount() == 87  # 84 bullets and 3 parts
    assert rows.reads == []
    for place in (0, 5, 40):
        assert model.index(place, Column.NUMBER).data()
    assert rows.reads == [87]


def test_rows_far_apart_are_read_in_blocks_and_far_away_ones_are_given_up(
    rows: WatchedRows,
) -> None:
    ids = AgreementTableModel()
    ids.load(rows)
    blocks = RowBlocks(rows, ids.ids * 100)
    assert len(blocks) == 8700
    for place in range(0, 8700, BLOCK):
        row = blocks.row(place)
        assert row is not None
        assert row.id == blocks.ids[place]
    assert set(rows.reads[:-1]) == {BLOCK}
    before = len(rows.reads)
    blocks.row(8699)
    assert len(rows.reads) == before
    blocks.row(0)
    assert len(rows.reads) == before + 1


def test_the_filter_finds_rows_and_tells_how_many(model: AgreementTableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.counted) as counted:
        model.set_row_filter(RowFilter(words="Woning bouw"))
    shown = model.shown_rows()
    assert counted.args == [len({row.parent_id or row.id for row in shown}), 84]
    assert 0 < len(shown) < model.total
    words = [fold(f"{row.title} {row.text} {row.topic} {row.heading}") for row in shown]
    assert all("woning" in text and "bouw" in text for text in words)
    assert [row.id for row in shown] == list(model.ids)
    model.set_row_filter(RowFilter(words=""))
    assert model.rowCount() == model.total


def test_the_same_words_typed_otherwise_find_nothing_anew(
    model: AgreementTableModel, qtbot: QtBot
) -> None:
    model.set_row_filter(RowFilter(words="woning"))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_row_filter(RowFilter(words="Wóning "))


def test_a_row_that_the_filter_hides_is_held_and_not_found(model: AgreementTableModel) -> None:
    hidden = model.ids[3]
    model.set_row_filter(RowFilter(words="staat nergens"))
    assert model.holds(hidden)
    assert not model.find(hidden).isValid()
    assert model.rowCount() == 0


def test_after_closing_nothing_is_found_any_more(model: AgreementTableModel) -> None:
    """A register that closes may have a letter on its way to the filter."""
    shown = model.ids
    model.close()
    model.set_row_filter(RowFilter(words="woning"))
    model.sort(Column.STATUS, Qt.SortOrder.DescendingOrder)
    assert model.ids == shown


def test_sorting_by_status_and_back(model: AgreementTableModel, list_database: "Database") -> None:
    listed = model.ids
    change(list_database, listed[5], status=AgreementStatus.DONE)
    model.sort(Column.STATUS, Qt.SortOrder.DescendingOrder)
    assert model.ids[0] == listed[5]
    model.sort(-1)
    assert model.ids == listed


def test_a_changed_row_stays_where_it_is_and_says_the_new(
    model: AgreementTableModel, list_database: "Database", qtbot: QtBot
) -> None:
    model.sort(Column.STATUS)
    before, chosen = model.ids, model.ids[2]
    model.index(2, 0).data()
    change(list_database, chosen, status=AgreementStatus.LAPSED)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.update_rows([chosen, "nergens"])
    assert [told.args[0].row(), told.args[1].row()] == [2, 2]
    assert model.ids == before
    assert model.find(chosen).siblingAtColumn(Column.STATUS).data() == "Vervallen"


def test_a_row_that_was_never_read_needs_no_refresh(
    rows: WatchedRows, list_database: "Database", qtbot: QtBot
) -> None:
    model = AgreementTableModel()
    model.load(rows)
    change(list_database, model.ids[2], status=AgreementStatus.LAPSED)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update_rows([model.ids[2]])
    assert model.index(2, Column.STATUS).data() == "Vervallen"


def test_a_screen_reader_hears_what_the_signs_mean(
    model: AgreementTableModel, list_database: "Database"
) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    row = model.index(0, 0)
    assert row.siblingAtColumn(Column.DUE).data(spoken) == "geen termijn"
    assert row.siblingAtColumn(Column.LEAD).data(spoken) == "geen trekker"
    change(list_database, model.ids[0], status=AgreementStatus.DONE, judgement="oranje")
    model.update_rows([model.ids[0]])
    assert row.siblingAtColumn(Column.STATUS).data(spoken) == "Afgerond, oordeel Oranje"


def test_the_deadline_is_said_with_its_date_and_that_it_is_late(
    model: AgreementTableModel, list_database: "Database"
) -> None:
    from novex_desktop.domain.due import DueData
    from novex_desktop.store.operations.dues import set_due

    due = DueData(words="eind 2024", date_from=date(2024, 12, 31), date_to=date(2024, 12, 31))
    with list_database.change("Termijn") as act:
        set_due(act.session, model.ids[0], None, due)
    model.update_rows([model.ids[0]])
    cell = model.index(0, Column.DUE)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "eind 2024, 31-12-2024, te laat"


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rows of the list of 2024 be too many to find within a key press."""
    monkeypatch.setattr("novex_desktop.store.queries.register_size.SMALL", 10)
    monkeypatch.setattr("novex_desktop.ui.table.agreement_table_model._FEW", 10)
    monkeypatch.setattr("novex_desktop.ui.table.agreement_table_model._PATIENCE_S", 10)


@pytest.mark.usefixtures("many")
def test_many_rows_are_found_beside_the_window_and_the_last_key_counts(
    rows: WatchedRows, qtbot: QtBot
) -> None:
    model = AgreementTableModel()
    model.load(rows)
    with qtbot.waitSignal(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        for typed in ("w", "wo", "wonin", "woningen"):
            model.set_row_filter(RowFilter(words=typed))
            assert model.rowCount() == model.total  # the key does not wait
    found = model.ids
    with qtbot.waitSignal(model.modelReset):
        model.sort(Column.NUMBER, Qt.SortOrder.DescendingOrder)
    assert sorted(model.ids) == sorted(found)
    model.close()


@pytest.mark.usefixtures("many")
def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(
    rows: WatchedRows, qtbot: QtBot
) -> None:
    model = AgreementTableModel()
    model.load(rows)
    model.set_row_filter(RowFilter(words="woningen"))
    model.set_row_filter(RowFilter(words=""))
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.rowCount() == model.total
        qtbot.waitUntil(lambda: not model._reading.is_busy)
    assert model.rowCount() == model.total
    model.close()


def _refuse_reading(*_args: object) -> None:
    raise AssertionError("the texts were read before")


@pytest.mark.usefixtures("many")
def test_who_enters_the_filter_has_what_words_are_looked_for_in_when_typing(
    rows: WatchedRows, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = TablePane(theme)
    qtbot.addWidget(pane)
    model = pane.model
    model.load(rows)
    everything = model.ids
    QApplication.sendEvent(pane.filter_field, QFocusEvent(QEvent.Type.FocusIn))
    assert model._reading.is_busy
    qtbot.waitUntil(lambda: not model._reading.is_busy)
    assert model.ids == everything
    monkeypatch.setattr("novex_desktop.store.queries.row_words._read_texts", _refuse_reading)
    with qtbot.waitSignal(model.modelReset):
        model.set_row_filter(RowFilter(words="woningen"))
    assert 0 < model.rowCount() < model.total
    model.close()


@pytest.mark.usefixtures("many")
def test_who_types_on_lets_the_texts_be_read_to_the_end(
    rows: WatchedRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, wish = row_words._read_texts, RowFilter(words="woningen")

    def type_on(connection: "sqlite3.Connection", *more: Any) -> None:
        being_read = connection.execute("SELECT id FROM agreement")
        next(being_read)
        rows.stop()
        assert list(being_read)
        read(connection, *more)

    monkeypatch.setattr(row_words, "_read_texts", type_on)
    assert rows.find(wish, RowOrder()).ids
    rows.end()
    with pytest.raises(Cancelled):
        rows.find(wish, RowOrder())


def test_few_rows_are_not_read_before_anybody_typed(rows: WatchedRows) -> None:
    model = AgreementTableModel()
    model.load(rows)
    model.expect_words()
    assert not model._reading.is_busy


@pytest.fixture
def late(many: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for rows at all."""
    monkeypatch.setattr("novex_desktop.ui.table.agreement_table_model._PATIENCE_S", 0)


@pytest.mark.usefixtures("late")
def test_the_rows_of_another_node_go_at_once_and_what_is_found_comes_later(
    rows: WatchedRows, list_database: "Database", qtbot: QtBot
) -> None:
    model = AgreementTableModel()
    with qtbot.waitSignal(model.loaded):
        model.load(rows)
    before = model.ids
    assert len(before) == model.total > 10
    other = RegisterRows(list_database, among=before[:3])
    with qtbot.waitSignal(model.loaded):
        model.load(other)
        assert model.is_loading
        assert not model.rowCount()
        model.set_row_filter(
            RowFilter(words="")
        )  # as the pane does whenever something is asked of the rows
    assert model.ids == before[:3]
    assert not model.is_loading
    with qtbot.waitSignal(model.loaded):
        model.load(RegisterRows(list_database, among=before[:4]), is_other=False)
        assert model.ids == before[:3]  # after an act, what was there stays in sight
    assert model.ids == before[:4]
    model.close()


@pytest.mark.usefixtures("late")
def test_a_filter_that_is_typed_while_rows_are_found_counts(
    rows: WatchedRows, qtbot: QtBot
) -> None:
    model = AgreementTableModel()
    with qtbot.waitSignal(model.loaded):
        model.load(rows)
        model.set_row_filter(RowFilter(words="woningen"))
    assert 0 < model.rowCount() < model.total
    model.close()


def test_the_question_mark_under_a_number_is_explained(
    rows: WatchedRows, list_database: "Database"
) -> None:
    model = AgreementTableModel()
    model.load(rows)
    number = model.index(0, Column.NUMBER)
    said = str(number.data(Qt.ItemDataRole.ToolTipRole))
    assert "zo stelt het programma voor" in said
    change(list_database, model.ids[0], kind=number.data(AgreementTableModel.RowRole).kind)
    model.load(rows)
    assert model.index(0, Column.NUMBER).data(Qt.ItemDataRole.ToolTipRole) == "BOL24-ZW-01-01"
