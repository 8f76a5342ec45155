"""The edges between which each line of a PDF is set: those of the page, or of its column.

Source: docs/import-format.md, "Files".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from novex_desktop.importing.readers.pdf_lines import PdfLine

_MIN_LINES = 3  # of a column
_UP = 2.0  # font sizes that a line stands higher than the one before it, where a column begins
_SAME_COLUMN = 40.0  # points between the left edges of one column on two pages


@dataclass(frozen=True, slots=True)
class Edges:
    """Where lines begin and end, in points."""

    left: float
    right: float


def find_edges(lines: Sequence[PdfLine]) -> dict[int, Edges]:
    """Return the edges of each line, by its identity.

    Lines beside which nothing stands have those of the whole document. Columns at about the same
    place on several pages are one column.
    """
    page = Edges(min(line.left for line in lines), max(line.right for line in lines))
    edges = {id(line): page for line in lines}
    columns = [
        column
        for _, on_page in groupby(lines, key=lambda line: line.page)
        for column in _split_columns(list(on_page))
    ]
    columns.sort(key=lambda column: min(line.left for line in column))
    for column in _join_columns(columns):
        own = Edges(min(line.left for line in column), max(line.right for line in column))
        edges |= {id(line): own for line in column}
    return edges


def _split_columns(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Return the columns of a page: runs of lines that stand beside each other."""
    runs: list[list[PdfLine]] = []
    for line in lines:
        if not runs or line.base > runs[-1][-1].base + _UP * max(line.size, 1.0):
            runs.append([])
        runs[-1].append(line)
    columns: list[list[PdfLine]] = []
    for place, run in enumerate(runs[1:], start=1):
        top = run[0].base + run[0].size
        beside = [line for line in runs[place - 1] if line.base < top]
        if not beside:
            continue
        bottom = min(line.base for line in beside) - _UP * max(run[0].size, 1.0)
        column = [line for line in run if line.base >= bottom]  # without the foot of the page
        if len(column) < _MIN_LINES or len(beside) < _MIN_LINES:
            continue
        if max(line.right for line in beside) <= min(line.left for line in column):
            columns += [beside, column]
    return columns


def _join_columns(columns: Sequence[list[PdfLine]]) -> list[list[PdfLine]]:
    joined: list[list[PdfLine]] = []
    for column in columns:
        left = min(line.left for line in column)
        if joined and left - min(line.left for line in joined[-1]) < _SAME_COLUMN:
            joined[-1] = [*joined[-1], *column]
        else:
            joined.append(list(column))
    return joined
