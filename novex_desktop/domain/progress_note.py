"""Dated notes on the course of an agreement."""

from datetime import date

from sqlmodel import Field, SQLModel

from novex_desktop.domain.columns import RegisterRow, choice, reference, text_column
from novex_desktop.domain.note_kind import NoteKind
from novex_desktop.domain.text_limits import NOTE_CHARS


class NoteData(SQLModel):
    """What a user may enter for a note; checked whenever one is built."""

    dated: date
    kind: NoteKind = NoteKind.INTERNAL
    text: str = Field(min_length=1, max_length=NOTE_CHARS)


class ProgressNote(RegisterRow, table=True):
    """A dated note; only the kind "stand van zaken" may leave in an overview."""

    __tablename__ = "progress_note"

    agreement_id: str = Field(sa_column=reference("agreement.id"))
    dated: date
    kind: NoteKind = Field(sa_column=choice(NoteKind))
    author: str
    text: str = Field(sa_column=text_column())
