"""Steps that keep the parts of a list go on with its plan; the outcome is as if made anew."""

from dataclasses import replace

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.review import Review
from novex_desktop.importing.review_segments import Role


def find_key(review: Review, number: str) -> int:
    return next(row.key for row in review.rows if row.number == number)


def list_doubtful(review: Review) -> list[int]:
    return [row.key for row in review.rows if row.is_doubtful]


def test_the_plan_is_the_same_as_one_made_anew(review: Review) -> None:
    keys = review.list_keys()
    doubtful = list_doubtful(review)
    steps = [
        review.set_kind(find_key(review, "BOL24-ZW-01-02"), AgreementKind.DECISION),
        review.settle(doubtful[0]),
        review.confirm(keys[:5]).refuse(keys[5:9]).reopen(keys[:2]),
        review.set_role(find_key(review, "BOL24-ZW-01-03"), Role.BACKGROUND)
        .confirm(keys[:3])
        .set_kind(find_key(review, "BOL24-ZW-02-01"), AgreementKind.INTENTION)
        .settle(doubtful[1]),
    ]
    for step in steps:
        anew = replace(step)  # nothing that was made before
        assert step.plan == anew.plan
        assert step.rows == anew.rows


def test_a_settled_doubt_is_no_doubt_of_the_plan(review: Review) -> None:
    settled = review.settle(list_doubtful(review)[0])
    assert len(settled.plan.doubtful) == len(review.plan.doubtful) - 1
