"""Links between agreements of two years: confirmed, refused, shown at both ends and undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.store.operations.links import add_link, confirm_links, refuse_links, remove_links
from novex_desktop.store.queries.agreement_detail import get_agreement
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.queries.touched import find_touched_agreements

if TYPE_CHECKING:
    from novex_desktop.store.queries.links import LinkDetail
    from tests.store.conftest import SmallList

TODAY = date(2026, 1, 1)


@pytest.fixture
def later_id(small_list: SmallList, agreement_id: str) -> str:
    """Return the key of an agreement that is proposed to continue the first."""
    with small_list.database.change("Inlezen") as act:
        [later] = small_list.add(act.session, 1)
        act.session.flush()
        act.session.add(
            AgreementLink(
                id="link",
                earlier_id=agreement_id,
                later_id=later,
                kind=LinkKind.CONTINUES,
                confirmed=False,
            )
        )
    return later


def list_links(small_list: SmallList, agreement_id: str) -> tuple[LinkDetail, ...]:
    with small_list.database.read() as connection:
        return get_agreement(connection, TODAY, agreement_id).links


def say(small_list: SmallList, agreement_id: str) -> list[tuple[str, bool]]:
    links = list_links(small_list, agreement_id)
    return [(f"{link.words} {link.number} {link.title}", link.confirmed) for link in links]


def test_a_link_is_told_from_both_ends(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    assert say(small_list, agreement_id) == [("vervolgd door BOL24-ZW-04-02 Afspraak 2", False)]
    assert say(small_list, later_id) == [("volgt op BOL24-ZW-04-01 Afspraak 1", False)]
    [link] = list_links(small_list, later_id)
    assert (link.other_id, link.text) == (agreement_id, "Rijk en regio doen 1.")


@pytest.mark.parametrize("kind", LinkKind)
def test_every_kind_has_words_for_both_ends(kind: LinkKind) -> None:
    assert kind.to_earlier
    assert kind.to_later
    assert (kind.to_earlier == kind.to_later) is (kind is LinkKind.RELATED)


def test_proposals_come_first(small_list: SmallList, agreement_id: str, later_id: str) -> None:
    with small_list.database.change("Verband") as act:
        [third] = small_list.add(act.session, 1)
        act.session.flush()
        act.session.add(
            AgreementLink(earlier_id=third, later_id=agreement_id, kind=LinkKind.REPLACES)
        )
    assert say(small_list, agreement_id) == [
        ("vervolgd door BOL24-ZW-04-02 Afspraak 2", False),
        ("vervangt BOL24-ZW-04-03 Afspraak 3", True),
    ]


def test_a_link_with_what_was_deleted_does_not_show(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, later_id).deleted = True
    assert list_links(small_list, agreement_id) == ()


def test_confirming_shows_at_both_ends_and_is_undone(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    with small_list.database.change("Bevestigen") as act:
        assert confirm_links(act.session, ["link"]) == 1
    for end in (agreement_id, later_id):
        assert [link.confirmed for link in list_links(small_list, end)] == [True]
    small_list.database.undo()
    assert [link.confirmed for link in list_links(small_list, later_id)] == [False]


def test_refusing_takes_it_from_both_ends_and_keeps_the_row(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    with small_list.database.change("Afwijzen") as act:
        assert refuse_links(act.session, ["link"]) == 1
    assert list_links(small_list, agreement_id) == list_links(small_list, later_id) == ()
    with small_list.database.read() as connection:
        rows = connection.execute("SELECT id, confirmed, deleted FROM agreement_link").fetchall()
    assert [tuple(row) for row in rows] == [("link", 0, 1)]
    small_list.database.undo()
    assert len(list_links(small_list, agreement_id)) == 1


def test_what_is_settled_is_passed_over(small_list: SmallList, later_id: str) -> None:
    with small_list.database.change("Bevestigen") as act:
        confirm_links(act.session, ["link"])
    with small_list.database.change("Nogmaals") as act:
        assert refuse_links(act.session, ["link", "unknown"]) == 0
        assert confirm_links(act.session, ["link", "unknown"]) == 0
    assert act.changes.is_empty
    assert [link.confirmed for link in list_links(small_list, later_id)] == [True]


def test_both_ends_are_touched(small_list: SmallList, agreement_id: str, later_id: str) -> None:
    with small_list.database.change("Bevestigen") as act:
        confirm_links(act.session, ["link"])
    with small_list.database.read() as connection:
        touched = find_touched_agreements(connection, act.changes)
    assert touched == {agreement_id, later_id}


def test_the_history_of_both_tells_what_became_of_a_link(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    with small_list.database.change("Bevestigen") as act:
        confirm_links(act.session, ["link"])
    small_list.database.undo()
    with small_list.database.change("Afwijzen") as act:
        refuse_links(act.session, ["link"])
    for end, link in ((agreement_id, "vervolgd door BOL24-ZW-04-02"),
                      (later_id, "volgt op BOL24-ZW-04-01")):  # fmt: skip
        with small_list.database.read() as connection:
            entries = list_history(connection, end)
        assert [
            (entry.field_label, entry.old, entry.new)
            for entry in entries
            if entry.field_label.startswith("Verband")
        ] == [
            ("Verband verwijderd", link, ""),
            ("Verband weer te beoordelen", "", link),
            ("Verband bevestigd", "", link),
            ("Verband voorgesteld", "", link),
        ]


def test_a_link_by_hand_puts_the_older_meeting_first_whichever_is_given(
    small_list: SmallList, agreement_id: str
) -> None:
    from novex_desktop.domain.meeting import Meeting
    from novex_desktop.domain.topic import Topic

    with small_list.database.change("Volgend jaar") as act:
        [later] = small_list.add(act.session, 1)
        act.session.flush()
        agreement = act.session.get(Agreement, later)
        assert agreement is not None
        old = act.session.get(Topic, agreement.topic_id)
        assert old is not None
        meeting = Meeting(series="BO Leefomgeving", series_code="BOL", year=2027)
        act.session.add(meeting)
        act.session.flush()
        topic = Topic(meeting_id=meeting.id, region_id=old.region_id, title="Nieuw", pos="zz")
        act.session.add(topic)
        act.session.flush()
        agreement.topic_id = topic.id
        add_link(act.session, agreement_id, later, LinkKind.REPLACES)

    assert say(small_list, later) == [("vervangt BOL24-ZW-04-01 Afspraak 1", True)]
    assert say(small_list, agreement_id) == [("vervangen door BOL24-ZW-04-02 Afspraak 2", True)]


def test_a_link_that_is_there_or_with_itself_is_refused(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    with small_list.database.change("Verband") as act:
        add_link(act.session, later_id, agreement_id, LinkKind.RELATED)
    with pytest.raises(RuleError, match="staat er al"), small_list.database.change("Weer") as act:
        add_link(act.session, later_id, agreement_id, LinkKind.RELATED)
    with pytest.raises(RuleError, match="zichzelf"), small_list.database.change("Weer") as act:
        add_link(act.session, later_id, later_id, LinkKind.RELATED)


def test_a_link_that_was_removed_can_be_added_again(
    small_list: SmallList, agreement_id: str, later_id: str
) -> None:
    with small_list.database.change("Verband") as act:
        key = add_link(act.session, later_id, agreement_id, LinkKind.RELATED)
    with small_list.database.change("Weg") as act:
        assert remove_links(act.session, [key]) == 1
    with small_list.database.change("Terug") as act:
        add_link(act.session, later_id, agreement_id, LinkKind.RELATED)

    assert ("hangt samen met BOL24-ZW-04-01 Afspraak 1", True) in say(small_list, later_id)
