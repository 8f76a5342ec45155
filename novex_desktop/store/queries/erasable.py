"""What of an agreement can be erased by privacy law: its texts, with all that they ever held."""

import json
import sqlite3
from dataclasses import dataclass

from novex_desktop.store.erasing import ERASABLE, ERASED, KEPT_FILE, Erasure
from novex_desktop.store.log_reading import get_row_log

_BELONGINGS = ("agreement", "due", "progress_note", "amount", "document_reference", "attachment")


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
        for row_id, *present in rows:
            for field, value in zip(fields, present, strict=True):
                values = _list_values(connection, table, row_id, field, value)
                if values:
                    label = ERASABLE[table, field]
                    found.append(ErasableField(table, row_id, field, label, values))
    for row_id, name in connection.execute(
        "SELECT a.id, a.name FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256"
        " WHERE a.agreement_id = ? AND length(c.content) > 0 ORDER BY a.rowid",
        (agreement_id,),
    ):
        found.append(ErasableField(KEPT_FILE[0], row_id, KEPT_FILE[1], "Bestand zelf", (name,)))
    return found


def list_wishes(connection: sqlite3.Connection, number: str) -> list[tuple[str, Erasure]]:
    """Return what can be erased of the agreements with a number, each with a Dutch line."""
    wishes: list[tuple[str, Erasure]] = []
    for (agreement_id,) in connection.execute(
        "SELECT id FROM agreement WHERE number = ? ORDER BY deleted, id", (number,)
    ).fetchall():
        for one in list_erasable(connection, agreement_id):
            whole = one.values[0] if len(one.values) == 1 else f"alle {len(one.values)} teksten"
            wishes.append((f"{one.label}: {whole}", Erasure(one.table, one.row_id, one.field)))
            for value in one.values if len(one.values) > 1 else ():
                wish = Erasure(one.table, one.row_id, one.field, value)
                wishes.append((f"{one.label}, alleen: {value}", wish))
    return wishes


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
