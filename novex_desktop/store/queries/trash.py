"""What was removed and can be brought back."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.store.moments import to_local

_CHARS = 120


@dataclass(frozen=True, slots=True)
class TrashKey:
    """One removed row."""

    table: str
    id: str


@dataclass(frozen=True, slots=True)
class TrashRow:
    """Something that was removed, as the trash shows it."""

    key: TrashKey
    kind: str  # Dutch: "Notitie"
    name: str
    place: str  # number of the agreement it belongs to, or the meeting; may be empty
    at: datetime  # local time of removal
    author: str  # who removed it
    label: str  # of the act that removed it


@dataclass(frozen=True, slots=True)
class _Source:
    table: str
    kind: str
    name: str  # SQL of its name
    place: str  # SQL of where it belongs
    joins: str = ""
    condition: str = "1"


_OF_AGREEMENT = "JOIN agreement a ON a.id = x.agreement_id"
_SOURCES = (
    _Source("agreement", "Afspraak", "x.title", "x.number", condition="x.parent_id IS NULL"),
    _Source("agreement", "Deel", "x.title", "x.number", condition="x.parent_id IS NOT NULL"),
    _Source(
        "topic",
        "Onderwerp",
        "trim(x.number || ' ' || x.title)",
        "m.series || ' ' || m.year",
        "JOIN meeting m ON m.id = x.meeting_id",
    ),
    _Source("meeting", "Overleg", "x.series || ' ' || x.year", "''"),
    _Source("progress_note", "Notitie", "x.text", "a.number", _OF_AGREEMENT),
    # What a recogniser proposed and somebody refused is no loss; the review brings it back.
    _Source(
        "due", "Termijn", "coalesce(nullif(x.words, ''), x.date_to, '')", "a.number",
        _OF_AGREEMENT, "x.confirmed",
    ),
    _Source(
        "attachment", "Bestand", "x.name", "coalesce(a.number, '')",
        "LEFT JOIN agreement a ON a.id = x.agreement_id",
        # One that was erased for good has no content to bring back.
        "EXISTS (SELECT 1 FROM attachment_content k WHERE k.sha256 = x.sha256"
        " AND length(k.content) > 0)",
    ),
    _Source(
        "document_reference", "Document", "coalesce(nullif(x.name, ''), x.quote)", "a.number",
        _OF_AGREEMENT, "x.confirmed",
    ),
    _Source(
        "amount", "Bedrag", "coalesce(nullif(x.quote, ''), x.value)", "a.number",
        _OF_AGREEMENT, "x.confirmed",
    ),
    _Source(
        "agreement_link", "Verband", "earlier.number || ' – ' || a.number", "a.number",
        "JOIN agreement a ON a.id = x.later_id"
        " JOIN agreement earlier ON earlier.id = x.earlier_id",
        "x.confirmed",
    ),
)  # fmt: skip


def list_trash(connection: sqlite3.Connection) -> list[TrashRow]:
    """Return all that was removed, what was removed last first."""
    found: list[tuple[int, TrashRow]] = []
    for source in _SOURCES:
        for row_id, name, place, hlc, at, author, label, kind in connection.execute(
            # SQLite gives the other columns of the row that holds the maximum.
            f"SELECT x.id, {source.name}, {source.place}, max(c.hlc), c.at, c.author, c.label,"
            f" c.kind FROM {source.table} x {source.joins}"
            f" JOIN field_change f ON f.table_name = '{source.table}' AND f.row_id = x.id"
            " AND f.field = 'deleted' AND f.new = 'true' JOIN change c ON c.id = f.change_id"
            f" WHERE x.deleted AND {source.condition} GROUP BY x.id"
        ):
            told = f"Ongedaan gemaakt: {label}" if kind == ChangeKind.UNDO else label
            row = TrashRow(
                TrashKey(source.table, row_id),
                source.kind,
                _shorten(str(name)),
                place,
                to_local(at),
                author,
                told,
            )
            found.append((hlc, row))
    found.sort(key=lambda pair: (-pair[0], pair[1].place, pair[1].kind, pair[1].name))
    return [row for _, row in found]


def _shorten(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _CHARS else f"{flat[:_CHARS].rstrip()}…"
