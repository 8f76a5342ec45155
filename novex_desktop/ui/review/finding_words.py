"""Proposals of the review as the words that form and review both show."""

from dataclasses import dataclass

from novex_desktop.importing.plan_findings import PlannedAmount, PlannedDue, PlannedParty
from novex_desktop.importing.review_findings import (
    FindingKey,
    FindingKind,
    PlannedFinding,
    ReviewFinding,
)
from novex_desktop.importing.review_rows import OutlineRow
from novex_desktop.store.queries.proposals import (
    ProposalKey,
    ProposalKind,
    RecognisedWords,
    describe_amount,
    describe_due,
)
from novex_desktop.ui.forms.marks import Mark
from novex_desktop.ui.words import shown

KINDS = {
    FindingKind.DUE: ProposalKind.DUE,
    FindingKind.PARTY: ProposalKind.PARTY,
    FindingKind.AMOUNT: ProposalKind.AMOUNT,
    FindingKind.REFERENCE: ProposalKind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class RefusedWords:
    """A proposal that was refused, and what it was taken for."""

    key: FindingKey
    quote: str
    meaning: str


class FindingWords:
    """The proposals of one row, and which finding each stands for; those refused apart."""

    def __init__(self, row: OutlineRow) -> None:
        self._findings = {
            ProposalKey(KINDS[found.key.kind], str(place)): found
            for place, found in enumerate(row.findings)
            if not found.is_refused
        }
        self.words = [_make_words(key, found) for key, found in self._findings.items()]
        self.marks = [
            Mark(found.finding.start, found.finding.end, words)
            for words, found in zip(self.words, self._findings.values(), strict=True)
            if row.text[max(found.finding.start, 0) : found.finding.end] == words.quote
        ]

        self.refused = [
            RefusedWords(found.key, found.key.quote, _describe(found.finding))
            for found in row.findings
            if found.is_refused
        ]

    def finding_of(self, key: ProposalKey) -> ReviewFinding:
        """Return the proposal that words stand for."""
        return self._findings[key]

    def keys_of(self, keys: tuple[ProposalKey, ...]) -> list[FindingKey]:
        """Return the keys that the review knows proposals by."""
        return [self._findings[key].key for key in keys if key in self._findings]


def _make_words(key: ProposalKey, found: ReviewFinding) -> RecognisedWords:
    finding = found.finding
    quote = finding.words if isinstance(finding, PlannedDue) else finding.quote
    return RecognisedWords(key, quote, _describe(finding), finding.confirmed)


def _describe(finding: PlannedFinding) -> str:
    if isinstance(finding, PlannedDue):
        meeting = f"{finding.meeting.series} {finding.meeting.year}" if finding.meeting else ""
        return describe_due(
            finding.date_from, finding.date_to, finding.certainty, finding.kind, meeting
        )
    if isinstance(finding, PlannedParty):
        return f"{shown(finding.role)}: {finding.name}"
    if isinstance(finding, PlannedAmount):
        return describe_amount(finding.value, finding.unit, finding.upper, finding.price_level)
    return finding.name
