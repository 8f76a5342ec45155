"""What the register already holds of a meeting, to lay a new list beside."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.importing.list_lines import fold_name


@dataclass(frozen=True, slots=True)
class KnownRegion:
    """A region of the register."""

    id: str
    name: str
    short_name: str
    code: str


@dataclass(frozen=True, slots=True)
class KnownArea:
    """An area that a topic can be about."""

    id: str
    kind: str  # values of AreaKind
    name: str
    abbreviation: str
    region_id: str | None


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    """An agreement of the meeting as it stands in the register."""

    number: str
    title: str
    text: str  # with the texts of its parts under it
    region_id: str
    topic_number: str


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting of the register with what was taken in for it."""

    id: str
    series: str
    series_code: str
    year: int
    agreements: tuple[KnownAgreement, ...]
    numbers: frozenset[str]  # all ever given, those of deleted agreements too
    imports: dict[str, str]  # SHA-256 of each list that was taken in, and its day
    last_positions: dict[str, str]  # highest order key of the topics, by region


@dataclass(frozen=True, slots=True)
class KnownRegister:
    """All of the register that an import needs."""

    regions: tuple[KnownRegion, ...]
    areas: tuple[KnownArea, ...]
    meeting: KnownMeeting | None
    series_codes: dict[str, str]  # code by series, for all series

    def find_region(self, name: str) -> KnownRegion | None:
        """Return the region of that name; capitals and hyphens do not matter."""
        wanted = _fold_region(name)
        return next((r for r in self.regions if _fold_region(r.name) == wanted), None)


def read_register(connection: sqlite3.Connection, series: str, year: int) -> KnownRegister:
    """Read what the register holds of a meeting; series are the same regardless of capitals."""
    regions = connection.execute(
        "SELECT id, name, short_name, code FROM region WHERE NOT deleted ORDER BY pos, id"
    )
    known_regions = tuple(KnownRegion(*row) for row in regions)
    areas = connection.execute(
        "SELECT id, kind, name, abbreviation, region_id FROM area WHERE NOT deleted"
    )
    known_areas = tuple(KnownArea(*row) for row in areas)
    meetings = connection.execute(
        "SELECT id, series, series_code, year FROM meeting WHERE NOT deleted ORDER BY year, id"
    ).fetchall()
    wanted = fold_name(series)
    same = [row for row in meetings if fold_name(row[1]) == wanted and row[3] == year]
    return KnownRegister(
        regions=known_regions,
        areas=known_areas,
        meeting=_read_meeting(connection, same[0]) if same else None,
        series_codes={fold_name(row[1]): row[2] for row in meetings},
    )


def _fold_region(name: str) -> str:
    return fold_name(name).replace("-", " ")


def _read_meeting(connection: sqlite3.Connection, row: tuple[str, str, str, int]) -> KnownMeeting:
    meeting_id, series, code, year = row
    imports = connection.execute(
        "SELECT sha256, imported_on FROM source_document WHERE meeting_id = ? AND NOT deleted",
        (meeting_id,),
    )
    numbers = connection.execute(
        "SELECT a.number FROM agreement a JOIN topic t ON t.id = a.topic_id WHERE t.meeting_id = ?",
        (meeting_id,),
    )
    positions = connection.execute(
        "SELECT region_id, max(pos) FROM topic WHERE meeting_id = ? AND parent_id IS NULL"
        " GROUP BY region_id",
        (meeting_id,),
    )
    return KnownMeeting(
        id=meeting_id,
        series=series,
        series_code=code,
        year=year,
        agreements=_read_agreements(connection, meeting_id),
        numbers=frozenset(number for (number,) in numbers),
        imports=dict(imports.fetchall()),
        last_positions=dict(positions.fetchall()),
    )


def _read_agreements(connection: sqlite3.Connection, meeting_id: str) -> tuple[KnownAgreement, ...]:
    topics = {
        topic_id: (region_id, parent_id, number)
        for topic_id, region_id, parent_id, number in connection.execute(
            "SELECT id, region_id, parent_id, number FROM topic"
            " WHERE meeting_id = ? AND NOT deleted",
            (meeting_id,),
        )
    }
    rows = connection.execute(
        "SELECT a.id, a.parent_id, a.topic_id, a.number, a.title, a.adopted_text"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " WHERE t.meeting_id = ? AND NOT a.deleted AND NOT t.deleted"
        " ORDER BY a.parent_id IS NOT NULL, a.number, a.id",
        (meeting_id,),
    ).fetchall()
    parts: dict[str, list[str]] = {}
    for _, parent_id, _, _, _, text in rows:
        if parent_id is not None:
            parts.setdefault(parent_id, []).append(text)
    return tuple(
        KnownAgreement(
            number=number,
            title=title,
            text="\n".join([text, *parts.get(row_id, [])]),
            region_id=topics[topic_id][0],
            topic_number=_find_topic_number(topics, topic_id),
        )
        for row_id, parent_id, topic_id, number, title, text in rows
        if parent_id is None
    )


def _find_topic_number(topics: dict[str, tuple[str, str | None, str]], topic_id: str) -> str:
    parent = topics[topic_id][1]
    while parent is not None and parent in topics:
        topic_id, parent = parent, topics[parent][1]
    return topics[topic_id][2]
