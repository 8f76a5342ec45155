from datetime import date

import pytest

from novex_desktop.domain.due_moves import find_meeting_days, is_move, moves_along
from novex_desktop.domain.due_terms import Certainty, DueKind

START, END = date(2025, 10, 1), date(2025, 12, 31)


@pytest.mark.parametrize(
    ("new", "moved"),
    [
        (date(2026, 1, 1), True),
        (date(2025, 9, 30), True),
        (date(2025, 11, 15), False),
        (END, False),
        (None, False),
    ],
)
def test_a_deadline_is_moved_when_its_day_leaves_the_days_it_had(
    new: date | None, moved: bool
) -> None:
    assert is_move(START, END, new) is moved


def test_a_day_without_a_beginning_is_moved_both_ways() -> None:
    assert is_move(None, END, date(2025, 12, 1))
    assert is_move(None, END, date(2026, 1, 1))


def test_a_first_date_moves_nothing() -> None:
    assert not is_move(None, None, END)


def test_what_hangs_on_a_meeting_follows_it_unless_somebody_named_the_day() -> None:
    assert moves_along(DueKind.DUE, Certainty.DERIVED)
    assert moves_along(DueKind.RELATIVE, Certainty.UNKNOWN)
    assert not moves_along(DueKind.DUE, Certainty.CERTAIN)
    assert not moves_along(DueKind.PAST, Certainty.DERIVED)
    assert not moves_along(DueKind.HORIZON, Certainty.DERIVED)


def test_a_meeting_without_a_date_may_be_any_day_of_its_year() -> None:
    assert find_meeting_days(2025, None) == (date(2025, 1, 1), END)
    assert find_meeting_days(2025, START) == (START, START)
