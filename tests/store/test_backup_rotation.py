"""Which backups stay over days, months and years."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from novex_desktop.store.backup_rotation import choose_kept

NOW = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
PLENTY = 10**12


@dataclass(frozen=True)
class Made:
    at: datetime
    size_bytes: int = 1


def _keep(ages: list[timedelta], most_bytes: int = PLENTY) -> list[timedelta]:
    return [NOW - one.at for one in choose_kept([Made(NOW - age) for age in ages], NOW, most_bytes)]


def test_all_of_the_last_hour_stay() -> None:
    ages = [timedelta(minutes=number) for number in range(60)]
    assert _keep(ages) == ages


def test_of_each_hour_of_the_last_day_the_newest_stays() -> None:
    kept = _keep([timedelta(minutes=10 * number) for number in range(7, 24 * 6)])
    hours = [f"{NOW - age:%d %H}" for age in kept]
    assert len(hours[1:]) == len(set(hours[1:])) == 24
    assert all((NOW - age).minute == 50 for age in kept[2:])


def test_of_each_day_of_the_last_month_one_stays() -> None:
    kept = _keep([timedelta(days=1, hours=hours) for hours in range(1, 24 * 30)])
    assert 29 <= len(kept) <= 32
    assert len({(NOW - age).date() for age in kept[2:]}) == len(kept[2:])


def test_of_each_month_of_two_years_one_stays_and_nothing_older() -> None:
    kept = _keep([timedelta(days=days) for days in range(32, 2_000)])
    assert 22 <= len(kept) <= 25
    assert max(kept) <= timedelta(days=731)


def test_together_they_stay_within_the_bound_but_the_two_newest_always_stay() -> None:
    made = [Made(NOW - timedelta(days=days), 40) for days in range(10)]
    assert len(choose_kept(made, NOW, 200)) == 5
    assert len(choose_kept(made, NOW, 1)) == 2


def test_a_clock_that_ran_ahead_does_not_cost_the_last_backup() -> None:
    assert len(_keep([timedelta(days=-4_000)])) == 1
    old = [Made(NOW - timedelta(days=4_000))]
    assert choose_kept(old, NOW, PLENTY) == old


@given(
    st.lists(st.tuples(st.integers(-100, 2_000_000), st.integers(0, 10**9)), max_size=60),
    st.integers(0, 10**10),
)
def test_what_stays_is_bounded_and_includes_the_newest(
    ages: list[tuple[int, int]], most_bytes: int
) -> None:
    made = [Made(NOW - timedelta(minutes=age), size) for age, size in ages]
    kept = choose_kept(made, NOW, most_bytes)
    assert sum(one.size_bytes for one in kept[2:]) <= most_bytes
    assert [one.at for one in kept] == sorted((one.at for one in kept), reverse=True)
    if made:
        assert kept[0].at == max(one.at for one in made)


@given(st.lists(st.integers(0, 2_000_000), max_size=60, unique=True), st.integers(1, 600_000))
def test_rotating_day_by_day_keeps_one_of_each_day_that_rotating_once_keeps(
    ages: list[int], step: int
) -> None:
    """What is let go of today may not be what a later day would have kept alone."""
    made = [Made(NOW - timedelta(minutes=age)) for age in ages]
    later = NOW + timedelta(minutes=step)
    at_once = choose_kept(made, later, PLENTY)
    in_steps = choose_kept(choose_kept(made, NOW, PLENTY), later, PLENTY)
    assert {one.at.date() for one in at_once[2:]} - {one.at.date() for one in in_steps} == set()
