"""Many agreements changed as one act, exactly as the preview told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.due import DueData, DueMoveData
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.many_wish import ManyDue, ManyParties, ManyWish
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.operations.dues import give_due, set_due
from novex_desktop.store.operations.many_rows import update_many
from novex_desktop.store.operations.meetings import add_meeting, set_meeting_date
from novex_desktop.store.operations.parties import set_parties
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements_by_id
from novex_desktop.store.queries.many_rows import FieldPreview, ManyRows, get_many_rows

if TYPE_CHECKING:
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)
LEAD = PartyRole.LEAD_NATIONAL


@pytest.fixture
def parties(small_list: SmallList) -> list[str]:
    with small_list.database.read() as connection:
        return [
            connection.execute("SELECT id FROM party WHERE short = ?", (short,)).fetchone()[0]
            for short in ("VRO", "IenW")
        ]


@pytest.fixture
def ids(small_list: SmallList, parties: list[str]) -> list[str]:
    """Return three agreements: the first led by VRO and due, the second in progress."""
    with small_list.database.change("Vullen") as act:
        ids = small_list.add(act.session, 3)
        act.session.flush()
        set_parties(act.session, ids[0], LEAD, parties[:1])
        set_due(act.session, ids[0], None, DueData(words="eind 2025"))
        update_many(act.session, ids[1:2], ManyWish({"status": "in uitvoering"}))
    return ids


def rows(small_list: SmallList, ids: list[str]) -> list[AgreementRow]:
    with small_list.database.read() as connection:
        found = {row.id: row for row in list_agreements_by_id(connection, TODAY, ids)}
    return [found[id_] for id_ in ids]


def many(small_list: SmallList, ids: list[str]) -> ManyRows:
    with small_list.database.read() as connection:
        return get_many_rows(connection, TODAY, ids)


def test_all_fields_change_at_once_and_one_undo_takes_all_back(
    small_list: SmallList, ids: list[str], parties: list[str]
) -> None:
    before = rows(small_list, ids)
    wish = ManyWish(
        {"status": "afgerond", "judgement": "groen", "kind": "besluit", "public": False},
        {LEAD: ManyParties(tuple(parties)), PartyRole.INVOLVED: ManyParties(tuple(parties[:1]))},
        ManyDue("medio 2026", date(2026, 7, 1), Certainty.DERIVED),
    )
    with small_list.database.change("Wijzigen") as act:
        assert update_many(act.session, ids, wish) == 3
    for row in rows(small_list, ids):
        assert row.status is AgreementStatus.DONE
        assert row.judgement is Judgement.GREEN
        assert (row.kind.value, row.kind_confirmed, row.public) == ("besluit", True, False)
        assert (row.lead, row.involved) == ("VRO, IenW", "VRO")
        assert (row.due_words, row.due_date) == ("medio 2026", date(2026, 7, 1))
        assert row.certainty is Certainty.DERIVED
    small_list.database.undo()
    assert rows(small_list, ids) == before


def test_parties_can_come_beside_those_who_are_there(
    small_list: SmallList, ids: list[str], parties: list[str]
) -> None:
    wish = ManyWish(parties={LEAD: ManyParties(tuple(parties[1:]), is_added=True)})
    assert many(small_list, ids).preview_parties(LEAD, wish.parties[LEAD]) == FieldPreview(3)
    with small_list.database.change("Wijzigen") as act:
        update_many(act.session, ids, wish)
    assert [row.lead for row in rows(small_list, ids)] == ["VRO, IenW", "IenW", "IenW"]


def test_the_preview_tells_what_changes_and_what_goes(
    small_list: SmallList, ids: list[str], parties: list[str]
) -> None:
    found = many(small_list, ids)
    started = FieldPreview(2, ())
    assert found.preview_field("status", AgreementStatus.IN_PROGRESS) == started
    done = FieldPreview(3, (("In uitvoering", 1),))
    assert found.preview_field("status", AgreementStatus.DONE) == done
    other = ManyParties(tuple(parties[1:]))
    assert found.preview_parties(LEAD, other) == FieldPreview(3, (("VRO", 1),))
    assert found.preview_parties(LEAD, ManyParties(tuple(parties[:1]))) == FieldPreview(2)
    due = ManyDue("medio 2026", None, Certainty.UNKNOWN)
    assert found.preview_due(due) == FieldPreview(3, (("eind 2025", 1),))
    assert found.count_without_note() == 3


def test_one_that_was_removed_is_passed_over(small_list: SmallList, ids: list[str]) -> None:
    with small_list.database.change("Wijzigen") as act:
        assert update_many(act.session, [*ids, "weg"], ManyWish({"status": "afgerond"})) == 3


def test_a_broken_rule_changes_nothing(small_list: SmallList, ids: list[str]) -> None:
    before = rows(small_list, ids)
    with pytest.raises(RuleError), small_list.database.change("Wijzigen") as act:
        update_many(act.session, ids, ManyWish({"status": "bijna"}))
    assert rows(small_list, ids) == before


def test_what_is_the_same_already_makes_no_change(small_list: SmallList, ids: list[str]) -> None:
    with small_list.database.change("Wijzigen") as act:
        update_many(act.session, ids, ManyWish({"public": True, "status": "nieuw"}))
    assert {operation.row_id for operation in act.changes.operations} == {ids[1]}


def test_a_fixed_day_takes_a_row_off_its_meeting_and_counts_as_a_move(
    small_list: SmallList, ids: list[str]
) -> None:
    with small_list.database.change("Overleg") as act:
        meeting_id = add_meeting(act.session, "BO MIRT", 2025, date(2025, 11, 12))
        act.session.flush()
        hung = DueMoveData(words="BO MIRT", certainty=Certainty.DERIVED, meeting_id=meeting_id)
        give_due(act.session, ids[1], hung)
    due = ManyDue("1 maart", date(2026, 3, 1), Certainty.CERTAIN, "DO", "Capaciteit")
    preview = many(small_list, ids).preview_due(due)
    assert (preview.changed, preview.moved, preview.untied) == (3, 1, 1)
    with small_list.database.change("Wijzigen") as act:
        update_many(act.session, ids, ManyWish(due=due))
    with small_list.database.read() as connection:
        first, hung_once, new = (get_agreement(connection, TODAY, key).dues[0] for key in ids)
    assert hung_once.meeting_id is None
    assert hung_once.certainty is Certainty.CERTAIN
    (move,) = hung_once.moves
    assert (move.old, move.new) == (date(2025, 11, 12), date(2026, 3, 1))
    assert (move.decided_by, move.reason) == ("DO", "Capaciteit")
    assert not first.moves  # it had words alone: this is the first date that it gets
    assert not new.moves
    assert new.moved_by == ""
    with small_list.database.change("Datum") as act:
        assert set_meeting_date(act.session, meeting_id, date(2025, 12, 1)) == 0
