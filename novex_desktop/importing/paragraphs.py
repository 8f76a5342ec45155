"""From lines to paragraphs: which lines belong together, and what each paragraph begins as.

Source: docs/import-format.md, "Paragraphs" and "Numbers".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from novex_desktop.importing.blocks import SOFT_HYPHEN
from novex_desktop.importing.field_lines import name_field
from novex_desktop.importing.line_layout import JoinedText, PageSetting, join_lines
from novex_desktop.importing.list_lines import ListLine, find_province
from novex_desktop.importing.outline import Passage
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.wording import (
    announces,
    ends_dangling,
    ends_entry,
    ends_sentence,
    ends_with_punctuation,
    starts_inside_sentence,
)

_LISTED_NUMBER = re.compile(r"(?:^|[\s(])(?:\d{1,2}|[a-z])\.$")  # "1. wonen en 2." within a text
_MAX_HEADING_LINES = 6  # a province, a heading of two lines and a lead-in of two lines fit
_MAX_NUMBER_STEP = 5
_MIN_SHIFT = 4  # blanks between the indents of a title and of a heading that is none of it
_LIST_INDENT = 2  # blanks that put a dash a level deeper
_LIST_LINES = 8  # within which the next dash of a list is looked for


class ParagraphKind(Enum):
    """What a paragraph begins as. A plain one is a heading, a lead-in or a loose paragraph."""

    REGION = auto()
    TOPIC = auto()
    HEADING = auto()  # with a label
    BULLET = auto()
    ROW = auto()  # of an action table
    PLAIN = auto()


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    kind: ParagraphKind
    lines: list[ListLine] = field(default_factory=list)

    @property
    def first(self) -> ListLine:
        """The line that it begins with."""
        return self.lines[0]

    @property
    def last_text(self) -> str:
        """Text of its last line."""
        return self.lines[-1].text

    def join(self, setting: PageSetting) -> JoinedText:
        """Return its words as one text, without mark and topic number."""
        texts = [(line.block, line.text) for line in self.lines]
        if self.kind is ParagraphKind.TOPIC:
            texts[0] = (self.first.block, self.first.title)
        elif self.kind is ParagraphKind.HEADING and self.first.heading_label:
            texts[0] = (self.first.block, self.first.heading_label.rest)
        return join_lines(texts, setting)

    def make_passage(self, text: str) -> Passage:
        """Return a text as a passage at the place of this paragraph."""
        first, last = self.first.block, self.lines[-1].block
        return Passage(text, first.position, last.position, first.page)


class ParagraphReader:
    """Walks over the lines once and gathers them; remembers what it doubted."""

    def __init__(self, lines: Sequence[ListLine], setting: PageSetting) -> None:
        self._lines = lines
        self._setting = setting
        self._last_number = 0
        self._last_of_list = 0  # where numbers run on over the regions
        self._region = ""
        self.paragraphs: list[Paragraph] = []
        self.problems: list[Problem] = []
        self.repeated_regions: list[ListLine] = []  # running titles that look like a heading

    def read(self, index: int) -> None:
        """Put one line where it belongs; lines must be given in order."""
        line = self._lines[index]
        if line.row is not None:
            self._start(ParagraphKind.ROW, line)
        elif line.in_table and line.region:
            self.paragraphs[-1].lines.append(line)  # the name of a region over two lines
        elif line.in_table:
            return  # the row that it belongs to has it
        elif self._is_region(index):
            if line.region == self._region:
                self.repeated_regions.append(line)
                return
            self._region, self._last_number = line.region, 0
            self._start(ParagraphKind.REGION, line)
        elif self._is_bullet(index):
            self._start(ParagraphKind.BULLET, line)
        elif line.heading_label and self._region and self._may_start(index):
            self._start(ParagraphKind.HEADING, line)
        elif self._is_topic(index):
            self._last_number = self._last_of_list = line.number or 0
            self._start(ParagraphKind.TOPIC, line)
        elif not self.paragraphs or not self._goes_on(index):
            self._start(ParagraphKind.PLAIN, _as_plain(line))
        else:
            self.paragraphs[-1].lines.append(_as_plain(line))

    def _start(self, kind: ParagraphKind, line: ListLine) -> None:
        self.paragraphs.append(Paragraph(kind, [line]))

    def _doubt(self, kind: ProblemKind, line: ListLine, message: str) -> None:
        self.problems.append(Problem.about(kind, line.block, message))

    def _is_apart(self, index: int) -> bool:
        """Tell whether the setting puts a line apart from the one before."""
        before, line = self._lines[index - 1].block, self._lines[index].block
        return self._setting.is_apart(before, line)

    def _may_start(self, index: int) -> bool:
        """Tell whether the words or the setting allow something new to begin here."""
        if index == 0 or not self.paragraphs:
            return True
        current = self.paragraphs[-1]
        if current.kind in (ParagraphKind.REGION, ParagraphKind.ROW):
            return True
        if ends_sentence(current.last_text) or self._lines[index].block.style.is_whole:
            return True
        return self._is_apart(index) and not ends_dangling(current.last_text)

    def _is_region(self, index: int) -> bool:
        line = self._lines[index]
        if not line.region or not (self._may_start(index) or self._stands_out(index)):
            return False
        following = self._peek(index)
        if following is None or line.block.style.is_whole:
            return True
        is_apart = self._is_apart(index) or self._stands_out(index)
        if not line.region_is_sure and self.paragraphs and not is_apart:
            return ends_sentence(self.paragraphs[-1].last_text)
        return bool(following.mark) or not starts_inside_sentence(following.text)

    def _stands_out(self, index: int) -> bool:
        """Tell whether a heading has a place of its own, apart from the title above it."""
        before, line = self._lines[index - 1], self._lines[index]
        shift = abs(line.block.style.indent - before.block.style.indent)
        is_heading = self._setting.get_weight(line.block) > 0
        return is_heading and shift >= _MIN_SHIFT and not ends_dangling(before.text)

    def _is_bullet(self, index: int) -> bool:
        line = self._lines[index]
        if not line.mark or line.has_sure_mark:
            return bool(line.mark)
        if not self.paragraphs:
            return False
        current = self.paragraphs[-1]
        before = current.last_text
        if line.text and self._is_indented_list(index):
            return True
        if line.text and (ends_entry(before) or ends_sentence(before)):
            return True
        if not line.text or ends_dangling(before):
            return False
        # A dash after words that go on is a dash in a sentence, unless it marks a whole list.
        if current.kind is ParagraphKind.BULLET and current.first.mark != line.mark:
            return self._returns_to_list(line)
        return self._may_start(index)

    def _returns_to_list(self, line: ListLine) -> bool:
        """Tell whether a mark is that of the list around the parts that stand before it."""
        inner = self.paragraphs[-1].first.block.style.indent
        for paragraph in reversed(self.paragraphs):
            if paragraph.kind is not ParagraphKind.BULLET:
                return False
            if paragraph.first.mark == line.mark:
                indent = line.block.style.indent
                return indent < inner and indent == paragraph.first.block.style.indent
        return False

    def _is_indented_list(self, index: int) -> bool:
        """Tell whether a dash stands deeper than the line above it, and more of them follow."""
        line = self._lines[index]
        indent = line.block.style.indent
        if not index or indent < self._lines[index - 1].block.style.indent + _LIST_INDENT:
            return False
        return any(
            later.mark == line.mark and later.block.style.indent == indent
            for later in self._lines[index + 1 : index + 1 + _LIST_LINES]
        )

    def _is_topic(self, index: int) -> bool:
        """Tell whether a numbered line is the heading of the next topic.

        The number must be the one that follows; years and counts in running text are not.
        """
        line = self._lines[index]
        if line.number is None or not self._region or not self._may_start(index):
            return False
        last = self._last_number
        is_next = line.number == last + 1 or (not last and line.number == self._last_of_list + 1)
        if is_next or self._setting.get_weight(line.block):
            if self._is_whole_heading(index):
                return True
            message = f"Begint met het nummer {line.number}, maar is gelezen als gewone tekst."
            self._doubt(ProblemKind.NUMBER, line, message)
            return False
        if line.number > last + _MAX_NUMBER_STEP or not self._leads_to_items(index):
            return False
        message = f"Onderwerp {line.number} volgt niet op nummer {last}; toch gelezen als kop."
        self._doubt(ProblemKind.NUMBER, line, message)
        return True

    def _goes_on(self, index: int) -> bool:
        """Tell whether a line without mark or number belongs to the paragraph before it."""
        current, line = self.paragraphs[-1], self._lines[index]
        text, before = _as_plain(line).text, current.last_text
        if current.kind in (ParagraphKind.REGION, ParagraphKind.ROW):
            return False
        if not before:
            return True  # a mark or number alone on its line
        if self._is_set_apart(index) or name_field(text):
            return False
        if before.endswith(("-", SOFT_HYPHEN)):
            return True
        if starts_inside_sentence(text):
            return not self._announces_next(index) and self._go_on_small(index)
        is_apart = self._is_apart(index)
        if current.kind is ParagraphKind.PLAIN and before.endswith(":"):
            return False
        if ends_sentence(before):
            return not is_apart and not self._is_heading_in_doubt(index)
        if current.kind is ParagraphKind.BULLET or ends_with_punctuation(before):
            return not (is_apart and self._is_heading_in_doubt(index))
        if ends_dangling(before):
            return True  # a heading that is broken over two lines
        return not is_apart and not self._is_province_in_doubt(index)

    def _announces_next(self, index: int) -> bool:
        """Tell whether a line in small letters leads in what follows: "en spreken af:"."""
        following = self._peek(index)
        is_lead_in = self._lines[index].text.endswith(":") and announces(self._lines[index].text)
        starts_list = following is not None and bool(following.mark)
        return is_lead_in and starts_list and ends_with_punctuation(self.paragraphs[-1].last_text)

    def _go_on_small(self, index: int) -> bool:
        """Go on with a line in small letters; behind a full stop that is a doubt."""
        line, before = self._lines[index], self.paragraphs[-1].last_text
        is_end = ends_sentence(before) and not _LISTED_NUMBER.search(before)
        if is_end and line.text[:1].islower():
            message = "Begint met een kleine letter na een punt; gevoegd bij de tekst ervoor."
            self._doubt(ProblemKind.PARAGRAPH, line, message)
        return True

    def _is_set_apart(self, index: int) -> bool:
        """Tell whether the format itself says that a line begins something new."""
        before, line = self._lines[index - 1].block, self._lines[index].block
        if line.style.is_whole:
            return True
        if not self._setting.looks_other(before, line):
            return False
        is_in_text = not self._setting.get_weight(before) and not self._setting.get_weight(line)
        return not (is_in_text and starts_inside_sentence(self._lines[index].text))

    def _is_heading_in_doubt(self, index: int) -> bool:
        """Tell whether a line is a heading though words or setting would let it be text."""
        line = self._lines[index]
        if ends_dangling(self.paragraphs[-1].last_text) or not self._leads_to_items(index):
            return False
        if self._is_only_lead_in(index):
            return False  # the last words of a paragraph, and the sub-items they announce
        message = "Deze regel is gelezen als kop; hij kan ook bij de tekst ervoor horen."
        self._doubt(ProblemKind.HEADING, line, message)
        return True

    def _is_province_in_doubt(self, index: int) -> bool:
        """Tell whether a line under a heading names a province, and so is a heading itself."""
        line = self._lines[index]
        if not find_province(line.text) or not self._leads_to_items(index):
            return False
        message = "Deze regel is gelezen als kop; hij kan ook bij de kop ervoor horen."
        self._doubt(ProblemKind.HEADING, line, message)
        return True

    def _is_only_lead_in(self, index: int) -> bool:
        """Tell whether nothing but one paragraph with a colon stands above the next bullet."""
        for last in range(index, index + _MAX_HEADING_LINES):
            following = self._peek(last)
            if following is None:
                return False
            if following.mark:
                return self._lines[last].text.endswith(":")
            if self._is_apart(last + 1):
                return False
        return False

    def _is_whole_heading(self, index: int) -> bool:
        """Tell whether a line, with those it is broken over, ends without a full stop."""
        for last in range(index, min(index + _MAX_HEADING_LINES, len(self._lines))):
            line, following = self._lines[last], self._peek(last)
            if not line.text:
                continue  # a number alone on its line
            if ends_sentence(line.text):
                return False
            if following is None or following.mark or following.region or following.in_table:
                return True
            if following.block.style.is_whole:
                return True
            is_broken = starts_inside_sentence(following.text) or not self._is_apart(last + 1)
            if not is_broken and not ends_dangling(line.text):
                return True
        return False

    def _leads_to_items(self, index: int) -> bool:
        """Tell whether some lines without a full stop stand here, right above a bullet.

        The last of them may be a lead-in, which ends in a colon.
        """
        before = ""
        for line in self._lines[index : index + _MAX_HEADING_LINES + 1]:
            if before and line.mark:
                return before.endswith(":") or not ends_with_punctuation(before)
            if ends_sentence(line.text) or line.text.endswith(";") or (before and line.region):
                return False
            before = line.text
        return False

    def _peek(self, index: int) -> ListLine | None:
        return self._lines[index + 1] if index + 1 < len(self._lines) else None


def _as_plain(line: ListLine) -> ListLine:
    """Return a line of running text with all its words, also when it looked like something."""
    if not line.mark:
        return line if line.text else ListLine(line.block, line.number_mark)
    return ListLine(line.block, f"{line.mark} {line.text}".strip())
