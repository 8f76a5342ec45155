"""Files, documents and amounts of an agreement."""

import hashlib
import sqlite3
from dataclasses import dataclass
from datetime import date

from novex_desktop.domain.errors import NotFoundError, RegisterError
from novex_desktop.domain.kept_file import (
    FileWish,
    is_program,
    is_safe_name,
    make_safe_name,
    may_hold_macros,
)
from novex_desktop.domain.odd_signs import show_controls
from novex_desktop.store.moments import to_local

_NAME = "CAST(x.name AS BLOB)"  # as it stands: nothing in it was made visible, or is no text


@dataclass(frozen=True, slots=True)
class AttachmentDetail:
    """A file that is kept with an agreement."""

    id: str
    name: str
    size_bytes: int
    added_on: date
    author: str
    may_hold_macros: bool  # by its name
    is_program: bool = False  # by its name; it is kept, and not opened
    unsafe_name: str | None = None  # what the register says, where `name` had to be made safe


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document that the text names, or that a person added."""

    id: str
    quote: str  # words of the text; empty when a person added it
    name: str
    version: str
    confirmed: bool
    attachment_id: str | None  # the kept file, when it is there
    attachment_name: str
    elsewhere: tuple[tuple[str, str], ...]  # (id, name) of files of other agreements for this one

    @property
    def is_present(self) -> bool:
        """Whether the document itself is kept in the register."""
        return self.attachment_id is not None


@dataclass(frozen=True, slots=True)
class AmountDetail:
    """A sum or quantity, literal and as a number."""

    id: str
    quote: str
    value: str  # stored digits
    unit: str
    confirmed: bool
    upper: str = ""  # stored digits; empty when it is no range
    price_level: int | None = None  # year


def list_attachments(
    connection: sqlite3.Connection, agreement_id: str
) -> tuple[AttachmentDetail, ...]:
    """Return the files of an agreement, oldest first."""
    return tuple(
        AttachmentDetail(
            row_id,
            make_safe_name(name),
            size if isinstance(size, int) else 0,
            to_local(at).date(),
            author,
            may_hold_macros(name),
            is_program(name),
            None if is_safe_name(name) else show_controls(name),
        )
        for row_id, stored, size, at, author in connection.execute(
            f"SELECT x.id, {_NAME}, x.size_bytes, c.at, c.author FROM attachment x"
            " JOIN field_change f ON f.table_name = 'attachment' AND f.row_id = x.id"
            " AND f.field = '*' JOIN change c ON c.id = f.change_id"
            " WHERE x.agreement_id = ? AND NOT x.deleted ORDER BY c.hlc, x.name",
            (agreement_id,),
        )
        for name in (_decode(stored),)
    )


def list_documents(connection: sqlite3.Connection, agreement_id: str) -> tuple[DocumentDetail, ...]:
    """Return the documents of an agreement in the order of the text."""
    rows = connection.execute(
        "SELECT x.id, x.quote, x.name, x.version, x.confirmed, a.id, CAST(a.name AS BLOB)"
        " FROM document_reference x"
        " LEFT JOIN attachment a ON a.id = x.attachment_id AND NOT a.deleted"
        " WHERE x.agreement_id = ? AND NOT x.deleted ORDER BY x.pos, x.id",
        (agreement_id,),
    ).fetchall()
    return tuple(
        DocumentDetail(
            row_id,
            quote,
            name or quote,
            version,
            bool(confirmed),
            attachment_id,
            "" if attachment_name is None else make_safe_name(_decode(attachment_name)),
            () if attachment_id else _list_elsewhere(connection, agreement_id, name or quote),
        )
        for row_id, quote, name, version, confirmed, attachment_id, attachment_name in rows
    )


def list_amounts(connection: sqlite3.Connection, agreement_id: str) -> tuple[AmountDetail, ...]:
    """Return the amounts of an agreement in the order of the text."""
    return tuple(
        AmountDetail(row_id, quote, value, unit, bool(confirmed), upper, price_level)
        for row_id, quote, value, unit, confirmed, upper, price_level in connection.execute(
            "SELECT id, quote, value, unit, confirmed, upper, price_level FROM amount"
            " WHERE agreement_id = ? AND NOT deleted ORDER BY pos, id",
            (agreement_id,),
        )
    )


def read_attachment(connection: sqlite3.Connection, attachment_id: str) -> FileWish:
    """Return a safe name and the bytes of a kept file, checked against its hash.

    A register of somebody else may hold any name, also one that leads out of its folder.

    Raises:
        NotFoundError: it was removed in the meantime.
        RegisterError: its bytes are missing or damaged.
    """
    row = connection.execute(
        f"SELECT {_NAME}, x.sha256, c.content FROM attachment x"
        " LEFT JOIN attachment_content c ON c.sha256 = x.sha256 WHERE x.id = ? AND NOT x.deleted",
        (attachment_id,),
    ).fetchone()
    if row is None:
        raise NotFoundError("Dit bestand staat niet meer bij de afspraak; het is verwijderd.")
    stored, sha256, content = row
    name = make_safe_name(_decode(stored))
    if content == b"":
        raise NotFoundError(f"“{name}” is voorgoed gewist uit dit register en is er niet meer.")
    if not isinstance(content, bytes) or hashlib.sha256(content).hexdigest() != sha256:
        raise RegisterError(
            f"De inhoud van “{name}” is niet meer zoals zij is bewaard. Haal het bestand uit een "
            "reservekopie (Register > Terug naar een reservekopie…), of voeg het opnieuw toe."
        )
    return FileWish(name, content)


def _list_elsewhere(
    connection: sqlite3.Connection, agreement_id: str, name: str
) -> tuple[tuple[str, str], ...]:
    """Return the files that other agreements keep for a document of the same name."""
    return tuple(
        (row_id, make_safe_name(_decode(stored)))
        for row_id, stored in connection.execute(
            "SELECT DISTINCT a.id, CAST(a.name AS BLOB) FROM document_reference x"
            " JOIN attachment a ON a.id = x.attachment_id AND NOT a.deleted"
            " WHERE x.agreement_id <> ? AND NOT x.deleted"
            " AND lower(CASE x.name WHEN '' THEN x.quote ELSE x.name END) = lower(?)"
            " AND x.attachment_id IS NOT NULL ORDER BY a.name",
            (agreement_id, name),
        )
    )


def _decode(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")
