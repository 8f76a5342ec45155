"""Deadlines: literal words, interval and certainty stay apart."""

from datetime import date

from pydantic import model_validator
from sqlmodel import Field, SQLModel

from novex_desktop.domain.columns import (
    RegisterRow,
    choice,
    optional_reference,
    reference,
    text_column,
)
from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.text_limits import DECIDER_CHARS, REASON_CHARS, WORDS_CHARS


class DueData(SQLModel):
    """What a user may enter for a deadline; checked whenever one is built."""

    words: str = Field(default="", max_length=WORDS_CHARS)
    date_from: date | None = None
    date_to: date | None = None
    certainty: Certainty = Certainty.UNKNOWN
    kind: DueKind = DueKind.DUE
    meeting_id: str | None = None  # that it hangs on from now on

    @model_validator(mode="after")
    def _check_order(self) -> "DueData":
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise ValueError("date_from is after date_to")
        return self


class DueMoveData(DueData):
    """What a user tells when a deadline is moved; checked whenever one is built."""

    moved_by: str = Field(default="", max_length=DECIDER_CHARS)
    moved_reason: str = Field(default="", max_length=REASON_CHARS)


class Due(RegisterRow, table=True):
    """A moment that the text names, or that a person added. A computed day never looks certain."""

    agreement_id: str = Field(sa_column=reference("agreement.id"))
    words: str = Field(default="", sa_column=text_column())  # literal: "eind 2025"
    date_from: date | None = None
    date_to: date | None = None
    certainty: Certainty = Field(sa_column=choice(Certainty))
    kind: DueKind = Field(sa_column=choice(DueKind))
    meeting_id: str | None = Field(default=None, sa_column=optional_reference("meeting.id"))
    confirmed: bool = True  # False: proposed by a recogniser
    moved_reason: str = Field(default="", sa_column=text_column())
    moved_by: str = ""  # who decided to move it
    pos: str
