"""The review: what became of each block, correcting it, and keeping the work."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.errors import RuleError, UserError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.outline import LeftoverKind, Outline
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.plan_findings import PlannedDue
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.readers import read_document
from novex_desktop.importing.review import Review, prepare_review
from novex_desktop.importing.review_file import dump_review, load_review
from novex_desktop.importing.review_findings import FindingKind
from novex_desktop.importing.review_segments import Role, build_outline, split_outline
from novex_desktop.store.database import Database

LIST = """Afsprakenlijst BO Leefomgeving 2024

Regio Noord-Nederland

1 Wonen

❖ Rijk en regio verkennen voor eind 2025 de bouw van 500 woningen in Emmen.

Een losse alinea die erbij hoort.

❖ De provincie Drenthe en IenW werken samen aan een plan van € 3 miljoen.
o Eerst dit;
o dan dat.

2 Water

❖ Rijk en regio spreken af het water te meten.

- 7 -
"""


@pytest.fixture
def review(database: Database, tmp_path: Path) -> Review:
    path = tmp_path / "lijst.txt"
    path.write_text(LIST, encoding="utf-8")
    return prepare_review(database, path)


def test_a_sub_heading_goes_deeper_and_back(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text(LIST, encoding="utf-8")
    review = prepare_review(database, path)
    first, second = find_block(review, "Een losse"), find_block(review, "2 Water")
    review = review.set_role(first, Role.HEADING).set_role(second, Role.HEADING)
    heading = review.plan.topics[0].headings
    assert [h.title for h in heading] == ["Een losse alinea die erbij hoort.", "Water"]

    deeper = review.shift_heading(second, 1)

    [outer] = deeper.plan.topics[0].headings
    assert [h.title for h in outer.headings] == ["Water"]
    assert deeper.plan.accounting.is_complete
    assert len(deeper.shift_heading(second, -1).plan.topics[0].headings) == 2
    with pytest.raises(RuleError, match="Dieper kan niet"):
        deeper.shift_heading(second, 1)
    with pytest.raises(RuleError, match="direct onder haar onderwerp"):
        review.shift_heading(second, -1)
    with pytest.raises(RuleError, match="Alleen een tussenkop"):
        review.shift_heading(find_block(review, "❖ De provincie"), 1)


def find_block(review: Review, start: str) -> int:
    return next(block.index for block in review.blocks if block.text.startswith(start))


def list_texts(review: Review) -> list[str]:
    return [agreement.text for agreement in review.plan.list_agreements()]


def test_segments_make_the_outline_that_they_came_from(
    list_2024: SourceDocumentText, outline_2024: Outline
) -> None:
    built = build_outline(split_outline(outline_2024, list_2024.blocks), list_2024.blocks)
    built.problems = outline_2024.problems
    assert built == outline_2024


DOCUMENTS = sorted((Path(__file__).parents[1] / "data" / "importing").glob("bo-leef*.[tdp]*[xtf]"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_segments_hold_each_block_once_whatever_the_layout(path: Path) -> None:
    blocks = read_document(path).blocks
    outline = parse_outline(blocks)
    segments = split_outline(outline, blocks)
    held = sorted(index for segment in segments for index in segment.blocks)
    assert held == list(range(len(blocks)))
    built = build_outline(segments, blocks)
    built.problems = outline.problems
    assert built == outline


def test_the_plan_of_an_untouched_review_is_the_plan_of_the_import(
    database: Database, list_2024_path: Path
) -> None:
    review = prepare_review(database, list_2024_path)
    plan = prepare_import(database, list_2024_path)
    assert review.plan.topics == plan.topics
    assert review.plan.accounting.describe()[0] == "Alle 5.219 woorden verantwoord."


def test_each_block_tells_what_became_of_it(review: Review) -> None:
    assert [(block.role, block.text[:12]) for block in review.blocks] == [
        (Role.LEFTOVER, "Afsprakenlij"),
        (Role.REGION, "Regio Noord-"),
        (Role.TOPIC, "1 Wonen"),
        (Role.AGREEMENT, "❖ Rijk en re"),
        (Role.LOOSE, "Een losse al"),
        (Role.AGREEMENT, "❖ De provinc"),
        (Role.PART, "o Eerst dit;"),
        (Role.PART, "o dan dat."),
        (Role.TOPIC, "2 Water"),
        (Role.AGREEMENT, "❖ Rijk en re"),
        (Role.LEFTOVER, "- 7 -"),
    ]
    assert review.blocks[-1].left_as == LeftoverKind.PAGE_NUMBER.value


def test_rows_and_blocks_point_to_each_other(review: Review) -> None:
    for row in review.rows:
        assert [b.index for b in review.blocks if b.row == row.key] == list(row.blocks)


def test_only_what_is_in_doubt_passes_the_filter(review: Review) -> None:
    assert [row.text for row in review.rows if row.is_doubtful] == [
        "Een losse alinea die erbij hoort."
    ]
    loose = find_block(review, "Een losse")
    assert not any(row.is_doubtful for row in review.settle(loose).rows)


def test_a_loose_paragraph_becomes_an_agreement(review: Review) -> None:
    changed = review.set_role(find_block(review, "Een losse"), Role.AGREEMENT)
    assert "Een losse alinea die erbij hoort." in list_texts(changed)
    assert len(list_texts(changed)) == len(list_texts(review)) + 1
    assert changed.plan.accounting.is_complete
    assert not any(row.is_doubtful for row in changed.rows)
    assert len(list_texts(review)) == 3  # the review before it is as it was


def test_an_agreement_becomes_a_heading_with_its_mark_accounted_for(review: Review) -> None:
    changed = review.set_role(find_block(review, "o dan"), Role.AGREEMENT)
    changed = changed.set_role(find_block(review, "o Eerst"), Role.HEADING)
    topic = changed.plan.topics[0]
    assert [heading.title for heading in topic.headings] == ["Eerst dit;"]
    assert [a.text for a in topic.headings[0].agreements] == ["dan dat."]
    assert changed.plan.accounting.is_complete


def test_a_part_without_an_agreement_above_it_is_refused(review: Review) -> None:
    with pytest.raises(RuleError, match="geen afspraak"):
        review.set_role(find_block(review, "❖ Rijk en regio verkennen"), Role.PART)


def test_an_agreement_above_the_first_region_is_refused(review: Review) -> None:
    with pytest.raises(RuleError, match="nog geen regio"):
        review.set_role(find_block(review, "Afsprakenlijst"), Role.AGREEMENT)


def test_a_background_paragraph_keeps_its_words_and_its_kind(review: Review) -> None:
    block = find_block(review, "❖ Rijk en regio spreken")
    changed = review.set_role(block, Role.BACKGROUND)
    agreement = changed.plan.list_agreements()[-1]
    assert (agreement.kind, agreement.kind_confirmed) == (AgreementKind.BACKGROUND, True)
    back = changed.set_kind(block, AgreementKind.DECISION)
    assert back.plan.list_agreements()[-1].kind is AgreementKind.DECISION


def test_join_and_split_undo_each_other(review: Review) -> None:
    block = find_block(review, "❖ De provincie")
    joined = review.join(block)
    assert len(list_texts(joined)) == 2
    assert "❖ De provincie Drenthe" in joined.plan.topics[0].agreements[0].text
    assert joined.plan.accounting.is_complete
    again = joined.split(block).set_role(block, Role.AGREEMENT)
    assert list_texts(again) == list_texts(review)
    assert again.plan.accounting.is_complete


def test_a_moved_agreement_stands_under_its_new_heading_and_loses_no_word(review: Review) -> None:
    block, water = find_block(review, "❖ De provincie"), find_block(review, "2 Water")
    moved = review.move(block, water)
    assert [len(topic.agreements) for topic in moved.plan.topics] == [1, 2]
    assert moved.plan.accounting.is_complete
    assert [len(t.agreements) for t in moved.move(block, None).plan.topics] == [2, 1]


def test_a_heading_cannot_be_moved_and_a_bullet_holds_no_agreements(review: Review) -> None:
    with pytest.raises(RuleError):
        review.move(find_block(review, "2 Water"), find_block(review, "1 Wonen"))
    with pytest.raises(RuleError):
        review.move(find_block(review, "❖ De provincie"), find_block(review, "- 7 -"))


def find_due(review: Review) -> PlannedDue:
    (due,) = review.plan.list_agreements()[0].findings.dues
    return due


def test_a_proposal_can_be_confirmed_refused_corrected_and_reopened(review: Review) -> None:
    (key,) = [key for key in review.list_keys() if key.kind is FindingKind.DUE]
    assert find_due(review).confirmed is False
    assert find_due(review.confirm([key])).confirmed is True
    refused = review.refuse([key])
    assert refused.plan.list_agreements()[0].findings.dues == ()
    row = next(row for row in refused.rows if row.key == key.block)
    assert [f.is_refused for f in row.findings if f.key == key] == [True]
    corrected = review.correct(key, replace(find_due(review), kind=DueKind.HORIZON))
    assert (find_due(corrected).kind, find_due(corrected).confirmed) == (DueKind.HORIZON, True)
    assert find_due(corrected.reopen([key])) == find_due(review)


def test_many_proposals_are_confirmed_at_once(review: Review) -> None:
    assert len(review.list_keys()) > 2
    assert review.confirm(review.list_keys()).list_keys() == []


def test_half_done_work_survives_without_the_file(
    database: Database, review: Review, tmp_path: Path
) -> None:
    changed = review.set_role(find_block(review, "Een losse"), Role.AGREEMENT)
    changed = changed.move(find_block(review, "❖ De provincie"), find_block(review, "2 Water"))
    keys = changed.list_keys()
    changed = changed.confirm(keys[:1]).refuse(keys[1:2])
    (tmp_path / "lijst.txt").unlink()
    loaded = load_review(database, dump_review(changed))
    assert loaded.plan == changed.plan
    assert loaded.rows == changed.rows
    assert loaded.blocks == changed.blocks


@pytest.mark.parametrize("text", ["", "{}", '{"format": "iets anders"}', "[1]"])
def test_what_is_no_kept_review_is_refused(database: Database, text: str) -> None:
    with pytest.raises(UserError, match="Lees de lijst opnieuw in"):
        load_review(database, text)


def test_a_reviewed_plan_is_applied_as_one_change(
    database: Database, review: Review, count_live: Callable[[Database, str], int]
) -> None:
    changed = review.set_role(find_block(review, "Een losse"), Role.AGREEMENT)
    changed = changed.confirm([key for key in changed.list_keys() if key.kind is FindingKind.DUE])
    apply_plan(database, changed.plan)
    assert count_live(database, "agreement") == 4 + 2
    with database.read() as connection:
        assert connection.execute("SELECT confirmed FROM due").fetchall() == [(1,)]
    database.undo()
    assert count_live(database, "agreement") == 0
