"""Which open agreements a later list goes on with, on pairs written by hand."""

import json
from pathlib import Path

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.continuing import find_continued
from novex_desktop.importing.plan import PlannedAgreement, PlannedTopic
from novex_desktop.importing.registered_list import EarlierAgreement, KnownRegion

PAIRS = Path(__file__).parents[1] / "data" / "importing" / "continued_pairs.json"


def plan(number: str, text: str) -> PlannedAgreement:
    return PlannedAgreement(
        number=number,
        title="",
        text=text,
        kind=AgreementKind.AGREEMENT,
        first_block=0,
        last_block=0,
        line=1,
        place="",
        parts=(),
    )


def test_most_continued_agreements_are_found_and_few_near_misses() -> None:
    earlier: list[EarlierAgreement] = []
    topics: list[PlannedTopic] = []
    wanted: dict[str, str] = {}
    for group, content in enumerate(json.loads(PAIRS.read_text("utf-8"))["groups"]):
        region = KnownRegion(str(group), f"Regio {group}", str(group), "XX")
        for place, (topic, text) in enumerate(content["earlier"]):
            number = f"E{group}-{place}"
            earlier.append(EarlierAgreement(number, number, "", text, region.id, topic, "BO", 2025))
        for place, (topic, text, continues) in enumerate(content["later"]):
            number = f"L{group}-{place}"
            topics.append(
                PlannedTopic(
                    region=region,
                    number="",
                    title=topic,
                    lead_in="",
                    area_id=None,
                    agreements=(plan(number, text),),
                    headings=(),
                )
            )
            if continues is not None:
                wanted[number] = f"E{group}-{continues}"

    links = find_continued(topics, earlier)
    found = {link.later_number: link.earlier_number for link in links}
    right = sum(1 for number, other in found.items() if wanted.get(number) == other)

    assert len(wanted) == 28
    assert right / len(wanted) >= 0.9
    assert right / len(found) >= 0.85
