"""Building blocks for the columns of the register's tables."""

from enum import StrEnum
from os import urandom
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import CHAR, Column, Dialect, ForeignKey, Text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

# Named constraints, so that a migration can change one by its name.
SQLModel.metadata.naming_convention = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}

LINK_NAMESPACE = UUID("6d0f6b0e-5a1c-5e0b-9b4b-0e9a7d1f2c33")


def new_id() -> str:
    """Return a new key: a random UUID as 32 lower hex digits.

    Keys are text everywhere: lists are read by plain SQL, and turning 100,000 keys into UUID
    objects would cost as much time as reading the rows. Making one for each new key, too: it
    takes three times as long as this.
    """
    drawn = bytearray(urandom(16))
    drawn[6] = drawn[6] & 0x0F | 0x40  # version 4: random
    drawn[8] = drawn[8] & 0x3F | 0x80
    return drawn.hex()


def link_id(*parts: str) -> str:
    """Return the key of a row that links others: the same ends give the same key everywhere."""
    return uuid5(LINK_NAMESPACE, "/".join(parts)).hex


class EnumText(TypeDecorator[StrEnum]):
    """A StrEnum stored by its value; SQLAlchemy's own Enum would store the Python name."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return what is stored; ValueError for what is none of the choices."""
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        """Return the choice that is stored."""
        return None if value is None else self.choices(value)


class RegisterRow(SQLModel):
    """What every row of the register has.

    Rows are marked deleted and never removed, so that an undo, a merge and the history keep
    what they point to.
    """

    id: str = Field(default_factory=new_id, primary_key=True, sa_type=CHAR(32))
    deleted: bool = False


def reference(target: str) -> Any:
    """Return a required foreign key to `target` ("topic.id").

    Deferred to the commit, since the rows of one change may come in any order; never cascading.
    """
    return Column(CHAR(32), _foreign_key(target), index=True, nullable=False)


def optional_reference(target: str) -> Any:
    """Return a foreign key to `target` that may be empty."""
    return Column(CHAR(32), _foreign_key(target), index=True, nullable=True)


def choice(choices: type[StrEnum]) -> Any:
    """Return a required column for a choice."""
    return Column(EnumText(choices), nullable=False)


def optional_choice(choices: type[StrEnum]) -> Any:
    """Return a column for a choice that may be empty."""
    return Column(EnumText(choices), nullable=True)


def text_column() -> Any:
    """Return a required column for text of any length."""
    return Column(Text, nullable=False)


def _foreign_key(target: str) -> ForeignKey:
    return ForeignKey(target, deferrable=True, initially="DEFERRED")
