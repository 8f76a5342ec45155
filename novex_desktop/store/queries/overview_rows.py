"""Rows for overviews: one agreement or part each, with all that a layout may name."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from novex_desktop.domain.due_groups import is_coming
from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import NotFoundError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.acts import get_last_change_at
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements
from novex_desktop.store.queries.due_moves import count_due_moves
from novex_desktop.store.queries.dues import DueDetail, get_dues
from novex_desktop.store.queries.meetings import list_meetings
from novex_desktop.store.queries.nodes import NodeKey, NodeKind
from novex_desktop.store.queries.party_names import get_names_by_role
from novex_desktop.store.queries.topics import TopicPlace, get_topic_places

USUAL_ORDER = "adopted DESC, year DESC, held_on DESC, series"
"""Of meetings, in SQL: the first that has a list is the one that an overview is about by itself."""


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One agreement or part as an overview shows it. Rows come in source order.

    The names of the attributes are the fields that a layout may name.
    """

    agreement_id: str
    number: str  # permanent: "BOL24-ZW-04-02", a part "BOL24-NW-05-01-a"
    meeting: str  # "BO Leefomgeving 2024"
    region: str  # "Zuidwest-Nederland"
    region_short: str  # "Zuidwest", the name of its sheet
    topic_id: str
    topic_number: str  # "4"; empty where the topic has none
    topic_title: str
    headings: tuple[str, ...]  # sub-headings under the topic, outermost first; often empty
    area: str  # NOVEX area or province it belongs to; empty when unknown
    title: str  # short title
    lead_in: str  # sentence that governs the item: "Rijk en regio gaan samen aan de slag om:"
    text: str  # adopted text, to the letter; paragraphs apart by "\n"
    erratum: str
    is_part: bool  # part a, b, c of the agreement in the row before
    kind: AgreementKind
    kind_confirmed: bool  # False: proposed by the import, not yet confirmed by a person
    status: AgreementStatus
    judgement: Judgement | None
    lead_national: tuple[str, ...]  # abbreviations or names: ("VRO", "IenW")
    lead_regional: tuple[str, ...]
    involved: tuple[str, ...]
    due_words: str  # words of the text: "eind 2025"
    due_date: date | None  # last day of the earliest open deadline, when known
    due_certainty: Certainty | None
    has_due: bool  # False: it counts as "zonder termijn"
    is_late: bool  # computed for the reference date; never typed
    note: str  # last exportable progress note, without its date
    note_date: date | None
    updated_on: date  # day of the last change to this agreement
    follows: tuple[str, ...]  # numbers over the years
    followed_by: tuple[str, ...]
    public: bool  # openbaar
    due_meetings: tuple[str, ...] = ()  # meetings that its deadlines hang on: "BO MIRT 2025"
    due_meeting: str = ""  # the one that `due_date` hangs on; empty for a date of its own
    due_moves: int = 0  # how many times the date of a deadline was moved
    lead_in_of: str = ""  # key of the topic or sub-heading that the lead-in stands under
    is_own_part: bool = False  # staff made this part themselves, of words of the whole


@dataclass(frozen=True, slots=True)
class OverviewContext:
    """What an overview says about itself, on every page."""

    meeting: str  # "BO Leefomgeving 2024"
    meeting_date: date | None
    as_of: date  # peildatum: the day for which lateness is computed
    data_from: datetime  # moment of the last change in the register, local time
    classification: str = ""  # "" or e.g. "Departementaal vertrouwelijk"
    final: bool = False  # DEFINITIEF, otherwise CONCEPT
    version: str = "0.1"
    organisation: str = ""  # author in the properties of the workbook
    series: str = ""  # "BO Leefomgeving"
    next_meeting: str = ""  # the one after `as_of`: "BO Leefomgeving 2025"; empty when unknown
    next_meeting_date: date | None = None
    is_adopted: bool = False  # the meeting adopted its list: the texts are frozen


def list_overview_rows(
    connection: sqlite3.Connection, as_of: date, meeting_id: str | None = None
) -> list[OverviewRow]:
    """Return what overviews show, in source order.

    Args:
        as_of: day for which lateness is computed.
        meeting_id: only the list of this meeting; None is all.
    """
    under = NodeKey(NodeKind.MEETING, meeting_id) if meeting_id else None
    agreements = list_agreements(connection, as_of, under)
    sources = _Sources(
        places=get_topic_places(connection),
        parties=get_names_by_role(connection),
        dues=get_dues(connection),
        links=_get_links(connection),
        errata=dict(connection.execute("SELECT id, erratum FROM agreement WHERE NOT deleted")),
        meetings={
            row_id: f"{series} {year}"
            for row_id, series, year in connection.execute("SELECT id, series, year FROM meeting")
        },
        regions=dict(connection.execute("SELECT id, name FROM region")),
        due_meetings=_get_due_meetings(connection),
        due_moves=count_due_moves(connection),
        own_parts=_get_own_parts(connection),
    )
    return [_overview_row(agreement, sources) for agreement in agreements]


def get_overview_context(
    connection: sqlite3.Connection,
    as_of: date,
    meeting_id: str | None = None,
    *,
    classification: str = "",
    final: bool = False,
    version: str = "0.1",
) -> OverviewContext:
    """Return what an overview says about itself.

    Raises:
        NotFoundError: the register holds no list yet.
    """
    if meeting_id is None:
        meeting_id = find_usual_meeting(connection)
    row = connection.execute(
        "SELECT series, year, held_on, adopted FROM meeting WHERE id = ? AND NOT deleted",
        (meeting_id,),
    ).fetchone()
    if row is None:
        raise NotFoundError(
            "Dit register bevat nog geen lijst met afspraken. Lees eerst een lijst in."
        )
    series, year, held_on, adopted = row
    next_meeting, next_date = _find_next_meeting(connection, series, year, as_of)
    return OverviewContext(
        meeting=f"{series} {year}",
        meeting_date=date.fromisoformat(held_on) if held_on else None,
        as_of=as_of,
        data_from=get_last_change_at(connection) or datetime.now().astimezone(),
        classification=classification,
        final=final,
        version=version,
        series=series,
        next_meeting=next_meeting,
        next_meeting_date=next_date,
        is_adopted=bool(adopted),
    )


def find_usual_meeting(connection: sqlite3.Connection) -> str | None:
    """Return the key of the newest meeting with an adopted list, or None when there is no list.

    Without any that is adopted it is the newest with topics: what is only in preparation never
    takes the place of what was agreed.
    """
    row = connection.execute(
        "SELECT m.id FROM meeting m WHERE NOT m.deleted"
        " AND EXISTS (SELECT 1 FROM topic t WHERE t.meeting_id = m.id AND NOT t.deleted)"
        f" ORDER BY {USUAL_ORDER} LIMIT 1"
    ).fetchone()
    return row[0] if row else None


@dataclass(frozen=True, slots=True)
class _Sources:
    """All that rows are put together from, read once."""

    places: dict[str, TopicPlace]
    parties: dict[str, dict[PartyRole, list[str]]]
    dues: dict[str, list[DueDetail]]
    links: dict[str, tuple[list[str], list[str]]]
    errata: dict[str, str]
    meetings: dict[str, str]
    regions: dict[str, str]
    due_meetings: dict[str, list[str]]
    due_moves: dict[str, int]
    own_parts: set[str]


def _overview_row(row: AgreementRow, sources: _Sources) -> OverviewRow:
    place = sources.places[row.topic_id]
    parties = sources.parties.get(row.id, {})
    follows, followed_by = sources.links.get(row.id, ([], []))
    return OverviewRow(
        agreement_id=row.id,
        number=row.number,
        meeting=row.meeting,
        region=sources.regions[place.region_id],
        region_short=row.region_short,
        topic_id=place.id,
        topic_number=place.number,
        topic_title=place.title,
        headings=place.headings,
        area=place.area,
        title=row.title,
        lead_in="" if row.is_part else place.lead_in,
        text=row.text,
        erratum=sources.errata[row.id],
        is_part=row.is_part,
        kind=row.kind,
        kind_confirmed=row.kind_confirmed,
        status=row.status,
        judgement=row.judgement,
        lead_national=tuple(parties.get(PartyRole.LEAD_NATIONAL, ())),
        lead_regional=tuple(parties.get(PartyRole.LEAD_REGIONAL, ())),
        involved=tuple(parties.get(PartyRole.INVOLVED, ())),
        due_words=row.due_words,
        due_date=row.due_date,
        due_certainty=row.certainty,
        has_due=row.has_due,
        is_late=row.is_late,
        note=row.progress,
        note_date=row.progress_on,
        updated_on=row.updated_on,
        follows=tuple(follows),
        followed_by=tuple(followed_by),
        public=row.public,
        due_meetings=tuple(sources.due_meetings.get(row.id, ())),
        due_meeting=_meeting_of(row, sources),
        due_moves=sources.due_moves.get(row.id, 0),
        lead_in_of="" if row.is_part else place.lead_in_of,
        is_own_part=row.id in sources.own_parts,
    )


def _meeting_of(row: AgreementRow, sources: _Sources) -> str:
    """Return the meeting that the deadline of the row hangs on, or its first without a date."""
    for due in sources.dues.get(row.id, []):
        if due.confirmed and due.meeting_id and due.date_to == row.due_date:
            return sources.meetings.get(due.meeting_id, "")
    return ""


def _get_own_parts(connection: sqlite3.Connection) -> set[str]:
    """Return the parts that no list brought: they repeat words of the adopted text."""
    return {
        row_id
        for (row_id,) in connection.execute(
            "SELECT id FROM agreement WHERE parent_id IS NOT NULL AND source_document_id IS NULL"
            " AND NOT deleted"
        )
    }


def _get_links(connection: sqlite3.Connection) -> dict[str, tuple[list[str], list[str]]]:
    """Return per agreement the numbers it follows and the numbers that follow it."""
    links: dict[str, tuple[list[str], list[str]]] = {}
    for earlier_id, earlier, later_id, later in connection.execute(
        "SELECT e.id, e.number, l.id, l.number FROM agreement_link k"
        " JOIN agreement e ON e.id = k.earlier_id JOIN agreement l ON l.id = k.later_id"
        " WHERE NOT k.deleted AND k.confirmed ORDER BY e.number, l.number"
    ):
        links.setdefault(earlier_id, ([], []))[1].append(later)
        links.setdefault(later_id, ([], []))[0].append(earlier)
    return links


def _get_due_meetings(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return per agreement the meetings that its confirmed deadlines hang on."""
    found: dict[str, list[str]] = {}
    for agreement_id, series, year in connection.execute(
        "SELECT DISTINCT d.agreement_id, m.series, m.year FROM due d"
        " JOIN meeting m ON m.id = d.meeting_id"
        " WHERE NOT d.deleted AND d.confirmed AND NOT m.deleted ORDER BY m.year, m.series"
    ):
        found.setdefault(agreement_id, []).append(f"{series} {year}")
    return found


def _find_next_meeting(
    connection: sqlite3.Connection, series: str, year: int, as_of: date
) -> tuple[str, date | None]:
    """Return the next meeting of a series: the first with a later date, or of a later year."""
    for meeting in sorted((row.day for row in list_meetings(connection)), key=lambda m: m.year):
        is_later = meeting.held_on is not None or meeting.year > year
        if meeting.series == series and is_later and is_coming(meeting, as_of):
            return meeting.name, meeting.held_on
    return "", None
