"""Words that a document carries besides its agreements: marks of status, signatures, footnotes.

Source: docs/import-format.md, "Leftovers".
"""

import re
from collections.abc import Sequence

from novex_desktop.importing.blocks import Block, BlockRole
from novex_desktop.importing.list_lines import read_line
from novex_desktop.importing.wording import ends_sentence, starts_inside_sentence

_STATUS_WORDS = (
    r"(?:definitief\s+)?concept(?:versie)?(?:\s+v?\d+(?:\.\d+)*)?|ontwerp|definitief|vertrouwelijk|intern(?:\s+gebruik)?"
    r"|departementaal\s+vertrouwelijk|dep\.?\s*v\.?|strikt\s+vertrouwelijk|openbaar|ongerubriceerd"
    r"|niet\s+openbaar|ter\s+bespreking|ter\s+besluitvorming|ter\s+vaststelling|embargo"
    r"|tlp:?\s*\w+|versie\s*:?\s*\d+(?:\.\d+)*|v\d+(?:\.\d+)+|draft|niet\s+verspreiden"
    r"|concept\s+versie\s*\d+(?:\.\d+)*|rubricering|classificatie|status"
)
_DATE = (
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}\s+(?:januari|februari|maart|april|mei|juni|juli"
    r"|augustus|september|oktober|november|december)\s+\d{4}"
)
_MARKING = re.compile(
    rf"[\[(*]*\s*(?:{_STATUS_WORDS})"
    rf"(?:(?:\s*[-–—|/,:;]\s*|\s+(?:d\.?d\.?\s+|van\s+)?)(?:{_STATUS_WORDS}|{_DATE}))*\s*[\])*]*\.?",
    re.IGNORECASE,
)
_MAX_MARKING = 80
_SIGNATURE = re.compile(
    r"(?:aldus\s+(?:vastgesteld|overeengekomen|afgesproken|besloten|opgemaakt|getekend)"
    r"|(?:vastgesteld|opgemaakt|getekend|besloten)\s+te\s+(?-i:['’A-Z])"
    r"|ondertekening|handtekening|voor\s+akkoord|was\s+getekend|w\.\s?g\.|getekend\b"
    r"|(?:de\s+)?vergadering\s+(?:wordt\s+)?gesloten|de\s+voorzitter\s+sluit\s+(?:de|het)\b"
    rf"|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){{0,2}},\s+(?:{_DATE})\s*\.?$"
    r"|namens\s+(?:het\s+|de\s+)?[\w\s,-]{2,60}[,:]?$)",
    re.IGNORECASE,
)
_LETTER_END = re.compile(
    r"(?:hoogachtend|met\s+(?:\w+\s+){0,2}(?:groet(?:en)?|hoogachting)"
    r"|(?:vriendelijke|hartelijke)\s+groet(?:en)?|groet(?:en|jes)?|m\.?v\.?g)\s*[,.!]*",
    re.IGNORECASE,
)
_MAX_CLOSING = 3  # paragraphs of a letter between its list and its end
_SUPERSCRIPT = re.compile(r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,2}\s*\S|\[\d{1,2}\]\s+\S")
_NUMBERED_NOTE = re.compile(r"(\d{1,2})(?:[.)]?\s+\S.*)?")
_GLUED = re.compile(r"[^\W\d_]{4,}[\"'”’)\]]*[.,;:]?(\d{1,2})(?=[\s.,;:)]|$)")
# What abbreviations mean, under a table: "n.t.b. = nog te bepalen; pm = pro memorie".
_MEANING = r"[^\s=;]{1,8}\s*(?:=|:\s)\s*[^=;]{3,60}"
_LEGEND = re.compile(
    rf"(?:legenda\s*:?\s*)?[^\s=;]{{1,8}}\s*=\s*[^=;]{{3,60}}(?:;\s*{_MEANING})*;?"
)
_SMALL = 0.88  # of the size of the text; what is smaller at the foot of a page is a note


def find_markings(blocks: Sequence[Block]) -> list[int]:
    """Return the blocks that only tell the status or the confidentiality of the document."""
    return [
        index
        for index, block in enumerate(blocks)
        if len(block.text) <= _MAX_MARKING
        and _MARKING.fullmatch(block.text)
        and not _goes_on(blocks, index)
    ]


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a block may be the end or the beginning of running text."""
    if blocks[index].style.is_whole:
        return False
    text = blocks[index].text
    if index and text[:1].islower() and not ends_sentence(blocks[index - 1].text):
        return True
    return index + 1 < len(blocks) and starts_inside_sentence(blocks[index + 1].text)


def find_signatures(blocks: Sequence[Block]) -> list[int]:
    """Return the end of a document: from "Aldus vastgesteld" or "Hoogachtend" to the last block.

    The last paragraphs of a letter, between its list and its end, go with it.
    """
    last_item = max(
        (
            index
            for index, block in enumerate(blocks)
            if read_line(block).mark or read_line(block).region
        ),
        default=-1,
    )
    for index in range(max(last_item, 0), len(blocks)):
        before = blocks[index - 1].text if index else ""
        may_begin = not before or ends_sentence(before) or blocks[index].style.is_whole
        if may_begin and starts_signature(blocks[index].text):
            start = index
            if _LETTER_END.fullmatch(blocks[index].text):
                start = _find_closing_words(blocks, index)
            return list(range(start, len(blocks)))
    return []


def starts_signature(text: str) -> bool:
    """Tell whether a line opens the end of a list or letter."""
    return bool(_SIGNATURE.match(text) or _LETTER_END.fullmatch(text))


def _find_closing_words(blocks: Sequence[Block], end: int) -> int:
    """Return where the last paragraphs of a letter begin: those without mark behind the last item.

    Where the paragraph before them has no mark either, nothing tells them from agreements.
    """
    start = end
    for _ in range(_MAX_CLOSING + 1):
        first = start - 1
        while first > 0 and not _starts_paragraph(blocks[first]):
            first -= 1
        if first < 0:
            return end
        line = read_line(blocks[first])
        if line.mark or line.labels:
            return start
        is_closing = blocks[first].style.is_whole or _stands_left(blocks, first)
        if line.region or not (is_closing and ends_sentence(blocks[start - 1].text)):
            return end
        start = first
    return end


def _starts_paragraph(block: Block) -> bool:
    line = read_line(block)
    is_apart = block.style.is_whole or block.style.blank_lines_before > 0
    return is_apart or bool(line.mark or line.region)


def _stands_left(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line is set further to the left than the words of the item before it."""
    return index > 0 and blocks[index].style.indent < blocks[index - 1].style.indent


def find_footnotes(blocks: Sequence[Block], body_size: float) -> list[int]:
    """Return the footnotes: a small or raised number, and its text, at the foot of a page."""
    found: set[int] = {
        index
        for index, block in enumerate(blocks)
        if block.style.role is BlockRole.FOOTNOTE or _LEGEND.fullmatch(block.text)
    }
    references = {int(number) for block in blocks for number in _GLUED.findall(block.full_text)}
    open_note = False
    for index in range(len(blocks)):
        if index in found:
            continue
        if open_note and _continues(blocks, index, body_size):
            found.add(index)
            continue
        open_note = _is_note(blocks, index, body_size, references)
        if open_note:
            found.add(index)
    return sorted(found)


def _is_note(blocks: Sequence[Block], index: int, body_size: float, references: set[int]) -> bool:
    block = blocks[index]
    if _SUPERSCRIPT.match(block.text):
        return True
    is_small = bool(body_size) and 0 < block.style.font_size < _SMALL * body_size
    match = _NUMBERED_NOTE.fullmatch(block.text)
    if match is None:
        return False
    if is_small:
        return True
    if body_size or int(match[1]) not in references or not _is_foot(blocks, index):
        return False
    return ends_sentence(block.text) and (not index or ends_sentence(blocks[index - 1].text))


def _is_foot(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether only notes and page marks follow on this page."""
    for later in blocks[index + 1 : index + 8]:
        if later.page != blocks[index].page:
            return True
        line = read_line(later)
        if line.region:
            return True
        if line.mark:
            return False
        if not (_NUMBERED_NOTE.fullmatch(later.text) or len(later.text) < 20):
            return starts_inside_sentence(later.text)
    return True


def _continues(blocks: Sequence[Block], index: int, body_size: float) -> bool:
    before, block = blocks[index - 1], blocks[index]
    if block.page != before.page or block.style.is_whole:
        return False
    if body_size and before.style.font_size:
        return block.style.font_size < _SMALL * body_size
    line = read_line(block)
    if line.mark or line.region or block.style.blank_lines_before > before.style.blank_lines_before:
        return False
    return not ends_sentence(before.text)
