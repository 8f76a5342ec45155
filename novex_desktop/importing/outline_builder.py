"""From paragraphs to the tree of regions, topics, headings, items and parts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from novex_desktop.importing.action_table import Column
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.field_lines import name_field
from novex_desktop.importing.hanging import measure_hanging, stands_outside
from novex_desktop.importing.heading_ranks import Rank, find_depth
from novex_desktop.importing.labels import LabelKind
from novex_desktop.importing.line_layout import PageSetting
from novex_desktop.importing.list_lines import SUB_MARKS, ListLine, find_province
from novex_desktop.importing.mark_levels import compare_levels, is_same_mark, is_sub_label
from novex_desktop.importing.outline import (
    Cell,
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
from novex_desktop.importing.paragraphs import Paragraph, ParagraphKind
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.row_items import join_blocks, make_cells, make_row_items
from novex_desktop.importing.wording import announces, ends_sentence, ends_with_punctuation

_RUN_IN_WORD = re.compile(
    r"(?:besluit(?:en)?|afspra(?:ak|ken)|conclusies?|constatering(?:en)?|toezegging(?:en)?|acties?"
    r"|toelichting|context|achtergrond):",
    re.IGNORECASE,
)
_MAX_DEPTH = 5  # topic and four levels of headings; deeper is a mistake in reading
_MAX_HEADING = 200  # characters; a longer paragraph without a full stop is a paragraph
_MAX_TITLE = 110  # characters of a heading that nothing but its length tells
_LEFT_COLUMNS = (
    (Column.OTHER, LeftoverKind.TABLE_CELL),
    (Column.REGION, LeftoverKind.REPEATED),
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """The number of a heading."""

    number: str
    ordinal: int
    mark: str


class OutlineBuilder:
    """Builds the tree in one walk over the paragraphs."""

    def __init__(self, paragraphs: Sequence[Paragraph], setting: PageSetting) -> None:
        self._paragraphs = paragraphs
        self._setting = setting
        self._outline = Outline()
        self._path: list[Heading] = []  # topic, heading, sub-heading: where items go now
        self._ranks: list[Rank] = []  # of each heading in the path
        self._item: Item | None = None  # what a loose paragraph or a part belongs to
        self._item_line: ListLine | None = None
        self._subject = ""  # the last words under "Onderwerp" in an action table
        self._has_marks = any(
            paragraph.kind in (ParagraphKind.BULLET, ParagraphKind.ROW) for paragraph in paragraphs
        )
        self._main_mark = _find_main_mark(paragraphs)
        self._hanging = measure_hanging(
            [paragraph for paragraph in paragraphs if paragraph.kind is ParagraphKind.BULLET]
        )
        self.leftovers: list[Leftover] = []

    def build(self) -> Outline:
        """Return the outline; the paragraphs must begin with a region."""
        for index, paragraph in enumerate(self._paragraphs):
            if paragraph.kind is ParagraphKind.ROW:
                self._add_row(paragraph)
                continue
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
            self._path, self._ranks, self._item, self._subject = [], [], None, ""
        elif paragraph.kind is ParagraphKind.TOPIC:
            line = paragraph.first
            label = _Numbered(str(line.number), line.number or 0, line.number_mark)
            self._add_numbered(paragraph, passage, LabelKind.BARE, label)
        elif paragraph.kind is ParagraphKind.HEADING and paragraph.first.heading_label:
            found = paragraph.first.heading_label
            label = _Numbered(found.number, found.value, found.mark)
            self._add_numbered(paragraph, passage, found.kind, label)
        elif paragraph.kind is ParagraphKind.BULLET:
            self._add_bullet(paragraph, passage)
        elif (field := name_field(passage.text)) and self._path and self._path[-1].items:
            self._path[-1].items[-1].cells.append(Cell(field, passage))
            self._item = None
        elif self._is_lead_in(index, passage):
            self._add_lead_in(paragraph, passage)
        elif self._is_heading(index, passage):
            self._add_heading(paragraph, passage)
        else:
            self._add_loose(paragraph, passage)

    def _doubt(self, kind: ProblemKind, paragraph: Paragraph, message: str) -> None:
        self._outline.problems.append(Problem.about(kind, paragraph.first.block, message))

    def _start_topic(self, topic: Topic, rank: Rank | None = None) -> None:
        self._outline.regions[-1].topics.append(topic)
        self._path, self._ranks = [topic], [rank or Rank()]
        self._item, self._subject = None, ""

    def _add_numbered(
        self, paragraph: Paragraph, passage: Passage, kind: LabelKind, label: _Numbered
    ) -> None:
        """Add a heading with a label: a topic, unless one that outranks it is open."""
        rank = Rank(self._setting.get_weight(paragraph.first.block), kind)
        depth = find_depth(self._ranks, rank)
        if not depth:
            topic = Topic(
                passage, number=label.number, ordinal=label.ordinal, number_mark=label.mark
            )
            self._start_topic(topic, rank)
            return
        self._leave_groups()
        heading = self._open_heading(passage, min(depth, _MAX_DEPTH - 1), rank)
        heading.number_mark = label.mark

    def _get_place(self, paragraph: Paragraph, first: Block | None = None) -> Heading:
        """Return where an item goes; items right under a region get a topic without a number."""
        if not self._path:
            message = "Deze tekst staat onder een regio maar onder geen onderwerp."
            self._doubt(ProblemKind.HEADING, paragraph, message)
            block = first or paragraph.first.block
            self._start_topic(Topic(Passage("", block.position, block.position, block.page)))
        return self._path[-1]

    def _add_bullet(self, paragraph: Paragraph, passage: Passage) -> None:
        line = paragraph.first
        place = self._get_place(paragraph)
        if not passage.text:
            self._doubt(ProblemKind.MARK, paragraph, "Een opsommingsteken zonder tekst erachter.")
        if self._item is not None and self._item.is_marked and self._is_sub_mark(line, paragraph):
            self._item.parts.append(Part(line.mark, passage))
            return
        self._item = Item(line.mark, [passage])
        self._item_line = line
        place.items.append(self._item)

    def _is_sub_mark(self, line: ListLine, paragraph: Paragraph) -> bool:
        """Tell whether a mark stands one level below that of the item before."""
        above = self._item_line
        if above is None:
            return False
        if (is_deeper := compare_levels(above, line)) is not None:
            return is_deeper
        if is_same_mark(above, line):
            return False
        if self._item is not None and self._item.passages[-1].text.endswith(":"):
            return True  # the item announces its parts
        if line.mark_kind or above.mark_kind:
            return is_sub_label(above, line)
        if line.mark in SUB_MARKS:
            return above.mark not in SUB_MARKS or above.mark == self._main_mark
        if above.mark not in SUB_MARKS:
            message = f"Ander opsommingsteken dan ervoor ({line.mark}); gelezen als eigen afspraak."
            self._doubt(ProblemKind.MARK, paragraph, message)
        return False

    def _is_lead_in(self, index: int, passage: Passage) -> bool:
        """Tell whether a paragraph announces the items under it, and not the parts of an item."""
        following = self._get_kind(index + 1)
        if following is ParagraphKind.PLAIN and not self._has_marks:
            return passage.text.endswith(":")
        if following is ParagraphKind.PLAIN and _RUN_IN_WORD.fullmatch(passage.text):
            return True  # "Besluit:" above a sentence without a mark
        if following is ParagraphKind.ROW:
            return passage.text.endswith(":")
        if following is not ParagraphKind.BULLET:
            return False
        if not (passage.text.endswith(":") or announces(passage.text)):
            return False
        above, line = self._item_line, self._paragraphs[index + 1].first
        if self._item is None or above is None or not self._item.is_marked:
            return True
        if is_same_mark(above, line):
            return True
        if line.mark_kind or above.mark_kind:
            return not is_sub_label(above, line)
        is_sub = above.mark not in SUB_MARKS or above.mark == self._main_mark
        return not (line.mark in SUB_MARKS and is_sub)

    def _is_heading(self, index: int, passage: Passage) -> bool:
        """Tell whether a paragraph has no full stop and something stands under it."""
        block = self._paragraphs[index].first.block
        if block.style.heading_level:
            return len(passage.text) <= 2 * _MAX_HEADING
        if len(passage.text) > _MAX_HEADING or ends_with_punctuation(passage.text):
            return False
        kind = self._get_kind(index + 1)
        if self._setting.get_weight(block):
            return kind is not None
        if block.style.is_whole and kind is ParagraphKind.PLAIN and not self._is_title(index):
            return False
        return kind in (ParagraphKind.BULLET, ParagraphKind.PLAIN, ParagraphKind.ROW)

    def _is_title(self, index: int) -> bool:
        """Tell whether a whole paragraph is short beside the one under it."""
        return len(self._paragraphs[index].last_text) <= _MAX_TITLE

    def _get_kind(self, index: int) -> ParagraphKind | None:
        return self._paragraphs[index].kind if index < len(self._paragraphs) else None

    def _add_lead_in(self, paragraph: Paragraph, passage: Passage) -> None:
        place = self._get_place(paragraph)
        if place.items or place.lead_in:
            # It governs only what follows, so it opens a heading of its own beside that.
            if not announces(passage.text):
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
        rank = Rank(self._setting.get_weight(paragraph.first.block))
        if not self._path:
            if not rank.weight:
                message = "Een kop zonder nummer onder een regio; gelezen als onderwerp."
                self._doubt(ProblemKind.NUMBER, paragraph, message)
            self._start_topic(Topic(passage), rank)
            return
        depth = find_depth(self._ranks, rank)
        if depth is None:
            depth = self._choose_depth(paragraph, passage)
        if depth == 0:
            self._start_topic(Topic(passage), rank)
        else:
            self._open_heading(passage, min(depth, _MAX_DEPTH - 1), rank)

    def _choose_depth(self, paragraph: Paragraph, passage: Passage) -> int:
        """Return how many headings, the topic included, a new heading stands under.

        A province stands right under the topic, another heading under the province before it.
        A heading right under a heading is its sub-heading.
        """
        if find_province(passage.text):
            return 0 if find_province(self._path[0].title.text) else 1
        current = self._path[-1]
        is_bare = len(self._path) > 1 and not current.items and not current.lead_in
        if is_bare:
            if not find_province(current.title.text):
                message = "Een kop direct onder een kop; gelezen als kop eronder."
                self._doubt(ProblemKind.HEADING, paragraph, message)
            return min(len(self._path), _MAX_DEPTH - 1)
        if len(self._path) > 1 and find_province(self._path[1].title.text):
            return 2
        if self._ranks[0].kind is None and len(self._path) == 1:
            # No topic of this region has a number; what stands beside one is one.
            return 0 if current.items or current.lead_in else 1
        return max(1, len(self._path) - 1)

    def _leave_groups(self) -> None:
        """Leave a group that a lead-in halfway opened: it has no title and nothing beneath it."""
        while len(self._path) > 1 and not self._path[-1].title.text:
            self._path.pop()
            self._ranks.pop()

    def _open_heading(self, title: Passage, depth: int, rank: Rank | None = None) -> Heading:
        del self._path[depth:]
        del self._ranks[depth:]
        heading = Heading(title)
        self._path[-1].headings.append(heading)
        self._path.append(heading)
        self._ranks.append(rank or Rank())
        self._item = None
        return heading

    def _add_loose(self, paragraph: Paragraph, passage: Passage) -> None:
        place = self._get_place(paragraph)
        stands_apart = self._item_line is not None and stands_outside(
            self._item_line.block, paragraph.first.block, self._hanging
        )
        if self._item is None or not self._item.is_marked or stands_apart:
            message = "Een alinea zonder opsommingsteken; gelezen als eigen afspraak."
            self._item = Item("", [passage])
            self._item_line = None
            place.items.append(self._item)
        else:
            message = "Een alinea zonder opsommingsteken; gevoegd bij de afspraak ervoor."
            self._item.passages.append(passage)
        is_whole = ends_sentence(passage.text)
        if not is_whole:
            message = message[:-1] + ", maar het kan ook een kop zijn."
        if self._has_marks or not is_whole:
            self._doubt(ProblemKind.PARAGRAPH, paragraph, message)

    def _add_row(self, paragraph: Paragraph) -> None:
        """Add a row as an agreement, under a heading where its subject is another than before."""
        row = paragraph.first.row
        if row is None:
            return
        self._add_subject(row.cells.get(Column.SUBJECT, []))
        for column, kind in _LEFT_COLUMNS:
            self.leftovers += [Leftover.of(kind, block) for block in row.cells.get(column, [])]
        cells = make_cells(row, self._setting)
        items = make_row_items(row.cells.get(Column.TEXT, []), self._setting)
        if not items:
            self._doubt(ProblemKind.MARK, paragraph, "Een rij van een tabel zonder afspraak erin.")
            first = row.list_blocks()[0]
            items = [Item("", [Passage("", first.position, first.position, first.page)])]
        items[0].cells = cells
        texts = row.cells.get(Column.TEXT) or row.list_blocks()
        self._get_place(paragraph, texts[0]).items.extend(items)
        self._item, self._item_line = items[-1], None

    def _add_subject(self, blocks: Sequence[Block]) -> None:
        if not blocks:
            return
        passage = join_blocks(blocks, self._setting)
        if passage.text == self._subject:
            self.leftovers += [Leftover.of(LeftoverKind.REPEATED, block) for block in blocks]
            return
        if self._subject and self._path:
            self._path.pop()
            self._ranks.pop()
        if self._path:
            self._open_heading(passage, min(len(self._path), _MAX_DEPTH - 1))
        else:
            self._start_topic(Topic(passage))
        self._subject = passage.text


def _find_main_mark(paragraphs: Sequence[Paragraph]) -> str:
    """Return the mark that most often stands first under a heading."""
    marks = Counter(
        paragraph.first.mark
        for before, paragraph in pairwise(paragraphs)
        if paragraph.kind is ParagraphKind.BULLET and before.kind is not ParagraphKind.BULLET
    )
    return marks.most_common(1)[0][0] if marks else ""
