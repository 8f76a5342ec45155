"""The two lists of the review as models."""

from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester

from novex_desktop.importing.review import Review
from novex_desktop.importing.review_segments import Role
from novex_desktop.ui.review.outline_model import OutlineModel, make_lines
from novex_desktop.ui.review.review_look import what_of
from novex_desktop.ui.review.source_model import SourceModel

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def load_source(model: SourceModel, review: Review) -> None:
    model.load(review.blocks, {row.key: what_of(row) for row in review.rows})


def count_signals(model: QAbstractItemModel) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: seen.append((first, last)))
    return seen


def test_the_source_keeps_its_lines_whatever_becomes_of_them(
    qtmodeltester: ModelTester, review: Review
) -> None:
    model = SourceModel()
    load_source(model, review)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    load_source(model, review.set_role(4, Role.LEFTOVER))
    assert resets == []
    assert model.index(4).data(SourceModel.BlockRole).role is Role.LEFTOVER
    assert "Niet meegenomen" in model.index(4).data(ACCESSIBLE)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


def test_a_split_inserts_one_line_and_a_join_takes_it_away(
    qtmodeltester: ModelTester, review: Review
) -> None:
    model = OutlineModel()
    model.load(make_lines(review.rows, {}, {}))
    total = model.rowCount()
    inserted = count_signals(model)
    split = review.split(6)
    model.load(make_lines(split.rows, {}, {}))
    assert model.rowCount() == total + 1
    assert inserted == [(5, 5)]
    model.load(make_lines(split.join(6).rows, {}, {}))
    assert model.rowCount() == total
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


def test_a_filter_shows_the_doubts_only_and_all_again(
    qtmodeltester: ModelTester, review: Review
) -> None:
    model = OutlineModel()
    model.load(make_lines(review.rows, {}, {}))
    model.set_filter(lambda line: line.row.is_doubtful)
    assert model.rowCount() == 2
    assert not model.find(review.rows[0].key).isValid()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    model.set_filter(None)
    assert model.rowCount() == model.total == len(review.rows)


def test_lines_are_as_deep_as_their_headings(review: Review) -> None:
    lines = make_lines(review.rows, {"BOL24-ZW-01-01": "gelijk"}, {})
    assert [line.indent for line in lines[:5]] == [0, 1, 2, 3, 3]
    assert lines[4].state == "gelijk"
    model = OutlineModel()
    model.load(lines)
    spoken = model.index(4).data(ACCESSIBLE)
    assert spoken.startswith("Afspraak, BOL24-ZW-01-01")
    assert "niveau 4" in spoken
