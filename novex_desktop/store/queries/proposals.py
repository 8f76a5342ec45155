"""What was recognised in a text: moments, parties, sums and documents, settled or not."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from novex_desktop.domain.amount_text import format_amount
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.queries.meetings import read_day
from novex_desktop.store.queries.nodes import condition_ids


class ProposalKind(StrEnum):
    """What recognised words are. The values name the tables of the register."""

    DUE = "due"
    PARTY = "agreement_party"
    AMOUNT = "amount"
    DOCUMENT = "document_reference"

    @property
    def label(self) -> str:
        """The Dutch word as shown on screen."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class ProposalKey:
    """One row that a recogniser proposed."""

    kind: ProposalKind
    id: str


@dataclass(frozen=True, slots=True)
class RecognisedWords:
    """Words of a text with what they are taken for."""

    key: ProposalKey
    quote: str  # words of the adopted text; empty when a person added it
    meaning: str  # Dutch: "uiterlijk 31-12-2025 (afgeleid)", "Trekker Rijk: Ministerie van VRO"
    confirmed: bool


def list_recognised(connection: sqlite3.Connection, agreement_id: str) -> list[RecognisedWords]:
    """Return what was recognised in one text, kind by kind in the order of the text."""
    row = connection.execute(
        "SELECT adopted_text FROM agreement WHERE id = ?", (agreement_id,)
    ).fetchone()
    text = str(row[0]) if row else ""
    dues = _list_dues(connection, agreement_id)
    return [
        # A deadline that a person typed has words too, and they stand nowhere in the text.
        *(due for due in dues if not due.confirmed or due.quote in text),
        *_list_parties(connection, agreement_id),
        *_list_amounts(connection, agreement_id),
        *_list_documents(connection, agreement_id),
    ]


def list_open_proposals(
    connection: sqlite3.Connection, agreement_ids: Collection[str] | None = None
) -> list[ProposalKey]:
    """Return what nobody settled yet, of some agreements or (None) of all."""
    condition, values = condition_ids("agreement_id", agreement_ids)
    return [
        ProposalKey(kind, row_id)
        for kind in ProposalKind
        for (row_id,) in connection.execute(
            f"SELECT id FROM {kind.value} WHERE NOT deleted AND NOT confirmed AND {condition}",
            values,
        )
    ]


def _list_dues(connection: sqlite3.Connection, agreement_id: str) -> list[RecognisedWords]:
    rows = connection.execute(
        "SELECT x.id, x.words, x.confirmed, x.date_from, x.date_to, x.certainty,"
        " x.kind, coalesce(m.series || ' ' || m.year, '')"
        " FROM due x LEFT JOIN meeting m ON m.id = x.meeting_id"
        " WHERE x.agreement_id = ? AND NOT x.deleted ORDER BY x.pos, x.id",
        (agreement_id,),
    )
    return [
        RecognisedWords(
            ProposalKey(ProposalKind.DUE, row_id),
            words,
            describe_due(
                read_day(start), read_day(end), Certainty(certainty), DueKind(kind), meeting
            ),
            bool(confirmed),
        )
        for row_id, words, confirmed, start, end, certainty, kind, meeting in rows
    ]


def _list_parties(connection: sqlite3.Connection, agreement_id: str) -> list[RecognisedWords]:
    rows = connection.execute(
        "SELECT x.id, x.quote, x.confirmed, x.role, p.name"
        " FROM agreement_party x JOIN party p ON p.id = x.party_id"
        " WHERE x.agreement_id = ? AND NOT x.deleted ORDER BY x.pos, p.name",
        (agreement_id,),
    )
    return [
        RecognisedWords(
            ProposalKey(ProposalKind.PARTY, row_id),
            quote,
            f"{PartyRole(role).label}: {name}",
            bool(confirmed),
        )
        for row_id, quote, confirmed, role, name in rows
    ]


def _list_amounts(connection: sqlite3.Connection, agreement_id: str) -> list[RecognisedWords]:
    rows = connection.execute(
        "SELECT x.id, x.quote, x.confirmed, x.value, x.unit, x.upper,"
        " x.price_level FROM amount x"
        " WHERE x.agreement_id = ? AND NOT x.deleted ORDER BY x.pos, x.id",
        (agreement_id,),
    )
    return [
        RecognisedWords(
            ProposalKey(ProposalKind.AMOUNT, row_id),
            quote,
            describe_amount(value, unit, upper, price_level),
            bool(confirmed),
        )
        for row_id, quote, confirmed, value, unit, upper, price_level in rows
    ]


def _list_documents(connection: sqlite3.Connection, agreement_id: str) -> list[RecognisedWords]:
    rows = connection.execute(
        "SELECT x.id, x.quote, x.confirmed, x.name, x.version"
        " FROM document_reference x"
        " WHERE x.agreement_id = ? AND NOT x.deleted ORDER BY x.pos, x.id",
        (agreement_id,),
    )
    return [
        RecognisedWords(
            ProposalKey(ProposalKind.DOCUMENT, row_id),
            quote,
            f"{name or quote} {version}".strip(),
            bool(confirmed),
        )
        for row_id, quote, confirmed, name, version in rows
    ]


def describe_due(
    start: date | None, end: date | None, certainty: Certainty, kind: DueKind, meeting: str
) -> str:
    """Say what a moment is taken for; a computed day never looks certain."""
    days = [day.strftime("%d-%m-%Y") for day in (start, end) if day]
    when = " tot en met ".join(dict.fromkeys(days)) or meeting
    if when and meeting and days:
        when = f"{when}, {meeting}"
    said = certainty.label if days else ""
    label = kind.label if kind is not DueKind.DUE or not when else ""
    parts = [part for part in (label, when) if part]
    return ": ".join(parts) + (f" ({said})" if said else "")


def describe_amount(value: str, unit: str, upper: str = "", price_level: int | None = None) -> str:
    """Say a sum or quantity: "100.000.000 tot 150.000.000 euro (prijspeil 2023)"."""
    number = format_amount(value) + (f" tot {format_amount(upper)}" if upper else "")
    said = f"{number} {'euro' if unit in ('EUR', '€') else unit}".strip()
    return f"{said} (prijspeil {price_level})" if price_level else said


_LABELS = {
    ProposalKind.DUE: "Termijn",
    ProposalKind.PARTY: "Partij",
    ProposalKind.AMOUNT: "Bedrag of aantal",
    ProposalKind.DOCUMENT: "Document",
}
