"""What became of an agreement over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.domain.meeting import Meeting
from novex_desktop.domain.topic import Topic
from novex_desktop.store.queries.chains import ChainStep, list_chain

if TYPE_CHECKING:
    from tests.store.conftest import SmallList


def _add_year(small_list: SmallList, year: int, count: int = 1) -> list[str]:
    with small_list.database.change(f"Lijst {year}") as act:
        meeting = Meeting(series="BO Leefomgeving", series_code="BOL", year=year, adopted=True)
        topic = Topic(
            meeting_id=meeting.id, region_id=small_list.region_id, number="4", title="T", pos="i"
        )
        rows = [
            Agreement(
                topic_id=topic.id,
                number=f"BOL{year % 100}-ZW-04-{place:02d}",
                pos="i",
                title=f"Van {year}",
                adopted_text="Tekst.",
                kind=AgreementKind.AGREEMENT,
            )
            for place in range(1, count + 1)
        ]
        act.session.add_all([meeting, topic, *rows])
        return [row.id for row in rows]


def _link(small_list: SmallList, earlier: str, later: str, kind: LinkKind, **more: bool) -> None:
    with small_list.database.change("Verband") as act:
        act.session.add(
            AgreementLink(
                id=link_id(earlier, later, kind),
                earlier_id=earlier,
                later_id=later,
                kind=kind,
                **more,
            )
        )


def _chain(small_list: SmallList, agreement_id: str) -> tuple[ChainStep, ...]:
    with small_list.database.read() as connection:
        return list_chain(connection, agreement_id)


def test_an_agreement_that_stands_alone_has_no_chain(
    small_list: SmallList, agreement_id: str
) -> None:
    assert _chain(small_list, agreement_id) == ()


def test_the_chain_is_the_same_from_every_year(small_list: SmallList, agreement_id: str) -> None:
    [second] = _add_year(small_list, 2025)
    third, fourth = _add_year(small_list, 2026, 2)
    _link(small_list, agreement_id, second, LinkKind.CONTINUES)
    _link(small_list, second, third, LinkKind.SPLITS)
    _link(small_list, second, fourth, LinkKind.SPLITS)
    for key in (agreement_id, second, third):
        chain = _chain(small_list, key)
        assert [(step.number, step.words) for step in chain] == [
            ("BOL24-ZW-04-01", ""),
            ("BOL25-ZW-04-01", "vervolgd door"),
            ("BOL26-ZW-04-01", "gesplitst in"),
            ("BOL26-ZW-04-02", "gesplitst in"),
        ]
        assert [step.id for step in chain if step.is_own] == [key]


def test_a_proposal_and_what_only_hangs_together_are_no_succession(
    small_list: SmallList, agreement_id: str
) -> None:
    second, third = _add_year(small_list, 2025, 2)
    _link(small_list, agreement_id, second, LinkKind.CONTINUES, confirmed=False)
    _link(small_list, agreement_id, third, LinkKind.RELATED)
    assert _chain(small_list, agreement_id) == ()


def test_a_circle_ends(small_list: SmallList, agreement_id: str) -> None:
    [second] = _add_year(small_list, 2025)
    _link(small_list, agreement_id, second, LinkKind.CONTINUES)
    _link(small_list, second, agreement_id, LinkKind.REPLACES)
    assert len(_chain(small_list, agreement_id)) == 2
