"""Tree, table and figures agree on what lies where, and in which order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.due import DueData
from novex_desktop.domain.errors import NotFoundError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.domain.topic import Topic
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.agreements import list_agreements, list_agreements_by_id
from novex_desktop.store.queries.figures import KeptFigures, get_figures_by_topic
from novex_desktop.store.queries.nodes import NodeKey, NodeKind, region_key
from novex_desktop.store.queries.tree import (
    TreeRow,
    find_ancestors,
    list_groups,
    list_leaves,
    list_leaves_by_topic,
    list_meetings,
    list_tree_rows,
    list_under_meeting,
)
from tests.trees import get_figures, list_tree

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)
OPEN, DONE = AgreementStatus.IN_PROGRESS, AgreementStatus.DONE


@pytest.fixture
def ids(small_list: SmallList) -> dict[str, str]:
    """Fill the topic: two agreements, background, and under a heading one with a part."""
    with small_list.database.change("Vullen") as act:
        heading = Topic(
            meeting_id=small_list.meeting_id,
            region_id=small_list.region_id,
            parent_id=small_list.topic_id,
            title="Provincie Zuid-Holland",
            lead_in="Rijk en regio spreken af:",
            pos="k",
        )
        rows = {
            "late": small_list.build(1, "a"),
            "done": small_list.build(2, "c"),
            "background": small_list.build(3, "b"),
            "under": small_list.build(4, "a"),
            "part": small_list.build(5, "a"),
        }
        rows["done"].status = DONE
        rows["background"].kind = AgreementKind.BACKGROUND
        for name in ("under", "part"):
            rows[name].topic_id = heading.id
        rows["part"].parent_id = rows["under"].id
        act.session.add_all([heading, *rows.values()])
        act.session.flush()
        due = DueData(words="eind 2025", date_to=date(2025, 12, 31))
        set_due(act.session, rows["late"].id, None, due)
    return {"heading": heading.id, **{name: row.id for name, row in rows.items()}}


def _tree(small_list: SmallList) -> dict[NodeKey, TreeRow]:
    with small_list.database.read() as connection:
        rows = list_tree(connection, TODAY)
    place = {row.key: number for number, row in enumerate(rows)}
    assert len(place) == len(rows)
    assert all(row.parent is None or place[row.parent] < place[row.key] for row in rows)
    return {row.key: row for row in rows}


def _counts(row: TreeRow) -> tuple[int, int, int]:
    return row.total, row.open, row.late


def test_counts_go_up_to_the_meeting_and_background_counts_nowhere(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    tree = _tree(small_list)
    meeting = NodeKey(NodeKind.MEETING, small_list.meeting_id)
    topic = NodeKey(NodeKind.TOPIC, small_list.topic_id)
    region = region_key(small_list.meeting_id, small_list.region_id)
    heading = NodeKey(NodeKind.HEADING, ids["heading"])
    assert {_counts(tree[key]) for key in (meeting, region, topic)} == {(3, 2, 1)}
    assert _counts(tree[heading]) == (1, 1, 0)
    assert _counts(tree[NodeKey(NodeKind.AGREEMENT, ids["background"])]) == (0, 0, 0)
    assert tree[NodeKey(NodeKind.PART, ids["part"])].parent == NodeKey(
        NodeKind.AGREEMENT, ids["under"]
    )
    assert (tree[heading].parent, tree[topic].parent, tree[meeting].parent) == (topic, region, None)


def test_agreements_come_in_source_order_with_parts_behind_their_own(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    with small_list.database.read() as connection:
        rows = list_agreements(connection, TODAY)
    names = {row_id: name for name, row_id in ids.items()}
    assert [names[row.id] for row in rows] == ["late", "background", "done", "under", "part"]
    assert rows[3].heading == "Provincie Zuid-Holland"
    assert rows[0].topic == "4 NOVEX-gebied Zuidelijke Randstad"


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        (NodeKind.MEETING, None, 5),
        (NodeKind.REGION, None, 5),
        (NodeKind.TOPIC, None, 5),
        (NodeKind.HEADING, "heading", 2),
        (NodeKind.AGREEMENT, "under", 2),
        (NodeKind.PART, "part", 1),
    ],
)
def test_the_table_shows_what_lies_under_a_node(
    small_list: SmallList, ids: dict[str, str], kind: NodeKind, name: str | None, expected: int
) -> None:
    own = {NodeKind.MEETING: small_list.meeting_id, NodeKind.TOPIC: small_list.topic_id}
    if kind is NodeKind.REGION:
        key = region_key(small_list.meeting_id, small_list.region_id)
    else:
        key = NodeKey(kind, ids[name] if name else own[kind])
    assert NodeKey.parse(str(key)) == key
    with small_list.database.read() as connection:
        assert len(list_agreements(connection, TODAY, key)) == expected


def test_figures_add_up_with_the_tree(small_list: SmallList, ids: dict[str, str]) -> None:
    with small_list.database.read() as connection:
        figures = get_figures(connection, TODAY)
    assert (figures.paragraphs, figures.agreements, figures.background) == (4, 3, 1)
    assert (figures.open, figures.done, figures.late, figures.without_due) == (2, 1, 1, 1)


def test_kept_figures_count_again_what_was_touched_and_everything_on_another_day(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    kept = KeptFigures()
    with small_list.database.read() as connection:
        kept.count_all(connection, TODAY)
    with small_list.database.change("Afgerond") as act:
        act.session.get_one(Agreement, ids["under"]).status = DONE
    with small_list.database.read() as connection:
        kept.count_again(connection, TODAY, ())
        assert kept.total().done == 1
        kept.count_again(connection, TODAY, {ids["heading"]})
        assert kept.total() == get_figures(connection, TODAY)
        assert kept.total().done == 2
        kept.count_again(connection, date(2025, 12, 1), ())
        assert kept.total().late == 0


def test_an_act_changes_its_ancestors_and_no_other_node(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    before = _tree(small_list)
    with small_list.database.change("Afgerond") as act:
        act.session.get_one(Agreement, ids["under"]).status = DONE
    after = _tree(small_list)
    changed = {key for key, row in after.items() if row != before[key]}
    with small_list.database.read() as connection:
        above = find_ancestors(connection, act.changes.ids("agreement"))
        fresh = list_tree_rows(connection, TODAY, changed)
    assert changed == above | {NodeKey(NodeKind.AGREEMENT, ids["under"])}
    assert {row.key: row for row in fresh} == {key: after[key] for key in changed}


def test_what_is_deleted_is_nowhere_and_comes_back_by_undo(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    before = _tree(small_list)
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, ids["late"]).deleted = True
    with small_list.database.read() as connection:
        assert len(list_agreements(connection, TODAY)) == 4
        assert list_agreements_by_id(connection, TODAY, [ids["late"]]) == []
        with pytest.raises(NotFoundError):
            get_agreement(connection, TODAY, ids["late"])
    assert NodeKey(NodeKind.AGREEMENT, ids["late"]) not in _tree(small_list)
    small_list.database.undo()
    assert _tree(small_list) == before


def test_the_form_gets_all_that_belongs_to_an_agreement(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    with small_list.database.read() as connection:
        under = get_agreement(connection, TODAY, ids["under"])
        part = get_agreement(connection, TODAY, ids["part"])
    assert under.meeting == "BO Leefomgeving 2024"
    assert under.headings == ("Provincie Zuid-Holland",)
    assert under.lead_in == "Rijk en regio spreken af:"
    assert [row.id for row in under.parts] == [ids["part"]]
    assert part.parent == (ids["under"], "BOL24-ZW-04-04")
    assert under.source_lines is None


@pytest.mark.parametrize("gone", ["", "heading", "topic"])
def test_meetings_alone_say_what_the_whole_tree_says_of_them(
    small_list: SmallList, ids: dict[str, str], gone: str
) -> None:
    """Also when a topic was deleted and something under it was not."""
    if gone:
        with small_list.database.change("Weg") as act:
            topic = act.session.get_one(Topic, ids.get(gone, small_list.topic_id))
            topic.deleted = True
    with small_list.database.read() as connection:
        by_topic = get_figures_by_topic(connection, TODAY)
        meetings = list_meetings(connection, by_topic)
        groups = list_groups(connection, by_topic)
        assert meetings == [row for row in groups if row.parent is None]
        below = list_under_meeting(connection, by_topic, small_list.meeting_id)
    assert below == [row for row in groups if row.parent is not None]


def test_leaves_of_many_topics_are_those_of_each(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    topics = [small_list.topic_id, ids["heading"], "weg"]
    with small_list.database.read() as connection:
        each = {topic_id: list_leaves(connection, TODAY, topic_id) for topic_id in topics}
        assert list_leaves_by_topic(connection, TODAY, topics) == each
    assert len(each[ids["heading"]]) == 2
