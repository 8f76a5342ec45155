"""The line under the title that says what a sheet holds, and what an empty sheet says."""

from collections.abc import Iterator, Sequence

from novex_desktop.domain.counting import count_figures
from novex_desktop.exporting.change_counts import count_changes
from novex_desktop.exporting.detail_fields import UNASSIGNED
from novex_desktop.exporting.document_mentions import DocumentMentions, merge_mentions
from novex_desktop.exporting.dutch_days import format_long_day
from novex_desktop.exporting.layout import BackgroundLook, Selection, SheetLayout
from novex_desktop.exporting.page_texts import count_words, format_moment
from novex_desktop.exporting.records import OverviewMaterial, Record, Source, get_rows
from novex_desktop.store.queries.overview_findings import NamedAmount, NamedDocument
from novex_desktop.store.queries.overview_parties import PartyPlace
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow

PARAGRAPHS = "alinea's"
_COURSE_FIELDS = frozenset(
    ("status", "status_en_oordeel", "oordeel", "termijn", "termijn_tekst", "termijn_datum")
)


def summarise(
    layout: SheetLayout,
    records: Sequence[Record],
    material: OverviewMaterial,
    context: OverviewContext,
) -> str:
    """Return the summary of a reading sheet, as one line.

    Of agreements for example "20 alinea's: 14 afspraken, 6 toelichtingen; 4 afgerond, 2 te laat,
    9 zonder termijn"; with the moment of the data when that is another day than the reference
    date.
    """
    match layout.source:
        case Source.AGREEMENTS:
            summary = _summarise_agreements(layout, records)
            if layout.selection is Selection.LIST:
                summary = f"{_tell_adoption(context)} {summary}"
        case Source.CHANGES:
            summary = _summarise_changes(material)
        case _:
            summary = _SUMMARIES[layout.source](records)
    if context.data_from.date() != context.as_of:
        summary += f"; gegevens van {format_moment(context.data_from)}"
    return summary


def tell_empty(layout: SheetLayout) -> str:
    """Return the sentence of a sheet that has nothing to show."""
    if layout.source is Source.AGREEMENTS:
        return _EMPTY_SELECTIONS[layout.selection]
    return _EMPTY_SOURCES[layout.source]


def _summarise_agreements(layout: SheetLayout, records: Sequence[Record]) -> str:
    rows = get_rows(records)
    figures = count_figures(rows)
    parts = sum(row.is_part for row in rows)
    apart = f" (met {count_words(parts, 'deel', 'delen')})" if parts else ""
    summary = count_words(figures.paragraphs, "alinea", PARAGRAPHS) + apart
    if layout.background is BackgroundLook.GREY:
        summary += (
            f": {count_words(figures.agreements, 'afspraak', 'afspraken')},"
            f" {count_words(figures.background, 'toelichting', 'toelichtingen')}"
        )
    if any(column.field in _COURSE_FIELDS for column in layout.columns):
        summary += (
            f"; {figures.done} afgerond, {figures.late} te laat,"
            f" {figures.without_due} zonder termijn"
        )
    return summary


def _tell_adoption(context: OverviewContext) -> str:
    """Return when the meeting was and whether it adopted the list, as far as the register knows."""
    day = format_long_day(context.meeting_date) if context.meeting_date else ""
    if context.is_adopted:
        when = f"op {day}" if day else "de datum staat niet in het register"
        return f"Vastgesteld door het {context.meeting}{' ' if day else '; '}{when}."
    return f"Nog niet vastgesteld door het {context.meeting}{f' van {day}' if day else ''}."


def _parties(records: Sequence[Record]) -> str:
    parties = {
        record.detail.party_id for record in records if isinstance(record.detail, PartyPlace)
    }
    figures = count_figures(get_rows(records))
    unassigned = sum(not isinstance(record.detail, PartyPlace) for record in records)
    summary = (
        f"{count_words(figures.agreements, 'afspraak', 'afspraken')}, verdeeld over"
        f" {count_words(len(parties), 'partij', 'partijen')}"
        if len(parties) != 1
        else count_words(figures.agreements, "afspraak", "afspraken")
    )
    summary += f"; {figures.done} afgerond, {figures.late} te laat"
    return summary + (f"; {unassigned} {UNASSIGNED.lower()}" if unassigned and parties else "")


def _documents(records: Sequence[Record]) -> str:
    documents = merge_mentions(_iterate_mentions(records))
    return (
        f"{count_words(len(documents), 'document', 'documenten')} in"
        f" {count_words(len(get_rows(records)), 'afspraak', 'afspraken')};"
        f" {sum(not document.is_present for document in documents)} nog niet in het register"
        + _tell_proposals(sum(document.proposals for document in documents))
    )


def _iterate_mentions(
    records: Sequence[Record],
) -> Iterator[tuple[OverviewRow, NamedDocument]]:
    for record in records:
        if isinstance(record.detail, DocumentMentions):
            yield from record.detail.mentions
        elif record.row is not None and isinstance(record.detail, NamedDocument):
            yield record.row, record.detail


def _amounts(records: Sequence[Record]) -> str:
    return (
        f"{count_words(len(records), 'bedrag of aantal', 'bedragen en aantallen')} in"
        f" {count_words(len(get_rows(records)), 'afspraak', 'afspraken')}; ze zijn niet opgeteld,"
        " want één som kan in meer teksten staan"
        + _tell_proposals(
            sum(isinstance(r.detail, NamedAmount) and not r.detail.confirmed for r in records)
        )
    )


def _tell_proposals(count: int) -> str:
    return f"; {count} nog een voorstel van het programma" if count else ""


def _summarise_changes(material: OverviewMaterial) -> str:
    period = material.period
    if period is None:
        return (
            "Er is nog geen moment om mee te vergelijken. Kies bij het maken van het overzicht"
            " een datum of een mijlpaal."
        )
    changed = count_changes(material).values()
    told = [f"{each.group.value.lower()}: {each.words}" for each in changed]
    return f"Wijzigingen {period.words}: {'; '.join(told) or 'geen'}"


def _gaps(records: Sequence[Record]) -> str:
    return f"Bij {count_words(len(records), 'alinea', PARAGRAPHS)} is nog iets in te vullen"


_SUMMARIES = {
    Source.PARTIES: _parties,
    Source.DOCUMENTS: _documents,
    Source.DOCUMENT_LIST: _documents,
    Source.AMOUNTS: _amounts,
    Source.GAPS: _gaps,
}
_EMPTY_SELECTIONS = {
    Selection.ALL: "Er staan hier nog geen afspraken.",
    Selection.LIST: "Er staan hier nog geen afspraken.",
    Selection.AGREEMENTS: "Er staan hier nog geen afspraken.",
    Selection.OPEN: "Er staat niets open.",
    Selection.ATTENTION: "Er zijn geen aandachtspunten: geen openstaande afspraak heeft het"
    " oordeel oranje of rood of is te laat na een eerder verschoven termijn.",
}
_NO_DOCUMENTS = "In het register zijn nog geen documenten vastgelegd die de teksten noemen."
_EMPTY_SOURCES = {
    Source.PARTIES: "Er staan hier nog geen afspraken.",
    Source.DOCUMENTS: _NO_DOCUMENTS,
    Source.DOCUMENT_LIST: _NO_DOCUMENTS,
    Source.AMOUNTS: "In het register zijn nog geen bedragen of aantallen vastgelegd.",
    Source.CHANGES: "Er is in deze periode niets gewijzigd.",
    Source.GAPS: "Er is niets meer in te vullen of te bevestigen.",
}
