import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.domain.ordering import first_keys, key_between


@given(st.integers(0, 3_000))
def test_first_keys_rise_and_differ(count: int) -> None:
    keys = first_keys(count)
    assert len(keys) == count
    assert keys == sorted(set(keys))


@given(st.integers(1, 400))
def test_there_is_room_around_every_first_key(count: int) -> None:
    keys = ["", *first_keys(count), ""]
    for before, after in itertools.pairwise(keys):
        between = key_between(before, after)
        assert before < between
        assert not after or between < after


def test_first_keys_are_short() -> None:
    assert max(map(len, first_keys(84))) <= 3


@given(st.lists(st.floats(0, 1, exclude_max=True), max_size=80))
def test_rows_can_be_put_anywhere_again_and_again(places: list[float]) -> None:
    keys: list[str] = []
    for place in places:
        at = int(place * (len(keys) + 1))
        before = keys[at - 1] if at else ""
        after = keys[at] if at < len(keys) else ""
        keys.insert(at, key_between(before, after))
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("at_top", [True, False])
def test_a_thousand_rows_at_one_end_keep_their_keys_in_bounds(at_top: bool) -> None:
    key = first_keys(1)[0]
    for _ in range(1_000):
        key = key_between("", key) if at_top else key_between(key, "")
    assert len(key) < 250


@pytest.mark.parametrize(("before", "after"), [("b", "a"), ("a", "a"), ("a1", "a")])
def test_there_is_no_key_between_two_in_the_wrong_order(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="before must sort before after"):
        key_between(before, after)


def test_a_key_from_elsewhere_that_leaves_no_room_is_refused() -> None:
    with pytest.raises(ValueError, match="no key lies between"):
        key_between("a", "a0")
