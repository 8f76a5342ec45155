from datetime import date

import pytest

from novex_desktop.domain.due_terms import DueKind
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import DueMoment, is_deadline, is_late
from novex_desktop.domain.status import AgreementStatus

DEADLINE = date(2025, 12, 31)
DAY_AFTER = date(2026, 1, 1)
AGREEMENT = AgreementKind.AGREEMENT


def test_an_open_agreement_is_late_from_the_day_after_its_deadline() -> None:
    assert is_late(AGREEMENT, AgreementStatus.IN_PROGRESS, DEADLINE, DAY_AFTER)


def test_the_last_day_itself_is_in_time() -> None:
    assert not is_late(AGREEMENT, AgreementStatus.IN_PROGRESS, DEADLINE, DEADLINE)


def test_without_a_deadline_nothing_is_late() -> None:
    assert not is_late(AGREEMENT, AgreementStatus.NEW, None, DAY_AFTER)


@pytest.mark.parametrize(
    ("status", "late"),
    [
        (AgreementStatus.NEW, True),
        (AgreementStatus.IN_PROGRESS, True),
        (AgreementStatus.PARTLY_DONE, True),
        (AgreementStatus.DONE, False),
        (AgreementStatus.ON_HOLD, False),
        (AgreementStatus.LAPSED, False),
        (AgreementStatus.MERGED, False),
    ],
)
def test_only_what_is_open_and_not_on_hold_can_be_late(status: AgreementStatus, late: bool) -> None:
    assert is_late(AGREEMENT, status, DEADLINE, DAY_AFTER) == late


def test_background_is_never_late() -> None:
    assert not is_late(AgreementKind.BACKGROUND, AgreementStatus.NEW, DEADLINE, DAY_AFTER)


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (DueKind.DUE, True),
        (DueKind.RELATIVE, True),
        (DueKind.HORIZON, False),
        (DueKind.PAST, False),
    ],
)
def test_a_horizon_and_a_past_moment_are_no_deadline(kind: DueKind, counts: bool) -> None:
    assert is_deadline(DueMoment(kind, DEADLINE, confirmed=True)) == counts


def test_a_proposed_moment_is_no_deadline_until_somebody_confirms_it() -> None:
    assert not is_deadline(DueMoment(DueKind.DUE, DEADLINE, confirmed=False))
