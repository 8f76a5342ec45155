"""What the window asks of the rest of the program; `window_services.py` composes it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop.store.database import Database

if TYPE_CHECKING:
    from novex_desktop.domain.progress import Progress
    from novex_desktop.importing.review import Review
    from novex_desktop.store.changes import Changes
    from novex_desktop.store.partial_files import PartialFiles
    from novex_desktop.ui.dialogs.preference_services import PreferenceServices
    from novex_desktop.ui.import_wish import ImportWish
    from novex_desktop.ui.overviews.services import OverviewServices
    from novex_desktop.ui.safety.services import SafetyServices


@dataclass(frozen=True)
class Services:
    """Functions that open, read and write; each raises UserError where the user can help.

    Those with a `Progress` run in a thread and may raise Cancelled.
    """

    version: str
    author: str  # name that stands with each note
    example_path: Path  # the register with the list of 2024 that a first start shows
    registers_folder: Path  # where dialogs begin; may be absent
    open_register: Callable[[Path], Database]
    create_register: "Callable[[Path, Progress], Path]"  # makes it and closes it again
    create_example: "Callable[[Progress], Path]"  # the same, with the list of 2024 in it
    prepare_import: "Callable[[Database, ImportWish, Progress], Review]"
    apply_import: "Callable[[Database, Review, Progress], Changes]"
    make_overviews: Callable[[], "OverviewServices"]
    make_safety: Callable[[], "SafetyServices"] | None = None  # None: no check and no backups
    make_preferences: "Callable[[], PreferenceServices] | None" = None  # None: none are offered
    search_folder: Path | None = None  # for indexes of large registers; None: in memory only
    notes: Path | None = None  # where temporary files are noted; None notes nothing
    map_file: Path | None = None  # outlines of the provinces; None: no map is shown

    @cached_property
    def overviews(self) -> "OverviewServices":
        """What the window asks about overviews; made after the first picture."""
        return self.make_overviews()

    @cached_property
    def partials(self) -> "PartialFiles":
        """What gives temporary names to files that are written."""
        from novex_desktop.store.partial_files import PartialFiles

        return PartialFiles(self.notes)

    @cached_property
    def safety(self) -> "SafetyServices | None":
        """What the window asks for the safety of a register; made after the first picture."""
        return self.make_safety() if self.make_safety else None
