"""What an import will do: made before anything is written, shown, and then applied as it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from novex_desktop.domain.dutch_words import join_words
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.importing.accounting import WordAccounting, format_number
from novex_desktop.importing.blocks import SourceDocumentText
from novex_desktop.importing.outline import Outline, OutlineCounts, count_outline
from novex_desktop.importing.plan_findings import PlannedFindings
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.registered_list import KnownAgreement, KnownRegion, KnownTopic

_KIND_NOUNS = {
    AgreementKind.AGREEMENT: ("afspraak", "afspraken"),
    AgreementKind.DECISION: ("besluit", "besluiten"),
    AgreementKind.INTENTION: ("voornemen", "voornemens"),
    AgreementKind.BACKGROUND: ("toelichting", "toelichtingen"),
}


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """The meeting of the list."""

    id: str | None  # None: it is not in the register yet
    series: str
    series_code: str
    year: int
    held_on: date | None
    year_from: str = ""  # words of the list that the year was taken from, when nobody gave it

    @property
    def name(self) -> str:
        """Name as on screen: "BO Leefomgeving 2024"."""
        return f"{self.series} {self.year}"


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part (a, b, c) that will become an agreement under its parent."""

    number: str
    title: str
    text: str
    first_block: int  # from 0, in the blocks of the document
    last_block: int
    findings: PlannedFindings = field(default_factory=PlannedFindings)


@dataclass(frozen=True, slots=True)
class PlannedAgreement:
    """A paragraph that will become an agreement."""

    number: str
    title: str
    text: str
    kind: AgreementKind  # a proposal
    first_block: int
    last_block: int
    line: int  # where it begins in the source
    place: str  # Dutch: "Zuidwest, 1 Ruimtelijke opgaven, Zeeland"
    parts: tuple[PlannedPart, ...]
    findings: PlannedFindings = field(default_factory=PlannedFindings)
    kind_confirmed: bool = False  # True: a person chose it in the review

    @property
    def full_text(self) -> str:
        """Its text with the texts of its parts under it."""
        return "\n".join([self.text, *(part.text for part in self.parts)])


@dataclass(frozen=True, slots=True)
class PlannedTopic:
    """A topic or sub-heading with what stands under it."""

    region: KnownRegion
    number: str
    title: str
    lead_in: str
    area_id: str | None
    agreements: tuple[PlannedAgreement, ...]
    headings: tuple["PlannedTopic", ...]

    def list_agreements(self) -> list[PlannedAgreement]:
        """Return all agreements under it in the order of the list, parts not counted."""
        below = (agreement for child in self.headings for agreement in child.list_agreements())
        return [*self.agreements, *below]

    def change_agreements(
        self, change: Callable[[PlannedAgreement], PlannedAgreement]
    ) -> "PlannedTopic":
        """Return the topic with each agreement under it changed, in the order of the list."""
        return replace(
            self,
            agreements=tuple(change(agreement) for agreement in self.agreements),
            headings=tuple(heading.change_agreements(change) for heading in self.headings),
        )


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One agreement of the list beside what the register has of it."""

    line: int | None  # in the source; None when the list no longer has it
    place: str
    number: str
    title: str
    text: str  # of the list
    known_text: str = ""  # of the register
    known_id: str = ""  # key of the agreement in the register


@dataclass(frozen=True, slots=True)
class Match:
    """An agreement of the list that the register has already."""

    known: KnownAgreement
    is_changed: bool


@dataclass(frozen=True, slots=True)
class PlannedLink:
    """An open agreement of an earlier meeting that one of the list seems to continue."""

    earlier_id: str
    earlier_number: str
    earlier_title: str
    later_number: str
    likeness: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """The list beside the register."""

    new: tuple[PlanEntry, ...] = ()
    changed: tuple[PlanEntry, ...] = ()
    same: tuple[PlanEntry, ...] = ()
    vanished: tuple[PlanEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import will write, and all that a person should see before it."""

    document: SourceDocumentText
    outline: Outline
    accounting: WordAccounting
    meeting: PlannedMeeting
    topics: tuple[PlannedTopic, ...]  # in the order of the list
    comparison: Comparison
    matches: Mapping[str, Match] = field(default_factory=dict)  # by number
    links: tuple[PlannedLink, ...] = ()
    known_topics: tuple[KnownTopic, ...] = ()  # what the meeting has already
    waiting_regions: tuple[str, ...] = ()  # with concepts, in a meeting that is not adopted
    obstacle: str = ""  # Dutch sentences why it cannot be applied; empty when it can
    counts: OutlineCounts = field(init=False)

    def __post_init__(self) -> None:
        """Count once; the counts are shown more than once."""
        object.__setattr__(self, "counts", count_outline(self.outline))

    @property
    def can_apply(self) -> bool:
        """Whether `apply_plan` will write it."""
        return not self.obstacle

    @property
    def doubtful(self) -> tuple[Problem, ...]:
        """What the parser doubted, in the order of the list, and what the list no longer has."""
        return (*self.outline.problems, *(_doubt_vanished(e) for e in self.comparison.vanished))

    @property
    def label(self) -> str:
        """What the act is called in the menu and the history."""
        if self.matches:
            new, changed = len(self.comparison.new), len(self.comparison.changed)
            return (
                f"Gecorrigeerde lijst inlezen: {self.meeting.name} "
                f"({new} nieuw, {changed} gewijzigd)"
            )
        count = len(self.list_agreements())
        return (  # not all of them are agreements
            f"Lijst inlezen: {self.meeting.name} (1 alinea)"
            if count == 1
            else f"Lijst inlezen: {self.meeting.name} ({count} alinea's)"
        )

    def list_agreements(self) -> list[PlannedAgreement]:
        """Return all agreements in the order of the list, parts not counted."""
        return [agreement for topic in self.topics for agreement in topic.list_agreements()]

    def change_agreements(
        self, change: Callable[[PlannedAgreement], PlannedAgreement]
    ) -> "ImportPlan":
        """Return the plan with each of its agreements changed."""
        return replace(self, topics=tuple(one.change_agreements(change) for one in self.topics))

    def summary_lines(self) -> list[str]:
        """Return what was found and what will happen, as Dutch lines."""
        comparison = self.comparison
        lines = [
            f"Lijst: {self.document.name}",
            f"Overleg: {self.meeting.name}{self._describe_year_source()}",
            f"Gevonden: {self._describe_counts()}",
            f"Per regio: {self._describe_regions()}",
            f"Soort (voorstel): {self._describe_kinds()}",
            f"Nieuw {len(comparison.new)}, gewijzigd {len(comparison.changed)}, "
            f"gelijk {len(comparison.same)}, vervallen {len(comparison.vanished)}, "
            f"twijfel {len(self.doubtful)}",
            *self.accounting.describe(),
        ]
        if proposals := sum(findings.count for findings in self._list_findings()):
            lines.append(f"Voorstellen voor termijnen, partijen, bedragen en stukken: {proposals}")
        if self.links:
            lines.append(f"Lijkt door te gaan op eerdere afspraken (voorstel): {len(self.links)}")
        if self.waiting_regions:
            waiting = join_words(self.waiting_regions)
            lines.append(
                f"Nog in voorbereiding: de concepten van {waiting}. Deze lijst "
                "gaat daar niet over; het overleg is pas vastgesteld als ook zij dat zijn."
            )
        if removed := sum(count for _, count in self.document.removed_characters):
            lines.append(f"Onzichtbare tekens weggelaten: {format_number(removed)}")
        return lines

    def doubt_lines(self) -> list[str]:
        """Return what the parser doubted, as Dutch lines with their place."""
        return [problem.describe() for problem in self.doubtful]

    def _list_findings(self) -> Iterator[PlannedFindings]:
        for agreement in self.list_agreements():
            yield agreement.findings
            for part in agreement.parts:
                yield part.findings

    def _describe_year_source(self) -> str:
        words = self.meeting.year_from
        return f" (jaar afgeleid uit de tekst: “{words}”)" if words else ""

    def _describe_counts(self) -> str:
        counts = self.counts
        pairs = (
            (counts.regions, "regio", "regio’s"),
            (counts.topics, "onderwerp", "onderwerpen"),
            (counts.headings, "tussenkop", "tussenkoppen"),
            (counts.bullets, "opsommingspunt", "opsommingspunten"),
            (counts.parts, "deelpunt", "deelpunten"),
            (counts.loose_paragraphs, "losse alinea", "losse alinea’s"),
            (counts.lead_ins, "aanhef", "aanheffen"),
        )
        return _describe_pairs(pairs)

    def _describe_regions(self) -> str:
        totals: Counter[str] = Counter()
        for topic in self.topics:
            totals[topic.region.short_name] += len(topic.list_agreements())
        return ", ".join(f"{name} {total}" for name, total in totals.items())

    def _describe_kinds(self) -> str:
        totals = Counter(agreement.kind for agreement in self.list_agreements())
        pairs = ((totals[kind], *_KIND_NOUNS[kind]) for kind in AgreementKind if totals[kind])
        return _describe_pairs(pairs)


def _doubt_vanished(entry: PlanEntry) -> Problem:
    if is_concept_number(entry.number):
        message = (
            f"{entry.number} is in de vergaderstand getypt en staat niet in deze lijst; het "
            "concept gaat naar de prullenbak."
        )
    else:
        message = (
            f"{entry.number} staat in het register en niet meer in deze lijst; de afspraak blijft "
            "staan zoals zij is."
        )
    return Problem(ProblemKind.VANISHED, 0, 0, entry.known_text, message)


def _describe_pairs(pairs: Iterable[tuple[int, str, str]]) -> str:
    """Write counts with their nouns: "1 regio, 3 onderwerpen"."""
    return ", ".join(
        f"{format_number(count)} {one if count == 1 else many}" for count, one, many in pairs
    )
