"""Changes between two moments: net, per field, from the log alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.moments import format_moment
from novex_desktop.store.queries.differences import Difference, list_differences

if TYPE_CHECKING:
    import sqlite3

    from tests.store.conftest import SmallList

START = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Clock:
    """The clock of the laptop: stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = START

    def now(self, _zone: object = None) -> datetime:
        return self.moment

    def tick(self) -> str:
        """Go on an hour; return the moment half an hour ago."""
        self.moment += timedelta(hours=1)
        return format_moment(self.moment - timedelta(minutes=30))


@pytest.fixture
def clock(small_list: SmallList, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock by which all that follows is logged; the list is from before."""
    clock = Clock()
    monkeypatch.setattr("novex_desktop.store.recorder.datetime", clock)
    return clock


@pytest.fixture
def row_id(clock: Clock, small_list: SmallList) -> str:
    """Return the key of an agreement that was there before the first moment."""
    with small_list.database.change("Toevoegen") as act:
        [row_id] = small_list.add(act.session, 1)
    return row_id


def _list(small_list: SmallList, since: str, until: str) -> list[Difference]:
    with small_list.database.read() as connection:
        return list_differences(connection, since, until)


def _edit(small_list: SmallList, row_id: str, **fields: Any) -> None:
    with small_list.database.change("Wijzigen") as act:
        act.session.get_one(Agreement, row_id).sqlmodel_update(fields)


def test_each_field_is_told_once_with_its_first_and_last_value(
    small_list: SmallList, clock: Clock, row_id: str
) -> None:
    since = clock.tick()
    _edit(small_list, row_id, title="Een", public=False)
    _edit(small_list, row_id, title="Twee")
    _edit(small_list, row_id, status=AgreementStatus.DONE)
    assert _list(small_list, since, clock.tick()) == [
        Difference("agreement", row_id, "public", True, False),
        Difference("agreement", row_id, "status", "nieuw", "afgerond"),
        Difference("agreement", row_id, "title", "Afspraak 1", "Twee"),
    ]


def test_what_was_changed_back_leaves_no_trace(
    small_list: SmallList, clock: Clock, row_id: str
) -> None:
    since = clock.tick()
    _edit(small_list, row_id, title="Een")
    small_list.database.undo()
    _edit(small_list, row_id, public=False)
    _edit(small_list, row_id, public=True)
    assert _list(small_list, since, clock.tick()) == []


def test_only_what_lies_between_the_moments_counts(
    small_list: SmallList, clock: Clock, row_id: str
) -> None:
    _edit(small_list, row_id, title="Vooraf")
    since = clock.tick()
    _edit(small_list, row_id, title="Tussen")
    until = clock.tick()
    _edit(small_list, row_id, title="Achteraf")
    assert _list(small_list, since, until) == [
        Difference("agreement", row_id, "title", "Vooraf", "Tussen")
    ]


def test_a_change_at_the_moment_itself_belongs_to_what_was(
    small_list: SmallList, clock: Clock, row_id: str
) -> None:
    clock.tick()
    _edit(small_list, row_id, title="Op de milliseconde")
    now = format_moment(clock.moment)
    before = format_moment(clock.moment - timedelta(milliseconds=1))
    assert _list(small_list, now, clock.tick()) == []
    assert [one.new for one in _list(small_list, before, now)] == ["Op de milliseconde"]


def test_a_new_row_is_told_whole_with_its_last_values(small_list: SmallList, clock: Clock) -> None:
    since = clock.tick()
    with small_list.database.change("Toevoegen") as act:
        [row_id] = small_list.add(act.session, 1)
    _edit(small_list, row_id, title="Later")
    [difference] = _list(small_list, since, clock.tick())
    assert (difference.field, difference.old) == ("*", None)
    assert isinstance(difference.new, dict)
    assert difference.new["title"] == "Later"


def test_a_deleted_row_is_told_as_deleted_and_no_more(
    small_list: SmallList, clock: Clock, row_id: str
) -> None:
    since = clock.tick()
    _edit(small_list, row_id, title="Een", deleted=True)
    deleted = clock.tick()
    assert _list(small_list, since, deleted) == [
        Difference("agreement", row_id, "deleted", False, True)
    ]
    _edit(small_list, row_id, deleted=False)
    restored = clock.tick()
    assert [one.field for one in _list(small_list, deleted, restored)] == ["deleted"]
    assert [one.field for one in _list(small_list, since, restored)] == ["title"]


def test_a_row_that_came_and_went_leaves_no_trace(small_list: SmallList, clock: Clock) -> None:
    since = clock.tick()
    with small_list.database.change("Lijst inlezen") as act:
        small_list.add(act.session, 20)
    small_list.database.undo()
    assert _list(small_list, since, clock.tick()) == []


def test_an_erased_value_is_told_as_unknown(
    small_list: SmallList, clock: Clock, row_id: str, outsider: sqlite3.Connection
) -> None:
    _edit(small_list, row_id, title="Een")
    since = clock.tick()
    _edit(small_list, row_id, title="Twee")
    outsider.execute(
        "UPDATE field_change SET new = NULL WHERE field = 'title' AND new = ?", ('"Een"',)
    )
    assert _list(small_list, since, clock.tick()) == [
        Difference("agreement", row_id, "title", None, "Twee")
    ]


def test_nothing_differs_between_a_moment_and_itself(
    small_list: SmallList, clock: Clock, row_id: str
) -> None:
    now = format_moment(clock.moment)
    assert _list(small_list, now, now) == []
