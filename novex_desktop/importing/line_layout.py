"""What the setting of a text tells: where a line was full, where a hyphen belongs to a word.

Source: docs/import-format.md, "Lines".
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from novex_desktop.importing.blocks import SOFT_HYPHEN, Block, find_body_size
from novex_desktop.importing.list_lines import ListLine
from novex_desktop.importing.wording import (
    ends_sentence,
    squeeze_blanks,
    starts_inside_sentence,
    suspends,
)

_MIN_SAMPLE = 20  # broken lines: fewer say too little about the shortest full line
_MIN_INSIDE = 3  # broken lines that tell the usual white
_MIN_BROKEN_SHARE = 0.05  # of all lines; below it a broken line is an accident
_OPENING_MARKS = "\"'“‘(„«"
_NEARBY_LINES = 12  # as far as the pair of an opening dash is looked for
_OPEN_DASH = re.compile(r"(?:^|\s)[-–](?=\w)")
_CLOSED_DASH = re.compile(r"\w[-–](?=\s)(?!\s+(?:en|of|en/of|t/m|tot|dan|als|maar|met)\b)")
_FREE_DASH = re.compile(r"\s[-–]\s")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2,}-$")
_MIN_HYPHENS_SHARE = 0.04  # of all lines; in a text that is not hyphenated it is about 0.01
_OPEN_FRAGMENT = re.compile(r"\w{3,}[^aeiou\W][aiou]")  # "grenso-": hardly any word ends so
_MIN_FRAGMENT = 2
_VOWELS = frozenset("aeiouëïöü")
_PREFIXES = frozenset({"ver", "ont", "ge", "be"})  # no words, so never before a hyphen of their own
_HYPHENED = frozenset({"niet", "oud", "non", "ex", "pre", "anti", "pro", "sociaal", "publiek"})
_SPARE_LETTERS = 2  # letters differ in width, so a word must fit with room to spare
_SIGNS = ".,;:!?()[]\"'“”‘’„«»…"


@dataclass(frozen=True, slots=True)
class PageSetting:
    """How the lines of one document are set, measured on the document itself."""

    full_from: float  # a line that would have been shorter than this with the next word, is ended
    blank_lines_between: int  # the usual number
    keeps_blanks: bool  # lines end with the blank that stood there
    body_size: float = 0.0  # points, of most of the text; 0 where the format does not tell
    drops_hyphens: bool = False  # the type-setter broke words, and his hyphens are no part of them
    words: frozenset[str] = frozenset()  # all words of the document, in small letters

    def is_ended(self, block: Block, following: Block) -> bool:
        """Tell whether a line stops though the next word would have fitted on it."""
        first_word = following.text.split(None, 1)[0]
        if block.style.width:
            letter = block.style.width / len(block.text)
            return (len(first_word) + 1 + _SPARE_LETTERS) * letter < block.style.room
        length: float = len(block.text) + 1 + len(first_word)
        if self.body_size and block.style.font_size:
            length *= block.style.font_size / self.body_size  # large letters fill a line sooner
        return length < self.full_from

    def has_gap(self, block: Block, following: Block) -> bool:
        """Tell whether more white than usual stands between two blocks of one page."""
        same_page = block.page == following.page
        return same_page and following.style.blank_lines_before > self.blank_lines_between

    def looks_other(self, block: Block, following: Block) -> bool:
        """Tell whether two blocks are set so differently that they are no lines of one text."""
        style, other = block.style, following.style
        if not (style.font_size and other.font_size):
            return False
        return abs(style.font_size - other.font_size) > 0.6 or style.is_bold != other.is_bold

    def is_apart(self, block: Block, following: Block) -> bool:
        """Tell whether the setting puts a block apart from the one before."""
        return (
            following.style.is_whole
            or self.is_ended(block, following)
            or self.has_gap(block, following)
            or self.looks_other(block, following)
        )

    def get_weight(self, block: Block) -> float:
        """Return how much a block stands out as a heading; 0 for body text.

        The level of a heading style tells; otherwise the size of the letters, then their weight.
        """
        style = block.style
        if style.heading_level:
            return 1000.0 - style.heading_level
        if not style.font_size or not self.body_size:
            return 0.0
        is_larger = style.font_size > self.body_size + 0.6
        if not is_larger and not (style.is_bold and style.font_size > self.body_size - 0.6):
            return 0.0
        return 2 * style.font_size + style.is_bold


def measure_setting(lines: Sequence[ListLine]) -> PageSetting:
    """Measure how a document is set.

    Where a line goes on with a small letter after no full stop, it was broken because the next
    word did not fit. The lengths at which that happened tell what a full line is. Without such
    lines nothing is broken: each line is a paragraph.
    """
    broken = [
        (line, following)
        for line, following in pairwise(lines)
        if not following.mark
        and not following.labels
        and not following.block.style.is_whole
        and following.text
        and starts_inside_sentence(following.text)
        and not ends_sentence(line.text)
    ]
    needed = sorted(
        len(line.block.text) + 1 + len(following.text.split(None, 1)[0])
        for line, following in broken
    )
    if len(needed) <= _MIN_BROKEN_SHARE * len(lines):
        full_from = float("inf")
    elif len(needed) >= _MIN_SAMPLE:
        full_from = float(needed[len(needed) // 50])
    else:
        full_from = 0.85 * needed[len(needed) // 2]
    # Lines that surely go on tell the white within a paragraph; short paragraphs, each with
    # white above it, would outnumber them.
    inside = [following for _, following in broken] if len(broken) >= _MIN_INSIDE else lines[1:]
    gaps = Counter(line.block.style.blank_lines_before for line in inside)
    blanks = [line.block.style.ends_with_blank for line, _ in broken] or [False]
    return PageSetting(
        full_from=full_from,
        blank_lines_between=gaps.most_common(1)[0][0] if gaps else 0,
        keeps_blanks=sum(blanks) >= 0.8 * len(blanks),
        body_size=find_body_size((line.block.style, line.text) for line in lines),
        drops_hyphens=_drops_hyphens(lines),
        words=frozenset(word for line in lines for word in list_words(line.block.text)),
    )


def list_words(text: str) -> list[str]:
    """Return the words of a line in small letters, without signs around them."""
    return [word.strip(_SIGNS).lower() for word in text.split() if not word.endswith("-")]


def _drops_hyphens(lines: Sequence[ListLine]) -> bool:
    """Tell whether so many lines end in a hyphen that the type-setter broke words."""
    broken = sum(
        1
        for line, following in pairwise(lines)
        if _BROKEN_WORD.search(line.text)
        and following.text[:1].islower()
        and not suspends(following.text)
    )
    return broken >= 3 and broken >= _MIN_HYPHENS_SHARE * len(lines)


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
        if pieces and pieces[-1].endswith(SOFT_HYPHEN):
            pieces[-1] = pieces[-1][:-1]
        elif pieces and _is_glued(pieces, lines, number, setting):
            first = text.split(None, 1)[0] if text else ""
            last = pieces[-1].rsplit(None, 1)[-1]
            fate = judge_hyphen(last, first, setting)
            if fate is not HyphenFate.STAYS:
                pieces[-1] = pieces[-1][:-1]
                last = last[:-1]
            if fate is HyphenFate.GOES_IN_DOUBT or (
                fate is HyphenFate.STAYS and not setting.keeps_blanks
            ):
                guessed.append(last + first)
        elif pieces and pieces[-1]:
            pieces.append(" ")
        pieces.append(text)
    return JoinedText("".join(pieces).replace(SOFT_HYPHEN, ""), tuple(guessed))


class HyphenFate(Enum):
    """What becomes of a hyphen at a line end."""

    STAYS = auto()
    GOES = auto()
    GOES_IN_DOUBT = auto()


def judge_hyphen(last: str, first: str, setting: PageSetting) -> HyphenFate:
    """Tell whether a hyphen between the halves of a word was put there by the type-setter.

    It stays in names and abbreviations ("Noord-Brabant", "NOVEX-partners"). It goes where the whole
    word stands elsewhere in the document, and in a hyphenated document unless Dutch writes one
    between the two.
    """
    before, after = last.strip(_SIGNS + "-").lower(), first.strip(_SIGNS).lower()
    half = last.rsplit("-", 2)[-2] if last.count("-") > 1 else last.strip(_SIGNS + "-")
    is_plain = _BROKEN_WORD.search(last) and first[:1].islower() and half[1:].islower()
    if not is_plain or len(after) < _MIN_FRAGMENT:
        return HyphenFate.STAYS
    if f"{before}-{after}" in setting.words:
        return HyphenFate.STAYS
    if before + after in setting.words:
        return HyphenFate.GOES
    if before in _PREFIXES:
        return HyphenFate.GOES_IN_DOUBT
    both_are_words = before in setting.words and after in setting.words
    is_fragment = bool(_OPEN_FRAGMENT.fullmatch(before)) and before not in setting.words
    is_fragment = is_fragment and not _needs_hyphen(before, after)
    if not (setting.drops_hyphens or is_fragment) or (
        both_are_words and _needs_hyphen(before, after)
    ):
        return HyphenFate.STAYS
    return HyphenFate.GOES_IN_DOUBT


def _needs_hyphen(before: str, after: str) -> bool:
    """Tell whether Dutch writes a hyphen between two words: where vowels would run together."""
    return (before[-1:] in _VOWELS and after[:1] in _VOWELS) or before in _HYPHENED


def _is_glued(
    pieces: Sequence[str], lines: Sequence[tuple[Block, str]], number: int, setting: PageSetting
) -> bool:
    """Tell whether the hyphen before line `number` belongs to a word that goes on there."""
    last = pieces[-1]
    if not last.endswith(("-", "–", "/")):
        return False
    style = lines[number - 1][0].style
    if setting.keeps_blanks and not style.blank_is_unknown:
        return not style.ends_with_blank and not suspends(lines[number][1])
    after = " ".join(text for _, text in lines[number : number + _NEARBY_LINES])
    if not after[:1].isalnum() and after[:1] not in _OPENING_MARKS:
        return False
    is_alone = last.rsplit(None, 1)[-1] in ("-", "–", "/")
    if is_alone and style.ends_with_blank:
        return False
    if is_alone:
        # A dash by itself opens an insertion when a later dash closes one: "Limburg- in 2020".
        closing = _CLOSED_DASH.search(after)
        free = _FREE_DASH.search(after)
        return closing is not None and (free is None or closing.start() < free.start())
    before = "".join(pieces[-2 * _NEARBY_LINES :])
    if len(_OPEN_DASH.findall(before)) > len(_CLOSED_DASH.findall(before)):
        return False  # the dash that closes an insertion: "-ondernemend en natuurlijk-"
    return last.endswith("/") or not suspends(after)
