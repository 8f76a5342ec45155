"""From an open register to a written overview: what the window and the command line both do."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.overview import WrittenOverview, write_overview
from novex_desktop.store.database import Database
from novex_desktop.store.queries.overview_rows import (
    find_newest_meeting,
    get_overview_context,
    list_overview_rows,
)


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What the user asks for."""

    layout: OverviewLayout
    target: Path
    as_of: date  # peildatum: the day for which lateness is computed
    classification: str = ""
    final: bool = False
    version: str = "0.1"
    meeting_id: str | None = None  # None: the newest list


def export_overview(
    database: Database, order: ExportOrder, progress: Progress = no_progress
) -> WrittenOverview:
    """Read the rows of one meeting from the register and write them as an overview.

    Raises:
        UserError: no list in the register, or the workbook cannot be written; an old target
            is untouched.
        Cancelled: the user asked to stop; an old target is untouched.
    """
    with database.read() as connection:
        meeting_id = order.meeting_id or find_newest_meeting(connection)
        context = get_overview_context(
            connection,
            order.as_of,
            meeting_id,
            classification=order.classification,
            final=order.final,
            version=order.version,
        )
        rows = list_overview_rows(connection, order.as_of, meeting_id)
    return write_overview(order.layout, rows, context, order.target, progress)
