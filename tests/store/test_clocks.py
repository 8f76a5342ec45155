"""A clock that stands still, runs back or is years off: order, undo, backups and log stay right."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from novex_desktop.store import recorder
from novex_desktop.store.backup_folder import BackupFolder
from novex_desktop.store.checking import check_register
from novex_desktop.store.database import Database
from novex_desktop.store.queries.acts import get_undo_label
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.queries.recent_acts import list_recent_acts

if TYPE_CHECKING:
    from novex_desktop.store.database import StoreSetup
    from tests.store.conftest import SmallList

NOW = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)
YEAR = timedelta(days=365)


class Clock:
    """What the laptop says that it is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = NOW
        clock = self

        class Moment(datetime):
            @classmethod
            def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
                return clock.now

        monkeypatch.setattr(recorder, "datetime", Moment)
        monkeypatch.setattr(time, "time_ns", lambda: int(clock.now.timestamp() * 1_000_000_000))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.mark.parametrize(
    "steps",
    [
        [timedelta(0)] * 4,  # all in the same millisecond
        [timedelta(0), -timedelta(hours=1), timedelta(minutes=5), -YEAR],
        [50 * YEAR, -60 * YEAR, timedelta(0), YEAR],
    ],
    ids=["still", "back", "years off"],
)
def test_acts_stand_in_the_order_in_which_they_were_done(
    small_list: "SmallList", agreement_id: str, clock: Clock, steps: list[timedelta]
) -> None:
    titles = [f"Titel {number}" for number in range(len(steps))]
    for title, step in zip(titles, steps, strict=True):
        clock.now += step
        small_list.retitle(agreement_id, title, f"Naar {title}")
    with small_list.database.read() as connection:
        acts = [act.label for act in list_recent_acts(connection)][: len(titles)]
        history = [
            entry.new for entry in list_history(connection, agreement_id) if entry.field == "title"
        ]
        clocks = [row[0] for row in connection.execute("SELECT hlc FROM change ORDER BY rowid")]
        undo = get_undo_label(connection)
    assert acts == [f"Naar {title}" for title in reversed(titles)]
    assert history[: len(titles)] == list(reversed(titles))
    assert undo == f"Naar {titles[-1]}"
    assert clocks == sorted(set(clocks))
    for title in reversed(titles[:-1]):
        small_list.database.undo()
        assert small_list.read(agreement_id)["title"] == title
    for title in titles[1:]:
        small_list.database.redo()
        assert small_list.read(agreement_id)["title"] == title
    with small_list.database.read() as connection:
        assert [fault for one in check_register(connection) for fault in one.faults] == []


def test_a_clock_that_was_put_back_costs_no_backup(
    small_list: "SmallList", agreement_id: str, clock: Clock, tmp_path: Path
) -> None:
    folder, register = BackupFolder(tmp_path / "kopieen"), small_list.database.path
    made = []
    for step in (timedelta(0), -YEAR, -YEAR, timedelta(days=1)):
        clock.now += step
        small_list.retitle(agreement_id, f"Om {clock.now}")
        record = folder.keep(register, "proef", clock.now)
        assert record is not None
        made.append(record.path)
    assert {record.path for record in folder.list_for(register)} >= {made[0], made[-1]}
    assert folder.keep_daily(register, clock.now) is not None


def test_a_register_from_the_future_opens_and_goes_on(
    small_list: "SmallList", agreement_id: str, clock: Clock, store_setup: "StoreSetup"
) -> None:
    clock.now += 200 * YEAR
    small_list.retitle(agreement_id, "Uit de toekomst")
    small_list.database.close()
    clock.now = NOW
    small_list.database = Database.open(small_list.database.path, store_setup)
    small_list.retitle(agreement_id, "Van nu")
    small_list.database.undo()
    assert small_list.read(agreement_id)["title"] == "Uit de toekomst"
