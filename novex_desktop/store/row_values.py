"""Values of the log, or as plain SQL reads them, as the column of a table holds them."""

from datetime import date
from typing import Any

from sqlalchemy import Boolean, Date
from sqlmodel import SQLModel

from novex_desktop.domain.columns import EnumText


def to_column_value(table: type[SQLModel], name: str, value: object) -> object:
    """Return a value from the log as the column holds it: text of a date becomes a date."""
    if value is None:
        return None
    column_type = _get_type(table, name)
    if isinstance(column_type, Date):
        return date.fromisoformat(str(value))
    if isinstance(column_type, EnumText):
        return column_type.choices(str(value))
    return value


def as_field(table: type[SQLModel], name: str, value: object) -> object:
    """Return a value that was read by plain SQL as the field of a row holds it: 1 becomes True."""
    if value is not None and isinstance(_get_type(table, name), Boolean):
        return bool(value)
    return to_column_value(table, name, value)


def _get_type(table: type[SQLModel], name: str) -> Any:
    return table.__table__.c[name].type  # type: ignore[attr-defined]  # set by SQLAlchemy
