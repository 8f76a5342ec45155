"""Numbers as Dutch people type and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.amount_text import (
    format_amount,
    parse_amount,
    parse_price_level,
    parse_upper,
)
from novex_desktop.domain.errors import RuleError


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("245.000.000", "245000000"),
        ("€ 245 miljoen", "245000000"),
        ("1,5 mln.", "1500000"),
        ("€ 2 mld", "2000000000"),
        ("46.350,50", "46350.5"),
        ("12 euro", "12"),
        ("€ 100,-", "100"),
        ("-5", "-5"),
        ("1200", "1200"),
        ("3 duizend", "3000"),
        ("€\u00a010", "10"),
    ],
)
def test_what_is_typed_becomes_digits(typed: str, stored: str) -> None:
    assert parse_amount(typed) == stored


@pytest.mark.parametrize("typed", ["", "veel", "1.5", "1,000,000", "12.34.5", "1 000", "$ 5"])
def test_what_is_no_dutch_number_is_told(typed: str) -> None:
    with pytest.raises(RuleError, match="komma") as caught:
        parse_amount(typed)
    assert caught.value.field == "value"


def test_the_upper_end_of_a_range_is_above_its_lower_end() -> None:
    assert parse_upper("150 miljoen", "100000000") == "150000000"
    assert parse_upper("  ", "100000000") == ""
    for typed in ("100 miljoen", "99", "veel"):
        with pytest.raises(RuleError) as caught:
            parse_upper(typed, "100000000")
        assert caught.value.field == "upper"


@pytest.mark.parametrize(
    ("typed", "year"),
    [("2023", 2023), ("prijspeil 2023", 2023), ("p.p. 2019", 2019), ("", None), (" ", None)],
)
def test_a_price_level_is_a_year(typed: str, year: int | None) -> None:
    assert parse_price_level(typed) == year


@pytest.mark.parametrize("typed", ["23", "1850", "begin 2023", "2023-2024", "1-1-2023"])
def test_what_is_no_year_is_told(typed: str) -> None:
    with pytest.raises(RuleError, match="alleen het jaar") as caught:
        parse_price_level(typed)
    assert caught.value.field == "price_level"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_what_shows_can_be_typed_back(number: object) -> None:
    stored = parse_amount(str(number).replace(".", ","))
    assert parse_amount(format_amount(stored)) == stored
