"""Documents and sums that the texts name, and what still waits for a decision."""

import sqlite3
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document or plan that an agreement names."""

    agreement_id: str
    name: str  # as people call it; the words of the text where nobody named it
    quote: str
    version: str
    is_present: bool  # its file is kept in the register
    confirmed: bool


@dataclass(frozen=True, slots=True)
class NamedAmount:
    """A sum or quantity that an agreement names."""

    agreement_id: str
    quote: str  # "€ 245 miljoen"
    value: Decimal | None  # None: no number could be made of it
    unit: str  # "EUR", "woningen"
    confirmed: bool
    upper: Decimal | None = None  # upper end of a range
    price_level: int | None = None  # year


def list_named_documents(connection: sqlite3.Connection) -> list[NamedDocument]:
    """Return the documents in the order in which each text names them."""
    return [
        NamedDocument(
            agreement_id, name or quote, quote, version, attachment is not None, bool(confirmed)
        )
        for agreement_id, name, quote, version, attachment, confirmed in connection.execute(
            # A file in the trash is not there.
            "SELECT x.agreement_id, x.name, x.quote, x.version, a.id, x.confirmed"
            " FROM document_reference x"
            " LEFT JOIN attachment a ON a.id = x.attachment_id AND NOT a.deleted"
            " WHERE NOT x.deleted ORDER BY x.agreement_id, x.pos, x.id"
        )
    ]


def list_named_amounts(connection: sqlite3.Connection) -> list[NamedAmount]:
    """Return the amounts in the order in which each text names them."""
    return [
        NamedAmount(
            agreement_id,
            quote,
            _parse_number(value),
            unit,
            bool(confirmed),
            _parse_number(upper),
            price_level,
        )
        for agreement_id, quote, value, unit, confirmed, upper, price_level in connection.execute(
            "SELECT agreement_id, quote, value, unit, confirmed, upper, price_level FROM amount"
            " WHERE NOT deleted ORDER BY agreement_id, pos, id"
        )
    ]


def count_proposals(connection: sqlite3.Connection) -> dict[str, Counter[str]]:
    """Return per agreement how many proposals of each table nobody has settled yet.

    Args:
        connection: of the register. Tables: "due", "agreement_party", "amount" and
            "document_reference"; an agreement without any is not among the result.
    """
    found: dict[str, Counter[str]] = {}
    for table in ("due", "agreement_party", "amount", "document_reference"):
        for agreement_id, count in connection.execute(
            f"SELECT agreement_id, count(*) FROM {table}"
            " WHERE NOT deleted AND NOT confirmed GROUP BY agreement_id"
        ):
            found.setdefault(agreement_id, Counter())[table] = count
    return found


def _parse_number(text: str) -> Decimal | None:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
