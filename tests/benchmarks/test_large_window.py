"""The window on registers of 200, 20,000 and, when asked, 100,000 agreements (C1, D2, T1, S2).

`NOVEX_BENCH_LARGE=100000 make bench` adds that size. Ratios are against a bare window or a raw
cursor, measured in turn; growth shows in the figures at each size.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from novex_desktop import paths
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.database import Database, StoreSetup
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.nodes import NodeKey, NodeKind
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.ui.workspace import Workspace
from novex_desktop.window_services import make_services
from tests.benchmarks.large_register import fill_register
from tests.benchmarks.pairs import Measured, measure_pairs, report

pytestmark = pytest.mark.benchmark
CHECKOUT = Path(__file__).resolve().parents[2]
PAIRS = 5
SIZES = sorted({200, 20_000, int(os.environ.get("NOVEX_BENCH_LARGE", "20000"))})
TODAY = date(2026, 1, 1)

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
{more}
app = QApplication([])
window = QMainWindow()
window.resize(1600, 960)
window.show()
for _ in range(3):
    app.processEvents()
print("painted", flush=True)
"""
OURS = """
import sys
from pathlib import Path
from novex_desktop.app import run_window
from PySide6.QtWidgets import QApplication, QMainWindow

def paint_and_stop(*_):
    for _ in range(3):
        QApplication.processEvents()
    print("painted", flush=True)
    (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    window.close_register()
    return 0

QApplication.exec = paint_and_stop
run_window(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module", params=SIZES)
def size(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def large_path(
    size: int, register_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return a register of this size, made once for all measurements."""
    path = tmp_path_factory.mktemp("groot") / f"{size}.novex"
    fill_register(Path(shutil.copyfile(register_template, path)), size)
    return path


@pytest.fixture(scope="module")
def large(large_path: Path, store_setup: StoreSetup) -> Iterator[Database]:
    database = Database.open(large_path, store_setup)
    yield database
    database.close()


@pytest.fixture
def compiled(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the started processes keep what they compile, as an installed program does."""
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.getbasetemp() / "pyc"))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)


def start(script: str, *arguments: str) -> float:
    """Return the seconds from starting a process until its window was painted."""
    started = time.perf_counter()
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(
        command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"painted\n"
        return time.perf_counter() - started


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize(("more", "peer", "bound"), [
    ("", "a bare window", 1.6),
    ("import sqlmodel", "a bare window and SQLModel", 0.40),
])  # fmt: skip
def test_the_first_picture(
    large_path: Path, size: int, tmp_path: Path, more: str, peer: str, bound: float
) -> None:
    # A copy: the window keeps a lock on what it opens.
    copy = Path(shutil.copyfile(large_path, tmp_path / "kopie.novex"))
    bare = BARE.format(more=more)
    start(bare), start(OURS, str(copy))
    pairs = [(start(OURS, str(copy)), start(bare)) for _ in range(PAIRS)]
    measured = Measured(
        statistics.median(ours for ours, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(ours / other for ours, other in pairs),
    )
    report("C1", f"first picture with {size}", peer, measured, bound)


def test_a_list_is_read_near_the_speed_of_the_cursor(large: Database, size: int) -> None:
    with large.read() as connection:
        meeting_id = connection.execute("SELECT id FROM meeting ORDER BY year DESC").fetchone()[0]
        for what, under, where, values in (
            (
                "one meeting",
                NodeKey(NodeKind.MEETING, meeting_id),
                "t.meeting_id = ?",
                (meeting_id,),
            ),
            ("all", None, "1", ()),
        ):
            measured = measure_pairs(
                lambda under=under: list_agreements(connection, TODAY, under),  # type: ignore[misc]
                lambda where=where, values=values: connection.execute(  # type: ignore[misc]
                    "SELECT a.* FROM agreement a JOIN topic t ON t.id = a.topic_id"
                    f" WHERE {where}", values
                ).fetchall(),
                PAIRS,
            )  # fmt: skip
            report("D2", f"rows of {what} of {size}", "the bare rows", measured, 1.3)


@pytest.fixture
def panes(large_path: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Return the panes of a window on a copy of the register, shown and painted."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    copy = Path(shutil.copyfile(large_path, tmp_path / "kopie.novex"))
    database = Database.open(copy, make_store_setup())
    window = MainWindow(
        database,
        make_services(make_store_setup),
        Settings(tmp_path / "settings.ini"),
        Tasks(),
        Theme(application, paths.get_resources_folder()),
    )
    window.show()
    application.processEvents()
    assert window.workspace is not None
    database.preload()
    yield window.workspace
    window.close_register()
    window.close()


def clock(do: Callable[[], object]) -> float:
    """Return the seconds until something was done and painted."""
    started = time.perf_counter()
    do()
    QApplication.processEvents()
    return time.perf_counter() - started


def test_what_a_user_does(panes: Workspace, size: int) -> None:
    meeting = panes.tree_model.index(0, 0).data(panes.tree_model.KeyRole)
    topic = panes.tree_model.index(0, 0, panes.tree_model.index(0, 0, panes.tree_model.index(0, 0)))
    done, busy = AgreementStatus.DONE, AgreementStatus.IN_PROGRESS
    found: dict[str, list[float]] = {}

    def note(what: str, do: Callable[[], object]) -> None:
        found.setdefault(what, []).append(clock(do))

    for turn in range(PAIRS + 1):
        note("choose a topic", lambda: panes.tree.choose(topic.data(panes.tree_model.KeyRole)))
        note("choose a meeting", lambda: panes.tree.choose(meeting))
        for place, key in enumerate("woning"):
            text = "woning"[: place + 1]
            note("a key in the filter", lambda text=text: panes.table.filter_field.setText(text))  # type: ignore[misc]
            assert key in text
        note("clear the filter", panes.table.filter_field.clear)
        agreement_id, status = panes.form.agreement_id, (done, busy)[turn % 2]
        wish = {"status": status}
        note("change a status", lambda: panes.form.save_requested.emit(agreement_id, wish))  # noqa: B023
        note("undo it", panes._edits.undo)
        note("do it again", panes._edits.redo)
    print()
    for what, seconds in found.items():
        print(f"     {what} with {size}: {statistics.median(seconds) * 1000:.1f} ms, "
              f"at most {max(seconds[len(seconds) // (PAIRS + 1):]) * 1000:.1f}")  # fmt: skip
