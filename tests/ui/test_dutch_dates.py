from datetime import date, datetime

import pytest

from novex_desktop.ui.dutch_dates import (
    format_day,
    format_day_in_words,
    format_moment,
    parse_day,
)

DAY = date(2025, 5, 12)


@pytest.mark.parametrize(
    "typed",
    ["12-05-2025", "12-5-25", "12/5/2025", "12.05.2025", "12 5 2025", "12 mei 2025", "2025-05-12"],
)
def test_a_day_is_read_as_the_dutch_type_it(typed: str) -> None:
    assert parse_day(typed) == DAY


@pytest.mark.parametrize(
    ("typed", "month"), [("3 mrt 2025", 3), ("3 maart 2025", 3), ("3 sep. 2025", 9)]
)
def test_months_may_be_short(typed: str, month: int) -> None:
    assert parse_day(typed) == date(2025, month, 3)


@pytest.mark.parametrize("typed", ["31-02-2025", "eind 2025", "5-12", "12 foo 2025", "2025"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_day(typed)


def test_nothing_typed_is_no_day() -> None:
    assert parse_day("  ") is None
    assert format_day(None) == ""


def test_days_are_written_the_dutch_way() -> None:
    assert format_day(DAY) == "12-05-2025"
    assert format_day_in_words(DAY) == "12 mei 2025"


def test_a_moment_of_today_is_only_its_time() -> None:
    moment = datetime(2025, 5, 12, 14, 3)
    assert format_moment(moment, DAY) == "14:03"
    assert format_moment(moment, date(2025, 5, 13)) == "12-05-2025 14:03"
