"""Values of the log as values of a column."""

from datetime import date

from sqlalchemy import Date
from sqlmodel import SQLModel

from novex_desktop.domain.columns import EnumText


def to_column_value(table: type[SQLModel], name: str, value: object) -> object:
    """Return a value from the log as the column holds it: text of a date becomes a date."""
    if value is None:
        return None
    column_type = table.__table__.c[name].type  # type: ignore[attr-defined]  # set by SQLAlchemy
    if isinstance(column_type, Date):
        return date.fromisoformat(str(value))
    if isinstance(column_type, EnumText):
        return column_type.choices(str(value))
    return value
