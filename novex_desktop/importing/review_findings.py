"""What a person made of the proposals of the recognisers: confirmed, refused or corrected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from novex_desktop.importing.plan import ImportPlan, PlannedAgreement
from novex_desktop.importing.plan_findings import (
    PlannedAmount,
    PlannedDue,
    PlannedFindings,
    PlannedParty,
    PlannedReference,
)

PlannedFinding = PlannedDue | PlannedParty | PlannedAmount | PlannedReference


class FindingKind(StrEnum):
    """What a proposal is about. The values are stored; the labels are shown."""

    DUE = "due"
    PARTY = "party"
    AMOUNT = "amount"
    REFERENCE = "reference"

    @property
    def label(self) -> str:
        """The Dutch word as shown."""
        return {"due": "termijn", "party": "partij", "amount": "bedrag", "reference": "stuk"}[self]


@dataclass(frozen=True, slots=True)
class FindingKey:
    """Which proposal: the place of its words, and what tells it from another at that place."""

    block: int  # first block of the agreement or part
    kind: FindingKind
    start: int  # in the text; -1 for a cell beside it
    quote: str
    role: str = ""  # of a party


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """A proposal as the review shows it."""

    key: FindingKey
    finding: PlannedFinding
    is_refused: bool = False

    @property
    def is_decided(self) -> bool:
        """Whether a person confirmed or refused it."""
        return self.is_refused or self.finding.confirmed


Decisions = Mapping[FindingKey, PlannedFinding | None]  # None: refused


def make_key(block: int, finding: PlannedFinding) -> FindingKey:
    """Return the key of a proposal of the agreement or part that begins at a block."""
    kind = _KINDS[type(finding)]
    quote = finding.words if isinstance(finding, PlannedDue) else finding.quote
    role = finding.role.value if isinstance(finding, PlannedParty) else ""
    return FindingKey(block, kind, finding.start, quote, role)


def list_findings(block: int, findings: PlannedFindings) -> Iterator[ReviewFinding]:
    """Give the proposals of one agreement or part, in the order of their words."""
    found: list[PlannedFinding] = [
        *findings.dues,
        *findings.parties,
        *findings.amounts,
        *findings.references,
    ]
    for finding in sorted(found, key=lambda finding: finding.start):
        yield ReviewFinding(make_key(block, finding), finding)


def apply_decisions(plan: ImportPlan, decisions: Decisions) -> ImportPlan:
    """Return a plan with the proposals as a person wants them."""
    if not decisions:
        return plan
    return plan.change_agreements(partial(_apply_agreement, decisions=decisions))


def _apply_agreement(agreement: PlannedAgreement, decisions: Decisions) -> PlannedAgreement:
    return replace(
        agreement,
        findings=_decide(agreement.first_block, agreement.findings, decisions),
        parts=tuple(
            replace(part, findings=_decide(part.first_block, part.findings, decisions))
            for part in agreement.parts
        ),
    )


def _decide(block: int, findings: PlannedFindings, decisions: Decisions) -> PlannedFindings:
    def keep(found: PlannedFinding) -> PlannedFinding | None:
        decided = decisions.get(make_key(block, found), found)
        if isinstance(found, PlannedAmount) and isinstance(decided, PlannedAmount):
            # A review that an earlier version kept has no upper end and no price level.
            is_same = (found.value, found.unit) == (decided.value, decided.unit)
            return replace(found, confirmed=decided.confirmed) if is_same else decided
        return decided

    kept = [[keep(found) for found in group] for group in _groups(findings)]
    return PlannedFindings(
        dues=tuple(found for found in kept[0] if isinstance(found, PlannedDue)),
        parties=tuple(found for found in kept[1] if isinstance(found, PlannedParty)),
        amounts=tuple(found for found in kept[2] if isinstance(found, PlannedAmount)),
        references=tuple(found for found in kept[3] if isinstance(found, PlannedReference)),
    )


def _groups(findings: PlannedFindings) -> tuple[tuple[PlannedFinding, ...], ...]:
    return (findings.dues, findings.parties, findings.amounts, findings.references)


_KINDS: dict[type[PlannedFinding], FindingKind] = {
    PlannedDue: FindingKind.DUE,
    PlannedParty: FindingKind.PARTY,
    PlannedAmount: FindingKind.AMOUNT,
    PlannedReference: FindingKind.REFERENCE,
}
