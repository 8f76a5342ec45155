"""What can be erased by privacy law: the texts of an agreement or a party, with all they held."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from novex_desktop.store.erasures import AUTHOR, ERASABLE, ERASED, KEPT_FILE, LAPTOP, NAMES, Erasure
from novex_desktop.store.log_reading import get_row_log

_BELONGINGS = (
    "agreement",
    "due",
    "progress_note",
    "amount",
    "document_reference",
    "agreement_party",
    "attachment",
)
_EVERYWHERE = "{label}, in het hele register"


@dataclass(frozen=True, slots=True)
class ErasableField:
    """One field of one row, and the values that it holds or held."""

    table: str
    row_id: str
    field: str
    label: str  # Dutch
    values: tuple[str, ...]  # newest first; never empty


def list_erasable(connection: sqlite3.Connection, agreement_id: str) -> list[ErasableField]:
    """Return the fields of an agreement and of all that belongs to it, also what was removed."""
    found: list[ErasableField] = []
    for table in _BELONGINGS:
        key = "id" if table == "agreement" else "agreement_id"
        fields = [field for owner, field in ERASABLE if owner == table]
        rows = connection.execute(
            f"SELECT id, {', '.join(fields)} FROM {table} WHERE {key} = ? ORDER BY rowid",
            (agreement_id,),
        ).fetchall()
        found += _list_fields(connection, table, fields, rows)
    for row_id, name in connection.execute(
        "SELECT a.id, a.name FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256"
        " WHERE a.agreement_id = ? AND length(c.content) > 0 ORDER BY a.rowid",
        (agreement_id,),
    ):
        found.append(ErasableField(KEPT_FILE[0], row_id, KEPT_FILE[1], "Bestand zelf", (name,)))
    parties = connection.execute(
        "SELECT party_id FROM agreement_party WHERE agreement_id = ? GROUP BY party_id"
        " ORDER BY min(rowid)",
        (agreement_id,),
    ).fetchall()
    for (party_id,) in parties:
        found += list_erasable_of_party(connection, party_id)
    topic = connection.execute(
        "SELECT t.id, t.title, t.lead_in FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " WHERE a.id = ?",
        (agreement_id,),
    ).fetchall()
    found += _everywhere(_list_fields(connection, "topic", ["title", "lead_in"], topic))
    return [*found, *_list_names(connection, agreement_id)]


def list_erasable_of_party(connection: sqlite3.Connection, party_id: str) -> list[ErasableField]:
    """Return the names of a party and what was noted with it; they show in all agreements."""
    names = ["name", "short", "note"]
    rows = connection.execute(
        "SELECT id, name, short, note FROM party WHERE id = ?", (party_id,)
    ).fetchall()
    aliases = connection.execute(
        "SELECT id, alias FROM party_alias WHERE party_id = ? ORDER BY rowid", (party_id,)
    ).fetchall()
    found = _list_fields(connection, "party", names, rows)
    return _everywhere([*found, *_list_fields(connection, "party_alias", ["alias"], aliases)])


def _list_names(connection: sqlite3.Connection, agreement_id: str) -> list[ErasableField]:
    """Return who changed an agreement or what belongs to it, and on which laptop."""
    own = " UNION ALL ".join(
        f"SELECT '{table}', id FROM {table} WHERE"
        f" {'id' if table == 'agreement' else 'agreement_id'} = :id"
        for table in _BELONGINGS
    )
    changes = (
        f"WITH own(table_name, row_id) AS ({own}) SELECT c.* FROM own"
        " JOIN field_change f ON f.table_name = own.table_name AND f.row_id = own.row_id"
        " JOIN change c ON c.id = f.change_id"
    )
    authors = connection.execute(
        f"SELECT max(id), author FROM ({changes}) WHERE author <> :erased AND kind <> 'migrate'"
        " GROUP BY author ORDER BY author",
        {"id": agreement_id, "erased": ERASED},
    ).fetchall()
    laptops = connection.execute(
        f"SELECT id, label FROM replica WHERE id IN (SELECT replica_id FROM ({changes}))"
        " AND label NOT IN ('', :erased) ORDER BY label",
        {"id": agreement_id, "erased": ERASED},
    ).fetchall()
    return _everywhere(
        ErasableField(table, key, field, NAMES[table, field], (name,))
        for (table, field), found in ((AUTHOR, authors), (LAPTOP, laptops))
        for key, name in found
    )


def list_name_wishes(connection: sqlite3.Connection, name: str) -> list[tuple[str, Erasure]]:
    """Return what can be erased of a person who changed something, with a Dutch line."""
    found = connection.execute("SELECT max(id) FROM change WHERE author = ?", (name,)).fetchone()
    if name == ERASED or found[0] is None:
        return []
    fields = [ErasableField(AUTHOR[0], found[0], AUTHOR[1], NAMES[AUTHOR], (name,))]
    return _as_wishes(_everywhere(fields))


def find_parties(connection: sqlite3.Connection, name: str) -> list[str]:
    """Return the parties that have a name, also one that was removed."""
    return [
        str(row[0])
        for row in connection.execute(
            "SELECT id FROM party WHERE ?1 IN (name, short) UNION"
            " SELECT party_id FROM party_alias WHERE alias = ?1",
            (name,),
        )
    ]


def list_wishes(connection: sqlite3.Connection, number: str) -> list[tuple[str, Erasure]]:
    """Return what can be erased of the agreements with a number, each with a Dutch line."""
    keys = connection.execute(
        "SELECT id FROM agreement WHERE number = ? ORDER BY deleted, id", (number,)
    ).fetchall()
    return _as_wishes([one for (key,) in keys for one in list_erasable(connection, key)])


def list_party_wishes(connection: sqlite3.Connection, name: str) -> list[tuple[str, Erasure]]:
    """Return what can be erased of the parties with a name, each with a Dutch line."""
    keys = find_parties(connection, name)
    return _as_wishes([one for key in keys for one in list_erasable_of_party(connection, key)])


def _as_wishes(fields: Iterable[ErasableField]) -> list[tuple[str, Erasure]]:
    wishes: list[tuple[str, Erasure]] = []
    for one in fields:
        whole = one.values[0] if len(one.values) == 1 else f"alle {len(one.values)} teksten"
        wishes.append((f"{one.label}: {whole}", Erasure(one.table, one.row_id, one.field)))
        for value in one.values if len(one.values) > 1 else ():
            wish = Erasure(one.table, one.row_id, one.field, value)
            wishes.append((f"{one.label}, alleen: {value}", wish))
    return wishes


def _list_fields(
    connection: sqlite3.Connection,
    table: str,
    fields: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
) -> list[ErasableField]:
    """Return the fields of some rows that hold or held a text.

    Args:
        rows: the key, then the present value of each field.
    """
    found = []
    for row_id, *present in rows:
        for field, value in zip(fields, present, strict=True):
            values = _list_values(connection, table, row_id, field, value)
            if values:
                label = ERASABLE[table, field]
                found.append(ErasableField(table, row_id, field, label, values))
    return found


def _everywhere(fields: Iterable[ErasableField]) -> list[ErasableField]:
    """Say with each field that other agreements show it, too."""
    return [replace(one, label=_EVERYWHERE.format(label=one.label)) for one in fields]


def _list_values(
    connection: sqlite3.Connection, table: str, row_id: str, field: str, present: object
) -> tuple[str, ...]:
    """Return what a field holds and held, without what is empty or erased."""
    log = get_row_log(connection, table, row_id)
    values = [present]
    for operation in sorted(log.operations, key=lambda one: one.order, reverse=True):
        if operation.field == field and operation.old is not None:
            values += [operation.value_of(field), json.loads(operation.old)]
        elif field in operation.names():
            values.append(operation.value_of(field))
    texts = (value for value in values if isinstance(value, str))
    return tuple(dict.fromkeys(text for text in texts if text.strip() and text != ERASED))
