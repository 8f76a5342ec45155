"""From blocks to the outline of a list: regions, topics, headings, items and parts.

Rules only, no sentence of any list. Source: docs/import-format.md.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.label_roles import LabelReader
from novex_desktop.importing.leftovers import find_leftovers
from novex_desktop.importing.line_layout import measure_setting
from novex_desktop.importing.list_lines import ListLine, read_line
from novex_desktop.importing.note_figures import list_numbers, list_references
from novex_desktop.importing.outline import Leftover, LeftoverKind, Outline
from novex_desktop.importing.outline_builder import OutlineBuilder
from novex_desktop.importing.outline_doubts import list_doubts
from novex_desktop.importing.page_furniture import starts_signature
from novex_desktop.importing.paragraphs import Paragraph, ParagraphKind, ParagraphReader
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.region_names import find_region_in_title
from novex_desktop.importing.table_rows import TableReading, read_tables
from novex_desktop.importing.wording import squeeze_blanks

_REPORT_EVERY = 1_000
_TITLE_LINES = 12
_BARE_NUMBER = re.compile(r"\d{1,3}")


def parse_outline(blocks: Sequence[Block], progress: Progress = no_progress) -> Outline:
    """Find the structure of a list. Never stops at a strange line and never guesses in silence.

    Every block ends up in the outline or among its leftovers; what could be read in more than
    one way is among its problems.

    Raises:
        Cancelled: the user asked to stop.
    """
    what = "Opbouw van de lijst zoeken"
    progress(0, len(blocks), what)
    tables = read_tables(blocks)
    progress(0, len(blocks), what)
    leftovers = tables.headers | find_leftovers(
        blocks, tables.inside | tables.headers.keys(), lambda: progress(0, len(blocks), what)
    )
    body = [index for index in range(len(blocks)) if index not in leftovers]
    body.sort(key=lambda index: tables.places.get(index, index))
    lines = [_read_line(blocks[index], index, tables) for index in body]
    titled = _take_region_from_title(lines)
    progress(0, len(blocks), what)
    setting = measure_setting([line for line in lines if not line.in_table])
    progress(0, len(blocks), what)
    lines = LabelReader(lines, setting).read()
    reader = ParagraphReader(lines, setting)
    for index in range(len(body)):
        if index % _REPORT_EVERY == 0:
            progress(index, len(body), what)
        reader.read(index)
    front, paragraphs = _split_front_matter(reader.paragraphs)
    progress(len(body), len(body), what)
    builder = OutlineBuilder(paragraphs, setting)
    outline = builder.build()
    outline.leftovers = sorted(
        [
            *leftovers.values(),
            *_list_front_matter(front),
            *builder.leftovers,
            *(
                Leftover.of(LeftoverKind.RUNNING_TITLE, line.block)
                for line in reader.repeated_regions
            ),
        ],
        key=lambda leftover: leftover.position,
    )
    problems = outline.problems + reader.problems + _doubt_front_matter(front)
    problems += list_doubts(outline) + titled
    problems += _doubt_closing_words(outline.leftovers)
    problems += _doubt_references([line.block for line in lines], outline.leftovers)
    outline.problems = sorted(
        problems + _doubt_bare_numbers(lines, reader.paragraphs),
        key=lambda problem: problem.position,
    )
    return outline


def _read_line(block: Block, index: int, tables: TableReading) -> ListLine:
    if index not in tables.inside:
        return read_line(block)
    text = squeeze_blanks(block.text)
    if name := tables.regions.get(index):
        is_first = tables.regions.get(index - 1) != name
        return ListLine(block, text, region=name, in_table=not is_first)
    return ListLine(block, text, row=tables.rows.get(index), in_table=True)


def _take_region_from_title(lines: list[ListLine]) -> list[Problem]:
    """Let the title begin the only region of a list in which no line is one; that is a doubt."""
    if any(line.region for line in lines):
        return []
    head = list(takewhile(lambda line: not line.mark and line.row is None, lines[:_TITLE_LINES]))
    named = [(index, find_region_in_title(line.text)) for index, line in enumerate(head)]
    found = [(index, name) for index, name in named if name]
    if len({name for _, name in found}) != 1:
        return []
    index, name = found[-1]
    lines[index] = ListLine(lines[index].block, lines[index].text, region=name or "")
    message = f"Alleen deze titel noemt een regio; de hele lijst is gelezen als {name}."
    return [Problem.about(ProblemKind.HEADING, lines[index].block, message)]


def _split_front_matter(
    paragraphs: list[Paragraph],
) -> tuple[list[Paragraph], list[Paragraph]]:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is ParagraphKind.REGION:
            return paragraphs[:index], paragraphs[index:]
    return paragraphs, []


def _list_front_matter(front: list[Paragraph]) -> list[Leftover]:
    return [
        Leftover.of(LeftoverKind.FRONT_MATTER, block)
        for paragraph in front
        for line in paragraph.lines
        for block in (line.row.list_blocks() if line.row else [line.block])
    ]


def _doubt_front_matter(front: list[Paragraph]) -> list[Problem]:
    message = "Dit staat vóór de eerste regio en wordt daarom niet als afspraak ingelezen."
    return [
        Problem.about(ProblemKind.LEFTOVER, paragraph.first.block, message)
        for paragraph in front
        if paragraph.kind in (ParagraphKind.BULLET, ParagraphKind.ROW)
    ]


def _doubt_closing_words(leftovers: Sequence[Leftover]) -> list[Problem]:
    """Tell which paragraphs were taken for the last words of a letter, before its end."""
    message = (
        "Dit staat tussen de laatste afspraak en de ondertekening; gelezen als slot van de brief."
    )
    end = [left for left in leftovers if left.kind is LeftoverKind.SIGNATURE]
    closing = takewhile(lambda left: not starts_signature(left.text), end)
    return [
        Problem(ProblemKind.LEFTOVER, left.position, left.page, left.text, message)
        for left in closing
    ]


def _doubt_bare_numbers(
    lines: Sequence[ListLine], paragraphs: Sequence[Paragraph]
) -> list[Problem]:
    message = "Een los getal op een eigen regel is gelezen als tekst; is het een paginanummer?"
    numbers = {  # of headings whose title stands on the next line
        paragraph.first.block.position
        for paragraph in paragraphs
        if paragraph.kind in (ParagraphKind.TOPIC, ParagraphKind.HEADING)
    }
    return [
        Problem.about(ProblemKind.LEFTOVER, line.block, message)
        for line in lines
        if not line.in_table
        and _BARE_NUMBER.fullmatch(line.block.text)
        and line.block.position not in numbers
    ]


def _doubt_references(body: Sequence[Block], leftovers: Sequence[Leftover]) -> list[Problem]:
    """Tell which figures in the text may point to a footnote; they stay, as in the source."""
    notes = [left.text for left in leftovers if left.kind is LeftoverKind.FOOTNOTE]
    references = list_references(body, range(len(body)), list_numbers(notes))
    return [
        Problem.about(
            ProblemKind.LEFTOVER,
            body[reference.block],
            f"Het cijfer in “{reference.words}” verwijst misschien naar een voetnoot; het is als "
            "tekst gelezen.",
        )
        for reference in references
    ]
