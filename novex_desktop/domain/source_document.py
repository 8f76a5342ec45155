"""Documents that were imported, and files kept in the register."""

from datetime import date

from sqlalchemy import CHAR
from sqlmodel import Field, SQLModel

from novex_desktop.domain.columns import (
    RegisterRow,
    optional_reference,
    reference,
    text_column,
)


class SourceDocument(RegisterRow, table=True):
    """An imported list: what it was, its text in order, and the outcome of the word accounting.

    Its bytes are the AttachmentContent with the same SHA-256.
    """

    __tablename__ = "source_document"

    name: str  # file name, without folder
    sha256: str
    media_type: str
    meeting_id: str = Field(sa_column=reference("meeting.id"))
    imported_on: date
    blocks: str = Field(sa_column=text_column())  # JSON: the blocks of text in order
    words: int  # words of the source
    accounting: str = Field(sa_column=text_column())  # JSON: what became of the words


class Attachment(RegisterRow, table=True):
    """A file kept in the register, found by its hash and never by its name."""

    sha256: str
    name: str
    media_type: str
    size_bytes: int
    agreement_id: str | None = Field(default=None, sa_column=optional_reference("agreement.id"))


class AttachmentContent(SQLModel, table=True):
    """The bytes of an attachment, once per hash.

    No part of the change log: the hash in the log proves them, and a value of megabytes in it
    would be copied into every exchange.
    """

    __tablename__ = "attachment_content"

    sha256: str = Field(primary_key=True, sa_type=CHAR(64))
    content: bytes
