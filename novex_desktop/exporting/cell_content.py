"""What stands in one cell: text in runs of one tone, a day, a number, or nothing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Tone(StrEnum):
    """How a run of text within a cell is set. What it looks like is decided in styles.py."""

    PLAIN = "plain"
    LEAD_IN = "lead-in"  # sentence that governs the item, in brackets before it
    ERRATUM = "erratum"  # correction beside the adopted text, never in it
    DERIVED = "derived"  # a computed date, which must not look certain
    LATE = "late"
    QUIET = "quiet"  # said of background: no agreement, so no status
    GREEN = "green"
    ORANGE = "orange"
    RED = "red"
    CHANGED = "changed"  # words that differ between an old and a new text
    LABEL = "label"  # what the words after it are about

    @property
    def is_bold(self) -> bool:
        """Whether it is set in bold, which takes more room."""
        return self in _BOLD


_BOLD = frozenset({Tone.LATE, Tone.GREEN, Tone.ORANGE, Tone.RED, Tone.CHANGED, Tone.LABEL})


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class TextContent:
    """Text of a cell. An empty text is an empty cell: empty means empty."""

    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The text of all runs; asked five times of each cell, and most have one."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True)
class DayContent:
    """A real date, shown as dd-mm-jjjj; a derived one in italic."""

    day: date
    derived: bool = False


class NumberLook(StrEnum):
    """How a number is shown."""

    COUNT = "count"  # 1.234
    EURO = "euro"  # € 245.000.000
    QUANTITY = "quantity"  # 1.234,5


@dataclass(frozen=True, slots=True)
class NumberContent:
    """A real number.

    Args:
        link: place in this workbook that its cell leads to, such as "'Zuid'!A1"; empty for none.
    """

    value: int | Decimal
    look: NumberLook = NumberLook.COUNT
    link: str = ""


@dataclass(frozen=True, slots=True)
class GapContent:
    """Nothing, and no border either: the space between two tables that stand side by side."""


CellContent = TextContent | DayContent | NumberContent | GapContent

EMPTY = TextContent()
GAP = GapContent()


def plain(text: str) -> TextContent:
    """Return content of one plain run, or the empty content for an empty text."""
    return TextContent((Run(text),)) if text else EMPTY


def join_lines(*parts: tuple[Run, ...]) -> TextContent:
    """Return the parts that are not empty, each beginning on its own line."""
    runs: list[Run] = []
    for part in parts:
        shown = [run for run in part if run.text]
        if runs and shown:
            # The line break goes with a run: Excel's readers drop a run of nothing but space.
            shown[0] = Run("\n" + shown[0].text, shown[0].tone)
        runs.extend(shown)
    return TextContent(tuple(runs))


def take_text(content: TextContent, start: int, end: int) -> TextContent:
    """Return the characters from `start` up to `end`, each in its own tone."""
    taken = []
    position = 0
    for run in content.runs:
        piece = run.text[max(start - position, 0) : max(end - position, 0)]
        if piece:
            taken.append(Run(piece, run.tone))
        position += len(run.text)
    return TextContent(tuple(taken))
