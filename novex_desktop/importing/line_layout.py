"""What the setting of a text tells: where a line was full, where a hyphen belongs to a word.

Source: docs/import-format.md, "Lines".
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from novex_desktop.importing.blocks import Block
from novex_desktop.importing.list_lines import ListLine
from novex_desktop.importing.wording import (
    ends_sentence,
    squeeze_blanks,
    starts_inside_sentence,
    suspends,
)

_MIN_SAMPLE = 20  # broken lines: fewer say too little about the shortest full line
_MIN_BROKEN_SHARE = 0.05  # of all lines; below it a broken line is an accident
_OPENING_MARKS = "\"'“‘(„«"
_NEARBY_LINES = 12  # as far as the pair of an opening dash is looked for
_OPEN_DASH = re.compile(r"(?:^|\s)[-–](?=\w)")
_CLOSED_DASH = re.compile(r"\w[-–](?=\s)(?!\s+(?:en|of|en/of|t/m|tot|dan|als|maar|met)\b)")
_FREE_DASH = re.compile(r"\s[-–]\s")


@dataclass(frozen=True, slots=True)
class PageSetting:
    """How the lines of one document are set, measured on the document itself."""

    full_from: float  # a line that would have been shorter than this with the next word, is ended
    blank_lines_between: int  # the usual number
    keeps_blanks: bool  # lines end with the blank that stood there

    def is_ended(self, block: Block, following: Block) -> bool:
        """Tell whether a line stops though the next word would have fitted on it."""
        first_word = following.text.split(None, 1)[0]
        return len(block.text) + 1 + len(first_word) < self.full_from

    def has_gap(self, block: Block, following: Block) -> bool:
        """Tell whether more white than usual stands between two blocks of one page."""
        same_page = block.page == following.page
        return same_page and following.style.blank_lines_before > self.blank_lines_between


def measure_setting(lines: Sequence[ListLine]) -> PageSetting:
    """Measure how a document is set.

    Where a line goes on with a small letter after no full stop, it was broken because the next
    word did not fit. The lengths at which that happened tell what a full line is. Without such
    lines nothing is broken: each line is a paragraph.
    """
    needed = sorted(
        len(line.block.text) + 1 + len(following.text.split(None, 1)[0])
        for line, following in pairwise(lines)
        if not following.mark
        and starts_inside_sentence(following.text)
        and not ends_sentence(line.text)
    )
    if len(needed) <= _MIN_BROKEN_SHARE * len(lines):
        full_from = float("inf")
    elif len(needed) >= _MIN_SAMPLE:
        full_from = float(needed[len(needed) // 50])
    else:
        full_from = 0.85 * needed[len(needed) // 2]
    gaps = Counter(line.block.style.blank_lines_before for line in lines[1:])
    with_blank = sum(1 for line in lines if line.block.style.ends_with_blank)
    return PageSetting(
        full_from=full_from,
        blank_lines_between=gaps.most_common(1)[0][0] if gaps else 0,
        keeps_blanks=with_blank >= 0.8 * len(lines),
    )


@dataclass(frozen=True, slots=True)
class JoinedText:
    """The words of some lines as one text."""

    text: str
    guessed: tuple[str, ...]  # words made of two lines where the setting did not prove it


def join_lines(lines: Sequence[tuple[Block, str]], setting: PageSetting) -> JoinedText:
    """Join lines (a block, and the text of it that counts) to one text.

    Between two lines comes one blank, unless a hyphen at the line end belongs to a word that
    goes on: "Vlaams-" and "Nederlandse". Where the document keeps the blanks at its line ends,
    their presence decides; otherwise the words do.
    """
    pieces: list[str] = []
    guessed = []
    for number, (_, line) in enumerate(lines):
        text = squeeze_blanks(line)
        if pieces and pieces[-1].endswith("\u00ad"):
            pieces[-1] = pieces[-1][:-1]
        elif pieces and _is_glued(pieces, lines, number, setting):
            if not setting.keeps_blanks:
                guessed.append(pieces[-1].rsplit(None, 1)[-1] + text.split(None, 1)[0])
        elif pieces and pieces[-1]:
            pieces.append(" ")
        pieces.append(text)
    return JoinedText("".join(pieces).replace("\u00ad", ""), tuple(guessed))


def _is_glued(
    pieces: Sequence[str], lines: Sequence[tuple[Block, str]], number: int, setting: PageSetting
) -> bool:
    """Tell whether the hyphen before line `number` belongs to a word that goes on there."""
    last = pieces[-1]
    if not last.endswith(("-", "–", "/")):
        return False
    if setting.keeps_blanks:
        return not lines[number - 1][0].style.ends_with_blank
    after = " ".join(text for _, text in lines[number : number + _NEARBY_LINES])
    if not after[:1].isalnum() and after[:1] not in _OPENING_MARKS:
        return False
    is_alone = last.rsplit(None, 1)[-1] in ("-", "–", "/")
    if is_alone:
        # A dash by itself opens an insertion when a later dash closes one: "Limburg- in 2020".
        closing = _CLOSED_DASH.search(after)
        free = _FREE_DASH.search(after)
        return closing is not None and (free is None or closing.start() < free.start())
    before = "".join(pieces[-2 * _NEARBY_LINES :])
    if len(_OPEN_DASH.findall(before)) > len(_CLOSED_DASH.findall(before)):
        return False  # the dash that closes an insertion: "-ondernemend en natuurlijk-"
    return last.endswith("/") or not suspends(after)
