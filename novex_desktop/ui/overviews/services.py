"""What the window asks of the rest of the program about overviews."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from novex_desktop.domain.progress import Progress
from novex_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class OverviewChoice:
    """An overview that can be made."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class ExportWish:
    """The overview that somebody asks for."""

    overview: str  # name of an OverviewChoice
    as_of: date  # peildatum
    classification: str = ""
    final: bool = False
    version: str = "0.1"
    target: Path = Path()


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """A written workbook, and what the user should know of it."""

    path: Path
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OverviewServices:
    """Functions that make overviews; each raises UserError where the user can help.

    Those with a `Progress` run in a thread and may raise Cancelled.
    """

    folder: Path  # where dialogs begin; may be absent
    list_overviews: Callable[[], Sequence[OverviewChoice]]
    propose_file_name: Callable[[Database, ExportWish], str]
    write_overview: Callable[[Database, ExportWish, Progress], ExportOutcome]
