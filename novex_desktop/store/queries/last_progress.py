"""The newest note "stand van zaken" of agreements."""

import sqlite3
from collections.abc import Collection
from datetime import date

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.store.queries.nodes import condition_ids

NOTE_MADE = (
    "(SELECT min(c.hlc) FROM field_change f JOIN change c ON c.id = f.change_id"
    " WHERE f.table_name = 'progress_note' AND f.row_id = n.id)"
)
"""The moment at which a note `n` was made, to order notes of one day."""


def get_last_progress(
    connection: sqlite3.Connection, ids: Collection[str] | None = None
) -> dict[str, tuple[str, date]]:
    """Return text and day of the newest note "stand van zaken" per agreement that has one."""
    condition, values = condition_ids("n.agreement_id", ids)
    return {
        agreement_id: (text, date.fromisoformat(dated))
        for agreement_id, text, dated in connection.execute(
            "SELECT n.agreement_id, n.text, n.dated FROM progress_note n"
            f" WHERE NOT n.deleted AND n.kind = ? AND {condition} ORDER BY n.dated, {NOTE_MADE}",
            (NoteKind.PROGRESS.value, *values),
        )
    }
