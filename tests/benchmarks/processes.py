"""Measuring whole processes, from their start until they say that they are ready."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

_READY = """
import pathlib, time
def ready():
    print(time.process_time())
    status = pathlib.Path("/proc/self/status")  # the peak of this process alone, where it is told
    lines = status.read_text().splitlines() if status.exists() else ["VmHWM: 0"]
    print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
    print("ready", flush=True)
"""

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
{more}
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Window()
window.resize(1600, 960)
window.show()
app.exec()
ready()
"""
"""A bare window, painted once: the floor."""

_WITH_ORM = "import novex_desktop.domain.tables"
BARE_AND_ORM = BARE.format(more=_WITH_ORM)
"""The same with SQLModel and our tables imported."""

FIRST_PICTURE = """
import gc, sys
gc.disable()  # as `__main__` does before it imports the window
from novex_desktop.ui import main_window
from PySide6.QtWidgets import QApplication

def stop(window):
    ready()
    window.close_register()
    QApplication.quit()

main_window.MainWindow.complete = stop  # called when tree and table were painted
from novex_desktop.__main__ import main
main()
"""
"""Our window on the register that is named, until its first picture."""

COMPLETE = """
import gc, sys, time
gc.disable()
from novex_desktop.ui import main_window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

complete = main_window.MainWindow.complete
{before}

def go_on(window):
    complete(window)
    {then}

def end(window):
    {last}
    ready()
    window.close_register()
    QApplication.quit()

main_window.MainWindow.complete = go_on
from novex_desktop.__main__ import main
main()
"""
"""Our window, and what it does after its first picture."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process."""

    seconds: float  # until it was ready
    peak_mib: float
    processor_s: float  # what a busy machine does not lengthen
    told: list[str]  # what it printed before that


def run(script: str, *arguments: object) -> Run:
    """Start a process, and wait until it says "ready" and ends."""
    started = time.perf_counter()
    command = [sys.executable, "-c", _READY + script, *map(str, arguments)]
    process = subprocess.Popen(
        command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=_make_environment(), text=True,
    )  # fmt: skip
    assert process.stdout is not None
    told = []
    while (line := process.stdout.readline().strip()) != "ready":
        assert line, "the process ended before it was ready"
        told.append(line)
    seconds = time.perf_counter() - started
    process.stdout.close()
    assert process.wait() == 0
    peak_mib, processor_s = float(told.pop()) / 1024, float(told.pop())
    return Run(seconds, peak_mib, processor_s, told)


def measure_whole(*arguments: object) -> float:
    """Run Python with these arguments, and return its processor time, its end included.

    Windows tells no time of a process that ended; there it is how long it took.
    """
    before, started = os.times(), time.perf_counter()
    command = [sys.executable, *map(str, arguments)]
    subprocess.run(command, cwd=CHECKOUT, env=_make_environment(), capture_output=True, check=True)
    after = os.times()
    taken = after.children_user - before.children_user
    taken += after.children_system - before.children_system
    return taken or time.perf_counter() - started


def _make_environment() -> dict[str, str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(CHECKOUT),
        # An installed program keeps what it compiled.
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "novex-bench-compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment
