"""Measuring in pairs: ours and its floor or peer in turn, so that a busy machine slows both."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmarks.results import Result, note

IS_QUICK = bool(os.environ.get("NOVEX_BENCH_QUICK"))
PAIRS = 5 if IS_QUICK else 7


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of both sides and the median of the ratios pair by pair."""

    ours_s: float
    peer_s: float
    ratio: float


def measure_pairs(
    ours: Callable[[], object],
    peer: Callable[[], object],
    pairs: int = PAIRS,
    clock: Callable[[], float] = time.perf_counter,
) -> Measured:
    """Run both in turn (peer, ours, peer, ours, ...) after one run of each to warm up.

    Args:
        clock: time.process_time for the time of the processor alone.
    """
    peer(), ours()
    peer_times, our_times = [], []
    for _ in range(pairs):
        peer_times.append(time_once(peer, clock))
        our_times.append(time_once(ours, clock))
    return pair_up(our_times, peer_times)


def pair_up(ours: Sequence[float], peers: Sequence[float]) -> Measured:
    """Return the medians of what was measured in turn."""
    ratios = [our / peer for our, peer in zip(ours, peers, strict=True)]
    return Measured(statistics.median(ours), statistics.median(peers), statistics.median(ratios))


def report(
    goal: str,
    what: str,
    peer: str,
    measured: Measured,
    bound: float | None = None,
    *,
    size: int | None = None,
    unit: str = "ms",
) -> None:
    """Put one line in the table; a benchmark tells, it does not fail.

    Args:
        bound: highest ratio that meets the goal; None where the goal is about another size.
        size: agreements in the register, for the table of growth.
        unit: "ms" for seconds; anything else is shown as it was measured.
    """
    factor = 1000 if unit == "ms" else 1
    note(
        Result(
            goal, what, size, measured.ours_s * factor, unit, peer, measured.peer_s * factor,
            measured.ratio, bound,
        )
    )  # fmt: skip


def report_figure(
    goal: str,
    what: str,
    value: float,
    bound: float | None = None,
    *,
    unit: str = "ms",
    size: int | None = None,
) -> None:
    """Put a line in the table whose goal is a plain figure, not a ratio."""
    note(Result(goal, what, size, value, unit, "", None, value / bound if bound else 0.0, bound))


def time_once(run: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the seconds that something takes."""
    start = clock()
    run()
    return clock() - start


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share lies."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
