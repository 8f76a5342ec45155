"""From an open register to a written overview: what the window and the command line both do."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.exporting.gathering import ExportFilter, gather_material
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.overview import WrittenOverview, write_overview
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.database import Database
from novex_desktop.store.queries.overview_changes import ChangePeriod
from novex_desktop.store.queries.overview_rows import (
    OverviewContext,
    find_newest_meeting,
    get_overview_context,
)


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What the user asks for.

    Args:
        as_of: peildatum: the day for which lateness is computed.
        meeting_id: None for the newest list.
        regions: short names of the only regions in it; empty for all.
        parties: keys of the only parties in it; empty for all.
        period: what the changes are about; None for the time since the newest milestone.
        organisation: author in the properties of the workbook.
    """

    layout: OverviewLayout
    target: Path
    as_of: date
    classification: str = ""
    final: bool = False
    version: str = "0.1"
    meeting_id: str | None = None
    regions: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    period: ChangePeriod | None = None
    organisation: str = ""


def export_overview(
    database: Database, order: ExportOrder, progress: Progress = no_progress
) -> WrittenOverview:
    """Read the rows of one meeting from the register and write them as an overview.

    Raises:
        UserError: no list in the register, or the workbook cannot be written; an old target
            is untouched.
        Cancelled: the user asked to stop; an old target is untouched.
    """
    material, context = read_order(database, order)
    return write_overview(order.layout, material, context, order.target, progress)


def read_order(database: Database, order: ExportOrder) -> tuple[OverviewMaterial, OverviewContext]:
    """Read from the register, at one moment, all that an order needs.

    Raises:
        UserError: no list in the register.
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
        chosen = ExportFilter(meeting_id, order.regions, order.parties, order.period)
        material = gather_material(connection, order.as_of, chosen)
    return material, replace(context, organisation=order.organisation)
