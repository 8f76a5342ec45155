from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from novex_desktop.store.queries.figures import KeptFigures, get_figures_by_topic
from novex_desktop.store.queries.nodes import LEAF_KINDS, NodeKey, NodeKind, Perspective
from novex_desktop.store.queries.tree import TreeRow, list_groups, list_meetings
from novex_desktop.ui.tree.agreement_tree_model import AgreementTreeModel
from novex_desktop.ui.tree.register_leaves import RegisterLeaves
from tests.trees import list_groups_of, list_tree

if TYPE_CHECKING:
    from novex_desktop.store.database import Database


def row(
    kind: NodeKind, row_id: str, parent: NodeKey | None = None, late: int = 0, title: str = ""
) -> TreeRow:
    return TreeRow(NodeKey(kind, row_id), parent, "", title or row_id, 6, 4, late)


MEETING = row(NodeKind.MEETING, "m")
NORTH = row(NodeKind.REGION, "m/n", MEETING.key)
SOUTH = row(NodeKind.REGION, "m/s", MEETING.key, late=1)
TOPIC = row(NodeKind.TOPIC, "t", SOUTH.key)
ITEM = row(NodeKind.AGREEMENT, "a", TOPIC.key)


@pytest.fixture
def model(qtmodeltester: ModelTester) -> AgreementTreeModel:
    model = AgreementTreeModel()
    model.load([MEETING, NORTH, SOUTH, TOPIC, ITEM])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    return model


def titles(model: AgreementTreeModel, parent: QModelIndex | None = None) -> list[object]:
    above = parent or QModelIndex()
    return [model.index(place, 0, above).data() for place in range(model.rowCount(above))]


def read_all(model: AgreementTreeModel, above: QModelIndex | None = None) -> None:
    for place in range(model.rowCount(above or QModelIndex())):
        index = model.index(place, 0, above or QModelIndex())
        assert index.data() is not None
        read_all(model, index)


def walk(model: AgreementTreeModel, above: QModelIndex | None = None) -> list[TreeRow]:
    """Return the rows of all nodes as they stand, each before what is under it."""
    found: list[TreeRow] = []
    for place in range(model.rowCount(above or QModelIndex())):
        index = model.index(place, 0, above or QModelIndex())
        found += [index.data(model.RowRole), *walk(model, index)]
    return found


def sort_as_walked(rows: list[TreeRow], above: NodeKey | None = None) -> list[TreeRow]:
    """Return rows in the order of `walk`."""
    own = [one for one in rows if one.parent == above]
    return [each for one in own for each in (one, *sort_as_walked(rows, one.key))]


def test_the_list_of_2024_makes_a_sound_tree(
    list_database: "Database", today: date, qtmodeltester: ModelTester
) -> None:
    model = AgreementTreeModel()
    with list_database.read() as connection:
        model.load(list_tree(connection, today))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    meeting = model.index(0, 0)
    assert meeting.data() == "BO Leefomgeving 2024"
    assert titles(model, meeting) == [
        "Zuidwest-Nederland",
        "Zuid-Nederland",
        "Noord-Nederland",
        "Noordwest-Nederland",
        "Oost-Nederland",
    ]


def test_a_new_count_touches_one_row_and_keeps_every_index(model: AgreementTreeModel) -> None:
    kept = QPersistentModelIndex(model.find(ITEM.key))
    read_all(model)
    touched: list[object] = []
    model.dataChanged.connect(lambda first, last: touched.append(first.data()))
    model.update_rows([row(NodeKind.REGION, "m/s", MEETING.key, late=2), NORTH])
    assert touched == ["m/s"]
    assert kept.isValid()


def test_of_a_row_that_nobody_asked_for_nobody_hears(model: AgreementTreeModel) -> None:
    assert model.index(0, 0).data() is not None  # the meeting alone
    touched: list[object] = []
    model.dataChanged.connect(lambda first, last: touched.append(first.data()))
    model.update_rows([replace(MEETING, late=3), row(NodeKind.REGION, "m/s", MEETING.key, late=2)])
    assert touched == [MEETING.title]
    shown = model.find(NodeKey(NodeKind.REGION, "m/s")).data(AgreementTreeModel.RowRole)
    assert shown.late == 2


def test_other_rows_only_move_what_came_went_or_moved(model: AgreementTreeModel) -> None:
    kept = QPersistentModelIndex(model.find(TOPIC.key))
    east = row(NodeKind.REGION, "m/o", MEETING.key)
    model.replace_rows([MEETING, east, SOUTH, TOPIC, row(NodeKind.AGREEMENT, "b", TOPIC.key)])
    assert titles(model, model.find(MEETING.key)) == ["m/o", "m/s"]
    assert titles(model, model.find(TOPIC.key)) == ["b"]
    assert kept.isValid()
    assert not model.find(ITEM.key).isValid()


def test_another_order_is_followed(model: AgreementTreeModel) -> None:
    kept = QPersistentModelIndex(model.find(ITEM.key))
    model.replace_rows([MEETING, SOUTH, NORTH, TOPIC, ITEM])
    assert titles(model, model.find(MEETING.key)) == ["m/s", "m/n"]
    assert model.find(ITEM.key).isValid()
    assert kept.isValid()


def test_the_total_is_told_beside_what_is_open(model: AgreementTreeModel) -> None:
    described = model.find(SOUTH.key).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "4 van 6 afspraken open"


def test_an_empty_register_empties_the_tree(model: AgreementTreeModel) -> None:
    model.replace_rows([])
    assert model.rowCount() == 0
    assert not model.find(MEETING.key).isValid()


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (MEETING, "m, niveau 1, 1 van 1, 4 open"),
        (SOUTH, "m/s, niveau 2, 2 van 2, 4 open, 1 te laat"),
        (TOPIC, "t, niveau 3, 1 van 1, 4 open"),
        (ITEM, "a, niveau 4, 1 van 1"),
    ],
)
def test_a_screen_reader_hears_level_and_counts(
    model: AgreementTreeModel, wanted: TreeRow, spoken: str
) -> None:
    assert model.find(wanted.key).data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_agreements_are_read_when_their_topic_is_unfolded_or_they_are_sought(
    list_database: "Database", qtmodeltester: ModelTester
) -> None:
    model = AgreementTreeModel()
    with list_database.read() as connection:
        groups = list_groups(connection, get_figures_by_topic(connection, date.today()))
        everything = list_tree(connection, date.today())
    model.load(groups, RegisterLeaves(list_database))
    leaves = [row for row in everything if row.key.kind in LEAF_KINDS]
    topic = model.find(next(row.parent for row in leaves if row.parent))
    assert model.hasChildren(topic)
    before = model.rowCount(topic)
    model.fetchMore(topic)
    assert model.rowCount(topic) > before
    assert not model.canFetchMore(topic)
    assert all(model.find(row.key).data(model.RowRole) == row for row in leaves)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


@pytest.fixture
def lazy(list_database: "Database") -> AgreementTreeModel:
    """Return the tree of the list of 2024, of which only the meeting was read."""
    model, figures = AgreementTreeModel(), KeptFigures()
    with list_database.read() as connection:
        figures.count_all(connection, date.today())
        model.load(
            list_meetings(connection, figures.by_topic),
            RegisterLeaves(list_database, figures=figures),
        )
    return model


def test_what_is_in_a_meeting_is_read_when_it_is_unfolded(
    list_database: "Database", lazy: AgreementTreeModel, qtmodeltester: ModelTester
) -> None:
    with list_database.read() as connection:
        everything = list_tree(connection, date.today())
    meeting = lazy.index(0, 0)
    assert lazy.data(meeting, lazy.RowRole) == everything[0]
    assert lazy.hasChildren(meeting)
    assert lazy.rowCount(meeting) == 0
    lazy.fetchMore(meeting)
    assert titles(lazy, meeting) == [
        row.title for row in everything if row.parent == meeting.data(lazy.KeyRole)
    ]
    assert not lazy.canFetchMore(meeting)
    assert lazy.fetched == {meeting.data(lazy.KeyRole)}
    qtmodeltester.check(lazy)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


@pytest.mark.parametrize(
    "kind", [NodeKind.REGION, NodeKind.TOPIC, NodeKind.HEADING, NodeKind.AGREEMENT, NodeKind.PART]
)
def test_a_node_is_found_before_what_is_above_it_was_read(
    list_database: "Database", lazy: AgreementTreeModel, kind: NodeKind
) -> None:
    with list_database.read() as connection:
        everything = list_tree(connection, date.today())
    wanted = next((row for row in reversed(everything) if row.key.kind is kind), None)
    if wanted is None:
        pytest.skip("the list has none")
    index = lazy.find(wanted.key)
    assert index.data(lazy.RowRole) == wanted
    assert index.parent().data(lazy.KeyRole) == wanted.parent


@pytest.mark.parametrize("kind", list(NodeKind))
def test_a_node_that_is_gone_is_not_found(lazy: AgreementTreeModel, kind: NodeKind) -> None:
    assert not lazy.find(NodeKey(kind, "weg")).isValid()
    assert not lazy.find_agreement("weg").isValid()


def test_all_under_a_node_is_read_at_once(
    list_database: "Database", lazy: AgreementTreeModel, qtmodeltester: ModelTester
) -> None:
    with list_database.read() as connection:
        everything = list_tree(connection, date.today())
    branches = {index.data(lazy.KeyRole) for index in lazy.fetch_under(lazy.index(0, 0))}
    assert branches == {row.parent for row in everything if row.parent}
    assert walk(lazy) == sort_as_walked(everything)
    qtmodeltester.check(lazy)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


class Shelf:
    """A source of leaves that holds them by the node that they are under."""

    def __init__(self, rows: dict[NodeKey, list[TreeRow]]) -> None:
        self._rows = rows

    def list_leaves(self, key: NodeKey) -> list[TreeRow]:
        return self._rows.get(key, [])

    def read_ahead(self, keys: Collection[NodeKey]) -> None:
        """Nothing is far away here."""

    def find_above(self, key: NodeKey) -> list[NodeKey]:
        return []


def test_a_topic_with_headings_keeps_them_when_its_own_agreements_are_read(
    qtmodeltester: ModelTester,
) -> None:
    heading = row(NodeKind.TOPIC, "h", TOPIC.key)
    below = row(NodeKind.AGREEMENT, "b", heading.key)
    model = AgreementTreeModel()
    model.load([MEETING, SOUTH, TOPIC, heading], Shelf({TOPIC.key: [ITEM], heading.key: [below]}))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    topic, kept = model.find(TOPIC.key), QPersistentModelIndex(model.find(heading.key))
    model.fetchMore(topic)
    assert titles(model, topic) == ["h", "a"]
    assert kept.isValid()
    assert kept.row() == model.find(heading.key).row() == 0
    model.replace_rows([MEETING, SOUTH, TOPIC, heading])  # as after another act
    assert titles(model, topic) == ["h", "a"]


def test_a_leaf_bears_nothing_until_it_gets_a_part(model: AgreementTreeModel) -> None:
    never = Qt.ItemFlag.ItemNeverHasChildren
    assert model.flags(model.find(ITEM.key)) & never
    assert not model.flags(model.find(TOPIC.key)) & never
    part = row(NodeKind.PART, "b", ITEM.key)
    model.replace_rows([MEETING, NORTH, SOUTH, TOPIC, ITEM, part])
    assert not model.flags(model.find(ITEM.key)) & never
    assert model.flags(model.find(part.key)) & never


@pytest.mark.parametrize("perspective", list(Perspective)[1:])
def test_every_perspective_makes_a_sound_tree_with_all_its_agreements(
    list_database: "Database", qtmodeltester: ModelTester, perspective: Perspective
) -> None:
    model = AgreementTreeModel()
    with list_database.read() as connection:
        groups = list_groups_of(connection, perspective, date.today())
    model.load(groups, RegisterLeaves(list_database, perspective))
    below = [row.key for row in groups if row.key.bears_leaves]
    assert below
    for key in below:
        index = model.find(key)
        assert model.canFetchMore(index)
        model.fetchMore(index)
        leaf = model.index(0, 0, index).data(model.KeyRole)
        assert leaf.within == str(key)
        found = model.find_agreement(leaf.id)
        assert found.data(model.KeyRole).id == leaf.id
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
