"""Makes the planned topics and agreements of an outline, with their permanent numbers."""

from collections import Counter
from collections.abc import Mapping

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.numbering import NO_TOPIC, agreement_number, part_number
from novex_desktop.importing.area_names import find_area
from novex_desktop.importing.kind_rules import propose_kind
from novex_desktop.importing.outline import Heading, Item, Outline, Passage, Topic
from novex_desktop.importing.plan import (
    PlannedAgreement,
    PlannedMeeting,
    PlannedPart,
    PlannedTopic,
)
from novex_desktop.importing.registered_list import KnownRegion, KnownRegister
from novex_desktop.importing.titles import cut_title, propose_title

_NO_TOPIC_TITLE = "Zonder onderwerp"


class Planner:
    """Turns one outline into planned topics; gives each agreement its number."""

    def __init__(
        self,
        register: KnownRegister,
        meeting: PlannedMeeting,
        block_of: Mapping[int, int],
    ) -> None:
        """Make a planner.

        Args:
            block_of: index in the document's blocks, by position.
        """
        self._register = register
        self._meeting = meeting
        self._block_of = block_of
        self._given = set(register.meeting.numbers) if register.meeting else set()
        self._sequence: Counter[tuple[str, int]] = Counter()

    def plan(self, outline: Outline) -> tuple[PlannedTopic, ...]:
        """Return the topics in the order of the list.

        Raises:
            DocumentError: a region that the register does not know.
        """
        topics = []
        for region in outline.regions:
            known = self._register.find_region(region.name)
            if known is None:
                names = ", ".join(f"“Regio {known.name}”" for known in self._register.regions)
                raise DocumentError(
                    f"De kop “{region.heading.text}” (regel {region.heading.first}) noemt een "
                    f"regio die het register niet kent. Bekend zijn: {names}. Pas de kop in de "
                    "lijst aan en lees haar opnieuw in."
                )
            topics += [self._plan_topic(topic, known) for topic in region.topics]
        return tuple(topics)

    def _plan_topic(self, topic: Topic, region: KnownRegion) -> PlannedTopic:
        title = topic.title.text or _NO_TOPIC_TITLE
        place = f"{region.short_name}, {topic.number} {title}".replace(",  ", ", ")
        number = topic.ordinal or NO_TOPIC
        return self._plan_heading(topic, region, number, title, place)

    def _plan_heading(
        self, heading: Heading, region: KnownRegion, number: int, title: str, place: str
    ) -> PlannedTopic:
        lead_in = heading.lead_in.text if heading.lead_in else ""
        area = find_area(title, self._register.areas, region.id)
        # Items come first: numbers run on in the order of the list.
        agreements = tuple(
            self._plan_item(item, region, number, lead_in, place) for item in heading.items
        )
        headings = []
        for child in heading.headings:
            child_title = child.title.text
            if not child_title and child.lead_in:
                child_title = cut_title(child.lead_in.text.rstrip(": "))
            headings.append(
                self._plan_heading(child, region, number, child_title, f"{place}, {child_title}")
            )
        return PlannedTopic(
            region=region,
            number=heading.number if isinstance(heading, Topic) else "",
            title=title,
            lead_in=lead_in,
            area_id=area.id if area else None,
            agreements=agreements,
            headings=tuple(headings),
        )

    def _plan_item(
        self, item: Item, region: KnownRegion, topic: int, lead_in: str, place: str
    ) -> PlannedAgreement:
        number = self._next_number(region, topic)
        kind = propose_kind(item.text, lead_in, [part.passage.text for part in item.parts])
        parts = tuple(
            PlannedPart(
                number=part_number(number, index),
                title=propose_title(part.passage.text),
                text=part.passage.text,
                first_block=self._block_of[part.passage.first],
                last_block=self._block_of[part.passage.last],
            )
            for index, part in enumerate(item.parts)
        )
        return PlannedAgreement(
            number=number,
            title=propose_title(item.text, lead_in, kind),
            text=item.text,
            kind=kind.kind,
            first_block=self._block_of[item.passages[0].first],
            last_block=self._block_of[_find_last(item.passages)],
            line=item.passages[0].first,
            place=place,
            parts=parts,
        )

    def _next_number(self, region: KnownRegion, topic: int) -> str:
        """Return the next number of a topic that was never given, not to a deleted one either."""
        while True:
            self._sequence[region.code, topic] += 1
            number = agreement_number(
                self._meeting.series_code,
                self._meeting.year,
                region.code,
                topic,
                self._sequence[region.code, topic],
            )
            if number not in self._given:
                return number


def _find_last(passages: list[Passage]) -> int:
    return max(passage.last for passage in passages)
