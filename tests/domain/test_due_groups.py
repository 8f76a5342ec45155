from datetime import date

import pytest

from novex_desktop.domain.due_groups import (
    DueGroup,
    DueStanding,
    MeetingDay,
    end_of_month,
    end_of_quarter,
    find_due_group,
    is_coming,
    list_coming,
)

TODAY = date(2025, 5, 12)
BOL = MeetingDay("bol", "BO Leefomgeving", 2025, date(2025, 6, 10))
MIRT = MeetingDay("mirt", "BO MIRT", 2025, date(2025, 11, 20))
COMING = (BOL, MIRT)


def find(
    day: date | None, *, late: bool = False, has_due: bool = True, hangs_on: tuple[str, ...] = ()
) -> tuple[DueGroup, str]:
    standing = DueStanding(late, day, has_due, hangs_on)
    group, meeting = find_due_group(standing, TODAY, end_of_month(TODAY), COMING)
    return group, meeting.key if meeting else ""


@pytest.mark.parametrize(
    ("day", "group"),
    [
        (date(2025, 5, 12), (DueGroup.SOON, "")),
        (date(2025, 5, 31), (DueGroup.SOON, "")),
        (date(2025, 6, 1), (DueGroup.BEFORE_MEETING, "bol")),
        (date(2025, 6, 10), (DueGroup.BEFORE_MEETING, "bol")),
        (date(2025, 6, 11), (DueGroup.BEFORE_MEETING, "mirt")),
        (date(2025, 11, 21), (DueGroup.LATER, "")),
    ],
)
def test_a_day_decides_on_the_first_group_that_fits(day: date, group: tuple[DueGroup, str]) -> None:
    assert find(day) == group


def test_what_is_late_is_in_no_other_group() -> None:
    assert find(date(2025, 5, 11), late=True, hangs_on=("bol",)) == (DueGroup.LATE, "")


def test_a_passed_day_that_does_not_make_late_waits() -> None:
    assert find(date(2025, 5, 11)) == (DueGroup.ON_HOLD, "")


def test_what_hangs_on_a_meeting_is_due_before_it_whatever_its_day() -> None:
    assert find(date(2025, 12, 31), hangs_on=("mirt",)) == (DueGroup.BEFORE_MEETING, "mirt")
    assert find(None, hangs_on=("bol",)) == (DueGroup.BEFORE_MEETING, "bol")


def test_without_a_day_it_matters_whether_there_is_a_deadline() -> None:
    assert find(None) == (DueGroup.UNDATED, "")
    assert find(None, has_due=False) == (DueGroup.NONE, "")


def test_a_meeting_without_a_date_comes_until_its_year_or_its_list_is_over() -> None:
    meeting = MeetingDay("x", "BO MIRT", 2025, None)
    assert is_coming(meeting, date(2025, 12, 31))
    assert not is_coming(meeting, date(2026, 1, 1))
    assert not is_coming(MeetingDay("x", "BO MIRT", 2025, None, adopted=True), TODAY)


def test_the_day_of_the_meeting_itself_still_comes() -> None:
    assert is_coming(BOL, date(2025, 6, 10))
    assert not is_coming(BOL, date(2025, 6, 11))


def test_of_each_series_the_next_meeting_comes_and_the_first_held_is_first() -> None:
    later = MeetingDay("later", "BO Leefomgeving", 2026, None)
    early = MeetingDay("early", "BO MIRT", 2025, date(2025, 6, 2))
    assert list_coming([later, BOL, early], TODAY) == [early, BOL]


def test_without_dates_the_usual_order_of_the_series_holds() -> None:
    one = MeetingDay("1", "Ander overleg", 2025, None)
    two = MeetingDay("2", "BO MIRT", 2025, None)
    three = MeetingDay("3", "BO Leefomgeving", 2025, None)
    assert list_coming([one, two, three], TODAY) == [three, two, one]


@pytest.mark.parametrize(
    ("day", "month", "quarter"),
    [
        (date(2024, 2, 1), date(2024, 2, 29), date(2024, 3, 31)),
        (date(2025, 12, 31), date(2025, 12, 31), date(2025, 12, 31)),
        (date(2025, 4, 30), date(2025, 4, 30), date(2025, 6, 30)),
    ],
)
def test_a_month_and_a_quarter_end_on_their_last_day(day: date, month: date, quarter: date) -> None:
    assert (end_of_month(day), end_of_quarter(day)) == (month, quarter)
