"""What a user does in the window, done and painted, on registers of all sizes (D2)."""

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from novex_desktop import paths
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.database import Database
from novex_desktop.store.queries import row_fields
from novex_desktop.store.queries.agreements import list_agreements_by_id
from novex_desktop.store.queries.nodes import Perspective, condition_ids
from novex_desktop.store.queries.row_fields import RowField
from novex_desktop.store.queries.row_filter import find_rows
from novex_desktop.store_setup import make_store_setup
from novex_desktop.ui.main_window import MainWindow
from novex_desktop.ui.settings import Settings
from novex_desktop.ui.table.row_source import BLOCK, RegisterRows
from novex_desktop.ui.theme.theme import Theme
from novex_desktop.ui.workers.tasks import Tasks
from novex_desktop.ui.workspace import Workspace
from novex_desktop.window_services import make_services
from tests.benchmarks.pairs import PAIRS, measure_pairs, report, report_figure, time_once

pytestmark = pytest.mark.benchmark
TODAY = date(2026, 1, 1)
# The same columns; what our rows put together from others is left out.
COLUMNS = [
    text for field, text in row_fields.TEXTS.items()
    if field not in (RowField.LEAD, RowField.DUE, RowField.DUE_DATE, RowField.UPDATED)
]  # fmt: skip


def test_a_block_of_rows_is_read_near_the_speed_of_the_cursor(large: Database, size: int) -> None:
    columns = ", ".join([*COLUMNS, row_fields.DEADLINE_DAY, row_fields._last_change()])
    with large.read() as connection:
        ids = find_rows(connection, TODAY).ids[:BLOCK]
        condition, values = condition_ids("a.id", ids)
        statement = (
            f"{row_fields.PLACES} SELECT a.id, a.parent_id, a.topic_id, a.kind_confirmed,"
            f" {columns} FROM {row_fields.ROW_TABLES} WHERE NOT a.deleted AND {condition}"
        )
        measured = measure_pairs(
            lambda: list_agreements_by_id(connection, TODAY, ids),
            lambda: connection.execute(statement, values).fetchall(),
        )
    report("D2", f"block of {BLOCK} rows", "raw cursor, same columns", measured, 1.3, size=size)


@pytest.fixture
def panes(large_path: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Return the panes of a window on a copy of the register, shown and painted."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
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
    window.complete()
    while not window.workspace.is_counted:
        application.processEvents()
    database.preload()
    yield window.workspace
    window.close_register()
    window.close()


def clock(do: Callable[[], object]) -> float:
    """Return the seconds until something was done and painted."""
    return time_once(lambda: (do(), QApplication.processEvents()))


def clock_both(do: Callable[[], object], is_done: Callable[[], bool]) -> tuple[float, float]:
    """Return the longest that the window stood still, and the seconds until all was there."""
    start = time.perf_counter()
    longest = clock(do)
    while not is_done():
        time.sleep(0.002)  # as the window does, so that the thread has the interpreter
        longest = max(longest, time_once(QApplication.processEvents))
    return longest, time.perf_counter() - start


def test_what_a_user_does(panes: Workspace, size: int) -> None:
    model, tree = panes.table.model, panes.tree_model
    meeting = tree.index(0, 0).data(tree.KeyRole)
    topic = tree.index(0, 0, tree.index(0, 0, tree.index(0, 0))).data(tree.KeyRole)
    done, on_hold = AgreementStatus.DONE, AgreementStatus.ON_HOLD
    found: dict[str, list[float]] = {}

    def note(what: str, do: Callable[[], object]) -> None:
        found.setdefault(what, []).append(clock(do))

    def is_there() -> bool:
        return not (panes.left.is_arriving or model.is_loading or model._reading.is_busy)

    def note_both(what: str, do: Callable[[], object]) -> None:
        held, whole = clock_both(do, is_there)
        found.setdefault(what, []).append(held)
        found.setdefault(f"{what}, until all is there", []).append(whole)

    for _ in range(PAIRS + 1):
        note("choose a topic", lambda: panes.tree.choose(topic))
        note("choose a meeting", lambda: panes.tree.choose(meeting))
        for place in range(len("woning")):
            text = "woning"[: place + 1]
            note("a key in the filter", lambda text=text: panes.table.filter_field.setText(text))  # type: ignore[misc]
        note("clear the filter", panes.table.filter_field.clear)
        agreement_id, wish = panes.form.agreement_id, {"status": done}
        while not is_there():
            QApplication.processEvents()
        note("change a status", lambda: panes.form.save_requested.emit(agreement_id, wish))  # noqa: B023
        note("undo it", panes._edits.undo)
        note("do it again", panes._edits.redo)
        note_both(
            "choose all rows of all meetings", lambda: model.load(RegisterRows(panes._database))
        )
        note_both(
            "a key in the filter of all rows", lambda: panes.table.filter_field.setText("won")
        )
        panes.table.filter_field.setText("woning")
        wait = partial(panes.form.save_requested.emit, agreement_id, {"status": on_hold})
        note("change a status while that filter is looked for", wait)
        note_both("that filter, begun anew", QApplication.processEvents)
        note("clear that filter", panes.table.filter_field.clear)
        note("scroll to the end", panes.table.view.scrollToBottom)
        panes._node = None
    for perspective in (*list(Perspective)[1:], Perspective.REGION):
        look = partial(panes.left.choose_perspective, perspective)
        note_both(f"look by {perspective}", look)
        second = tree.index(min(1, tree.rowCount() - 1), 0).data(tree.KeyRole)
        note_both(f"choose a group by {perspective}", partial(panes.tree.choose, second))
    for what, seconds in found.items():
        report_figure("-", what, statistics.median(seconds) * 1000, size=size)
