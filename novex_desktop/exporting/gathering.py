"""Reading from the register all that overviews can be made from."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.queries.overview_changes import (
    ChangePeriod,
    find_default_period,
    find_last_state,
    list_changeable_ids,
    list_overview_changes,
)
from novex_desktop.store.queries.overview_findings import (
    count_proposals,
    list_named_amounts,
    list_named_documents,
)
from novex_desktop.store.queries.overview_parties import PartyPlace, list_party_places
from novex_desktop.store.queries.overview_rows import OverviewRow, list_overview_rows


@dataclass(frozen=True, slots=True)
class ExportFilter:
    """Which part of the register an overview is about.

    Args:
        meeting_id: only the list of this meeting; None for all.
        regions: short names of the only regions; empty for all.
        parties: keys of the only parties; empty for all.
        period: what the changes are about; None for the time since the newest milestone.
    """

    meeting_id: str | None = None
    regions: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    period: ChangePeriod | None = None


def gather_material(
    connection: sqlite3.Connection, as_of: date, chosen: ExportFilter
) -> OverviewMaterial:
    """Return what lies within the filter, changes of what is gone included."""
    places = list_party_places(connection)
    if chosen.parties:
        places = [place for place in places if place.party_id in chosen.parties]
    rows = list_overview_rows(connection, as_of, chosen.meeting_id)
    told = list_changeable_ids(connection, chosen.meeting_id, chosen.regions)
    told -= {row.agreement_id for row in rows}  # those that are gone
    rows = _choose_rows(rows, places, chosen)
    told |= {row.agreement_id for row in rows}
    period = chosen.period or find_default_period(connection, as_of)
    changes = list_overview_changes(connection, period) if period else []
    return OverviewMaterial(
        rows=rows,
        parties=places,
        documents=list_named_documents(connection),
        amounts=list_named_amounts(connection),
        changes=[change for change in changes if change.agreement_id in told],
        proposals=count_proposals(connection),
        period=period,
        last_change=find_last_state(connection),
        selection=_describe(chosen, places),
    )


def _choose_rows(
    rows: Sequence[OverviewRow], places: Sequence[PartyPlace], chosen: ExportFilter
) -> list[OverviewRow]:
    wanted: Collection[str] = {place.agreement_id for place in places}
    return [
        row
        for row in rows
        if (not chosen.regions or row.region_short in chosen.regions)
        and (not chosen.parties or row.agreement_id in wanted)
    ]


def _describe(chosen: ExportFilter, places: Sequence[PartyPlace]) -> str:
    """Return the choice in Dutch words, or nothing when all is in it."""
    words = []
    if chosen.regions:
        words.append("alleen " + ", ".join(chosen.regions))
    if chosen.parties:
        names = dict.fromkeys(place.short for place in places)
        words.append("alleen afspraken van " + ", ".join(names or ("een partij zonder afspraken",)))
    return " en ".join(words)
