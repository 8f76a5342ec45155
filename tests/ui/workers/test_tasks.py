import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress
from novex_desktop.ui.workers.task import Task
from novex_desktop.ui.workers.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    runner = Tasks()
    yield runner
    runner.close()


def wait_for_stop(progress: Progress) -> None:
    pause = threading.Event()
    while True:
        progress(0, 1)
        pause.wait(0.001)


def test_work_runs_in_another_thread_and_gives_its_result(tasks: Tasks, qtbot: QtBot) -> None:
    task = Task("Werken", lambda progress: threading.current_thread())
    results: list[object] = []
    task.succeeded.connect(results.append)
    with qtbot.waitSignal(tasks.ended):
        tasks.start(task)
    assert isinstance(results[0], threading.Thread)
    assert results[0] is not threading.main_thread()
    assert not tasks.is_busy


def test_progress_is_reported(tasks: Tasks, qtbot: QtBot) -> None:
    task = Task("Werken", lambda progress: progress(3, 3, "bijna"))
    with qtbot.waitSignal(task.progressed) as signal:
        tasks.start(task)
    assert signal.args == [3, 3, "bijna"]


def test_an_error_of_the_user_is_handed_over(tasks: Tasks, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise ExportError("Het bestand is open in Excel.")

    task = Task("Werken", work)
    errors: list[ExportError] = []
    task.failed.connect(errors.append)
    with qtbot.waitSignal(tasks.ended):
        tasks.start(task)
    assert [error.message for error in errors] == ["Het bestand is open in Excel."]


def test_a_cancelled_task_stops_and_says_so(tasks: Tasks, qtbot: QtBot) -> None:
    task = Task("Werken", wait_for_stop)
    tasks.start(task)
    with qtbot.waitSignals([task.cancelled, tasks.ended]):
        task.cancel()


def test_a_bug_reaches_the_one_handler(tasks: Tasks, qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise ZeroDivisionError

    task = Task("Werken", work)
    with qtbot.captureExceptions() as bugs, qtbot.waitSignal(tasks.ended):
        tasks.start(task)
    assert [kind for kind, *_ in bugs] == [ZeroDivisionError]


def test_tasks_wait_for_each_other(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    seen: list[str] = []

    def wait(progress: Progress) -> None:
        gate.wait(5)
        seen.append("een")

    first = Task("Een", wait)
    second = Task("Twee", lambda progress: seen.append("twee"))
    tasks.start(first)
    tasks.start(second)
    with qtbot.waitSignal(second.succeeded):
        gate.set()
    assert seen == ["een", "twee"]


def test_closing_cancels_all_and_waits(qtbot: QtBot) -> None:
    runner = Tasks()
    running, waiting = Task("Een", wait_for_stop), Task("Twee", lambda progress: None)
    runner.start(running)
    runner.start(waiting)
    runner.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "task"]
    assert not runner.is_busy
