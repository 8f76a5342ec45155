import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.numbering import NO_TOPIC, agreement_number, part_letter, part_number


def test_a_number_names_series_year_region_topic_and_place() -> None:
    assert agreement_number("BOL", 2024, "ZW", 4, 2) == "BOL24-ZW-04-02"


def test_a_number_grows_wider_where_two_digits_do_not_do() -> None:
    assert agreement_number("BOL", 2030, "ZU", 12, 104) == "BOL30-ZU-12-104"


def test_the_first_year_of_a_century_keeps_two_digits() -> None:
    assert agreement_number("BOM", 2100, "NW", 1, 1) == "BOM00-NW-01-01"


def test_an_agreement_outside_any_topic_stands_under_topic_nil() -> None:
    assert agreement_number("BOL", 2024, "OO", NO_TOPIC, 1) == "BOL24-OO-00-01"


def test_counting_starts_at_one() -> None:
    with pytest.raises(ValueError, match="starts at 1"):
        agreement_number("BOL", 2024, "ZW", 4, 0)


def test_a_part_bears_the_number_of_its_agreement() -> None:
    assert part_number("BOL24-NW-05-01", 0) == "BOL24-NW-05-01-a"


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (701, "zz"), (702, "aaa")]
)
def test_letters_go_on_after_z(index: int, letter: str) -> None:
    assert part_letter(index) == letter


def test_there_is_no_letter_before_a() -> None:
    with pytest.raises(ValueError, match="starts at 0"):
        part_letter(-1)


@given(st.integers(0, 5_000), st.integers(0, 5_000))
def test_no_two_parts_share_a_letter(one: int, other: int) -> None:
    assert (part_letter(one) == part_letter(other)) == (one == other)
