"""What the window asks about overviews, put together from exporting.

Heavy libraries are loaded inside the functions: the window shows its first rows without them.
"""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop import paths
from novex_desktop.domain.errors import ExportError, LayoutError
from novex_desktop.domain.progress import Progress
from novex_desktop.store.database import Database
from novex_desktop.store.faults import describe_fault
from novex_desktop.ui.overviews.services import (
    ExportOutcome,
    ExportWish,
    OverviewChoice,
    OverviewServices,
)

if TYPE_CHECKING:
    from novex_desktop.exporting.layout import OverviewLayout

logger = logging.getLogger(__name__)


def make_overview_services() -> OverviewServices:
    """Return the services of the overviews."""
    return OverviewServices(
        folder=paths.get_overviews_folder(),
        list_overviews=list_overview_choices,
        propose_file_name=propose_overview_name,
        write_overview=write_wished_overview,
    )


def list_overview_choices() -> Sequence[OverviewChoice]:
    """Return the overviews that can be made."""
    return [OverviewChoice(layout.name, layout.description) for layout in _list_layouts()]


def propose_overview_name(database: Database, wish: ExportWish) -> str:
    """Return the file name that fits an overview, without its folder."""
    from novex_desktop.exporting.file_name import proposed_file_name
    from novex_desktop.store.queries.overview_rows import get_overview_context

    with database.read() as connection:
        context = get_overview_context(
            connection,
            wish.as_of,
            classification=wish.classification,
            final=wish.final,
            version=wish.version,
        )
    return proposed_file_name(_find_layout(wish), context)


def write_wished_overview(
    database: Database, wish: ExportWish, progress: Progress
) -> ExportOutcome:
    """Write an overview and return what was written."""
    from novex_desktop.exporting.export_job import ExportOrder, export_overview

    _make_folder(wish.target.parent)
    order = ExportOrder(
        layout=_find_layout(wish),
        target=wish.target,
        as_of=wish.as_of,
        classification=wish.classification,
        final=wish.final,
        version=wish.version,
    )
    written = export_overview(database, order, progress)
    return ExportOutcome(written.path, written.notices)


def _find_layout(wish: ExportWish) -> "OverviewLayout":
    from novex_desktop.exporting.layout_files import find_layout

    return find_layout(_list_layouts(), wish.overview)


def _list_layouts() -> list["OverviewLayout"]:
    """Return all layouts; a broken one of the user does not hide the others."""
    from novex_desktop.exporting.layout_files import list_layouts

    problems: list[LayoutError] = []
    layouts = list_layouts(paths.list_layout_folders(), problems)
    if problems and not layouts:
        raise problems[0]
    for problem in problems:
        logger.warning("a layout has a mistake: %s", type(problem).__name__)
    return layouts


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(describe_fault(error, folder) or str(error)) from error
