"""What the window asks about overviews, put together from exporting.

Heavy libraries are loaded inside the functions: the window shows its first rows without them.
"""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop import layout_services, paths
from novex_desktop.domain.errors import ExportError, UserError
from novex_desktop.domain.progress import Progress
from novex_desktop.store.database import Database
from novex_desktop.store.faults import describe_fault
from novex_desktop.store.queries.overview_changes import (
    ChangePeriod,
    list_frozen_moments,
    make_period,
)
from novex_desktop.ui.overviews.services import ExportOutcome, ExportWish, OverviewServices

if TYPE_CHECKING:
    from novex_desktop.exporting.export_job import ExportOrder
    from novex_desktop.exporting.layout import OverviewLayout
    from novex_desktop.exporting.overview import WrittenOverview

logger = logging.getLogger(__name__)

_MOST_NAME_CHARS = 120
_MOST_PARTIES_NAMED = 3
_PUBLIC_WORD = "openbaar"


def make_overview_services() -> OverviewServices:
    """Return the services of the overviews."""
    return OverviewServices(
        folder=paths.get_overviews_folder(),
        get_layouts_folder=paths.get_user_layouts_folder,
        list_overviews=layout_services.list_overview_menu,
        propose_file_name=propose_overview_name,
        describe_figures=describe_wished_figures,
        write_overview=write_wished_overview,
        start_draft=layout_services.start_draft,
        open_preview=layout_services.open_preview,
        save_draft=layout_services.save_draft,
        rename_overview=layout_services.rename_overview,
        remove_overview=layout_services.remove_overview,
        restore_overview=layout_services.restore_overview,
    )


def propose_overview_name(database: Database, wish: ExportWish) -> str:
    """Return the file name that fits an overview, without its folder."""
    from novex_desktop.exporting.export_job import propose_name

    return propose_name(database, _make_order(database, wish))


def describe_wished_figures(database: Database, wish: ExportWish) -> str:
    """Return the figures of what would be in it: "84 alinea's: 61 afspraken, ..."."""
    from novex_desktop.exporting.export_job import describe_order

    return describe_order(database, _make_order(database, wish))


def write_wished_overview(
    database: Database, wish: ExportWish, progress: Progress
) -> ExportOutcome:
    """Write an overview, note in the register that it was made, and return what was written."""
    from novex_desktop.exporting.export_job import export_overview, export_per_party

    _make_folder(wish.target.parent)
    order = _make_order(database, wish)
    if wish.per_party:
        written = export_per_party(database, order, progress)
    else:
        written = [export_overview(database, order, progress)]
    notices = dict.fromkeys(notice for one in written for notice in one.notices)
    unrecorded = _record(database, order, written)
    return ExportOutcome(tuple(one.path for one in written), (*notices, *unrecorded))


def _record(
    database: Database, order: "ExportOrder", written: Sequence["WrittenOverview"]
) -> tuple[str, ...]:
    """Note in the register that the files were made; return what to tell when that fails."""
    from novex_desktop.exporting.export_job import record_export

    try:
        for one in written:
            record_export(database, order, one)
    except UserError as error:
        return (f"Dat het overzicht is gemaakt, staat niet in het register. {error.message}",)
    return ()


def _make_order(database: Database, wish: ExportWish) -> "ExportOrder":
    from novex_desktop.exporting.export_job import ExportOrder
    from novex_desktop.exporting.public_profile import Profile

    return ExportOrder(
        layout=_find_layout(wish),
        target=wish.target,
        as_of=wish.as_of,
        classification=wish.classification,
        final=wish.final,
        version=wish.version,
        meeting_id=wish.meeting_id,
        regions=wish.regions,
        parties=wish.parties,
        period=_find_period(database, wish),
        profile=Profile.PUBLIC if wish.is_public else Profile.INTERNAL,
    )


def _find_period(database: Database, wish: ExportWish) -> ChangePeriod | None:
    """Return the time that changes are told about; None for the usual one."""
    if wish.since is None:
        return None
    with database.read() as connection:
        moments = {moment.id: moment for moment in list_frozen_moments(connection)}
    since = moments.get(wish.since) if isinstance(wish.since, str) else wish.since
    return make_period(since, moments.get(wish.until or "", wish.as_of)) if since else None


def _find_layout(wish: ExportWish) -> "OverviewLayout":
    """Return the layout that is wished; of several, one with all their sheets."""
    from novex_desktop.exporting.layout_files import find_layout

    layouts = layout_services.list_good_layouts()
    found = [find_layout(layouts, name) for name in wish.overviews]
    if len(found) == 1:
        return found[0]
    names = ", ".join(layout.name for layout in found)
    words = {layout.file_word for layout in found}
    return found[0].model_copy(
        update={
            "name": names if len(names) <= _MOST_NAME_CHARS else f"{len(found)} overzichten",
            "file_word": words.pop() if len(words) == 1 else "Afsprakenoverzicht",
            "is_internal": any(layout.is_internal for layout in found),
            "sheets": tuple(sheet for layout in found for sheet in layout.sheets),
        }
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(describe_fault(error, folder) or str(error)) from error
