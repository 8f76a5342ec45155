"""Makes the planned topics and agreements of an outline, with their permanent numbers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from novex_desktop.domain.errors import DocumentError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.numbering import NO_TOPIC, agreement_number, part_number
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.area_names import find_area
from novex_desktop.importing.kind_rules import propose_kind
from novex_desktop.importing.outline import (
    CellKind,
    Heading,
    Item,
    Outline,
    Passage,
    Topic,
    walk_items,
)
from novex_desktop.importing.plan import (
    PlannedAgreement,
    PlannedMeeting,
    PlannedPart,
    PlannedTopic,
)
from novex_desktop.importing.plan_findings import plan_findings
from novex_desktop.importing.recognition import RecognitionContext
from novex_desktop.importing.registered_list import KnownRegion, KnownRegister
from novex_desktop.importing.titles import cut_title, propose_title

_NO_TOPIC_TITLE = "Zonder onderwerp"


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where in the list an agreement stands."""

    region: KnownRegion
    topic: int  # number of the topic, or NO_TOPIC
    place: str  # Dutch: "Zuidwest, 1 Ruimtelijke opgaven, Zeeland"
    headings: tuple[str, ...]  # outermost first
    area: str = ""
    lead_in: str = ""


class Planner:
    """Turns one outline into planned topics; gives each agreement its number."""

    def __init__(
        self,
        register: KnownRegister,
        meeting: PlannedMeeting,
        block_of: Mapping[int, int],
        progress: Progress = no_progress,
    ) -> None:
        """Make a planner.

        Args:
            block_of: index in the document's blocks, by position.
        """
        self._register = register
        self._meeting = meeting
        self._block_of = block_of
        self._progress = progress
        self._done = self._total = 0
        self._given = register.numbers
        self._sequence: Counter[tuple[str, int]] = Counter()

    def plan(self, outline: Outline) -> tuple[PlannedTopic, ...]:
        """Return the topics in the order of the list.

        Raises:
            DocumentError: a region that the register does not know.
            Cancelled: the user asked to stop.
        """
        topics = []
        self._done, self._total = 0, sum(1 for _ in walk_items(outline))
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
        name = f"{topic.number} {title}".strip()
        number = topic.ordinal or NO_TOPIC
        spot = _Spot(region, number, f"{region.short_name}, {name}", (title,))
        return self._plan_heading(topic, spot, title)

    def _plan_heading(self, heading: Heading, spot: _Spot, title: str) -> PlannedTopic:
        lead_in = heading.lead_in.text if heading.lead_in else ""
        area = find_area(title, self._register.areas, spot.region.id)
        spot = replace(spot, lead_in=lead_in, area=area.name if area else spot.area)
        # Items come first: numbers run on in the order of the list.
        agreements = tuple(self._plan_item(item, spot) for item in heading.items)
        headings = []
        for child in heading.headings:
            child_title = child.title.text
            if not child_title and child.lead_in:
                child_title = cut_title(child.lead_in.text.rstrip(": "))
            below = replace(
                spot, place=f"{spot.place}, {child_title}", headings=(*spot.headings, child_title)
            )
            headings.append(self._plan_heading(child, below, child_title))
        return PlannedTopic(
            region=spot.region,
            number=heading.number if isinstance(heading, Topic) else "",
            title=title,
            lead_in=lead_in,
            area_id=area.id if area else None,
            agreements=agreements,
            headings=tuple(headings),
        )

    def _plan_item(self, item: Item, spot: _Spot) -> PlannedAgreement:
        self._progress(self._done, self._total, "Termijnen, partijen en bedragen zoeken")
        self._done += 1
        number = self._next_number(spot.region, spot.topic)
        kind = propose_kind(item.text, spot.lead_in, [part.passage.text for part in item.parts])
        context = self._make_context(spot)
        parts = tuple(
            PlannedPart(
                number=part_number(number, index),
                title=propose_title(part.passage.text),
                text=part.passage.text,
                first_block=self._block_of[part.passage.first],
                last_block=self._block_of[part.passage.last],
                findings=plan_findings(part.passage.text, replace(context, lead_in=item.text)),
            )
            for index, part in enumerate(item.parts)
        )
        owner, term = item.get_cell(CellKind.OWNER), item.get_cell(CellKind.TERM)
        return PlannedAgreement(
            number=number,
            title=propose_title(item.text, spot.lead_in, kind),
            text=item.text,
            kind=_choose_kind(kind.kind, is_action=bool(owner or term)),
            first_block=self._block_of[item.passages[0].first],
            last_block=self._block_of[_find_last(item.passages)],
            line=item.passages[0].first,
            place=spot.place,
            parts=parts,
            findings=plan_findings(item.text, context, owner, term),
        )

    def _make_context(self, spot: _Spot) -> RecognitionContext:
        return RecognitionContext(
            series=self._meeting.series,
            year=self._meeting.year,
            directory=self._register.directory,
            held_on=self._meeting.held_on,
            headings=spot.headings,
            area=spot.area,
            lead_in=spot.lead_in,
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


def _choose_kind(kind: AgreementKind, *, is_action: bool) -> AgreementKind:
    """Return the kind of an item; what has an owner or a term is no mere background."""
    return AgreementKind.AGREEMENT if is_action and kind is AgreementKind.BACKGROUND else kind


def _find_last(passages: list[Passage]) -> int:
    return max(passage.last for passage in passages)
