"""Topics with all that is above them: numbers, headings, region and meeting."""

import sqlite3
from collections.abc import Collection
from typing import Any, NamedTuple

from novex_desktop.store.queries.nodes import condition_ids


class TopicPlace(NamedTuple):
    """A topic or sub-heading and its place in the list."""

    id: str
    meeting_id: str
    region_id: str
    parent_id: str | None
    number: str  # of the numbered topic it is or lies under
    title: str  # of the numbered topic it is or lies under
    headings: tuple[str, ...]  # sub-headings down to and with this one, outermost first
    lead_in: str
    area: str  # its own, or the nearest above it
    order: tuple[str, ...]  # keys of all levels from the meeting down; sorts in source order
    lead_in_of: str = ""  # the topic or sub-heading that bears the lead-in; empty without any

    @property
    def label(self) -> str:
        """The numbered topic as one reads it: "4 NOVEX-gebied Zuidelijke Randstad"."""
        return f"{self.number} {self.title}".strip()


def get_topic_places(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, TopicPlace]:
    """Return topics that are not deleted, by key; of some, also those above them. None: all."""
    condition, values = _condition_up_from(ids)
    rows = connection.execute(
        f"""
        SELECT t.id, t.meeting_id, t.region_id, t.parent_id, t.number, t.title, t.lead_in,
               coalesce(ar.name, ''), t.pos, r.pos, m.year, m.series
        FROM topic t
        JOIN region r ON r.id = t.region_id
        JOIN meeting m ON m.id = t.meeting_id
        LEFT JOIN area ar ON ar.id = t.area_id
        WHERE NOT t.deleted AND NOT m.deleted AND {condition}
        """,
        values,
    ).fetchall()
    plain = {row[0]: row for row in rows}
    places: dict[str, TopicPlace] = {}
    for topic_id in plain:
        _place(topic_id, plain, places)
    return places


def _condition_up_from(ids: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """Return an SQL condition on topic `t` that it is one of these or above one, and its values."""
    if ids is None:
        return "1", ()
    own, values = condition_ids("id", ids)
    upward = (
        f"WITH RECURSIVE up(id, parent_id) AS (SELECT id, parent_id FROM topic WHERE {own}"
        " UNION SELECT topic.id, topic.parent_id FROM topic JOIN up ON topic.id = up.parent_id)"
        " SELECT id FROM up"
    )
    return f"t.id IN ({upward})", values


def _place(
    topic_id: str, rows: dict[str, tuple[Any, ...]], places: dict[str, TopicPlace]
) -> TopicPlace | None:
    if topic_id in places:
        return places[topic_id]
    if topic_id not in rows:
        return None  # deleted
    _, meeting_id, region_id, parent_id, number, title, lead_in, area, pos, region_pos, year, s = (
        rows[topic_id]
    )
    parent = _place(parent_id, rows, places) if parent_id else None
    if parent is None:
        order = (f"{9999 - year:04d}", s, region_pos, pos)
        place = TopicPlace(
            *(topic_id, meeting_id, region_id, None, number, title, (), lead_in, area, order),
            lead_in_of=topic_id if lead_in else "",
        )
    else:
        place = parent._replace(
            id=topic_id,
            parent_id=parent.id,
            headings=(*parent.headings, title),
            lead_in=lead_in or parent.lead_in,
            area=area or parent.area,
            order=(*parent.order, pos),
            lead_in_of=topic_id if lead_in else parent.lead_in_of,
        )
    places[topic_id] = place
    return place
