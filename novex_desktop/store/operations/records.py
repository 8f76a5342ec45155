"""Finding the record that an operation is about."""

from typing import TypeVar

from sqlmodel import Session

from novex_desktop.domain.columns import RegisterRow
from novex_desktop.domain.errors import NotFoundError

Row = TypeVar("Row", bound=RegisterRow)


def get_or_raise(session: Session, table: type[Row], row_id: str) -> Row:
    """Return a row that is there.

    Raises:
        NotFoundError: it never was, or was deleted in the meantime.
    """
    row = session.get(table, row_id)
    if row is None or row.deleted:
        raise NotFoundError(
            "Dit gegeven staat niet meer in het register; het is intussen verwijderd. "
            "Kies iets anders, of maak de verwijdering ongedaan."
        )
    return row
