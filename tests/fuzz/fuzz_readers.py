"""Fuzzing with atheris, which follows the paths through our code; for who has it installed.

No dependency of the project. From the root of the checkout:
    pip install atheris
    PYTHONPATH=. python tests/fuzz/fuzz_readers.py read_docx -max_total_time=60
"""

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["novex_desktop"]):
    from tests.fuzz.targets import TARGETS, make_seeds


def main() -> None:
    """Fuzz the reader that is named, from good files, until it fails or time is up."""
    name, *options = sys.argv[1:]
    corpus = Path(tempfile.mkdtemp(prefix="corpus-"))
    for number, seed in enumerate(make_seeds()[name]):
        (corpus / str(number)).write_bytes(seed)
    atheris.Setup([sys.argv[0], *options, "-max_len=200000", str(corpus)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
