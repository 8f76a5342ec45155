"""Every perspective holds the same agreements, each group what its rows say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due import DueData
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.dues import set_due
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.nodes import NodeKey, NodeKind, Perspective
from novex_desktop.store.queries.perspectives import find_nodes_above, list_leaves_of
from novex_desktop.store.queries.row_filter import find_rows
from tests.trees import list_groups_of

if TYPE_CHECKING:
    from novex_desktop.store.queries.tree import TreeRow
    from tests.store.conftest import SmallList

TODAY = date(2026, 3, 10)
OTHERS = list(Perspective)[1:]


@pytest.fixture
def ids(small_list: SmallList) -> dict[str, str]:
    """Fill the topic with one agreement for each time that a deadline may lie in."""
    names = ["late", "month", "meeting", "later", "undated", "hold", "none", "done", "background"]
    days = {
        "late": date(2026, 3, 9),
        "month": date(2026, 3, 31),
        "meeting": date(2026, 6, 1),
        "later": date(2027, 1, 1),
        "hold": date(2026, 1, 1),
        "done": date(2026, 1, 1),
    }
    with small_list.database.change("Vullen") as act:
        session = act.session
        session.add(
            Meeting(series="BO MIRT", series_code="BOM", year=2026, held_on=date(2026, 6, 15))
        )
        rows = {name: small_list.build(place, str(place)) for place, name in enumerate(names, 1)}
        rows["part"] = small_list.build(10, "1")
        rows["part"].parent_id = rows["late"].id
        rows["done"].status = AgreementStatus.DONE
        rows["hold"].status = AgreementStatus.ON_HOLD
        rows["background"].kind = AgreementKind.BACKGROUND
        session.add_all(rows.values())
        session.flush()
        for name, day in days.items():
            set_due(session, rows[name].id, None, DueData(words=name, date_to=day))
        set_due(session, rows["undated"].id, None, DueData(words="ooit"))
    with small_list.database.read() as connection:
        parties = [
            connection.execute("SELECT id FROM party WHERE short = ?", (short,)).fetchone()[0]
            for short in ("VRO", "IenW")
        ]
    with small_list.database.change("Trekkers") as act:
        set_parties(act.session, rows["late"].id, PartyRole.LEAD_NATIONAL, parties)
        set_parties(act.session, rows["none"].id, PartyRole.INVOLVED, parties[:1])
    return {name: row.id for name, row in rows.items()}


def groups(small_list: SmallList, perspective: Perspective) -> list[TreeRow]:
    with small_list.database.read() as connection:
        return list_groups_of(connection, perspective, TODAY)


def tops(small_list: SmallList, perspective: Perspective) -> dict[str, tuple[int, int, int]]:
    return {
        row.title: (row.total, row.open, row.late)
        for row in groups(small_list, perspective)
        if row.parent is None
    }


def test_deadlines_lie_in_the_first_time_that_fits(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    assert tops(small_list, Perspective.DUE) == {
        "Te laat": (1, 1, 1),
        "Deze maand": (1, 1, 0),
        "Vóór BO MIRT 2026": (1, 1, 0),
        "Later": (1, 1, 0),
        "Termijn zonder datum": (1, 1, 0),
        "Aangehouden, datum voorbij": (1, 1, 0),
        "Zonder termijn": (1, 1, 0),
        "Afgerond of vervallen": (1, 0, 0),
    }
    assert ids


def test_a_party_has_what_it_leads_and_apart_from_that_what_it_is_involved_in(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    assert tops(small_list, Perspective.PARTY) == {
        "IenW": (1, 1, 1),
        "VRO": (2, 2, 1),
        "Nog geen trekker": (7, 6, 0),
    }
    rows = groups(small_list, Perspective.PARTY)
    vro = next(row for row in rows if row.title == "VRO")
    roles = [(row.title, row.total, row.open, row.late) for row in rows if row.parent == vro.key]
    assert roles == [("Trekker", 1, 1, 1), ("Betrokken", 1, 1, 0)]
    with small_list.database.read() as connection:
        above = find_nodes_above(connection, Perspective.PARTY, TODAY, ids["part"])
    assert len(above) == 2  # with the agreement it is a part of, under both parties


def test_who_leads_and_is_involved_too_is_counted_once(
    small_list: SmallList, ids: dict[str, str]
) -> None:
    with small_list.database.read() as connection:
        query = "SELECT id FROM party WHERE short = 'VRO'"
        (vro,) = connection.execute(query).fetchone()
    with small_list.database.change("Betrokken") as act:
        set_parties(act.session, ids["late"], PartyRole.INVOLVED, [vro])
        set_parties(act.session, ids["late"], PartyRole.FUNDER, [vro])
        set_parties(act.session, ids["late"], PartyRole.LEAD_REGIONAL, [vro])
    assert tops(small_list, Perspective.PARTY)["VRO"] == (2, 2, 1)
    with small_list.database.read() as connection:
        above = find_nodes_above(connection, Perspective.PARTY, TODAY, ids["late"])
    assert sum(f"{vro}/" in key.within for key in above) == 1


def test_statuses_come_in_their_own_order(small_list: SmallList, ids: dict[str, str]) -> None:
    assert list(tops(small_list, Perspective.STATUS)) == ["Nieuw", "Afgerond", "Aangehouden"]
    assert ids


@pytest.mark.parametrize("perspective", OTHERS)
def test_a_group_counts_what_table_and_leaves_show(
    small_list: SmallList, ids: dict[str, str], perspective: Perspective
) -> None:
    seen: set[str] = set()
    for row in groups(small_list, perspective):
        with small_list.database.read() as connection:
            rows = list_agreements(connection, TODAY, row.key)
            assert list(find_rows(connection, TODAY, row.key).ids) == [one.id for one in rows]
            assert NodeKey.parse(str(row.key)) == row.key
            whole = [one for one in rows if not one.is_part and one.kind.is_counted]
            assert row.total == len(whole)
            assert row.open == sum(one.status.is_open for one in whole)
            assert row.late == sum(one.is_late for one in whole)
            if row.key.bears_leaves:
                leaves = list_leaves_of(connection, TODAY, row.key)
                assert [leaf.key.id for leaf in leaves] == [one.id for one in rows]
                assert sum(
                    leaf.total for leaf in leaves if leaf.key.kind is NodeKind.AGREEMENT
                ) == (row.total)
                seen |= {leaf.key.id for leaf in leaves}
    missing = set() if perspective is Perspective.AREA else {ids["background"]}
    assert seen == set(ids.values()) - missing


@pytest.mark.parametrize("perspective", OTHERS)
def test_an_agreement_is_found_where_it_stands(
    small_list: SmallList, ids: dict[str, str], perspective: Perspective
) -> None:
    with small_list.database.read() as connection:
        above = find_nodes_above(connection, perspective, TODAY, ids["late"])
        for key in above:
            leaves = [leaf.key.id for leaf in list_leaves_of(connection, TODAY, key)]
            assert ids["late"] in leaves
        assert above
        assert find_nodes_above(connection, perspective, TODAY, "niets") == []
