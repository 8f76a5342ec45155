"""The change log: every write of the register, for ever.

One act of a user is one change with operations, and each operation names the ones it replaces.
The state of a row follows from the set of operations. Source: docs/architecture.md.
"""

from sqlalchemy import CHAR, BigInteger, Column, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.columns import EnumText, optional_reference


class Change(SQLModel, table=True):
    """One act: who, when, on which laptop, and the hash that chains it to the one before."""

    __table_args__ = (Index("ix_change_replica_seq", "replica_id", "seq"),)

    id: str = Field(primary_key=True, sa_type=CHAR(32))
    replica_id: str = Field(sa_type=CHAR(32))
    seq: int  # number on this laptop; a restored backup may repeat one, so never unique
    hlc: int = Field(
        sa_type=BigInteger, index=True
    )  # milliseconds since 1970 << 16, plus a counter
    author: str
    at: str = Field(index=True)  # moment in UTC, ISO 8601 with milliseconds
    kind: ChangeKind = Field(sa_column=Column(EnumText(ChangeKind), nullable=False))
    label: str  # Dutch, as shown in menu and history
    undoes: str | None = Field(default=None, sa_type=CHAR(32))  # the change it is the inverse of
    schema_rev: int
    app_version: str
    prev_hash: str = Field(sa_type=CHAR(64))
    hash: str = Field(sa_type=CHAR(64))
    # Since schema 2 the hash covers these digests and not the words; empty before, and a salt is
    # empty where the words were erased.
    author_salt: str = Field(default="", sa_type=CHAR(32))
    author_digest: str = Field(default="", sa_type=CHAR(64))
    label_salt: str = Field(default="", sa_type=CHAR(32))
    label_digest: str = Field(default="", sa_type=CHAR(64))


class FieldChange(SQLModel, table=True):
    """One operation: a field of a row got another value, or a row was inserted (field "*").

    `old` and `new` are canonical JSON. The chain hashes their salted digests, so that a value
    can be erased later (privacy law) while the chain stays whole.
    """

    __tablename__ = "field_change"
    __table_args__ = (Index("ix_field_change_row", "table_name", "row_id", "field"),)

    id: str = Field(primary_key=True, sa_type=CHAR(32))
    change_id: str = Field(
        sa_column=Column(
            CHAR(32),
            ForeignKey("change.id", deferrable=True, initially="DEFERRED"),
            index=True,
            nullable=False,
        )
    )
    table_name: str
    row_id: str = Field(sa_type=CHAR(32))
    field: str
    old: str | None = Field(default=None, sa_type=Text)  # None: erased
    new: str | None = Field(default=None, sa_type=Text)
    salt: str = Field(sa_type=CHAR(32))
    old_digest: str = Field(sa_type=CHAR(64))
    new_digest: str = Field(sa_type=CHAR(64))


class OpParent(SQLModel, table=True):
    """`op_id` replaces `parent_id`; with `seen_only` a deletion has merely seen it."""

    __tablename__ = "op_parent"

    op_id: str = Field(primary_key=True, sa_type=CHAR(32))
    parent_id: str = Field(primary_key=True, sa_type=CHAR(32), index=True)
    seen_only: bool = False


class Replica(SQLModel, table=True):
    """A laptop (or copy of the register) that wrote changes."""

    id: str = Field(primary_key=True, sa_type=CHAR(32))
    label: str
    person_id: str | None = Field(default=None, sa_column=optional_reference("person.id"))
    first_seen: str
    app_version: str


class Meta(SQLModel, table=True):
    """Facts about this file: dataset_id, replica_id, install_id, format."""

    key: str = Field(primary_key=True)
    value: str


class Exchange(SQLModel, table=True):
    """A file that was given to or taken from another laptop."""

    id: str = Field(primary_key=True, sa_type=CHAR(32))
    direction: str
    at: str
    person_id: str | None = Field(default=None, sa_type=CHAR(32))
    file_name: str
    sha256: str = Field(sa_type=CHAR(64))
    changes_in_file: int
    changes_new: int
    issues_new: int
    result: str
    message: str = ""


class Backup(SQLModel, table=True):
    """A copy of the register that was made and checked."""

    id: str = Field(primary_key=True, sa_type=CHAR(32))
    at: str
    reason: str
    size_bytes: int = Field(sa_type=BigInteger)
    sha256: str = Field(sa_type=CHAR(64))
    verified: bool = False
