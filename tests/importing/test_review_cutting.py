"""Cutting one paragraph of the source in two: no word is lost, and the file stays what it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from novex_desktop.domain.errors import RuleError
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.blocks import load_blocks
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.importing.review_cutting import list_cut_places
from novex_desktop.importing.review_file import dump_review, load_review
from novex_desktop.importing.review_findings import FindingKind
from novex_desktop.importing.review_segments import Role
from novex_desktop.importing.source_check import check_adopted_texts
from novex_desktop.store.database import Database

DATA = Path(__file__).parents[1] / "data" / "importing"
FIRST = "Rijk en regio verkennen voor eind 2025 de bouw van 500 woningen in Emmen."
SECOND = "De provincie Drenthe meldt dit uiterlijk 1 juli 2026."
LIST = f"""Afsprakenlijst BO Leefomgeving 2024

Regio Noord-Nederland

1 Wonen

❖ {FIRST} {SECOND}
❖ Rijk en regio werken samen aan een plan van € 3 miljoen.

Een losse alinea die erbij hoort.

2 Water

❖ Rijk en regio spreken af het water te meten.
"""


@pytest.fixture
def review(database: Database, tmp_path: Path) -> Review:
    path = tmp_path / "lijst.txt"
    path.write_text(LIST, encoding="utf-8")
    return prepare_review(database, path)


def find_block(review: Review, start: str) -> int:
    return next(block.index for block in review.blocks if block.text.startswith(start))


def cut_first(review: Review, words: str = SECOND) -> Review:
    block = find_block(review, "❖ Rijk en regio verk")
    return review.split(block, at=review.blocks[block].text.index(words))


def list_texts(review: Review) -> list[str]:
    return [agreement.text for agreement in review.plan.list_agreements()]


def test_one_paragraph_becomes_two_agreements(review: Review) -> None:
    cut = cut_first(review)
    assert list_texts(cut) == [FIRST, SECOND, *list_texts(review)[1:]]
    assert [a.number for a in cut.plan.list_agreements()] == [
        "BOL24-NO-01-01", "BOL24-NO-01-02", "BOL24-NO-01-03", "BOL24-NO-02-01",
    ]  # fmt: skip
    assert cut.plan.accounting.describe()[0] == review.plan.accounting.describe()[0]
    assert cut.plan.accounting.is_complete


def test_the_file_itself_stays_as_it_was(review: Review) -> None:
    old, new = review.base.document, cut_first(review).base.document
    assert (new.sha256, new.content) == (old.sha256, old.content)
    assert " ".join(b.text for b in new.blocks) == " ".join(b.text for b in old.blocks)


def test_lines_move_up_until_an_empty_line_takes_it_up(review: Review) -> None:
    before = {block.text: block.position for block in review.blocks}
    after = {block.text: block.position for block in cut_first(review).blocks}
    moved = [text for text, position in before.items() if after.get(text, position) != position]
    assert [text[:25] for text in moved] == ["❖ Rijk en regio werken sa"]
    assert len(set(after.values())) == len(after)


@pytest.mark.parametrize("at", [1, 3, -1, 10_000])
def test_a_cut_is_refused_where_no_word_begins(review: Review, at: int) -> None:
    with pytest.raises(RuleError, match="Kies het woord"):
        review.split(find_block(review, "❖ Rijk en regio verk"), at=at)


def test_a_mark_or_number_is_not_left_alone(review: Review) -> None:
    with pytest.raises(RuleError, match="alleen een teken of nummer"):
        cut_first(review, "Rijk en")
    with pytest.raises(RuleError, match="alleen een teken of nummer"):
        review.split(find_block(review, "2 Water"), at=2)


def test_doubts_and_moves_stay_with_what_they_are_about(review: Review) -> None:
    loose = find_block(review, "Een losse")
    moved = review.move(find_block(review, "❖ Rijk en regio werken"), find_block(review, "2 Water"))
    assert [row.key for row in moved.rows if row.is_doubtful] == [loose]
    cut = cut_first(moved)
    assert [row.key for row in cut.rows if row.is_doubtful] == [loose + 1]
    assert [len(topic.agreements) for topic in cut.plan.topics] == [2, 2]
    assert cut.plan.accounting.is_complete
    assert not any(row.is_doubtful for row in cut_first(moved.settle(loose)).rows)


def test_what_was_decided_goes_along_with_its_words(review: Review) -> None:
    block = find_block(review, "❖ Rijk en regio verk")
    keys = [key for key in review.list_keys() if (key.kind, key.block) == (FindingKind.DUE, block)]
    assert keys[0].quote.endswith("2025")
    amount = [key for key in review.list_keys() if key.kind is FindingKind.AMOUNT][-1]
    cut = cut_first(review.confirm([keys[0], amount]).refuse([keys[-1]]))
    rows = {row.key: row for row in cut.rows}
    dues = {
        key: [
            (f.is_refused, f.finding.confirmed)
            for f in rows[key].findings
            if f.key.kind is FindingKind.DUE
        ]
        for key in (block, block + 1)
    }
    assert dues == {block: [(False, True)], block + 1: [(True, False)]}
    werken = find_block(cut, "❖ Rijk en regio werken")
    assert replace(amount, block=werken) not in cut.list_keys()
    (refused,) = [f for f in rows[block + 1].findings if f.is_refused]
    assert SECOND[refused.finding.start : refused.finding.end] == refused.key.quote


def test_halves_are_joined_again_without_loss(review: Review) -> None:
    cut = cut_first(review)
    again = cut.join(find_block(cut, SECOND))
    assert list_texts(again) == list_texts(review)
    assert again.plan.accounting.is_complete


def test_a_half_can_be_cut_again_and_become_a_part(review: Review) -> None:
    cut = cut_first(review)
    part = cut.set_role(find_block(cut, SECOND), Role.PART)
    twice = part.split(find_block(part, SECOND), at=SECOND.index("meldt"))
    (first, *_) = twice.plan.list_agreements()
    assert [p.text for p in first.parts] == ["De provincie Drenthe", SECOND[21:]]
    assert twice.plan.accounting.is_complete


def test_a_cut_survives_closing_the_program(database: Database, review: Review) -> None:
    cut = cut_first(review)
    loaded = load_review(database, dump_review(cut))
    assert loaded.plan == cut.plan
    assert loaded.rows == cut.rows
    assert loaded.blocks == cut.blocks


@pytest.mark.parametrize("suffix", ["docx", "pdf", "txt"])
def test_what_was_cut_is_taken_in_with_the_blocks_as_cut(
    make_database: Callable[[], Database], suffix: str
) -> None:
    database = make_database()
    review = prepare_review(database, DATA / f"bo-leefomgeving-2025-opsomming.{suffix}")
    row = next(row for row in review.rows if row.number and len(row.text.split()) > 12)
    block = row.blocks[0]
    _, places = list_cut_places([(block, review.blocks[block].text)])
    cut = review.split(block, at=places[4].at)
    apply_plan(database, cut.plan)
    with database.read() as connection:
        examined, altered = check_adopted_texts(connection)
        stored, sha256 = connection.execute("SELECT blocks, sha256 FROM source_document").fetchone()
    assert altered == []
    assert examined > len(review.plan.list_agreements())
    assert load_blocks(stored) == cut.base.document.blocks
    assert sha256 == review.base.document.sha256


def test_places_are_the_words_but_the_first() -> None:
    text, places = list_cut_places([(4, "Een  twee. Drie"), (5, "vier")])
    assert text == "Een  twee. Drie\nvier"
    assert [(p.block, p.at, p.word, p.begins_sentence) for p in places] == [
        (4, 5, "twee.", False),
        (4, 11, "Drie", True),
        (5, 0, "vier", True),
    ]
    assert [text[p.offset :].split()[0] for p in places] == [p.word for p in places]


def test_a_cut_at_any_word_of_any_row_accounts_for_all_words(
    make_database: Callable[[], Database], list_2024_path: Path
) -> None:
    review = prepare_review(make_database(), list_2024_path)

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        block = data.draw(st.sampled_from(review.blocks))
        _, places = list_cut_places([(block.index, block.text)])
        if not places:
            return
        place = data.draw(st.sampled_from(places))
        try:
            cut = review.split(block.index, at=place.at)
        except RuleError:
            return
        assert cut.plan.accounting.is_complete, cut.plan.accounting.differences
        assert len(cut.blocks) == len(review.blocks) + 1
        positions = [b.position for b in cut.blocks]
        assert positions == sorted(set(positions))

    check()
