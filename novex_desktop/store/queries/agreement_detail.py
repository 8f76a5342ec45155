"""One agreement with all that belongs to it, for the form."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date

from novex_desktop.domain.errors import NotFoundError
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements_by_id, list_parts
from novex_desktop.store.queries.chains import ChainStep, list_chain
from novex_desktop.store.queries.due_moves import list_due_moves
from novex_desktop.store.queries.dues import DueDetail, get_dues
from novex_desktop.store.queries.kept_files import (
    AmountDetail,
    AttachmentDetail,
    DocumentDetail,
    list_amounts,
    list_attachments,
    list_documents,
)
from novex_desktop.store.queries.links import LinkDetail, list_links
from novex_desktop.store.queries.notes import NoteDetail, list_notes
from novex_desktop.store.queries.proposals import RecognisedWords, list_recognised
from novex_desktop.store.queries.topics import get_topic_places


@dataclass(frozen=True, slots=True)
class PartyInRole:
    """A party that stands in a role."""

    party_id: str
    name: str
    short: str
    role: PartyRole
    confirmed: bool = True  # False: proposed by a recogniser


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
    recognised: tuple[RecognisedWords, ...] = ()  # what the text was found to name
    links: tuple[LinkDetail, ...] = ()  # with agreements of other years, proposals first
    attachments: tuple[AttachmentDetail, ...] = ()
    documents: tuple[DocumentDetail, ...] = ()
    amounts: tuple[AmountDetail, ...] = ()
    odd_signs: str = ""  # Dutch: what in title and text is not what it seems
    chain: tuple[ChainStep, ...] = ()  # over the years, oldest first; empty when it is alone


def get_agreement(
    connection: sqlite3.Connection, today: date, agreement_id: str
) -> AgreementDetail:
    """Return one agreement with all that belongs to it.

    Raises:
        NotFoundError: there is none of that key, or it was deleted.
    """
    rows = list_agreements_by_id(connection, today, [agreement_id])
    if not rows:
        raise NotFoundError(
            "Deze afspraak staat niet (meer) in het register. "
            "Kies een andere, of zet haar terug uit de prullenbak."
        )
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
        parts=tuple(list_parts(connection, today, agreement_id)),
        parties=_list_parties(connection, agreement_id),
        dues=_list_dues(connection, agreement_id),
        notes=list_notes(connection, agreement_id),
        source_name=source,
        source_lines=None if start is None else (start, end),
        recognised=tuple(list_recognised(connection, agreement_id)),
        links=tuple(list_links(connection, agreement_id)),
        attachments=list_attachments(connection, agreement_id),
        documents=list_documents(connection, agreement_id),
        amounts=list_amounts(connection, agreement_id),
        chain=list_chain(connection, agreement_id),
    )


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
    dues = get_dues(connection, [agreement_id]).get(agreement_id, ())
    moves = list_due_moves(connection, [agreement_id])
    meetings = dict(connection.execute("SELECT id, series || ' ' || year FROM meeting"))
    return tuple(
        replace(due, moves=moves.get(due.id, ()), meeting=meetings.get(due.meeting_id, ""))
        for due in dues
    )
