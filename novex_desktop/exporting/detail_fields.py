"""Fields of lines that are about a party, a document, a sum, a change or what is missing."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeVar

from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.exporting.cell_content import (
    EMPTY,
    CellContent,
    NumberContent,
    NumberLook,
    Run,
    TextContent,
    join_lines,
    plain,
)
from novex_desktop.exporting.document_mentions import DocumentMentions
from novex_desktop.exporting.field import Field
from novex_desktop.exporting.records import Record, Source
from novex_desktop.exporting.word_changes import mark_changed_words
from novex_desktop.store.queries.overview_changes import ChangeGroup, OverviewChange
from novex_desktop.store.queries.overview_findings import NamedAmount, NamedDocument
from novex_desktop.store.queries.overview_parties import PartyPlace

UNASSIGNED = "Nog niet toegewezen"
EURO = "EUR"

_MOST_DIGITS = 15  # a number in a workbook holds no more
_Detail = TypeVar("_Detail")


def _detail_field(
    source: Source,
    detail: type[_Detail],
    name: str,
    meaning: str,
    read: Callable[[_Detail], CellContent],
    **more: Any,
) -> Field:
    def read_record(record: Record) -> CellContent:
        return read(record.detail) if isinstance(record.detail, detail) else EMPTY

    return Field(name, meaning, read_record, (source,), **more)


def _party(record: Record) -> TextContent:
    place = record.detail
    return plain(place.short if isinstance(place, PartyPlace) else UNASSIGNED)


def _party_order(record: Record) -> tuple[int, str]:
    place = record.detail
    if not isinstance(place, PartyPlace):
        return len(PartyKind), ""
    return list(PartyKind).index(place.kind), place.short.casefold()


def _party_order_from_the_north(record: Record) -> tuple[int, str, str]:
    """Order provinces as the codes of Statistics Netherlands do, Groningen to Limburg."""
    kind, name = _party_order(record)
    place = record.detail
    if isinstance(place, PartyPlace) and place.kind is PartyKind.PROVINCE:
        return kind, place.code, name
    return kind, "", name


def _role_order(record: Record) -> int:
    place = record.detail
    return list(PartyRole).index(place.role) if isinstance(place, PartyPlace) else -1


def _document_field(
    name: str, meaning: str, read: Callable[[DocumentMentions], CellContent], **more: Any
) -> Field:
    """Return a field of a document, whether its line is about one mention of it or about all."""

    def read_record(record: Record) -> CellContent:
        document = _find_document(record)
        return EMPTY if document is None else read(document)

    return Field(name, meaning, read_record, (Source.DOCUMENTS, Source.DOCUMENT_LIST), **more)


def _find_document(record: Record) -> DocumentMentions | None:
    if isinstance(record.detail, DocumentMentions):
        return record.detail
    if isinstance(record.detail, NamedDocument) and record.row is not None:
        return DocumentMentions(((record.row, record.detail),))
    return None


def _document_order(record: Record) -> str:
    document = _find_document(record)
    return document.name.casefold() if document else ""


def _lines(texts: Iterable[str]) -> TextContent:
    return join_lines(*((Run(text),) for text in texts))


def _number(amount: NamedAmount) -> CellContent:
    return _write_number(amount.value, amount.unit)


def _upper(amount: NamedAmount) -> CellContent:
    return _write_number(amount.upper, amount.unit)


def _write_number(value: Decimal | None, unit: str) -> CellContent:
    """Return an amount as a number, or as its digits where a cell could not hold them all."""
    if value is None:
        return EMPTY
    if len(value.normalize().as_tuple().digits) > _MOST_DIGITS:
        return plain(f"{value:f}")
    return NumberContent(value, NumberLook.EURO if unit == EURO else NumberLook.QUANTITY)


def _change_order(record: Record) -> int:
    change = record.detail
    return list(ChangeGroup).index(change.group) if isinstance(change, OverviewChange) else -1


def _change_number(record: Record) -> TextContent:
    return plain(record.number)


def _old(change: OverviewChange) -> TextContent:
    return mark_changed_words(change.old, change.new)[0]


def _new(change: OverviewChange) -> TextContent:
    return mark_changed_words(change.old, change.new)[1]


def _gaps(record: Record) -> TextContent:
    gaps = record.detail if isinstance(record.detail, tuple) else ()
    return join_lines(*((Run(gap),) for gap in gaps))


DETAIL_FIELDS = (
    Field(
        "partij",
        "Korte naam van de partij, of “Nog niet toegewezen”",
        _party,
        (Source.PARTIES,),
        _party_order,
    ),
    Field(
        "partij_noord_zuid",
        "Als “partij”, met de provincies van noord naar zuid en niet op alfabet",
        _party,
        (Source.PARTIES,),
        _party_order_from_the_north,
    ),
    _detail_field(
        Source.PARTIES,
        PartyPlace,
        "partij_voluit",
        "Naam van de partij voluit",
        lambda d: plain(d.name),
        sort_key=_party_order,
    ),
    _detail_field(
        Source.PARTIES,
        PartyPlace,
        "rol",
        "Rol van de partij: trekker, betrokken, opdrachtgever of financier",
        lambda d: plain(d.role.label),
        sort_key=_role_order,
    ),
    _document_field(
        "document",
        "Naam van het document",
        lambda d: plain(d.name),
        sort_key=_document_order,
    ),
    _document_field(
        "document_letterlijk",
        "Woorden waarmee de tekst het document noemt",
        lambda d: _lines(d.quotes),
    ),
    _document_field("document_versie", "Versie van het document", lambda d: _lines(d.versions)),
    _document_field(
        "aanwezig",
        "Of het document in het register zit: Aanwezig of Ontbreekt",
        lambda d: plain("Aanwezig" if d.is_present else "Ontbreekt"),
    ),
    _document_field(
        "genoemd_in",
        "Nummers van de afspraken die het document noemen",
        lambda d: _lines(d.numbers),
    ),
    _detail_field(
        Source.AMOUNTS,
        NamedAmount,
        "bedrag_letterlijk",
        "Bedrag of aantal in de woorden van de tekst",
        lambda d: plain(d.quote),
    ),
    _detail_field(
        Source.AMOUNTS,
        NamedAmount,
        "bedrag",
        "Bedrag of aantal als getal",
        _number,
        holds_numbers=True,
    ),
    _detail_field(
        Source.AMOUNTS,
        NamedAmount,
        "bedrag_tot",
        "Bovengrens van een reeks als getal, zoals 150 in “100 tot 150”; anders leeg",
        _upper,
        holds_numbers=True,
    ),
    _detail_field(
        Source.AMOUNTS,
        NamedAmount,
        "prijspeil",
        "Jaar van het prijspeil, als dat bij het bedrag staat",
        lambda d: plain(str(d.price_level or "")),
    ),
    _detail_field(
        Source.AMOUNTS,
        NamedAmount,
        "eenheid",
        "Waarin het bedrag of aantal is uitgedrukt",
        lambda d: plain("euro" if d.unit == EURO else d.unit),
    ),
    Field(
        "wijziging_nummer",
        "Vast nummer, ook van een afspraak die er niet meer is",
        _change_number,
        (Source.CHANGES,),
    ),
    _detail_field(
        Source.CHANGES,
        OverviewChange,
        "wijziging_titel",
        "Korte titel, ook van een afspraak die er niet meer is",
        lambda d: plain(d.title),
    ),
    _detail_field(
        Source.CHANGES,
        OverviewChange,
        "soort_wijziging",
        "Nieuw, tekst, status, afgesloten, termijn, verwijderd en zo verder",
        lambda d: plain(d.group.value),
        sort_key=_change_order,
    ),
    _detail_field(
        Source.CHANGES,
        OverviewChange,
        "gewijzigd",
        "Wat er is gewijzigd: status, termijn, tekst",
        lambda d: plain(d.what),
    ),
    _detail_field(Source.CHANGES, OverviewChange, "oud", "Oude waarde; wat verviel is vet", _old),
    _detail_field(
        Source.CHANGES, OverviewChange, "nieuw", "Nieuwe waarde; wat erbij kwam is vet", _new
    ),
    Field("ontbreekt", "Wat nog moet worden ingevuld of bevestigd", _gaps, (Source.GAPS,)),
)
