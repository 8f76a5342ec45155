"""The whole register as plain values, so that nobody is ever locked in.

Source: docs/dump-format.md describes every key.
"""

import json
import sqlite3
from datetime import date

from novex_desktop import __version__
from novex_desktop.store.queries.agreements import AgreementRow, list_agreements
from novex_desktop.store.queries.topics import get_topic_places
from novex_desktop.store.schema import SCHEMA_VERSION

Item = dict[str, object]

FORMAT = "novex-desktop dump"
FORMAT_VERSION = 1
# Tables of the register itself; the log is given apart, under "changes".
_PLAIN_TABLES = (
    "region",
    "area",
    "party",
    "party_alias",
    "meeting",
    "milestone",
    "topic",
    "attachment",
    "person",
)


def dump_register(connection: sqlite3.Connection, as_of: date) -> Item:
    """Return the register as values that JSON knows.

    Args:
        as_of: day for which `is_late` is computed.
    """
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "schema_version": SCHEMA_VERSION,
        "program_version": __version__,
        "as_of": as_of.isoformat(),
        "agreements": _dump_agreements(connection, as_of),
        "source_documents": _dump_sources(connection),
        **{f"{name}_rows": _dump_table(connection, name) for name in _PLAIN_TABLES},
        "changes": _dump_changes(connection),
    }


def _dump_agreements(connection: sqlite3.Connection, as_of: date) -> list[Item]:
    rows = list_agreements(connection, as_of)
    parts: dict[str, list[AgreementRow]] = {}
    for row in rows:
        if row.parent_id is not None:
            parts.setdefault(row.parent_id, []).append(row)
    places = get_topic_places(connection)
    regions = dict(connection.execute("SELECT id, name FROM region"))
    meetings = {
        key: (f"{series} {year}", series, year)
        for key, series, year in connection.execute("SELECT id, series, year FROM meeting")
    }
    extra = _read_by_id(connection, "agreement")
    belongings = _read_belongings(connection)
    items: list[Item] = []
    for row in rows:
        if row.is_part:
            continue
        place = places[row.topic_id]
        item: Item = {
            "id": row.id,
            "number": row.number,
            "meeting": meetings[place.meeting_id][0],
            "region": regions[place.region_id],
            "topic_number": int(place.number) if place.number.isdigit() else place.number,
            "topic_title": place.title,
            "headings": list(place.headings),
            "area": place.area,
            "lead_in": place.lead_in,
            **_dump_own(row, extra[row.id], belongings),
            "parts": [
                {
                    "letter": part.number.rpartition("-")[2],
                    "number": part.number,
                    "id": part.id,
                    **_dump_own(part, extra[part.id], belongings),
                }
                for part in parts.get(row.id, [])
            ],
        }
        items.append(item)
    return items


def _dump_own(row: AgreementRow, extra: Item, belongings: dict[str, dict[str, list[Item]]]) -> Item:
    """Return what an agreement and a part have in common."""
    return {
        "title": row.title,
        "text": row.text,
        "erratum": extra["erratum"],
        "kind": row.kind.value,
        "kind_confirmed": row.kind_confirmed,
        "status": row.status.value,
        "judgement": row.judgement.value if row.judgement else None,
        "judgement_reason": extra["judgement_reason"],
        "public": bool(extra["public"]),
        "is_late": row.is_late,
        "source_start": extra["source_start"],
        "source_end": extra["source_end"],
        **{name: found.get(row.id, []) for name, found in belongings.items()},
    }


def _read_belongings(connection: sqlite3.Connection) -> dict[str, dict[str, list[Item]]]:
    """Return deadlines, parties and so on per agreement, under the key of the dump."""
    return {
        "dues": _group(
            connection,
            'SELECT d.agreement_id, d.words AS quote, d.kind, d.date_from AS "from",'
            ' d.date_to AS "to", d.certainty, m.series AS meeting_series,'
            " m.year AS meeting_year, d.confirmed, d.moved_reason, d.moved_by FROM due d"
            " LEFT JOIN meeting m ON m.id = d.meeting_id WHERE NOT d.deleted"
            " ORDER BY d.pos, d.id",
        ),
        "parties": _group(
            connection,
            "SELECT ap.agreement_id, ap.quote, p.name, p.short, p.kind, ap.role, ap.confirmed"
            " FROM agreement_party ap JOIN party p ON p.id = ap.party_id WHERE NOT ap.deleted"
            " ORDER BY ap.role, ap.pos, p.name",
        ),
        "amounts": _group(
            connection,
            "SELECT agreement_id, quote, value, nullif(upper, '') AS upper, unit, price_level,"
            " confirmed FROM amount"
            " WHERE NOT deleted ORDER BY pos, id",
        ),
        "references": _group(
            connection,
            "SELECT agreement_id, quote, name, version, confirmed FROM document_reference"
            " WHERE NOT deleted ORDER BY pos, id",
        ),
        "notes": _group(
            connection,
            'SELECT agreement_id, dated AS "date", kind, author, text FROM progress_note'
            " WHERE NOT deleted ORDER BY dated, id",
        ),
        "links": _group(
            connection,
            "SELECT k.earlier_id AS agreement_id, k.kind, 'later' AS direction,"
            " a.number AS number, k.confirmed FROM agreement_link k"
            " JOIN agreement a ON a.id = k.later_id WHERE NOT k.deleted"
            " UNION ALL SELECT k.later_id, k.kind, 'earlier', a.number, k.confirmed"
            " FROM agreement_link k JOIN agreement a ON a.id = k.earlier_id WHERE NOT k.deleted"
            " ORDER BY number, direction, 2",
        ),
    }


def _group(connection: sqlite3.Connection, query: str) -> dict[str, list[Item]]:
    """Return the rows of a query per agreement; `agreement_id` is its first column."""
    cursor = connection.execute(query)
    names = [column[0] for column in cursor.description][1:]
    found: dict[str, list[Item]] = {}
    for agreement_id, *values in cursor:
        item: Item = dict(zip(names, values, strict=True))
        if "confirmed" in item:
            item["confirmed"] = bool(item["confirmed"])
        found.setdefault(agreement_id, []).append(item)
    return found


def _read_by_id(connection: sqlite3.Connection, table: str) -> dict[str, Item]:
    return {str(item["id"]): item for item in _dump_table(connection, table)}


def _dump_table(connection: sqlite3.Connection, table: str) -> list[Item]:
    cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _dump_sources(connection: sqlite3.Connection) -> list[Item]:
    items = _dump_table(connection, "source_document")
    for item in items:
        item["blocks"] = json.loads(str(item["blocks"]))
        item["accounting"] = json.loads(str(item["accounting"]))
    return items


def _dump_changes(connection: sqlite3.Connection) -> list[Item]:
    operations: dict[str, list[Item]] = {}
    for change_id, table, row_id, field, old, new in connection.execute(
        "SELECT change_id, table_name, row_id, field, old, new FROM field_change ORDER BY id"
    ):
        operations.setdefault(change_id, []).append(
            {
                "table": table,
                "row": row_id,
                "field": field,
                "old": None if old is None else json.loads(old),
                "new": None if new is None else json.loads(new),
            }
        )
    return [
        {
            "id": change_id,
            "at": at,
            "author": author,
            "kind": kind,
            "label": label,
            "hash": chained,
            "operations": operations.get(change_id, []),
        }
        for change_id, at, author, kind, label, chained in connection.execute(
            "SELECT id, at, author, kind, label, hash FROM change ORDER BY hlc, id"
        )
    ]
