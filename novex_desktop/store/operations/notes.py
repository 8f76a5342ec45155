"""Progress notes of an agreement."""

from sqlmodel import Session

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.odd_signs import keep_odd_signs
from novex_desktop.domain.progress_note import NoteData, ProgressNote
from novex_desktop.store.operations.records import get_or_raise


def add_note(session: Session, agreement_id: str, data: NoteData, author: str) -> str:
    """Add a dated note and return its key.

    Raises:
        NotFoundError: the agreement was removed in the meantime.
    """
    get_or_raise(session, Agreement, agreement_id)
    note = ProgressNote(
        agreement_id=agreement_id,
        dated=data.dated,
        kind=data.kind,
        author=author,
        text=data.text,
    )
    session.add(note)
    return note.id


def update_note(session: Session, note_id: str, data: NoteData) -> None:
    """Change date, kind or text of a note.

    Raises:
        NotFoundError: it was removed in the meantime.
    """
    note = get_or_raise(session, ProgressNote, note_id)
    note.dated, note.kind = data.dated, data.kind
    note.text = keep_odd_signs(note.text, data.text)


def remove_note(session: Session, note_id: str) -> None:
    """Mark a note deleted.

    Raises:
        NotFoundError: it was removed already.
    """
    get_or_raise(session, ProgressNote, note_id).deleted = True
