"""Runs the command line in a process of its own, and measures what it took."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 500_000_000
MOST_SECONDS = 30
"""Bounds of any document: of memory, and of processor time, so that a busy machine fails none."""

_ROOT = Path(__file__).parents[1]
_RUN = """
import resource, sys, time
from pathlib import Path
import novex_desktop.cli as cli
try:
    sys.argv = ["novex-desktop", *sys.argv[1:]]
    cli.main()
except SystemExit as stop:
    code = stop.code or 0
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
status = Path("/proc/self/status")
if status.exists():  # getrusage would tell the peak of the process that started this one, too
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024
print(f"\\n|{code}|{time.process_time():.1f}|{peak}", flush=True)
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command said and took."""

    told: str
    errors: str
    code: int
    seconds: float  # of the processor
    peak: int  # bytes of memory

    @property
    def figures(self) -> str:
        """Time and memory for a report."""
        return f"{self.seconds} s of the processor, {self.peak // 1_000_000} MB"


def run_measured(arguments: Sequence[str], folder: Path, home: Path, timeout: float) -> Measured:
    """Run a command in a folder, with the files of the user in another."""
    result = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        cwd=folder,
        env={**os.environ, "NOVEX_DESKTOP_HOME": str(home), "PYTHONPATH": str(_ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    told, code, seconds, peak = result.stdout.rsplit("|", 3)
    return Measured(told, result.stderr, int(code), float(seconds), int(peak))
