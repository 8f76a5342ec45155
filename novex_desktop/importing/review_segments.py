"""An outline as a row of segments: each a run of blocks with one role.

A person who corrects what was recognised changes segments; the outline is built from them anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.line_layout import PageSetting, join_lines
from novex_desktop.importing.list_lines import read_line
from novex_desktop.importing.outline import (
    Cell,
    CellKind,
    Heading,
    Item,
    Leftover,
    LeftoverKind,
    Outline,
    Part,
    Passage,
    Region,
    Topic,
)
from novex_desktop.importing.region_names import read_region


class Role(StrEnum):
    """What a run of blocks is. The values are stored and shown."""

    REGION = "regio"
    TOPIC = "onderwerp"
    HEADING = "tussenkop"
    LEAD_IN = "aanhef"
    AGREEMENT = "afspraak"
    BACKGROUND = "toelichting"
    PART = "deel"
    LOOSE = "alinea"  # a paragraph that goes on with the agreement before it
    NUMBER = "nummer"  # cells beside the agreement, in an action table
    OWNER = "trekker"
    TERM = "termijn"
    LEFTOVER = "niet meegenomen"


ITEM_ROLES = frozenset({Role.AGREEMENT, Role.BACKGROUND})
CELL_ROLES = {
    Role.NUMBER: CellKind.NUMBER,
    Role.OWNER: CellKind.OWNER,
    Role.TERM: CellKind.TERM,
}
_ROLES_OF_CELLS = {kind: role for role, kind in CELL_ROLES.items()}
MARKED_ROLES = frozenset({Role.TOPIC, Role.HEADING, Role.AGREEMENT, Role.BACKGROUND, Role.PART})
MAX_DEPTH = 4  # of a heading under its topic


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of blocks that is one thing."""

    blocks: tuple[int, ...]  # indices in the document, rising; never empty
    role: Role
    mark: str = ""  # bullet or number as written, not part of the text
    text: str = ""
    depth: int = 0  # of a heading: 1 right under the topic
    number: str = ""  # of a topic: "4"
    ordinal: int = 0
    region: str = ""  # name of a region
    left_as: LeftoverKind = LeftoverKind.SET_ASIDE
    kind: AgreementKind | None = None  # chosen by a person
    under: int | None = None  # key of the heading that a person moved an item to

    @property
    def key(self) -> int:
        """What it is known by: its first block."""
        return self.blocks[0]


class SegmentMaker:
    """Makes segments of runs of blocks, with the words as the parser would read them."""

    def __init__(self, blocks: Sequence[Block], setting: PageSetting) -> None:
        self._blocks = blocks
        self._setting = setting

    def make(self, blocks: Sequence[int], role: Role, old: Segment | None = None) -> Segment:
        """Return a segment for blocks in a role; what a person chose before stays."""
        mark, number, ordinal = self._read_mark(blocks[0], role)
        lines = [(self._blocks[index], self._blocks[index].text) for index in blocks]
        if mark:
            lines[0] = (lines[0][0], lines[0][1].strip()[len(mark) :].strip())
        text = join_lines(lines, self._setting).text
        found = read_region(text) if role is Role.REGION else None
        base = old or Segment(tuple(blocks), role)
        return replace(
            base,
            blocks=tuple(blocks),
            role=role,
            mark=mark,
            text=text,
            number=number,
            ordinal=ordinal,
            region=found.name if found else text,
            under=base.under if role in ITEM_ROLES else None,
            kind=base.kind if role is Role.AGREEMENT else None,
            left_as=base.left_as if role is base.role else LeftoverKind.SET_ASIDE,
        )

    def _read_mark(self, index: int, role: Role) -> tuple[str, str, int]:
        if role not in MARKED_ROLES:
            return "", "", 0
        line = read_line(self._blocks[index])
        if line.mark:
            return line.mark, "", 0
        label = line.label
        if label is None or not self._blocks[index].text.strip().startswith(label.mark):
            return "", "", 0
        return label.mark, label.number, label.value


def split_outline(outline: Outline, blocks: Sequence[Block]) -> tuple[Segment, ...]:
    """Return an outline as segments, in its order: that of the document.

    Only a table may give a subject or region in a column behind the text that it is about.
    """
    index_of = {block.position: index for index, block in enumerate(blocks)}
    found: list[tuple[Passage, Segment]] = []
    for region in outline.regions:
        found.append((region.heading, Segment((0,), Role.REGION, region=region.name)))
        for topic in region.topics:
            _add_heading(topic, found)
    left = [
        Segment(
            (index_of[leftover.position],), Role.LEFTOVER, text=leftover.text, left_as=leftover.kind
        )
        for leftover in outline.leftovers
    ]
    taken = {segment.key for segment in left}
    spans = [(index_of[passage.first], index_of[passage.last]) for passage, _ in found]
    owned: dict[int, tuple[int, ...]] = {}
    for number in sorted(range(len(found)), key=lambda n: spans[n][1] - spans[n][0]):
        first, last = spans[number]
        owned[number] = tuple(index for index in range(first, last + 1) if index not in taken)
        taken.update(owned[number])
    segments = [
        replace(segment, blocks=owned[number], text=passage.text)
        for number, (passage, segment) in enumerate(found)
        if owned[number]
    ]
    return tuple(_merge(segments, sorted(left, key=lambda segment: segment.key)))


def _merge(segments: Sequence[Segment], left: Sequence[Segment]) -> Iterator[Segment]:
    """Give what is in the outline in its order, each leftover before what follows it."""
    waiting = list(left)
    for segment in segments:
        while waiting and waiting[0].key < segment.key:
            yield waiting.pop(0)
        yield segment
    yield from waiting


def _add_heading(topic: Topic, found: list[tuple[Passage, Segment]]) -> None:
    for heading, level in _walk_levels(topic, 0):
        role = Role.TOPIC if heading is topic else Role.HEADING
        if heading.title.text or heading.number_mark:
            segment = Segment((0,), role, mark=heading.number_mark, depth=level)
            if heading is topic:
                segment = replace(segment, number=topic.number, ordinal=topic.ordinal)
            found.append((heading.title, segment))
        if heading.lead_in:
            found.append((heading.lead_in, Segment((0,), Role.LEAD_IN, depth=level)))
        for item in heading.items:
            _add_item(item, found)


def _walk_levels(heading: Heading, level: int) -> Iterator[tuple[Heading, int]]:
    yield heading, level
    for child in heading.headings:
        yield from _walk_levels(child, level + 1)


def _add_item(item: Item, found: list[tuple[Passage, Segment]]) -> None:
    own: list[tuple[Passage, Segment]] = []
    for number, passage in enumerate(item.passages):
        role = Role.LOOSE if number else Role.AGREEMENT
        own.append((passage, Segment((0,), role, mark="" if number else item.mark)))
    own += [(part.passage, Segment((0,), Role.PART, mark=part.mark)) for part in item.parts]
    cells = [(cell.passage, Segment((0,), _ROLES_OF_CELLS[cell.kind])) for cell in item.cells]
    found += [pair for pair in cells if pair[1].role is Role.NUMBER]
    found += sorted(own, key=lambda pair: pair[0].first)
    found += [pair for pair in cells if pair[1].role is not Role.NUMBER]


def build_outline(segments: Sequence[Segment], blocks: Sequence[Block]) -> Outline:
    """Build the outline that segments make.

    Raises:
        RuleError: a part stands under no agreement, or an agreement under no region.
    """
    return _Builder(blocks).build(segments)


class _Builder:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._outline = Outline()
        self._path: list[Heading] = []
        self._item: Item | None = None
        self._waiting: list[Cell] = []  # cells before the agreement of their row
        self._by_key: dict[int, Heading] = {}
        self._moved: list[tuple[int, Item]] = []

    def build(self, segments: Sequence[Segment]) -> Outline:
        for segment in segments:
            self._add(segment)
        for under, item in self._moved:
            if under not in self._by_key:
                raise RuleError(
                    "Onder deze kop staat een afspraak die u daarheen hebt verplaatst. "
                    "Zet die eerst onder een andere kop."
                )
            items = self._by_key[under].items
            items.append(item)
            items.sort(key=lambda other: other.passages[0].first)
        self._close_row()
        return self._outline

    def _add(self, segment: Segment) -> None:
        passage = self._make_passage(segment)
        if segment.role is Role.LEFTOVER:
            self._outline.leftovers += [
                Leftover.of(segment.left_as, self._blocks[index]) for index in segment.blocks
            ]
        elif segment.role is Role.REGION:
            self._outline.regions.append(Region(segment.region, passage))
            self._path, self._item = [], None
        elif segment.role is Role.TOPIC:
            self._start_topic(segment, passage)
        elif segment.role is Role.HEADING:
            self._start_heading(segment, passage)
        elif segment.role is Role.LEAD_IN:
            self._add_lead_in(segment, passage)
        elif segment.role in ITEM_ROLES:
            self._add_item(segment, passage)
        elif segment.role in CELL_ROLES:
            self._add_cell(Cell(CELL_ROLES[segment.role], passage))
        else:
            self._add_to_item(segment, passage)

    def _make_passage(self, segment: Segment) -> Passage:
        first, last = self._blocks[segment.blocks[0]], self._blocks[segment.blocks[-1]]
        return Passage(segment.text, first.position, last.position, first.page)

    def _get_regions(self) -> list[Region]:
        if not self._outline.regions:
            raise RuleError(
                "Boven dit deel staat nog geen regio. Wijs eerst de kop van de regio aan."
            )
        return self._outline.regions

    def _start_topic(self, segment: Segment, passage: Passage) -> None:
        topic = Topic(
            passage, number=segment.number, ordinal=segment.ordinal, number_mark=segment.mark
        )
        self._get_regions()[-1].topics.append(topic)
        self._path, self._item = [topic], None
        self._by_key[segment.key] = topic

    def _get_place(self, passage: Passage) -> Heading:
        if not self._path:
            topic = Topic(Passage("", passage.first, passage.first, passage.page))
            self._get_regions()[-1].topics.append(topic)
            self._path = [topic]
        return self._path[-1]

    def _start_heading(self, segment: Segment, passage: Passage) -> None:
        self._get_place(passage)
        depth = min(max(segment.depth, 1), len(self._path), MAX_DEPTH)
        del self._path[depth:]
        heading = Heading(passage, number_mark=segment.mark)
        self._path[-1].headings.append(heading)
        self._path.append(heading)
        self._item = None
        self._by_key[segment.key] = heading

    def _add_lead_in(self, segment: Segment, passage: Passage) -> None:
        place = self._get_place(passage)
        if not place.title.text and len(self._path) > 1:
            self._path.pop()  # a group that an earlier lead-in opened
            place = self._path[-1]
        if place.items or place.lead_in:
            group = Heading(Passage("", passage.first, passage.first, passage.page))
            place.headings.append(group)
            self._path.append(group)
            place = group
        place.lead_in = passage
        self._item = None
        self._by_key[segment.key] = place

    def _add_item(self, segment: Segment, passage: Passage) -> None:
        place = self._get_place(passage)
        self._item = Item(segment.mark, [passage], cells=self._waiting)
        self._waiting = []
        if segment.under is None:
            place.items.append(self._item)
        else:
            self._moved.append((segment.under, self._item))

    def _add_cell(self, cell: Cell) -> None:
        """Add a cell to its row: a number comes before the agreement, the others after it."""
        if cell.kind is CellKind.NUMBER or self._item is None:
            self._waiting.append(cell)
        else:
            self._item.cells.append(cell)

    def _add_to_item(self, segment: Segment, passage: Passage) -> None:
        if self._item is None:
            raise RuleError(
                "Boven dit deel staat geen afspraak om het bij te voegen. Maak er een afspraak van."
            )
        if segment.role is Role.PART:
            self._item.parts.append(Part(segment.mark, passage))
        else:
            self._item.passages.append(passage)

    def _close_row(self) -> None:
        if self._waiting and self._item is not None:
            self._item.cells += self._waiting


def list_kinds(segments: Sequence[Segment]) -> Mapping[int, AgreementKind]:
    """Return the kinds that a person chose, by the first block of the agreement."""
    chosen = {s.key: s.kind for s in segments if s.kind is not None and s.role is Role.AGREEMENT}
    background = {s.key: AgreementKind.BACKGROUND for s in segments if s.role is Role.BACKGROUND}
    return chosen | background
