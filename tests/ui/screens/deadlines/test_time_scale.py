from datetime import date

from novex_desktop.ui.screens.deadlines.time_scale import (
    Span,
    make_scale,
    name_quarter,
    next_quarter,
    pack,
    quarter_start,
)

TODAY = date(2025, 5, 12)


def _span(key: str, start: date, end: date) -> Span:
    return Span(key, start, end, is_certain=True, is_late=False)


def test_the_line_holds_whole_quarters_and_today() -> None:
    scale = make_scale([date(2025, 2, 1), date(2026, 1, 31)], TODAY)
    assert (scale.start, scale.end) == (date(2025, 1, 1), date(2026, 4, 1))
    assert [name_quarter(first) for first in scale.quarters()] == [
        "K1 2025", "K2 2025", "K3 2025", "K4 2025", "K1 2026",
    ]  # fmt: skip
    assert 0 < scale.part(TODAY) < 1


def test_far_days_do_not_stretch_the_line() -> None:
    scale = make_scale([date(1999, 1, 1), date(2099, 1, 1)], TODAY)
    assert (scale.start, scale.end) == (date(2024, 4, 1), date(2028, 4, 1))
    assert not scale.holds(_span("a", date(2099, 1, 1), date(2099, 1, 1)))


def test_without_deadlines_it_shows_a_year() -> None:
    scale = make_scale([], TODAY)
    assert (scale.start, scale.end) == (date(2025, 4, 1), date(2026, 4, 1))


def test_no_deadline_covers_another_in_its_lane() -> None:
    scale = make_scale([date(2026, 3, 31)], TODAY)
    day = date(2025, 6, 1)
    spans = [_span(key, day, day) for key in "abc"]
    spans.append(_span("d", date(2026, 1, 1), date(2026, 3, 31)))
    lanes = pack(spans, scale, 1000, 9, most=3)
    assert lanes is not None
    assert sorted(lanes[key] for key in "abc") == [0, 1, 2]
    assert lanes["d"] == 0
    assert pack(spans, scale, 1000, 9, most=2) is None


def test_quarters_follow_each_other_over_the_year() -> None:
    assert quarter_start(date(2025, 12, 31)) == date(2025, 10, 1)
    assert next_quarter(date(2025, 12, 31)) == date(2026, 1, 1)
