"""Starts a program that tells what it saved, line by line, and kills it at a moment of choice."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
BEGIN = "begin"  # what a program says when the act begins of which the kill is to be the end
_MOST_SECONDS = 120  # a program that hangs must fail its test, and not keep all others waiting


def run_until_killed(
    command: Sequence[str | Path],
    after_s: float,
    after_told: int = 0,
    environment: Mapping[str, str] | None = None,
) -> list[str]:
    """Return what a program told between its beginning and the kill.

    Args:
        command: arguments of Python.
        after_s: when to kill it, counted from what it told last, so that a busy machine is no
            reason to see nothing.
        after_told: how much it tells before that.
    """
    with _start(command, environment) as process:
        assert process.stdout is not None
        begun = process.stdout.readline()
        first = [process.stdout.readline().rstrip("\n") for _ in range(after_told)]
        threading.Event().wait(after_s)
        code = process.poll()
        process.kill()
        told, errors = process.communicate()
    assert (begun, code) == (f"{BEGIN}\n", None), errors
    return first + (told.rpartition("\n")[0].split("\n") if "\n" in told else [])


def measure_act(
    command: Sequence[str | Path], environment: Mapping[str, str] | None = None
) -> float:
    """Return how long an act takes from its beginning until it is told, when nothing kills it."""
    with _start(command, environment) as process:
        assert process.stdout is not None
        begun, began = process.stdout.readline(), time.monotonic()
        told, took_s = process.stdout.readline(), time.monotonic() - began
        process.kill()
        _rest, errors = process.communicate()
    assert (begun, bool(told)) == (f"{BEGIN}\n", True), errors
    return took_s


@contextmanager
def _start(
    command: Sequence[str | Path], environment: Mapping[str, str] | None
) -> "Iterator[subprocess.Popen[str]]":
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    watch = threading.Timer(_MOST_SECONDS, process.kill)
    watch.start()
    try:
        yield process
    finally:
        watch.cancel()
        process.kill()
        process.wait()
