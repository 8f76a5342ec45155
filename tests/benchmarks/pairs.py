"""Measuring in pairs: ours and its floor or peer in turn, so that a busy machine slows both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

PAIRS = 7


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of both sides and the median of the ratios pair by pair."""

    ours_s: float
    peer_s: float
    ratio: float


def measure_pairs(
    ours: Callable[[], object], peer: Callable[[], object], pairs: int = PAIRS
) -> Measured:
    """Run both in turn (peer, ours, peer, ours, ...) after one run of each to warm up."""
    peer(), ours()
    peer_times, our_times = [], []
    for _ in range(pairs):
        peer_times.append(_time(peer))
        our_times.append(_time(ours))
    ratios = [ours_s / peer_s for ours_s, peer_s in zip(our_times, peer_times, strict=True)]
    return Measured(
        statistics.median(our_times), statistics.median(peer_times), statistics.median(ratios)
    )


def report(goal: str, what: str, peer: str, measured: Measured, bound: float | None = None) -> None:
    """Print one line of the table; a benchmark tells, it does not fail.

    Args:
        bound: highest ratio that meets the goal; None where the goal is about 100,000 rows.
    """
    verdict = ""
    if bound is not None:
        verdict = f" (goal {bound:g}): {'met' if measured.ratio <= bound else 'NOT MET'}"
    print(
        f"\n{goal:4} {what}: {measured.ours_s * 1000:.1f} ms; {peer}: "
        f"{measured.peer_s * 1000:.1f} ms; ratio {measured.ratio:.2f}{verdict}"
    )


def _time(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
