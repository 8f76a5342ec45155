"""From the start of the process to the first picture, and what comes after it (C1 to C5)."""

import shutil
from pathlib import Path

import pytest

from tests.benchmarks.pairs import IS_QUICK, Measured, pair_up, report
from tests.benchmarks.processes import BARE, BARE_AND_ORM, COMPLETE, FIRST_PICTURE, Run, run

pytestmark = pytest.mark.benchmark
PAIRS = 5
FLOOR = BARE.format(more="")
# The backup of the day and the look at the log come after it, and nobody waits for them.
_WAIT = """
    def wait():
        if {is_early}:
            QTimer.singleShot(1, wait)
        else:
            end(window)
    QTimer.singleShot(0, wait)
"""
_WITHOUT_ORM = "window._database._engine is None"
AFTER_ORM = _WAIT.format(is_early=_WITHOUT_ORM)
AFTER_PRELOAD = _WAIT.format(is_early=f"{_WITHOUT_ORM} or not window.workspace.is_counted")
FIRST_ORM_QUERY = """
    from sqlmodel import select
    from novex_desktop.domain.change import Meta
    with window._database.change("Meten") as act:
        act.session.exec(select(Meta)).all()
"""
# Another event every 2 ms: what lies between two of them is what a key would have waited.
WATCH = """
    gaps, last = [], [time.perf_counter()]
    def tick():
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now
    window.timer = QTimer(window)
    window.timer.timeout.connect(tick)
    window.timer.start(2)
    window.gaps = gaps
    QTimer.singleShot(900, lambda: end(window))
"""
TELL_GAP = "print(max(window.gaps), flush=True)"
WITHOUT_PRELOAD = "main_window.MainWindow._start_preload = lambda window: None"
SHOW_ALL = """
    from novex_desktop.ui.table.row_source import RegisterRows
    panes = window.workspace
    def wait():
        QApplication.processEvents()
        while panes.table.model.is_loading or panes.table.model._reading.is_busy:
            QApplication.processEvents()
    panes.table.model.load(RegisterRows(window._database))
    wait()
    panes.tree.unfold_under(panes.tree.model().index(0, 0))
    panes.table.view.scrollToBottom()
    for text in ("wo", "won", ""):
        panes.table.filter_field.setText(text)
        wait()
"""


@pytest.fixture
def register(large_path: Path, tmp_path: Path) -> Path:
    """Return a copy, since the window keeps a lock on what it opens."""
    return Path(shutil.copyfile(large_path, tmp_path / "kopie.novex"))


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOVEX_DESKTOP_HOME", str(tmp_path / "thuis"))


def in_turn(ours: str, peer: str, register: Path) -> tuple[list[Run], list[Run]]:
    run(ours, register), run(peer, register)
    pairs = [(run(ours, register), run(peer, register)) for _ in range(PAIRS)]
    return [our for our, _ in pairs], [other for _, other in pairs]


def seconds(ours: list[Run], peers: list[Run]) -> Measured:
    return pair_up([one.seconds for one in ours], [one.seconds for one in peers])


def peaks(ours: list[Run], peers: list[Run]) -> Measured:
    return pair_up([one.peak_mib for one in ours], [one.peak_mib for one in peers])


def test_the_first_picture(register: Path, size: int) -> None:
    ours, bare = in_turn(FIRST_PICTURE, FLOOR, register)
    report("C1", "first picture", "bare window", seconds(ours, bare), 1.6, size=size)
    measured = pair_up([one.processor_s for one in ours], [one.processor_s for one in bare])
    report("C1", "first picture, processor time", "bare window", measured, 1.6, size=size)
    report("C5", "its memory", "bare window", peaks(ours, bare), 1.4, size=size, unit="MiB")


def test_the_first_picture_comes_long_before_the_orm_would_be_there(
    register: Path, size: int
) -> None:
    ours, heavy = in_turn(FIRST_PICTURE, BARE_AND_ORM, register)
    report("C1", "first picture ", "bare window, SQLModel and tables", seconds(ours, heavy), 0.40,
           size=size)  # fmt: skip


def test_the_first_orm_query(register: Path, size: int) -> None:
    script = COMPLETE.format(before="", then=AFTER_ORM.strip(), last=FIRST_ORM_QUERY.strip())
    ours, heavy = in_turn(script, BARE_AND_ORM, register)
    peer = "bare window, SQLModel and tables"
    report("C2", "ready to write and first ORM query", peer, seconds(ours, heavy), 1.3, size=size)
    script = COMPLETE.format(before="", then=AFTER_PRELOAD.strip(), last=FIRST_ORM_QUERY.strip())
    ours, heavy = in_turn(script, BARE_AND_ORM, register)
    report("C2", "the same, and the figures counted", peer, seconds(ours, heavy), size=size)
    report("C5", "memory with the ORM", peer, peaks(ours, heavy), 1.3, size=size, unit="MiB")


def test_loading_in_a_thread_stalls_nothing(register: Path, size: int) -> None:
    watch = COMPLETE.format(before="", then=WATCH.strip(), last=TELL_GAP)
    idle = COMPLETE.format(before=WITHOUT_PRELOAD, then=WATCH.strip(), last=TELL_GAP)
    ours, without = in_turn(watch, idle, register)
    measured = pair_up(
        [float(one.told[0]) for one in ours], [float(one.told[0]) for one in without]
    )
    report("C4", "longest stall while it loads and counts", "without", measured, 2, size=size)


@pytest.mark.skipif(IS_QUICK, reason="builds the register of 200 beside it")
def test_memory_does_not_grow_with_the_register(
    register: Path, size: int, made_registers: Path, register_template: Path, tmp_path: Path
) -> None:
    from tests.benchmarks.conftest import make_register

    small = make_register(made_registers, register_template, 200)
    small = Path(shutil.copyfile(small, tmp_path / "klein.novex"))
    script = COMPLETE.format(before="", then=AFTER_PRELOAD.strip(), last=SHOW_ALL.strip())
    run(script, register), run(script, small)
    pairs = [(run(script, register), run(script, small)) for _ in range(PAIRS)]
    measured = peaks([our for our, _ in pairs], [other for _, other in pairs])
    what = "memory, all rows chosen and filtered, a list unfolded"
    report("M", what, "200 agreements", measured, 1.5, size=size, unit="MiB")
