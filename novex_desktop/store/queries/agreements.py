"""Agreements for the table and the form."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.errors import NotFoundError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.lateness import DueMoment, has_due, is_deadline, is_late
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.deadlines import get_deadlines
from novex_desktop.store.queries.last_changes import get_last_changes
from novex_desktop.store.queries.nodes import NodeKey, condition_ids
from novex_desktop.store.queries.perspectives import condition_scope
from novex_desktop.store.queries.topics import get_topic_places

if TYPE_CHECKING:  # what only the form shows is loaded with the form
    from novex_desktop.store.queries.chains import ChainStep
    from novex_desktop.store.queries.due_moves import DueMove
    from novex_desktop.store.queries.kept_files import (
        AmountDetail,
        AttachmentDetail,
        DocumentDetail,
    )
    from novex_desktop.store.queries.links import LinkDetail
    from novex_desktop.store.queries.proposals import RecognisedWords

LEAD_ROLES = (PartyRole.LEAD_NATIONAL, PartyRole.LEAD_REGIONAL)

_NOTE_MADE = (
    "(SELECT min(c.hlc) FROM field_change f JOIN change c ON c.id = f.change_id"
    " WHERE f.table_name = 'progress_note' AND f.row_id = n.id)"
)


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One agreement or part as the table shows it."""

    id: str
    parent_id: str | None  # of a part: the agreement it is a part of
    topic_id: str
    number: str
    title: str
    text: str  # adopted text
    kind: AgreementKind
    kind_confirmed: bool
    status: AgreementStatus
    judgement: Judgement | None
    lead: str  # "VRO / Zuid-Holland": national side first
    due_words: str
    due_date: date | None
    has_due: bool
    is_late: bool
    region_short: str
    topic: str  # "4 NOVEX-gebied Zuidelijke Randstad"
    heading: str  # innermost sub-heading; often empty
    updated_on: date
    area: str = ""  # NOVEX area or province; empty when unknown
    meeting: str = ""  # "BO Leefomgeving 2024"
    lead_national: str = ""  # "VRO, IenW"
    lead_regional: str = ""
    involved: str = ""
    certainty: Certainty | None = None  # of the date, or of the first deadline without one
    progress: str = ""  # text of the last note "stand van zaken"
    progress_on: date | None = None
    public: bool = True
    part_count: int = 0  # parts a, b, c

    @property
    def is_part(self) -> bool:
        """Whether it is part a, b, c of another."""
        return self.parent_id is not None


@dataclass(frozen=True, slots=True)
class PartyInRole:
    """A party that stands in a role."""

    party_id: str
    name: str
    short: str
    role: PartyRole
    confirmed: bool = True  # False: proposed by a recogniser


@dataclass(frozen=True, slots=True)
class DueDetail:
    """A deadline or other moment of an agreement."""

    id: str
    words: str
    date_from: date | None
    date_to: date | None
    certainty: Certainty
    kind: DueKind
    confirmed: bool
    meeting_id: str | None = None  # that it hangs on
    meeting: str = ""  # its name, known in the form only: "BO MIRT 2025"
    moved_by: str = ""  # who decided on its last move
    moved_reason: str = ""
    moves: "tuple[DueMove, ...]" = ()  # oldest first; known in the form only

    @property
    def moment(self) -> DueMoment:
        """What of it decides whether an agreement is late."""
        return DueMoment(self.kind, self.date_to, self.confirmed)


@dataclass(frozen=True, slots=True)
class NoteDetail:
    """A progress note."""

    id: str
    dated: date
    kind: NoteKind
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class AgreementDetail:
    """All that the form shows of one agreement."""

    row: AgreementRow
    meeting: str  # "BO Leefomgeving 2024"
    region: str  # "Zuidwest-Nederland"
    headings: tuple[str, ...]
    lead_in: str
    erratum: str
    judgement_reason: str
    public: bool
    is_adopted: bool  # the list is adopted: the text is frozen
    parent: tuple[str, str] | None  # (id, number) of the agreement this is a part of
    parts: tuple[AgreementRow, ...]
    parties: tuple[PartyInRole, ...]
    dues: tuple[DueDetail, ...]
    notes: tuple[NoteDetail, ...]  # newest first
    source_name: str  # file the text was read from; empty when typed
    source_lines: tuple[int, int] | None  # first and last line in that file, from 1
    recognised: "tuple[RecognisedWords, ...]" = ()  # what the text was found to name
    links: "tuple[LinkDetail, ...]" = ()  # with agreements of other years, proposals first
    attachments: "tuple[AttachmentDetail, ...]" = ()
    documents: "tuple[DocumentDetail, ...]" = ()
    amounts: "tuple[AmountDetail, ...]" = ()
    odd_signs: str = ""  # Dutch: what in title and text is not what it seems
    chain: "tuple[ChainStep, ...]" = ()  # over the years, oldest first; empty when it is alone


def list_agreements(
    connection: sqlite3.Connection, today: date, under: NodeKey | None = None
) -> list[AgreementRow]:
    """Return the agreements and parts under a node (None: all) in source order."""
    condition, values = condition_scope(connection, under, today)
    return _list_rows(connection, today, condition, values, None)


def list_agreements_by_id(
    connection: sqlite3.Connection, today: date, ids: Collection[str]
) -> list[AgreementRow]:
    """Re-read a few agreements; one that is deleted is not among the result."""
    condition, values = condition_ids("a.id", ids)
    return _list_rows(connection, today, condition, values, ids)


def get_agreement(
    connection: sqlite3.Connection, today: date, agreement_id: str
) -> AgreementDetail:
    """Return one agreement with all that belongs to it.

    Raises:
        NotFoundError: there is none of that key, or it was deleted.
    """
    from novex_desktop.store.queries.chains import list_chain
    from novex_desktop.store.queries.kept_files import (
        list_amounts,
        list_attachments,
        list_documents,
    )
    from novex_desktop.store.queries.links import list_links
    from novex_desktop.store.queries.proposals import list_recognised

    rows = list_agreements_by_id(connection, today, [agreement_id])
    if not rows:
        raise NotFoundError("Deze afspraak staat niet (meer) in het register.")
    row = rows[0]
    place = get_topic_places(connection, [row.topic_id])[row.topic_id]
    extra = connection.execute(
        "SELECT a.erratum, a.judgement_reason, a.public, m.adopted, m.series, m.year, r.name,"
        " coalesce(s.name, ''), "
        " json_extract(s.blocks, '$[' || a.source_start || '].position'),"
        " json_extract(s.blocks, '$[' || a.source_end || '].position')"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id JOIN meeting m ON m.id = t.meeting_id"
        " JOIN region r ON r.id = t.region_id"
        " LEFT JOIN source_document s ON s.id = a.source_document_id WHERE a.id = ?",
        (agreement_id,),
    ).fetchone()
    erratum, reason, public, adopted, series, year, region, source, start, end = extra
    part_condition, part_values = "a.parent_id = ?", (agreement_id,)
    return AgreementDetail(
        row=row,
        meeting=f"{series} {year}",
        region=region,
        headings=place.headings,
        lead_in=place.lead_in,
        erratum=erratum,
        judgement_reason=reason,
        public=bool(public),
        is_adopted=bool(adopted) or not is_concept_number(row.number),
        parent=_get_parent(connection, row.parent_id),
        parts=tuple(_list_rows(connection, today, part_condition, part_values, None)),
        parties=_list_parties(connection, agreement_id),
        dues=_list_dues(connection, agreement_id),
        notes=_list_notes(connection, agreement_id),
        source_name=source,
        source_lines=None if start is None else (start, end),
        recognised=tuple(list_recognised(connection, agreement_id)),
        links=tuple(list_links(connection, agreement_id)),
        attachments=list_attachments(connection, agreement_id),
        documents=list_documents(connection, agreement_id),
        amounts=list_amounts(connection, agreement_id),
        chain=list_chain(connection, agreement_id),
    )


def get_leads(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, dict[PartyRole, list[str]]]:
    """Return the short names of the parties per agreement and role, in the order given."""
    condition, values = condition_ids("ap.agreement_id", ids)
    found: dict[str, dict[PartyRole, list[str]]] = {}
    for agreement_id, role, name in connection.execute(
        "SELECT ap.agreement_id, ap.role, CASE p.short WHEN '' THEN p.name ELSE p.short END"
        " FROM agreement_party ap JOIN party p ON p.id = ap.party_id"
        f" WHERE NOT ap.deleted AND ap.confirmed AND {condition} ORDER BY ap.pos, p.name",
        values,
    ):
        found.setdefault(agreement_id, {}).setdefault(PartyRole(role), []).append(name)
    return found


def get_due_words(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, list[DueDetail]]:
    """Return the moments per agreement, in the order of the text."""
    condition, values = condition_ids("agreement_id", ids)
    found: dict[str, list[DueDetail]] = {}
    for agreement_id, *fields in connection.execute(
        "SELECT agreement_id, id, words, date_from, date_to, certainty, kind, confirmed,"
        " meeting_id, moved_by, moved_reason FROM due"
        f" WHERE NOT deleted AND {condition} ORDER BY pos, id",
        values,
    ):
        found.setdefault(agreement_id, []).append(_due_from(fields))
    return found


def _list_rows(
    connection: sqlite3.Connection,
    today: date,
    condition: str,
    values: tuple[str, ...],
    ids: Collection[str] | None,
) -> list[AgreementRow]:
    found = connection.execute(
        "SELECT a.id, a.parent_id, a.topic_id, a.number, a.title, a.adopted_text, a.kind,"
        " a.kind_confirmed, a.status, a.judgement, a.pos, coalesce(parent.pos, a.pos), a.public"
        " FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " LEFT JOIN agreement parent ON parent.id = a.parent_id"
        f" WHERE NOT a.deleted AND {condition}",
        values,
    ).fetchall()
    if ids is None and condition != "1":
        ids = [fields[0] for fields in found]  # and not what belongs to all others
    places = get_topic_places(connection, None if ids is None else {row[2] for row in found})
    deadlines = get_deadlines(connection, ids)
    parties = get_leads(connection, ids)
    dues = get_due_words(connection, ids)
    changed = get_last_changes(connection, ids)
    short_names = dict(connection.execute("SELECT id, short_name FROM region"))
    meetings = dict(connection.execute("SELECT id, series || ' ' || year FROM meeting"))
    notes = get_last_progress(connection, ids)
    part_counts = _count_parts(connection, ids)
    rows: list[tuple[tuple[object, ...], AgreementRow]] = []
    for fields in found:
        place = places.get(fields[2])
        if place is None:
            continue
        agreement_id, parent_id = fields[0], fields[1]
        kind, status = AgreementKind(fields[6]), AgreementStatus(fields[8])
        own_dues = dues.get(agreement_id, [])
        deadline = deadlines.get(agreement_id)
        sides = parties.get(agreement_id, {})
        progress, progress_on = notes.get(agreement_id, ("", None))
        row = AgreementRow(
            id=agreement_id,
            parent_id=parent_id,
            topic_id=fields[2],
            number=fields[3],
            title=fields[4],
            text=fields[5],
            kind=kind,
            kind_confirmed=bool(fields[7]),
            status=status,
            judgement=Judgement(fields[9]) if fields[9] else None,
            lead=format_lead(sides),
            due_words=", ".join(
                due.words for due in own_dues if due.words and is_deadline(due.moment)
            ),
            due_date=deadline,
            has_due=any(has_due(due.moment) for due in own_dues),
            is_late=is_late(kind, status, deadline, today),
            region_short=short_names[place.region_id],
            topic=place.label,
            heading=place.headings[-1] if place.headings else "",
            updated_on=changed[agreement_id],
            area=place.area,
            meeting=meetings[place.meeting_id],
            lead_national=", ".join(sides.get(PartyRole.LEAD_NATIONAL, ())),
            lead_regional=", ".join(sides.get(PartyRole.LEAD_REGIONAL, ())),
            involved=", ".join(sides.get(PartyRole.INVOLVED, ())),
            certainty=_certainty_of(own_dues),
            progress=progress,
            progress_on=progress_on,
            public=bool(fields[12]),
            part_count=part_counts.get(agreement_id, 0),
        )
        # A part sorts right behind the agreement it is a part of.
        rows.append(((place.order, fields[11], parent_id is not None, fields[10]), row))
    rows.sort(key=lambda pair: pair[0])
    return [row for _, row in rows]


def get_last_progress(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, tuple[str, date]]:
    """Return text and day of the newest note "stand van zaken" per agreement that has one."""
    condition, values = condition_ids("n.agreement_id", ids)
    return {
        agreement_id: (text, date.fromisoformat(dated))
        for agreement_id, text, dated in connection.execute(
            "SELECT n.agreement_id, n.text, n.dated FROM progress_note n"
            f" WHERE NOT n.deleted AND n.kind = ? AND {condition} ORDER BY n.dated, {_NOTE_MADE}",
            (NoteKind.PROGRESS.value, *values),
        )
    }


def _count_parts(connection: sqlite3.Connection, ids: Collection[str] | None) -> dict[str, int]:
    condition, values = condition_ids("parent_id", ids)
    return dict(
        connection.execute(
            "SELECT parent_id, count(*) FROM agreement"
            f" WHERE parent_id IS NOT NULL AND NOT deleted AND {condition} GROUP BY parent_id",
            values,
        )
    )


def _certainty_of(dues: list[DueDetail]) -> Certainty | None:
    """Return the certainty of the deadline that counts: the earliest, else the first."""
    settled = [due for due in dues if due.confirmed]
    dated = [
        due for due in settled if is_deadline(DueMoment(due.kind, due.date_to, confirmed=True))
        and due.date_to
    ]  # fmt: skip
    first = min(dated, key=lambda due: due.date_to or date.max, default=None)
    counting = first or next(iter(settled), None)
    return counting.certainty if counting else None


def format_lead(parties: dict[PartyRole, list[str]]) -> str:
    """Return the lead parties as one reads them: "VRO, IenW / Zuid-Holland"."""
    sides = (", ".join(parties.get(role, [])) for role in LEAD_ROLES)
    return " / ".join(side for side in sides if side)


def _get_parent(connection: sqlite3.Connection, parent_id: str | None) -> tuple[str, str] | None:
    if parent_id is None:
        return None
    row = connection.execute(
        "SELECT id, number FROM agreement WHERE id = ?", (parent_id,)
    ).fetchone()
    return (row[0], row[1]) if row else None


def _list_parties(connection: sqlite3.Connection, agreement_id: str) -> tuple[PartyInRole, ...]:
    return tuple(
        PartyInRole(party_id, name, short or name, PartyRole(role), bool(confirmed))
        for party_id, name, short, role, confirmed in connection.execute(
            "SELECT p.id, p.name, p.short, ap.role, ap.confirmed FROM agreement_party ap"
            " JOIN party p ON p.id = ap.party_id"
            " WHERE ap.agreement_id = ? AND NOT ap.deleted ORDER BY ap.pos, p.name",
            (agreement_id,),
        )
    )


def _list_dues(connection: sqlite3.Connection, agreement_id: str) -> tuple[DueDetail, ...]:
    from novex_desktop.store.queries.due_moves import list_due_moves

    dues = get_due_words(connection, [agreement_id]).get(agreement_id, ())
    moves = list_due_moves(connection, [agreement_id])
    meetings = dict(connection.execute("SELECT id, series || ' ' || year FROM meeting"))
    return tuple(
        replace(due, moves=moves.get(due.id, ()), meeting=meetings.get(due.meeting_id, ""))
        for due in dues
    )


def _due_from(fields: list[object]) -> DueDetail:
    due_id, words, date_from, date_to, certainty, kind, confirmed, meeting_id, by, why = fields
    return DueDetail(
        str(due_id),
        str(words),
        date.fromisoformat(str(date_from)) if date_from else None,
        date.fromisoformat(str(date_to)) if date_to else None,
        Certainty(str(certainty)),
        DueKind(str(kind)),
        bool(confirmed),
        meeting_id=str(meeting_id) if meeting_id else None,
        moved_by=str(by),
        moved_reason=str(why),
    )


def _list_notes(connection: sqlite3.Connection, agreement_id: str) -> tuple[NoteDetail, ...]:
    rows = connection.execute(
        f"SELECT n.id, n.dated, n.kind, n.author, n.text, {_NOTE_MADE} AS made"
        " FROM progress_note n WHERE n.agreement_id = ? AND NOT n.deleted"
        " ORDER BY n.dated DESC, made DESC",
        (agreement_id,),
    )
    return tuple(
        NoteDetail(note_id, date.fromisoformat(dated), NoteKind(kind), author, text)
        for note_id, dated, kind, author, text, _ in rows
    )
