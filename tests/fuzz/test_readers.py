"""Readers of files that others make: whatever the bytes, they read or refuse, and raise no bug.

Some hundreds of files in each run of the tests, thousands of each kind with `make faults`.
"""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS, make_seeds
from tests.store.fault_rounds import count_rounds

SEEDS = make_seeds()
SLOW = {"open_register", "read_pdf", "read_text"}
_seconds: dict[str, float] = {}


def mutate(seed: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """Replace pieces of a file: each edit is a place, how much goes, and what comes."""
    content = bytearray(seed)
    for place, length, piece in edits:
        at = place % (len(content) + 1)
        content[at : at + length] = piece
    return bytes(content)


PIECES = st.one_of(
    st.binary(max_size=8),
    st.sampled_from([b"\x00", b"\xff\xff\xff\xff", b"<", b"&", b"<!DOCTYPE a>", b"]]>", b"\\",
                     b"9" * 30, b"-1", b"/", b"[" * 50, b"{", b"\n\n", b"\xe2\x80\xae"]),
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.integers(0, 2**24), st.sampled_from([0, 0, 1, 1, 4, 40, 4096]), PIECES),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_the_bytes_a_reader_reads_or_refuses(
    name: str, tell_figures: Callable[[str], None]
) -> None:
    rounds = count_rounds(15 if name in SLOW else 60, 1500 if name in SLOW else 3000)

    @settings(
        max_examples=rounds,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(seed=st.sampled_from(SEEDS[name]), edits=EDITS)
    def read(seed: bytes, edits: list[tuple[int, int, bytes]]) -> None:
        began = time.process_time()
        TARGETS[name](mutate(seed, edits))
        assert time.process_time() - began < 30

    began = time.monotonic()
    read()
    tell_figures(f"{name}: {rounds} files in {time.monotonic() - began:.0f} s, 0 bugs")
