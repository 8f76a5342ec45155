"""What the register already holds of a meeting, to lay a new list beside."""

import sqlite3
from dataclasses import dataclass, field

from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.importing.list_lines import fold_name
from novex_desktop.importing.recognition import PartyDirectory
from novex_desktop.importing.region_names import NATIONAL
from novex_desktop.store.queries.parties import list_parties

# The national section is no region of the starter data; the first list that has one adds it. Its
# key is fixed, so that two laptops add the same row.
NATIONAL_ID = "5b0d4c1e7a8f5d7c9c1e0f2a3b4c5d6e"
NATIONAL_CODE = "LA"


@dataclass(frozen=True, slots=True)
class KnownRegion:
    """A region of the register."""

    id: str
    name: str
    short_name: str
    code: str
    is_new: bool = False  # the import adds it


@dataclass(frozen=True, slots=True)
class KnownArea:
    """An area that a topic can be about."""

    id: str
    kind: str  # values of AreaKind
    name: str
    abbreviation: str
    region_id: str | None


@dataclass(frozen=True, slots=True)
class KnownPart:
    """A part of an agreement as it stands in the register."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    """An agreement of the meeting as it stands in the register."""

    id: str
    number: str
    title: str
    own_text: str
    parts: tuple[KnownPart, ...]
    region_id: str
    topic_id: str
    topic_number: str
    was: str = ""  # permanent number that a concept had before an undo took that back

    @property
    def is_concept(self) -> bool:
        """Whether it was typed at the table and never adopted."""
        return is_concept_number(self.number)

    @property
    def text(self) -> str:
        """Its text with the texts of its parts under it."""
        return "\n".join([self.own_text, *(part.text for part in self.parts)])


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A topic or sub-heading of the meeting as it stands in the register."""

    id: str
    parent_id: str | None
    region_id: str
    number: str
    title: str
    pos: str


@dataclass(frozen=True, slots=True)
class EarlierAgreement:
    """An open agreement of another meeting, which the list may continue."""

    id: str
    number: str
    title: str
    text: str
    region_id: str
    topic: str  # its heading
    series: str
    year: int


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting of the register with what was taken in for it."""

    id: str
    series: str
    series_code: str
    year: int
    agreements: tuple[KnownAgreement, ...]
    imports: dict[str, str]  # SHA-256 of each list that was taken in, and its day
    topics: tuple[KnownTopic, ...]
    is_adopted: bool = True  # False: what it has was typed at the table, and is a concept


@dataclass(frozen=True, slots=True)
class KnownRegister:
    """All of the register that an import needs."""

    regions: tuple[KnownRegion, ...]
    areas: tuple[KnownArea, ...]
    meeting: KnownMeeting | None
    series_codes: dict[str, str]  # code by series, for all series
    directory: PartyDirectory = field(default_factory=PartyDirectory)
    earlier: tuple["EarlierAgreement", ...] = ()  # open agreements of other meetings
    numbers: frozenset[str] = frozenset()  # all ever given in the year, also when taken back
    taken_back: tuple[KnownAgreement, ...] = ()  # of the meeting; their numbers are theirs

    def find_region(self, name: str) -> KnownRegion | None:
        """Return the region of that name; capitals and hyphens do not matter."""
        wanted = _fold_region(name)
        found = next((r for r in self.regions if _fold_region(r.name) == wanted), None)
        if found is None and name == NATIONAL:
            return KnownRegion(NATIONAL_ID, NATIONAL, NATIONAL, NATIONAL_CODE, is_new=True)
        return found


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
        directory=_read_directory(connection),
        earlier=_read_earlier(connection, same[0][0] if same else ""),
        numbers=_read_numbers(connection, year),
        taken_back=_read_taken_back(connection, series, year),
    )


def _read_directory(connection: sqlite3.Connection) -> PartyDirectory:
    within = dict(connection.execute("SELECT id, within FROM party WHERE NOT deleted"))
    return PartyDirectory(list_parties(connection), within)


def _read_earlier(connection: sqlite3.Connection, meeting_id: str) -> tuple[EarlierAgreement, ...]:
    """Return the agreements of other meetings that are not finished."""
    rows = connection.execute(
        "SELECT a.id, a.number, a.title, a.adopted_text, a.status, t.region_id, t.title,"
        " m.series, m.year"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id JOIN meeting m ON m.id = t.meeting_id"
        " WHERE NOT a.deleted AND a.parent_id IS NULL AND m.id <> ? ORDER BY m.year, a.number",
        (meeting_id,),
    )
    return tuple(
        EarlierAgreement(row_id, number, title, text, region_id, topic, series, year)
        for row_id, number, title, text, status, region_id, topic, series, year in rows
        if AgreementStatus(status).is_open
    )


def _fold_region(name: str) -> str:
    return fold_name(name).replace("-", " ")


def _read_meeting(connection: sqlite3.Connection, row: tuple[str, str, str, int]) -> KnownMeeting:
    meeting_id, series, code, year = row
    (adopted,) = connection.execute(
        "SELECT adopted FROM meeting WHERE id = ?", (meeting_id,)
    ).fetchone()
    imports = connection.execute(
        "SELECT sha256, imported_on FROM source_document WHERE meeting_id = ? AND NOT deleted",
        (meeting_id,),
    )
    topics = connection.execute(
        "SELECT id, parent_id, region_id, number, title, pos FROM topic"
        " WHERE meeting_id = ? AND NOT deleted ORDER BY pos, id",
        (meeting_id,),
    )
    return KnownMeeting(
        id=meeting_id,
        series=series,
        series_code=code,
        year=year,
        agreements=_read_agreements(connection, meeting_id),
        imports=dict(imports.fetchall()),
        topics=tuple(KnownTopic(*topic) for topic in topics),
        is_adopted=bool(adopted),
    )


def _read_numbers(connection: sqlite3.Connection, year: int) -> frozenset[str]:
    """Return all numbers of a year that any agreement has or had, as the log knows."""
    of_year = f"%{year % 100:02d}-%"
    found = connection.execute(
        "SELECT number FROM agreement WHERE number LIKE ?1"
        " UNION SELECT json_extract(new, '$') FROM field_change"
        " WHERE table_name = 'agreement' AND field = 'number' AND new LIKE ?1",
        (of_year,),
    )
    return frozenset(str(number) for (number,) in found)


def _read_taken_back(
    connection: sqlite3.Connection, series: str, year: int
) -> tuple[KnownAgreement, ...]:
    """Return the agreements of a meeting that are gone, and whose number no other one has now.

    An import that is undone leaves them. When the same agreement comes again it gets its own
    number, and no other agreement ever does.
    """
    meetings = [
        meeting_id
        for meeting_id, name in connection.execute(
            "SELECT id, series FROM meeting WHERE year = ?", (year,)
        )
        if fold_name(name) == fold_name(series)
    ]
    newest: dict[str, KnownAgreement] = {}
    for meeting_id in meetings:
        for item in _read_agreements(connection, meeting_id, are_gone=True):
            if not item.is_concept:
                newest[item.number] = item
    return tuple(newest.values())


def _read_agreements(
    connection: sqlite3.Connection, meeting_id: str, *, are_gone: bool = False
) -> tuple[KnownAgreement, ...]:
    live = "" if are_gone else " AND NOT deleted"
    which = (
        "a.deleted AND NOT EXISTS"
        " (SELECT 1 FROM agreement b WHERE b.number = a.number AND NOT b.deleted)"
        if are_gone
        else "NOT a.deleted AND NOT t.deleted"
    )
    topics = {
        topic_id: (region_id, parent_id, number)
        for topic_id, region_id, parent_id, number in connection.execute(
            f"SELECT id, region_id, parent_id, number FROM topic WHERE meeting_id = ?{live}",
            (meeting_id,),
        )
    }
    # Parts that staff made of a text that was read are no part of the list.
    rows = connection.execute(
        "SELECT a.id, a.parent_id, a.topic_id, a.number, a.title, a.adopted_text"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " LEFT JOIN agreement whole ON whole.id = a.parent_id"
        f" WHERE t.meeting_id = ? AND {which}"
        " AND (whole.source_document_id IS NULL OR a.source_document_id IS NOT NULL)"
        " ORDER BY a.parent_id IS NOT NULL, a.number, a.rowid",
        (meeting_id,),
    ).fetchall()
    was = _read_numbers_before(connection, meeting_id)
    parts: dict[str, list[KnownPart]] = {}
    for row_id, parent_id, _, number, _, text in rows:
        # Those of a concept are words of its text, which stand there too.
        if parent_id is not None and not is_concept_number(number):
            parts.setdefault(parent_id, []).append(KnownPart(row_id, number, text))
    return tuple(
        KnownAgreement(
            id=row_id,
            number=number,
            title=title,
            own_text=text,
            parts=tuple(parts.get(row_id, ())),
            region_id=topics[topic_id][0],
            topic_id=topic_id,
            topic_number=_find_topic_number(topics, topic_id),
            was=was.get(row_id, "") if is_concept_number(number) else "",
        )
        for row_id, parent_id, topic_id, number, title, text in rows
        if parent_id is None
    )


def _read_numbers_before(connection: sqlite3.Connection, meeting_id: str) -> dict[str, str]:
    """Return by agreement the permanent number that it was given last, also if taken back."""
    found = connection.execute(
        "SELECT a.id, json_extract(f.new, '$') FROM topic t JOIN agreement a ON a.topic_id = t.id"
        " JOIN field_change f ON f.table_name = 'agreement' AND f.row_id = a.id"
        " AND f.field = 'number' WHERE t.meeting_id = ? ORDER BY f.rowid",
        (meeting_id,),
    )
    return {row_id: number for row_id, number in found if not is_concept_number(number)}


def _find_topic_number(topics: dict[str, tuple[str, str | None, str]], topic_id: str) -> str:
    parent = topics[topic_id][1]
    while parent is not None and parent in topics:
        topic_id, parent = parent, topics[parent][1]
    return topics[topic_id][2]
