"""What a review looks up in its plan, and the kinds that a person chose."""

from collections.abc import Mapping
from dataclasses import replace

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.plan import ImportPlan, PlannedAgreement, PlannedPart

PlanIndex = Mapping[int, PlannedAgreement | PlannedPart]


def index_plan(plan: ImportPlan) -> PlanIndex:
    """Return the agreements and parts of a plan by their first block."""
    found: dict[int, PlannedAgreement | PlannedPart] = {}
    for agreement in plan.list_agreements():
        found[agreement.first_block] = agreement
        found |= {part.first_block: part for part in agreement.parts}
    return found


def choose_kinds(plan: ImportPlan, kinds: Mapping[int, AgreementKind]) -> ImportPlan:
    """Return a plan in which agreements are of the kinds that a person chose."""
    if not kinds:
        return plan

    def choose(agreement: PlannedAgreement) -> PlannedAgreement:
        kind = kinds.get(agreement.first_block)
        return replace(agreement, kind=kind, kind_confirmed=True) if kind else agreement

    return plan.change_agreements(choose)
