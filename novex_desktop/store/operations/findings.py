"""Documents and amounts of an agreement that a person adds, corrects or removes."""

from sqlmodel import Session, col, select

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.amount_text import parse_amount, parse_price_level, parse_upper
from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.domain.findings import Amount, DocumentReference
from novex_desktop.domain.ordering import key_between
from novex_desktop.domain.source_document import Attachment
from novex_desktop.store.operations.records import get_or_raise

NAME_CHARS = 300
UNIT_CHARS = 60


def add_document(session: Session, agreement_id: str, wish: DocumentWish) -> str:
    """Add a document that belongs to an agreement, and return its key.

    Raises:
        NotFoundError: the agreement was removed in the meantime.
        RuleError: it has no name.
    """
    get_or_raise(session, Agreement, agreement_id)
    row = DocumentReference(
        agreement_id=agreement_id, quote="", pos=_next_pos(session, DocumentReference, agreement_id)
    )
    _fill_document(row, wish)
    session.add(row)
    return row.id


def update_document(session: Session, document_id: str, wish: DocumentWish) -> None:
    """Correct a document; it is thereby confirmed. The words of the text stay.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: it has no name.
    """
    _fill_document(get_or_raise(session, DocumentReference, document_id), wish)


def remove_document(session: Session, document_id: str) -> None:
    """Mark a document deleted.

    Raises:
        NotFoundError: it was removed already.
    """
    get_or_raise(session, DocumentReference, document_id).deleted = True


def link_document(session: Session, document_id: str, attachment_id: str | None) -> None:
    """Say which kept file a named document is; None: it is not there.

    Raises:
        NotFoundError: document or file was removed in the meantime.
    """
    document = get_or_raise(session, DocumentReference, document_id)
    if attachment_id is not None:
        get_or_raise(session, Attachment, attachment_id)
    document.attachment_id, document.confirmed = attachment_id, True


def add_amount(session: Session, agreement_id: str, wish: AmountWish) -> str:
    """Add an amount and return its key.

    Raises:
        NotFoundError: the agreement was removed in the meantime.
        RuleError: a number is not in Dutch form, or the range runs backwards.
    """
    get_or_raise(session, Agreement, agreement_id)
    row = Amount(
        agreement_id=agreement_id, quote="", value="", unit="",
        pos=_next_pos(session, Amount, agreement_id),
    )  # fmt: skip
    row.quote = wish.quote.strip()
    _fill_amount(row, wish)
    session.add(row)
    return row.id


def update_amount(session: Session, amount_id: str, wish: AmountWish) -> None:
    """Correct an amount; it is thereby confirmed. The words of the text stay.

    Raises:
        NotFoundError: it was removed in the meantime.
        RuleError: a number is not in Dutch form, or the range runs backwards.
    """
    _fill_amount(get_or_raise(session, Amount, amount_id), wish)


def remove_amount(session: Session, amount_id: str) -> None:
    """Mark an amount deleted.

    Raises:
        NotFoundError: it was removed already.
    """
    get_or_raise(session, Amount, amount_id).deleted = True


def _fill_document(row: DocumentReference, wish: DocumentWish) -> None:
    name, version = " ".join(wish.name.split()), " ".join(wish.version.split())
    if not name:
        raise RuleError("Geef het document een naam.", "name")
    if len(name) > NAME_CHARS or len(version) > NAME_CHARS:
        raise RuleError(f"Deze tekst is te lang: hoogstens {NAME_CHARS} tekens.", "name")
    row.name, row.version, row.confirmed = name, version, True


def _fill_amount(row: Amount, wish: AmountWish) -> None:
    unit = " ".join(wish.unit.split())
    if len(unit) > UNIT_CHARS:
        raise RuleError(f"Deze eenheid is te lang: hoogstens {UNIT_CHARS} tekens.", "unit")
    row.value = parse_amount(wish.value)
    row.upper = parse_upper(wish.upper, row.value)
    row.price_level = parse_price_level(wish.price_level)
    row.unit = "EUR" if unit.lower() in ("", "euro", "eur", "€") else unit
    row.confirmed = True


def _next_pos(
    session: Session, table: type[Amount] | type[DocumentReference], agreement_id: str
) -> str:
    rows = session.exec(select(table.pos).where(col(table.agreement_id) == agreement_id))
    return key_between(max(rows, default=""), "")
