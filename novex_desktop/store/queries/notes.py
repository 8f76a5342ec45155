"""Progress notes of agreements."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.store.queries.nodes import condition_ids

_NOTE_MADE = (
    "(SELECT min(c.hlc) FROM field_change f JOIN change c ON c.id = f.change_id"
    " WHERE f.table_name = 'progress_note' AND f.row_id = n.id)"
)


@dataclass(frozen=True, slots=True)
class NoteDetail:
    """A progress note."""

    id: str
    dated: date
    kind: NoteKind
    author: str
    text: str


def list_notes(connection: sqlite3.Connection, agreement_id: str) -> tuple[NoteDetail, ...]:
    """Return the notes of an agreement, newest first."""
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
