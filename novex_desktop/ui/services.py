"""What the window asks of the rest of the program; `app.py` composes it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from novex_desktop.domain.progress import Progress
from novex_desktop.store.changes import Changes
from novex_desktop.store.database import Database
from novex_desktop.ui.overviews.services import OverviewServices


@dataclass(frozen=True, slots=True)
class ImportWish:
    """A list to read, and of which meeting it is; None where the list itself may tell."""

    path: Path
    series: str | None = None
    year: int | None = None
    held_on: date | None = None


class LineState(StrEnum):
    """What applying a plan would do with a line of it."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    SAME = "gelijk"
    DOUBTFUL = "let op"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing that the plan would do, or one thing to look at."""

    state: LineState
    place: str  # "regel 123" or the number that it will get
    text: str


@dataclass(frozen=True, slots=True)
class ImportProposal:
    """A plan as the dialog shows it, before anything is written."""

    plan: object  # goes back untouched to `Services.apply_import`
    summary: tuple[str, ...]  # whole Dutch lines: counts, outcome of the word accounting
    lines: tuple[PlanLine, ...] = ()
    can_apply: bool = True  # False: nothing to do, or the list does not add up
    obstacle: str = ""  # Dutch sentences why it cannot be applied, shown above the summary


@dataclass(frozen=True, slots=True)
class Services:
    """Functions that open, read and write; each raises UserError where the user can help.

    Those with a `Progress` run in a thread and may raise Cancelled.
    """

    version: str
    author: str  # name that stands with each note
    example_path: Path  # the register with the list of 2024 that a first start shows
    registers_folder: Path  # where dialogs begin; may be absent
    open_register: Callable[[Path], Database]
    create_register: Callable[[Path, Progress], Path]  # makes it and closes it again
    create_example: Callable[[Progress], Path]  # the same, with the list of 2024 in it
    prepare_import: Callable[[Database, ImportWish, Progress], ImportProposal]
    apply_import: Callable[[Database, ImportProposal, Progress], Changes]
    overviews: OverviewServices
