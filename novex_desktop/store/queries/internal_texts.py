"""What may never stand in a file for the public."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.domain.note_kind import NoteKind


@dataclass(frozen=True, slots=True)
class InternalText:
    """A text that only the keepers of the register may read.

    Args:
        number: of the agreement that it belongs to.
        what: Dutch: "een interne notitie", "de afspraak zelf".
    """

    number: str
    what: str
    text: str


def list_internal_texts(connection: sqlite3.Connection) -> list[InternalText]:
    """Return notes, reasons of a judgement, and all of agreements that are not public.

    A part of an agreement that is not public is not public either. Notes that were deleted count
    too: somebody may have had a reason to take one away.
    """
    found = [
        InternalText(number, "een notitie" if may_be_exported else "een interne notitie", text)
        for number, kind, text in connection.execute(
            "SELECT a.number, n.kind, n.text FROM progress_note n"
            " JOIN agreement a ON a.id = n.agreement_id"
        )
        for may_be_exported in (NoteKind(kind).may_be_exported,)
    ]
    found += [
        InternalText(number, "de reden van een oordeel", reason)
        for number, reason in connection.execute(
            "SELECT number, judgement_reason FROM agreement WHERE judgement_reason <> ''"
        )
    ]
    for number, *texts in connection.execute(
        "SELECT a.number, a.number, a.title, a.adopted_text, a.erratum FROM agreement a"
        " LEFT JOIN agreement p ON p.id = a.parent_id WHERE NOT a.public OR NOT p.public"
    ):
        found += [InternalText(number, "een niet-openbare afspraak", text) for text in texts]
    return [internal for internal in found if internal.text.strip()]


def list_private_ids(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the keys of agreements and parts that are not public."""
    return frozenset(
        row[0]
        for row in connection.execute(
            "SELECT a.id FROM agreement a LEFT JOIN agreement p ON p.id = a.parent_id"
            " WHERE NOT a.public OR NOT p.public"
        )
    )
