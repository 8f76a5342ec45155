"""New rows without an object for each: an import has thousands of them.

A topic that SQLModel makes an object of and SQLAlchemy writes takes 83 µs with its log, and 22 so.
What is given is what an object would have held: nothing is checked here, as nothing is there.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pydantic_core import PydanticUndefined
from sqlalchemy import Boolean
from sqlalchemy.dialects.sqlite import dialect

from novex_desktop.domain.columns import RegisterRow, new_id

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a table wants of its rows."""

    defaults: Mapping[str, object]
    names: frozenset[str]
    flags: tuple[str, ...]
    statement: str
    stored: tuple[tuple[str, Callable[[object], object] | None], ...]  # how each column is stored


def make_values(table: type[RegisterRow], given: Mapping[str, object]) -> Values:
    """Return the values of all columns of a new row; those not given have their defaults.

    Raises:
        TypeError: a column without a default is not given, or there is no such column.
    """
    shape = _shape_of(table)
    values = {**shape.defaults, **given}
    if "id" not in given:
        values["id"] = new_id()
    if values.keys() != shape.names:
        odd = ", ".join(sorted(values.keys() ^ shape.names))
        raise TypeError(f"a new row of {table.__name__} lacks or does not have: {odd}")
    for name in shape.flags:
        values[name] = bool(values[name])
    return values


def write_rows(
    connection: sqlite3.Connection, table: type[RegisterRow], rows: Iterable[Values]
) -> None:
    """Insert rows of one table."""
    shape = _shape_of(table)
    connection.executemany(
        shape.statement,
        (
            tuple(
                [row[name] if store is None else store(row[name]) for name, store in shape.stored]
            )
            for row in rows
        ),
    )


@cache
def _shape_of(table: type[RegisterRow]) -> _Shape:
    columns = table.__table__.c  # type: ignore[attr-defined]  # set by SQLAlchemy
    lite = dialect()
    names = [str(column.name) for column in columns]
    return _Shape(
        {
            name: field.default
            for name, field in table.model_fields.items()
            if field.default is not PydanticUndefined
        },
        frozenset(names),
        tuple(column.name for column in columns if isinstance(column.type, Boolean)),
        f"INSERT INTO {table.__tablename__} ({', '.join(names)})"
        f" VALUES ({', '.join('?' * len(names))})",
        tuple(
            (column.name, column.type.dialect_impl(lite).bind_processor(lite)) for column in columns
        ),
    )
