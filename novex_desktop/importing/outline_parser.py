"""From blocks to the outline of a list: regions, topics, headings, items and parts.

Rules only, no sentence of any list. Source: docs/import-format.md.
"""

import re
from collections.abc import Sequence

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.blocks import Block
from novex_desktop.importing.leftovers import find_leftovers
from novex_desktop.importing.line_layout import measure_setting
from novex_desktop.importing.list_lines import read_line
from novex_desktop.importing.outline import Leftover, LeftoverKind, Outline
from novex_desktop.importing.outline_builder import OutlineBuilder
from novex_desktop.importing.paragraphs import Paragraph, ParagraphKind, ParagraphReader
from novex_desktop.importing.problems import Problem, ProblemKind

_REPORT_EVERY = 1_000
_BARE_NUMBER = re.compile(r"\d{1,3}")


def parse_outline(blocks: Sequence[Block], progress: Progress = no_progress) -> Outline:
    """Find the structure of a list. Never stops at a strange line and never guesses in silence.

    Every block ends up in the outline or among its leftovers; what could be read in more than
    one way is among its problems.

    Raises:
        Cancelled: the user asked to stop.
    """
    leftovers = find_leftovers(blocks)
    body = [block for index, block in enumerate(blocks) if index not in leftovers]
    lines = [read_line(block) for block in body]
    setting = measure_setting(lines)
    reader = ParagraphReader(lines, setting)
    for index in range(len(body)):
        if index % _REPORT_EVERY == 0:
            progress(index, len(body), "Opbouw van de lijst zoeken")
        reader.read(index)
    front, paragraphs = _split_front_matter(reader.paragraphs)
    outline = OutlineBuilder(paragraphs, setting).build()
    outline.leftovers = sorted(
        [
            *leftovers.values(),
            *_list_front_matter(front),
            *(
                _make_leftover(LeftoverKind.RUNNING_TITLE, line.block)
                for line in reader.repeated_regions
            ),
        ],
        key=lambda leftover: leftover.position,
    )
    problems = outline.problems + reader.problems + _doubt_front_matter(front)
    outline.problems = sorted(
        problems + _doubt_bare_numbers(body), key=lambda problem: problem.position
    )
    return outline


def _split_front_matter(
    paragraphs: list[Paragraph],
) -> tuple[list[Paragraph], list[Paragraph]]:
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is ParagraphKind.REGION:
            return paragraphs[:index], paragraphs[index:]
    return paragraphs, []


def _make_leftover(kind: LeftoverKind, block: Block) -> Leftover:
    return Leftover(kind, block.text, block.position, block.page)


def _list_front_matter(front: list[Paragraph]) -> list[Leftover]:
    return [
        _make_leftover(LeftoverKind.FRONT_MATTER, line.block)
        for paragraph in front
        for line in paragraph.lines
    ]


def _doubt_front_matter(front: list[Paragraph]) -> list[Problem]:
    message = "Dit staat vóór de eerste regio en wordt daarom niet als afspraak ingelezen."
    return [
        Problem(ProblemKind.LEFTOVER, block.position, block.page, block.text, message)
        for paragraph in front
        if paragraph.kind is ParagraphKind.BULLET
        for block in [paragraph.first.block]
    ]


def _doubt_bare_numbers(body: Sequence[Block]) -> list[Problem]:
    message = "Een los getal op een eigen regel is gelezen als tekst; is het een paginanummer?"
    return [
        Problem(ProblemKind.LEFTOVER, block.position, block.page, block.text, message)
        for block in body
        if _BARE_NUMBER.fullmatch(block.text)
    ]
