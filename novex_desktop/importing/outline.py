"""The structure of a list of agreements as the parser found it, each part with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from novex_desktop.importing.blocks import Block
from novex_desktop.importing.problems import Problem


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the list with the place they come from."""

    text: str  # lines joined; the words and characters as in the source
    first: int  # position of the first block
    last: int  # position of the last block, inclusive
    page: int


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-item of an agreement: part a, b, c."""

    mark: str
    passage: Passage


class CellKind(StrEnum):
    """What a cell beside an agreement in an action table says of it."""

    NUMBER = "number"
    OWNER = "owner"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a row of an action table that are no part of the adopted text."""

    kind: CellKind
    passage: Passage


@dataclass(slots=True)
class Item:
    """One paragraph of the list that becomes an agreement."""

    mark: str  # as in the source; empty for a paragraph without one
    passages: list[Passage]  # its own text, and loose paragraphs that belong to it
    parts: list[Part] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    @property
    def is_marked(self) -> bool:
        """Whether something other than its words tells that it is an item."""
        return bool(self.mark or self.cells)

    def get_cell(self, kind: CellKind) -> str:
        """Return the words of the cells of one kind, or ""."""
        return " ".join(cell.passage.text for cell in self.cells if cell.kind is kind)

    @property
    def text(self) -> str:
        """The adopted text: paragraphs apart by a line end."""
        return "\n".join(passage.text for passage in self.passages)


@dataclass(slots=True)
class Heading:
    """A sub-heading with what stands under it; may hold sub-headings of its own."""

    title: Passage
    lead_in: Passage | None = None
    items: list[Item] = field(default_factory=list)
    headings: list["Heading"] = field(default_factory=list)
    number_mark: str = ""  # its number as written: "4", "1.2.", "Thema 3:"


@dataclass(slots=True)
class Topic(Heading):
    """A numbered subject of a region; the number is empty where the list gives none."""

    number: str = ""
    ordinal: int = 0  # the number as a count: 1 for "A" and for "3.1"; 0 where there is none


@dataclass(slots=True)
class Region:
    """A region (landsdeel) with its topics, in the order of the list."""

    name: str  # "Zuidwest-Nederland"
    heading: Passage
    topics: list[Topic] = field(default_factory=list)


class LeftoverKind(StrEnum):
    """What words are that belong to no part of the outline. The values are shown."""

    FRONT_MATTER = "voorwerk"
    PAGE_NUMBER = "paginanummer"
    RUNNING_TITLE = "lopende titel"
    CONTENTS = "inhoudsopgave"
    FOOTNOTE = "voetnoot"
    MARKING = "aanduiding van status of vertrouwelijkheid"
    SIGNATURE = "ondertekening"
    RULER = "lijn van tekens"
    TABLE_HEADER = "kop van een tabel"
    TABLE_CELL = "andere kolom van een tabel"
    REPEATED = "herhaalde kop"
    SET_ASIDE = "terzijde gelegd"  # by a person, in the review


@dataclass(frozen=True, slots=True)
class Leftover:
    """A block that belongs to no part of the outline, listed by name."""

    kind: LeftoverKind
    text: str
    position: int
    page: int

    @classmethod
    def of(cls, kind: LeftoverKind, block: Block) -> "Leftover":
        """Return a block as a leftover."""
        return cls(kind, block.text, block.position, block.page)


@dataclass(slots=True)
class Outline:
    """All that was found in a document, in the order of the document."""

    regions: list[Region] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def walk_headings(heading: Heading) -> Iterator[Heading]:
    """Give a topic or heading and all headings beneath it, in the order of the list."""
    yield heading
    for child in heading.headings:
        yield from walk_headings(child)


def walk_items(outline: Outline) -> Iterator[Item]:
    """Give all items in the order of the list."""
    for region in outline.regions:
        for topic in region.topics:
            for heading in walk_headings(topic):
                yield from heading.items


@dataclass(frozen=True, slots=True)
class OutlineCounts:
    """How much of each was found."""

    regions: int
    topics: int
    headings: int
    lead_ins: int
    items: int  # with or without a mark
    bullets: int
    parts: int
    loose_paragraphs: int


def count_outline(outline: Outline) -> OutlineCounts:
    """Count what a document holds."""
    topics = [topic for region in outline.regions for topic in region.topics]
    headings = [heading for topic in topics for heading in walk_headings(topic)]
    items = list(walk_items(outline))
    return OutlineCounts(
        regions=len(outline.regions),
        topics=len(topics),
        headings=len(headings) - len(topics),
        lead_ins=sum(1 for heading in headings if heading.lead_in),
        items=len(items),
        bullets=sum(1 for item in items if item.is_marked),
        parts=sum(len(item.parts) for item in items),
        loose_paragraphs=sum(len(item.passages) - item.is_marked for item in items),
    )
