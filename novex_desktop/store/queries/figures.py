"""The figures of the status bar."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from novex_desktop.domain.counting import Figures, count_figures
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import is_late
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.rules import DEADLINE, HAS_DUE

# 1 when there is a deadline, with or without a date; 2 more when one with a date has passed.
_DUES = (
    f"(SELECT max({HAS_DUE}) + 2 * max({DEADLINE} AND date_to < ?)"
    " FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed)"
)

_Sort = tuple[str, str, int | None]  # kind, status and dues of agreements that count alike
# `dataclasses.astuple` copies what it finds; forty times slower.
_as_tuple = attrgetter(*(field.name for field in fields(Figures)))


class _Alike(NamedTuple):
    """What counting asks of agreements that SQLite found to be alike."""

    kind: AgreementKind
    status: AgreementStatus
    is_late: bool
    has_due: bool
    is_part: bool = False


class KeptFigures:
    """The figures per topic; after an act only the topics that it touched are counted again."""

    def __init__(self) -> None:
        self._by_topic: dict[str, Figures] = {}
        self._counted_on: date | None = None

    @property
    def by_topic(self) -> Mapping[str, Figures]:
        """Return what lies right under each topic or heading that has agreements."""
        return self._by_topic

    @property
    def is_counted(self) -> bool:
        """Whether there are figures to show."""
        return self._counted_on is not None

    def take(self, by_topic: dict[str, Figures], today: date) -> None:
        """Keep what was counted elsewhere, in a thread."""
        self._by_topic, self._counted_on = by_topic, today

    def count_all(self, connection: sqlite3.Connection, today: date) -> None:
        """Count everything, as at the start and when topics came or went."""
        self._by_topic = get_figures_by_topic(connection, today)
        self._counted_on = today

    def count_again(
        self, connection: sqlite3.Connection, today: date, topic_ids: Collection[str]
    ) -> None:
        """Count these topics again; on another day all, since what was due then is late now."""
        if self._counted_on != today:
            self.count_all(connection, today)
        elif topic_ids:
            for topic_id in topic_ids:
                self._by_topic.pop(topic_id, None)
            self._by_topic.update(get_figures_by_topic(connection, today, topic_ids))

    def total(self) -> Figures:
        """Return the figures of the whole register."""
        return add_figures(self._by_topic.values())


def get_figures_by_topic(
    connection: sqlite3.Connection, today: date, topic_ids: Collection[str] | None = None
) -> dict[str, Figures]:
    """Count what lies right under each topic or heading; one without agreements is left out.

    Kept by who shows them: after an act only the topics it touched are counted again.

    Args:
        topic_ids: count these; None counts all.
    """
    condition, values = condition_ids("t.id", topic_ids)
    return _count(connection, today, condition, values)


def add_figures(parts: Collection[Figures]) -> Figures:
    """Return the figures of sets that have no agreement in common, taken together."""
    return Figures(*map(sum, zip(*map(_as_tuple, parts), strict=True)))


def _count(
    connection: sqlite3.Connection, today: date, condition: str, values: tuple[str, ...]
) -> dict[str, Figures]:
    """Count how many are alike, and let the domain tell how such a one counts.

    Counting 20,000 agreements one by one took 970 ms, this 40. The plus keeps SQLite from
    beginning with all that is no part, of which there are many more than in a few topics.
    """
    rows = connection.execute(
        f"SELECT a.topic_id, a.kind, a.status, {_DUES}"
        " FROM topic t JOIN meeting m ON m.id = t.meeting_id JOIN agreement a ON a.topic_id = t.id"
        " WHERE NOT a.deleted AND NOT t.deleted AND NOT m.deleted AND +a.parent_id IS NULL"
        f" AND {condition}",
        (today.isoformat(), *values),
    )
    numbers: defaultdict[str, defaultdict[_Sort, int]] = defaultdict(lambda: defaultdict(int))
    known: dict[_Sort, _Sort] = {}  # one of each is kept: 22 MiB less with 100,000
    for topic_id, kind, status, dues in rows:
        sort = (kind, status, dues)
        numbers[topic_id][known.setdefault(sort, sort)] += 1
    single = {sort: _count_one(*sort, today=today) for sort in known}
    return {topic_id: _add_up(single, sorts) for topic_id, sorts in numbers.items()}


def _add_up(single: dict[_Sort, Figures], numbers: dict[_Sort, int]) -> Figures:
    """Return the figures of so many of each sort."""
    return add_figures(
        [
            Figures(*(number * count for count in _as_tuple(single[sort])))
            for sort, number in numbers.items()
        ]
    )


def _count_one(kind_text: str, status_text: str, dues: int | None, *, today: date) -> Figures:
    kind, status = AgreementKind(kind_text), AgreementStatus(status_text)
    dues = dues or 0
    late = is_late(kind, status, date.min if dues >= 2 else None, today)
    return count_figures([_Alike(kind, status, late, has_due=dues % 2 == 1)])
