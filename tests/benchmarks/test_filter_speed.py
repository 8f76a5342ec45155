"""The filter above the table, key by key, in one list and in all rows (goal S2)."""

import statistics
import time
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtWidgets import QTableView

from novex_desktop.store.database import Database
from novex_desktop.store.queries.nodes import NodeKey
from novex_desktop.store.queries.row_fields import PLACES, ROW_TABLES, TEXTS, RowField
from novex_desktop.store.queries.row_filter import RowFilter, RowFinder
from novex_desktop.store.queries.scopes import condition_scope
from novex_desktop.store.queries.tree import list_meetings
from novex_desktop.ui.table.agreement_table_model import AgreementTableModel
from novex_desktop.ui.table.agreement_table_view import AgreementTableView
from novex_desktop.ui.theme.theme import Theme
from tests.benchmarks.pairs import IS_QUICK, pair_up, report, report_figure, time_once
from tests.benchmarks.tables import PlainRows, make_table, wait_for_rows

pytestmark = pytest.mark.benchmark
TODAY = date(2026, 1, 1)
KEYS = [word[:end] for word in ("woning", "rijk", "energie") for end in range(1, len(word) + 1)]
LOOKED_IN = (
    RowField.NUMBER, RowField.AGREEMENT, RowField.TOPIC, RowField.REGION, RowField.LEAD,
    RowField.DUE, RowField.STATUS, RowField.KIND,
)  # fmt: skip


@pytest.mark.parametrize("is_whole", [False, True], ids=["list", "all"])
def test_a_key_in_the_filter_is_painted(
    large: Database, size: int, theme: Theme, *, is_whole: bool
) -> None:
    """From the key to the painted rows, beside clearing the filter, which is all painting.

    Words are typed letter by letter, as in the window; each begins anew.
    """
    with large.read() as connection:
        under = None if is_whole else list_meetings(connection, {})[0].key
    model, view = make_table(large, theme, under)
    where = "all rows" if is_whole else "one list"
    bound = 1.25 if size >= 100_000 else None
    what = f"a key in the filter of {where}"
    with large.read() as connection:
        finder = RowFinder(under)
        finder.find(connection, TODAY)
        find = partial(finder.find, connection, TODAY, RowFilter(words="x"))
        first = time_once(find, time.process_time) * 1000
        report_figure("S2", f"the first key in it, {where}, processor time", first, size=size)
        finding = [
            time_once(
                partial(finder.find, connection, TODAY, RowFilter(words=key)), time.process_time
            )
            for key in KEYS
        ]
    _filter(model, view, "x")  # what is looked in is read with the first key
    _filter(model, view, "")
    ours, clearing = [], []
    for key in KEYS:
        ours.append(time_once(partial(_filter, model, view, key)))
        clearing.append(time_once(partial(_filter, model, view, "")))
    measured = pair_up(ours, clearing)
    report("S2", f"{what}, painted", "clearing the filter", measured, bound, size=size)
    found = statistics.median(finding) * 1000
    report_figure("S2", f"{what}, its rows found, processor time", found, size=size)
    if IS_QUICK:
        return  # the proxy alone takes half a minute
    step = 4 if is_whole else 1
    measured = pair_up(ours[::step], _filter_by_proxy(large, under, KEYS[::step]))
    bound = 0.1 if is_whole and size >= 100_000 else None  # a thousand rows are soon looked through
    what = f"{what}, painted "
    report("S2", what, "proxy filter", measured, bound, size=size)


def _filter(model: AgreementTableModel, view: AgreementTableView, text: str) -> None:
    model.set_row_filter(RowFilter(words=text))
    wait_for_rows(model)
    view.viewport().repaint()


def _filter_by_proxy(database: Database, under: NodeKey | None, keys: list[str]) -> list[float]:
    """Return the seconds that Qt's own filter takes over the columns that ours looks through."""
    with database.read() as connection:
        scope, values = condition_scope(connection, under, TODAY)
        texts = ", ".join(f"coalesce({TEXTS[field]}, '')" for field in LOOKED_IN)
        rows = connection.execute(
            f"{PLACES} SELECT {texts} FROM {ROW_TABLES} WHERE NOT a.deleted AND {scope}", values
        ).fetchall()
    proxy, view = QSortFilterProxyModel(), QTableView()
    source = PlainRows(rows)
    proxy.setSourceModel(source)
    proxy.setFilterKeyColumn(-1)
    view.setModel(proxy)
    view.resize(1200, 800)
    view.show()
    times = []
    for key in keys:
        start = time.perf_counter()
        proxy.setFilterFixedString(key)
        view.viewport().repaint()
        times.append(time.perf_counter() - start)
        proxy.setFilterFixedString("")
    view.close()
    return times
