"""What a sheet has a line for: an agreement, or a party, document, sum or change of one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from novex_desktop.exporting.document_mentions import DocumentMentions, merge_mentions
from novex_desktop.exporting.due_groups import DueGroup, DueGroupFinder
from novex_desktop.store.queries.overview_changes import ChangePeriod, OverviewChange
from novex_desktop.store.queries.overview_findings import NamedAmount, NamedDocument
from novex_desktop.store.queries.overview_parties import PartyPlace
from novex_desktop.store.queries.overview_rows import OverviewContext, OverviewRow

# What a line is about besides its agreement; texts are what is missing of it.
Detail = (
    PartyPlace | NamedDocument | DocumentMentions | NamedAmount | OverviewChange | tuple[str, ...]
)


class Source(StrEnum):
    """What the lines of a sheet are about. The values stand in layout files."""

    AGREEMENTS = "afspraken"
    PARTIES = "partijen"
    DOCUMENTS = "documenten"  # a line for each time that a text names one
    DOCUMENT_LIST = "documentenlijst"  # a line for each document
    AMOUNTS = "bedragen"
    CHANGES = "wijzigingen"
    GAPS = "ontbrekend"


@dataclass(frozen=True, slots=True)
class Record:
    """A line of a sheet.

    Args:
        row: the agreement that it is about; None when that is no longer in the register, or
            when it is about more than one.
        detail: what of the agreement it is about, if not the agreement itself.
        due_group: where its deadline lies.
    """

    row: OverviewRow | None
    detail: Detail | None = None
    due_group: DueGroup = DueGroup.NONE

    @property
    def number(self) -> str:
        """Permanent number of the agreement."""
        if self.row is not None:
            return self.row.number
        if isinstance(self.detail, DocumentMentions):
            return self.detail.numbers[0]
        return self.detail.number if isinstance(self.detail, OverviewChange) else ""

    @property
    def rows(self) -> tuple[OverviewRow, ...]:
        """All agreements of the register that it is about."""
        if isinstance(self.detail, DocumentMentions):
            return self.detail.rows
        return (self.row,) if self.row is not None else ()

    @property
    def is_counted(self) -> bool:
        """Whether its agreement counts as one; background does not."""
        return self.row is None or self.row.kind.is_counted


@dataclass(frozen=True, slots=True)
class OverviewMaterial:
    """All that overviews are made from, as read from the register at one moment.

    Args:
        rows: agreements and parts in source order.
        proposals: per agreement how many proposals of each table nobody has settled.
        period: the time that `changes` is about; None when no moment to compare with is known.
        last_change: key and stored moment of the newest change when it was read.
        is_public: whether all that is internal was taken out.
        selection: in Dutch words, when it is not everything: "alleen Zuid".
    """

    rows: Sequence[OverviewRow]
    parties: Sequence[PartyPlace] = ()
    documents: Sequence[NamedDocument] = ()
    amounts: Sequence[NamedAmount] = ()
    changes: Sequence[OverviewChange] = ()
    proposals: Mapping[str, Counter[str]] = field(default_factory=dict)
    period: ChangePeriod | None = None
    selection: str = ""
    is_public: bool = False
    last_change: tuple[str, str] | None = None


def list_records(
    source: Source, material: OverviewMaterial, context: OverviewContext
) -> list[Record]:
    """Return the lines of a source, in source order of their agreements."""
    return list(_ITERATORS[source](material, context))


def get_rows(records: Iterable[Record]) -> list[OverviewRow]:
    """Return the agreements that records are about, each once, in the order of the records."""
    return list({row.agreement_id: row for record in records for row in record.rows}.values())


def _iterate_agreements(material: OverviewMaterial, context: OverviewContext) -> Iterator[Record]:
    groups = DueGroupFinder(context)
    for row in material.rows:
        yield Record(row, due_group=groups.find(row))


def _iterate_parties(material: OverviewMaterial, context: OverviewContext) -> Iterator[Record]:
    """Yield an agreement once per party, in its first role; what nobody stands by comes last."""
    groups = DueGroupFinder(context)
    places: dict[str, dict[str, PartyPlace]] = {}
    for place in material.parties:
        places.setdefault(place.agreement_id, {}).setdefault(place.party_id, place)
    for row in material.rows:
        group = groups.find(row)
        for place in places.get(row.agreement_id, {}).values():
            yield Record(row, place, group)
        if row.agreement_id not in places and not row.is_part:
            yield Record(row, None, group)


def _iterate_documents(material: OverviewMaterial, context: OverviewContext) -> Iterator[Record]:
    yield from _attach(material, material.documents, context)


def _iterate_document_list(
    material: OverviewMaterial, context: OverviewContext
) -> Iterator[Record]:
    pairs = (
        (record.row, record.detail)
        for record in _iterate_documents(material, context)
        if record.row is not None and isinstance(record.detail, NamedDocument)
    )
    for merged in merge_mentions(pairs):
        yield Record(None, merged)


def _iterate_amounts(material: OverviewMaterial, context: OverviewContext) -> Iterator[Record]:
    yield from _attach(material, material.amounts, context)


def _attach(
    material: OverviewMaterial,
    details: Sequence[NamedDocument] | Sequence[NamedAmount],
    context: OverviewContext,
) -> Iterator[Record]:
    groups = DueGroupFinder(context)
    found: dict[str, list[NamedDocument | NamedAmount]] = {}
    for detail in details:
        found.setdefault(detail.agreement_id, []).append(detail)
    for row in material.rows:
        group = groups.find(row)
        for detail in found.get(row.agreement_id, ()):
            yield Record(row, detail, group)


def _iterate_changes(material: OverviewMaterial, context: OverviewContext) -> Iterator[Record]:
    groups = DueGroupFinder(context)
    rows = {row.agreement_id: row for row in material.rows}
    for change in material.changes:
        row = rows.get(change.agreement_id)
        group = groups.find(row) if row else DueGroup.NONE
        yield Record(row, change, group)


def _iterate_gaps(material: OverviewMaterial, context: OverviewContext) -> Iterator[Record]:
    groups = DueGroupFinder(context)
    for row in material.rows:
        gaps = tuple(_find_gaps(row, material.proposals.get(row.agreement_id, Counter())))
        if gaps:
            yield Record(row, gaps, groups.find(row))


def _find_gaps(row: OverviewRow, proposals: Counter[str]) -> Iterator[str]:
    """Yield what somebody still has to decide about an agreement."""
    if not row.kind_confirmed and not row.is_part:
        yield "Soort nog niet bevestigd"
    if row.kind.is_counted and row.status.is_open and not row.is_part:
        if not row.lead_national:
            yield "Geen trekker Rijk"
        if not row.lead_regional:
            yield "Geen trekker regio"
        if not row.has_due and not proposals["due"]:
            yield "Over de termijn is nog niets besloten"
    for table, word in _PROPOSALS.items():
        if count := proposals[table]:
            yield f"{word} nog te bevestigen ({count})"


_PROPOSALS = {
    "due": "Termijn",
    "agreement_party": "Partij",
    "amount": "Bedrag",
    "document_reference": "Document",
}
_ITERATORS = {
    Source.AGREEMENTS: _iterate_agreements,
    Source.PARTIES: _iterate_parties,
    Source.DOCUMENTS: _iterate_documents,
    Source.DOCUMENT_LIST: _iterate_document_list,
    Source.AMOUNTS: _iterate_amounts,
    Source.CHANGES: _iterate_changes,
    Source.GAPS: _iterate_gaps,
}
