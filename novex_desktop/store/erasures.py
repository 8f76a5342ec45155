"""What can be erased for good, and what stands in its place."""

from collections.abc import Mapping
from dataclasses import dataclass

ERASED = "[gewist]"
CONTENT = "content"  # names the bytes of a kept file
HEADS = "change.author"  # names the heads of changes
ATTESTED = "erasure"
"""Stands for a table in the operations that an act of erasing adds; no table has this name."""

SOURCE_TEXT = ("source_document", "blocks")
KEPT_FILE = ("attachment", CONTENT)
"""Stands for the bytes of a kept file."""

FILE_NAME = ("attachment", "name")
AUTHOR = ("change", "author")
LAPTOP = ("replica", "label")
NAMES: Mapping[tuple[str, str], str] = {
    AUTHOR: "Naam bij wijzigingen",
    LAPTOP: "Naam van een computer",
}
"""Names that stand in the log itself; one goes from all changes and laptops at once."""

ERASABLE: Mapping[tuple[str, str], str] = {
    ("agreement", "title"): "Titel",
    ("agreement", "adopted_text"): "Vastgestelde tekst",
    ("agreement", "erratum"): "Erratum",
    ("agreement", "judgement_reason"): "Toelichting bij oordeel",
    ("progress_note", "text"): "Notitie",
    ("due", "words"): "Termijn in woorden",
    ("amount", "quote"): "Bedrag in woorden",
    ("document_reference", "quote"): "Document in woorden",
    ("document_reference", "name"): "Naam van document",
    ("document_reference", "version"): "Versie van document",
    ("attachment", "name"): "Naam van bijlage",
    ("progress_note", "author"): "Schrijver van notitie",
    ("due", "moved_by"): "Verschoven door besluit van",
    ("due", "moved_reason"): "Reden van verschuiven",
    ("agreement_party", "quote"): "Partij in woorden",
    ("party", "name"): "Naam van partij",
    ("party", "short"): "Korte naam van partij",
    ("party", "note"): "Opmerking bij partij",
    ("party_alias", "alias"): "Andere naam van partij",
    ("topic", "title"): "Onderwerp",
    ("topic", "lead_in"): "Aanhef van onderwerp",
    ("person", "name"): "Naam van persoon",
    ("person", "initials"): "Initialen van persoon",
    ("issue_ack", "remark"): "Opmerking bij controle",
    ("source_document", "name"): "Naam van ingelezen lijst",
}
"""Fields that hold text of people, with their Dutch names; by table and column."""

_MAY_BE_EMPTY = frozenset(
    {
        ("agreement", "erratum"),
        ("agreement", "judgement_reason"),
        ("document_reference", "name"),
        ("document_reference", "version"),
        ("due", "moved_by"),
        ("due", "moved_reason"),
        ("agreement_party", "quote"),
        ("party", "short"),
        ("party", "note"),
        ("topic", "lead_in"),
        ("person", "initials"),
        ("issue_ack", "remark"),
    }
)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to go: all that a field ever held, or one value of it."""

    table: str
    row_id: str
    field: str
    value: str | None = None  # only this one; None: all, the present one too
    replacement: str | None = None  # None: the usual one of the field

    @property
    def stands_in(self) -> str:
        """Return what the field holds afterwards, when its present value goes."""
        if self.replacement is not None:
            return self.replacement
        return "" if (self.table, self.field) in _MAY_BE_EMPTY else ERASED

    def covers(self, value: object) -> bool:
        """Tell whether a value is one that goes."""
        return self.value is None or value == self.value
