"""Meetings, what is on their agenda, and what was typed for them."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements_by_id
from novex_desktop.store.queries.topics import TopicPlace, get_topic_places


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """A meeting that can be chosen."""

    id: str
    series: str
    year: int
    held_on: date | None
    adopted: bool
    topics: int  # on its agenda

    @property
    def name(self) -> str:
        """What people call it: "BO Leefomgeving 2026"."""
        return f"{self.series} {self.year}"


@dataclass(frozen=True, slots=True)
class RegionChoice:
    """A region that a topic can be in."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class AreaChoice:
    """An area or province that a topic can be about."""

    id: str
    name: str
    region_id: str | None


@dataclass(frozen=True, slots=True)
class Concept:
    """An agreement of the list of a meeting."""

    id: str
    topic_id: str
    number: str
    title: str
    text: str
    kind: AgreementKind

    @property
    def is_concept(self) -> bool:
        """Whether its number is provisional."""
        return is_concept_number(self.number)


@dataclass(frozen=True, slots=True)
class AgendaTopic:
    """A topic or heading of a meeting, with what was typed under it."""

    id: str
    region_id: str
    region: str
    title: str  # without number
    label: str  # "4 NOVEX-gebied Zuidelijke Randstad", or the heading alone
    path: str  # with the topic before a heading
    depth: int  # 0 for a numbered topic
    concepts: tuple[Concept, ...]


def list_meeting_choices(connection: sqlite3.Connection) -> list[MeetingChoice]:
    """Return all meetings, newest first; one that only a deadline names has no topics."""
    return [
        MeetingChoice(
            meeting_id,
            series,
            year,
            date.fromisoformat(held_on) if held_on else None,
            bool(adopted),
            topics,
        )
        for meeting_id, series, year, held_on, adopted, topics in connection.execute(
            "SELECT m.id, m.series, m.year, m.held_on, m.adopted, (SELECT count(*) FROM topic t"
            " WHERE t.meeting_id = m.id AND NOT t.deleted) FROM meeting m WHERE NOT m.deleted"
            " ORDER BY m.year DESC, m.series, m.id"
        )
    ]


def list_region_choices(connection: sqlite3.Connection) -> list[RegionChoice]:
    """Return the regions in the order of the list."""
    rows = connection.execute("SELECT id, name FROM region WHERE NOT deleted ORDER BY pos, id")
    return [RegionChoice(*row) for row in rows]


def list_areas(connection: sqlite3.Connection) -> list[AreaChoice]:
    """Return the areas that a topic can be about: NOVEX areas first, then provinces and others."""
    rows = connection.execute(
        "SELECT id, name, region_id FROM area WHERE NOT deleted"
        " ORDER BY CASE kind WHEN 'novex' THEN 0 WHEN 'provincie' THEN 1 ELSE 2 END, name, id"
    )
    return [AreaChoice(*row) for row in rows]


def list_agenda(connection: sqlite3.Connection, meeting_id: str) -> list[AgendaTopic]:
    """Return the topics and headings of a meeting in agenda order, with their agreements."""
    topic_ids = [
        topic_id
        for (topic_id,) in connection.execute(
            "SELECT id FROM topic WHERE meeting_id = ? AND NOT deleted", (meeting_id,)
        )
    ]
    places = get_topic_places(connection, topic_ids)
    regions = dict(connection.execute("SELECT id, name FROM region"))
    concepts: dict[str, list[Concept]] = {}
    for row in connection.execute(
        # The plus keeps SQLite from beginning with all that is no part, which is nearly all.
        "SELECT a.id, a.topic_id, a.number, a.title, a.adopted_text, a.kind FROM agreement a"
        " JOIN topic t ON t.id = a.topic_id WHERE t.meeting_id = ? AND +a.parent_id IS NULL"
        " AND NOT a.deleted ORDER BY a.pos, a.id",
        (meeting_id,),
    ):
        concepts.setdefault(row[1], []).append(_make_concept(row))
    return [
        AgendaTopic(
            place.id,
            place.region_id,
            regions[place.region_id],
            place.headings[-1] if place.headings else place.title,
            place.headings[-1] if place.headings else place.label,
            "  ›  ".join([place.label, *place.headings]),
            len(place.headings),
            tuple(concepts.get(place.id, ())),
        )
        for place in sorted(places.values(), key=lambda one: one.order)
    ]


def find_meeting_of(connection: sqlite3.Connection, topic_id: str) -> str | None:
    """Return the meeting that a topic is on the agenda of, while its list can be written."""
    row = connection.execute(
        "SELECT m.id FROM topic t JOIN meeting m ON m.id = t.meeting_id"
        " WHERE t.id = ? AND NOT t.deleted AND NOT m.deleted AND NOT m.adopted",
        (topic_id,),
    ).fetchone()
    return row[0] if row else None


def list_open_elsewhere(
    connection: sqlite3.Connection, today: date, topic_id: str
) -> list[AgreementRow]:
    """Return the open agreements that other meetings made on the same topic.

    The same topic is one in the same region with the same title, under the same headings.
    """
    own = get_topic_places(connection, [topic_id]).get(topic_id)
    if own is None:
        return []
    # By its own title first: the places of all topics of ten years are not needed.
    last_title = _fold((own.headings or (own.title,))[-1])
    alike = [
        other_id
        for other_id, title in connection.execute(
            "SELECT id, title FROM topic WHERE region_id = ? AND meeting_id <> ? AND NOT deleted",
            (own.region_id, own.meeting_id),
        )
        if _fold(title) == last_title
    ]
    places = get_topic_places(connection, alike)
    same = [key for key in alike if key in places and _get_name(places[key]) == _get_name(own)]
    ids = [
        agreement_id
        for one in same
        for (agreement_id,) in connection.execute(
            "SELECT id FROM agreement WHERE topic_id = ? AND NOT deleted", (one,)
        )
    ]
    rows = list_agreements_by_id(connection, today, ids) if ids else []
    return [row for row in rows if row.status.is_open and row.kind.is_counted]


def _make_concept(row: tuple[str, str, str, str, str, str]) -> Concept:
    agreement_id, topic_id, number, title, text, kind = row
    return Concept(agreement_id, topic_id, number, title, text, AgreementKind(kind))


def _get_name(place: TopicPlace) -> tuple[str, ...]:
    return (place.region_id, *map(_fold, (place.title, *place.headings)))


def _fold(title: str) -> str:
    return " ".join(title.casefold().split())
