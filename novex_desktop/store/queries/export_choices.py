"""What a register offers to choose from when an overview is made."""

import sqlite3
from dataclasses import dataclass

from novex_desktop.store.queries.overview_changes import FrozenMoment, list_frozen_moments
from novex_desktop.store.queries.parties import PartyChoice, list_parties


@dataclass(frozen=True, slots=True)
class ListedMeeting:
    """A meeting that has a list in the register."""

    id: str
    name: str  # "BO Leefomgeving 2024"
    regions: tuple[str, ...]  # short names, in the order of the list


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What can be chosen.

    Args:
        meetings: newest first; the first is the one that an overview is about by itself.
        parties: those that stand by an agreement, in official order.
        moments: oldest first.
    """

    meetings: tuple[ListedMeeting, ...] = ()
    parties: tuple[PartyChoice, ...] = ()
    moments: tuple[FrozenMoment, ...] = ()


def list_export_choices(connection: sqlite3.Connection) -> ExportChoices:
    """Return what overviews of this register can be about."""
    return ExportChoices(
        tuple(_list_meetings(connection)),
        tuple(_list_used_parties(connection)),
        tuple(list_frozen_moments(connection)),
    )


def _list_meetings(connection: sqlite3.Connection) -> list[ListedMeeting]:
    regions: dict[str, dict[str, None]] = {}
    for meeting_id, short_name, _pos, _id in connection.execute(
        "SELECT DISTINCT t.meeting_id, r.short_name, r.pos, r.id FROM topic t"
        " JOIN region r ON r.id = t.region_id WHERE NOT t.deleted ORDER BY r.pos, r.id"
    ):
        regions.setdefault(meeting_id, {})[short_name] = None
    # The same order as find_newest_meeting has.
    return [
        ListedMeeting(meeting_id, f"{series} {year}", tuple(regions[meeting_id]))
        for meeting_id, series, year in connection.execute(
            "SELECT id, series, year FROM meeting WHERE NOT deleted"
            " ORDER BY year DESC, held_on DESC, series"
        )
        if meeting_id in regions
    ]


def _list_used_parties(connection: sqlite3.Connection) -> list[PartyChoice]:
    used = {
        party_id
        for (party_id,) in connection.execute(
            "SELECT DISTINCT ap.party_id FROM agreement_party ap"
            " JOIN agreement a ON a.id = ap.agreement_id"
            " WHERE NOT ap.deleted AND ap.confirmed AND NOT a.deleted"
        )
    }
    return [party for party in list_parties(connection) if party.id in used]
