from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.agreements import AgreementRow
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel, Column, fold

BASE = AgreementRow(
    id="1",
    parent_id=None,
    topic_id="t",
    number="BOL24-ZW-04-01",
    title="Woningen bij Leiden",
    text="Rijk en regio bouwen woningen bij de Vlaams-Nederlandse grens.",
    kind=AgreementKind.AGREEMENT,
    kind_confirmed=True,
    status=AgreementStatus.NEW,
    judgement=None,
    lead="VRO / Zuid-Holland",
    due_words="",
    due_date=None,
    has_due=False,
    is_late=False,
    region_short="Zuidwest",
    topic="4 NOVEX-gebied",
    heading="",
    updated_on=date(2025, 1, 1),
)
SECOND = replace(
    BASE,
    id="2",
    number="BOL24-NN-01-01",
    title="Fryslân",
    text="Het spoor.",
    lead="",
    due_words="eind 2025",
    due_date=date(2025, 12, 31),
    is_late=True,
    status=AgreementStatus.DONE,
    judgement=Judgement.ORANGE,
)
PART = replace(BASE, id="3", parent_id="2", number="BOL24-NN-01-01-a", title="Deel", text="Trein.")


@pytest.fixture
def model(qtmodeltester: ModelTester) -> AgreementTableModel:
    model = AgreementTableModel()
    model.load([BASE, SECOND, PART])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    return model


def shown(model: AgreementTableModel) -> list[str]:
    return [row.id for row in model.shown_rows()]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fryslan", ["2"]),
        ("woningen leiden", ["1"]),
        ("leiden woningen", ["1"]),
        ("vlaamsnederlandse", ["1"]),
        ("Vlaams-Nederlandse", ["1"]),
        ("bol24-nn-01", ["2", "3"]),
        ("vro", ["1", "3"]),
        ("31-12-2025", ["2"]),
        ("afgerond", ["2"]),
        ("niets", []),
        ("   ", ["1", "2", "3"]),
    ],
)
def test_the_filter_finds_all_words_in_any_spelling(
    model: AgreementTableModel, typed: str, found: list[str]
) -> None:
    model.set_filter(typed)
    assert shown(model) == found


def test_parts_are_not_counted_apart(model: AgreementTableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.counted) as counted:
        model.set_filter("trein")
    assert counted.args == [1, 2]
    assert shown(model) == ["3"]


def test_sorting_by_deadline_puts_what_has_none_last(model: AgreementTableModel) -> None:
    model.sort(Column.DUE)
    assert shown(model)[0] == "2"
    model.sort(-1)
    assert shown(model) == ["1", "2", "3"]


def test_a_changed_row_stays_where_it_is(model: AgreementTableModel, qtbot: QtBot) -> None:
    model.sort(Column.STATUS)
    before = shown(model)
    with qtbot.waitSignal(model.dataChanged):
        model.update_rows([replace(BASE, status=AgreementStatus.LAPSED)])
    assert shown(model) == before
    assert model.find("1").siblingAtColumn(Column.STATUS).data() == "Vervallen"


def test_a_changed_row_is_found_by_its_new_words(model: AgreementTableModel) -> None:
    model.set_filter("leiden")
    model.update_rows([replace(SECOND, title="Leiden ook")])
    model.set_filter("leiden ook")
    assert shown(model) == ["2"]


def test_raw_values_are_given_for_sorting(model: AgreementTableModel) -> None:
    due = model.find("2").siblingAtColumn(Column.DUE)
    assert due.data(AgreementTableModel.SortRole) == date(2025, 12, 31)


def test_a_screen_reader_hears_what_the_signs_mean(model: AgreementTableModel) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    second, first = model.find("2"), model.find("1")
    assert second.siblingAtColumn(Column.DUE).data(spoken) == "eind 2025, 31-12-2025, te laat"
    assert second.siblingAtColumn(Column.STATUS).data(spoken) == "Afgerond, oordeel Oranje"
    assert first.siblingAtColumn(Column.DUE).data(spoken) == "geen termijn"


def test_folding_drops_accents_hyphens_and_line_breaks() -> None:
    assert fold("Uitvoerings-\nen Súd-west") == "uitvoerings en sudwest"
