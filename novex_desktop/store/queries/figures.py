"""The figures of the status bar."""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date
from operator import attrgetter

from novex_desktop.domain.counting import Figures
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.nodes import condition_ids
from novex_desktop.store.queries.rules import (
    CAN_BE_LATE,
    DEADLINE,
    HAS_DUE,
    IS_COUNTED,
    IS_OPEN,
)

# 1 when there is a deadline, with or without a date; 2 more when one with a date has passed.
_DUES = (
    f"(SELECT max({HAS_DUE}) + 2 * max({DEADLINE} AND date_to < ?)"
    " FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed)"
)

# `dataclasses.astuple` copies what it finds; forty times slower.
_as_tuple = attrgetter(*(field.name for field in fields(Figures)))


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
    """Count in SQLite, which lets the window and the loading of libraries go on meanwhile.

    Of 100,000 agreements it takes 240 ms, and 350 with a row in Python for each sort of them.
    MATERIALIZED looks the deadlines of an agreement up once. The plus keeps SQLite from beginning
    with all that is no part, of which there are many more than in a few topics.
    """
    rows = connection.execute(
        f"WITH counted AS MATERIALIZED (SELECT a.topic_id, {IS_COUNTED} AS is_counted,"
        f" {IS_OPEN} AS is_open, {CAN_BE_LATE} AS can_be_late, a.status = ? AS is_done,"
        f" CASE WHEN {IS_COUNTED} AND ({IS_OPEN} OR {CAN_BE_LATE}) THEN coalesce({_DUES}, 0) END"
        " AS dues"
        " FROM topic t JOIN meeting m ON m.id = t.meeting_id JOIN agreement a ON a.topic_id = t.id"
        " WHERE NOT a.deleted AND NOT t.deleted AND NOT m.deleted AND +a.parent_id IS NULL"
        f" AND {condition})"
        " SELECT topic_id, count(*), sum(is_counted), count(*) - sum(is_counted),"
        " sum(is_counted AND is_open), sum(is_counted AND is_done),"
        " sum(is_counted AND can_be_late AND dues >= 2),"
        " sum(is_counted AND is_open AND dues % 2 = 0) FROM counted GROUP BY topic_id",
        (AgreementStatus.DONE.value, today.isoformat(), *values),
    )
    return {topic_id: Figures(*figures) for topic_id, *figures in rows}
