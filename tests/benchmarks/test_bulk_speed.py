"""One act on 5,000 agreements: undoing it, showing it and telling of it (the issue's own goal)."""

import statistics
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.database import Database
from novex_desktop.store.moments import format_moment
from novex_desktop.store.queries.overview_changes import ChangePeriod, list_overview_changes
from novex_desktop.ui.workspace import Workspace
from tests.benchmarks.pairs import IS_QUICK, pair_up, report, time_once
from tests.benchmarks.test_window_acts import panes

pytestmark = pytest.mark.benchmark
MOST = 5_000
PAIRS = 5
__all__ = ["panes"]  # the fixture


@pytest.mark.skipif(IS_QUICK, reason="minutes with many rows")
def test_an_act_on_many_agreements(panes: Workspace, size: int) -> None:
    from novex_desktop.store.operations.agreements import update_agreement

    if size < 20_000:
        pytest.skip("there are not so many")
    database = panes._database
    with database.read() as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM agreement LIMIT ?", (MOST,))]
    statuses = [AgreementStatus.LAPSED, AgreementStatus.DONE]
    times: dict[str, list[float]] = {}
    for turn in range(PAIRS):
        before = format_moment(datetime.now(UTC))
        wish = {"status": statuses[turn % 2]}

        def change(wish: Mapping[str, object] = wish) -> None:
            with database.change("Status wijzigen") as act:
                for agreement_id in ids:
                    update_agreement(act.session, agreement_id, wish)
            panes.told = act.changes  # type: ignore[attr-defined]

        def note(what: str, seconds: float) -> None:
            times.setdefault(what, []).append(seconds)

        note("change", time_once(change))
        note("refresh", time_once(lambda: panes._edits.tell(panes.told)))  # type: ignore[attr-defined]
        period = ChangePeriod(before, format_moment(datetime.now(UTC)), "nu")
        note("differences", time_once(lambda: _tell(database, period)))  # noqa: B023
        note("undo", time_once(lambda: setattr(panes, "told", database.undo())))
        note("refresh after undo", time_once(lambda: panes._edits.tell(panes.told)))  # type: ignore[attr-defined]
        assert database.redo().operations
    count = len(ids)
    for what in ("refresh", "differences", "undo", "refresh after undo"):
        measured = pair_up(times[what], times["change"])
        named = {"differences": "“Wijzigingen” of it"}.get(what, what)
        report("U", f"{named}, {count:,} agreements", "the change itself", measured, 2, size=size)
    assert statistics.median(times["change"]) > 0


def _tell(database: Database, period: ChangePeriod) -> None:
    with database.read() as connection:
        assert list_overview_changes(connection, period)
