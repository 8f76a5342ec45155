"""What a review looks up in its plan, and the kinds that a person chose."""

from collections.abc import Mapping
from dataclasses import replace

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.plan import ImportPlan, PlannedAgreement, PlannedPart, PlannedTopic

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

    def choose(topic: PlannedTopic) -> PlannedTopic:
        return replace(
            topic,
            agreements=tuple(
                replace(a, kind=kinds[a.first_block], kind_confirmed=True)
                if a.first_block in kinds
                else a
                for a in topic.agreements
            ),
            headings=tuple(choose(heading) for heading in topic.headings),
        )

    return replace(plan, topics=tuple(choose(topic) for topic in plan.topics))
