"""Progress notes of agreements."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.store.queries.last_progress import NOTE_MADE


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
        f"SELECT n.id, n.dated, n.kind, n.author, n.text, {NOTE_MADE} AS made"
        " FROM progress_note n WHERE n.agreement_id = ? AND NOT n.deleted"
        " ORDER BY n.dated DESC, made DESC",
        (agreement_id,),
    )
    return tuple(
        NoteDetail(note_id, date.fromisoformat(dated), NoteKind(kind), author, text)
        for note_id, dated, kind, author, text, _ in rows
    )
