"""From paragraphs to the tree of regions, topics, headings, items and parts."""

from collections.abc import Sequence

from novex_desktop.importing.line_layout import PageSetting
from novex_desktop.importing.list_lines import SUB_MARKS, find_province
from novex_desktop.importing.outline import (
    Heading,
    Item,
    Outline,
    Part,
    Passage,
    Region,
    Topic,
)
from novex_desktop.importing.paragraphs import Paragraph, ParagraphKind
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.wording import ends_sentence, ends_with_punctuation

_MAX_DEPTH = 5  # topic and four levels of headings; deeper is a mistake in reading
_MAX_HEADING = 200  # characters; a longer paragraph without a full stop is a paragraph
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class OutlineBuilder:
    """Builds the tree in one walk over the paragraphs."""

    def __init__(self, paragraphs: Sequence[Paragraph], setting: PageSetting) -> None:
        self._paragraphs = paragraphs
        self._setting = setting
        self._outline = Outline()
        self._path: list[Heading] = []  # topic, heading, sub-heading: where items go now
        self._item: Item | None = None  # what a loose paragraph or a part belongs to
        self._item_mark = ""

    def build(self) -> Outline:
        """Return the outline; the paragraphs must begin with a region."""
        for index, paragraph in enumerate(self._paragraphs):
            joined = paragraph.join(self._setting)
            for word in joined.guessed:
                message = f"Een streepje aan het eind van een regel; gelezen als “{word}”."
                self._doubt(ProblemKind.HYPHEN, paragraph, message)
            self._add(index, paragraph, paragraph.make_passage(joined.text))
        return self._outline

    def _add(self, index: int, paragraph: Paragraph, passage: Passage) -> None:
        if paragraph.kind is ParagraphKind.REGION:
            region = Region(paragraph.first.region, passage)
            self._outline.regions.append(region)
            self._path, self._item = [], None
        elif paragraph.kind is ParagraphKind.TOPIC:
            line = paragraph.first
            self._start_topic(Topic(passage, number=str(line.number), number_mark=line.number_mark))
        elif paragraph.kind is ParagraphKind.BULLET:
            self._add_bullet(paragraph, passage)
        elif self._is_lead_in(index, passage):
            self._add_lead_in(paragraph, passage)
        elif self._is_heading(index, passage):
            self._add_heading(paragraph, passage)
        else:
            self._add_loose(paragraph, passage)

    def _doubt(self, kind: ProblemKind, paragraph: Paragraph, message: str) -> None:
        block = paragraph.first.block
        problem = Problem(kind, block.position, block.page, block.text, message)
        self._outline.problems.append(problem)

    def _start_topic(self, topic: Topic) -> None:
        self._outline.regions[-1].topics.append(topic)
        self._path, self._item = [topic], None

    def _get_place(self, paragraph: Paragraph) -> Heading:
        """Return where an item goes; items right under a region get a topic without a number."""
        if not self._path:
            message = "Deze tekst staat onder een regio maar onder geen onderwerp."
            self._doubt(ProblemKind.HEADING, paragraph, message)
            block = paragraph.first.block
            self._start_topic(Topic(Passage("", block.position, block.position, block.page)))
        return self._path[-1]

    # Bullets

    def _add_bullet(self, paragraph: Paragraph, passage: Passage) -> None:
        mark = paragraph.first.mark
        place = self._get_place(paragraph)
        if not passage.text:
            self._doubt(ProblemKind.MARK, paragraph, "Een opsommingsteken zonder tekst erachter.")
        if self._item is not None and self._item.mark and self._is_sub_mark(mark, paragraph):
            self._add_part(self._item, mark, passage)
            return
        self._item = Item(mark, [passage])
        self._item_mark = mark
        place.items.append(self._item)

    def _is_sub_mark(self, mark: str, paragraph: Paragraph) -> bool:
        """Tell whether a mark stands one level below that of the item before."""
        if mark == self._item_mark:
            return False
        if mark in SUB_MARKS:
            return self._item_mark not in SUB_MARKS
        if self._item_mark not in SUB_MARKS:
            message = f"Ander opsommingsteken dan ervoor ({mark}); gelezen als eigen afspraak."
            self._doubt(ProblemKind.MARK, paragraph, message)
        return False

    def _add_part(self, item: Item, mark: str, passage: Passage) -> None:
        count = len(item.parts)
        letter = _LETTERS[count % 26] * (count // 26 + 1)
        item.parts.append(Part(letter, mark, passage))

    # Paragraphs without a mark

    def _is_lead_in(self, index: int, passage: Passage) -> bool:
        """Tell whether a paragraph announces the items under it, and not the parts of an item."""
        if not passage.text.endswith(":") or self._get_kind(index + 1) is not ParagraphKind.BULLET:
            return False
        mark = self._paragraphs[index + 1].first.mark
        return self._item is None or not (
            mark in SUB_MARKS and self._item_mark and self._item_mark not in SUB_MARKS
        )

    def _is_heading(self, index: int, passage: Passage) -> bool:
        """Tell whether a paragraph has no full stop and something stands under it."""
        if len(passage.text) > _MAX_HEADING or ends_with_punctuation(passage.text):
            return False
        return self._get_kind(index + 1) in (ParagraphKind.BULLET, ParagraphKind.PLAIN)

    def _get_kind(self, index: int) -> ParagraphKind | None:
        return self._paragraphs[index].kind if index < len(self._paragraphs) else None

    def _add_lead_in(self, paragraph: Paragraph, passage: Passage) -> None:
        place = self._get_place(paragraph)
        if place.items or place.lead_in:
            # It governs only what follows, so it opens a heading of its own beside that.
            message = "Een aanhef midden onder een kop; gelezen als nieuwe kop."
            self._doubt(ProblemKind.HEADING, paragraph, message)
            empty = Passage("", passage.first, passage.first, passage.page)
            self._leave_groups()
            place = self._open_heading(empty, depth=len(self._path))
        place.lead_in = passage
        self._item = None

    def _add_heading(self, paragraph: Paragraph, passage: Passage) -> None:
        self._item = None
        self._leave_groups()
        if not self._path:
            message = "Een kop zonder nummer onder een regio; gelezen als onderwerp."
            self._doubt(ProblemKind.NUMBER, paragraph, message)
            self._start_topic(Topic(passage))
            return
        self._open_heading(passage, self._choose_depth(paragraph, passage))

    def _choose_depth(self, paragraph: Paragraph, passage: Passage) -> int:
        """Return how many headings, the topic included, a new heading stands under.

        A province stands right under the topic, another heading under the province before it.
        A heading right under a heading is its sub-heading.
        """
        if find_province(passage.text):
            return 1
        current = self._path[-1]
        is_bare = len(self._path) > 1 and not current.items and not current.lead_in
        if is_bare:
            if not find_province(current.title.text):
                message = "Een kop direct onder een kop; gelezen als kop eronder."
                self._doubt(ProblemKind.HEADING, paragraph, message)
            return min(len(self._path), _MAX_DEPTH - 1)
        if len(self._path) > 1 and find_province(self._path[1].title.text):
            return 2
        return max(1, len(self._path) - 1)

    def _leave_groups(self) -> None:
        """Leave a group that a lead-in halfway opened: it has no title and nothing beneath it."""
        while len(self._path) > 1 and not self._path[-1].title.text:
            self._path.pop()

    def _open_heading(self, title: Passage, depth: int) -> Heading:
        del self._path[depth:]
        heading = Heading(title)
        self._path[-1].headings.append(heading)
        self._path.append(heading)
        return heading

    def _add_loose(self, paragraph: Paragraph, passage: Passage) -> None:
        place = self._get_place(paragraph)
        if self._item is None:
            message = "Een alinea zonder opsommingsteken; gelezen als eigen afspraak."
            self._item = Item("", [passage])
            self._item_mark = ""
            place.items.append(self._item)
        else:
            message = "Een alinea zonder opsommingsteken; gevoegd bij de afspraak ervoor."
            self._item.passages.append(passage)
        if not ends_sentence(passage.text):
            message = message[:-1] + ", maar het kan ook een kop zijn."
        self._doubt(ProblemKind.PARAGRAPH, paragraph, message)
