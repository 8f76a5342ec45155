"""The history of an agreement: field by field, with all that belongs to it."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.store.erasures import ERASED
from novex_desktop.store.log_reading import DELETED, INSERT, parse_insert
from novex_desktop.store.log_values import from_json
from novex_desktop.store.moments import to_local
from novex_desktop.store.queries.links import get_link_names

_FIELD_LABELS = {
    ("agreement", "title"): "Titel",
    ("agreement", "adopted_text"): "Vastgestelde tekst",
    ("agreement", "erratum"): "Erratum",
    ("agreement", "kind"): "Soort",
    ("agreement", "kind_confirmed"): "Soort bevestigd",
    ("agreement", "status"): "Status",
    ("agreement", "judgement"): "Oordeel",
    ("agreement", "judgement_reason"): "Toelichting bij oordeel",
    ("agreement", "public"): "Openbaar",
    ("agreement", "deleted"): "Verwijderd",
    ("agreement", "pos"): "Volgorde",
    ("agreement", "number"): "Nummer",
    ("agreement", "topic_id"): "Onderwerp",
    ("agreement", "parent_id"): "Deel van",
    ("topic", "title"): "Titel van het onderwerp",
    ("topic", "deleted"): "Onderwerp verwijderd",
    ("meeting", "adopted"): "Lijst vastgesteld",
    ("meeting", "held_on"): "Datum van het overleg",
    ("due", "words"): "Termijn in woorden",
    ("due", "date_from"): "Termijn vanaf",
    ("due", "date_to"): "Termijn uiterlijk",
    ("due", "certainty"): "Zekerheid van de termijn",
    ("due", "kind"): "Soort termijn",
    ("due", "confirmed"): "Termijn bevestigd",
    ("due", "meeting_id"): "Overleg van de termijn",
    ("due", "moved_by"): "Verschoven door besluit van",
    ("due", "moved_reason"): "Waarom verschoven",
    ("due", "agreement_id"): "Afspraak van de termijn",
    ("due", "deleted"): "Termijn verwijderd",
    ("progress_note", "text"): "Notitie",
    ("progress_note", "dated"): "Datum van de notitie",
    ("progress_note", "kind"): "Soort notitie",
    ("progress_note", "agreement_id"): "Afspraak van de notitie",
    ("progress_note", "deleted"): "Notitie verwijderd",
    ("attachment", "agreement_id"): "Afspraak van het bestand",
    ("attachment", "deleted"): "Bestand verwijderd",
    ("attachment", "name"): "Naam van het bestand",
    ("document_reference", "name"): "Naam van het document",
    ("document_reference", "version"): "Versie van het document",
    ("document_reference", "attachment_id"): "Bestand van het document",
    ("document_reference", "confirmed"): "Document bevestigd",
    ("document_reference", "agreement_id"): "Afspraak van het document",
    ("document_reference", "deleted"): "Document verwijderd",
    ("amount", "value"): "Bedrag of aantal",
    ("amount", "upper"): "Bovengrens van het bedrag of aantal",
    ("amount", "price_level"): "Prijspeil",
    ("amount", "unit"): "Eenheid",
    ("amount", "confirmed"): "Bedrag bevestigd",
    ("amount", "agreement_id"): "Afspraak van het bedrag",
    ("amount", "deleted"): "Bedrag verwijderd",
}
_INSERT_LABELS = {
    "agreement": "Opgenomen in het register",
    "due": "Termijn toegevoegd",
    "progress_note": "Notitie toegevoegd",
    "agreement_party": "Partij toegevoegd",
    "amount": "Bedrag toegevoegd",
    "document_reference": "Document toegevoegd",
    "attachment": "Bestand toegevoegd",
}
TABLE_NAMES = {
    "agreement": "Afspraak",
    "topic": "Onderwerp",
    "meeting": "Overleg",
    "party": "Partij",
    "party_alias": "Andere naam van een partij",
    "region": "Regio",
    "area": "Gebied",
    "due": "Termijn",
    "progress_note": "Notitie",
    "milestone": "Mijlpaal",
    "source_document": "Ingelezen lijst",
    "attachment": "Bestand",
    "document_reference": "Document",
    "amount": "Bedrag",
    "person": "Persoon",
}
_CHOICES = {
    ("due", "kind"): {choice.value: choice.label for choice in DueKind},
    ("due", "certainty"): {choice.value: choice.label for choice in Certainty},
}
_NAMES = {  # of what a field points to by key
    "topic_id": "SELECT trim(number || ' ' || title) FROM topic WHERE id = ?",
    "parent_id": "SELECT number FROM agreement WHERE id = ?",
    "agreement_id": "SELECT number FROM agreement WHERE id = ?",
    "attachment_id": "SELECT name FROM attachment WHERE id = ?",
    "meeting_id": "SELECT series || ' ' || year FROM meeting WHERE id = ?",
}
_NOT_RESTORED = (_NAMES.keys() - {"attachment_id"}) | {
    "adopted_text",
    "kind_confirmed",
    "confirmed",
    "number",
}
_UNREADABLE = _NAMES.keys() | {"pos", "source_start", "source_end"}
_HIDDEN = frozenset({"pos", "source_start", "source_end"})
# All that was ever done to an agreement and to what belongs to it, the newest first.
_OPERATIONS = """
WITH own(table_name, row_id) AS (
    SELECT 'agreement', :id
    UNION ALL SELECT 'due', id FROM due WHERE agreement_id = :id
    UNION ALL SELECT 'progress_note', id FROM progress_note WHERE agreement_id = :id
    UNION ALL SELECT 'agreement_party', id FROM agreement_party WHERE agreement_id = :id
    UNION ALL SELECT 'amount', id FROM amount WHERE agreement_id = :id
    UNION ALL SELECT 'document_reference', id FROM document_reference
        WHERE agreement_id = :id
    UNION ALL SELECT 'attachment', id FROM attachment WHERE agreement_id = :id
    UNION ALL SELECT 'agreement_link', id FROM agreement_link
        WHERE earlier_id = :id OR later_id = :id
)
SELECT f.id, f.table_name, f.row_id, f.field, f.old, f.new, c.id, c.at, c.author, c.label
FROM own JOIN field_change f ON f.table_name = own.table_name AND f.row_id = own.row_id
JOIN change c ON c.id = f.change_id
ORDER BY c.hlc DESC, f.table_name, f.row_id, f.field
"""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One field that got another value, as the form shows it."""

    change_id: str
    at: datetime  # local time
    author: str
    label: str  # of the act
    field_label: str  # Dutch
    old: str
    new: str
    operation_id: str = ""
    table: str = ""
    row_id: str = ""
    field: str = ""  # name of the field; "*" when the row was added
    can_restore: bool = False  # the old value can be put back


def list_history(connection: sqlite3.Connection, agreement_id: str) -> list[HistoryEntry]:
    """Return what happened to an agreement, newest first, with all that belongs to it."""
    names = _Names(connection, agreement_id)
    return [
        HistoryEntry(
            change_id,
            to_local(at),
            author,
            label,
            *names.show(table, row_id, field, old, new),
            operation_id=operation_id,
            table=table,
            row_id=row_id,
            field=field,
            can_restore=_can_restore(table, field, old, new),
        )
        for operation_id, table, row_id, field, old, new, change_id, at, author, label in (
            connection.execute(_OPERATIONS, {"id": agreement_id})
        )
        if field not in _HIDDEN
    ]


class _Names:
    """Names of what the history of an agreement points to by key."""

    def __init__(self, connection: sqlite3.Connection, agreement_id: str) -> None:
        self._connection = connection
        self._parties = _get_party_names(connection, agreement_id)
        self._links = get_link_names(connection, agreement_id)

    def show(
        self, table: str, row_id: str, field: str, old: str | None, new: str | None
    ) -> tuple[str, str, str]:
        """Say what one operation did: field, old and new value, in Dutch."""
        if field in _NAMES and (table, field) in _FIELD_LABELS:
            label = _FIELD_LABELS[(table, field)]
            return label, self._find(field, old), self._find(field, new)
        if table == "agreement_party":
            return _show_party(field, old, new, self._parties.get(row_id, ""))
        if table == "agreement_link":
            return _show_link(field, new, self._links.get(row_id, ""))
        return _show_field(table, field, old, new)

    def _find(self, field: str, value: str | None) -> str:
        found = self._connection.execute(_NAMES[field], (str(from_json(value)),)).fetchone()
        return str(found[0]) if found else ""


def describe_operation(
    table: str, field: str, old: str | None, new: str | None
) -> tuple[str, str, str]:
    """Say what one operation of the log did: field, old and new value, in Dutch.

    Args:
        old: canonical JSON, as the log holds it; None when it was erased.
    """
    if table == "agreement_link":
        return _show_link(field, new, "")
    if table == "agreement_party":
        return _show_party(field, old, new, "")
    if field in _UNREADABLE:
        return _FIELD_LABELS.get((table, field), TABLE_NAMES.get(table, table)), "", ""
    label, before, after = _show_field(table, field, old, new)
    if field == INSERT and not after:
        values = parse_insert(new)
        after = str(values.get("title") or values.get("series") or "")
    return (TABLE_NAMES.get(table, table) if label in (table, field) else label), before, after


def _can_restore(table: str, field: str, old: str | None, new: str | None) -> bool:
    """Whether there is an old value that a person may put back."""
    if field == INSERT or old is None or old == new:
        return False
    if field == DELETED:
        return from_json(new) is True  # removing something again has its own button
    return (table, field) in _FIELD_LABELS and field not in _NOT_RESTORED


def _show_field(table: str, field: str, old: str | None, new: str | None) -> tuple[str, str, str]:
    if field == INSERT:
        values = parse_insert(new)
        shown = (
            values.get("words")
            or values.get("text")
            or values.get("quote")
            or values.get("name")
            or ""
        )
        return _INSERT_LABELS.get(table, table), "", str(shown)
    label = _FIELD_LABELS.get((table, field), field)
    if old is not None and old == new:  # said anew by an act of erasing
        is_gone = from_json(new) in (ERASED, "")
        return f"{label}: {'gewist' if is_gone else 'een eerdere tekst gewist'}", "", ""
    return label, _show(table, field, old), _show(table, field, new)


def _show_party(field: str, old: str | None, new: str | None, party: str) -> tuple[str, str, str]:
    if field == INSERT or (field == "deleted" and from_json(new) is False):
        return "Partij toegevoegd", "", party
    if field == "deleted":
        return "Partij verwijderd", party, ""
    return f"Partij {party}: {field}", _show("", field, old), _show("", field, new)


def _show_link(field: str, new: str | None, link: str) -> tuple[str, str, str]:
    if field == INSERT:
        is_proposed = parse_insert(new).get("confirmed") is False
        return ("Verband voorgesteld" if is_proposed else "Verband toegevoegd"), "", link
    is_so = from_json(new) is True
    if field == "deleted":
        return ("Verband verwijderd", link, "") if is_so else ("Verband teruggezet", "", link)
    return ("Verband bevestigd" if is_so else "Verband weer te beoordelen"), "", link


def _show(table: str, field: str, value: str | None) -> str:
    if value is None:
        return "(gewist)"
    plain = from_json(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "ja" if plain else "nee"
    text = str(plain)
    if field in ("date_from", "date_to", "dated", "held_on"):
        return date.fromisoformat(text).strftime("%d-%m-%Y")
    return _CHOICES.get((table, field), {}).get(text, text)


def _begin_small(label: str) -> str:
    """Return a label as it stands in a sentence: "trekker Rijk"."""
    return label[:1].lower() + label[1:]


def _get_party_names(connection: sqlite3.Connection, agreement_id: str) -> dict[str, str]:
    return {
        row_id: f"{name} ({_begin_small(PartyRole(role).label)})"
        for row_id, name, role in connection.execute(
            "SELECT ap.id, p.name, ap.role FROM agreement_party ap"
            " JOIN party p ON p.id = ap.party_id WHERE ap.agreement_id = ?",
            (agreement_id,),
        )
    }
